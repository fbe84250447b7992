"""Sentences with what people wrote in them: it is read as they wrote it, and never becomes markup."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any, ClassVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from chatbot import locales
from chatbot.adapters.telegram.markup import to_telegram_html
from chatbot.core.formatting import Span, SpanKind, clean, escape, parse, split, to_html, to_plain
from chatbot.core.l10n import Localizer, Markup
from chatbot.core.links import unlink
from tests.fuzzing import hostile
from tests.fuzzing.fit import check_markup
from tests.fuzzing.target import Case, Target, hold
from tests.language.fluent_files import by_locale

_NEUTRAL = "Qzzq"
"""A value that means nothing anywhere."""
_NUMBER = re.compile(r"count|number|days|hours|most|limit|left|place|total|size|revision|year|people|id$")


class Sentences(Target):
    """A case is a language, a message, the place of the value in question among its variables, and the value."""

    name: ClassVar[str] = "fluent"
    about: ClassVar[str] = "read as written, no markup made, valid in every network's form"
    round: ClassVar[int] = 400
    short: ClassVar[int] = 150
    sound: ClassVar[Sequence[Case]] = (["en", 0, "Ana"], ["es", 40, "José"], ["", 0, "**a** [b](https://b.example)"])

    def __init__(self) -> None:
        self._localizer: Localizer = locales.load()
        self._ids = sorted(key for key, entry in by_locale()["en"].items() if entry.variables and key[0] != "-")

    def cases(self, known: Sequence[Case]) -> SearchStrategy[Case]:
        words = hostile.texts(surrogates=True) | st.sampled_from([one[2] for one in known if isinstance(one[2], str)])
        locale = st.sampled_from(("en", "es", "en", "es", ""))
        return st.tuples(locale, st.integers(0, 3 * len(self._ids)), words).map(list)

    async def play(self, case: Case) -> None:
        locale, number, value = case
        if not locale:
            _check_any(value)
            return
        message_id = self._ids[number % len(self._ids)]
        variables = sorted(by_locale()["en"][message_id].variables)
        asked = variables[number // len(self._ids) % len(variables)]
        values: dict[str, Any] = {name: _usual(name) for name in variables}
        if not isinstance(values[asked], str):
            return
        hostile_text = self._localizer.text(locale, message_id, **values | {asked: value})
        neutral = self._localizer.text(locale, message_id, **values | {asked: _NEUTRAL})
        check_markup(hostile_text)
        _no_more_markup(hostile_text, neutral)
        shown = clean(unlink(value))
        if neutral.count(_NEUTRAL) and "\n" not in shown and value not in ("unsaid", "other"):
            _reads_as_written(hostile_text, neutral, shown)


def _usual(name: str) -> Any:
    """Return a value as a variable of this name has it; most are words."""
    return 3 if _NUMBER.search(name) else "Word"


def _spans(text: str) -> list[Span]:
    return [span for line in parse(text) for span in line.spans if span.kind is not SpanKind.PLAIN]


def _no_more_markup(text: str, neutral: str) -> None:
    made, meant = (Counter(span.kind for span in _spans(one)) for one in (text, neutral))
    hold(not made - meant, "what a person wrote becomes markup", made - meant)
    links, ours = ([span.url for span in _spans(one) if span.url] for one in (text, neutral))
    hold(set(links) <= {*ours}, "what a person wrote becomes a link", links)


def _reads_as_written(text: str, neutral: str, shown: str) -> None:
    if neutral.startswith(_NEUTRAL) or f"\n{_NEUTRAL}" in neutral or not shown.strip():
        return  # at the beginning of a line a blank or a dash is the line's
    plain = to_plain(neutral).replace(_NEUTRAL, shown)
    hold(to_plain(text) == plain, "words are not read as they were written", (to_plain(text)[:200], plain[:200]))
    for render, quoted in (
        (to_html, html.escape(shown, quote=False)),
        (to_telegram_html, html.escape(shown, quote=False)),
    ):
        expected = render(neutral).replace(_NEUTRAL, quoted)
        hold(render(text) == expected, "words are not shown as they were written", (render(text)[:200], expected[:200]))


def _check_any(value: str) -> None:
    """Hold any text at all, taken as markup or as words, to what every network takes, also when it is cut."""
    check_markup(clean(value))
    words = Markup(escape(unlink(value)))
    hold(not _spans(words), "escaped words are markup", value[:200])
    for part in split(words, 4096):
        check_markup(part, longest=4096)
        hold(not _spans(part), "a part of escaped words is markup", part[:200])
