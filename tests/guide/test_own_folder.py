"""A council's own folder: read at the start, and anew when the process is told to."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from tests.guide.folders import CAKE, COFFEE, page, whole, write
from tests.world import Sections, World


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return whole(tmp_path / "pages")


@pytest.fixture
def sections(folder: Path) -> Sections:
    return {"guide": {"path": folder}}


async def test_its_pages_are_the_guide(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("sop")
    assert ana.screen[-1].labels == ["Who brings cake", "Where the coffee is"]
    await ana.says("sop baking", "Whoever was late last time, with pleasure.", "From the guide: Who brings cake")


async def test_a_changed_file_is_read_when_told(world: World, folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    ana = await world.member("ana", "Ana")
    write(folder, en_tea=COFFEE.replace("coffee", "tea").replace("kitchen", "garden"))
    await ana.says("sop tea", "can’t find anything")
    world.app.read_guide()
    await ana.says("sop tea", "In the garden")
    for file in folder.glob("*/*.md"):
        file.unlink()
    with caplog.at_level(logging.WARNING):
        world.app.read_guide()
    assert "the guide stays as it was: [guide] path" in caplog.text
    await ana.says("sop tea", "In the garden")


QUESTIONS = """
"cake:who" = ["am I in charge of dessert on Sunday", "am I in charge of something sweet this time"]
"coffee:where" = ["how do I wake up in this office"]
none = ["am I in charge of the projector", "am I in charge of the meeting"]
"""


async def test_its_questions_are_learned(world: World, folder: Path) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("sop how do I wake up in this office", "can’t find anything")
    for locale in ("en", "es"):  # the pages of both are the same
        (folder / locale / "questions.toml").write_text(QUESTIONS)
    world.app.read_guide()
    await ana.says("sop how do I wake up in this office", "On the shelf")
    await ana.says("sop where is the coffee", "On the shelf")  # with few questions, the words count as well
    await ana.says("sop am I in charge of the projector on Sunday", "can’t find anything")


async def test_what_is_only_in_another_language_is_shown_with_a_word(world: World, folder: Path) -> None:
    write(folder, en_tea=COFFEE.replace("coffee", "tea").replace("kitchen", "garden"))
    world.app.read_guide()
    ana = await world.member("ana", "Ana", locale="es")
    await ana.says("sop tea", "In the garden", "Por ahora solo lo tengo en inglés")


async def test_a_page_that_cannot_be_used_is_left_out_and_logged(
    world: World, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    write(folder, en_cake=page(CAKE).replace("title: Who brings cake\n", ""))
    with caplog.at_level(logging.WARNING):
        world.app.read_guide()
    assert "guide: en/cake.md:1: title missing" in caplog.text
    ana = await world.member("ana", "Ana")
    await ana.says("sop")
    assert ana.screen[-1].labels == ["Where the coffee is", "Who brings cake"]  # the latter in Spanish
