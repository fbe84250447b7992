"""Messages and other data that travel between a chat network and the handlers. Frozen, and free of I/O.

Those of which each message makes some are tuples, which are made in a third of the time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Any, ClassVar, NamedTuple


class Network(str):
    """The name of a chat network, such as `telegram`. Equal names are one object, so `is` compares them.

    The bot's own networks are named here; others are named by the packages that bring them.
    """

    __slots__ = ()
    _all: ClassVar[dict[str, Network]] = {}
    CONSOLE: ClassVar[Network]
    TELEGRAM: ClassVar[Network]
    MATRIX: ClassVar[Network]
    EMAIL: ClassVar[Network]

    def __new__(cls, name: str) -> Network:
        known = cls._all.get(name)
        if known is None:
            known = cls._all[str(name)] = super().__new__(cls, name)
        return known

    @classmethod
    def known(cls) -> frozenset[str]:
        """Return the names of all networks this process has heard of."""
        return frozenset(cls._all)

    @property
    def value(self) -> str:
        """The name as a plain string."""
        return str(self)


Network.CONSOLE, Network.TELEGRAM, Network.MATRIX, Network.EMAIL = map(
    Network, ("console", "telegram", "matrix", "email")
)
_NETWORK_NAME = re.compile(r"[a-z][a-z0-9_]{0,31}")


class AccountRef(NamedTuple):
    """One account on one network, written `telegram:1001` or `matrix:@kim:example.org`."""

    network: Network
    user_id: str

    @classmethod
    def parse(cls, text: str) -> AccountRef:
        """Read `network:user_id`; there need not be such a network. Raises ValueError for anything else."""
        network, _, user_id = text.partition(":")
        if not user_id or not _NETWORK_NAME.fullmatch(network):
            raise ValueError(f"{text!r} is not written network:id")
        return cls(Network(network), user_id)

    def __str__(self) -> str:
        return f"{self.network}:{self.user_id}"


class ConversationRef(NamedTuple):
    """One room, chat or console screen; `thread_id` is a thread or forum topic within it."""

    network: Network
    room_id: str
    thread_id: str | None = None

    @classmethod
    def parse(cls, text: str) -> ConversationRef:
        """Read `network:room_id`. Raises ValueError for anything else."""
        account = AccountRef.parse(text)
        return cls(account.network, account.user_id)

    def __str__(self) -> str:
        return f"{self.network}:{self.room_id}"


class Rank(IntEnum):
    """The order in which waiting messages go out: a lower rank before a higher one."""

    ANSWER = 0
    QUESTION = 1
    LETTER = 2
    ANNOUNCEMENT = 3
    MENU = 4


class MessageKind(StrEnum):
    """The kind of an incoming message: something a person did, or something the network says about them.

    UNREADABLE    they wrote, and the key to it never came
    UNVERIFIED    it seems they wrote, from a device they have not verified
    IN_CLEAR      it seems they wrote, without encryption in an encrypted room
    NEW_IDENTITY  the keys that identify their devices have changed
    DELETED       they deleted the message `about` of theirs
    BEGUN         they began a direct chat with the bot, and may not have written yet
    VOTED         they voted in the poll `about`, which is the bot's
    """

    WRITTEN = "written"
    UNREADABLE = "unreadable"
    UNVERIFIED = "unverified"
    IN_CLEAR = "in_clear"
    NEW_IDENTITY = "new_identity"
    DELETED = "deleted"
    BEGUN = "begun"
    VOTED = "voted"


class FileKind(StrEnum):
    """The kind of a file that a person sent; a place has no content."""

    PICTURE = "picture"
    VOICE = "voice"
    AUDIO = "audio"
    VIDEO = "video"
    FILE = "file"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file that lies with the network it came by, or a place.

    reference   what that network's adapter needs to fetch it, for nobody else to read; of a place its coordinates
    size        in bytes; 0 if the network does not tell
    """

    kind: FileKind
    reference: str
    name: str = ""
    media_type: str = ""
    size: int = 0

    @classmethod
    def load(cls, values: Mapping[str, Any]) -> RemoteFile:
        """Return the file that `dataclasses.asdict` made `values` of. Raises ValueError for an unknown kind."""
        return cls(**{**values, "kind": FileKind(values["kind"])})


class IncomingMessage(NamedTuple):
    """Something a person wrote, pressed or reacted with.

    event_id   the network's own id of the event, unique within the network: it tells a repeat
    text       as written; empty for what the bot cannot read (a sticker, a photo)
    direct     the conversation holds only the sender and the bot
    choice     the token of the pressed button, where the network carries tokens
    about      the network's id of the bot's message that was pressed, reacted to or answered
    once       the message it is about can be answered only once: a mail, which has a reply address of its own
    edited     the event is an edit of an earlier message; see `core.edits`
    said_as    the network's id of the message, by which later events are about it; of an edit, that of the first form
    same_as    of an edit on a network that tells of those that change no words, too: the id that an event of this
               message with these words has, or begins with
    reaction   it is a reaction to the message `about`
    quoted     the words of the message it answers, where the network brings them along
    file       a picture, a voice note, another file or a place in it
    chosen     of a vote: the places of the options voted for, from 0; none if the vote is taken back, or makes no sense
    sender_handle  the public name others can write to (`@ana`), where there is one
    locale_hint    the language the network says the person uses, such as `es` or `pt-BR`
    """

    event_id: str
    sender: AccountRef
    conversation: ConversationRef
    text: str
    sent_at: datetime
    direct: bool = True
    choice: str | None = None
    about: str | None = None
    edited: bool = False
    sender_name: str = ""
    sender_handle: str | None = None
    locale_hint: str | None = None
    kind: MessageKind = MessageKind.WRITTEN
    once: bool = False
    said_as: str = ""
    same_as: str = ""
    reaction: bool = False
    quoted: str = ""
    file: RemoteFile | None = None
    chosen: tuple[int, ...] = ()


class ButtonStyle(StrEnum):
    """The weight of a button, which a network may show as a colour.

    PRIMARY  does what was just proposed
    SUCCESS  agrees to something
    DANGER   ends something that is not easily begun again
    """

    PLAIN = ""
    PRIMARY = "primary"
    SUCCESS = "success"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: what it says, and the opaque token that comes back when it is pressed."""

    label: str
    token: str
    style: ButtonStyle = ButtonStyle.PLAIN


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to send.

    description  plain text for people who cannot see it, its first line the subject
    kind         of a file that a person sent, so that a voice note stays one
    size         of a picture: its width and height in pixels
    thumbnail    of a picture: a smaller one, to be shown until it is opened
    """

    filename: str
    media_type: str
    content: bytes
    description: str = ""
    size: tuple[int, int] | None = None
    thumbnail: Attachment | None = None
    kind: FileKind | None = None


class Deed(StrEnum):
    """The deed of a message to send: to write, or to do something to an earlier message.

    EDIT   put the text in its place; an adapter is given this as a message that `replaces` another
    REACT  put the text, an emoji, under it
    END_POLL  close the poll in it; the text says so where a network shows none
    NAME_THREAD  call a topic, whose id takes the place of a message's, by the text
    """

    WRITE = ""
    EDIT = "edit"
    DELETE = "delete"
    REACT = "react"
    NAME_THREAD = "name_thread"
    END_POLL = "end_poll"


class Option(NamedTuple):
    """A button before it has a token: its label in plain text, the command it runs, and the arguments as stored.

    `field` is the one that a question asked for: the button answers that question, and works while it is open.
    """

    label: str
    command: str
    args: Mapping[str, Any]
    field: str = ""
    style: ButtonStyle = ButtonStyle.PLAIN


@dataclass(frozen=True, slots=True)
class Poll:
    """A poll that the network itself shows and counts, in plain text; who votes for what is no secret there.

    most  how many of its options one person may choose
    """

    question: str
    options: tuple[str, ...]
    most: int = 1


class OutgoingMessage(NamedTuple):
    """A message that an adapter is asked to send.

    text      neutral markup (see `core.formatting`), already within the network's longest message
    replaces  the network's id of an earlier message of the bot to edit instead of sending a new one
    reply_to  the event id of the message this one answers, where the network shows such a link
    subject   of a mail, in the bot's own words alone
    deed      what is done to `replaces`, if it is deleted or reacted to
    keys      words that stay below the writing field from now on, and are written by a tap
    poll      a poll to send; the text says the same for those whose app shows none
    """

    conversation: ConversationRef
    text: str
    choices: tuple[Choice, ...] = ()
    attachment: Attachment | None = None
    replaces: str | None = None
    reply_to: str | None = None
    subject: str = ""
    deed: Deed = Deed.WRITE
    keys: tuple[str, ...] = ()
    poll: Poll | None = None


@dataclass(frozen=True, slots=True)
class Menu:
    """The commands a network offers for completion: to one person, or to everybody with one language.

    conversation  the direct chat it is for; None for everyone who has no menu of their own
    locale        the language of the descriptions; None for people whose language has no menu
    text, choices  the message that is pinned, and its buttons, where a network shows a menu so
    key           the same at every try
    """

    network: Network
    commands: tuple[tuple[str, str], ...]
    conversation: ConversationRef | None = None
    locale: str | None = None
    text: str = ""
    choices: tuple[Choice, ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """A conversation that goes on under another id (a group upgraded, a room replaced)."""

    old: ConversationRef
    new: ConversationRef


def latest(room: ConversationRef | None, moves: Mapping[ConversationRef, ConversationRef]) -> ConversationRef | None:
    """Return where a conversation goes on now, after any number of moves."""
    for _ in moves:  # at most one step for each move, in case they form a circle
        if room is None or room not in moves:
            break
        room = moves[room]
    return room


@dataclass(frozen=True, slots=True)
class Brought:
    """The bot was added to a group by somebody, or removed from it; then `by` is None."""

    room: ConversationRef
    by: AccountRef | None


@dataclass(frozen=True, slots=True)
class Batch:
    """The result of one request to the network.

    cursor    where to read on; stored in the same transaction as the messages
    unreachable  accounts that can no longer be written to (the bot was blocked, the room left)
    brought  groups that the bot was added to or removed from, on a network where anybody may do so
    invited  accounts that were invited into a direct conversation with the bot
    arrived  invited accounts that have joined
    begun    direct chats that somebody brought the bot into: messages of that kind, each without words
    """

    messages: tuple[IncomingMessage, ...] = ()
    cursor: str | None = None
    moves: tuple[Move, ...] = ()
    unreachable: tuple[AccountRef, ...] = ()
    brought: tuple[Brought, ...] = ()
    invited: tuple[AccountRef, ...] = ()
    arrived: tuple[AccountRef, ...] = ()
    begun: tuple[IncomingMessage, ...] = ()

    @property
    def says_something(self) -> bool:
        """Tell whether it holds more than a cursor."""
        people = (self.unreachable, self.brought, self.invited, self.arrived, self.begun)
        return any((self.messages, self.moves, *people))


class Receipt(NamedTuple):
    """The network's id of a message that it took; empty when it gave none.

    is_beside  its topic is no more, so that it went to the chat around it
    poll_id    the id by which votes name the poll in it
    """

    message_id: str
    is_beside: bool = False
    poll_id: str = ""
