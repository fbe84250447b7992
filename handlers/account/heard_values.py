"""The values of a profile as they are picked out of a sentence: what is no language, country or address is left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import takewhile
from typing import Any

from chatbot.core.days import find_day
from chatbot.core.errors import UserError
from chatbot.core.formatting import clean
from chatbot.core.phrases_heard import has_phrase, heard_words
from chatbot.core.spoken import is_yes
from chatbot.core.understanding.tokens import folded
from chatbot.core.words import fold, pattern, spoken_words
from chatbot.core.zones import zones_of_country
from handlers.account import fields
from handlers.account.join_date import read_joined
from handlers.shared.context import Context

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_MOST_WORDS = 4
"""Words of a country's or a language's name: `Bosnia and Herzegovina`."""
_WHEN = re.compile(r"(?:[^\W\d]+\.?(?: of| de| del)? )?(?:19|20)\d\d\b|\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?")
_END_OF_LIST = re.compile(r"[.!?;\n]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MOST_OF_A_NAME = 5  # words
_LEADING = 2
"""Words of an interest among which one tells that it is none: `python, and i work until seven`."""
_PARTICLES = frozenset(
    {
        "de",
        "del",
        "la",
        "las",
        "los",
        "da",
        "das",
        "do",
        "dos",
        "di",
        "van",
        "von",
        "der",
        "den",
        "bin",
        "al",
        "el",
        "y",
    }
)


def languages_heard(ctx: Context, given: dict[str, Any]) -> dict[str, Any] | None:
    """Keep the names of languages alone, beside those noted already; without any the sentence is about something else.

    Only who says that there are no others, or that one is to go, loses any.
    """
    if has_phrase(ctx, heard_words(ctx.message), "words-languages-of-others"):
        return None
    found = _languages_in(ctx, _whole_list(ctx, given["names"]) if "names" in given else ctx.message.text)
    if not found:
        return None if "names" in given else given
    said, noted = heard_words(ctx.message), ctx.me.languages
    codes = {fields.same_language(ctx, name) for name in found}
    if has_phrase(ctx, said, "words-languages-less"):
        spoken = [name for name in noted if fields.same_language(ctx, name) not in codes]
        return given | {"names": ", ".join(spoken)} if spoken and spoken != noted else {}
    if not has_phrase(ctx, said, "words-languages-only"):
        known = {fields.same_language(ctx, name) for name in noted}
        found = [*noted, *(name for name in found if fields.same_language(ctx, name) not in known)]
    if found == noted:
        return {"noted": 1}
    return given | {"names": ", ".join(found)}


def profile_heard(ctx: Context, given: dict[str, Any]) -> dict[str, Any] | None:
    """Keep a value that fits its field; what does not fit is asked for."""
    if (value := given.get("value")) is None:
        return given
    if "field" not in given:
        return next(({"field": field, "value": found} for field in _TELLING if (found := _READ[field](ctx, value))), {})
    read = _READ.get(given["field"])
    if read is None:
        return given
    rest = {name: one for name, one in given.items() if name != "value"}
    found = read(ctx, value)
    if given["field"] == "name" and found and f" {fold(ctx.me.name)} ".startswith(f" {fold(found)} "):
        return None  # who only introduces themselves wants something else
    return rest | {"value": found} if found else rest


def interests_in(ctx: Context, words: str) -> str:
    """Return all interests that a sentence lists from some words on, beside those noted already."""
    _, found, after = clean(ctx.message.text).partition(words)
    listed = fields.read_listed(ctx, _END_OF_LIST.split(found + after, maxsplit=1)[0] if found else words)
    oneself = spoken_words(ctx, "words-of-oneself")
    listed = list(takewhile(lambda one: oneself.isdisjoint(fold(one).split()[:_LEADING]), listed))
    said, noted = heard_words(ctx.message), ctx.me.interests
    named = {fold(one) for one in listed}
    if has_phrase(ctx, said, "words-interests-less"):
        return ", ".join(one for one in noted if fold(one) not in named)
    if not has_phrase(ctx, said, "words-interests-only"):
        listed = [*(one for one in noted if fold(one) not in named), *listed]
    return ", ".join(listed)


def _languages_in(ctx: Context, words: str) -> list[str]:
    """Return each language that words name, under the first name for it; a list of several is none."""
    named = (name for name in _names_in(words) if len(fields.read_listed(ctx, name)) == 1)
    found: dict[str, str] = {}
    for name in named:
        if fields.are_languages(ctx, name):
            found.setdefault(fields.same_language(ctx, name), name)
    return list(found.values())


def _whole_list(ctx: Context, words: str) -> str:
    """Return words with what goes on with the list they begin: `Spanish` of `Spanish, Quechua and some English`."""
    _, _, after = clean(ctx.message.text).partition(words)
    nots = spoken_words(ctx, "words-negations")

    def goes_on(part: str) -> bool:
        return nots.isdisjoint(fold(part).split()) and (not part.strip() or bool(_languages_in(ctx, part)))

    return ",".join([words, *takewhile(goes_on, _END_OF_LIST.split(after, maxsplit=1)[0].split(","))])


def spoken_language_in(ctx: Context, words: str) -> str:
    """Return the language of the bot that words name; empty for none."""
    names = (name for name in _names_in(words) if len(name) > 2)  # `en` is a word, too
    return _first_read(names, lambda name: fields.read_locale(name, ctx.localizer))


def country_in(ctx: Context, words: str) -> str:
    """Return the first country that words name, as they name it; empty for none."""
    locales = (*ctx.localizer.locales, "en")
    return next((name for name in _names_in(words) if len(name) > 2 and zones_of_country(name, locales)), "")


def joined_in(ctx: Context, words: str) -> str:
    """Return the rough or exact day on which words say that somebody joined; empty for none."""
    named = (name for name in _names_in(words) if _YEAR.search(name))  # `mid 2015`, `mediados de 2015`
    said = (*named, words.strip(), *_WHEN.findall(words), *_YEAR.findall(words))
    return _first_read(said, lambda one: read_joined(ctx, one)) or _year_in(ctx, words)


def _year_in(ctx: Context, words: str) -> str:
    """Return the year that was some years ago: `about three years ago`, `hace como tres años`."""
    said = fold(words).split()
    places = [at for at, word in enumerate(said) if at and word.strip(",.;") in spoken_words(ctx, "words-years")]
    for locale in ctx.localizer.locales if places else ():
        found = find_day(ctx, ctx.localizer.text(locale, "years-ago", count=said[places[0] - 1]))
        if found is not None and found.days[-1] < ctx.today:
            return str(found.days[-1].year)
    return ""


def address_in(_: Context, words: str) -> str:
    """Return the first e-mail address in words; empty for none."""
    addresses = (word.strip(".,;:!?<>()").lower() for word in words.split() if "@" in word)
    return _first_read(addresses, fields.read_email)


def _first_read(said: Iterable[str], read: Callable[[str], object]) -> str:
    """Return the first of several texts that can be read; empty if none can."""
    for one in said:
        with suppress(UserError):
            read(one)
            return one
    return ""


def _name_in(ctx: Context, words: str) -> str:
    said = words.strip()
    if (led := pattern(ctx.localizer, r"(?:<words-call-me>\s+)+").match(folded(said))) is not None:
        said = said[led.end() :]
    words_of_it = said.split()
    if words_of_it and fold(words_of_it[0]) in spoken_words(ctx, "words-no-name"):
        return ""  # `call me if you find somebody`
    if words_of_it and words_of_it[0][0].isupper():  # `Anna with two n`
        in_it = takewhile(lambda word: word[0].isupper() or fold(word) in _PARTICLES, words_of_it)
        said = " ".join(in_it).strip(" ,.;:!?")
    return said if len(said.split()) <= _MOST_OF_A_NAME else ""


def _yes_in(ctx: Context, words: str) -> str:
    answer = is_yes(ctx, words)
    return "" if answer is None else "yes" if answer else "no"


_READ: Mapping[str, Callable[[Context, str], str]] = {
    "name": _name_in,
    "country": country_in,
    "interests": interests_in,
    "languages": lambda ctx, words: ", ".join(_languages_in(ctx, words)),
    "language": spoken_language_in,
    "joined": joined_in,
    "email": address_in,
    "share": _yes_in,
    "night": _yes_in,
    "topics": _yes_in,
}
_TELLING = ("language",)
"""Fields whose values are like nothing else, and told of nobody else."""


def _names_in(words: str) -> Iterator[str]:
    """Yield what may be names in a text, the longest first where several begin at one place."""
    found = list(_WORD.finditer(words))
    for start, first in enumerate(found):
        for last in reversed(found[start : start + _MOST_WORDS]):
            yield words[first.start() : last.end()]
