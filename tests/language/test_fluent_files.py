"""Every language says the same, well formed, with commands as each network writes them."""

from __future__ import annotations

import re

import pytest

from chatbot import locales
from chatbot.core.zones import zones, zones_of_language
from handlers.features import all_commands
from tests.language.fluent_files import by_locale, differences, entries, loose_markup


def test_english_and_spanish_are_spoken() -> None:
    first, *others = locales.load().locales
    assert first == "en"
    assert "es" in others


def test_every_message_is_written_as_fluent_has_it() -> None:
    locales.load().check()


def test_every_language_says_the_same() -> None:
    sources = locales.sources()
    wrong = []
    for locale, files in sources.items():
        translated = {name.partition("/")[2]: source for name, source in files.items()}
        reference = {name.partition("/")[2]: source for name, source in sources["en"].items()}
        for name in reference.keys() | translated.keys():
            found = differences(reference.get(name, ""), translated.get(name, ""))
            wrong += [f"{locale}/{name}: {difference}" for difference in found]
    assert not wrong, "\n".join(wrong)


def test_messages_are_well_formed() -> None:
    wrong = []
    for locale, defined in by_locale().items():
        for entry_id, entry in defined.items():
            wrong += [f"{locale}: {entry_id} refers to {name}" for name in entry.references - defined.keys()]
            wrong += [
                f"{locale}: {entry_id} has a loose {loose}" for loose in map(loose_markup, entry.patterns) if loose
            ]
    assert not wrong, "\n".join(wrong)


def test_every_hint_is_a_command_that_each_network_writes_in_its_own_way() -> None:
    """`/mentees` in a message is; a bare `mentees` could not be tapped on Telegram and lacks the sign on Matrix."""
    names = all_commands().commands.keys()
    plain = {"decline", "council"}  # words of their own, too
    wrong = []
    for name, source in {
        name: source for files in locales.sources().values() for name, source in files.items()
    }.items():
        wrong += [f"{name}: no command /{word}" for word in re.findall(r"`/([a-z_]+)", source) if word not in names]
        bare = re.findall(r"`([a-z_]+)(?=[ `])|\*\*([a-z_]+)\*\*", source)
        wrong += [f"{name}: bare {first or second}" for first, second in bare if (first or second) in names - plain]
    assert not wrong, "\n".join(wrong)


def test_the_likely_zones_of_every_language_are_zones() -> None:
    localizer = locales.load()
    for locale in localizer.locales:
        likely = zones_of_language(localizer, locale)
        assert likely, locale
        assert set(likely) <= zones(), locale


# The checks above see what they should


def test_a_difference_between_languages_is_seen() -> None:
    assert differences("a = { $n } x\nb = b\n", "a = { $m } x\nc = c\n") == [
        "a uses $m, $n in one language only",
        "b is missing",
        "c is not in the reference",
    ]
    assert differences("a = { $n -> \n [one] x\n *[other] y\n }", "a = { $n } { -term }\n-term = x") == []


@pytest.mark.parametrize(
    "pattern", ["**open", "a *b* c", "`open", "_open", "[open", "[x](ftp://x)", r"a \ b", "**over\nlines**"]
)
def test_loose_markup_is_seen(pattern: str) -> None:
    assert loose_markup(pattern)


@pytest.mark.parametrize(
    "pattern", ["**bold** _it_ `c[]`", r"\*star", "snake_case", "[x](https://x/https://x)", "- item [optional]"]
)
def test_whole_markup_is_left_alone(pattern: str) -> None:
    assert loose_markup(pattern) is None


def test_patterns_are_read_variant_by_variant() -> None:
    entry = entries('a = { $n ->\n    [one] **x\n   *[other] { "**" }x** { -t }\n }\n')["a"]
    assert entry.patterns == ["https://x", "**x", "**x** https://x"]
    assert entry.references == {"-t"}
