"""An announcement to many people by a bot that is killed while it goes out and people talk, and what became of it."""

from __future__ import annotations

import asyncio
import itertools
import random
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiohttp import web
from sqlalchemy import func, select

from chatbot.core.audience import Audience
from chatbot.core.messages import AccountRef, Network
from storage.announcement import KIND
from storage.engine import open_engine
from storage.models.account import Member
from storage.models.announcement import AnnouncementState
from storage.models.broadcast import Broadcast, BroadcastReader
from storage.models.delivery import OutboxRow, OutboxState
from storage.unit_of_work import Database, UnitOfWork
from tests.botapi import Person, Server
from tests.botapi.requests import Parameters, Refusal
from tests.durability.bot import Life
from tests.durability.clock import TODAY
from tests.durability.nursery import Bot, Nursery

NEWS = "The summit moves to Saturday."
PATIENCE = 60.0
_SLOW = 0.02
_BURST = 1.0
"""Seconds after the first send of a life in which more may go at once, so that they say nothing of the pace."""
_FIRST_ID = 20_000


class StrictServer(Server):
    """Refuses what comes faster than it allows: `per_second` on average, as many at once as in a second."""

    def __init__(self, per_second: float) -> None:
        super().__init__(check=False)
        self._per_second = per_second
        self._full_at = 0.0
        self.taken: list[float] = []
        self.refused = 0
        self.told: Counter[int] = Counter()
        self.replied: Counter[int] = Counter()
        """Return how often each chat was sent the announcement, and anything else."""

    def _send_message(self, parameters: Parameters) -> Any:
        now = time.monotonic()
        if self._full_at - now > 1:
            self.refused += 1
            raise Refusal(429, "Too Many Requests: retry after 1", retry_after=1)
        self._full_at = max(self._full_at, now) + 1 / self._per_second / 1.02  # clocks and networks jitter
        self.taken.append(now)
        is_news = NEWS in str(parameters["text"])
        (self.told if is_news else self.replied)[int(parameters["chat_id"])] += 1
        return super()._send_message(parameters)

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        answer = await super()._handle(request)
        if request.path.lower().endswith("/sendmessage"):
            await asyncio.sleep(random.uniform(0, _SLOW))
        return answer

    async def hush(self) -> None:
        """Return once nothing that a killed bot has sent is still under way."""
        while any(connection.transport is not None for connection in self._http.connections):
            await asyncio.sleep(0.001)


async def put_out(store: UnitOfWork, author: Member) -> None:
    """Begin the announcement to everybody, as a councillor's."""
    author.take_up("council", TODAY)
    await store.flush()
    row = await store.announcements.add(author, TODAY, {"en": NEWS}, audience={})
    row.state = AnnouncementState.OUT
    await store.broadcasts.add(KIND, row.id, Audience(), None, TODAY, TODAY)


@dataclass
class Figures:
    """The figures of a campaign.

    most_in_flight  the most that one kill found sent and not yet written down
    pace     messages taken while each life went on steadily, of those that the network would have taken
    answers  seconds from each message of somebody's to the answer, in lives that were not ended in between
    """

    people: int
    kills: int = 0
    doubled: int = 0
    most_in_flight: int = 0
    missing: int = 0
    rows: int = 0
    taken: int = 0
    refused: int = 0
    pace: float = 0.0
    answers: list[float] = field(default_factory=list)
    over_a_kill: int = 0
    seconds: float = 0.0

    @property
    def p99(self) -> float:
        """The seconds within which 99 of 100 answers came."""
        ordered = sorted(self.answers) or [0.0]
        return ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]

    def __str__(self) -> str:
        return "\n".join(
            [
                f"people     {self.people}, {self.missing} skipped",
                f"kills      {self.kills}",
                f"twice      {self.doubled}, each in flight at a kill, at most {self.most_in_flight} a kill",
                f"           {self.rows} messages written",
                f"answers    {len(self.answers)}, 99 of 100 within {1000 * self.p99:.0f} ms",
                f"           {self.over_a_kill} more over a kill",
                f"pace       {100 * self.pace:.1f} % of the allowed rate",
                f"429        {self.refused} of {self.taken + self.refused}",
                f"seconds    {self.seconds:.1f}",
            ]
        )


class Announcing:
    """One announcement on the loopback Bot API. `talk`: messages that people write a second."""

    def __init__(
        self,
        nursery: Nursery,
        database: str,
        folder: Path,
        *,
        people: int,
        talk: float = 4,
        seed: int = 0,
        rate: int = 30,
    ) -> None:
        self.figures = Figures(people)
        self._nursery = nursery
        self._random = random.Random(seed)
        self._log = str(folder / "bot.log")
        self._url = database
        self._rate = rate
        self._talk = talk
        self.server = StrictServer(rate)
        self._people: list[Person] = [
            self.server.person(_FIRST_ID + number, f"Rep {number}", started=True) for number in range(people)
        ]
        self._ahead = (TODAY - datetime.now(UTC)).total_seconds()
        self._engine = open_engine(database, snapshot=True)
        self._in_flight: set[int] = set()
        self._asked: dict[int, float] = {}
        self._moments: list[tuple[float, float]] = []

    async def run(self, kills: int) -> Figures:
        """Let it go out over as many lives as there are kills and one, and hold the books against each other."""
        began = time.monotonic()
        async with self.server:
            await self._prepare()
            marks = sorted(self._random.uniform(0, len(self._people)) for _ in range(kills))
            for mark in marks:
                await self._live(until=mark, dies=True)
            await self._live(until=len(self._people), dies=False)
            await self._balance()
        await self._engine.dispose()
        self.figures.seconds = time.monotonic() - began
        return self.figures

    async def _prepare(self) -> None:
        engine = open_engine(self._url)
        async with Database(engine).unit_of_work() as store:
            for number, person in enumerate(self._people):
                member = store.people.add_member(
                    name=f"Rep {number}", locale="en", timezone="UTC", roles=("mentee",), now=TODAY, timezone_known=True
                )
                account = store.people.add_account(AccountRef(Network.TELEGRAM, str(person.id)))
                account.member, account.room_id, account.last_seen_at = member, str(person.id), TODAY
                account.keys_in, member.asked_self_at = "en", TODAY
                author = member
            await put_out(store, author)
        await engine.dispose()

    async def _live(self, *, until: float, dies: bool) -> None:
        """One life: people talk until so many have got it."""
        there = {"enabled": True, "token": self.server.token, "api_base_url": self.server.url}
        settings = {"database": {"url": self._url}, "telegram": there | {"messages_per_second": self._rate}}
        bot = self._nursery.bear(Life(settings, self._log, self._ahead, paced=True))
        await bot.serves()
        before = len(self.server.taken)
        end = asyncio.Event()
        talk = asyncio.create_task(self._converse(end))
        got, since = -1, time.monotonic()
        while (now := len(self.server.told)) < until:
            if now != got:
                got, since = now, time.monotonic()
            assert time.monotonic() - since < PATIENCE, f"it does not go on; the bot says:\n{bot.said()}"
            assert bot.ended() is None, bot.said()
            await asyncio.sleep(0.02)
        taken = self.server.taken[before:]
        steady = [moment for moment in taken if moment > taken[0] + _BURST]
        if len(steady) > 1:
            self._moments.append((steady[-1] - steady[0], len(steady) - 1))
        end.set()
        if dies:
            bot.kill()
            self.figures.kills += 1
            await self.server.hush()
            await self._note_in_flight()
        await talk
        if not dies:
            await self._settle(bot)
            bot.kill()
            await self.server.hush()

    async def _note_in_flight(self) -> None:
        sending = (OutboxRow.state.in_((OutboxState.SENDING, OutboxState.UNCERTAIN))) & OutboxRow.broadcast_id.is_not(
            None
        )
        async with self._engine.connect() as connection:
            rooms = [int(room) for room in await connection.scalars(select(OutboxRow.room_id).where(sending)) if room]
        in_flight = {room for room in rooms if self.server.told[room]}
        self.figures.most_in_flight = max(self.figures.most_in_flight, len(in_flight))
        self._in_flight |= in_flight

    async def _converse(self, end: asyncio.Event) -> None:
        """Let people write, one after the other, none of them twice within some seconds."""
        talkers = itertools.cycle(self._random.sample(self._people, min(len(self._people), 60)))
        waiting: list[asyncio.Task[None]] = []
        while not end.is_set():
            waiting.append(asyncio.create_task(self._ask(next(talkers), end)))
            await asyncio.sleep(self._random.expovariate(self._talk))
        await asyncio.gather(*waiting)

    async def _ask(self, person: Person, end: asyncio.Event) -> None:
        """Let somebody write, and note how long the answer takes, if the bot lives that long."""
        before = self.server.replied[person.id]
        await person.write("/profile")
        asked = time.monotonic()
        while self.server.replied[person.id] <= before:
            if end.is_set():
                self.figures.over_a_kill += 1
                return
            await asyncio.sleep(0.005)
        self.figures.answers.append(time.monotonic() - asked)

    async def _settle(self, bot: Bot) -> None:
        """Wait until nothing is left to send and the broadcast has ended."""
        since = time.monotonic()
        while time.monotonic() - since < PATIENCE:
            async with self._engine.connect() as connection:
                states = (OutboxState.PENDING, OutboxState.SENDING, OutboxState.UNCERTAIN)
                is_open = OutboxRow.state.in_(states) & (OutboxRow.kind == "message")
                waits = await connection.scalar(select(func.count()).where(is_open))
                ended = await connection.scalar(select(Broadcast.ended_at))
            if not waits and ended is not None:
                return
            assert bot.ended() is None, bot.said()
            await asyncio.sleep(0.05)
        async with self._engine.connect() as connection:
            readers = Counter(await connection.scalars(select(BroadcastReader.state)))
            rows = Counter(await connection.scalars(select(OutboxRow.state)))
        raise AssertionError(f"it does not end: readers {readers}, outbox {rows}; the bot says:\n{bot.said()}")

    async def _balance(self) -> None:
        """Raises AssertionError for anybody skipped, or told twice without need."""
        figures = self.figures
        counts = {person.id: self.server.told[person.id] for person in self._people}
        figures.missing = sum(not count for count in counts.values())
        figures.doubled = sum(count - 1 for count in counts.values() if count)
        twice = {number for number, count in counts.items() if count > 1}
        assert not figures.missing, f"{figures.missing} were skipped"
        assert twice <= self._in_flight, f"told twice, though not in flight: {twice - self._in_flight}"
        async with self._engine.connect() as connection:
            mine = select(OutboxRow.member_id).where(OutboxRow.broadcast_id.is_not(None))
            written = Counter(await connection.scalars(mine))
            states = Counter(await connection.scalars(select(BroadcastReader.state)))
        figures.rows = written.total()
        assert set(written.values()) == {1}, "a network that takes each key once would have shown it twice"
        assert states == {"sent": figures.people}
        figures.taken, figures.refused = len(self.server.taken), self.server.refused
        alive, sent = (sum(moment[place] for moment in self._moments) for place in (0, 1))
        figures.pace = sent / alive / self._rate if alive else 0.0
