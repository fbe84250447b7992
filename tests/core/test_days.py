"""Days as people write them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from chatbot import locales
from chatbot.core.days import read_day, read_days
from chatbot.core.writer import Writer

TUESDAY = datetime(2026, 11, 24, 10, tzinfo=UTC)
LOCALIZER = locales.load()


def writer(locale: str) -> Writer:
    return Writer(LOCALIZER, locale, "UTC", TUESDAY, [])


@pytest.mark.parametrize(
    ("locale", "text", "day"),
    [
        ("en", "24 Dec", date(2026, 12, 24)),
        ("en", "Dec 24", date(2026, 12, 24)),
        ("en", "December 24th, 2026", date(2026, 12, 24)),
        ("en", "the 24th of December", date(2026, 12, 24)),
        ("en", "24/12", date(2026, 12, 24)),
        ("en", "12/24", date(2026, 12, 24)),
        ("en", "next Friday", date(2026, 11, 27)),
        ("en", "until Friday", date(2026, 11, 27)),
        ("en", "last Friday", date(2026, 11, 20)),
        ("en", "2 weeks", date(2026, 12, 8)),
        ("en", "for two weeks", date(2026, 12, 8)),
        ("en", "in a month", date(2026, 12, 24)),
        ("en", "next week", date(2026, 12, 1)),
        ("en", "the day after tomorrow", date(2026, 11, 26)),
        ("en", "3 days ago", date(2026, 11, 21)),
        ("es", "el viernes que viene", date(2026, 11, 27)),
        ("es", "el próximo viernes", date(2026, 11, 27)),
        ("es", "el viernes pasado", date(2026, 11, 20)),
        ("es", "en dos semanas", date(2026, 12, 8)),
        ("es", "dentro de dos semanas", date(2026, 12, 8)),
        ("es", "24 de diciembre", date(2026, 12, 24)),
        ("es", "hasta el 24 de diciembre", date(2026, 12, 24)),
        ("es", "pasado mañana", date(2026, 11, 26)),
        ("es", "la semana que viene", date(2026, 12, 1)),
        ("es", "hace dos semanas", date(2026, 11, 10)),
        ("es", "next Friday", date(2026, 11, 27)),
    ],
)
def test_a_day_is_read(locale: str, text: str, day: date) -> None:
    assert read_day(writer(locale), text) == day


@pytest.mark.parametrize(
    "text", ["", "24", "May", "Ana", "a film", "today a film", "10:30", "31 Feb", "soon", "friday or so", "x" * 5000]
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert read_day(writer("en"), text) is None


def test_a_weekday_that_is_over_by_rule_is_the_last_one() -> None:
    assert read_day(writer("en"), "Friday", past=True) == date(2026, 11, 20)
    assert read_day(writer("en"), "next Friday", past=True) == date(2026, 11, 27)
    assert read_day(writer("en"), "24 Dec", past=True) == date(2026, 12, 24), "planned, and much nearer"


def test_both_orders_are_offered_where_both_are_written() -> None:
    assert read_days(writer("en"), "03/04") == [date(2027, 4, 3), date(2027, 3, 4)]
    assert read_days(writer("es"), "03/04") == [date(2027, 4, 3)]
    assert read_days(writer("en"), "03.04.") == [date(2027, 4, 3)]
    assert read_days(writer("en"), "04/04") == [date(2027, 4, 4)]
