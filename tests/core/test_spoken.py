"""Yes and no, and other answers, as people say them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from chatbot import locales
from chatbot.core.l10n import Localizer
from chatbot.core.spoken import is_yes, spoken
from chatbot.core.words import in_every_language
from chatbot.core.writer import Writer

WRITER = Writer(locales.load(), "en", "UTC", datetime(2026, 11, 24, 10, tzinfo=UTC), [])
CHECK_IN = [(f"check-in-answer-{name}",) for name in ("good", "help", "nocontact", "skip")]


YES = ("yes please", "sí, claro", "yeah that’s fine", "👍", "👍🏽", "✅", "y", "vale", "OK!", "si")
NO = ("nope, not now", "no", "No, thanks.", "n", "ahora no, gracias", "not really", "👎")
NEITHER = ("not fine", "not sure", "maybe", "yes but not now", "events", "", "no idea", "not yes")


@pytest.mark.parametrize(
    ("text", "answer"),
    [*((text, True) for text in YES), *((text, False) for text in NO), *((text, None) for text in NEITHER)],
)
def test_a_yes_is_a_yes(text: str, answer: bool | None) -> None:
    assert is_yes(WRITER, text) is answer


@pytest.mark.parametrize(
    ("text", "position", "note", "is_sure"),
    [
        ("everything’s fine, we talked on Sunday", 0, "we talked on Sunday", True),
        ("all good and we meet on Monday", 0, "we meet on Monday", True),
        ("haven’t heard from him since October", 2, "since October", True),
        ("good, but not much progress", 0, "good, but not much progress", False),
        ("Everything is not fine", 1, "Everything is not fine", False),
        ("todo bien, aunque tiene problemas", 1, "todo bien, aunque tiene problemas", False),
        ("I’m worried about her", 1, "I’m worried about her", False),
    ],
)
def test_what_follows_an_answer_is_a_note(text: str, position: int, note: str, is_sure: bool) -> None:
    found = spoken(WRITER, CHECK_IN, text)
    assert found is not None
    assert (found.position, found.note, found.is_sure) == (position, note, is_sure)


@pytest.mark.parametrize(
    "text", ["sorry, I was ill", "she is not exactly happy", "what is this?", "no", "thanks", "Ana", "good " * 100]
)
def test_what_is_no_answer_is_none(text: str) -> None:
    assert spoken(WRITER, CHECK_IN, text) is None


_WORDS = "not no good, . fine but stuck ok yes and problems Sunday"


@example("GOOD.AND")
@given(st.text(max_size=100) | st.lists(st.sampled_from(_WORDS.split())).map(" ".join))
def test_whatever_is_said_is_heard_without_a_mistake(text: str) -> None:
    found = spoken(WRITER, CHECK_IN, text)
    assert found is None or found.note in text


def test_a_choice_in_a_list_stands_for_each_of_its_words() -> None:
    source = {"en": {"en/x.ftl": "words-over = (someone|somebody) else (should|can), hand them over, :)\n"}}
    found = in_every_language(Localizer(source, "en"), "words-over")
    assert found == {
        *("someone else should", "someone else can", "somebody else should", "somebody else can"),
        *("hand them over", ":)"),
    }
