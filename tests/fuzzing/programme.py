"""A small programme in which cases are played: its database is made once, and each case has a copy of its own."""

from __future__ import annotations

import asyncio
import copy
import itertools
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

from sqlalchemy import select, text

from chatbot import locales
from chatbot.app import App
from chatbot.core.l10n import Localizer
from chatbot.core.messages import AccountRef, ConversationRef, Network, OutgoingMessage, Receipt
from chatbot.settings import Settings
from storage.models.delivery import OutboxRow
from storage.outbox import OPEN
from tests.engines import make_tables
from tests.fuzzing.fit import check_sent
from tests.fuzzing.target import Faults, hold
from tests.simulation.picture import Picture, take
from tests.world import FakeAdapter, Message, Person, World, running

PEOPLE = {
    "ana": ("mentee", Network.TELEGRAM),
    "bo": ("mentee", Network.TELEGRAM),
    "uma": ("mentee", Network.MATRIX),
    "kim": ("mentor", Network.TELEGRAM),
    "lee": ("mentor", Network.MATRIX),
    "zoe": ("council", Network.TELEGRAM),
}
STRANGER = "eve"
NAMES = (*PEOPLE, STRANGER)
COUNCIL, BYSTANDER = "zoe", "uma"
"""Uma is Lee's mentee, and has to do with nobody else."""
LOUNGE = "lounge"
_SAID = (
    *(
        ("bo", "request_mentor events in Lima"),
        ("kim", "menu"),
        ("ana", "my_mentor"),
        ("ana", "report"),
        ("lee", "offers"),
    ),
    *(
        ("zoe", "todo"),
        ("zoe", "announce"),
        ("zoe", "cancel"),
        ("uma", "menu"),
        ("eve", "hello"),
        ("kim", "tell Ana hello"),
    ),
    *(("ana", "report_problem somebody is unkind to me"), ("kim", "checkin"), ("zoe", "mentors"), ("bo", "profile")),
)
"""What was said before a case begins: so that there are buttons, open questions, an offer and a report."""


class _Checked(FakeAdapter):
    """A network that takes nothing but what the real ones would take."""

    broken: list[Exception]

    async def send(self, message: OutgoingMessage, key: str) -> Receipt:
        try:
            if not message.deed and message.poll is None:
                check_sent(message)
        except AssertionError as error:
            self.broken.append(error)
        return await super().send(message, key)


class _World(World):
    """A world whose networks are checked, and whose events have other ids than those before."""

    def __init__(self, settings: Settings, number: int = 1) -> None:
        self.broken: list[Exception] = []
        super().__init__(settings, _localizer())
        self._events = itertools.count(number)

    def _make_app(self) -> App:
        for network, idempotent in ((Network.TELEGRAM, False), (Network.MATRIX, True)):
            adapter = self.adapters[network] = _Checked(network, idempotent=idempotent)
            adapter.broken = self.broken
        return super()._make_app()


class Programme:
    """The programme as it stands when a case begins."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self._begun = Path(self._folder.name) / "begun.db"
        self._rooms: dict[Network, dict[str, list[Message]]] = {}
        self._numbers = itertools.count()

    async def open(self) -> None:
        """Bring the programme to where cases begin."""
        await make_tables(f"sqlite+aiosqlite:///{self._begun}")
        world = _World(self._settings(self._begun))
        async with running(world):
            world.app.prepare_words()
            people = {}
            for name, (role, network) in PEOPLE.items():
                if name == COUNCIL:
                    people[name] = world.person(name)  # the configuration has made her a councillor
                else:
                    people[name] = await world.member(name, roles=(role,), network=network, country="Peru")
            await world.pair(people["ana"], people["kim"])
            await world.pair(people["uma"], people["lee"])
            people[STRANGER] = world.person(STRANGER)
            for who, words in _SAID:
                await people[who].says(words)
            await world.tick()
            async with world.store() as store:
                for network in world.adapters:
                    await store.inbox.set_cursor(network, None)
            self._rooms = {network: adapter.rooms for network, adapter in world.adapters.items()}
        assert not world.broken, world.broken[0]

    async def close(self) -> None:
        """Remove everything."""
        self._folder.cleanup()

    def _settings(self, file: Path) -> Settings:
        council = {
            "members": [AccountRef(Network.TELEGRAM, COUNCIL)],
            "room": ConversationRef(Network.TELEGRAM, "council"),
        }
        keys = Path(self._folder.name) / "keys"
        database = {"url": f"sqlite+aiosqlite:///{file}", "keys": keys}
        return Settings.model_validate({"database": database, "council": council})

    @asynccontextmanager
    async def case(self) -> AsyncIterator[Played]:
        """A copy of the programme for one case; at its end everything that must hold is looked at."""
        file = self._begun.with_name(f"case{next(self._numbers)}.db")
        shutil.copy(self._begun, file)
        world = _World(self._settings(file), 100_000)
        for network, rooms in self._rooms.items():
            world.adapters[network].rooms = copy.deepcopy(rooms)
            world.adapters[network]._numbers = itertools.count(100_000)
        with Faults() as faults:
            try:
                async with asyncio.timeout(60), running(world):
                    played = Played(world, faults)
                    yield played
                    await played.end()
            finally:
                for left in file.parent.glob(f"{file.name}*"):
                    left.unlink()


class Played:
    """A case under way: its people, and how things stand."""

    def __init__(self, world: _World, faults: Faults) -> None:
        self.world = world
        self.people: dict[str, Person] = {
            name: world.person(name, network=PEOPLE[name][1] if name in PEOPLE else Network.TELEGRAM) for name in NAMES
        }
        self._faults = faults
        for person in self.people.values():
            person.read()

    async def settled(self) -> None:
        """Let the bot come to rest, and hold what it did to the rules."""
        await self.world.settle()
        self._faults.check()
        if self.world.broken:
            raise self.world.broken[0]

    async def picture(self) -> Picture:
        """Return how things stand."""
        return await take(self.world)

    def news(self, name: str) -> list[Message]:
        """Return what somebody was written since they were last asked for."""
        return self.people[name].read()

    async def end(self) -> None:
        """Hold the end of a case to the rules: nothing waits, and what belongs together is together."""
        await self.settled()
        now = await self.picture()
        both = set(now.pairs) & set(now.queue)
        hold(not both, "somebody is paired and waits", both)
        async with self.world.store() as store:
            hold(await store.inbox.waiting(self.world.adapters) == {}, "a message waits for ever")
            # a letter may wait for the morning
            is_due = OutboxRow.state.in_(OPEN) & (OutboxRow.due_at <= self.world.clock.now())
            left = (await store.session.scalars(select(OutboxRow.text).where(is_due))).all()
            hold(not left, "an answer is never sent", left)
            strays = (await store.session.execute(text("PRAGMA foreign_key_check"))).all()
            hold(not strays, "a row names one that is not there", strays)


@cache
def _localizer() -> Localizer:
    return locales.load()
