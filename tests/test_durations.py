"""Lengths of time, read and written."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.core.durations import format_duration, parse_duration


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("90m", timedelta(minutes=90)),
        ("48h", timedelta(hours=48)),
        ("3d", timedelta(days=3)),
        ("12w", timedelta(weeks=12)),
        ("1w 2d", timedelta(days=9)),
        ("2d1w", timedelta(days=9)),
        (" 3 D ", timedelta(days=3)),
        ("0s", timedelta()),
    ],
)
def test_reads_what_people_write(text: str, length: timedelta) -> None:
    assert parse_duration(text) == length


@pytest.mark.parametrize(
    "text",
    ["", " ", "3", "d", "3y", "-3d", "1.5d", "3d!", "3d, 2h", "1d 1d", "3 days", "٣d", "999999999w", "9" * 5000 + "d"],
)
def test_says_what_would_be_right(text: str) -> None:
    with pytest.raises(ValueError, match=r"length of time such as|too long"):
        parse_duration(text)


@given(st.timedeltas(min_value=timedelta()).map(lambda length: length - length % timedelta(seconds=1)))
def test_what_is_written_reads_back(length: timedelta) -> None:
    assert parse_duration(format_duration(length)) == length


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        assert parse_duration(text) >= timedelta()
    except ValueError as error:
        assert str(error)  # noqa: PT017


@pytest.mark.parametrize(
    ("length", "text"),
    [
        (timedelta(hours=48), "2d"),
        (timedelta(days=9), "1w 2d"),
        (timedelta(minutes=90), "1h 30m"),
        (timedelta(), "0s"),
        (timedelta(seconds=61), "1m 1s"),
    ],
)
def test_writes_the_longest_units_first(length: timedelta, text: str) -> None:
    assert format_duration(length) == text


def test_no_time_is_less_than_nothing() -> None:
    with pytest.raises(ValueError, match="less than no time"):
        format_duration(timedelta(days=-1))
