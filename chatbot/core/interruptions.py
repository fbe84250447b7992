"""Texts that are not the answer to an open question: a command, a sentence, or giving up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import lru_cache

from chatbot.core.ambiguity import Ambiguous, Several
from chatbot.core.arguments import Arguments, Field, FieldKind, fields_of, version_of
from chatbot.core.errors import UserError
from chatbot.core.exchange import Exchange, Question
from chatbot.core.l10n import Localizer
from chatbot.core.messages import Option
from chatbot.core.parsing import read
from chatbot.core.questions import key_of, without_mark
from chatbot.core.spoken import is_yes
from chatbot.core.words import fold, pattern, plain_forms, spoken_words
from chatbot.core.writer import Writer

FREE = (FieldKind.LINE, FieldKind.WORD)
"""Kinds of fields that take any text."""

NOTE = "note"
"""The field for words beside an answer, which ask nobody."""
_FEW = 3  # words
_TAKEN_BACK = 200
"""Characters of a text in which a no is looked for."""


def gives_up(writer: Writer, text: str) -> bool:
    """Tell whether a text says, in whichever language and however politely, that the person gives up."""
    return not spoken_words(writer, "words-give-up").isdisjoint(plain_forms(writer, text))


def clauses_of(text: str) -> Iterator[str]:
    """Return the parts of the beginning of a text, as its punctuation sets them apart."""
    return filter(None, map(str.strip, re.split(r"[,.;:!…\n–—]+", text[:_TAKEN_BACK])))


def has_clause(writer: Writer, text: str, message_id: str) -> bool:
    """Tell whether one clause of a text says what a list has: `no wait, that was for you`."""
    known = spoken_words(writer, message_id)
    return any(not known.isdisjoint(plain_forms(writer, clause)) for clause in clauses_of(text))


def takes_back(writer: Writer, text: str) -> bool:
    """Tell whether a text takes back what was about to be done: `sorry, no, let's wait`, `mejor no`."""
    known = spoken_words(writer, "words-take-back")
    for clause in clauses_of(text):
        first = re.match(r"\W*(\w+)", clause)
        is_no = first is not None and is_yes(writer, first[1]) is False
        if is_no or gives_up(writer, clause) or not known.isdisjoint(plain_forms(writer, clause)):
            return True
        if fold(clause) not in spoken_words(writer, "words-polite"):
            return False
    return False


def thinks_again(writer: Writer, text: str) -> bool:
    """Tell whether a sentence gives up or puts off what goes on: `hmm wait, not yet, I have exams until December`.

    Its first words say so, whatever follows them, or all of a later clause does, but for a few words behind it.
    """
    return _thinks_again(writer.localizer, text)


@lru_cache(maxsize=16)
def _thinks_again(localizer: Localizer, text: str) -> bool:
    again, leads = (pattern(localizer, form) for form in ("<words-think-again> ", "(?:<words-hesitate> )*"))
    is_first = True
    for clause in clauses_of(text):
        said = leads.sub("", " ".join([*fold(clause).split(), ""]), count=1)
        found = again.match(said)
        if found is not None and (is_first or len(said[found.end() :].split()) <= _FEW):
            return True
        is_first = is_first and not said
    return False


def refuses(writer: Writer, text: str) -> bool:
    """Tell whether a text says no, or that something is to be left, and nothing else: `no, don't`, `mejor no`."""
    if gives_up(writer, text) or is_yes(writer, text) is False:
        return True
    return not spoken_words(writer, "words-take-back").isdisjoint(plain_forms(writer, text))


def is_nothing_but(writer: Writer, text: str, message_id: str) -> bool:
    """Tell whether a text says what a list has, with nothing but courtesy and a no beside it: `oh no, undo that!`."""
    known, is_said = spoken_words(writer, message_id), False
    for clause in clauses_of(text):
        if not known.isdisjoint(plain_forms(writer, clause)):
            is_said = True
        elif not refuses(writer, clause) and fold(clause) not in spoken_words(writer, "words-polite"):
            return False
    return is_said and len(text) <= _TAKEN_BACK


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


class Form(Enum):
    """The form of what follows a command's name, as far as its arguments tell."""

    ARGUMENTS = auto()
    """It can only be its arguments, as `Ana good` after `checkin`."""
    NOBODY = auto()
    """It may begin with a name, and nobody has it."""
    SEVERAL = auto()
    """It begins with a name that several people have."""
    FREE_WORDS = auto()
    """It could be the rest of a sentence, as in `link my accounts`."""
    NOTHING = auto()
    """It is not its arguments."""


async def form_of(ctx: Exchange, args: type[Arguments], rest: str) -> Form:
    """Tell what follows a command's name: `report attended today Meetup`, `link my accounts`, `waiting list please`."""
    fields = fields_of(args)
    try:
        given = await read(ctx, args, rest)
    except Ambiguous:
        return Form.SEVERAL
    except Several:
        return Form.ARGUMENTS
    except UserError:
        names = any(field.kind is FieldKind.PERSON for field in fields if not field.hidden)
        return Form.NOBODY if names else Form.NOTHING
    is_typed = any(field.kind not in FREE for field in fields if field.name in given)
    return Form.ARGUMENTS if is_typed else Form.FREE_WORDS


def is_to_be_shown(field: Field, text: str, *, looks_like_a_command: bool) -> bool:
    """Tell whether a text is shown to its author before others read it: a question may be one to the bot.

    But not where it is somebody in particular who is asked.
    """
    is_for_the_bot = text.rstrip().endswith("?") and (field.reader == "mentors" or field.name == NOTE)
    is_odd = not field.brief and (len(text.split()) < _FEW or is_for_the_bot)
    return bool(field.reader) and (is_odd or looks_like_a_command)


def send_options(writer: Writer, question: Question, field: Field, text: str) -> list[Option]:
    """Return the buttons under a text that is shown to its author before it is sent."""
    given = {**without_mark(question.given), field.name: text}
    send = Option(writer.text("send-it"), question.command, given, field.name)
    change = Option(writer.text("send-change"), "cancel", {"anew": 1, "of": key_of(question)})
    return [send, change, leave_option(writer, "send-cancel", question)]


async def suggest(ctx: Exchange, args: type[Arguments], field: Field, text: str) -> None:
    """Ask for a field, and show what the person said before as its answer: others read it once they send it."""
    await ctx.open_question(args.command, {}, field.name, version_of(args))
    question = await ctx.question()
    if question is None:
        raise LookupError("a question that was opened is not there")
    ctx.reply("ask-send", words=text, reader=field.reader, options=send_options(ctx, question, field, text))


def leave_option(writer: Writer, label: str, question: Question) -> Option:
    """Return a button that ends a question, and no other one."""
    return Option(writer.text(label), "cancel", {"of": key_of(question)})
