"""The guide: its topics, the passage that answers a question, and the ways on from there."""

from __future__ import annotations

import pytest

from chatbot.core.messages import Network
from tests.world import World


async def test_the_topics_lead_to_passages_and_back(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("sop", "What would you like to read about?")
    assert "What a mentor is for" in ana.screen[-1].labels
    assert "What a mentor does each week" not in ana.screen[-1].labels  # for mentors
    await ana.presses("Changing mentor", "You may always ask", "From the guide: Changing mentor")
    assert ana.screen[-1].labels == ["Another mentor", "How it goes", "When you know somebody who'd suit", "All topics"]
    await ana.presses("How it goes", "no council is needed")
    await ana.presses("All topics", "What would you like to read about?")


async def test_mentors_read_what_is_for_them(world: World) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await kim.says("guide")
    assert "What a mentor does each week" in kim.screen[-1].labels
    assert "What a mentee can expect and do" not in kim.screen[-1].labels


@pytest.mark.parametrize("line", ["sop going away", "guide vacation", "/rules going-away", "/sop vacatoin"])
async def test_words_find_the_passage(world: World, line: str) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await kim.says(line, "Tell me the days", "From the guide: Going away, taking a break")
    await kim.presses("I will be away", "Until what day")


async def test_what_is_not_clear_is_offered(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("sop how long does it take", "which of these")
    labels = ana.screen[-1].labels
    assert 2 <= len(labels) <= 4
    await ana.presses("None of these", "can’t find anything about “how long does it take”")
    await ana.presses("Ask the council", "ask or tell the council")


@pytest.mark.parametrize(
    ("said", "heading"),
    [
        ("does answering questions on the forum count or only real code?", "What counts"),
        ("I'm traveling the whole december without internet, what shall I do?", "If you are a mentee"),
    ],
)
async def test_what_is_likely_is_shown_as_a_guess(world: World, said: str, heading: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(said, "Perhaps this is what you’re after", f"\n{heading}\n", "From the guide")
    await ana.presses("That’s not it", "I can’t find anything about")


async def test_what_it_does_not_hold_is_said(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("sop volcanoes", "can’t find anything about “volcanoes”")
    await ana.says("asdf qwer zxcv", "didn’t understand")


async def test_a_link_is_a_button(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("sop when you can't find a time", "See Changing mentor.")
    await ana.presses("You may always ask", "From the guide: Changing mentor")


async def test_it_speaks_the_readers_language(world: World) -> None:
    ana = await world.member("ana", "Ana", locale="es")
    await ana.says("sop", "¿Sobre qué quieres leer?")
    await ana.says("normas", "¿Sobre qué quieres leer?")
    await ana.says("sop vacasiones", "De la guía: Irse un tiempo")
    await ana.says("sop going away", "De la guía: Irse un tiempo")  # found in English, shown in Spanish


async def test_a_stranger_may_read_it(world: World) -> None:
    eve = world.person("eve")
    await eve.says("/sop privacy", "From the guide: Who sees what")
    assert "Ask the council" not in eve.screen[-1].labels


async def test_it_answers_in_a_group(world: World) -> None:
    ana = await world.member("ana", "Ana")
    ana.send("/sop changing mentor", room="lobby")
    await world.settle()
    assert "You may always ask" in world.adapters[Network.TELEGRAM].rooms["lobby"][-1].text


async def test_a_page_that_is_no_more_leads_to_the_others(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("sop changing mentor")
    shown = ana.screen[-1]
    shelf = world.app.rules.guide
    topics = {
        locale: {it: page for it, page in pages.items() if it != "changing-mentor"}
        for locale, pages in shelf.library.topics.items()
    }
    shelf.library = type(shelf.library)(topics, shelf.library.words, shelf.library.questions)
    await ana.presses("How it goes", "isn’t there any more", message=shown)
    assert "Changing mentor" not in ana.screen[-1].labels
