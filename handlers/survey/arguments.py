"""The arguments of the commands that make surveys."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from chatbot.core.arguments import Arguments, Line, hidden, verbatim


class SurveyPromise(StrEnum):
    """The promise to people before they answer; fixed once a survey is out."""

    ANONYMOUS = "anonymous"
    NAMED = "named"


@dataclass(frozen=True, slots=True)
class MakeSurvey(Arguments):
    """Take what is promised in a new survey, and its name. `source` and `of`, set by buttons, copy what is there."""

    promise: SurveyPromise | None = None
    name: Line | None = verbatim(typed=True)
    source: str | None = hidden()
    of: str | None = hidden()


@dataclass(frozen=True, slots=True)
class EditSurvey(Arguments):
    """Take the name of a draft; all the rest is set by buttons.

    step       what is done to the draft, or shown of it
    at, option  the numbers of the question and the choice that it is about
    value      what is chosen for it
    words, day  what is asked for
    """

    name: Line | None = None
    survey: int | None = hidden()
    step: str | None = hidden()
    at: int | None = hidden()
    option: int | None = hidden()
    value: str | None = hidden()
    words: Line | None = verbatim()
    day: date | None = hidden()
