"""The phrases of every language: there for every command, well-formed, and each understood as what it is for."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest

from chatbot import locales
from chatbot.core.roles import Role
from chatbot.core.understanding.matcher import masked
from chatbot.core.understanding.phrases import Phrases, expanded, read_phrases
from chatbot.core.understanding.understanding import Understanding
from handlers.features import all_commands

SOURCES = locales.phrases()
ROLES = frozenset({*Role})
UNSPOKEN = frozenset({"cancel"})
"""Commands that words of giving up call, or that nobody asks for in words."""


@cache
def understanding() -> Understanding:
    return Understanding(all_commands(), SOURCES)


def phrases(locale: str) -> Phrases:
    return understanding().phrases(locale)


NAMES = frozenset(
    [
        "ana",
        "anna",
        "carlos",
        "carmen",
        "eva",
        "jose",
        "juan",
        "kim",
        "laura",
        "lucia",
        "luis",
        "maria",
        "marta",
        "pedro",
        "peter",
        "sam",
        "sofia",
    ]
)
"""Names that people have: a name that is a word of some phrase is not looked up as one."""


def test_every_language_has_phrases() -> None:
    assert SOURCES.keys() == locales.sources().keys()


@pytest.mark.parametrize("locale", sorted(SOURCES))
def test_every_command_can_be_said_in_words(locale: str) -> None:
    known = {phrase.intent for phrase in phrases(locale).phrases}
    assert all_commands().commands.keys() - known - UNSPOKEN == set()
    assert known == {phrase.intent for phrase in phrases("en").phrases}


@pytest.mark.parametrize("locale", sorted(SOURCES))
def test_no_phrase_holds_a_name(locale: str) -> None:
    assert NAMES & understanding().matcher(locale).vocabulary == set()


@pytest.mark.parametrize("locale", sorted(SOURCES))
def test_every_value_of_a_choice_is_known(locale: str) -> None:
    assert {name: values.keys() for name, values in phrases(locale).options.items()} == {
        name: values.keys() for name, values in phrases("en").options.items()
    }


@pytest.mark.parametrize("locale", sorted(SOURCES))
def test_a_choice_in_a_phrase_has_words_for_its_values(locale: str) -> None:
    wanted = {
        re.sub(r"(?<!^)(?=[A-Z])", "-", field.options.__name__).lower(): {option.value for option in field.options}
        for name, command in all_commands().commands.items()
        for field in command.fields
        if field.options is not None
        and any(field.name in one.slots for one in phrases(locale).phrases if one.intent == name)
    }
    assert {name: values - phrases(locale).options.get(name, {}).keys() for name, values in wanted.items()} == {
        name: set() for name in wanted
    }


@pytest.mark.parametrize("locale", sorted(SOURCES))
def test_each_phrase_is_most_like_its_own_command(locale: str) -> None:
    """One in a hundred may be said for two commands; whoever says it is offered both."""
    matcher = understanding().matcher(locale)
    wrong: Counter[tuple[str, str]] = Counter()
    for phrase in matcher.phrases.phrases[::4]:
        words = masked(phrase, matcher.kinds, matcher.phrases)
        if phrase.intent not in [match.intent for match in matcher.match(words)[0][:2]]:
            wrong[phrase.intent, " ".join(phrase.parts)] += 1
    assert len(wrong) <= len(matcher.phrases.phrases) / 400, wrong


def test_each_alternative_comes_once_at_least() -> None:
    found = [" ".join(parts) for parts in expanded("(I want|give me) a {mentor} (now|today|)", {})]
    assert len(found) == 3
    assert {"now" in one for one in found} == {True, False}
    assert any(one.startswith("give me") for one in found)


@pytest.mark.parametrize(
    "source",
    ["[help]\nsentences = []", '[help]\nphrases = ["(a|b"]', '[help]\nwords = ["x"]\n[menu]\nwords = ["x"]', "["],
)
def test_a_mistake_in_a_file_is_told_with_its_language(source: str) -> None:
    with pytest.raises(ValueError, match=r"^xx/phrases\.toml: "):
        read_phrases("xx", source)
