"""The end of the mentor role: what becomes of mentees and offers."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from chatbot.core.l10n import Localizer
from chatbot.core.messages import ConversationRef, Network
from chatbot.settings import Settings
from tests.offers.people import HALF_DAY, mentor
from tests.world import World, running

COUNCIL_ROOM = "!council"


@pytest.fixture
async def with_council(settings: Settings, localizer: Localizer) -> AsyncIterator[World]:
    """A world whose council has a room."""
    room = ConversationRef(Network.MATRIX, COUNCIL_ROOM)
    council = settings.council.model_copy(update={"room": room})
    async with running(World(settings.model_copy(update={"council": council}), localizer)) as world:
        yield world


async def test_stepping_down_leaves_nobody_alone(with_council: World) -> None:
    world = with_council
    kim = await mentor(world, "Kim")
    cy = await world.member("cy", "Cy")
    ana, bo = await world.member("ana", "Ana"), await world.member("bo", "Bo", timezone="America/Lima")
    await ana.says("request_mentor events")
    await kim.presses("Accept")
    await world.pair(bo, kim)
    await world.advance(days=1, step=HALF_DAY)
    await kim.says("capacity 2")
    await cy.says("request_mentor design", "first on the waiting list")
    await kim.says("away 2026-12-08")
    for person in (ana, bo, cy, kim):
        person.read()

    await kim.says("step_down", "Would you like to stop being a mentor?")
    await kim.presses("No, I stay", "Nothing has changed")
    await kim.says("mentees", "Ana", "Bo")
    await kim.says("step_down")
    question = kim.screen[-1]
    token = question.tokens[question.labels.index("Yes, step down")]
    lee = await mentor(world, "Lee", capacity=1)
    await kim.presses("Yes, step down", "Thank you for all you gave as a mentor! I’ll tell your 2 mentees")
    lee.reads("Ana would like a mentor: events")  # Ana first asked a day before Cy did
    ana.reads("Kim can’t go on as your mentor. You haven’t done anything wrong", "I’m asking a mentor who suits you")
    cy.reads_nothing()
    bo.reads_nothing()  # 05:00 in Lima
    await cy.says("my_mentor", "You’re number 2 on the waiting list")
    assert "Kim has stepped down as a mentor. 2 mentees are back on the waiting list" in _room(world)

    await world.restart()
    await world.advance(hours=3, step=HALF_DAY)
    bo.reads("Kim can’t go on as your mentor", "You’re first on the waiting list")
    await kim.says("", "That’s for mentors", choice=token, about=question.id)
    await lee.says("capacity 2")
    lee.reads()
    bo.reads("I’m asking a mentor")
    await lee.presses("Accept", "You are Bo’s mentor now")
    assert "can’t go on" not in bo.reads("Lee is your mentor now")


async def test_who_lost_a_mentor_at_night_reads_it_first(world: World) -> None:
    kim = await mentor(world, "Kim")
    ana, bo = [await world.member(n.lower(), n, timezone="America/Lima") for n in ("Ana", "Bo")]
    await world.pair(ana, kim)
    await world.pair(bo, kim)
    lee = await mentor(world, "Lee", capacity=1)
    await kim.says("step_down yes", "Thank you for all")
    await bo.says("my_mentor", "Kim can’t go on as your mentor", "someone to go on with", "first on the waiting list")
    await lee.presses("Accept", "You are Ana’s mentor now")
    ana.reads_nothing()
    await world.advance(hours=4, step=HALF_DAY)
    assert "Lee is your mentor now" in ana.reads("Kim can’t go on as your mentor").partition("can’t go on")[2]
    bo.reads_nothing()


async def test_stepping_down_sends_offers_on(world: World) -> None:
    kim, ana = await mentor(world, "Kim"), await world.member("ana", "Ana")
    await ana.says("request_mentor events")
    lee = await mentor(world, "Lee")
    await kim.says("step_down yes", "You had no mentees at the moment")
    lee.reads("Ana would like a mentor")
    await kim.presses("Accept", "That’s for mentors")


def _room(world: World) -> str:
    return "\n".join(message.text for message in world.adapters[Network.MATRIX].rooms.get(COUNCIL_ROOM, []))


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("I'll step down after christmas", "26 Dec 2026"),
        ("i want to stop mentoring in january", "1 Jan 2027"),
        ("quiero dejarlo a fin de año", "31 Dec 2026"),
        ("dejo de ser mentora el 15 de enero", "15 Jan 2027"),
    ],
)
async def test_a_later_day_ends_nothing_now(with_council: World, said: str, day: str) -> None:
    kim = await mentor(with_council, "Kim")
    await kim.says(said, "right away", f"not on {day}", "Until then nothing changes")
    await kim.presses("Stop now instead", "Would you like to stop being a mentor? It would be right away")
    await kim.presses("No, I stay", "Nothing has changed")
    await kim.says(said)
    await kim.presses("Tell the council of it", "I’ve given it to")
    assert "mentor" in (await kim.member()).roles
