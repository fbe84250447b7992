"""A mentee without any activity: the programme's rule Silence, sentence by sentence."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.core.messages import AccountRef, Network
from chatbot.core.programme import Programme
from handlers.check_in import quiet_rules
from tests.world import COUNCIL_ROOM, START, ZOE, Person, Sections, World

STEPS = quiet_rules.steps(Programme())
WEEK = timedelta(weeks=1)
STEP = timedelta(days=2)
NUDGE = "I haven’t heard of any activity of yours"

lengths = st.integers(0, 1000).map(lambda days: timedelta(days=days))


@pytest.fixture
def sections() -> Sections:
    return {"council": {**ZOE, "room": COUNCIL_ROOM}}


async def quiet_for(world: World, weeks: int, **fields: object) -> Person:
    """Ana, a mentee who did something for the last time so many weeks ago."""
    return await world.member("ana", "Ana", last_active_on=START.date() - timedelta(weeks=weeks), **fields)  # type: ignore[arg-type]


async def tick(world: World) -> None:
    await world.tick()


@given(lengths)
def test_4_and_8_weeks_are_a_nudge_26_and_52_the_councils(quiet: timedelta) -> None:
    step, ahead = quiet_rules.last_and_next_step(quiet, STEPS)
    assert ahead == next((one for one in STEPS if one.after > quiet), None)
    if quiet < 4 * WEEK:
        assert step is None
    elif quiet < 26 * WEEK:
        assert step == quiet_rules.QuietStep(8 * WEEK if quiet >= 8 * WEEK else 4 * WEEK, is_nudge=True)
    else:
        assert step == quiet_rules.QuietStep(52 * WEEK if quiet >= 52 * WEEK else 26 * WEEK, is_nudge=False)


@given(st.dates(date(1999, 1, 1)), st.dates(date(1999, 1, 1)), lengths, lengths)
def test_a_later_step_sorts_after_an_earlier_and_each_quiet_time_is_one_of_its_own(
    since: date, later: date, quiet: timedelta, quieter: timedelta
) -> None:
    one, other = [quiet_rules.last_and_next_step(lasts, STEPS)[0] for lasts in (quiet, quieter)]
    if one is None or other is None:
        return
    first, second = quiet_rules.name_of(since, one), quiet_rules.name_of(later, other)
    assert (first < second) == ((since, one.after) < (later, other.after))
    assert (first == second) == ((since, one) == (later, other))


async def test_after_4_and_8_weeks_a_friendly_nudge_and_the_mentor_is_told(world: World) -> None:
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=["mentor"])
    await world.pair(ana, kim)
    await world.advance_to(START + 4 * WEEK - timedelta(hours=11), step=WEEK)
    ana.read(), kim.read()
    await world.advance_to(START + 4 * WEEK - timedelta(hours=1))
    text = ana.reads(f"{NUDGE} for 4 weeks", "that’s fine", "ask Kim")
    assert "why" not in text.lower(), "never ask for the reason"
    kim.reads("I haven’t heard of any activity from Ana for a while", "One from you is worth more than mine")
    await world.advance_to(START + 8 * WEEK - timedelta(days=1), step=WEEK)
    assert NUDGE not in ana.reads()
    await world.advance_to(START + 8 * WEEK, step=timedelta(hours=12))
    ana.reads("for 8 weeks")
    await world.advance_to(START + 25 * WEEK, step=WEEK)
    assert NUDGE not in "".join(message.text for message in ana.read())


async def test_the_nudge_says_what_to_do_next_with_one_tap(world: World) -> None:
    ana = await quiet_for(world, 4)
    await tick(world)
    ana.reads(NUDGE, "maybe a mentor could help")
    assert ana.screen[-1].labels == ["Ask for a mentor", "Say what I did"]
    ask, report = ana.screen[-1].tokens
    await ana.says("", "What did you do?", choice=report)
    await ana.says("cancel")
    await ana.says("", "What would you like a mentor for?", choice=ask)


async def test_who_waits_for_a_mentor_hears_that_they_are_not_forgotten(world: World) -> None:
    ana = await quiet_for(world, 4)
    await ana.says("request_mentor events", "on the waiting list")
    await tick(world)
    ana.reads("You’re still waiting for a mentor, and I haven’t forgotten you")


async def test_nobody_is_told_twice_for_the_same_step(world: World) -> None:
    ana = await quiet_for(world, 4)
    await tick(world)
    ana.reads(NUDGE)
    await tick(world)
    await world.restart()
    await world.advance(days=2, step=timedelta(hours=6))
    ana.reads_nothing()


async def test_a_missed_tick_is_made_up_for_but_not_the_steps_slept_through(world: World) -> None:
    ana = await quiet_for(world, 0)
    await world.advance_to(START + 9 * WEEK, step=9 * WEEK)
    assert ana.reads("for 8 weeks").count(NUDGE) == 1
    await world.advance(days=3, step=STEP)
    ana.reads_nothing()


async def test_whoever_does_something_begins_to_count_anew(world: World) -> None:
    ana = await quiet_for(world, 4)
    await tick(world)
    ana.reads(NUDGE)
    await ana.says("report attended today Open web evening", "I’ve noted")
    await world.advance_to(START + 4 * WEEK - STEP, step=WEEK)
    assert NUDGE not in "".join(message.text for message in ana.read())
    await world.advance_to(START + 4 * WEEK, step=STEP)
    ana.reads("for 4 weeks")


async def test_an_activity_is_what_is_reported_and_not_any_word_to_the_bot(world: World, zoe: Person) -> None:
    ana = await quiet_for(world, 26)
    await ana.says("my_mentor")
    await tick(world)
    zoe.reads("#1 Ana hasn’t been active for a long")
    await ana.says("thank you, I am well")
    await tick(world)
    zoe.reads_nothing()
    await ana.says("report attended today Open web evening", "I’ve noted")
    await tick(world)
    zoe.reads("This doesn’t need a decision any more")


async def test_a_nudge_comes_by_day(world: World) -> None:
    ana = await quiet_for(world, 4, timezone="America/Lima")  # it is 05:00
    await tick(world)
    ana.reads_nothing()
    await world.advance(hours=3)
    ana.reads(NUDGE)


async def test_who_is_away_or_has_never_written_is_not_nudged(world: World, zoe: Person) -> None:
    today = START.date()
    ana = await quiet_for(world, 30, roles=["mentee", "mentor"], away_from=today, away_until=today + timedelta(days=9))
    await world.pair(ana, await world.member("kim", "Kim", roles=["mentor"]))
    async with world.store() as store:
        bo = store.people.add_member(name="Bo", locale="en", timezone="UTC", roles=["mentee"], now=START)
        bo.last_active_on, bo.joined_on = None, today - timedelta(weeks=60)
    await tick(world)
    ana.reads_nothing()
    await zoe.says("todo", "Nothing is waiting")
    await zoe.says("inactive", "All is well")
    await world.advance(days=10, step=STEP)
    await zoe.says("todo", "Ana hasn’t been active for a long")
    await zoe.says("inactive", "Ana: 31 weeks")


async def test_an_absent_mentor_is_not_told(world: World) -> None:
    today = START.date()
    ana = await quiet_for(world, 4)
    kim = await world.member("kim", "Kim", roles=["mentor"], away_from=today, away_until=today)
    await world.pair(ana, kim)
    await tick(world)
    ana.reads(NUDGE)
    kim.reads_nothing()


async def test_a_mentor_of_several_reads_of_all_at_once(world: World) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    for name in ("Ana", "Bo"):
        mentee = await world.member(name.lower(), name, last_active_on=START.date() - 4 * WEEK)
        await world.pair(mentee, kim)
    await tick(world)
    (message,) = kim.read()
    assert "I haven’t heard of any activity from Ana and Bo" in message.text


async def test_after_26_and_52_weeks_a_councillor_decides(world: World, zoe: Person) -> None:
    ana = await quiet_for(world, 26)
    await tick(world)
    zoe.reads("#1 Ana hasn’t been active for a long", "Perhaps Ana would like a word, or a way out")
    assert zoe.screen[-1].labels == ["Give them time", "End the role"]
    ana.reads_nothing()
    await zoe.presses("Give them time", "Thank you for deciding")
    await world.advance_to(START + 25 * WEEK, step=WEEK)
    await zoe.says("todo", "Nothing is waiting")
    await world.advance_to(START + 26 * WEEK, step=WEEK)
    zoe.reads("#2 Ana hasn’t been active for a long")
    assert (await ana.member()).roles == {"mentee"}, "a human confirms"
    await zoe.presses("End the role")
    ana.reads("The council has decided to end your time as a mentee", "Thank you for being with us")
    assert (await ana.member()).roles == set()


async def test_the_council_reads_when_a_quiet_mentee_last_wrote(world: World, zoe: Person) -> None:
    ana = await quiet_for(world, 20, timezone="America/Lima")
    await world.advance(hours=16)
    await ana.says("my_mentor")  # 21:00 in Lima, and a day later where the council is
    async with world.store() as store:
        elsewhere = store.people.add_account(AccountRef(Network.MATRIX, "@ana:example.org"))
        elsewhere.member = await store.people.get((await ana.member()).id)  # nothing came from there so far
    await world.advance_to(START + 6 * WEEK + timedelta(hours=5), step=WEEK)
    zoe.reads("#1 Ana hasn’t been active for a long", "Ana last wrote to me on 24 Nov 2026.")
    zoe.send("/resolve 1", room="council")  # where others may read along
    await world.settle()
    shown = world.adapters[zoe.account.network].rooms["council"][-1]
    assert "Perhaps Ana would like a word" in shown.text
    assert "last wrote" not in shown.text


async def test_the_council_reads_that_a_quiet_mentee_has_never_written(world: World, zoe: Person) -> None:
    ana = await quiet_for(world, 26)
    async with world.store() as store:
        (await store.people.accounts([ana.account]))[ana.account].last_seen_at = None
    await tick(world)
    zoe.reads("#1 Ana hasn’t been active for a long", "Ana has never written to me.")


async def test_what_is_undecided_is_not_put_twice(world: World, zoe: Person) -> None:
    await quiet_for(world, 26)
    await world.advance_to(START + 27 * WEEK, step=WEEK)
    await zoe.says("todo", "1 decision is waiting", "#1 Ana")


async def test_any_activity_ends_it(world: World, zoe: Person) -> None:
    ana = await quiet_for(world, 26)
    await tick(world)
    zoe.reads("#1 Ana hasn’t been active for a long")
    await ana.says("report attended today Open web evening", "I’ve noted")
    await tick(world)
    zoe.reads("This doesn’t need a decision any more: #1 Ana hasn’t been active for a long time")


async def test_who_is_no_mentee_any_more_is_nothing_to_decide_about(world: World, zoe: Person) -> None:
    ana = await quiet_for(world, 26)
    await tick(world)
    await zoe.decides("dismiss Ana mentee", "no longer holds")
    await tick(world)
    zoe.reads("This doesn’t need a decision any more: #1 Ana hasn’t been active for a long time")
    ana.reads("The council has decided to end your time as a mentee")


async def test_where_it_is_tomorrow_already_it_does_not_settle_itself_at_once(world: World, zoe: Person) -> None:
    await quiet_for(world, 26, timezone="Pacific/Auckland")
    await world.advance_to(START + timedelta(hours=12), step=timedelta(hours=12))
    await tick(world)
    await zoe.says("todo", "#1 Ana")


async def test_who_is_made_a_mentee_anew_has_not_been_quiet(world: World, zoe: Person) -> None:
    ana = await quiet_for(world, 30, roles=[])
    await zoe.decides("appoint Ana mentee", "new role")
    await tick(world)
    ana.read()
    await world.advance_to(datetime(2026, 12, 21, 10, tzinfo=UTC), step=WEEK)
    assert NUDGE not in "".join(message.text for message in ana.read())
    await zoe.says("todo", "Nothing is waiting")


async def test_in_spanish(world: World) -> None:
    ana = await quiet_for(world, 8, locale="es")
    await tick(world)
    ana.reads("Hace 8 semanas que no sé de ninguna actividad tuya")


async def test_who_became_a_mentor_is_not_reminded_as_a_mentee_until_they_want_a_mentor(world: World) -> None:
    ana, zoe = await quiet_for(world, 3), world.person("zoe", "Zoe")
    await zoe.decides("appoint Ana mentor")
    ana.reads("The council has made you a mentor", "If you’d like a mentor yourself, tap Ask for a mentor")
    assert "No mentor yet" not in await ana.says("status", "Ana (mentee and mentor)")
    await zoe.says("status", "Mentees 0, mentors 1")
    await world.advance(weeks=30, step=WEEK)
    assert NUDGE not in "".join(message.text for message in ana.read())
    assert "hasn’t been active for a long" not in await zoe.says("todo")
    await ana.says("request_mentor events", "on the waiting list")
    await zoe.says("status", "Mentees 1, mentors 1")
    await tick(world)
    ana.reads_nothing()
    await world.advance(weeks=4, step=WEEK)
    ana.reads("You’re still waiting for a mentor")


async def test_who_came_onto_the_council_is_not_reminded_as_a_mentee(world: World) -> None:
    ana, zoe = await quiet_for(world, 25), world.person("zoe", "Zoe")
    await zoe.decides("appoint Ana council")
    await world.advance(weeks=2, step=WEEK)
    assert NUDGE not in "".join(message.text for message in ana.read())
    assert "hasn’t been active" not in await zoe.says("todo")
    await zoe.says("status", "Mentees 0, mentors 0, council 2")


async def test_a_question_about_a_quiet_mentee_is_settled_when_they_become_a_mentor(world: World) -> None:
    ana, zoe = await quiet_for(world, 26), world.person("zoe", "Zoe")
    await tick(world)
    await zoe.says("todo", "Ana hasn’t been active for a long")
    await zoe.decides("appoint Ana mentor")
    ana.read()
    await tick(world)
    zoe.reads("doesn’t need a decision any more")


@pytest.mark.parametrize("farewell", ["step_down yes", "dismiss Ana mentor"])
async def test_who_is_nothing_but_a_mentee_again_has_not_been_quiet_so_far(world: World, farewell: str) -> None:
    ana, zoe = await quiet_for(world, 3), world.person("zoe", "Zoe")
    await zoe.decides("appoint Ana mentor")
    await world.advance(weeks=2, step=WEEK)
    if farewell.startswith("dismiss"):
        await zoe.decides(farewell)
    else:
        await ana.says(farewell)
    ana.read()
    await world.advance(weeks=2, step=WEEK)
    assert NUDGE not in "".join(message.text for message in ana.read())
