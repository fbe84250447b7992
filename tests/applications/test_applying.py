"""Applying to be a mentor: requirements shown, motivation, a councillor with a deadline, a promise and first steps."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from chatbot.core.programme import Programme
from handlers.applications.rules import requirements
from storage.models.activity import Activity, ActivityKind, ActivityState
from tests.world import START, Person, World

LONG_AGO = date(2025, 1, 1)


async def with_activities(world: World, person: Person, count: int) -> None:
    member = await person.member()
    async with world.store() as store:
        for number in range(count):
            store.session.add(
                Activity(
                    member_id=member.id,
                    kind=ActivityKind.ATTENDED,
                    held_on=date(2026, 11, 1),
                    title=f"Meetup {number}",
                    state=ActivityState.CONFIRMED,
                    reported_at=START,
                    due_at=START,
                )
            )


@pytest.fixture
async def zoe(world: World) -> Person:
    return await world.member("zoe", "Zoe", roles=["council"])


@pytest.fixture
async def ana(world: World, zoe: Person) -> Person:
    ana = await world.member("ana", "Ana", joined_on=LONG_AGO)
    await with_activities(world, ana, 3)
    return ana


async def test_the_requirements_are_shown(world: World) -> None:
    bob = await world.member("bob", "Bob", joined_on=date(2026, 6, 1))
    await with_activities(world, bob, 2)
    await bob.says(
        "apply_mentor I like to help", "26 weeks in the programme: for you, that’s on 30 Nov 2026", "you have 2 so far"
    )
    await bob.says("apply_mentor", "Tap Become a mentor again when you have all of it")


async def test_an_application_is_accepted(world: World, ana: Person, zoe: Person) -> None:
    await ana.says("apply_mentor", "✓ 26 weeks in the programme", "✓ 3 confirmed activities", "Why would you like")
    await ana.says(
        "I was helped, and would like to help", "Thank you for applying! You’ll have an answer from Zoe by 1 Dec 2026"
    )
    zoe.reads("Ana would like to be a mentor", "I was helped, and would like to help", "by Tue 1 Dec")
    await ana.says("apply_mentor please", "is being looked at: Zoe will decide by 1 Dec 2026")
    await zoe.presses("Accept")
    ana.reads("The council has made you a mentor", "To begin with you take 2", "What mentors promise")
    assert (await ana.member()).capacity == 2
    await ana.presses("I promise", "noted since 24 Nov 2026", "Your first steps")
    await world.advance(days=2, step=timedelta(days=1))
    await ana.says("agree", "noted since 24 Nov 2026")
    await ana.says("apply_mentor again", "You’re already a mentor")


async def test_an_application_is_declined_with_a_reason(world: World, ana: Person, zoe: Person) -> None:
    await ana.says("apply_mentor because", "Thank you for applying!")
    await zoe.says("resolve 1 decline come back after the summer")
    ana.reads("The council can’t say yes at the moment: come back after the summer")
    assert (await ana.member()).roles == {"mentee"}
    await ana.says("apply_mentor it is summer", "Thank you for applying!")


async def test_an_application_that_waits_goes_to_the_next_councillor(world: World, ana: Person, zoe: Person) -> None:
    yan = await world.member("yan", "Yan", roles=["council"])
    await ana.says("apply_mentor because", "an answer from Zoe by")
    await world.advance(days=7, hours=1, step=timedelta(hours=6))
    yan.reads("Ana would like to be a mentor", "passed on to you")
    await ana.says("apply_mentor", "Yan will decide")


async def test_an_old_promise_button_does_nothing_to_who_is_no_mentor(world: World, ana: Person, zoe: Person) -> None:
    await zoe.decides("appoint Ana mentor")
    ana.reads("What mentors promise")
    await zoe.decides("dismiss Ana mentor")
    await ana.presses("I promise", "That’s for mentors")
    assert (await ana.member()).agreed_at is None


async def test_without_a_councillor_it_is_the_council_that_decides(world: World) -> None:
    ana = await world.member("ana", "Ana", joined_on=LONG_AGO)
    await with_activities(world, ana, 3)
    await ana.says("apply_mentor because", "the council by")
    await ana.says(f"apply_mentor {'x' * 1600}", "the council will decide by")


async def test_a_motivation_is_short(world: World, ana: Person) -> None:
    await ana.says(f"apply_mentor {'x' * 1600}", "under 1500 characters")


@pytest.mark.parametrize(
    ("joined", "confirmed", "met"),
    [(date(2026, 5, 26), 3, True), (date(2026, 5, 27), 3, False), (date(2026, 5, 26), 2, False)],
)
def test_half_a_year_and_three_confirmed_activities(joined: date, confirmed: int, met: bool) -> None:
    assert requirements(joined, confirmed, START.date(), Programme()).are_met is met


async def test_a_question_is_no_motivation(world: World) -> None:
    ana = await world.member("ana", "Ana")
    for words in (
        "ya llevo dos años, que necesito pa ser mentora",
        "two years here, what do i need to become a mentor",
    ):
        await ana.says(words, "what it takes to be a mentor")
