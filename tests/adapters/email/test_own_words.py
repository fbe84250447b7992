"""Answers by mail: only the person's own words are read, in plain text and in HTML."""

from __future__ import annotations

import pytest

from chatbot.adapters.email.addresses import ReplyAddresses
from chatbot.adapters.email.bodies import text_of_html
from chatbot.adapters.email.quoting import own_words
from tests.adapters.email.mails import FORTNIGHT
from tests.adapters.stage_email import ADDRESS

OWN = ReplyAddresses(ADDRESS, "secret", FORTNIGHT).own


@pytest.mark.parametrize(
    "quoted",
    [
        "On Tue, 24 Nov 2026 at 10:00, Mentor bot <mentors+x@example.org> wrote:\n> 1. Accept",
        "El mar, 24 nov 2026 a las 10:00, Mentor bot (<\nmentors+x@example.org>) escribió:\n\n> 1. Accept",
        "Am 24.11.26 um 10:00 schrieb Mentor bot:\n> 1. Accept",
        "________________________________\nDe: Mentor bot <mentors@example.org>\nPara: Ana",
        "-----Original Message-----\nFrom: Mentor bot",
        "---- E-Mail original ----\nDe : Mentor bot",
        "-- \nAna Quispe",
        "Von: Mentor bot <mentors@example.org>\nGesendet: heute",
    ],
)
def test_what_is_quoted_is_no_answer(quoted: str) -> None:
    assert own_words(f"help\nshe has: no time\n\n{quoted}\n", OWN) == "help\nshe has: no time"


@pytest.mark.parametrize(
    "text",
    [
        "2",
        "a > b",
        "good: thanks",
        "two\n\nparagraphs",
        "- a list\n- of two",
        "help\nask zoe@example.org, she knows\nor my.mentors@example.org",
        "help\n" + "-" * 5000 + "x",
    ],
)
def test_an_answer_alone_is_left_alone(text: str) -> None:
    assert own_words(text, OWN) == text


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("> How is it going?\n> 1. All good\n\n1\n\n-- \nAna", "1"),
        ("On Tue, Mentor bot <mentors+x@example.org> wrote:\n> How is it?\nAll good\n> 1. All good", "All good"),
        ("> nothing but\n> the quoted mail\n", ""),
        ("", ""),
    ],
)
def test_an_answer_below_the_quoted_lines_counts_too(text: str, answer: str) -> None:
    assert own_words(text, OWN) == answer


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("<p>All\r\n  good</p>", "All good"),
        ("1<br>2<div>3</div>", "1\n2\n3"),
        ("<!-- <p>hidden --><b>5 &lt; 6</b><style>p{}</style>", "5 < 6"),
        ("yes<blockquote><blockquote>old</blockquote>older</blockquote>!", "yes!"),
        ("<p>never closed <!-- and so on", "never closed"),
        ("a &nbsp;<unknown thing=1>b</unknown>", "a \xa0b"),
        ("5 < 6 > 4", "5 < 6 > 4"),
    ],
)
def test_what_html_shows(source: str, shown: str) -> None:
    assert text_of_html(source).strip() == shown
