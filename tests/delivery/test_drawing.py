import io
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from PIL import Image, ImageColor

from chatbot.core.charts import Bar, BarChart, Board, Chart, Fact, Series, SeriesChart
from chatbot.delivery.outgoing import drawing
from chatbot.delivery.outgoing.drawing import draw

NAMES = (
    "Ana Quispe",
    "山田 太郎",
    "ليلى حداد",
    "דנה כהן",
    "नीला शर्मा",
    "$\\frac$",
    "🎉",
    "",
    "a\nb\tc",
    "Maria-Theresia Wilhelmina von und zu " * 20,
)


def opened(chart: Chart) -> Image.Image:
    return Image.open(io.BytesIO(draw(chart).content)).convert("RGB")


def has_colour(picture: Image.Image, colour: str) -> bool:
    colours = picture.getcolors(maxcolors=1 << 24)
    assert colours is not None
    return any(seen == ImageColor.getrgb(colour) and count > 50 for count, seen in colours)


def load_of(count: int) -> BarChart:
    return BarChart("Load by mentor", tuple(Bar(f"Mentor {n}", n % 5, 5) for n in range(count)), unit="mentees")


def test_a_picture_is_as_wide_as_a_phone_and_as_high_as_it_needs() -> None:
    few, many = opened(load_of(3)), opened(load_of(38))
    assert few.width == many.width == 900
    assert few.height < 400
    assert (many.height - few.height) / 35 >= 40  # pixels a row: no name touches the next


def test_a_picture_says_its_size_and_brings_a_smaller_one() -> None:
    picture = draw(load_of(12))
    assert picture.thumbnail is not None
    for one in (picture, picture.thumbnail):
        assert Image.open(io.BytesIO(one.content)).size == one.size
    assert picture.size is not None
    assert picture.thumbnail.size == (450, picture.size[1] // 2)


def test_what_needs_attention_stands_out() -> None:
    calm = BarChart("x", (Bar("Ana", 5, 5),))
    over = BarChart("x", (Bar("Ana", 7, 5, emphasis=True),))
    missed = SeriesChart("x", ("a",), (Series("answered", (2,)), Series("missed", (1,), emphasis=True)))
    fact = Board("x", (Fact("waiting", 23, emphasis=True),))
    assert not has_colour(opened(calm), drawing._EMPHASIS)
    for chart in (over, missed, fact):
        assert has_colour(opened(chart), drawing._EMPHASIS)


@pytest.mark.parametrize("name", NAMES)
def test_any_name_can_be_drawn(name: str) -> None:
    """Warnings are errors here: a letter that no font has must not raise one."""
    picture = opened(
        Board(
            name,
            (Fact(name, 1),),
            (
                BarChart(name, (Bar(name, 1, 5, emphasis=True),), name, name, name),
                SeriesChart(name, (name,), (Series(name, (1,)),)),
            ),
        )
    )
    assert picture.width == 900
    edges = [picture.crop((x, 0, x + 20, picture.height)) for x in (0, 880)]
    assert [edge.getextrema() for edge in edges] == [((255, 255),) * 3] * 2, "a text runs over the margin"


def test_a_letter_that_no_font_has_is_shown_as_a_sign() -> None:
    assert drawing._legible("a\U00012000🎉", bold=False) == "a\N{WHITE VERTICAL RECTANGLE}"


def test_long_texts_are_cut_where_the_room_ends() -> None:
    sheet = drawing._Sheet()
    cut = sheet.fit("Maria-Theresia Wilhelmina von und zu Hohenstaufen", 2.0)
    assert cut.startswith("Maria-Theresia")
    assert cut.endswith("…")
    assert 1.7 < sheet.width(cut) <= 2.0
    assert sheet.fit("Ana", 2.0) == "Ana"


@pytest.mark.parametrize(
    "chart",
    [
        BarChart("x", ()),
        BarChart("x", (Bar("a", 0, 0),)),
        SeriesChart("x", (), ()),
        SeriesChart("x", ("a",), (Series("s", (0,)),)),
        SeriesChart("x", ("a",), (Series("s", (123456,)),)),
        Board("x"),
    ],
)
def test_nothing_much_can_be_drawn_too(chart: Chart) -> None:
    assert opened(chart).width == 900


@pytest.mark.parametrize(("highest", "step"), [(1, 1), (4, 1), (5, 2), (9, 5), (48, 20), (90, 50), (1000, 500)])
def test_scales_have_round_numbers_and_few_lines(highest: float, step: float) -> None:
    assert drawing._step(highest) == step


def test_threads_draw_one_after_another(monkeypatch: pytest.MonkeyPatch) -> None:
    begun_and_done = []

    class Watched(drawing._Sheet):
        def __init__(self) -> None:
            begun_and_done.append("begun")
            super().__init__()

        def png(self, dpi: int) -> bytes:
            picture = super().png(dpi)
            begun_and_done.append("done")
            return picture

    alone = draw(load_of(5))
    monkeypatch.setattr(drawing, "_Sheet", Watched)
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(draw, [load_of(5)] * 8)) == [alone] * 8
    assert begun_and_done == ["begun", "done", "done"] * 8


def test_starting_the_bot_does_not_wait_for_matplotlib() -> None:
    script = "import sys, chatbot.delivery.outgoing.drawing; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
