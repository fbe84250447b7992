"""The arguments of what people type and press about announcements, for commands and jobs alike."""

from __future__ import annotations

from dataclasses import dataclass

from chatbot.core.arguments import Arguments, Line, hidden, verbatim


@dataclass(frozen=True, slots=True)
class Announce(Arguments):
    """Take what is to be told, after its audience and a colon or without them. Buttons and questions set the rest.

    draft     the announcement, which may have gone out
    step      what is done with it
    audience  in words, or as JSON by a button
    when      a day and a time in words
    answer    to the `group` of questions
    locale    the language of a translation
    """

    text: Line | None = verbatim(typed=True)
    draft: int | None = hidden()
    step: str | None = hidden()
    audience: Line | None = verbatim()
    when: Line | None = hidden()
    answer: Line | None = verbatim()
    translation: Line | None = verbatim()
    locale: str | None = hidden()
    group: int | None = hidden()
    question: int | None = hidden()


@dataclass(frozen=True, slots=True)
class Announcements(Arguments):
    """Show the announcements; `about`, set by a button, is one of them, and `step` what is done with it."""

    about: int | None = hidden()
    step: str | None = hidden()
    question: Line | None = verbatim()
    word: Line | None = verbatim()
