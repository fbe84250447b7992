"""Neutral markup as Matrix takes it."""

from __future__ import annotations

from urllib.parse import quote, unquote

from chatbot.core.formatting import to_html, web_address

_PERSON = "matrix:u/"


def to_matrix_html(text: str) -> str:
    """Return the formatted body of a message; a person in it is what clients show as a pill."""
    return to_html(text, _address)


def person_link(user_id: str) -> str:
    """Return the address of a person in any app of Matrix, `matrix:u/kim:example.org`."""
    is_id = user_id.startswith("@") and ":" in user_id
    return _PERSON + quote(user_id[1:], safe=":") if is_id else ""


def web_link(user_id: str) -> str:
    """Return the address of a person as clients know it in a message, and browsers, too."""
    is_id = user_id.startswith("@") and ":" in user_id
    return f"https://matrix.to/#/{quote(user_id, safe='@:')}" if is_id else ""


def _address(url: str) -> str:
    return web_link("@" + unquote(url.removeprefix(_PERSON))) if url.startswith(_PERSON) else web_address(url)
