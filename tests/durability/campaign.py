"""Kills at random moments while people write commands, faults, and the ledger that must balance afterwards."""

from __future__ import annotations

import asyncio
import itertools
import math
import random
import re
import signal
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import func, inspect, select, text

from storage.engine import open_engine
from storage.models.account import Account, Member
from storage.models.activity import Activity
from storage.models.delivery import InboxRow, InboxState, OutboxRow, OutboxState
from tests.durability.bot import Life, where_tasks_stand
from tests.durability.clock import TODAY
from tests.durability.ledger import Ledger, Suffered
from tests.durability.networks import Network
from tests.durability.nursery import Bot, Nursery

WELCOME = "start"
BESIDE = "We haven’t met yet"
"""Whoever brings the bot into a chat on Matrix is greeted so, perhaps before they write; it answers no command."""
PATIENCE = 60.0
"""Seconds without any progress until what is missing is given up for lost."""
CYCLE = 12
"""The most moments for which a bot that serves is left alive."""
FAULT_SECONDS = 1.0
MOST_SAID = 20_000
"""Characters of the bot's log that are shown where nothing comes any more: it says what each task waits for."""
LAST_READ = 6
"""Replies shown of those who wait for one that does not come."""
STARTS = 5
"""Starts after a fault until the bot is given up."""
KILLED_IN_A_FAULT = 0.3
"""The share of faults in which the bot is killed, too, where it can be."""

_SESSIONS = text(
    "SELECT state, wait_event, now() - xact_start, left(query, 300) FROM pg_stat_activity"
    " WHERE datname = current_database() AND state <> 'idle' AND pid <> pg_backend_pid()"
)
_TITLE = re.compile(r"Meetup \d{4}")

Write = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Trouble:
    """One fault: `happen` lets it begin, has people write by what it is given, and ends it.

    copies  whether a reply may come again, because the network may swallow an answer
    ends    whether the bot is to end by itself, and is not killed meanwhile
    kills   whether the bot may be killed meanwhile
    """

    name: str
    happen: Callable[[Campaign, Write], Awaitable[None]]
    copies: bool = False
    ends: bool = False
    kills: bool = True


class Campaign:
    """Commands by several people to a bot that is killed and born again, on one database."""

    def __init__(
        self,
        network: Network,
        nursery: Nursery,
        database: str,
        folder: Path,
        *,
        people: int,
        seed: int = 0,
        speed: float = 1,
    ) -> None:
        self.ledger = Ledger()
        self.network = network
        self.database = database
        self.folder = folder
        self.bot: Bot | None = None
        """The present bot, in a fault."""
        self._nursery = nursery
        self._settings = {"database": {"url": database}, **network.settings}
        self._engine = open_engine(database, snapshot=True)
        self._set_by = folder / "set-by"
        self.set_clock(0)
        began = datetime.now(UTC)
        self._life = Life(
            self._settings,
            str(folder / "bot.log"),
            ahead=(TODAY - began).total_seconds(),
            set_by=str(self._set_by),
            speed=speed,
            since=began.timestamp(),
        )
        self._random = random.Random(seed)
        self._numbers = itertools.count(1)
        self._written: list[list[str]] = [[] for _ in range(people)]
        self._deaths: list[list[int]] = []
        """For each death, how many replies each person had received by then."""
        self._suffered = Suffered()
        self._swallowed: set[str] = set()
        """The commands whose replies were on their way when a network may have swallowed answers."""

    async def close(self) -> None:
        """Let the database go, until it is looked into again."""
        await self._engine.dispose()

    def bear(self, *, dies_at: int = 0, counted: str = "") -> Bot:
        """A bot is born, and goes on where the last one died."""
        self.bot = self._nursery.bear(replace(self._life, dies_at=dies_at, counted=counted))
        return self.bot

    def set_clock(self, seconds: float) -> None:
        """Set the bot's clock, now or when it is born, so far ahead of what it should be."""
        new = self._set_by.with_suffix(".new")
        new.write_text(str(seconds))
        new.replace(self._set_by)

    async def command(self, person: int | None = None) -> None:
        """Somebody writes: `start` first, then one report after the other, without waiting for answers."""
        if person is None:
            person = self._random.randrange(len(self._written))
        written = self._written[person]
        name = f"Meetup {next(self._numbers):04}" if written else WELCOME
        written.append(name)
        self.ledger.commands += 1
        await self.network.write(person, f"report attended 2026-11-20 {name}" if name != WELCOME else name)

    async def run(
        self, *, kills: int, commands: int, troubles: Sequence[Trouble] = (), seconds: float = math.inf
    ) -> None:
        """Write `commands` commands over all kills and troubles, in any order, and wait until all are answered.

        What has not begun after so many seconds is left out.
        """
        began = time.monotonic()
        episodes: list[Trouble | None] = [None] * kills + list(troubles)
        if troubles:
            self._random.shuffle(episodes)
        for left, trouble in zip(range(len(episodes), 0, -1), episodes, strict=True):
            if time.monotonic() - began > seconds:
                commands = self.ledger.commands
                break
            share = (commands - self.ledger.commands) // left
            await (self._live_and_die(share) if trouble is None else self._suffer(trouble, share))
        bot = self.bear()
        while self.ledger.commands < commands:
            await self.command()
        await self.settle(bot)
        bot.kill()
        await self.network.hush()
        self.ledger.seconds = time.monotonic() - began

    async def _live_and_die(self, commands: int) -> None:
        """One life: commands at random moments, and a kill soon after one of them or at any time, even at birth."""
        cycle = CYCLE * self.network.moment
        moments = sorted(self._random.uniform(0, cycle) for _ in range(commands))
        death = self._random.uniform(0, cycle)
        if moments and self._random.random() < 0.5:
            death = self._random.choice(moments) + self._random.uniform(0, self.network.moment)
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

    async def _suffer(self, trouble: Trouble, commands: int) -> None:
        """One life in which something goes wrong while people write; all of it is answered in the end."""
        bot = self.bear()
        await bot.serves()
        row = self._suffered = self.ledger.faults.setdefault(trouble.name, Suffered())
        before, met, written = self._received(), self._met(), self.ledger.commands
        dies_at = self._random.randrange(commands) if commands and self._is_to_die(trouble) else None

        async def write() -> None:
            for number in range(commands):
                await asyncio.sleep(self._random.uniform(0, 2 * FAULT_SECONDS / commands))
                await self.command()
                if number == dies_at:
                    await self.die_in_a_fault()
            if self._met() == met:
                await asyncio.sleep(FAULT_SECONDS)

        try:
            await trouble.happen(self, write)
            over = time.monotonic()
            if dies_at is None and not trouble.ends:
                assert bot.ended() is None, f"it ended by itself:\n{bot.said()[-2000:]}"
            await self.settle(await self._up())
        except AssertionError as failure:
            raise AssertionError(f"{trouble.name}: {failure}") from failure
        row.times += 1
        row.met += self._met() - met
        row.commands += self.ledger.commands - written
        row.longest = max(row.longest, time.monotonic() - over)
        if trouble.copies:
            seen = [self._answered(person)[count:] for person, count in enumerate(before)]
            for person, names in enumerate(seen):
                self._swallowed |= {name if name != WELCOME else f"{WELCOME} {person}" for name in names}
            row.again += sum(len(names) - len(set(names)) for names in seen)
        await self.rest()

    async def _up(self) -> Bot:
        """The bot that serves: one that could not start in a fault is started anew, as a service manager does it."""
        for _ in range(STARTS):
            bot = self.bot or self.bear()
            if await bot.comes_to_serve() and bot.ended() is None:
                return bot
            self._suffered.ends += 1
            await self._bury()
            self.bot = None
        raise AssertionError(f"the bot does not start:\n{bot.said()}")

    def _is_to_die(self, trouble: Trouble) -> bool:
        return trouble.kills and not trouble.ends and self._random.random() < KILLED_IN_A_FAULT

    async def die_in_a_fault(self) -> None:
        """The bot is killed, and another one is born, which may not be able to start yet."""
        if self.bot is None or self.bot.ended() is not None:
            return
        self.bot.kill()
        self.ledger.kills += 1
        self.ledger.meanwhile += 1
        await self._bury()
        self.bear()

    async def ends(self, part: str) -> None:
        """Wait until the bot has ended by itself and has said why. Raises AssertionError."""
        assert self.bot is not None
        async with asyncio.timeout(PATIENCE):
            while self.bot.ended() is None:
                await asyncio.sleep(0.01)
        said = self.bot.said()[-2000:]
        assert part in said, f"it does not say why it ended:\n{said}"
        self._suffered.ends += 1
        await self._bury()  # what was in flight comes again, as after a kill

    async def rest(self) -> None:
        """The bot, which has nothing left to do, is no more."""
        if self.bot is not None and self.bot.ended() is None:
            self.bot.kill()
        await self.network.hush()

    def _met(self) -> int:
        """Return how many requests and transactions have met a fault."""
        return self.network.met + (self.bot.said().count("the database failed") if self.bot else 0)

    def _received(self) -> list[int]:
        return [len(self._answered(person)) for person in range(len(self._written))]

    async def _bury(self) -> None:
        await self.network.hush()
        self._deaths.append(self._received())

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
            received = sum(len(self.network.replies(person)) for person in range(len(self._written)))
            if received != seen:
                seen, since = received, time.monotonic()
            if time.monotonic() - since > PATIENCE:
                bot.tell(signal.SIGQUIT)
                await asyncio.sleep(1)
                raise AssertionError(
                    f"nothing comes any more: {await self._open()}; the bot says:\n{bot.said()[-MOST_SAID:]}\n"
                    f"the campaign itself:\n{where_tasks_stand()}"
                )
            await asyncio.sleep(0.01)
        return True

    async def _is_settled(self) -> bool:
        if any(set(written) - set(self._answered(person)) for person, written in enumerate(self._written)):
            return False
        async with self._engine.connect() as connection:
            inbox = select(InboxRow.id).where(InboxRow.state == InboxState.PENDING)
            outbox = select(OutboxRow.id).where(OutboxRow.state.in_(["pending", "sending", "uncertain"]))
            return not (await connection.execute(inbox)).first() and not (await connection.execute(outbox)).first()

    async def _open(self) -> str:
        """Say what is not over yet, and what those who wait read last, for whoever looks for the reason."""
        missing = {
            person: sorted(left)
            for person, names in enumerate(self._written)
            if (left := set(names) - set(self._answered(person)))
        }
        read = {person: self.network.replies(person)[-LAST_READ:] for person in missing}
        async with self._engine.connect() as connection:
            inbox = Counter(await connection.scalars(select(InboxRow.state)))
            effects = set(await connection.scalars(select(Activity.title)))
            columns = (OutboxRow.id, OutboxRow.kind, OutboxRow.state, OutboxRow.due_at, OutboxRow.not_before)
            outbox = (await connection.execute(select(*columns).where(OutboxRow.state != "sent"))).all()
            is_server = connection.dialect.name == "postgresql"
            sessions = (await connection.execute(_SESSIONS)).all() if is_server else []
        done = sorted({name for names in missing.values() for name in names} & effects)
        return (
            f"{missing} are not answered, of which {done} took effect; {dict(inbox)} in the inbox, "
            f"{outbox} in the outbox, {sessions} under way, {self.network.unread()} at the network; "
            f"those who wait read last: {read}"
        )

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
        if self.network.unread():
            return "messages lay at the network"
        return "nothing was under way"

    def _answered(self, person: int) -> list[str]:
        return [name for text in self.network.replies(person) if (name := _about(text)) is not None]

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
        ledger.handled = inbox[InboxState.DONE]
        ledger.twice = [name for name, count in effects.items() if count > 1]
        ledger.lost = sorted(written - effects.keys())
        assert not ledger.lost, f"commands without their effect: {ledger.lost}"
        assert not ledger.twice, f"commands with more than one effect: {ledger.twice}"
        assert members == accounts == people
        assert ledger.effects == ledger.commands
        again = Counter[int]()
        for person, names in enumerate(self._written):
            again += self._balance_replies(person, names)
        ledger.doubled = again.total()
        ledger.most_at_a_kill = max(again.values(), default=0)
        greeted = sum(any(map(_is_beside, self.network.replies(person))) for person in range(len(self._written)))
        assert inbox.keys() == {InboxState.DONE}
        assert ledger.handled >= ledger.commands + greeted
        assert outbox.keys() == {OutboxState.SENT}
        if self.network.drops_repeats:
            assert not ledger.doubled + ledger.again, "this network drops what is sent again"
        return ledger

    def _balance_replies(self, person: int, written: list[str]) -> Counter[int]:
        """Return how many replies came again because of each death: at most the last that this person got from a bot.

        Raises AssertionError for any that is missing, out of order or came again for no such reason.
        """
        ledger, answered = self.ledger, self._answered(person)
        ledger.replies += len(answered)
        missing = set(written) - set(answered)
        assert not missing, f"never answered: {missing}"
        copies = Counter(name for name in answered if self._is_swallowed(person, name))
        ledger.again += copies.total() - len(copies)
        ledger.most_copies = max([ledger.most_copies, *copies.values()])
        in_order = [name for name in dict.fromkeys(answered) if name not in copies]
        assert in_order == [name for name in written if name not in copies], f"person {person} reads out of order"
        again = Counter[int]()
        deaths = [0, *(death[person] for death in self._deaths), len(answered)]
        for death, (begin, end) in enumerate(itertools.pairwise(deaths)):
            life = [name for name in answered[begin:end] if name not in copies]
            assert len(set(life)) == len(life), f"one bot sent twice: {life}"
            repeated = [name for name in life if name in answered[end:]]
            assert repeated in ([], life[-1:]), f"sent again, though not in flight: {repeated}"
            again[death] += len(repeated)
        return again

    def _is_swallowed(self, person: int, name: str) -> bool:
        return (name if name != WELCOME else f"{WELCOME} {person}") in self._swallowed


def _about(text: str) -> str | None:
    """The command that a reply answers; None for what comes beside the answers."""
    title = _TITLE.search(text)
    if title:
        return title[0]
    return WELCOME if "Welcome, " in text else None


def _is_beside(text: str) -> bool:
    return text.startswith(BESIDE)
