"""`chatbot guide check` names what is to be mended in the pages, a line each."""

from __future__ import annotations

from pathlib import Path

import pytest

from chatbot import locales
from chatbot.core.guide.pages import read_page
from tests.cli.command_line import call, fails_with
from tests.guide.folders import CAKE, COFFEE, page, whole, write


def test_the_guide_that_ships_has_nothing_to_mend(tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text("")
    result = call("guide", "check", "--config", config)
    assert result.exit_code == 0, result.output
    assert "ok    en: 14 topics" in result.output


def test_a_whole_guide_is_well(tmp_path: Path) -> None:
    result = call("guide", "check", whole(tmp_path))
    assert result.exit_code == 0, result.output
    assert result.output.splitlines() == [f"ok    {one}: 2 topics, 3 passages" for one in sorted(locales.sources())]


LONG = "## A heading that goes on and on and does not fit"


@pytest.mark.parametrize(
    ("files", "line"),
    [
        ({"en_cake": page(CAKE).replace("coffee.md", "tea.md")}, "en/cake.md:13: “What kind” links to tea.md, which"),
        ({"en_cake": page(CAKE).replace("coffee.md", "#tea")}, "“What kind” links to #tea, which is not there"),
        ({"en_cake": page(CAKE).replace("Any.", "`/bake`")}, "names /bake, which is no command"),
        ({"en_cake": page(CAKE).replace("## What kind", LONG)}, "heading longer than 40 characters"),
        ({"en_cake": page(CAKE).replace("{#kind}", "{#who}")}, "two headings are called who"),
        ({"en_cake": page(CAKE, colour="red")}, "en/cake.md:5: not one of id, title, for"),
        ({"en_cake": page(CAKE, revision="two")}, "revision: a whole number"),
        ({"en_cake": page(CAKE, confirm="perhaps")}, "confirm: one of no, once, yearly"),
        ({"en_cake": page(CAKE, **{"for": "bakers"})}, "for: bakers is no role"),
        ({"en_cake": page(CAKE, revision="2")}, "revision 2, but the last change is of 1: say what has changed"),
        ({"en_cake": page(CAKE, revision="2", changes="\n- 2 major: Cake twice")}, "es/cake.md:1: revision 1, while"),
        ({"en_cake": "Cake!"}, "en/cake.md:1: does not begin with a block between two lines ---"),
        ({"en_cake": "---\nid: cake\n---\n"}, "en/cake.md:1: title missing"),
        ({"en_cake": page(CAKE).replace("id: cake", "id: coffee")}, "en/coffee.md:1: id coffee is taken by en/cake.md"),
        ({"en_cake": page(CAKE).replace("Any.", "Any. " * 300)}, "passage longer than 900 characters"),
        ({"en_tea": COFFEE.replace("coffee", "tea")}, "es/: tea is not translated, see en/tea.md"),
        ({"es_coffee": COFFEE.replace("{#where}", "")}, "es/coffee.md: no passage where, which en/coffee.md has"),
    ],
)
def test_each_mistake_is_a_line(tmp_path: Path, files: dict[str, str], line: str) -> None:
    result = call("guide", "check", write(whole(tmp_path), **files))
    assert result.exit_code == 1
    assert line in result.output


def test_a_question_for_no_passage_is_a_line(tmp_path: Path) -> None:
    folder = whole(tmp_path)
    file = folder / "en" / "questions.toml"
    file.write_text('"cake:who" = ["is it my turn"]\n"cake:when" = ["now?"]\nnone = ["hm?"]')
    result = call("guide", "check", folder)
    assert (result.exit_code, result.output) == (
        1,
        "en/questions.toml: “cake:when” is no passage: write topic:anchor, or none\n",
    )
    file.write_text('"cake:who" = "is it my turn"')
    fails_with(call("guide", "check", folder), "en/questions.toml: cake:who: not a list of questions")
    file.write_text('"cake:who" =')
    fails_with(call("guide", "check", folder), "[guide] path: en/questions.toml: ")


def test_a_language_without_pages_is_named(tmp_path: Path) -> None:
    result = call("guide", "check", write(tmp_path, en_coffee=COFFEE))
    lacking = [f"{one}/: no page in this language, which the bot speaks" for one in sorted(locales.sources())]
    assert (result.exit_code, result.output.splitlines()) == (1, [line for line in lacking if line[:2] != "en"])


def test_a_folder_that_cannot_be_used_is_one_line(tmp_path: Path) -> None:
    fails_with(call("guide", "check", tmp_path / "none"), "[guide] path", "no such folder")
    fails_with(call("guide", "check", tmp_path), "[guide] path", "no folder of a language")


def test_a_page_that_is_cut_off_is_a_fault_and_stops_nothing() -> None:
    head = "---\nid: cake\ntitle: Cake\n{}---\n{}"
    for source, fault in (
        (head.format("", "no heading"), "no passage"),
        (head.format(f"revision: {'9' * 5_000}\n", COFFEE.partition("---\n\n")[2]), "a whole number from 1 on"),
        (head.format(f"changes:\n- {'9' * 5_000} major: x\n", COFFEE.partition("---\n\n")[2]), "a change is written"),
    ):
        _, faults = read_page("en", "en/cake.md", source)
        assert [fault in one.text for one in faults].count(True) == 1, faults
