"""The grammar of days: which words of a sentence are a day, a period or a length of time, and what they may mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from chatbot.core.dates.calendar import DAY, UNITS, Calendar, Day, Length, Period, last_of_month, monday
from chatbot.core.dates.words import DASHES, FIGURES, MONTH_NAMES, SHORT_NAMES, WEEKDAY_NAMES, Kind, Lexicon, Token

_DAY_MONTH = re.compile(r"(\d{1,2})([./])(\d{1,2})(?:[./](\d{4}|\d{2})?)?")
_NTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th|º|o)?")
_FIXED = ((Kind.TODAY, 0), (Kind.YESTERDAY, -1), (Kind.TOMORROW, 1), (Kind.AFTER_TOMORROW, 2))


class Grammar:
    """Reads days from the tokens of one sentence.

    month_first  whether the reader's country writes the month before the day; None where both are in use
    past         a day that may lie in the past or in the future lies in the past
    """

    def __init__(
        self, tokens: Sequence[Token], lexicon: Lexicon, today: date, *, month_first: bool | None, past: bool
    ) -> None:
        self.tokens = tokens
        self._lexicon = lexicon
        self.calendar = Calendar(today, past)
        self._month_first = _order_of(tokens, month_first)
        self._days: dict[tuple[int, bool], Day | None] = {}

    def at(self, kind: str, begin: int) -> int | None:
        """Return the token after the words of a kind that begin here; None where there are none."""
        found = self._lexicon.at(kind, self.tokens, begin)
        return found[1] if found else None

    def may_begin(self, begin: int) -> bool:
        """Tell whether a token may begin anything: it is a figure, or some phrase's first word."""
        word = self.tokens[begin].word
        return word in self._lexicon.first_words or word[0] in FIGURES

    def span(self, begin: int, end: int) -> tuple[int, int]:
        """Return where some tokens stand in the sentence, without a full stop after them."""
        last = self.tokens[end - 1]
        return self.tokens[begin].begin, last.end - (last.has_stop and last.end - last.begin > 1)

    def after(self, kind: str, begin: int) -> int:
        """Return the token after the words of a kind, if they begin here."""
        found = self.at(kind, begin)
        return begin if found is None else found

    def skip(self, begin: int) -> int:
        """Return the first token from here on that is no article, nor a word that may stand before a day."""
        while (end := self.at(Kind.ARTICLES, begin)) is not None:
            begin = end
        return begin

    def day(self, begin: int, *, led: bool = False) -> Day | None:
        """Return the longest run of words from here on that is a day; `led` by words that say that one comes."""
        key = (begin, led)
        if key not in self._days:
            self._days[key] = None  # asked for again while it is being read, there is none
            self._days[key] = self._read_day(begin, led=led)
        return self._days[key]

    def _read_day(self, begin: int, *, led: bool) -> Day | None:
        if self.at(Kind.NO_DAY, begin) is not None:
            return None
        start = self.skip(begin)
        led = led or self.at(Kind.ON, begin) is not None
        found = [
            self._fixed(start),
            self._figures(start),
            self._of_month(start),
            self._weekday(start, led=led),
            self._from_now(start),
            self._nth(start, is_the=start > begin or (begin > 0 and self.at(Kind.ARTICLES, begin - 1) == begin)),
            self._holiday(start),
            self._part(start),
            self._beside(start),
        ]
        days = [day for day in found if day is not None]
        return max(days, key=lambda day: day.end) if days else None

    def _fixed(self, begin: int) -> Day | None:
        for kind, days in reversed(_FIXED):
            if (end := self.at(kind, begin)) is not None:
                return self._always(self.calendar.today + days * DAY, end)
        if begin < len(self.tokens) and (match := re.fullmatch(r"\+(\d{1,3})([dw])", self.tokens[begin].word)):
            return self._always(self.calendar.today + int(match[1]) * (7 if match[2] == "w" else 1) * DAY, begin + 1)
        return None

    @staticmethod
    def _always(day: date, end: int) -> Day:
        return Day(lambda after: [day], end)

    def _figures(self, begin: int) -> Day | None:
        if begin >= len(self.tokens):
            return None
        word = self.tokens[begin].word
        if match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", word):
            figures = tuple(map(int, match.groups()))
            return Day(lambda after: [date(*figures)], begin + 1)
        if match := re.fullmatch(r"(\d{1,2})-(\d{1,2})-(\d{4})", word):
            backwards = tuple(map(int, reversed(match.groups())))
            return Day(lambda after: [date(*backwards)], begin + 1)
        if match := _DAY_MONTH.fullmatch(word):
            first, second, year = int(match[1]), int(match[3]), _year(match[4])
            orders = [(first, second), (second, first)]
            if match[2] == "." or first == second or self._month_first is False:
                orders = orders[:1]
            elif self._month_first:
                orders = orders[1:]
            orders = [(day, month) for day, month in orders if month <= 12] or [(second, first)]
            return Day(
                lambda after: [self.calendar.nearest(after, day, month, year) for day, month in orders], begin + 1
            )
        return None

    def _of_month(self, begin: int) -> Day | None:
        """Read `24 December`, `24th of December 2026`, `Dec 24`, `December the 24th`."""
        month = self._lexicon.at(MONTH_NAMES, self.tokens, begin)
        if month is not None:
            number, end = self.number_of_day(self.skip(month[1]))
        else:
            number, middle = self.number_of_day(begin)
            month = self._lexicon.at(MONTH_NAMES, self.tokens, self.skip(middle)) if number else None
            end = month[1] if month else begin
        if month is None or not number:
            return None
        year, end = self._year_at(end)
        return Day(lambda after: [self.calendar.nearest(after, number, month[0], year)], end, names_month=True)

    def number_of_day(self, begin: int) -> tuple[int, int]:
        """Return the number of a day in its month, 0 if there is none here, and the token after it."""
        match = _NTH.fullmatch(self.tokens[begin].word) if begin < len(self.tokens) else None
        return (int(match[1]), begin + 1) if match else (0, begin)

    def _year_at(self, begin: int) -> tuple[int | None, int]:
        """Return the year that is written here, after an `of` or a comma, and the token after it."""
        start = begin + 1 if self._is_mark(begin, (",",)) else self.skip(begin)
        if start < len(self.tokens) and re.fullmatch(r"(?:19|20)\d\d", self.tokens[start].word):
            return int(self.tokens[start].word), start + 1
        return None, begin

    def _is_mark(self, begin: int, marks: Sequence[str]) -> bool:
        return begin < len(self.tokens) and self.tokens[begin].word in marks

    def _weekday(self, begin: int, *, led: bool) -> Day | None:
        """Read `Friday`, `next Friday`, `Friday 27 November`, `Friday next week`, `el viernes que viene`."""
        direction, start = 0, begin
        for kind, sign in ((Kind.NEXT, 1), (Kind.LAST, -1)):
            if (after := self.at(kind, begin)) is not None:
                direction, start, led = sign, self.skip(after), True
        found = self._lexicon.at(WEEKDAY_NAMES, self.tokens, start)
        if found is None:
            return None
        weekday, end = found
        is_short = self.at(SHORT_NAMES, start) is not None
        if exact := self._exact(end):
            return exact
        for kind, sign in ((Kind.NEXT, 1), (Kind.LAST, -1)):
            if not direction and (after := self.at(kind, end)) is not None:
                direction, end = sign, after
        if not direction and (week := self.period(self.skip(end), led=True)) and week.end > end and self._is_week(week):
            return Day(lambda after: [week.first(after)[0] + weekday * DAY], week.end)
        if is_short and not (led or direction):
            return None
        past = direction < 0 or (self.calendar.past and not direction)
        return Day(lambda after: [self.calendar.coming(weekday, after, past=past)], end)

    def _exact(self, begin: int) -> Day | None:
        """Return the date that a weekday is followed by."""
        start = self.skip(begin + 1 if self._is_mark(begin, (",",)) else begin)
        return self._figures(start) or self._of_month(start) or self._nth(start, is_the=True)

    @staticmethod
    def _is_week(period: Period) -> bool:
        first = period.first(None)[0]
        return period.last(first) - first == 6 * DAY

    def length(self, begin: int) -> Length | None:
        """Read `two weeks`, `10 days`."""
        found = self._lexicon.number(self.tokens, begin)
        if found is None:
            return None
        number, end = found[0], self.after(Kind.NEXT, found[1])
        for unit, _ in UNITS:
            if (after := self.at(unit, end)) is not None:
                return Length(number, unit, after)
        return None

    def next_unit(self, begin: int) -> Length | None:
        """Read `next week`, `el mes que viene`, as a length of time from today."""
        before = self.at(Kind.NEXT, begin)
        unit = self._unit(before if before is not None else begin)
        if unit is None or unit[0] is Kind.WEEKEND:
            return None
        after = unit[1] if before is not None else self.at(Kind.NEXT, unit[1])
        return Length(1, unit[0], after) if after is not None else None

    def _from_now(self, begin: int) -> Day | None:
        """Read `in two weeks`, `two weeks ago`, `hace dos semanas`, `two weeks after the 7th`."""
        is_ago = self.at(Kind.AGO, begin) is not None
        start = self.after(Kind.AGO, begin) if is_ago else self.after(Kind.IN, begin)
        length = self.length(start)
        if length is None:
            return None
        end = length.end
        if not is_ago and (after := self.at(Kind.AGO, end)) is not None:
            is_ago, end = True, after
        if is_ago or start > begin:
            return self._away_from_today(length, -1 if is_ago else 1, end)
        if (after := self.at(Kind.FROM_NOW, end)) is not None:
            return self._away_from_today(length, 1, after)
        for kind, sign in ((Kind.AFTER, 1), (Kind.BEFORE, -1)):
            if (after := self.at(kind, end)) is not None and (day := self.day(after, led=True)):
                return self._much_later(day, length, sign)
        return None

    @staticmethod
    def _much_later(day: Day, length: Length, sign: int) -> Day:
        return Day(lambda after: [length.after(one, sign) for one in day.means(after)], day.end)

    def _away_from_today(self, length: Length, direction: int, end: int) -> Day:
        return Day(lambda after: [length.after(self.calendar.today, direction)], end)

    def _nth(self, begin: int, *, is_the: bool) -> Day | None:
        """Read `the 7th`, `el 7`: the next one, or the last one."""
        number, end = self.number_of_day(begin)
        is_figure = number and self.tokens[begin].word.isdecimal()
        is_hour = begin > 1 and self.at(Kind.HOUR, begin - 2) == begin
        if not 1 <= number <= 31 or (is_figure and (not is_the or is_hour or self.counts(end))):
            return None
        return Day(lambda after: [self.calendar.nth_from(number, after)], end)

    def counts(self, begin: int) -> bool:
        """Tell whether a figure counts what follows it: `the 7 mentees`, `el 7 %`."""
        if begin >= len(self.tokens) or self.tokens[begin].word in (",", ".", ";", "!", "?", ")", *DASHES):
            return False
        kinds = (Kind.TO, Kind.UNTIL, Kind.FROM, Kind.AND, Kind.LASTING, Kind.AFTER, Kind.BEFORE)
        return all(self.at(kind, begin) is None for kind in kinds)

    def _holiday(self, begin: int) -> Day | None:
        found = self._lexicon.holiday(self.tokens, begin)
        if found is None:
            return None
        month, day, end = found
        year, end = self._year_at(end)
        if year:
            return self._always(date(year, month, day), end)
        return Day(lambda after: [self.calendar.next(after, day, month)], end)

    def _part(self, begin: int) -> Day | None:
        """Read `the end of January`, `mid January`, `a fin de mes`: its last day, the 15th, its first day."""
        for kind in (Kind.BEGINNING, Kind.MIDDLE, Kind.END):
            end = self.at(kind, begin)
            if end is None:
                continue
            start = self.skip(end + 1 if self._is_mark(end, DASHES) else end)
            period = self.period(start, led=True) or self._this(start)
            if period is not None:
                return self._part_of(period, kind)
        return None

    @staticmethod
    def _part_of(period: Period, kind: Kind) -> Day:
        def means(after: date | None) -> Sequence[date]:
            first = period.first(after)[0]
            if kind is Kind.BEGINNING:
                return [first]
            return [period.last(first)] if kind is Kind.END else [first + (period.last(first) - first) // 2]

        return Day(means, period.end)

    def _beside(self, begin: int) -> Day | None:
        """Read `after Christmas`, `antes de Reyes`: the day after it, the day before it."""
        for kind, days in ((Kind.AFTER, 1), (Kind.BEFORE, -1)):
            end = self.at(kind, begin)
            if end is None:
                continue
            if day := self.day(end, led=True):
                return self._much_later(day, Length(1, Kind.DAYS, end), days)
            if period := self.period(self.skip(end), led=True):
                return self._beside_period(period, days)
        return None

    @staticmethod
    def _beside_period(period: Period, days: int) -> Day:
        def means(after: date | None) -> Sequence[date]:
            first = period.first(after)[0]
            return [period.last(first) + DAY if days > 0 else first - DAY]

        return Day(means, period.end)

    def period(self, begin: int, *, led: bool = False) -> Period | None:
        """Read `next week`, `this weekend`, `the whole of December`, `la semana que viene`, `the week of 7 Dec`."""
        if self.at(Kind.NO_DAY, begin) is not None:
            return None
        if (end := self.at(Kind.WEEK_OF, self.skip(begin))) is not None and (day := self.day(end, led=True)):
            return Period(lambda after: [monday(day.means(after)[0])], lambda first: first + 6 * DAY, day.end)
        if edge := self._edge_of_month(self.skip(begin)):
            return edge
        start, shift, said = begin, 0, False
        for kind, number in ((Kind.WHOLE, 0), (Kind.THIS, 0), (Kind.ARTICLES, 0), (Kind.NEXT, 1), (Kind.LAST, -1)):
            if (after := self.at(kind, start)) is not None:
                start, shift, said = after, number, said or kind is not Kind.ARTICLES
                led = led or kind is not Kind.ARTICLES
        if found := self._unit(start):
            unit, end = found
            if not said:
                for kind, number in ((Kind.NEXT, 1), (Kind.LAST, -1)):
                    if (after := self.at(kind, end)) is not None:
                        end, shift, said = after, number, True
            is_said = said or unit is Kind.WEEKEND
            return self.calendar.of_unit(unit, shift, end) if is_said else None
        month = self._lexicon.at(MONTH_NAMES, self.tokens, start) if led else None
        if month is None:
            return None
        year, end = self._year_at(month[1])
        return Period(lambda after: [self.calendar.first_of(month[0], year, after)], last_of_month, end)

    def _edge_of_month(self, begin: int) -> Period | None:
        """Read `the first week of January`, `los últimos diez días de enero`."""
        for kind in (Kind.FIRST, Kind.LAST):
            end = self.at(kind, begin)
            length = (self.length(end) or self._one(end)) if end is not None else None
            if length is None or length.unit is Kind.YEARS:
                continue
            month = self.period(self.skip(length.end), led=True)
            if month is None or self.skip(length.end) == length.end:
                continue
            return self._edge(month, length, is_first=kind is Kind.FIRST)
        return None

    @staticmethod
    def _edge(month: Period, length: Length, *, is_first: bool) -> Period:
        def first(after: date | None) -> Sequence[date]:
            opening = month.first(after)[0]
            return [opening if is_first else length.after(month.last(opening) + DAY, -1)]

        return Period(first, lambda opening: length.after(opening) - DAY, month.end)

    def _one(self, begin: int) -> Length | None:
        unit = self._unit(begin)
        return Length(1, *unit) if unit and unit[0] is not Kind.WEEKEND else None

    def _unit(self, begin: int) -> tuple[Kind, int] | None:
        for kind in (Kind.WEEKEND, Kind.WEEKS, Kind.MONTHS, Kind.YEARS):
            if (end := self.at(kind, begin)) is not None:
                return kind, end
        return None

    def _this(self, begin: int) -> Period | None:
        """Read `the week`, `the month`, `the year` as the present one."""
        found = self._unit(self.skip(begin))
        return self.calendar.of_unit(found[0], 0, found[1]) if found else None


def _order_of(tokens: Sequence[Token], month_first: bool | None) -> bool | None:
    """Return the order of day and month: what one of the days in the sentence shows, holds for all of them."""
    for token in tokens:
        if match := _DAY_MONTH.fullmatch(token.word):
            if int(match[1]) > 12:
                return False
            if int(match[3]) > 12:
                return True
    return month_first


def _year(written: str | None) -> int | None:
    if not written:
        return None
    return int(written) if len(written) == 4 else 2000 + int(written)
