"""Questions and what answers them: whether a button, or the question of an older message, is about the open one."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from datetime import datetime
from json import dumps
from typing import Any

from chatbot.core.exchange import Question
from chatbot.core.messages import Option

WRONG = " wrong"
"""A mark among the given fields, and never a field's name: one wrong answer was given already."""


def without_mark(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields given before a question, without the mark of a wrong answer."""
    return {name: value for name, value in given.items() if name != WRONG}


def waits_for(question: Question | None, option: Option, now: datetime) -> bool:
    """Tell whether `question` is the one that a button answers, and is still open."""
    return (
        question is not None
        and question.expires_at > now
        and (question.command, question.field) == (option.command, option.field)
        and without_mark(question.given).items() <= option.args.items()
    )


def answers_it(question: Question, option: Option) -> bool:
    """Tell whether a button gives the field that a question asks for, and all that was given before."""
    is_its = question.command == option.command and question.field in option.args
    return is_its and without_mark(question.given).items() <= option.args.items()


def was_taken(question: Question, option: Option) -> bool:
    """Tell whether a button's answer is among those that the question goes on from: it was pressed a second time."""
    return question.command == option.command and option.args.items() <= without_mark(question.given).items()


def is_same(question: Question | None, other: Question) -> bool:
    """Tell whether two questions ask for the same."""
    return question is not None and key_of(question) == key_of(other)


def key_of(question: Question) -> str:
    """Return a short name of what a question asks for, by which its buttons know it."""
    return key(question.command, question.given, question.field)


def key(command: str, given: Mapping[str, Any], field: str) -> str:
    """Return the same for a question that is about to be asked."""
    told = dumps([command, without_mark(given), field], sort_keys=True, ensure_ascii=False)
    return format(zlib.crc32(told.encode()), "08x")
