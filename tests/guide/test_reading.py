"""Members say what they have read, are told of major changes once, and asked anew after a year."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.guide.folders import CAKE, page, whole, write
from tests.world import Sections, World

TWICE = {"revision": "2", "changes": "\n- 2 major: Whoever was late brings two."}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    cake = page(CAKE, confirm="yearly")
    return write(whole(tmp_path / "pages"), en_cake=cake, es_cake=cake)


@pytest.fixture
def sections(folder: Path) -> Sections:
    return {"guide": {"path": folder}}


async def change(world: World, folder: Path, confirm: str = "yearly", **more: str) -> None:
    cake = page(CAKE, confirm=confirm, **more)
    write(folder, en_cake=cake, es_cake=cake)
    world.app.read_guide()


async def test_who_reads_it_says_so_once(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("have_read", "Please read these")
    await ana.presses("Who brings cake", "Whoever was late")
    shown = ana.screen[-1]
    await ana.presses("I have read it", "you’ve read Who brings cake")
    await ana.presses("I have read it", "you’ve read Who brings cake", message=shown)
    await ana.says("have_read", "nothing you’ve been asked to read")
    await ana.says("sop cake")
    assert "I have read it" not in ana.screen[-1].labels


async def test_a_page_that_does_not_ask_has_no_such_button(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("sop coffee")
    assert "I have read it" not in ana.screen[-1].labels


async def test_a_major_change_is_told_once_and_those_who_have_not_read_it_once_more(world: World, folder: Path) -> None:
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=["mentor"])
    await world.tick()
    await ana.says("have_read cake", "you’ve read")
    ana.read(), kim.read()
    await change(world, folder, **TWICE)
    await world.tick()
    ana.reads("Something has changed in the guide", "Who brings cake", "Whoever was late brings two.")
    kim.reads("Whoever was late brings two.")
    await ana.says("sop")
    await ana.presses("What changed for you", "Whoever was late brings two.")
    await ana.presses("I have read it", "you’ve read")
    await ana.says("sop")
    assert "What changed for you" not in ana.screen[-1].labels
    await world.restart()
    await world.advance(days=8)
    assert "Something has changed" not in "".join(message.text for message in ana.read())
    kim.reads("Something has changed in the guide")
    await world.advance(days=15)
    assert "Something has changed" not in "".join(message.text for message in kim.read())


async def test_a_minor_change_is_told_to_nobody(world: World, folder: Path) -> None:
    ana = await world.member("ana", "Ana")
    await world.tick()
    ana.read()
    await change(world, folder, revision="2", changes="\n- 2 minor: a typo")
    await world.tick()
    ana.reads_nothing()


async def test_after_a_year_it_is_read_anew(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("have_read cake")
    await world.advance(days=366, step=timedelta(days=30))
    ana.reads("It’s been a year since you read Who brings cake")
    await ana.presses("I have read it", "you’ve read")
    await ana.says("have_read", "nothing you’ve been asked")


async def test_the_council_sees_who_has_not(world: World) -> None:
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    await world.member("ana", "Ana")
    await zoe.says("have_read cake")
    await zoe.says("sop")
    await zoe.presses("Who hasn’t read what", "Who brings cake: not read yet by Ana")
    ana = world.person("ana", "Ana")
    await ana.says("sop unread", "can’t find anything")


async def test_questions_without_an_answer_become_passages(world: World) -> None:
    zoe, ana = await world.member("zoe", "Zoe", roles=["council"]), await world.member("ana", "Ana")
    await zoe.says("gaps", "answered everything")
    await ana.says("sop volcanoes near Lima", "can’t find anything", "without your name")
    await ana.says("sop Volcanoes, near LIMA?")
    await zoe.says("sop")
    answer = await zoe.presses(
        "Questions without an answer", "One question had no answer", "“volcanoes near Lima” · 2 times"
    )
    assert "Ana" not in answer
    await zoe.presses("volcanoes near Lima", "asked 2 times")
    shown = zoe.screen[-1]
    await zoe.presses("Write a passage", "what the guide should say")
    await zoe.says("Lima is far from them.", "Here’s your passage as a file")
    file = zoe.screen[-1].attachment
    assert file is not None
    assert file.filename == "volcanoes-near-lima.md"
    assert "Lima is far from them." in file.content.decode()
    await zoe.presses("Write a passage", "settled already", message=shown)
    await zoe.says("gaps", "answered everything")
    await ana.says("gaps", "for the council")


async def test_a_question_can_be_left_out_and_comes_back(world: World) -> None:
    zoe, ana = await world.member("zoe", "Zoe", roles=["council"]), await world.member("ana", "Ana")
    await ana.says("sop volcanoes")
    await zoe.says("gaps")
    await zoe.presses("volcanoes")
    await zoe.presses("Leave it out", "off the list")
    await zoe.says("gaps", "answered everything")
    await ana.says("sop volcanoes")
    await zoe.says("gaps", "“volcanoes” · 2 times")
