"""Whoever reads a report can say so, write to its author and close it; deadlines, and how long words are kept."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import text

from storage.models.base import Base
from tests.world import Person, World

WORDS = "he keeps writing to me at night"
HOUR = timedelta(hours=1)


async def reported(kim: Person, ana: Person) -> None:
    """Ana has reported her mentor, and Kim has it."""
    await ana.says(f"report_problem {WORDS}")
    await ana.presses("My mentor", "It’s with Kim now")
    kim.reads(WORDS)


async def everything_stored(world: World) -> str:
    """All that the database holds."""
    async with world.store() as store:
        tables = [table.name for table in Base.metadata.sorted_tables]
        found = [await store.session.execute(text(f"SELECT * FROM {table}")) for table in tables]
        return repr([tuple(row) for rows in found for row in rows])  # a row by itself shortens what it shows


async def test_its_author_hears_when_it_was_seen_and_closed(kim: Person, ana: Person) -> None:
    await reported(kim, ana)
    seen = kim.screen[-1].tokens[0]
    await kim.presses("I’ve seen it", "Ana hears that you’ve seen it")
    ana.reads("Kim has seen what you reported")
    assert ana.screen[-1].labels == ["Add something", "Take it back"]
    await kim.says("", "Ana hears that you’ve seen it", choice=seen, about="x")
    ana.reads_nothing()
    await kim.presses("Closed", "Closed, thank you")
    ana.reads("Kim has closed what you reported", "If it isn’t settled, please say so")
    await kim.says("safeguarding", "Nothing is reported to you")
    await kim.says("safeguarding 1", "Report 1 is closed")


async def test_they_write_to_each_other_through_the_bot(kim: Person, ana: Person) -> None:
    await reported(kim, ana)
    await kim.presses("Write to them", "What shall I send to Ana?")
    await kim.says("may I call you this evening?", "I’ve sent that to Ana")
    ana.reads("Kim writes about what you reported", "may I call you this evening?")
    await ana.presses("Answer", "Kim alone reads it")
    await ana.says("yes, after eight please", "Kim has that too now")
    kim.reads("Ana has added to report 1", "yes, after eight please")
    await kim.says("safeguarding 1 I will call you at eight", "I’ve sent that to Ana")
    ana.reads("I will call you at eight")
    await kim.says("safeguarding 1", WORDS, "yes, after eight please")


async def test_at_night_it_goes_at_once(world: World, kim: Person, ana: Person) -> None:
    await world.advance(hours=13)
    kim.read()
    await reported(kim, ana)
    await kim.presses("Write to them")
    await kim.says("are you safe right now?", "I’ve sent that to Ana")
    ana.reads("are you safe right now?")


async def test_an_author_adds_to_it_and_takes_it_back(world: World, kim: Person, ana: Person) -> None:
    await reported(kim, ana)
    await ana.says("report_problem", "is with Kim, and hasn’t been seen yet")
    assert ana.screen[-1].labels == ["Add something", "Take it back", "Report something else"]
    await ana.presses("Add something", "What would you like to add?")
    await ana.says("and he has my address", "Kim has that too now")
    kim.reads("and he has my address")
    again = ana.screen[-1].tokens[1]
    await ana.presses("Take it back", "I’ve deleted what you wrote")
    kim.reads("Ana has taken back report 1")
    assert WORDS not in await everything_stored(world)
    assert "my address" not in await everything_stored(world)
    await ana.says("", "too old", choice=again, about="x")
    await kim.says("safeguarding 1", "Report 1 was taken back")


async def test_unseen_it_goes_to_the_next_and_round_again(world: World, kim: Person, ana: Person, luis: Person) -> None:
    await reported(kim, ana)
    await world.advance(hours=25, step=HOUR)
    kim.reads("Report 1 has gone to someone else")
    luis.reads("the person before you hasn’t seen it", WORDS, "from Ana")
    ana.reads("Kim hasn’t seen what you reported, so it’s with Luis now")
    await kim.presses("I’ve seen it", "There’s no report 1 with you")
    ana.reads_nothing()
    await luis.presses("I’ve seen it")
    ana.reads("Luis has seen")
    await world.advance(days=7, hours=1)
    luis.reads("isn’t closed yet", WORDS)
    kim.reads_nothing()


async def test_unseen_it_comes_again_where_nobody_else_may_read_it(world: World, kim: Person, luis: Person) -> None:
    lea = await world.member("lea", "Lea")
    await lea.says(f"report_problem {WORDS}")
    await lea.presses("A councillor")
    await lea.presses("Luis", "It’s with Kim now")
    kim.reads(WORDS)
    await world.advance(hours=25, step=HOUR)
    kim.reads("nobody else can read it in your place", WORDS)
    luis.reads_nothing()


async def test_words_are_dropped_some_time_after_it_is_closed(world: World, kim: Person, ana: Person) -> None:
    await reported(kim, ana)
    await kim.presses("Write to them")
    await kim.says("a secret answer of mine")
    await kim.presses("Closed")
    await world.advance(days=6)
    assert WORDS in await everything_stored(world)
    await world.advance(days=2)
    stored = await everything_stored(world)
    assert WORDS not in stored
    assert "a secret answer of mine" not in stored


async def test_words_never_sent_are_dropped_after_a_day(world: World, ana: Person, kim: Person) -> None:
    await ana.says(f"report_problem {WORDS}")
    await world.advance(days=2)
    assert WORDS not in await everything_stored(world)
    kim.reads_nothing()


async def test_whoever_is_away_comes_after_the_others(world: World, kim: Person, luis: Person, ana: Person) -> None:
    async with world.store() as store:
        member = await store.people.get((await kim.member()).id)
        assert member is not None
        member.away_from, member.away_until = world.clock.now().date(), world.clock.now().date() + timedelta(days=3)
    await ana.says(f"report_problem {WORDS}")
    await ana.presses("My mentor", "It’s with Luis now")
    luis.reads(WORDS)


@pytest.mark.usefixtures("luis")
async def test_nobody_else_learns_of_it(
    world: World, kim: Person, zoe: Person, ben: Person, ana: Person, caplog: pytest.LogCaptureFixture
) -> None:
    """No other councillor, not the mentor it is about, neither room nor lists nor the log."""
    caplog.set_level(0)
    zoe.read()
    ben.read()
    await reported(kim, ana)
    for line in ("status", "status Ana", "status Ben", "todo", "inactive", "mentors", "waiting", "safeguarding"):
        shown = await zoe.says(line)
        assert WORDS not in shown
        assert "eport 1" not in shown
    await zoe.says("safeguarding 1", "There’s no report 1 with you")
    await zoe.says("resolve 1", "There’s no #1")
    for line in ("safeguarding 1", "status", "mentees", "status Ana"):
        assert WORDS not in await ben.says(line)
    await world.advance(days=9)
    for person in (zoe, ben):
        assert all(WORDS not in message.text for message in person.screen)
        assert all("There’s no report 1" in m.text for m in person.screen if "eport 1" in m.text)
    rooms = [room for adapter in world.adapters.values() for room in adapter.rooms.items()]
    allowed = {"kim", "luis"}
    assert {name for name, shown in rooms if any(WORDS in message.text for message in shown)} <= allowed
    assert WORDS not in caplog.text


@pytest.mark.usefixtures("luis")
async def test_a_button_of_somebody_elses_report_does_nothing(zoe: Person, kim: Person, ana: Person) -> None:
    await reported(kim, ana)
    token = kim.screen[-1].tokens[2]
    await kim.presses("I’ve seen it")
    await zoe.says("", "too old", choice=ana.screen[-1].tokens[1], about="x")  # of a letter to Ana
    await zoe.says("", "There’s no report 1 with you", choice=token, about="x")
    own = ana.screen[-2].tokens[1]
    await zoe.says("", "for someone else", choice=own, about="x")
    await kim.says("safeguarding 1", WORDS)


async def test_a_reader_who_cannot_be_reached_is_passed_over(
    world: World, kim: Person, luis: Person, ana: Person
) -> None:
    world.adapters[kim.account.network].blocked.add(kim.account.user_id)
    await ana.says(f"report_problem {WORDS}")
    await ana.presses("My mentor", "It’s with Kim now")
    luis.reads_nothing()
    await world.advance(minutes=1)
    luis.reads("the person before you hasn’t seen it", WORDS)
    ana.reads("it’s with Luis now")
    kim.reads_nothing()


@pytest.mark.parametrize(
    "said", ["is there any complaint that nobody took care of yet?", "hay alguna queja que nadie haya atendido?"]
)
async def test_who_reads_reports_may_ask_for_what_is_open(kim: Person, said: str) -> None:
    await kim.says(said, "what people have reported to you in confidence")
