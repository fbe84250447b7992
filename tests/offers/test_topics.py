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


@pytest.mark.parametrize(
    ("said", "more", "topic"),
    [
        (
            "can i ask for a woman as a mentor?",
            "ok then put it like that, and not too old",
            "a woman as a mentor, not too old",
        ),
        (
            "se puede pedir que sea mujer?",
            "ya, entonces ponlo así, y que sepa de python",
            "que sea mujer, que sepa de python",
        ),
    ],
)
async def test_who_asks_what_a_mentor_may_be_like_is_shown_a_request_with_it(
    world: World, said: str, more: str, topic: str
) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(said, "Yes, you can wish for that", "I’ll ask for a mentor for you")
    await ana.says(more, f"“{topic}”")
    await ana.presses("Do it", f"Noted: “{topic}”")


async def test_it_is_added_to_the_topic_of_a_request_that_waits(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events")
    await ana.presses("Talk through me")
    await ana.says("could i get somebody my age maybe?", "Your request would say", "“events, somebody my age maybe”")


async def test_who_has_a_mentor_is_told_how_to_change(world: World) -> None:
    kim, ana = await mentor(world, "kim"), await world.member("ana", "Ana")
    await world.pair(ana, kim)
    await ana.says("can i ask for a woman as a mentor?", "You have a mentor already")
    assert ana.screen[-1].labels == ["Another mentor", "Wishes about your mentor"]


@pytest.mark.parametrize("said", ["could lucia be my mentor?", "me gustaría que fuera lucia mi mentora"])
async def test_a_wish_for_one_person_goes_to_the_council_once_it_is_shown(world: World, said: str) -> None:
    ana = await world.member("ana", "Ana")
    await world.member("lucia", "Lucia", roles=["mentor"])
    await ana.says(said, "the council can pair you", "I’ll ask the council this for you", said)


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("i wrote web stuff but im much more into packaging, can that still be changed", "packaging"),
        ("puse front end pero ahora me interesa más documentar, se puede cambiar?", "documentar"),
    ],
)
async def test_who_is_into_something_else_by_now_is_shown_the_other_topic(world: World, said: str, topic: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events")
    await ana.presses("Talk through me")
    await ana.says(said, "Your request would say", f"“{topic}”")


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("ok entonces búscame a alguien que hable español", "alguien que hable español"),
        ("ok then find me somebody who speaks spanish", "somebody who speaks spanish"),
    ],
)
async def test_an_answer_is_noted_without_find_me(world: World, said: str, topic: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor", "What would you like a mentor for?")
    await ana.says(said, f"Noted: “{topic}”")


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("busco alguien con paciencia porque aprendo lento", "con paciencia porque aprendo lento"),
        ("busco a alguien con experiencia en eventos", "con experiencia en eventos"),
    ],
)
async def test_a_quality_of_the_mentor_is_a_topic(world: World, said: str, topic: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(said, "I’ll ask for a mentor for you", f"“{topic}”")


@pytest.mark.parametrize(
    "said",
    [
        "who are the mentors? can i see a list before i decide",
        "which mentors do you have",
        "quiénes son los mentores que hay?",
        "muéstrame los mentores disponibles",
    ],
)
async def test_mentors_are_asked_and_not_picked_from_a_list(world: World, said: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(said, "no list of mentors", "You can wish for a language")
