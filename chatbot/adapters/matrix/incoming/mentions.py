"""Messages that begin with the bot's name, which is how people in a room with others say whom they mean."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote, unquote

from chatbot.adapters.matrix.client.events import mapping, text_of

PREFIX = "!"
"""The prefix of a command in a room where the bot is one of several."""

_LINK = re.compile(
    r"\A(?><mx-reply>.*?</mx-reply>)?\s*+(?:<p>\s*+)?<a\s(?P<attributes>[^>]*+)>(?P<shown>[^<]{0,255}+)</a>",
    re.DOTALL | re.IGNORECASE,
)
"""A link at the beginning of a formatted body. No place is tried twice: a body may be made to take long."""
_USER = re.compile(r"""href=["'](?:https://matrix\.to/\#/|matrix:u/)(?P<user>[^"'?]++)""", re.IGNORECASE)
"""The user whom a link mentions, as clients write it; `matrix:u/` stands for the `@`."""


def addressed(text: str, content: dict[str, Any], user_id: str, name: str | None) -> str | None:
    """Return what a text that begins with the name of `user_id` says to them; None if it does not, or says no more.

    content  the content of the event, for the mentions it names besides the text
    name     the name by which they are shown in the room

    A name counts if a colon or a comma follows it, or if the event mentions them (`m.mentions`, or a link to them); the
    whole id always counts.
    """
    link = _LINK.match(text_of(content.get("formatted_body")) or "")
    user = _USER.search(link["attributes"]) if link else None
    linked = user is not None and unquote(user["user"]).lstrip("@") == user_id[1:]
    mentioned = mapping(content.get("m.mentions")).get("user_ids")
    meant = linked or (isinstance(mentioned, list) and user_id in mentioned)
    names = [user_id[1:].partition(":")[0], name, link["shown"] if link and linked else None]
    shown = "|".join(re.escape(known) for known in sorted(filter(None, names), key=len, reverse=True))
    known = f"{re.escape(user_id[1:])}|{_written_link(user_id)}|(?P<shown>{shown})"
    found = re.match(rf"\s*@?(?:{known})(?P<then>\s*+[:,]\s++|\s++)(?=\S)", text, re.IGNORECASE)
    if found is None or (found["shown"] and not meant and not found["then"].strip()):
        return None
    return text[found.end() :].rstrip()


def _written_link(user_id: str) -> str:
    """Return a pattern for a Markdown link to the user, which some clients leave in the plain body."""
    target = f"{re.escape(user_id)}|{re.escape(quote(user_id, safe=''))}"
    return rf"\[[^\]]*\]\(https://matrix\.to/#/(?:{target})\)"
