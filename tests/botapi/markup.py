"""Reads `parse_mode=HTML` as Telegram does: into visible text and entities, or an error in its words."""

from __future__ import annotations

import re
from typing import Any

ENTITIES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-time": "date_time",
}
_TOKEN = re.compile(
    r"<(?P<end>/?)(?P<tag>[^\s>]*)(?P<attributes>[^>]*)>"
    r"|(?P<open><)"
    r"|&(?:#(?P<decimal>\d+)|#[xX](?P<hex>[0-9a-fA-F]+)|(?P<name>lt|gt|amp|quot));"
)
_HREF = re.compile(r'\shref="([^"]*)"')
_UNIX = re.compile(r'\sunix="(\d+)"')
_FORMAT = re.compile(r'\sformat="(r|w?[dD]?[tT]?)"')
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}


class MarkupError(Exception):
    """Markup that Telegram refuses; the text is what it says after "can't parse entities: "."""


def units(text: str) -> int:
    """The length as Telegram counts: UTF-16 code units."""
    return len(text) + sum(c > "\uffff" for c in text)


def read_html(html: str) -> tuple[str, list[dict[str, Any]]]:
    """The visible text and its entities. Raises MarkupError."""
    if "<" not in html and "&" not in html:
        return html, []
    text = ""
    position = 0
    stack: list[tuple[str, int, dict[str, Any]]] = []
    entities = []
    for token in _TOKEN.finditer(html):
        text += html[position : token.start()]
        position = token.end()
        tag = (token["tag"] or "").lower()
        if token["open"]:
            raise MarkupError(f"Unclosed start tag at byte offset {_offset(html, token)}")
        if token["tag"] is None:
            text += _character(token)
        elif not token["end"]:
            if tag not in ENTITIES:
                raise MarkupError(f'Unsupported start tag "{tag}" at byte offset {_offset(html, token)}')
            stack.append((tag, len(text), _facts(tag, token["attributes"])))
        elif not stack:
            raise MarkupError(f"Unexpected end tag at byte offset {_offset(html, token)}")
        else:
            opened, begin, facts = stack.pop()
            if tag != opened:
                raise MarkupError(
                    f'Unmatched end tag at byte offset {_offset(html, token)}, expected "</{opened}>", found "</{tag}>"'
                )
            entity = {"type": ENTITIES[tag], "offset": units(text[:begin]), "length": units(text[begin:])}
            if entity["length"] and (tag not in ("a", "tg-time") or facts):
                entities.append(entity | facts)
    if stack:
        raise MarkupError(f'Can\'t find end tag corresponding to start tag "{stack[-1][0]}"')
    return text + html[position:], entities


def _facts(tag: str, attributes: str) -> dict[str, Any]:
    """Return the fields of an entity that its tag's attributes hold."""
    if tag == "a" and (href := _HREF.search(attributes)) and href[1]:
        return {"url": _unquote(href[1])}
    if tag == "tg-time" and (unix := _UNIX.search(attributes)):
        shown = _FORMAT.search(attributes)
        return {"unix_time": int(unix[1])} | ({"date_time_format": shown[1]} if shown else {})
    return {}


def _offset(html: str, token: re.Match[str]) -> int:
    return len(html[: token.start()].encode())


def _character(token: re.Match[str]) -> str:
    if token["name"]:
        return _NAMED[token["name"]]
    return chr(int(token["decimal"]) if token["decimal"] else int(token["hex"], 16))


def _unquote(attribute: str) -> str:
    return re.sub(r"&(lt|gt|amp|quot);", lambda match: _NAMED[match[1]], attribute)
