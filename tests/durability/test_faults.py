"""The database fails, or a handler does, while the bot works: it goes on, and the books still balance."""

from __future__ import annotations

import asyncio
import itertools
import logging
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta

import pytest
from sqlalchemy import func, make_url, select

from chatbot.adapters.base import AdapterError
from chatbot.core.arguments import NoArguments
from chatbot.core.errors import UserError
from chatbot.core.roles import Access
from handlers.shared.context import Context, Desk
from storage.models.account import Member
from storage.models.activity import Activity
from storage.models.check_in import Prompt
from storage.models.delivery import InboxRow, OutboxRow
from storage.unit_of_work import UnitOfWork
from tests.world import Person, World

WarmingUp = Callable[[Person], Awaitable[None]]

MOMENT = timedelta(milliseconds=500)
PATIENCE = 20.0


class Stumble:
    """Lets one transaction of the bot fail: the `at`-th, before its commit or, as if the answer was lost, after it."""

    def __init__(self, world: World, at: int, *, after: bool) -> None:
        self._database = world.app.database
        self._unit_of_work = self._database.unit_of_work
        self._at = at
        self._after = after
        self.begun = 0
        self.happened = False

    def __enter__(self) -> Stumble:
        self._database.unit_of_work = self._stumbling  # type: ignore[method-assign]
        return self

    def __exit__(self, *_: object) -> None:
        self._database.unit_of_work = self._unit_of_work  # type: ignore[method-assign]

    @asynccontextmanager
    async def _stumbling(self) -> AsyncIterator[UnitOfWork]:
        self.begun += 1
        fails = self.begun == self._at
        async with self._unit_of_work() as store:
            yield store
            if fails and not self._after:
                self._fail()
        if fails and self._after:
            self._fail()

    def _fail(self) -> None:
        self.happened = True
        raise ConnectionResetError("the database is gone")


@asynccontextmanager
async def passing_time(world: World) -> AsyncIterator[None]:
    """The clock runs on by itself, so that what waits for a later try gets it."""

    async def run() -> None:
        while True:
            await asyncio.sleep(0.001)
            world.clock.advance(MOMENT)

    running = asyncio.create_task(run())
    try:
        yield
    finally:
        running.cancel()


async def count(world: World, title: str) -> int:
    """Return how often an activity was noted."""
    async with world.store() as store:
        return await store.session.scalar(select(func.count()).where(Activity.title == title)) or 0


async def rows(world: World, table: type[InboxRow] | type[OutboxRow], state: str) -> int:
    async with world.store() as store:
        return await store.session.scalar(select(func.count()).where(table.state == state)) or 0


@pytest.mark.parametrize("after", [False, True], ids=["before the commit", "after the commit"])
async def test_each_transaction_may_fail_once(world: World, warming_up: WarmingUp, after: bool) -> None:
    ana, bo = await world.member("ana"), await world.member("bo")
    kim = await world.member("kim", roles=["mentor"])
    await world.pair(ana, kim)
    await warming_up(kim)
    warmed, told = await rows(world, InboxRow, "done"), await rows(world, OutboxRow, "sent")

    for at in itertools.count(1):
        titles = [f"Meetup {at} of {name}" for name in ("Ana", "Bo")]
        with Stumble(world, at, after=after) as stumble:
            async with passing_time(world):
                ana.send(f"report attended 2026-11-20 {titles[0]}")
                bo.send(f"report attended 2026-11-20 {titles[1]}")
                await world.settle()
        for person, title in zip((ana, bo), titles, strict=True):
            assert [title in message.text for message in person.read()] == [True], f"{title}, failing at {at}"
            assert await count(world, title) == 1
        assert [titles[0] in message.text for message in kim.read()] == [True]
        if not stumble.happened:
            break
    assert at > 2, "dispatcher and outbox each have transactions"
    assert await rows(world, InboxRow, "done") == warmed + 2 * at
    assert await rows(world, OutboxRow, "sent") == told + 3 * at


@pytest.mark.parametrize("after", [False, True], ids=["before the commit", "after the commit"])
async def test_a_tick_that_fails_asks_later_and_once(world: World, after: bool) -> None:
    kim = await world.member("kim", roles=["mentor"])
    await world.pair(await world.member("ana"), kim)
    monday = world.clock.now() + timedelta(days=6)
    jobs = world.app.tick._jobs
    world.app.tick._jobs = {"check_in.open": jobs["check_in.open"]}

    for at in itertools.count(1):
        world.clock.set(monday + timedelta(weeks=at))
        with Stumble(world, at, after=after) as stumble:
            async with passing_time(world):
                await world.tick()
        await world.tick()
        asked = [message for message in kim.read() if "How are things going with Ana?" in message.text]
        assert len(asked) == 1, f"failing at {at}"
        await kim.presses("All good", message=asked[0])
        if not stumble.happened:
            break
    assert at > 3, "the job, the outbox's claim and its record each are a transaction"
    async with world.store() as store:
        assert await store.session.scalar(select(func.count()).where(Prompt.kind == "check_in")) == at


@pytest.mark.parametrize("after", [False, True], ids=["before the commit", "after the commit"])
async def test_a_clock_that_is_set_while_the_database_fails_ends_nothing(world: World, after: bool) -> None:
    await world.member("ana")
    for at in itertools.count(1):
        await world.tick()
        assert not await world.is_sweeping()
        with Stumble(world, at, after=after) as stumble:
            async with passing_time(world):
                await world.app._after_jump(world.clock.now())
                await world.settle()  # the outbox is woken, and may be whom the failure met
        assert await world.is_sweeping(), f"failing at {at}"
        if not stumble.happened:
            break
    assert at > 2, "messages and moments each are a transaction"


async def test_a_database_locked_by_another_process_is_waited_for(
    world: World, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.sqlite.PATIENCE", 10)  # five seconds are too long for a test
    ana = await world.member("ana")

    async with locked(world):
        ana.send("report attended 2026-11-20 Meetup in Lima")
        async with asyncio.timeout(PATIENCE):
            while "the database failed" not in caplog.text:
                await asyncio.sleep(0.01)
        ana.reads_nothing()
    async with passing_time(world):
        await world.settle()

    ana.reads("Meetup in Lima")
    assert await count(world, "Meetup in Lima") == 1


@asynccontextmanager
async def locked(world: World) -> AsyncIterator[None]:
    """Another process keeps the bot from writing: by SQLite's lock; on PostgreSQL it cuts each of its connections."""
    url = make_url(world.settings.database.url.get_secret_value())
    if url.drivername.startswith("sqlite"):
        other = sqlite3.connect(url.database or "", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        yield
        other.close()
    else:
        import asyncpg

        other = await asyncpg.connect(url.set(drivername="postgresql", database="postgres").render_as_string(False))
        name = url.database
        await other.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        await other.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", name)
        yield
        await other.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')
        await other.close()


@pytest.fixture(params=[3, 8], ids=["stored first", "stored and answered at once"])
def warming_up(request: pytest.FixtureRequest) -> WarmingUp:
    """A bot just started takes messages one by one, then ever more at once; in the end it stores with the answers."""
    number: int = request.param

    async def take_up_speed(person: Person) -> None:
        for _ in range(number):
            await person.says("cancel")

    return take_up_speed


@contextmanager
def command(world: World, name: str) -> Iterator[None]:
    """For a while the bot has a command `name` that writes, and then goes wrong as the name says, or has to think."""

    async def handler(ctx: Context, args: NoArguments) -> None:
        ctx.me.country = name
        ctx.say(ctx.text("cancel-done"))
        await ctx.store.flush()
        if name == "thought":
            ctx.offload(int)
            return
        if name == "mistake":
            raise UserError("cancel-nothing")
        raise ValueError(f"{ctx.me.name} wrote: {ctx.message.text}")

    args = type("Args", (NoArguments,), {})
    world.app.registry.command(name, args=args, role=Access.MEMBER)(handler)
    yield
    del world.app.registry.commands[name]


async def test_a_bug_harms_no_neighbour(world: World, warming_up: WarmingUp, caplog: pytest.LogCaptureFixture) -> None:
    people = [await world.member(name) for name in ("ana", "bo", "cy")]
    await warming_up(people[0])
    with command(world, "bug"):
        people[0].send("report attended 2026-11-20 Meetup of Ana")
        people[1].send("bug")
        people[2].send("report attended 2026-11-20 Meetup of Cy")
        await world.settle()

    for person, title in ((people[0], "Meetup of Ana"), (people[2], "Meetup of Cy")):
        assert [title in message.text for message in person.read()] == [True]
        assert await count(world, title) == 1
    apology = people[1].reads("something went wrong", "Nothing was changed")
    assert (await people[1].member()).country == ""
    [record] = [record for record in caplog.records if record.levelno == logging.ERROR]
    told = record.getMessage()
    assert told.split()[1].rstrip(":") in apology
    assert "ValueError" in told
    assert "test_faults.py" in told
    assert "Bo wrote" not in told
    assert await rows(world, InboxRow, "failed") == 1


async def test_a_mistake_after_writing_leaves_nothing_written(world: World, warming_up: WarmingUp) -> None:
    ana, bo = await world.member("ana"), await world.member("bo")
    await warming_up(bo)
    with command(world, "mistake"):
        ana.send("mistake")
        bo.send("report attended 2026-11-20 Meetup of Bo")
        await world.settle()

    assert ana.reads("nothing to cancel").count("\n") == 0
    bo.reads("Meetup of Bo")
    assert (await ana.member()).country == ""
    assert await count(world, "Meetup of Bo") == 1


@pytest.mark.parametrize(
    ("name", "answer"), [("mistake", "nothing to cancel"), ("bug", "something went wrong"), ("thought", "forgotten")]
)
async def test_who_writes_beside_one_that_needs_a_transaction_alone_still_shares_theirs(
    world: World, warming_up: WarmingUp, name: str, answer: str
) -> None:
    people = [await world.member(f"person{number}") for number in range(16)]
    for _ in range(3):
        await warming_up(people[0])
    with command(world, name), Stumble(world, at=0, after=False) as watched:
        for number, person in enumerate(people):
            person.send(name if number == 8 else f"report attended 2026-11-20 Meetup {number}")
        await world.settle()
    for number, person in enumerate(people):
        person.reads(answer if number == 8 else f"Meetup {number}")
        assert await count(world, f"Meetup {number}") == (number != 8)
    assert watched.begun < 16, "as many as there are messages, if each had one of its own, and the marks besides"


async def test_a_mistake_that_changed_nothing_is_answered_among_neighbours_who_did(
    world: World, warming_up: WarmingUp
) -> None:
    people = [await world.member(f"person{number}") for number in range(16)]
    for _ in range(3):
        await warming_up(people[0])
    with Stumble(world, at=0, after=False) as watched:
        for number, person in enumerate(people):
            person.send("/whatever" if number % 2 else f"report attended 2026-11-20 Meetup {number}")
        await world.settle()
    for number, person in enumerate(people):
        person.reads("didn’t understand" if number % 2 else f"Meetup {number}")
    assert watched.begun < 10, "that is the marks of what is sent, too: few at once after a start"


async def test_in_one_batch_each_command_sees_what_came_before(world: World, warming_up: WarmingUp) -> None:
    await warming_up(await world.member("bo"))
    ana = world.person("ana")
    for line in ("start", "profile language Spanish", "profile"):
        ana.send(line)
    await world.settle()

    welcome, *_, profile = ana.read()
    assert welcome.text.startswith("Welcome, Ana!")
    assert "Idioma" in profile.text


async def test_a_record_that_breaks_every_answer_stops_nobody_else(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    ana, bo = await world.member("ana", timezone="Nowhere/None"), await world.member("bo")
    ana.send("report attended 2026-11-20 Meetup of Ana")
    bo.send("report attended 2026-11-20 Meetup of Bo")
    await world.settle()

    bo.reads("Meetup of Bo")
    ana.reads_nothing()
    assert "ZoneInfoNotFoundError" in caplog.text
    assert await rows(world, InboxRow, "failed") == 1
    await world.restart()
    await bo.says("report attended 2026-11-20 Second", "Second")


async def test_a_job_that_fails_keeps_no_other_from_running(world: World, caplog: pytest.LogCaptureFixture) -> None:
    ana = await world.member("ana")
    member_id = (await ana.member()).id

    async def fail(desk: Desk) -> None:
        member = await desk.store.session.get_one(Member, member_id)
        member.country = "fail"
        await desk.store.flush()
        raise ValueError(f"{member.name} is a secret")

    jobs = world.app.tick._jobs
    world.app.tick._jobs = {"test.fail": fail, **jobs}
    await ana.says("profile interests", "Interests")
    await ana.says("report", "?")
    await world.advance(days=2, step=timedelta(days=2))

    ana.reads("not waiting for it any more")
    assert (await ana.member()).country == ""
    assert "job test.fail failed: ValueError" in caplog.text
    assert "Ana" not in caplog.text


async def test_another_process_on_the_same_database_is_noticed(world: World) -> None:
    ana = await world.member("ana")
    async with world.store() as store:
        await store.inbox.add([], world.clock.now())
    close = world.app.dispatcher._close

    async def too_late(store: UnitOfWork, *args: object) -> None:
        await store.session.execute(InboxRow.__table__.update().values(state="done"))  # type: ignore[attr-defined]
        await close(store, *args)  # type: ignore[arg-type]

    world.app.dispatcher._close = too_late  # type: ignore[assignment,method-assign]
    ana.send("report attended 2026-11-20 Meetup in Lima")

    with pytest.raises(AdapterError, match=r"^\[database\] url: another process"):
        async with asyncio.timeout(PATIENCE):
            await world.app.wait()
    world.app.dispatcher._close = close  # type: ignore[method-assign]
    assert await count(world, "Meetup in Lima") == 0
