"""Messages of the outbox as they are in memory: what goes, how it is shown, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple
from zlib import crc32

from chatbot.core.messages import Network, Option, Rank
from storage.models.delivery import OutboxState
from storage.sealing import is_sealed


@dataclass(slots=True)
class OutboxEntry:
    """One outbox entry, as the worker holds it; the fields are those of `OutboxRow`.

    menu        of kind `menu` the commands it offers; of a message the keys that stay below the writing field
    due_at      when it may go, if it waits for the morning; None if it may go at once
    lost        number of tries of this process without an answer, the first at `lost_since`, a monotonic moment
    queued_at   the monotonic moment at which it was handed to the sender
    """

    network: Network
    kind: str = "message"
    member_id: int | None = None
    user_id: str | None = None
    room_id: str | None = None
    thread_id: str | None = None
    text: str = ""
    buttons: tuple[Option, ...] = ()
    chart: Mapping[str, Any] | None = None
    attachment: Mapping[str, Any] | None = None
    menu: Mapping[str, Any] | None = None
    replaces: str | None = None
    reply_to: str | None = None
    subject: str = ""
    topic: str = ""
    carried_id: int | None = None
    thread_of: int | None = None
    broadcast_id: int | None = None
    mark: str = ""
    deed: str = ""
    file: Mapping[str, Any] | None = None
    poll: Mapping[str, Any] | None = None
    confidential: str = ""
    buttons_of: int | None = None
    quiet_in: str | None = None
    due_at: datetime | None = None
    not_before: datetime | None = None
    id: int = 0
    secret: str = ""
    state: str = OutboxState.PENDING
    attempts: int = 0
    rank: int = Rank.LETTER
    turn: int = 0
    lost: int = 0
    lost_since: float | None = None
    queued_at: float | None = None

    @property
    def is_menu(self) -> bool:
        """Tell whether it is no message, but what is offered for completion."""
        return self.kind == "menu"

    @property
    def key(self) -> str:
        """The key by which a network takes a message once; not just the id, which a restored copy would use again."""
        return f"outbox-{self.id}-{self.secret or crc32(f'{self.text}{self.deed}'.encode())}"

    @property
    def is_passing(self) -> bool:
        """Tell whether its row goes once it is sent: how often something sealed was changed tells of the answer."""
        return is_sealed(self.confidential) and self.replaces is not None

    def token(self, position: int) -> str:
        """Return what comes back when the button at `position` is pressed; under 64 bytes."""
        return f"{self.buttons_of or self.id}.{position}.{self.secret}"


class Held(NamedTuple):
    """A message that waited for the morning, which has come."""

    id: int
    network: str
    rank: int
    user_id: str | None
    room_id: str | None


@dataclass(frozen=True, slots=True)
class Shown:
    """One message with buttons that was sent before."""

    entry: OutboxEntry
    message_id: str | None
    is_answered: bool = False


class SendOutcome(NamedTuple):
    """The outcome of one attempt to send an entry.

    carried  it brings on what somebody said to somebody else
    passing  nothing is kept of it: a sealed edit
    poll     the poll it sends, and the network's id of it, empty as long as there is none
    """

    id: int
    state: OutboxState
    attempts: int
    message_id: str | None = None
    not_before: datetime | None = None
    room_id: str | None = None
    at: datetime | None = None
    carried: bool = False
    passing: bool = False
    poll: tuple[int, str] | None = None


class RankWaiting(NamedTuple):
    """One rank of a network with unsent messages, with their first and last turn."""

    network: str
    rank: int
    first: int
    last: int


class ConversationWaiting(NamedTuple):
    """One conversation with unsent messages of one rank, with their last turn."""

    network: str
    rank: int
    user_id: str | None
    room_id: str | None
    last: int
