"""The one seam to a chat network: what every adapter offers, and how sending can fail."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from chatbot.core.messages import (
    AccountRef,
    Batch,
    ConversationRef,
    Menu,
    Network,
    OutgoingMessage,
    Receipt,
    RemoteFile,
)
from chatbot.core.polls import PollLimits
from chatbot.core.profile import Profile


@dataclass(frozen=True, slots=True)
class Capabilities:
    """The things a network can show.

    longest_message  characters of visible text in one message
    idempotent_send  a repeat with the same key is dropped by the network itself
    prefix           what commands are written with; none where they need nothing
    answers          what is written to people here can be answered
    menus            commands are offered for completion
    whole_menus      a menu has every command, as it is seen only while one is typed; elsewhere it has a few
    topics           a chat can have topics, if the bot's account may make them
    pins             a menu is a message with buttons that stays pinned in its chat
    taps             a command in the midst of a text runs when it is touched
    longest_caption  as `longest_message`, for a message with a file: what is longer is a message of its own before it;
                     None when it is the same, 0 where words beside a file may not be seen
    invites          a chat that the bot opens begins with an invitation: nothing is read before it is accepted
    deletes          messages of the bot can be deleted
    reacts           the bot can react to a message
    largest_file     bytes of a file that can be fetched or sent
    keys             words can stay below the writing field, and are written by a tap
    reads            people write there; elsewhere the bot only publishes
    titles           what is published is a topic with a title, and what is added to it a reply
    polls            what a poll of the network's own holds; None where it has none
    """

    longest_message: int
    buttons: bool
    edits: bool
    files: bool
    idempotent_send: bool
    prefix: str = "/"
    answers: bool = True
    menus: bool = False
    taps: bool = False
    longest_caption: int | None = None
    invites: bool = False
    deletes: bool = False
    reacts: bool = False
    largest_file: int = 20_000_000
    keys: bool = False
    whole_menus: bool = False
    pins: bool = False
    topics: bool = False
    reads: bool = True
    titles: bool = False
    polls: PollLimits | None = None


class AdapterError(Exception):
    """The network cannot be used as configured. The text says what is wrong and how to mend it."""


class InUse(AdapterError):
    """Another process has what the adapter needs to itself: most likely the bot, if it runs."""


class SendError(Exception):
    """A message did not go out as asked."""


class RetryLater(SendError):
    """The message certainly did not arrive, and may be taken later.

    after  seconds the network asks to wait, for this conversation only; None when it was not reached, or cannot act now
    """

    def __init__(self, after: float | None = None) -> None:
        super().__init__("not taken" if after is None else f"retry after {after} s")
        self.after = after


class Uncertain(SendError):
    """The request went out but no answer came: the message may or may not have arrived."""


class Unreachable(SendError):
    """The person cannot be written to here: they blocked the bot, left, or never wrote first."""


class Moved(SendError):
    """The conversation goes on under another id; the message is to be sent there."""

    def __init__(self, to: ConversationRef) -> None:
        super().__init__(f"moved to {to}")
        self.to = to


class Rejected(SendError):
    """The network refuses this message and would refuse it again. `str()` is for the log only."""


class BaseAdapter:
    """Defaults for a network without menus and typing signs, where a person's id is also that of their chat."""

    @property
    def warning(self) -> str | None:
        """None: there is nothing to mend."""
        return None

    @property
    def username(self) -> str:
        """Empty: the bot has no public name there."""
        return ""

    @property
    def has_topics(self) -> bool:
        """False: chats are not divided."""
        return False

    @property
    def last_read(self) -> float | None:
        """None: nothing is polled, people's messages are brought."""
        return None

    async def open_topic(self, chat: ConversationRef, name: str) -> str:
        """Refuse: chats are not divided."""
        raise Rejected("the network has no topics")

    async def show_typing(self, conversation: ConversationRef) -> None:
        """Do nothing: the network shows none."""

    async def set_menu(self, menu: Menu) -> Receipt | None:
        """Do nothing: the network has none."""
        return None

    async def fetch(self, file: RemoteFile) -> bytes:
        """Refuse: people send no files there."""
        raise Rejected("no files come by this network")

    async def show_profile(self, profile: Profile, *, only_missing: bool = True) -> Sequence[str]:
        """Return nothing: the network shows none."""
        return ()

    async def notes(self) -> Sequence[str]:
        """Return nothing: there is no more to know."""
        return ()

    async def renew_secrets(self) -> Sequence[str]:
        """Return nothing: the network has no secret that could change meanwhile."""
        return ()

    async def open_direct(self, account: AccountRef) -> ConversationRef:
        """Return the chat that has the person's id."""
        return ConversationRef(account.network, account.user_id)


class Adapter(Protocol):
    """One chat network, alike from outside whichever it is."""

    network: Network
    capabilities: Capabilities

    @property
    def warning(self) -> str | None:
        """A line about something to mend though `connect` succeeded, with the mend in it; None if there is nothing."""

    @property
    def username(self) -> str:
        """The bot's public name, by which people find it; empty where it has none, or before it logged in."""

    @property
    def has_topics(self) -> bool:
        """True if the bot may make topics in a direct chat; known once it logged in."""

    @property
    def last_read(self) -> float | None:
        """The monotonic moment when a poll or sync last ended well, or `connect` did; None where nothing is polled."""

    async def connect(self) -> None:
        """Log in and learn who the bot is. Raises AdapterError with the mend in its text."""

    def batches(self, cursor: str | None) -> AsyncIterator[Batch]:
        """Yield what people send, from `cursor` on. Asking for the next batch acknowledges the last.

        Passing faults of the network are waited out inside; ends only when the adapter is closed.
        Raises AdapterError for what waiting cannot mend (a revoked token, a second poller).
        """

    async def send(self, message: OutgoingMessage, key: str) -> Receipt:
        """Send one message; `key` is the same at every try. Never retries by itself.

        Raises RetryLater, Uncertain, Unreachable, Moved or Rejected, and nothing else.
        """

    async def open_topic(self, chat: ConversationRef, name: str) -> str:
        """Make a topic in a direct chat, and return the network's id of it. Raises as `send` does."""

    async def fetch(self, file: RemoteFile) -> bytes:
        """Return the content of a file that somebody sent. Raises RetryLater, or Rejected if it is gone."""

    async def show_typing(self, conversation: ConversationRef) -> None:
        """Show that an answer is being worked on, for a few seconds. Faults are not raised."""

    async def set_menu(self, menu: Menu) -> Receipt | None:
        """Offer commands for completion, or pin them as a message and return its id; nothing where there are no menus.

        Raises as `send` does.
        """

    async def show_profile(self, profile: Profile, *, only_missing: bool = True) -> Sequence[str]:
        """Give the bot's account its name, picture and texts, and return in words what was changed.

        only_missing  what is there stays, whoever chose it. Raises as `send` does.
        """

    async def notes(self) -> Sequence[str]:
        """Return lines on what the operator should know of the bot's account though all is well; also while it runs.

        Raises AdapterError.
        """

    async def renew_secrets(self) -> Sequence[str]:
        """Use the secrets that are configured now, and return the keys of those; it needs no new start for them.

        One that can be tried is tried first. Raises AdapterError if it cannot be used: the former stays in use.
        """

    async def open_direct(self, account: AccountRef) -> ConversationRef:
        """Return the direct conversation with a person, made if there is none. Raises as `send` does."""

    async def close(self) -> None:
        """Release the network. `batches` ends; may be called twice."""
