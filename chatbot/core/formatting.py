"""Neutral markup, and plain text and HTML made of it; any other form that a network needs is made by its adapter.

A text is written with `**bold**`, `_italic_`, `` `code` ``, `[label](https://...)` and lines that begin with `- `.
A hint is `` `/capacity 3` ``, and is shown as people write commands on the reader's network (`write_hints`).
A moment is `[Tue 24 Nov, 09:00](at:1764000000)`: its words, and Unix time for networks that show it in their own way.
A person is `[Kim](member:12)`: their name, which opens a chat with them where the reader may know how (`with_people`).
What a person wrote is passed through `escape` first, so it can never become markup.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

_SPECIAL = re.compile(r"[\\*_`\[\]]|^-", re.MULTILINE)
_MAY_BE_MARKED = re.compile(r"[\\*_`\[]|^- ", re.MULTILINE)
_SPAN = re.compile(
    r"\\(?P<escaped>[\\*_`\[\]-])"
    r"|\*\*(?P<bold>(?:\\.|[^\\\n])+?)\*\*"
    r"|(?<!\w)_(?P<italic>(?:\\.|[^\\\n_])+)_(?!\w)"
    r"|`(?P<code>(?:\\.|[^\\\n`])+)`"
    r"|\[(?P<moment>[^\\\[\]\n]+)\]\(at:(?P<unix>\d{1,12})\)"
    r"|\[(?P<label>(?:\\.|[^\\\[\]\n])+)\]\((?P<url>(?:https?|mailto|matrix|tg|member):[^\s()<>\"]+)\)"
)
_PERSON = re.compile(r"(\[(?:\\.|[^\\\[\]\n])+\])\(member:(\d+)\)")
IN_APPS = ("matrix:", "tg:", "member:")
"""How addresses begin that lead somewhere in one network's app alone; elsewhere their text stands for itself."""
_HINT = re.compile(r"`/(?P<command>(?=[a-z])(?:\\.|[^\\\n`])+)`")
_PLACEHOLDER = re.compile(r"[<\[]")
_ESCAPED = re.compile(r"\\([\\*_`\[\]-])")
SAME_TO_MANY = 128
"""The most rendered texts that are kept, as many people are sent the same one."""
_BIDI_CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_FILLERS = "\u115f\u1160\u180e\u200b\u2060\u2061\u2062\u2063\u2064\u2800\u3164\uffa0"
"""Letters and marks that nobody sees; joiners are not among them, as they shape the letters of Persian and Hindi."""
_UNSEEN = frozenset(_BIDI_CONTROLS + _FILLERS)


def clean(text: str) -> str:
    """Return `text` without control characters (line breaks stay), marks of direction and invisible characters."""
    if text.isprintable() and _UNSEEN.isdisjoint(text):
        return text
    normal = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(
        c for c in normal if c == "\n" or (unicodedata.category(c) not in ("Cc", "Cs", "Co") and c not in _UNSEEN)
    )


def storable(text: str) -> str:
    """Return `text` as a database holds it: JSON can bring lone surrogates and NUL."""
    if text.isascii() and "\0" not in text:
        return text
    return text.encode("utf-8", "replace").decode().replace("\0", "")


def escape(text: str) -> str:
    """Make `text` stand for itself inside neutral markup."""
    return _SPECIAL.sub(r"\\\g<0>", clean(text))


def moment(words: str, at: datetime) -> str:
    """Return plain `words` as the moment they tell; the reader's app may tell it in their own language and zone."""
    return f"[{words}](at:{int(at.timestamp())})"


def link(text: str, url: str) -> str:
    """Return plain `text` as a link to `url`; without the link when one of them is empty."""
    return f"[{escape(text)}]({url})" if text and url else escape(text)


def person(name: str, member_id: int) -> str:
    """Return the plain name of a member as the person they are."""
    return f"[{escape(name)}](member:{member_id})"


def people_in(text: str) -> set[int]:
    """Return the ids of the members a text names as persons."""
    return {int(match[2]) for match in _PERSON.finditer(text)} if "](member:" in text else set()


def with_people(text: str, links: Mapping[int, str]) -> str:
    """Return `text` with each person as a link to them, of those given by id; the others by their names alone."""

    def shown(match: re.Match[str]) -> str:
        link = links.get(int(match[2]), "")
        return f"{match[1]}({link})" if link else match[1][1:-1]

    return _PERSON.sub(shown, text)


class SpanKind(Enum):
    """A kind of span."""

    PLAIN = auto()
    BOLD = auto()
    ITALIC = auto()
    CODE = auto()
    LINK = auto()
    MOMENT = auto()


_MARKED = {"bold": SpanKind.BOLD, "italic": SpanKind.ITALIC, "code": SpanKind.CODE}


class Span(NamedTuple):
    """A stretch of one line; `url` only on links, `unix` (seconds) only on moments."""

    kind: SpanKind
    text: str
    url: str = ""
    unix: int = 0


class FormattedLine(NamedTuple):
    """One line of a text: its spans, and whether it is an item of a list."""

    spans: tuple[Span, ...]
    item: bool = False


def parse(text: str) -> list[FormattedLine]:
    """Read neutral markup. Anything that is not well-formed markup stands for itself."""
    lines = []
    for raw in text.split("\n"):
        item = raw.startswith("- ")
        lines.append(FormattedLine(tuple(_spans(raw[2:] if item else raw)), item))
    return lines


def _unescape(text: str) -> str:
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text


def _spans(line: str) -> Iterator[Span]:
    plain = ""
    position = 0
    for match in _SPAN.finditer(line):
        plain += line[position : match.start()]
        position = match.end()
        what = match.lastgroup or ""
        if what == "escaped":
            plain += match[what]
            continue
        if plain:
            yield Span(SpanKind.PLAIN, plain)
            plain = ""
        if what == "url":
            yield Span(SpanKind.LINK, _unescape(match["label"]), match["url"])
        elif what == "bold" and "](" in match["bold"]:
            for inner in _spans(match["bold"]):
                yield inner._replace(kind=SpanKind.BOLD) if inner.kind is SpanKind.PLAIN else inner
        elif what == "unix":
            yield Span(SpanKind.MOMENT, match["moment"], unix=int(match["unix"]))
        else:
            yield Span(_MARKED[what], _unescape(match[what]))
    plain += line[position:]
    if plain:
        yield Span(SpanKind.PLAIN, plain)


@lru_cache(SAME_TO_MANY)
def write_hints(text: str, prefix: str, *, taps: bool) -> str:
    """Return `text` with its hints as they are written on a network whose commands begin with `prefix`.

    taps  a command in plain text runs when it is touched; a longer one is shown as code, to be copied
    """
    return _HINT.sub(lambda match: _as_hint(match["command"], prefix, taps), text) if "`/" in text else text


@lru_cache(maxsize=1000)
def _as_hint(command: str, prefix: str, taps: bool) -> str:
    is_tapped = taps and (" " not in command or _PLACEHOLDER.search(command))
    return prefix + escape(_unescape(command)) if is_tapped else f"`{prefix}{command}`"


def hinted(text: str) -> list[str]:
    """Return the hints of a text that are a command's name alone."""
    found = dict.fromkeys(_HINT.findall(text)) if "`/" in text else {}
    return [_unescape(command) for command in found if " " not in command]


def labelled(text: str, labels: Mapping[str, str]) -> str:
    """Return `text` with the labels of buttons in place of the hints that they stand for."""

    def label(match: re.Match[str]) -> str:
        shown = labels.get(_unescape(match["command"]))
        return match[0] if shown is None else f"**{escape(shown)}**"

    return _HINT.sub(label, text)


def numbered(plain: str, labels: Sequence[str]) -> str:
    """Return plain text with a numbered line for each label below it; the text alone when there are none."""
    lines = (f"{number}. {label}" for number, label in enumerate(labels, 1))
    return "\n".join((f"{plain}\n", *lines)) if labels else plain


def to_plain(text: str) -> str:
    """Return the text without markup: for networks without formatting, and the fallback body on Matrix."""
    if not _MAY_BE_MARKED.search(text):
        return text

    def span(s: Span) -> str:
        return f"{s.text} ({s.url})" if s.kind is SpanKind.LINK and not _says_itself(s) else s.text

    return render(text, span, "• ")


def _says_itself(link: Span) -> bool:
    """Tell whether a link's address adds nothing: it is an app's own, equal to the text, or ends in that handle."""
    if link.url.startswith(IN_APPS):
        return True
    return link.url == link.text or (link.text.startswith("@") and link.url.endswith(link.text.removeprefix("@")))


def web_address(url: str) -> str:
    """Return the address a browser opens; empty for one that leads somewhere in an app alone."""
    return "" if url.startswith(IN_APPS) else url


def html_span(span: Span, tags: Mapping[SpanKind, str], address: Callable[[str], str] = web_address) -> str:
    """Return a span as HTML; `tags` name the element of each kind, `address` makes of a link what the network knows."""
    body = html.escape(span.text, quote=False)
    if span.kind is SpanKind.LINK:
        url = address(span.url)
        return f'<a href="{html.escape(url)}">{body}</a>' if url else body
    tag = tags.get(span.kind)
    return f"<{tag}>{body}</{tag}>" if tag else body


_HTML_TAGS = {SpanKind.BOLD: "strong", SpanKind.ITALIC: "em", SpanKind.CODE: "code"}


def to_html(text: str, address: Callable[[str], str] = web_address) -> str:
    """Return HTML, as mail and Matrix take it: `<br>` between lines, lists as `<ul>`; see `html_span`."""
    out = ""
    in_list = after_list = False
    for number, line in enumerate(parse(text)):
        body = "".join(html_span(s, _HTML_TAGS, address) for s in line.spans)
        if line.item and not in_list:
            out += "<ul>"
        elif not line.item and in_list:
            out += "</ul>"
            after_list = not body  # a list has a margin of its own
        elif number and not line.item and not after_list:
            out += "<br>"
        else:
            after_list = False
        in_list = line.item
        out += f"<li>{body}</li>" if line.item else body
    return out + ("</ul>" if in_list else "")


def render(text: str, span: Callable[[Span], str], bullet: str) -> str:
    """Return the text of all lines, each span written by `span`, each item of a list behind a `bullet`."""
    return "\n".join((bullet if line.item else "") + "".join(map(span, line.spans)) for line in parse(text))


def split(text: str, limit: int) -> list[str]:
    """Cut `text` into parts of at most `limit` characters: between paragraphs, else lines, words, anywhere.

    Lengths are counted in UTF-16 units of the markup, as Telegram counts; never cuts inside an escape.
    """
    parts = []
    rest = text
    while _length(rest) > limit:
        window = _prefix(rest, limit)
        at = -1
        for separator in ("\n\n", "\n", " "):
            at = window.rfind(separator)
            if at > 0:
                break
        if at <= 0:
            at = max(len(window) - (1 if _ends_in_open_escape(window) else 0), 1)
        head, tail = rest[:at], rest[at:]
        rest = tail.lstrip("\n ")
        if rest.startswith("- ") and "\n" not in tail.removesuffix(rest):
            rest = f"\\{rest}"  # cut out of the middle of a line, a dash is no item of a list
        if head.strip():
            parts.append(head.rstrip())
    if rest.strip() or not parts:
        parts.append(rest)
    return parts


def _length(text: str) -> int:
    return len(text) if text.isascii() else len(text) + sum(c > "\uffff" for c in text)


def _prefix(text: str, limit: int) -> str:
    units = 0
    for index, c in enumerate(text):
        units += 2 if c > "\uffff" else 1
        if units > limit:
            return text[:index]
    return text


def _ends_in_open_escape(text: str) -> bool:
    return (len(text) - len(text.rstrip("\\"))) % 2 == 1
