"""rebalance: the fewest changes that relieve full mentors, and nobody is moved without being asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from storage.models.pairs import Pair
from tests.world import Person, World


@pytest.fixture
async def zoe(world: World) -> Person:
    return await world.member("zoe", "Zoe", roles=("council",))


async def refuses(world: World, mentee: Person, mentor: Person) -> None:
    """This mentor was left before."""
    now, mentee_id, mentor_id = world.clock.now(), (await mentee.member()).id, (await mentor.member()).id
    async with world.store() as store:
        store.session.add(Pair(mentee_id=mentee_id, mentor_id=mentor_id, started_at=now, ended_at=now))


async def crowd(world: World) -> tuple[Person, Person, Person, Person]:
    """Kim, who takes one mentee and has Ana and Bo; Lee, whom Bo left before; then Ana and Bo."""
    kim = await world.member("kim", "Kim", roles=("mentor",), capacity=1)
    lee = await world.member("lee", "Lee", roles=("mentor",), timezone="Europe/Madrid")
    ana, bo = [await world.member(name) for name in ("ana", "bo")]
    for mentee in (ana, bo):
        await world.pair(mentee, kim)
    await refuses(world, bo, lee)
    return kim, lee, ana, bo


async def mentees_of(world: World, mentor: Person) -> list[str]:
    async with world.store() as store:
        return [pair.mentee.name for pair in await store.pairs.pairs_of_mentor((await mentor.member()).id)]


async def test_the_fewest_moves_are_shown_and_nobody_is_moved(world: World, zoe: Person) -> None:
    await zoe.says("rebalance", "No mentor has more mentees than they take")
    kim, lee, ana, bo = await crowd(world)
    text = await zoe.says(
        "rebalance",
        "One change of mentor for one mentee over capacity",
        "Ana: Kim → Lee · languages not known · 1 hour apart",
        "Mentees of each mentor now: one has 2, another 0. Afterwards: evenly spread, 1 each.",
    )
    assert "Bo" not in text
    for person in (kim, lee, ana, bo):
        person.reads_nothing()


async def test_confirmed_it_asks_all_three_and_is_done_when_they_agree(world: World, zoe: Person) -> None:
    kim, lee, ana, bo = await crowd(world)
    await zoe.says("rebalance")
    shown = replace(zoe.screen[-1])
    await zoe.presses(
        "Ask them", "One change is proposed: I’ll ask the mentee, the old mentor and the new one during their"
    )
    ana.reads("So that no mentor has too many mentees at once, Lee could be your mentor, in place of Kim")
    kim.reads("Ana could go on with Lee. It’s only done if all three of you agree")
    lee.reads("Ana could go on with you in place of Kim")
    bo.reads_nothing()
    await zoe.presses("Ask them", "I’m not asking anyone", "One had changed in the meantime", message=shown)
    await zoe.says("rebalance", "once the change under way is done")
    await zoe.says("status", "one has 2, another 0; once the changes proposed are accepted: evenly spread, 1 each\n")
    await lee.presses("I agree")
    await ana.presses("I agree")
    assert await mentees_of(world, kim) == ["Ana", "Bo"]
    await kim.presses("I agree", "Everyone agrees: Lee is Ana’s mentor now")
    ana.reads("Lee is your mentor now")
    assert await mentees_of(world, kim) == ["Bo"]
    await zoe.says("todo", "Nothing is waiting")


@pytest.mark.parametrize("who", ["ana", "kim"])
async def test_who_would_rather_stay_stays_and_is_not_asked_again(world: World, zoe: Person, who: str) -> None:
    kim, lee, ana, _ = await crowd(world)
    await zoe.says("rebalance")
    await zoe.presses("Ask them")
    await lee.presses("I agree")
    one, other = (ana, kim) if who == "ana" else (kim, ana)
    other.read()
    await one.presses("Rather not", "That’s perfectly fine: everything stays as it is")
    for person in (other, lee):
        person.reads("Everything stays as it is: Kim goes on as Ana’s mentor")
    assert await mentees_of(world, kim) == ["Ana", "Bo"]
    await zoe.says("rebalance", "no other mentor has a place")
    await zoe.says("todo", "Nothing is waiting")


async def test_a_new_mentor_who_cannot_makes_it_another_proposal_that_nobody_has_agreed_to(
    world: World, zoe: Person
) -> None:
    kim, lee, ana, _ = await crowd(world)
    mia = await world.member("mia", "Mia", roles=("mentor",), timezone="America/Bogota")
    await zoe.says("rebalance", "Ana: Kim → Lee")
    await zoe.presses("Ask them")
    await ana.presses("I agree")
    await kim.presses("I agree")
    await lee.presses("Rather not", "I’ll look for someone else for Ana")
    ana.reads("Mia could be your mentor")
    await world.advance(hours=5)
    await mia.presses("I agree", "I’m waiting for the others now")
    assert await mentees_of(world, kim) == ["Ana", "Bo"]
    await mia.says("handover no", "I’ll look for someone else for Ana")
    ana.reads("Everything stays as it is")
    await zoe.says("todo", "Nothing is waiting")


async def test_what_nobody_answers_lapses_and_may_be_asked_again(world: World, zoe: Person) -> None:
    await crowd(world)
    await zoe.says("rebalance")
    await zoe.presses("Ask them")
    await world.advance(days=7, step=timedelta(hours=12))
    zoe.read()
    await zoe.says("todo", "Nothing is waiting")
    await zoe.says("rebalance", "Ana: Kim → Lee")


async def test_a_mentor_gets_somebody_only_when_they_have_passed_another_on(world: World, zoe: Person) -> None:
    """Nobody but Lee may take Ana or Bo, and Lee is full: Cy goes on with Mia first."""
    kim, lee, ana, bo = await crowd(world)
    mia, cy = await world.member("mia", "Mia", roles=("mentor",)), await world.member("cy")
    await lee.says("capacity 1")
    await world.pair(cy, lee)
    for mentee in (ana, bo):
        await refuses(world, mentee, mia)
    await zoe.says("rebalance", "2 changes of mentor", "Ana: Kim → Lee", "Cy: Lee → Mia")
    await zoe.presses("Ask them", "2 changes are proposed")
    await ana.presses("I agree")
    await kim.presses("I agree")
    first, second = [message for message in lee.screen if "I agree" in message.labels]
    into = first if "go on with you" in first.text else second
    away = second if into is first else first
    await lee.presses("I agree", "Lee has no free place at the moment", message=into)
    assert await mentees_of(world, lee) == ["Cy"]
    for person in (mia, cy):
        await person.presses("I agree")
    await lee.presses("I agree", "Everyone agrees: Mia is Cy’s mentor now", message=away)
    await world.advance(minutes=1)
    assert (await mentees_of(world, kim), await mentees_of(world, lee)) == (["Bo"], ["Ana"])


async def test_without_a_free_place_there_is_nothing_to_propose(world: World, zoe: Person) -> None:
    kim = await world.member("kim", "Kim", roles=("mentor",), capacity=1)
    for name in ("ana", "bo"):
        await world.pair(await world.member(name), kim)
    await zoe.says("rebalance", "One mentee is over the capacity of their mentors, but no other mentor has a place")


async def test_an_absent_mentor_gets_nobody_by_rebalancing(world: World, zoe: Person) -> None:
    kim = await world.member("kim", "Kim", roles=("mentor",), capacity=0)
    today = world.clock.now().date()
    await world.member("lee", "Lee", roles=("mentor",), away_from=today, away_until=today + timedelta(days=3))
    await world.pair(await world.member("ana"), kim)
    await zoe.says("rebalance", "but no other mentor has a place")
