"""The topic for which a mentor is wished, as people say it, and as they say it anew."""

from __future__ import annotations

import pytest

from tests.offers.people import mentor
from tests.world import World


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("quiero un mentor de código", "código"),
        ("hi i'm new and want a mentor, i like design", "design"),
        ("necesito mentor, me interesa la traducción", "la traducción"),
        ("could someone mentor me in testing?", "testing"),
        ("busco mentora para traducciones", "traducciones"),
    ],
)
async def test_a_topic_that_was_said_is_not_asked_for(world: World, said: str, topic: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(said, "I’ll ask for a mentor for you", f"“{topic}”")


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("i want a mentor for code", "code"),
        ("quiero mentor de código", "código"),
        ("make it about events instead", "events"),
        ("actually for my first localisation sprint", "my first localisation sprint"),
        ("my first talk at a conference", "my first talk at a conference"),
    ],
)
async def test_an_answer_is_noted_without_what_leads_to_it(world: World, said: str, topic: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor", "What would you like a mentor for?")
    await ana.says(said, f"Noted: “{topic}”")


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("actually make it about localisation instead", "localisation"),
        ("can it be about events instead of code", "events"),
        ("change my request to design", "design"),
        ("my request should be about docs", "docs"),
        ("mejor que sea de código", "código"),
        ("cambia mi solicitud: ahora quiero organizar eventos", "organizar eventos"),
        ("i want a mentor for accessibility", "accessibility"),
    ],
)
async def test_the_topic_of_an_open_request_is_changed(world: World, said: str, topic: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor my first patch", "Noted")
    await ana.says(said)
    shown = ana.screen[-1]
    if shown.labels[0].startswith("Ask for a mentor"):
        await ana.presses(shown.labels[0])
    await ana.presses("Do it", f"Noted: “{topic}”")
    kim = await mentor(world, "Kim")
    await world.advance(minutes=1)
    kim.reads(f"Ana would like a mentor: {topic}")


@pytest.mark.parametrize("said", ["i want to change the topic", "quiero cambiar mi solicitud"])
async def test_another_topic_is_asked_for(world: World, said: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor my first patch", "Noted")
    await ana.says(said, "What would you like a mentor for?")
    await ana.says("organising events in Lima", "Noted: “organising events in Lima”")


async def test_a_story_with_the_wish_is_shown_whole_and_added_to(world: World) -> None:
    ana = await world.member("ana", "Ana")
    story = "i would like somebody to guide me, better in spanish, my thing is more docs and translating than code"
    await ana.says(story, f"“{story}”")
    await ana.says("ah and only evenings, i work until 6", story, "evenings, i work until 6")
