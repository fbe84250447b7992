"""match, as a councillor sees it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from storage.models.offers import Request, RequestState
from storage.models.pairs import Pair
from tests.world import Person, World


@pytest.fixture
async def zoe(world: World) -> Person:
    return await world.member("zoe", "Zoe", roles=("council",))


async def waits(world: World, *people: Person) -> None:
    """They have asked for a mentor, in this order, and the tick has not come by yet."""
    members = [await person.member() for person in people]
    async with world.store() as store:
        for days, member in zip(range(9, 0, -1), members, strict=False):
            store.session.add(
                Request(
                    mentee_id=member.id,
                    topic="events",
                    state=RequestState.WAITING,
                    told=RequestState.WAITING,
                    asked_at=world.clock.now() - timedelta(days=days),
                )
            )


async def test_the_plan_is_shown_first_and_sent_when_confirmed(world: World, zoe: Person) -> None:
    kim = await world.member("kim", "Kim", roles=("mentor",), capacity=1, interests=["events"], languages=["English"])
    lee = await world.member("lee", "Lee", roles=("mentor",), capacity=1, timezone="Europe/Madrid")
    ana, bo, cy = [await world.member(name, languages=["English"]) for name in ("ana", "bo", "cy")]
    await waits(world, ana, bo, cy)
    await zoe.says(
        "match",
        "Mentors for 2 of the 3 who are waiting",
        "Ana → Kim · English · same time · events",
        "Bo → Lee · languages not known · 1 hour apart",
        "Afterwards: evenly spread, 1 each.",
    )
    kim.reads_nothing()
    shown = replace(zoe.screen[-1])
    await zoe.presses("Confirm", "I’m asking 2 mentors now", "Each mentor can answer as with any offer")
    await zoe.says("status", "evenly spread, 0 each; once the changes proposed are accepted: evenly spread, 1 each\n")
    kim.reads("Ana would like a mentor")
    lee.reads("Bo would like a mentor")
    ana.reads("I’m asking a mentor")
    cy.reads_nothing()

    await zoe.presses("Confirm", "2 had changed in the meantime and stay as they are", message=shown)
    kim.reads_nothing()
    lee.reads_nothing()


async def test_what_changed_between_plan_and_confirmation_stays_as_it_is(world: World, zoe: Person) -> None:
    kim = await world.member("kim", "Kim", roles=("mentor",), capacity=2)
    ana, bo = [await world.member(name) for name in ("ana", "bo")]
    await waits(world, ana, bo)
    await zoe.says("match", "Ana → Kim", "Bo → Kim")
    shown = next(message for message in zoe.screen if "Confirm" in message.labels)
    await ana.says("cancel_request")
    await kim.says("capacity 0")
    await zoe.presses("Confirm", "2 had changed in the meantime", message=shown)
    kim.reads_nothing()
    await bo.says("my_mentor", "You’re first on the waiting list")


async def test_a_mentor_who_sleeps_is_asked_in_the_morning_as_the_plan_says(world: World, zoe: Person) -> None:
    kim = await world.member("kim", "Kim", roles=("mentor",), capacity=1, timezone="Pacific/Auckland")
    lee = await world.member("lee", "Lee", roles=("mentor",), capacity=1)
    ana, bo = [await world.member(name) for name in ("ana", "bo")]
    await waits(world, ana, bo)
    await refuses(world, bo, kim)
    await zoe.says("match", "Ana → Kim · languages not known · 11 hours apart", "Bo → Lee")
    await zoe.presses("Confirm", "I’m asking one mentor now", "One offer will go out when it’s morning there")
    lee.reads("Bo would like a mentor")
    kim.reads_nothing()
    await ana.says("my_mentor", "So as not to wake them")
    await world.advance(hours=9)
    kim.reads("Ana would like a mentor")


async def refuses(world: World, mentee: Person, mentor: Person) -> None:
    """This mentor was left before."""
    now, mentee_id, mentor_id = world.clock.now(), (await mentee.member()).id, (await mentor.member()).id
    async with world.store() as store:
        store.session.add(Pair(mentee_id=mentee_id, mentor_id=mentor_id, started_at=now, ended_at=now))


async def test_nobody_waits_or_nobody_can_be_asked(world: World, zoe: Person) -> None:
    await zoe.says("match", "Nobody is waiting for an offer")
    ana = await world.member("ana")
    await waits(world, ana)
    await zoe.says("match", "One mentee is waiting, and there’s no mentor to ask")
    await ana.says("match", "That’s for the council")
    await ana.says("rebalance", "That’s for the council")
