"""Phrases of lists in what people write, and lists in patterns."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from chatbot.core.l10n import Localizer
from chatbot.core.leads import without_lead
from chatbot.core.phrases_heard import found_in, has_words
from chatbot.core.words import pattern
from chatbot.core.writer import Writer
from tests.core.test_spoken import WRITER as SPEAKS_ALL

FILES = {
    "en": {"en.ftl": "words-a = (get|got) it, don't\nwords-b = it\nwords-c = get it done, get"},
    "es": {"es.ftl": "words-a = ya está\nwords-b = lo\nwords-c = hazlo"},
}
WRITER = Writer(Localizer(FILES), "en", "UTC", datetime(2026, 11, 24, 10, tzinfo=UTC), [])


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("Got it!", {"words-a", "words-b"}),
        ("I don’t", {"words-a"}),
        ("bueno, ya esta", {"words-a"}),
        ("get, it", {"words-a", "words-b", "words-c"}),
        ("forget items", set()),
        ("", set()),
    ],
)
def test_phrases_are_found_among_whole_words_in_every_language(text: str, lists: set[str]) -> None:
    assert {one for one in ("words-a", "words-b", "words-c") if has_words(WRITER, text, one)} == lists


def test_a_list_that_is_asked_for_later_is_found_in_the_same_text() -> None:
    writer = Writer(Localizer(FILES), "en", "UTC", WRITER.now, [])
    assert has_words(writer, "got it", "words-a")
    assert has_words(writer, "got it", "words-b")


def test_where_a_phrase_stands_is_told_in_the_text_as_it_was_written() -> None:
    found = found_in(WRITER, "Bueno, YA ESTÁ.", "words-a")
    assert found is not None
    assert "Bueno, YA ESTÁ."[found.start() : found.end()] == "YA ESTÁ"
    assert found_in(WRITER, "forgot items", "words-a") is None


def test_the_longest_word_of_all_lists_in_a_pattern_comes_first() -> None:
    found = pattern(WRITER.localizer, r"<words-b|words-c>\b").match("get it done")
    assert found is not None
    assert found[0] == "get it done"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("no, I meant Sunday", "Sunday"),
        ("Sunday, please!", "Sunday"),
        ("perdón, quise decir el domingo, gracias", "el domingo"),
        ("nobody came", "nobody came"),
    ],
)
def test_what_only_leads_to_a_correction_or_is_polite_is_left_out(text: str, said: str) -> None:
    assert without_lead(SPEAKS_ALL, text) == said
