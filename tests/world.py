"""A made-up programme around the real bot: people write on fake networks, and time moves only when told to.

Only the edge is fake: `FakeAdapter` stands where a chat network would. Storage, delivery, handlers and jobs are real.
"""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute

from chatbot.adapters.base import Capabilities, Rejected, SendError, Unreachable
from chatbot.app import App
from chatbot.core.clock import ManualClock
from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Localizer
from chatbot.core.messages import (
    AccountRef,
    Attachment,
    Batch,
    ConversationRef,
    Deed,
    IncomingMessage,
    Menu,
    MessageKind,
    Network,
    OutgoingMessage,
    Poll,
    Receipt,
    RemoteFile,
)
from chatbot.core.polls import PollLimits
from chatbot.core.profile import Profile
from chatbot.settings import Settings
from storage.models.account import Member
from storage.models.pairs import Pair
from storage.models.sweep import Sweep
from storage.name_keys import name_key
from storage.unit_of_work import UnitOfWork
from tests.engines import engine_at

Sections = dict[str, dict[str, Any]]
"""A part of the configuration: section -> key -> value."""
ZOE = {"members": [AccountRef(Network.TELEGRAM, "zoe")]}
"""A council by the configuration: Zoe sits on it."""
COUNCIL_ROOM = ConversationRef(Network.TELEGRAM, "council")

_POLLS = (Network.TELEGRAM, Network.MATRIX)
START = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
"""A Tuesday."""


@dataclass
class Message:
    """One message of the bot, as a person sees it."""

    id: str
    room_id: str
    text: str
    labels: list[str] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)
    attachment: Attachment | None = None
    raw: str = ""
    reply_to: str | None = None
    keys: tuple[str, ...] = ()
    thread_id: str | None = None
    poll: Poll | None = None
    poll_id: str = ""
    is_over: bool = False


class FakeAdapter:
    """A chat network in memory: keeps what was not acknowledged, as real ones do."""

    def __init__(
        self, network: Network, *, idempotent: bool = False, files: bool = True, can: Capabilities | None = None
    ) -> None:
        self.network = network
        self.capabilities = can or Capabilities(
            longest_message=4096,
            buttons=True,
            edits=True,
            files=files,
            idempotent_send=idempotent,
            menus=network is Network.TELEGRAM,
            keys=network is Network.TELEGRAM,
            topics=network is Network.TELEGRAM,
            longest_caption=0 if network is Network.MATRIX else None,
            invites=network is Network.MATRIX,
            deletes=network in (Network.TELEGRAM, Network.MATRIX),
            reacts=network in (Network.TELEGRAM, Network.MATRIX),
            polls=PollLimits(12, 300, 100, has_bound=network is Network.MATRIX) if network in _POLLS else None,
            prefix="",  # texts are asserted as in the console; each network's own form, in its own tests
        )
        self.warning: str | None = None
        self.username = ""
        self.has_topics = False
        self.last_read: float | None = None
        self.topics: dict[str, dict[str, str]] = {}
        """The names of the topics in each chat, by their ids."""
        self.topic_faults: list[SendError] = []
        self.rooms: dict[str, list[Message]] = {}
        self.raw: list[str] = []
        """The neutral markup of what was sent, in order."""
        self.keys: list[str] = []
        self.menus: list[Menu] = []
        self.typing: list[ConversationRef] = []
        self.reactions: dict[str, list[str]] = {}
        self.files: dict[str, bytes] = {}
        self.faults: list[SendError] = []
        self.menu_faults: list[SendError] = []
        self.profiles: list[Profile] = []
        self.profile_faults: list[Exception] = []
        self.blocked: set[str] = set()
        self.direct_rooms: dict[str, str] = {}
        self._updates: list[IncomingMessage | Batch] = []
        self._acknowledged = 0
        self._asked = asyncio.Event()
        self._news = asyncio.Event()
        self._numbers = itertools.count(1)

    async def connect(self) -> None:
        """Nothing to log in to."""

    async def batches(self, cursor: str | None) -> AsyncIterator[Batch]:
        position = int(cursor or 0)
        while True:
            self._acknowledged = position
            self._asked.set()
            while position >= len(self._updates):
                self._news.clear()
                await self._news.wait()
            first = self._updates[position]
            if isinstance(first, Batch):
                position += 1
                yield replace(first, cursor=str(position))
                continue
            messages = tuple(itertools.takewhile(lambda u: isinstance(u, IncomingMessage), self._updates[position:]))
            position += len(messages)
            yield Batch(tuple(m for m in messages if isinstance(m, IncomingMessage)), str(position))

    async def notes(self) -> Sequence[str]:
        return ()

    async def renew_secrets(self) -> Sequence[str]:
        return ()

    async def show_profile(self, profile: Profile, *, only_missing: bool = True) -> Sequence[str]:
        if self.profile_faults:
            raise self.profile_faults.pop(0)
        self.profiles.append(profile)
        return ("name",) if only_missing else ()

    async def send(self, message: OutgoingMessage, key: str) -> Receipt:
        if self.faults:
            raise self.faults.pop(0)
        room = message.conversation.room_id
        if room in self.blocked:
            raise Unreachable("blocked")
        self.raw.append(message.text)
        shown = self.rooms.setdefault(room, [])
        seen = Message(
            f"m{next(self._numbers)}",
            room,
            to_plain(message.text),
            [choice.label for choice in message.choices],
            [choice.token for choice in message.choices],
            message.attachment,
            message.text,
            message.reply_to,
            message.keys,
            message.conversation.thread_id,
        )
        self.keys.append(key)
        if message.deed is Deed.DELETE:
            shown[:] = [m for m in shown if m.id != message.replaces]
            return Receipt("")
        if message.deed is Deed.END_POLL:
            self._find(shown, message).is_over = True
            return Receipt("")
        if message.deed is Deed.NAME_THREAD:
            self.topics[room][message.replaces or ""] = seen.text
            return Receipt("")
        if message.deed is Deed.REACT:
            self.reactions.setdefault(message.replaces or "", []).append(message.text)
            return Receipt("")
        if message.replaces is not None:
            old = self._find(shown, message)
            old.text, old.labels, old.tokens = seen.text, seen.labels, seen.tokens
            return Receipt(old.id)
        is_beside = seen.thread_id is not None and seen.thread_id not in self.topics.get(room, {}) and self.has_topics
        if is_beside:
            seen.thread_id = None
        shown.append(seen)
        if message.poll is not None:
            seen.poll = message.poll
            seen.poll_id = seen.id if self.network is Network.MATRIX else f"p{seen.id}"
        return Receipt(seen.id, is_beside, seen.poll_id)

    def _find(self, shown: Sequence[Message], message: OutgoingMessage) -> Message:
        """Return the message to which another does something, in the same room. Raises Rejected."""
        found = next((m for m in shown if m.id == message.replaces), None)
        if found is None:
            raise Rejected("there is no such message in this room")
        return found

    async def open_topic(self, chat: ConversationRef, name: str) -> str:
        if self.topic_faults:
            raise self.topic_faults.pop(0)
        made = self.topics.setdefault(chat.room_id, {})
        thread_id = f"t{next(self._numbers)}"
        made[thread_id] = name
        return thread_id

    async def show_typing(self, conversation: ConversationRef) -> None:
        self.typing.append(conversation)

    async def set_menu(self, menu: Menu) -> Receipt | None:
        if self.menu_faults:
            raise self.menu_faults.pop(0)
        self.menus.append(menu)
        return Receipt("pinned") if self.capabilities.pins else None

    async def fetch(self, file: RemoteFile) -> bytes:
        if file.reference not in self.files:
            raise Rejected("gone")
        return self.files[file.reference]

    async def open_direct(self, account: AccountRef) -> ConversationRef:
        if account.user_id in self.blocked:
            raise Unreachable("blocked")
        return ConversationRef(self.network, self.direct_rooms.get(account.user_id, account.user_id))

    async def close(self) -> None:
        """Nothing to release."""

    def put(self, update: IncomingMessage | Batch) -> None:
        """Something happens on the network."""
        self._updates.append(update)
        self._news.set()

    def is_read(self) -> bool:
        """Tell whether everything that happened was acknowledged."""
        return self._acknowledged >= len(self._updates)


class Person:
    """Somebody with one account, who sees what the bot writes to them since they last looked."""

    def __init__(self, world: World, network: Network, user_id: str, name: str, **traits: str | None) -> None:
        self.world = world
        self.account = AccountRef(network, user_id)
        self.name = name
        self.handle = traits.get("handle", f"@{user_id}")
        self.locale = traits.get("locale")
        self._looked = 0

    @property
    def screen(self) -> list[Message]:
        """All the bot wrote to this person directly."""
        return self.world.adapters[self.account.network].rooms.setdefault(self.account.user_id, [])

    def read(self) -> list[Message]:
        """Return the messages since the last look."""
        new = self.screen[self._looked :]
        self._looked = len(self.screen)
        return new

    def reads(self, *parts: str) -> str:
        """Look, and expect each part in what came; returns all of it."""
        text = "\n".join(m.text for m in self.read())
        for part in parts:
            assert part in text, f"{self.name} expected {part!r} but reads:\n{text or '(nothing)'}"
        return text

    def reads_nothing(self) -> None:
        """Look, and expect that nothing came."""
        new = self.read()
        assert not new, f"{self.name} expected nothing but reads:\n" + "\n".join(m.text for m in new)

    async def says(self, text: str, *expected: str, room: str | None = None, **traits: object) -> str:
        """Write, let the bot come to rest, and expect each part in what it answered; returns the answer."""
        self.read()
        self.send(text, room=room, **traits)
        await self.world.settle()
        return self.reads(*expected)

    async def decides(self, text: str, *expected: str) -> str:
        """Write what is asked for once more before it is done, and say yes to that."""
        await self.says(text)
        return await self.says("yes", *expected)

    def send(self, text: str, *, room: str | None = None, **traits: object) -> None:
        """Write without waiting for anything."""
        message = IncomingMessage(
            event_id=str(traits.pop("event_id", None) or self.world.next_event_id()),
            sender=self.account,
            conversation=ConversationRef(self.account.network, room or self.account.user_id),
            text=text,
            sent_at=self.world.clock.now(),
            direct=room is None,
            sender_name=self.name,
            sender_handle=self.handle,
            locale_hint=self.locale,
            once=self.account.network is Network.EMAIL,
        )
        self.world.adapters[self.account.network].put(message._replace(**traits))  # type: ignore[arg-type]

    async def presses(self, label: str, *expected: str, message: Message | None = None) -> str:
        """Press the latest button with this label (or that of `message`), and expect each part in what comes."""
        candidates = [message] if message else [m for m in reversed(self.screen) if label in m.labels]
        assert candidates, f"{self.name} sees no button {label!r}; the last is {self.screen[-1:]}"
        shown = candidates[0]
        token = shown.tokens[shown.labels.index(label)]
        where = ConversationRef(self.account.network, self.account.user_id, shown.thread_id)
        return await self.says("", *expected, choice=token, about=shown.id, conversation=where)

    async def votes(self, poll: Message, *places: int, **traits: object) -> None:
        """Vote in a poll for the options at some places, or for none; nobody is answered. Telegram tells no room."""
        self.read()
        is_told = self.account.network is Network.MATRIX
        room = poll.room_id if is_told else self.account.user_id
        self.send("", room=room, **{"kind": MessageKind.VOTED, "about": poll.poll_id, "chosen": places, **traits})
        await self.world.settle()
        self.reads_nothing()

    async def member(self) -> Member:
        """Their record."""
        async with self.world.store() as store:
            account = (await store.people.accounts([self.account]))[self.account]
            assert account.member is not None
            return account.member

    async def due(self, moment: InstrumentedAttribute[datetime | None]) -> datetime | None:
        """When a job looks at them again; their record is read without."""
        id_ = (await self.member()).id
        async with self.world.store() as store:
            return await store.session.scalar(select(moment).where(Member.id == id_))


class World:
    """The bot, its people and its clock."""

    def __init__(
        self, settings: Settings, localizer: Localizer, start: datetime = START, *, mail: Capabilities | None = None
    ) -> None:
        self.clock = ManualClock(start)
        self.settings = settings
        self._localizer = localizer
        self._events = itertools.count(1)
        self.adapters: dict[Network, FakeAdapter] = {
            Network.TELEGRAM: FakeAdapter(Network.TELEGRAM),
            Network.MATRIX: FakeAdapter(Network.MATRIX, idempotent=True),
        }
        if mail is not None:
            self.adapters[Network.EMAIL] = FakeAdapter(Network.EMAIL, can=mail)
        self.app = self._make_app()

    def _make_app(self) -> App:
        engine = engine_at(self.settings.database.url.get_secret_value())
        networks = list(self.adapters.values())
        return App(self.settings, networks, self.clock, localizer=self._localizer, engine=engine, tick_every=None)

    def next_event_id(self) -> str:
        """An event id nothing else has."""
        return f"e{next(self._events)}"

    def store(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """A transaction on the bot's database, for looking and for setting up."""
        return self.app.database.unit_of_work()

    async def start(self) -> None:
        """Start the bot."""
        await self.app.start()

    async def stop(self) -> None:
        """Stop the bot in good order."""
        await self.app.stop()

    async def restart(self) -> None:
        """Stop the bot and start another on the same database and networks."""
        await self.app.stop()
        self.app = self._make_app()
        await self.app.start()

    async def settle(self) -> None:
        """Wait until everything written is answered and everything due is sent."""
        while True:
            await self.app.settle()
            if all(adapter.is_read() for adapter in self.adapters.values()) and self.app.is_idle():
                return
            await asyncio.sleep(0.001)

    async def tick(self) -> None:
        """Do what is due by now, and wait until it is sent."""
        await self.app.tick()
        await self.settle()

    async def is_sweeping(self) -> bool:
        """Tell whether everything is to be looked at anew, or is looked at."""
        async with self.store() as store:
            return await store.session.scalar(select(Sweep.moment).limit(1)) is not None

    async def advance(self, *, step: timedelta = timedelta(hours=6), **by: float) -> None:
        """Let time pass (`days=7`), a tick every `step`, and everything happen that falls due."""
        await self.advance_to(self.clock.now() + timedelta(**by), step=step)

    async def advance_to(self, end: datetime, *, step: timedelta = timedelta(hours=6)) -> None:
        """Let time pass until `end`, a tick every `step`."""
        while self.clock.now() < end:
            self.clock.set(min(self.clock.now() + step, end))
            await self.tick()

    def person(self, user_id: str, name: str = "", network: Network = Network.TELEGRAM, **traits: str | None) -> Person:
        """Somebody who has not written to the bot yet."""
        return Person(self, network, user_id, name or user_id.capitalize(), **traits)

    async def member(
        self,
        user_id: str,
        name: str = "",
        *,
        roles: Sequence[str] = ("mentee",),
        network: Network = Network.TELEGRAM,
        handle: str | None = "",
        **fields: object,
    ) -> Person:
        """A member with `roles`, known to the bot, who can be written to; `fields` are those of `Member`.

        Unless these say otherwise, they told that they live in UTC, and were asked what else they tell of themselves.
        """
        person = self.person(user_id, name, network, handle=f"@{user_id}" if handle == "" else handle)
        async with self.store() as store:
            member = store.people.add_member(
                name=person.name,
                locale="en",
                timezone="UTC",
                timezone_known=True,
                roles=roles,
                now=self.clock.now(),
            )
            member.asked_self_at = self.clock.now()
            for key, value in fields.items():
                setattr(member, key, value)
            account = store.people.add_account(person.account)
            account.member = member
            account.name, account.handle, account.room_id = person.name, person.handle or "", user_id
            account.handle_key = name_key(account.handle)
            account.last_seen_at = self.clock.now()
        return person

    async def pair(self, mentee: Person, mentor: Person) -> None:
        """Make two members mentee and mentor as of now."""
        async with self.store() as store:
            accounts = await store.people.accounts([mentee.account, mentor.account])
            ids = [accounts[person.account].member_id for person in (mentee, mentor)]
            store.session.add(Pair(mentee_id=ids[0], mentor_id=ids[1], started_at=self.clock.now()))

    async def give_role(self, person: Person, role: str) -> None:
        """Make a member hold one more role."""
        async with self.store() as store:
            account = (await store.people.accounts([person.account]))[person.account]
            assert account.member is not None
            account.member.take_up(role, self.clock.now())


@asynccontextmanager
async def running(world: World) -> AsyncIterator[World]:
    """The world with its bot started, and stopped at the end."""
    await world.start()
    try:
        yield world
    finally:
        await world.stop()
