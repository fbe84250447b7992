"""Neutral markup as the Markdown of a Discourse post."""

from __future__ import annotations

import re
from functools import lru_cache

from chatbot.core.formatting import SAME_TO_MANY, Span, SpanKind, parse, web_address

_SPECIAL = re.compile(r"[\\`*_\[\]<>&#|~^!$=]")
_AT_LINE_START = re.compile(r"^(?: *)([-+])|^(?: *\d{1,9})([.)])")
_CALLS = re.compile(r"([@:]|\\#)(?=\w)")
"""The signs with which a post names a person, an emoji or a category."""
_NOTHING = "<!---->"
"""A comment that keeps a sign from calling anybody, and that nobody sees or copies."""
_BACKTICKS = re.compile(r"`+")


@lru_cache(SAME_TO_MANY)
def to_markdown(text: str) -> str:
    """Return Markdown in which what people wrote stands for itself, and calls nobody. A line break stays one."""
    return "\n".join(
        ("- " if line.item else "") + _line("".join(map(_span, line.spans)), is_item=line.item) for line in parse(text)
    )


def _line(line: str, *, is_item: bool) -> str:
    """Return a line that is no list, heading or code but by its markup."""
    bare = line.lstrip(" ")
    indent = "" if is_item else "&nbsp;" * (len(line) - len(bare))
    return indent + _AT_LINE_START.sub(lambda match: match[0][:-1] + "\\" + match[0][-1], bare)


def escape(plain: str) -> str:
    """Return plain text as Markdown that shows it."""
    return _CALLS.sub(rf"\g<1>{_NOTHING}", _SPECIAL.sub(r"\\\g<0>", plain))


def _span(span: Span) -> str:
    match span.kind:
        case SpanKind.BOLD:
            return _marked("**", "b", span.text)
        case SpanKind.ITALIC:
            return _marked("*", "i", span.text)
        case SpanKind.CODE:
            longest = max(map(len, _BACKTICKS.findall(span.text)), default=0)
            fence, edge = "`" * (longest + 1), " " if "`" in (span.text[0], span.text[-1]) else ""
            return f"{fence}{edge}{span.text}{edge}{fence}"
        case SpanKind.LINK if url := web_address(span.url):
            return f"[{escape(span.text)}]({url})"
        case _:
            return escape(span.text)


def _marked(mark: str, tag: str, text: str) -> str:
    """Return text between marks, or in an element where Markdown would not see the marks beside other signs."""
    is_seen = text[0].isalnum() and text[-1].isalnum()
    return f"{mark}{escape(text)}{mark}" if is_seen else f"<{tag}>{escape(text)}</{tag}>"
