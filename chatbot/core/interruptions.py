"""Texts that are not the answer to an open question: a command, a sentence, or giving up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chatbot.core.ambiguity import Ambiguous, Several
from chatbot.core.arguments import Arguments, Field, FieldKind, fields_of
from chatbot.core.errors import UserError
from chatbot.core.exchange import Exchange
from chatbot.core.messages import Option
from chatbot.core.parsing import read
from chatbot.core.words import fold
from chatbot.core.writer import Writer

FREE = (FieldKind.LINE, FieldKind.WORD)
"""Kinds of fields that take any text."""

WRONG = " wrong"
"""A mark among the given fields, and never a field's name: one wrong answer was given already."""

_FEW = 3  # words


def gives_up(writer: Writer, text: str) -> bool:
    """Tell whether a text says, in whichever language, that the person gives up."""
    wanted = fold(text)
    lists = (writer.localizer.text(locale, "words-give-up") for locale in writer.localizer.locales)
    return any(wanted == fold(word) for words in lists for word in words.split(","))


async def is_beyond_doubt(ctx: Exchange, args: type[Arguments], name: str, rest: str) -> bool:
    """Tell whether a text that begins with a command's name is certainly that command, and not a sentence.

    `status bea` is, where there is a Bea; `help with my first event` is not.
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
    """Tell whether a text that begins with a command's name cannot be that command: `my mentor is ill`, `todo bien`.

    A command that takes a person is never tried, so that nobody learns from one they may not run whom it would find.
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
    """Tell whether a text is shown to its author before others read it."""
    is_short = not field.brief and len(text.split()) < _FEW
    return bool(field.reader) and (is_short or looks_like_a_command)


def without_mark(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields given before a question, without the mark of a wrong answer."""
    return {name: value for name, value in given.items() if name != WRONG}


def send_options(writer: Writer, command: str, given: Mapping[str, Any], field: Field, text: str) -> list[Option]:
    """Return the buttons under a text that is shown to its author before it is sent."""
    send = Option(writer.text("send-it"), command, {**given, field.name: text}, field.name)
    return [send, Option(writer.text("send-change"), "cancel", {"anew": 1}), leave_option(writer, "send-cancel")]


def leave_option(writer: Writer, label: str) -> Option:
    """Return a button that ends the question."""
    return Option(writer.text(label), "cancel", {})
