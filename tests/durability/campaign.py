"""Kills at random moments while people write commands, and the ledger that must balance afterwards."""

from __future__ import annotations

import asyncio
import itertools
import random
import re
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from aiohttp import web
from sqlalchemy import func, inspect, select

from storage.engine import open_engine
from storage.models.account import Account, Member
from storage.models.activity import Activity
from storage.models.delivery import InboxRow, InboxState, OutboxRow, OutboxState
from tests.botapi import Person, Server
from tests.durability.bot import Life
from tests.durability.nursery import Bot, Nursery

TODAY = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
WELCOME = "start"
BESIDE = "We haven’t met yet"
"""Whoever brings the bot into a chat on Matrix is greeted so, perhaps before they write; it answers no command."""
PATIENCE = 60.0
"""Seconds without any progress until what is missing is given up for lost."""
CYCLE = 12
"""The most moments for which a bot that serves is left alive."""

SLOW = 0.02
"""Seconds the loopback Bot API takes to answer a send at most."""

_TITLE = re.compile(r"Meetup \d{4}")


class Network(Protocol):
    """The people of a campaign, on one network.

    moment  seconds a command takes: every other kill falls within one after a command
    """

    moment: float

    @property
    def settings(self) -> dict[str, Any]:
        """The part of the configuration that brings the bot there."""

    async def gather(self, campaign: Campaign) -> None:
        """Bring people and bot together."""

    async def write(self, person: int, text: str) -> None:
        """Somebody writes to the bot."""

    def replies(self, person: int) -> list[str]:
        """All somebody has received so far, oldest first."""

    def unread(self) -> int:
        """Return how many messages the network still keeps for the bot, as far as it tells."""

    async def hush(self) -> None:
        """Return once nothing that a killed bot has sent is still under way."""


class SlowServer(Server):
    """Takes its time to answer a send, as Telegram does: the longer, the more often a kill hits a send in flight."""

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        answer = await super()._handle(request)
        if request.path.lower().endswith("/sendmessage"):
            await asyncio.sleep(random.uniform(0, SLOW))
        return answer

    async def hush(self) -> None:
        """Return once no connection is open: nothing that a killed bot has sent is still under way."""
        while any(connection.transport is not None for connection in self._http.connections):
            await asyncio.sleep(0.001)


class Telegram:
    """People on the loopback Bot API."""

    moment = 2 * SLOW

    def __init__(self, server: SlowServer, people: int, *, unpaced: bool = False) -> None:
        self._server = server
        self._pace = {"messages_per_second": 1000, "chat_messages_per_second": 1000} if unpaced else {}
        self._people: list[Person] = [server.person(1001 + i, f"Rep {i}") for i in range(people)]

    @property
    def settings(self) -> dict[str, Any]:
        there = {"enabled": True, "token": self._server.token, "api_base_url": self._server.url}
        return {"telegram": there | self._pace}

    async def gather(self, campaign: Campaign) -> None:
        """On Telegram people write to a bot whenever they like."""

    async def write(self, person: int, text: str) -> None:
        await self._people[person].write(f"/{text}")

    def replies(self, person: int) -> list[str]:
        return self._people[person].sees

    def unread(self) -> int:
        return len(self._server.updates)

    async def hush(self) -> None:
        await self._server.hush()


@dataclass
class Ledger:
    """The messages that went in and came out. `lost` and `twice` name commands; a bot that keeps its word has none."""

    kills: int = 0
    where: Counter[str] = field(default_factory=Counter)
    commands: int = 0
    effects: int = 0
    replies: int = 0
    doubled: int = 0
    lost: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def __str__(self) -> str:
        lines = [f"kills      {self.kills}"]
        lines += [f"           {count:4} {where}" for where, count in self.where.most_common()]
        lines += [f"commands   {self.commands}", f"effects    {self.effects}, {len(self.twice)} twice"]
        lines += [f"replies    {self.replies}, {self.doubled} in flight at a kill and received again"]
        lines += [f"lost       {len(self.lost)}", f"seconds    {self.seconds:.1f}"]
        return "\n".join(lines)


class Campaign:
    """Commands by several people to a bot that is killed and born again, on one database."""

    def __init__(
        self, network: Network, nursery: Nursery, database: str, folder: Path, *, people: int, seed: int = 0
    ) -> None:
        self.ledger = Ledger()
        self._network = network
        self._nursery = nursery
        self._log = str(folder / "bot.log")
        self._settings = {"database": {"url": database}, **network.settings}
        self._engine = open_engine(database, snapshot=True)
        self._ahead = (TODAY - datetime.now(UTC)).total_seconds()
        self._random = random.Random(seed)
        self._numbers = itertools.count(1)
        self._written: list[list[str]] = [[] for _ in range(people)]
        self._deaths: list[list[int]] = []
        """For each death, how many replies each person had received by then."""

    async def close(self) -> None:
        """Let the database go."""
        await self._engine.dispose()

    def bear(self, *, dies_at: int = 0, counted: str = "") -> Bot:
        """A bot is born, and goes on where the last one died."""
        return self._nursery.bear(Life(self._settings, self._log, self._ahead, dies_at, counted))

    async def command(self, person: int | None = None) -> None:
        """Somebody writes: `start` first, then one report after the other, without waiting for answers."""
        if person is None:
            person = self._random.randrange(len(self._written))
        written = self._written[person]
        name = f"Meetup {next(self._numbers):04}" if written else WELCOME
        written.append(name)
        self.ledger.commands += 1
        await self._network.write(person, f"report attended 2026-11-20 {name}" if name != WELCOME else name)

    async def run(self, *, kills: int, commands: int) -> None:
        """Write `commands` commands over as many lives as there are kills, and wait until all are answered."""
        began = time.monotonic()
        for left in range(kills, 0, -1):
            await self._live_and_die((commands - self.ledger.commands) // left)
        bot = self.bear()
        while self.ledger.commands < commands:
            await self.command()
        await self.settle(bot)
        bot.kill()
        await self._bury()
        self.ledger.seconds = time.monotonic() - began

    async def _live_and_die(self, commands: int) -> None:
        """One life: commands at random moments, and a kill soon after one of them or at any time, even at birth."""
        cycle = CYCLE * self._network.moment
        moments = sorted(self._random.uniform(0, cycle) for _ in range(commands))
        death = self._random.uniform(0, cycle)
        if moments and self._random.random() < 0.5:
            death = self._random.choice(moments) + self._random.uniform(0, self._network.moment)
        bot = self.bear()
        if self._random.random() < 0.8:
            await bot.serves()
        begun = time.monotonic()
        for moment in moments:
            if moment < death:
                await asyncio.sleep(max(0, begun + moment - time.monotonic()))
                await self.command()
        await asyncio.sleep(max(0, begun + death - time.monotonic()))
        bot.kill()
        self.ledger.kills += 1
        await self._bury()
        self.ledger.where[await self._where()] += 1

    async def _bury(self) -> None:
        await self._network.hush()
        self._deaths.append([len(self._answered(person)) for person in range(len(self._written))])

    async def settle(self, bot: Bot) -> None:
        """Wait until every command is answered and nothing is left to do. Raises AssertionError if the bot ends."""
        assert await self.settled_or_died(bot), f"the bot was killed:\n{bot.said()}"

    async def settled_or_died(self, bot: Bot) -> bool:
        """Wait as `settle` does; False if the bot killed itself before."""
        seen, since = -1, time.monotonic()
        while not await self._is_settled():
            if bot.ended() is not None:
                bot.killed()
                self.ledger.kills += 1
                await self._bury()
                return False
            received = sum(len(self._network.replies(person)) for person in range(len(self._written)))
            if received != seen:
                seen, since = received, time.monotonic()
            assert time.monotonic() - since < PATIENCE, f"nothing comes any more; the bot says:\n{bot.said()}"
            await asyncio.sleep(0.01)
        return True

    async def _is_settled(self) -> bool:
        if any(self._answered(person)[-1:] != written[-1:] for person, written in enumerate(self._written)):
            return False
        async with self._engine.connect() as connection:
            inbox = select(InboxRow.id).where(InboxRow.state == InboxState.PENDING)
            outbox = select(OutboxRow.id).where(OutboxRow.state.in_(["pending", "sending", "uncertain"]))
            return not (await connection.execute(inbox)).first() and not (await connection.execute(outbox)).first()

    async def _where(self) -> str:
        """Return what the bot was doing when it died, as far as it can be seen from outside."""
        async with self._engine.connect() as connection:
            if not await connection.run_sync(lambda sync: inspect(sync).has_table(InboxRow.__tablename__)):
                return "the tables were being made"
            inbox = await connection.scalar(select(func.count()).where(InboxRow.state == InboxState.PENDING))
            sending = (OutboxRow.state == OutboxState.SENDING) & (OutboxRow.kind == "message")
            texts = list(await connection.scalars(select(OutboxRow.text).where(sending)))
        received = {name for person in range(len(self._written)) for name in self._answered(person)}
        if any(_about(text) in received for text in texts):
            return "a reply was sent, and this not yet written down"
        if texts:
            return "replies were stored, and not yet sent"
        if inbox:
            return "messages were stored, and not yet handled"
        if self._network.unread():
            return "messages lay at the network"
        return "nothing was under way"

    def _answered(self, person: int) -> list[str]:
        return [_about(text) for text in self._network.replies(person) if not _is_beside(text)]

    async def balance(self) -> Ledger:
        """Hold the books against each other. Raises AssertionError for anything lost, twice or out of order."""
        ledger = self.ledger
        async with self._engine.connect() as connection:
            effects = Counter(await connection.scalars(select(Activity.title)))
            members = await connection.scalar(select(func.count()).select_from(Member))
            accounts = await connection.scalar(select(func.count()).select_from(Account))
            inbox = Counter(await connection.scalars(select(InboxRow.state)))
            outbox = Counter(await connection.scalars(select(OutboxRow.state)))
        written = {name for names in self._written for name in names} - {WELCOME}
        people = sum(bool(names) for names in self._written)
        ledger.effects = effects.total() + (members or 0)
        ledger.twice = [name for name, count in effects.items() if count > 1]
        ledger.lost = sorted(written - effects.keys())
        assert not ledger.lost, f"commands without their effect: {ledger.lost}"
        assert not ledger.twice, f"commands with more than one effect: {ledger.twice}"
        assert members == accounts == people
        assert ledger.effects == ledger.commands
        for person, names in enumerate(self._written):
            self._balance_replies(person, names)
        greeted = sum(any(map(_is_beside, self._network.replies(person))) for person in range(len(self._written)))
        assert inbox == {InboxState.DONE: ledger.commands + greeted}
        assert outbox.keys() == {OutboxState.SENT}
        return ledger

    def _balance_replies(self, person: int, written: list[str]) -> None:
        """Each reply came, in order; again came at most the last that each bot had sent to this person."""
        answered = self._answered(person)
        self.ledger.replies += len(answered)
        beside = sum(map(_is_beside, self._network.replies(person)))
        self.ledger.doubled += max(0, beside - 1)
        missing = set(written) - set(answered)
        assert not missing, f"never answered: {missing}"
        in_order = [name for name, _ in itertools.groupby(answered)]
        assert in_order == written, f"person {person} reads answers out of order"
        lives = itertools.pairwise([0, *(death[person] for death in self._deaths)])
        for begin, end in lives:
            life = answered[begin:end]
            assert len(set(life)) == len(life), f"one bot sent twice: {life}"
            again = [name for name in life if name in answered[end:]]
            assert again in ([], life[-1:]), f"sent again, though not in flight: {again}"
            self.ledger.doubled += len(again)


def _is_beside(text: str) -> bool:
    return text.startswith(BESIDE)


def _about(text: str) -> str:
    """The command that a reply answers."""
    title = _TITLE.search(text)
    return title[0] if title else WELCOME
