"""The sentences that people read, in their language: Fluent messages with the values put in."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_skeleton, format_timedelta
from babel.lists import format_list
from fluent.runtime import resolver
from fluent.runtime.types import FluentInt, FluentType, NumberFormatOptions

from chatbot.core.formatting import escape, moment
from chatbot.core.language import Language, Pieces
from chatbot.core.links import unlink

resolver.MAX_PART_LENGTH = sys.maxsize  # guards against hostile .ftl files; ours are trusted, and a roster is long

Value = str | int | float | date | timedelta | Sequence[str]

_FORMATS = {"en": "en_GB"}  # members live in 60 countries, and nobody takes 24 Nov 2026 for another day
_BEGINS_WITH_I = re.compile(r"[*_\[]*h?[ií](?![aeo])", re.IGNORECASE)
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_WEEK = timedelta(weeks=1)


def formats_of(locale: str) -> Locale:
    """Return how dates, times and lists are written in a language."""
    return Locale.parse(_FORMATS.get(locale, locale).replace("-", "_"))


def writes_month_first_elsewhere(locale: str) -> bool:
    """Tell whether some readers of a language write the month before the day, though dates are shown the other way."""
    tag = locale.replace("-", "_")
    shown, other = (str(Locale.parse(name).date_formats["short"]) for name in (_FORMATS.get(locale, tag), tag))
    return shown.find("d") < shown.find("M") and other.find("M") < other.find("d")


@lru_cache(maxsize=1000)
def writes_month_first(locale: str, timezone: str) -> bool | None:
    """Tell whether the month is written before the day where a person lives; None where readers differ, as of English.

    The country is known from the zone; its order in the person's language counts, else that of its own language.
    """
    country = get_global("zone_territories").get(timezone)
    for tag in (
        (f"{locale.partition('-')[0]}_{country}", f"und_{country}") if country not in (None, "ZZ", "001") else ()
    ):
        try:
            order = str(Locale.parse(tag).date_formats["short"])
        except (UnknownLocaleError, ValueError):
            continue
        return order.find("M") < order.find("d")
    return None if writes_month_first_elsewhere(locale) else False


class Markup(str):
    """Text that is neutral markup already (see `core.formatting`), such as a formatted message: not escaped again."""

    __slots__ = ()


class _Text(FluentType):
    """A string as a value of a message: selectors compare `given`, the reader sees `shown`."""

    def __init__(self, given: str, shown: str) -> None:
        self.given = given
        self.shown = shown

    def __eq__(self, other: object) -> bool:
        return self.given == other

    __hash__ = None  # type: ignore[assignment]

    def format(self, locale: Locale) -> str:
        return self.shown


class _Whole(FluentInt):
    """A whole number without thousands separators, so that ids and years stay what they are."""

    default_number_format_options = NumberFormatOptions(useGrouping=False)


class _Message(NamedTuple):
    """A message as it was found: the locale that has it, its pattern, and the pieces of a simple one."""

    spoken: str
    pattern: Any
    pieces: Pieces | None
    formats: Locale


class Localizer:
    """The messages of every language.

    resources  locale -> name of the file -> its Fluent source; the names are for errors only
    default    the locale of people whose language the bot does not speak, and of messages that another locale lacks

    Raises ValueError, with file and line, for an id that is defined twice; see `check` for syntax errors.
    """

    def __init__(self, resources: Mapping[str, Mapping[str, str]], default: str = "en") -> None:
        if default not in resources:
            raise ValueError(f"no messages for the default locale {default!r}, only for {', '.join(sorted(resources))}")
        self.default = default
        self._languages = {locale: Language(locale, files) for locale, files in resources.items()}
        self._formats = {locale: formats_of(locale) for locale in resources}
        self._by_hint = {locale.casefold(): locale for locale in resources}
        self._without_values: dict[tuple[str, str], Markup] = {}
        self._found: dict[tuple[str, str], _Message] = {}

    @property
    def locales(self) -> tuple[str, ...]:
        """The languages spoken, the default first."""
        return (self.default, *sorted(self._languages.keys() - {self.default}))

    def has(self, locale: str, message_id: str) -> bool:
        """Tell whether `locale` itself, not only the default, has the message."""
        return locale in self._languages and message_id in self._languages[locale]

    def check(self) -> None:
        """Parse every message now, not when it is first used. Raises ValueError, with file and line."""
        for language in self._languages.values():
            language.check()

    def negotiate(self, hint: str | None) -> str:
        """Return the spoken locale nearest to a network's hint: `es-MX` -> `es`, unknown -> the default."""
        tag = (hint or "").replace("_", "-").casefold()
        return self._by_hint.get(tag) or self._by_hint.get(tag.partition("-")[0]) or self.default

    def text(self, locale: str, message_id: str, /, **values: Value) -> Markup:
        """Return the message in `locale`, or in the default where `locale` lacks it.

        Strings are escaped, and nothing in them can be clicked, unless they are `Markup`; selectors compare them as
        given. Whole numbers follow the language's plural rules. Dates, times and lists are written as is usual in the
        language (CLDR, through Babel): a date `24 Nov 2026`, a datetime `Tue 24 Nov, 09:00` in the zone it carries, so
        convert it to the reader's first; a timedelta in the largest unit that people would count in: `48 hours`,
        `7 days`, `4 weeks`.

        Raises LookupError when no locale has the message, ValueError when it cannot be formatted with `values`.
        """
        if values:
            return self._format(locale, message_id, values)
        key = (locale, message_id)
        if key not in self._without_values:
            self._without_values[key] = self._format(locale, message_id, values)
        return self._without_values[key]

    def _format(self, locale: str, message_id: str, values: Mapping[str, Value]) -> Markup:
        key = (locale, message_id)
        spoken, pattern, pieces, formats = self._found.get(key) or self._find(key)
        try:
            placed = {name: _placed(value, formats) for name, value in values.items()}
        except ValueError as error:
            raise ValueError(f"message {message_id!r} in {spoken}: {error}") from error
        if pieces is not None and (joined := _joined(pieces, placed, formats)) is not None:
            return Markup(joined)
        shown, errors = self._languages[spoken].bundle.format_pattern(pattern, placed)
        if errors:
            raise ValueError(f"message {message_id!r} in {spoken}: {errors[0]}") from errors[0]
        return Markup(shown)

    def _find(self, key: tuple[str, str]) -> _Message:
        """Return a message of a locale, or of the default, and keep it. Raises LookupError where none has it."""
        locale, message_id = key
        spoken = locale if self.has(locale, message_id) else self.default
        language = self._languages[spoken]
        if message_id not in language:
            raise LookupError(f"no message {message_id!r} in {locale} or {self.default}")
        language.read(message_id)
        pattern = language.bundle.get_message(message_id).value
        if pattern is None:
            raise LookupError(f"message {message_id!r} in {spoken} has attributes only")
        found = self._found[key] = _Message(spoken, pattern, language.pieces(message_id), self._formats[spoken])
        return found


def _joined(pieces: Pieces, placed: Mapping[str, object], formats: Locale) -> str | None:
    """Return the pieces with the values put in; None where the library has to format a value or report it missing."""
    text = ""
    for words, name in pieces:
        text += words
        if name is None:
            continue
        value = placed.get(name)
        if isinstance(value, str):
            text += value
        elif isinstance(value, FluentType):
            text += value.format(formats)
        else:
            return None
    return text


def _placed(value: Value, formats: Locale) -> object:
    if isinstance(value, str):
        return _Text(value, _shown(value))
    if isinstance(value, int):
        return _Whole(value)
    if isinstance(value, float):
        return value
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError("a time without a zone cannot be shown")
        day, time = (format_skeleton(skeleton, value, locale=formats) for skeleton in ("MMMEd", "Hm"))
        return moment(f"{day}, {time}", value)
    if isinstance(value, date):
        return format_date(value, "medium", formats)
    if isinstance(value, timedelta):
        return _duration(value, formats)
    if isinstance(value, list | tuple):
        return _listed([_shown(item) for item in value], formats)
    raise ValueError(f"{type(value).__name__} is nothing a message can show")


def _listed(items: Sequence[str], formats: Locale) -> str:
    """Return a list as the language writes it; in Spanish `y` becomes `e` before its own sound: `español e inglés`."""
    text = format_list(items, locale=formats)
    if formats.language == "es" and len(items) > 1 and _BEGINS_WITH_I.match(items[-1]):
        return text.removesuffix(f" y {items[-1]}") + f" e {items[-1]}"
    return text


def _shown(text: str) -> str:
    return text if isinstance(text, Markup) else escape(unlink(text))


@lru_cache(maxsize=256)
def _duration(value: timedelta, formats: Locale) -> str:
    if value < timedelta(0):
        raise ValueError("a duration is not negative")
    if value >= 2 * _WEEK and not value % _WEEK:
        unit: Literal["week", "day", "hour", "minute"] = "week"
    elif value >= 3 * _DAY:
        unit = "day"
    elif value >= 2 * _HOUR or value == _HOUR:
        unit = "hour"
    else:
        unit = "minute"
    return format_timedelta(value, granularity=unit, threshold=float("inf"), locale=formats)
