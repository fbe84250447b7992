"""Neutral markup: what a text says, and what each network makes of it."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from chatbot.adapters.console.ansi import to_ansi
from chatbot.adapters.telegram.markup import to_telegram_html
from chatbot.core.formatting import (
    FormattedLine,
    Span,
    SpanKind,
    clean,
    escape,
    parse,
    split,
    to_html,
    to_plain,
    web_address,
)

MARKUP = "Your mentor is **Kim & Lee**, _really_ `<kim>`:\n- ask\n- [read](https://x.example/a?b=1&c=2)\nSee https://y.example"

written = st.text(
    st.one_of(st.sampled_from("\\*_`[]()-<>&\"' \n.:ab"), st.characters(exclude_categories=["Cs"])), max_size=60
)
marked = st.lists(
    st.one_of(
        written,
        st.sampled_from(
            ["**bold**", "_it_", "`code`", "[a](https://x.example/?q=\"'<>&)", "[b](tg://user?id=1)", "\n- "]
        ),
    ),
    max_size=12,
).map("".join)


class Reader(HTMLParser):
    """Reads HTML strictly: every tag is closed, in order, and known."""

    def __init__(self, tags: set[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.tags = tags
        self.open: list[str] = []
        self.said = ""
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in self.tags
        assert [name for name, _ in attrs] == (["href"] if tag == "a" else [])
        self.links += [value or "" for _, value in attrs]
        if tag == "br":
            self.said += "\n"
        else:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.said += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


def read(html: str, tags: set[str]) -> Reader:
    reader = Reader(tags)
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return reader


TELEGRAM = {"b", "i", "code", "a", "tg-time"}
MATRIX = {"strong", "em", "code", "a", "ul", "li", "br"}


# Parsing a text


def test_markup_is_read_into_spans() -> None:
    assert parse("a **b** _c_ `d`\n- [e](https://e.example)") == [
        FormattedLine(
            (
                Span(SpanKind.PLAIN, "a "),
                Span(SpanKind.BOLD, "b"),
                Span(SpanKind.PLAIN, " "),
                Span(SpanKind.ITALIC, "c"),
                Span(SpanKind.PLAIN, " "),
                Span(SpanKind.CODE, "d"),
            )
        ),
        FormattedLine((Span(SpanKind.LINK, "e", "https://e.example"),), item=True),
    ]


def test_a_moment_is_its_words_and_telegram_is_told_when_it_is() -> None:
    text = "Until [Tue 24 Nov, 09:00](at:1795510800)."
    assert to_plain(text) == to_html(text) == "Until Tue 24 Nov, 09:00."
    assert to_telegram_html(text) == ('Until <tg-time unix="1795510800" format="wDt">Tue 24 Nov, 09:00</tg-time>.')
    assert to_plain(escape("[now](at:5)")) == "[now](at:5)"


@pytest.mark.parametrize(
    "text",
    [
        "2 * 3 * 4",
        "request_mentor and change_mentor",
        "**half",
        "half_",
        "`",
        "[no](link)",
        "[no](javascript:alert)",
        "[a]b",
        "****",
        "__",
        "-5 degrees",
        "C:\\path",
    ],
)
def test_what_is_no_markup_stands_for_itself(text: str) -> None:
    assert to_plain(text) == text


@given(written)
def test_what_a_person_wrote_stands_for_itself(text: str) -> None:
    assert to_plain(escape(text)) == clean(text)
    assert all(span.kind is SpanKind.PLAIN for line in parse(escape(text)) for span in line.spans)


@given(written.filter(lambda text: "\n" not in clean(text) and clean(text) != ""), st.sampled_from(["**", "`"]))
def test_what_a_person_wrote_can_be_emphasised(text: str, mark: str) -> None:
    kind = SpanKind.BOLD if mark == "**" else SpanKind.CODE
    assert parse(f"by {mark}{escape(text)}{mark}.")[0].spans == (
        Span(SpanKind.PLAIN, "by "),
        Span(kind, clean(text)),
        Span(SpanKind.PLAIN, "."),
    )


@given(written.filter(lambda text: "\n" not in clean(text) and clean(text) != ""))
def test_what_a_person_wrote_can_be_a_link(text: str) -> None:
    assert parse(f"[{escape(text)}](https://x.example)")[0].spans == (
        Span(SpanKind.LINK, clean(text), "https://x.example"),
    )


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\tb", "a b"),
        ("a\x00\x1b[31mb\x7f", "a[31mb"),
        ("\u202eevil\u202c \u2066x\u2069 \ufeff", "evil x "),
        ("\u3164A\u200bn\u2060a\u1160\u2800", "Ana"),
        ("👩\u200d👩\u200d👧 naïve مرحبا", "👩\u200d👩\u200d👧 naïve مرحبا"),
    ],
)
def test_cleaning_leaves_what_can_be_read(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


# Each network's form of it


def test_plain() -> None:
    assert to_plain(MARKUP) == (
        "Your mentor is Kim & Lee, really <kim>:\n• ask\n• read (https://x.example/a?b=1&c=2)\nSee https://y.example"
    )


def test_a_link_that_is_its_own_label_is_said_once() -> None:
    assert to_plain("[https://x.example](https://x.example)") == "https://x.example"


def test_telegram_html() -> None:
    assert to_telegram_html(MARKUP) == (
        "Your mentor is <b>Kim &amp; Lee</b>, <i>really</i> <code>&lt;kim&gt;</code>:\n"
        '• ask\n• <a href="https://x.example/a?b=1&amp;c=2">read</a>\nSee https://y.example'
    )


def test_matrix_html() -> None:
    assert to_html(MARKUP) == (
        "Your mentor is <strong>Kim &amp; Lee</strong>, <em>really</em> <code>&lt;kim&gt;</code>:"
        '<ul><li>ask</li><li><a href="https://x.example/a?b=1&amp;c=2">read</a></li></ul>See https://y.example'
    )


def test_matrix_html_breaks_between_lines() -> None:
    assert to_html("a\n\nb\n- c") == "a<br><br>b<ul><li>c</li></ul>"


def test_matrix_html_leaves_no_gap_after_a_list() -> None:
    assert to_html("- a\n\nb\n\nc\n- d\n") == "<ul><li>a</li></ul>b<br><br>c<ul><li>d</li></ul>"


def test_ansi() -> None:
    assert to_ansi("**a** _b_ `c` [d](https://d.example)\n- e") == (
        "\x1b[1ma\x1b[0m \x1b[3mb\x1b[0m \x1b[36mc\x1b[0m \x1b[4md\x1b[0m\n• e"
    )


@given(marked)
def test_any_text_becomes_sound_html(text: str) -> None:
    telegram = read(to_telegram_html(text), TELEGRAM)
    matrix = read(to_html(text), MATRIX)

    spans = [span for line in parse(text) for span in line.spans]
    links = [span.url for span in spans if span.kind is SpanKind.LINK]
    assert matrix.links == [url for url in links if web_address(url)]
    assert telegram.links == [url for url in links if web_address(url) or url.startswith("tg:")]
    assert telegram.said.replace("\n", "").replace("• ", "") == "".join(span.text for span in spans).replace("• ", "")


@given(written)
def test_what_a_person_wrote_becomes_its_own_html(text: str) -> None:
    assert read(to_telegram_html(escape(text)), set()).said == clean(text)
    assert read(to_html(escape(text)), {"br"}).said == clean(text)


# Cutting


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(marked, st.integers(min_value=4, max_value=40))
@example("😀" * 20, 5)
@example("\\*" * 20, 5)
@example("0000- ", 4)
def test_parts_are_short_enough_and_lose_nothing(text: str, limit: int) -> None:
    parts = split(text, limit)

    def letters(text: str) -> str:
        return "".join(text.split()).replace("\\-", "-")  # a dash that comes to begin a line is escaped

    assert all(units(part) <= limit for part in parts)
    assert letters("".join(parts)) == letters(text)
    assert len(parts) == 1 or all(part.strip() for part in parts)


@given(written, st.integers(min_value=4, max_value=40))
@example("one two - three", 8)
def test_parts_of_what_a_person_wrote_still_stand_for_themselves(text: str, limit: int) -> None:
    shown = "".join(to_plain(part) for part in split(escape(text), limit))

    assert "".join(shown.split()) == "".join(clean(text).split())


@pytest.mark.parametrize(
    ("text", "limit", "parts"),
    [
        ("short", 10, ["short"]),
        ("", 10, [""]),
        ("one\n\ntwo\nthree", 10, ["one", "two\nthree"]),
        ("one\ntwo three", 10, ["one", "two three"]),
        ("one two three", 10, ["one two", "three"]),
        ("abcdefghijkl", 5, ["abcde", "fghij", "kl"]),
        ("ab\\*cd", 3, ["ab", "\\*c", "d"]),
        ("😀😀😀", 4, ["😀😀", "😀"]),
        ("one two \n- three", 8, ["one two", "- three"]),
    ],
)
def test_cuts_where_it_hurts_least(text: str, limit: int, parts: list[str]) -> None:
    assert split(text, limit) == parts


def test_a_sign_of_two_units_is_never_cut_and_never_waited_for() -> None:
    assert split("🖼🖼", 1) == ["🖼", "🖼"]


def test_brackets_that_never_end_are_read_once() -> None:
    text = "[" * 200_000  # read anew from each of them, this takes longer than a test may
    assert parse(text)[0].spans == (Span(SpanKind.PLAIN, text),)
