"""The text of a mail as plain text, from whichever part and character set holds it."""

from __future__ import annotations

import html
import re
from email.message import EmailMessage, MIMEPart

LONGEST_BODY = 64 * 1024
"""Bytes of one part that are read: nobody writes more above a quoted mail."""

_HIDDEN = frozenset({"style", "script", "head", "blockquote", "title"})
_BREAKS = frozenset({"br", "p", "div", "li", "tr"})
_TAG = re.compile(r"<(?:(/?)([a-zA-Z][a-zA-Z0-9]*+)|[!?])[^<>]*+>")


def body_of(mail: EmailMessage) -> str:
    """Return the text of a mail; empty if it holds only pictures or something encrypted."""
    part = mail.get_body(("plain", "html"))
    if part is None:
        return ""
    content = _decoded(part)
    return text_of_html(content) if part.get_content_subtype() == "html" else content


def _decoded(part: MIMEPart) -> str:
    """Return the text of a part, even if the character set it names is unknown or wrong."""
    payload = part.get_payload(decode=True)
    raw = payload[:LONGEST_BODY] if isinstance(payload, bytes) else b""
    for charset in (part.get_content_charset("utf-8"), "utf-8"):
        try:
            return raw.decode(charset)
        except (LookupError, ValueError):
            continue
    return raw.decode("latin-1")


def text_of_html(source: str) -> str:
    """Return what an HTML mail shows, without what it quotes.

    The standard library's parser is not used: a few kilobytes made for it keep it busy for hours.
    """
    shown: list[str] = []
    hidden, end = 0, 0
    source = _without_comments(source)
    for tag in _TAG.finditer(source):
        if not hidden:
            shown.append(_flowing(source[end : tag.start()]))
        end = tag.end()
        name = (tag[2] or "").lower()
        if name in _HIDDEN:
            hidden = max(0, hidden - 1) if tag[1] else hidden + 1
        elif name in _BREAKS and not hidden and not tag[1]:
            shown.append("\n")
    if not hidden:
        shown.append(_flowing(source[end:]))
    return "".join(shown)


def _without_comments(source: str) -> str:
    """Return `source` without comments; an open one reaches to the end."""
    kept: list[str] = []
    while "<!--" in source:
        before, _, rest = source.partition("<!--")
        kept.append(before)
        source = rest.partition("-->")[2]
    return "".join([*kept, source])


def _flowing(text: str) -> str:
    """Return the text between tags, with line breaks as blanks."""
    return html.unescape(re.sub(r"[ \t\r\n]+", " ", text))
