"""Ranges of days as people write them in a sentence."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot import locales
from chatbot.core.days import find_day, find_range, read_days
from chatbot.core.writer import Writer

TUESDAY = datetime(2026, 11, 24, 10, tzinfo=UTC)
LOCALIZER = locales.load()


def writer(locale: str, zone: str = "UTC", now: datetime = TUESDAY) -> Writer:
    return Writer(LOCALIZER, locale, zone, now, [])


def nov(day: int) -> date:
    return date(2026, 11, day)


def dec(day: int) -> date:
    return date(2026, 12, day)


def jan(day: int) -> date:
    return date(2027, 1, day)


TODAY = nov(24)

ENGLISH = [
    ("from Monday for two weeks", nov(30), dec(13)),
    ("I'm away from Monday for two weeks", nov(30), dec(13)),
    ("Monday two weeks", nov(30), dec(13)),
    ("starting Monday I’ll be away for two weeks", nov(30), dec(13)),
    ("on Monday I leave for ten days", nov(30), dec(9)),
    ("from 20 Dec to Jan 6", dec(20), jan(6)),
    ("I will be gone from December 20th until January 6th, sorry!", dec(20), jan(6)),
    ("away 20 dec - 6 jan", dec(20), jan(6)),
    ("20-27 Dec", dec(20), dec(27)),
    ("from the 20th to the 27th", date(2026, 12, 20), dec(27)),
    ("between 20 and 27 December", dec(20), dec(27)),
    ("Dec 20 to 27", dec(20), dec(27)),
    ("Mon-Fri", nov(30), dec(4)),
    ("Monday to Friday", nov(30), dec(4)),
    ("from Monday to Monday", nov(30), dec(7)),
    ("from tomorrow until Sunday", nov(25), nov(29)),
    ("until 15/12", TODAY, dec(15)),
    ("I can't answer until Friday, exams", TODAY, nov(27)),
    ("two weeks from the 7th", dec(7), dec(20)),
    ("for two weeks from the 7th", dec(7), dec(20)),
    ("two weeks starting next Monday", nov(30), dec(13)),
    ("the whole of December", dec(1), dec(31)),
    ("I'm on holiday all December", dec(1), dec(31)),
    ("in January", jan(1), jan(31)),
    ("from December to January", dec(1), jan(31)),
    ("from mid December until the end of January", dec(16), jan(31)),
    ("next week", nov(30), dec(6)),
    ("I have exams next week", nov(30), dec(6)),
    ("next month", dec(1), dec(31)),
    ("this weekend", nov(28), nov(29)),
    ("the week of 7 December", dec(7), dec(13)),
    ("until after Christmas", TODAY, dec(26)),
    ("till new year", TODAY, jan(1)),
    ("until next week", TODAY, nov(29)),
    ("until January", TODAY, dec(31)),
    ("until the end of the month", TODAY, nov(30)),
    ("for a week", TODAY, date(2026, 12, 1)),
    ("for the next two weeks", TODAY, dec(8)),
    ("back on Monday", TODAY, nov(29)),
    ("leaving Friday, back on the 7th", nov(27), dec(6)),
    ("I’m not here on Friday", nov(27), nov(27)),
    ("only tomorrow", nov(25), nov(25)),
    ("from Christmas Eve to Epiphany", date(2026, 12, 24), jan(6)),
    ("from 2026-12-20 to 2027-01-06", dec(20), jan(6)),
    ("2026-12-20 2027-01-06", dec(20), jan(6)),
    ("from Friday 4 December for 3 days", dec(4), dec(6)),
]
SPANISH = [
    ("de lunes a viernes", nov(30), dec(4)),
    ("desde el lunes por dos semanas", nov(30), dec(13)),
    ("a partir del lunes estaré fuera dos semanas", nov(30), dec(13)),
    ("me voy el lunes dos semanas", nov(30), dec(13)),
    ("del 20 de diciembre al 6 de enero", dec(20), jan(6)),
    ("del 20 al 27 de diciembre", dec(20), dec(27)),
    ("del 7 al 15", dec(7), dec(15)),
    ("entre el 20 y el 27 de diciembre", dec(20), dec(27)),
    ("hasta el 15/12", TODAY, dec(15)),
    ("hasta después de Reyes", TODAY, jan(7)),
    ("no estoy hasta después de navidad", TODAY, dec(26)),
    ("dos semanas desde el 7", dec(7), dec(20)),
    ("dos semanas a partir del 7", dec(7), dec(20)),
    ("todo diciembre", dec(1), dec(31)),
    ("todo el mes de diciembre", dec(1), dec(31)),
    ("estoy de vacaciones en enero", jan(1), jan(31)),
    ("la semana que viene", nov(30), dec(6)),
    ("la próxima semana tengo exámenes", nov(30), dec(6)),
    ("el mes que viene", dec(1), dec(31)),
    ("este fin de semana", nov(28), nov(29)),
    ("las próximas dos semanas", TODAY, dec(8)),
    ("durante quince días", TODAY, dec(9)),
    ("hasta fin de mes", TODAY, nov(30)),
    ("hasta finales de enero", TODAY, jan(31)),
    ("hasta enero", TODAY, dec(31)),
    ("hasta el viernes que viene", TODAY, nov(27)),
    ("me voy el viernes y vuelvo el 7 de enero", nov(27), jan(6)),
    ("mañana no estoy", nov(25), nov(25)),
    ("desde mañana hasta el domingo", nov(25), nov(29)),
    ("la semana del 7 de diciembre", dec(7), dec(13)),
    ("from Monday for two weeks", nov(30), dec(13)),
]


@pytest.mark.parametrize(
    ("locale", "text", "first", "last"),
    [*(("en", *row) for row in ENGLISH), *(("es", *row) for row in SPANISH), ("en", *SPANISH[0]), ("en", *SPANISH[3])],
)
def test_a_range_is_found(locale: str, text: str, first: date, last: date) -> None:
    found = find_range(writer(locale), text)
    assert found is not None
    assert [(one.first, one.last) for one in found.ranges] == [(first, last)]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "hello"),
        ("en", "I may be late"),
        ("en", "we meet twice a week"),
        ("en", "an hour a week"),
        ("en", "I have 3 mentees"),
        ("en", "on a scale from 3 to 5"),
        ("en", "from Lima to Berlin"),
        ("en", "we talked two weeks ago"),
        ("en", "every day"),
        ("en", "march for our rights"),
        ("es", "por la mañana puedo"),
        ("es", "una vez por semana"),
        ("es", "del 1 % al 5 %"),
        ("es", "nos vemos cada semana"),
        ("es", "hablamos hace dos semanas"),
        ("es", "no me escribas después de las 9"),
        ("en", "not after 9 at night"),
    ],
)
def test_no_range_is_made_up(locale: str, text: str) -> None:
    found = find_range(writer(locale), text)
    assert found is None, found


@pytest.mark.parametrize(
    ("zone", "meanings"),
    [
        ("America/New_York", [(date(2027, 3, 4), date(2027, 5, 6))]),
        ("Europe/Berlin", [(date(2027, 4, 3), date(2027, 6, 5))]),
        ("UTC", [(date(2027, 4, 3), date(2027, 6, 5)), (date(2027, 3, 4), date(2027, 5, 6))]),
    ],
)
def test_the_country_decides_which_number_is_the_month(zone: str, meanings: list[tuple[date, date]]) -> None:
    found = find_range(writer("en", zone), "from 3/4 to 5/6")
    assert found is not None
    assert [(one.first, one.last) for one in found.ranges] == meanings


def test_one_day_shows_the_order_of_the_other() -> None:
    found = find_range(writer("en"), "from 3/4 to 15/4")
    assert found is not None
    assert [(one.first, one.last) for one in found.ranges] == [(date(2027, 4, 3), date(2027, 4, 15))]


def test_only_a_beginning_is_told() -> None:
    found = find_range(writer("en"), "I'm away from Monday")
    assert found is not None
    assert [(one.first, one.last) for one in found.ranges] == [(nov(30), None)]


def test_today_is_the_day_where_the_person_lives() -> None:
    late = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
    found = find_range(writer("en", "Asia/Tokyo", late), "from tomorrow to Friday")
    assert found is not None
    assert found.ranges[0].first == nov(26)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("I'm away from Monday for two weeks, bye", ["from Monday for two weeks"]),
        ("starting Monday I'll be away for two weeks.", ["starting Monday", "for two weeks"]),
        ("No estoy hasta después de Reyes, lo siento", ["hasta después de Reyes"]),
    ],
)
def test_the_words_of_a_range_are_told(text: str, pieces: list[str]) -> None:
    found = find_range(writer("es" if "estoy" in text else "en"), text)
    assert found is not None
    assert [text[begin:end] for begin, end in found.spans] == pieces


@pytest.mark.parametrize(
    ("locale", "text", "day", "words"),
    [
        ("en", "we talked on Sunday, all fine", nov(22), "on Sunday"),
        ("en", "we met last Friday", nov(20), "last Friday"),
        ("en", "it was three days ago I think", nov(21), "three days ago"),
        ("en", "it was the 7th, in Lima", nov(7), "the 7th"),
        ("es", "hablamos el domingo", nov(22), "el domingo"),
        ("es", "fue hace dos semanas", nov(10), "hace dos semanas"),
        ("es", "ayer nos vimos", nov(23), "ayer"),
    ],
)
def test_a_day_in_the_past_is_found(locale: str, text: str, day: date, words: str) -> None:
    found = find_day(writer(locale), text, past=True)
    assert found is not None
    assert found.days == (day,)
    assert text[slice(*found.span)] == words


_WORDS = (
    "from to until after before the of next last this week month two 31 30 29 feb february may mon-fri 3/4 15/12 99/99 "
    "2026-02-30 2027-01-06 +2w christmas back for all el la de a hasta hace dos semana semanas que viene viernes mar "
    "lunes fin mes año reyes , - . 0 7th 31st 9999 12-12-9999 999 years mañana y entre between and weekend first"
)
_SENTENCES = st.lists(st.sampled_from(_WORDS.split()), max_size=25).map(" ".join) | st.text(max_size=200)


@given(_SENTENCES, st.sampled_from(["en", "es"]))
def test_whatever_is_written_is_read_without_a_mistake(text: str, locale: str) -> None:
    ranged, day = find_range(writer(locale), text), find_day(writer(locale), text)
    for begin, end in [*(ranged.spans if ranged else ()), *([day.span] if day else ())]:
        assert 0 <= begin < end <= len(text)
    assert ranged is None or ranged.ranges
    assert day is None or day.days
    read_days(writer(locale), text[:40])


@pytest.mark.parametrize(
    ("locale", "said", "first", "last"),
    [
        ("en", "I'm off 2 wekes from tomorow", nov(25), dec(8)),
        ("en", "away for 2 wekes from tommorow", nov(25), dec(8)),
        ("en", "away until next firday", nov(24), nov(27)),
        ("en", "away from wendesday for ten dyas", nov(25), dec(4)),
        ("es", "me voy 2 semnas desde mañna", nov(25), dec(8)),
        ("es", "fuera hasta el virnes", nov(24), nov(27)),
    ],
)
def test_date_words_are_mended(locale: str, said: str, first: date, last: date) -> None:
    found = find_range(writer(locale), said)
    assert found is not None
    assert (found.ranges[0].first, found.ranges[0].last) == (first, last)


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en", "I write to Tomoro and from Wendsday"),
        ("es", "me marcho con marco"),
        ("es", "quiero abrir el marco"),
        ("en", "the mouth of the river"),
        ("es", "una manzana de mañas"),
    ],
)
def test_words_that_are_like_date_words_are_none(locale: str, said: str) -> None:
    assert find_range(writer(locale), said) is None
    assert find_day(writer(locale), said) is None
