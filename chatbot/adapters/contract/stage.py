"""The stage a network sets up for the contract suite: a bot's account, and one person, Ana.

A network joins the suite with a class that follows `Stage`, see `suite.contract_for`.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import ClassVar, Protocol

from chatbot.adapters.base import Adapter, Capabilities
from chatbot.core.messages import AccountRef, ConversationRef, IncomingMessage, Network

PATIENCE = 30.0
"""Seconds after which something that should have come counts as lost."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A message of the bot as it stands on the person's screen: markup rendered, edits applied."""

    text: str
    buttons: tuple[str, ...] = ()
    files: tuple[bytes, ...] = ()

    def offers(self, label: str) -> bool:
        """Tell whether the person can read `label`, on a button or in the text."""
        return label in self.buttons or label in self.text


class Stage(Protocol):
    """One network, set up so that Ana and the bot already share a direct conversation.

    remote   whether the network is reached over a wire: it asks for a login, can fail, keeps what was not
             acknowledged, and lets people be out of reach. The console is not.
    rooms    whether people meet others there, and can change what they wrote. By mail they cannot.
    cursor   the cursor from which a first reader begins
    """

    network: ClassVar[Network]
    capabilities: ClassVar[Capabilities]
    remote: ClassVar[bool]
    rooms: ClassVar[bool]

    ana: AccountRef
    direct: ConversationRef
    cursor: str | None

    def adapter(self) -> Adapter:
        """Return an adapter on the bot's account, not yet connected. A second one is what a restart makes."""

    async def write(self, text: str) -> None:
        """Let Ana write to the bot in their direct conversation."""

    async def choose(self, message_id: str, label: str, number: int) -> None:
        """Let Ana pick a choice of the bot's message, by its button or its number (from 1), as people do here."""

    async def screen(self, until: Callable[[Sequence[Seen]], bool]) -> Sequence[Seen]:
        """Return what Ana sees of the bot, oldest first, once `until` holds. Raises TimeoutError after PATIENCE."""


class RemoteStage(Stage, Protocol):
    """The stage of a network reached over a wire."""

    def impostor(self) -> tuple[Adapter, str]:
        """Return an adapter with a login the network refuses, and the secret in it that no text may show."""

    async def write_in_room(self, text: str) -> None:
        """Let Ana write in a room where others are, too."""

    async def send_picture(self, content: bytes, caption: str) -> None:
        """Let Ana send a picture with words to it in the direct conversation."""

    async def react(self, message_id: str, emoji: str) -> None:
        """Let Ana react to a message of the bot."""

    async def reactions(self) -> Sequence[str]:
        """Return the emoji that the bot has put to what Ana wrote last."""

    async def edit(self, text: str) -> None:
        """Let Ana change the text of what she wrote last in the direct conversation."""

    async def shut_out(self) -> None:
        """Make the bot unable to write to Ana in the direct conversation from now on."""

    async def cut(self) -> None:
        """Put the network out of reach: connections are refused."""

    async def mend(self) -> None:
        """Bring the network back as it was."""


class PollStage(RemoteStage, Protocol):
    """The stage of a network that has polls."""

    async def vote(self, message_id: str, *places: int) -> None:
        """Let Ana vote in a poll of the bot for options by their places, from 0, or take her vote back."""

    async def ended_polls(self) -> Sequence[str]:
        """Return the messages of the bot, as their receipts name them, whose polls have ended."""


class Reader:
    """A reader of an adapter, as the intake is one: asking for a batch acknowledges the one before.

    known  events the inbox holds already: they may come again if there is no cursor, and are dropped
    """

    def __init__(self, adapter: Adapter, cursor: str | None, known: Iterable[str] = ()) -> None:
        self.cursor = cursor
        self._known = frozenset(known)
        self._batches = adapter.batches(cursor)
        self._read: deque[IncomingMessage] = deque()

    async def message(self) -> IncomingMessage:
        """Return the next message. Raises TimeoutError after PATIENCE, StopAsyncIteration after the last batch."""
        async with asyncio.timeout(PATIENCE):
            while not self._read:
                batch = await anext(self._batches)
                if batch.cursor is not None:
                    self.cursor = batch.cursor
                self._read.extend(m for m in batch.messages if m.event_id not in self._known)
        return self._read.popleft()


class HurriedClock:
    """A clock for adapters under test: every sleep ends at once, and its time has passed."""

    def __init__(self) -> None:
        self._now = datetime(2026, 3, 2, 9, tzinfo=UTC)
        self.slept: list[float] = []

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._now.timestamp()

    async def sleep(self, seconds: float) -> None:
        await self.sleep_until(self._now + timedelta(seconds=seconds))

    async def sleep_until(self, when: datetime) -> None:
        self.slept.append((when - self._now).total_seconds())
        self._now = max(self._now, when)
        await asyncio.sleep(0.001)  # a turn for the others, or a retry loop would spin
