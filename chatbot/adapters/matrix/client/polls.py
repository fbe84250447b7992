"""Polls as MSC3381 has them, which is accepted and not in the specification: apps know the unstable names."""

from __future__ import annotations

from typing import Any

from chatbot.core.messages import Poll

START, RESPONSE, END = (f"org.matrix.msc3381.poll.{what}" for what in ("start", "response", "end"))
_TEXT = "org.matrix.msc1767.text"
_MOST_READ = 20
"""The most options a poll has; nothing after them is looked at."""


def start_content(poll: Poll, fallback: str) -> dict[str, Any]:
    """Return the event that starts a poll; `fallback` is what apps show that know no polls."""
    question = {_TEXT: poll.question, "msgtype": "m.text", "body": poll.question}
    answers = [{"id": str(place), _TEXT: option} for place, option in enumerate(poll.options)]
    kind = "org.matrix.msc3381.poll.disclosed"
    return {
        START: {"question": question, "kind": kind, "max_selections": poll.most, "answers": answers},
        _TEXT: fallback,
    }


def end_content(poll_id: str, fallback: str) -> dict[str, Any]:
    """Return the event that ends a poll."""
    return {END: {}, _TEXT: fallback, "m.relates_to": {"rel_type": "m.reference", "event_id": poll_id}}


def vote(content: dict[str, Any]) -> tuple[str, tuple[int, ...]] | None:
    """Return the poll that is voted in, and the places of the answers chosen; None if it names no poll.

    The last vote counts even if it is spoiled: then nothing is chosen.
    """
    relation, response = content.get("m.relates_to"), content.get(RESPONSE)
    about = relation.get("event_id") if isinstance(relation, dict) else None
    if not isinstance(relation, dict) or relation.get("rel_type") != "m.reference" or not isinstance(about, str):
        return None
    given = response.get("answers") if isinstance(response, dict) else None
    named = given[:_MOST_READ] if isinstance(given, list) else []
    if not all(isinstance(one, str) and one.isascii() and one.isdigit() and len(one) < 3 for one in named):
        return about, ()
    return about, tuple(dict.fromkeys(map(int, named)))
