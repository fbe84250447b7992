"""Lines that people write: a question with its choices, or choices alone."""

from __future__ import annotations

import re
from collections.abc import Iterable

from chatbot.core.errors import UserError
from chatbot.core.survey.questionnaire import Option
from chatbot.core.survey.toml_file import LONGEST_LABEL, MOST_OPTIONS
from chatbot.core.words import fold, spoken_words
from chatbot.core.writer import Writer

_BULLET = re.compile(r"^\s*(?:[-*•–—☐□◯○]|\(?[0-9]{1,2}[.)]|\(?[a-z][.)])\s+", re.IGNORECASE)
"""The beginning of a choice in a list: a mark, a number, a letter."""


def lines_in(text: str) -> list[str]:
    """Return the lines of a text that hold something, at least one."""
    return [line for line in map(str.strip, text.splitlines()) if line] or [""]


def labels_in(text: str) -> list[str]:
    """Return the choices that a text lists, one in a line, or all in one with semicolons between them."""
    lines = lines_in(text)
    if len(lines) == 1 and ";" in lines[0]:
        lines = [part.strip() for part in lines[0].split(";")]
    return [line for line in lines if line]


def checked(text: str, longest: int) -> str:
    """Return a text without spaces around it. Raises UserError for one that is too long."""
    text = text.strip()
    if len(text) > longest:
        raise UserError("survey-too-long", most=longest, there=len(text))
    return text


def without_bullet(line: str) -> str:
    """Return a choice in a list without the sign before it."""
    return _BULLET.sub("", line).strip()


def choices_in(writer: Writer, lines: Iterable[str], there: int = 0) -> tuple[tuple[Option, ...], bool]:
    """Return the choices in some lines, without the signs before them, and whether one says "something else".

    Raises UserError for one that is too long, and for more than fit beside the `there` that are there already.
    """
    labels = [without_bullet(line) for line in lines]
    others = spoken_words(writer, "words-something-else")
    kept = [checked(label, LONGEST_LABEL) for label in labels if label and fold(label).rstrip(":… _") not in others]
    if there + len(kept) > MOST_OPTIONS:
        raise UserError("survey-many-choices", most=MOST_OPTIONS)
    return tuple(Option(label) for label in kept), len(kept) < sum(map(bool, labels))
