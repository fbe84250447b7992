"""The last message that a person wrote in a direct chat: what it answered, asked and did, in case they correct it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any, NamedTuple

from chatbot.core.arguments import PersonRef
from chatbot.core.l10n import Value
from chatbot.core.messages import Option


class Effect(NamedTuple):
    """The effect of a message.

    key    names what it changed: said again with another value, the later one holds
    done, values  the message that tells what was done, and its values
    undo   the button that undoes it, without its label; None where no single step does
    ran    the command that did it with its arguments but for free words, as a button without a label
    """

    key: str
    done: str = ""
    values: Mapping[str, Value] = MappingProxyType({})
    undo: Option | None = None
    ran: Option | None = None


class Deed(NamedTuple):
    """The last thing that was done in a chat, by words or by a button.

    ago    how many messages were written since
    under  the outbox row of the message whose button did it; 0 for none
    at     when it was done; None where only the moment of the last message is known
    """

    effect: Effect
    ago: int = 0
    under: int = 0
    at: datetime | None = None


class Topic(NamedTuple):
    """The topic of a chat: what a next message may mean without saying it anew.

    person  who was named last, or shown, where it was exactly one
    ran     the command that answered last, with its arguments but for free words, as a button without a label
    """

    at: datetime
    person: PersonRef | None = None
    ran: Option | None = None


class Said(NamedTuple):
    """The last message of a direct chat.

    said_as   the network's id of it
    answered  the question that was open before it: its command, what was given, and the field asked for
    asks      the short name of the question that it left open; empty for none
    about     the network's id of the bot's message that it replied to or pressed a button of
    effect    what it did; None while it only showed something or asked
    shown     the outbox rows of the buttons that it led to
    deed      the last thing that was done, by this message, by one before it or by any button; see `Exchange.keep_said`
    topic     what it was about, or one before it
    """

    said_as: str
    at: datetime
    answered: Mapping[str, Any] | None = None
    asks: str = ""
    about: str | None = None
    effect: Effect | None = None
    shown: tuple[int, ...] = ()
    deed: Deed | None = None
    topic: Topic | None = None
