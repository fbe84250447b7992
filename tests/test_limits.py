"""Limits on what one person makes the bot write to others unasked; nothing they did is lost by it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from storage.models.limits import Doing
from tests.world import COUNCIL_ROOM, ZOE, Person, Sections, World

ROUNDS = 30
TOLD = {"requests": 3, "reports": 5, "changes": 3}


@pytest.fixture
def sections() -> Sections:
    return {"council": {**ZOE, "room": COUNCIL_ROOM}}


@pytest.fixture
async def kim(world: World) -> Person:
    return await world.member("kim", "Kim", roles=["mentor"])


@pytest.fixture
async def ana(world: World) -> Person:
    return await world.member("ana", "Ana")


async def paired(world: World, ana: Person, kim: Person, *, days: int = 0) -> None:
    """Ana is Kim's mentee for so many days, and both have read what they were told of it."""
    await world.pair(ana, kim)
    await world.tick()
    await world.advance(days=days)
    ana.read()
    kim.read()


async def asks_again_and_again(ana: Person) -> None:
    """Ana asks for a mentor and takes it back."""
    for number in range(ROUNDS):
        await ana.says(f"request_mentor help with event {number}")
        await ana.says("cancel_request")


def room(world: World) -> list[str]:
    """Return the messages in the council's room."""
    return [message.text for message in world.adapters[COUNCIL_ROOM.network].rooms.get(COUNCIL_ROOM.room_id, [])]


def unusual(zoe: Person) -> list[str]:
    """Return the councillor's messages about people who do a great deal."""
    return [message.text for message in zoe.screen if "is doing a great deal at once" in message.text]


async def test_who_asks_for_a_mentor_again_and_again_is_offered_a_few_times_and_then_later(
    world: World, zoe: Person, ana: Person, kim: Person
) -> None:
    for number in range(ROUNDS):
        noted = await ana.says(f"request_mentor help with event {number}", f"help with event {number}")
        if number < TOLD["requests"]:
            assert "asking a mentor" in noted
        else:
            assert "You’ve asked several times today" in noted
            assert "Wed 25 Nov, 10:00" in noted
        if number < ROUNDS - 1:
            await ana.says("cancel_request")
    await world.tick()
    offers = [message for message in kim.read() if "event" in message.text]
    assert len(offers) == TOLD["requests"]
    assert len(unusual(zoe)) == 1
    zoe.reads("Ana keeps asking for a mentor", "None of it is lost")
    await ana.says("my_mentor", "help with event 29")
    ana.read()

    await world.advance(hours=24)
    kim.reads("help with event 29")
    ana.reads("I’m asking a mentor")


async def test_the_council_is_told_once_and_can_say_that_it_is_done(world: World, zoe: Person, ana: Person) -> None:
    await asks_again_and_again(ana)
    assert len(unusual(zoe)) == 1
    await zoe.presses("Taken care of", "Ana is doing a great deal at once", "Taken care of")
    await asks_again_and_again(ana)
    assert not [text for text in zoe.read() if "decide by" in text.text]


async def test_reports_beyond_a_few_reach_the_mentor_together(
    world: World, zoe: Person, ana: Person, kim: Person
) -> None:
    await paired(world, ana, kim)
    for number in range(ROUNDS):
        noted = await ana.says(f"report attended 2026-11-20 Evening {number}", f"#{number + 1} Evening {number}")
        assert ("That’s a lot for one day" in noted) == (number >= TOLD["reports"])
    await world.tick()
    assert len(kim.read()) == TOLD["reports"]
    assert len(unusual(zoe)) == 1
    await ana.says("activities", "Evening 29", "Open: 30")

    await world.advance(hours=24)
    told = [message.text for message in kim.read() if "Evening" in message.text]
    assert len(told) == 1
    assert "Evening 5" in told[0]
    assert "15 more" in told[0]
    await kim.says("confirm #30", "Evening 29")


async def test_reports_without_a_mentor_are_a_few_lines_in_the_councils_room(
    world: World, zoe: Person, ana: Person
) -> None:
    for number in range(ROUNDS):
        await ana.says(f"report attended 2026-11-20 Evening {number}", "noted")
    assert len(room(world)) == TOLD["reports"]
    await world.advance(hours=24)
    assert len(room(world)) == TOLD["reports"] + 1
    assert "25 new" in room(world)[-1]


async def test_edits_of_what_the_mentor_was_shown_count_like_reports(world: World, ana: Person, kim: Person) -> None:
    await world.pair(ana, kim)
    for number in range(TOLD["reports"]):
        await ana.says(f"report attended 2026-11-20 Evening {number}", "noted")
    for number in range(TOLD["reports"]):
        await ana.says(f"edit #{number + 1} attendees={number + 1}", "Changed")
        await world.advance(minutes=31)
    kim.read()
    await world.advance(hours=24)
    assert len([message for message in kim.read() if "Evening" in message.text]) == 1


async def test_help_and_all_good_in_turns_are_told_a_few_times(
    world: World, zoe: Person, ana: Person, kim: Person
) -> None:
    await paired(world, ana, kim, days=7)
    before, zoes = len(room(world)), len(zoe.screen)
    for _ in range(ROUNDS):
        await kim.says("checkin Ana help", "Ana")
        await kim.says("checkin Ana good", "Ana")
    told = len(room(world)) - before
    assert told == 2 * TOLD["changes"] + 1
    assert len(zoe.screen) - zoes <= 3 * TOLD["changes"] + 2
    assert len(unusual(zoe)) == 1
    await zoe.says("todo", "Ana needs help")
    await kim.says("checkin Ana", "Ana")


async def test_two_accounts_that_disagree_in_turns_are_told_a_few_times(
    world: World, zoe: Person, ana: Person, kim: Person
) -> None:
    await paired(world, ana, kim, days=7)
    await kim.says("checkin Ana good", "Ana")
    zoe.read()
    for _ in range(ROUNDS):
        await ana.says("heard longer", "thank you for telling me")
        await ana.says("heard week", "Noted")
    assert TOLD["changes"] < len(zoe.read()) <= 2 * TOLD["changes"] + 2
    await zoe.says("todo", "Ana and their mentor: a word with both would help")


async def test_plans_that_change_again_and_again_are_told_as_they_end(
    world: World, zoe: Person, ana: Person, kim: Person
) -> None:
    await paired(world, ana, kim)
    for _ in range(ROUNDS):
        away = await kim.says("away +2w", "24 Nov")
        back = await kim.says("back")
    assert "Your plans have changed several times today" in away
    assert "Your plans have changed several times today" in back
    assert len(ana.read()) == TOLD["changes"]
    assert len(unusual(zoe)) == 1
    await kim.says("away +3w")
    ana.reads_nothing()
    await world.advance(hours=24)
    told = [message.text for message in ana.read() if "away" in message.text]
    assert len(told) == 1
    assert "15 Dec" in told[0]


async def test_one_mentor_after_another_is_asked_to_stand_in_a_few_times(
    world: World, zoe: Person, kim: Person
) -> None:
    bo = await world.member("bo", "Bo", roles=["mentor"])
    for number in range(ROUNDS):
        answer = await kim.says("backup Bo")
        assert ("You’ve already asked several people today" in answer) == (number >= TOLD["changes"])
        await kim.says("backup none")
    assert len(bo.read()) == TOLD["changes"]


async def test_a_username_shown_and_hidden_again_and_again_is_told_a_few_times(
    world: World, zoe: Person, ana: Person, kim: Person
) -> None:
    await paired(world, ana, kim)
    for _ in range(ROUNDS):
        await ana.says("profile share yes", "yes")
        await ana.says("profile share no", "no")
    assert len(kim.read()) == TOLD["changes"]


async def test_a_question_asked_anew_again_and_again_is_put_a_few_times(
    world: World, zoe: Person, ana: Person, kim: Person
) -> None:
    await paired(world, ana, kim)
    await ana.says("report attended 2026-11-20 Evening", "noted")
    for number in range(ROUNDS):
        await kim.says(f"ask_more #1 What about {number}?")
    assert len(ana.read()) == TOLD["changes"] + 1


async def test_linked_accounts_do_no_more_than_one(world: World, ana: Person, kim: Person) -> None:
    """The doings of both accounts count together."""
    async with world.store() as store:
        mine, hers = await kim.member(), await ana.member()
        for member in (mine, hers):
            for _ in range(2):
                await store.limits.count(member.id, Doing.REPORT, world.clock.now(), timedelta(days=1))
        await store.limits.count(hers.id, Doing.SHARE, world.clock.now(), timedelta(days=1))
        await store.flush()
        gone, kept = await store.merges.hold(hers.id, mine.id)
        await store.merges.absorb(gone, kept)
    async with world.store() as store:
        for kind, count in ((Doing.REPORT, 5), (Doing.SHARE, 2)):
            row = await store.limits.count(mine.id, kind, world.clock.now(), timedelta(days=1))
            assert row.count == count
