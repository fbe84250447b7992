"""What somebody who was asked something may mean instead: a command, or that they think better of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chatbot.core.arguments import Arguments, Field, FieldKind, fields_of
from chatbot.core.errors import UserError
from chatbot.core.exchange import Exchange
from chatbot.core.messages import Option
from chatbot.core.parsing import Ambiguous, Several, read
from chatbot.core.words import fold
from chatbot.core.writer import Writer

FREE = (FieldKind.LINE, FieldKind.WORD)
"""Kinds of fields that any words fit."""

WRONG = " wrong"
"""Never a field's name: among what is given, that one answer could not be taken already."""

_FEW = 3  # words


def gives_up(writer: Writer, text: str) -> bool:
    """Whether a text says, in whichever language, that nothing more is wanted."""
    wanted = fold(text)
    lists = (writer.localizer.text(locale, "words-give-up") for locale in writer.localizer.locales)
    return any(wanted == fold(word) for words in lists for word in words.split(","))


async def is_beyond_doubt(ctx: Exchange, args: type[Arguments], name: str, rest: str) -> bool:
    """Whether words that begin with a command's name are that command, though they might be a sentence.

    `status bea` is, where there is a Bea; `help with my first event` is none.
    """
    if not rest or "_" in name:
        return True
    try:
        given = await read(ctx, args, rest)
    except Ambiguous:
        return True
    except UserError:
        return False
    return any(field.kind not in FREE for field in fields_of(args) if field.name in given)


async def is_sentence(ctx: Exchange, args: type[Arguments], name: str, rest: str, *, allowed: bool) -> bool:
    """Whether words that begin with a command's name cannot be that command: `my mentor is ill`, `todo bien`.

    Of a command they may not run nobody learns whether it would find the person they name.
    """
    fields = [field for field in fields_of(args) if not field.hidden]
    if not rest or "_" in name or (fields and allowed) or any(field.kind is FieldKind.PERSON for field in fields):
        return False
    try:
        await read(ctx, args, rest)
    except Several:
        return False
    except UserError:
        return True
    return False


def is_to_be_shown(field: Field, text: str, *, looks_like_a_command: bool) -> bool:
    """Whether words are shown to who wrote them before others read them."""
    is_short = not field.brief and len(text.split()) < _FEW
    return bool(field.reader) and (is_short or looks_like_a_command)


def without_mark(given: Mapping[str, Any]) -> dict[str, Any]:
    """What was given before a question, as the command takes it."""
    return {name: value for name, value in given.items() if name != WRONG}


def send_options(writer: Writer, command: str, given: Mapping[str, Any], field: Field, text: str) -> list[Option]:
    """The buttons under words that are shown before they go."""
    send = Option(writer.text("send-it"), command, {**given, field.name: text}, field.name)
    return [send, Option(writer.text("send-change"), "cancel", {"anew": 1}), leave_option(writer, "send-cancel")]


def leave_option(writer: Writer, label: str) -> Option:
    """A button that ends the question."""
    return Option(writer.text(label), "cancel", {})
