"""Answers of the homeserver, without what stands where events do and is none: a hostile server can say anything.

matrix-nio and the readers rely on what the specification says every event has. What is in its content is theirs to
doubt.
"""

from __future__ import annotations

import json
import re
from typing import Any

from chatbot.adapters.matrix.client.events import mapping

_LONGEST_CURSOR = 2_000
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")
"""A part of a character, alone or beside its other part."""


def parsed(body: bytes) -> Any:
    """Return the JSON of an answer; an empty object if it is none, or is nested or as large as none is.

    Lone surrogates, which no store holds, are replaced.
    """
    try:
        answer = json.loads(body)
        return _as_text(answer) if _SURROGATE.search(body) else answer
    except (RecursionError, ValueError):
        return {}


def _as_text(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, list):
        return [_as_text(one) for one in value]
    return {_as_text(key): _as_text(one) for key, one in value.items()} if isinstance(value, dict) else value


def sound(answer: Any) -> Any:
    """Return an answer with nothing but events among its events: a sync, a list of state, or a page of history."""
    if isinstance(answer, list):
        return _events(answer)
    answer = mapping(answer)
    if "next_batch" in answer and "chunk" not in answer:
        return _sync(answer)
    return _with_cursor(answer, "end") | {"chunk": _events(answer["chunk"])} if "chunk" in answer else answer


def _sync(answer: dict[str, Any]) -> dict[str, Any]:
    rooms = mapping(answer.get("rooms"))
    return {
        **_with_cursor(answer, "next_batch"),
        "rooms": {
            kind: {room_id: _room(room, whole=kind != "invite") for room_id, room in mapping(rooms.get(kind)).items()}
            for kind in ("join", "invite", "leave")
        },
        "to_device": {"events": _events(mapping(answer.get("to_device")).get("events"), whole=False)},
        "presence": {},
        "account_data": {},
    }


def _is_cursor(value: Any) -> bool:
    """Tell whether a value is a place to read on from that can be kept, and asked for in an address."""
    return isinstance(value, str) and value.isprintable() and len(value) <= _LONGEST_CURSOR


def _with_cursor(found: dict[str, Any], name: str) -> dict[str, Any]:
    """Return what was found without what stands for a place to read on from and is none."""
    return found if _is_cursor(found.get(name)) else {key: value for key, value in found.items() if key != name}


def _room(room: Any, *, whole: bool) -> dict[str, Any]:
    room = mapping(room)
    held = {part: mapping(room.get(part)) for part in ("summary",) if part in room}
    for part in ("state", "timeline") if whole else ("invite_state",):
        found = mapping(room.get(part))
        held[part] = _with_cursor(found, "prev_batch") | {"events": _events(found.get("events"), whole=whole)}
    return held


def _events(found: Any, *, whole: bool = True) -> list[dict[str, Any]]:
    """Return the events among what was found; `whole` ones have an id and a time, others were only shown to the bot."""
    return [event for event in (found if isinstance(found, list) else ()) if _is_event(event, whole=whole)]


def _is_event(event: Any, *, whole: bool) -> bool:
    event = mapping(event)
    texts = ("type", "sender", "event_id") if whole else ("type", "sender")
    return (
        all(isinstance(event.get(key), str) for key in texts)
        and isinstance(event.get("content"), dict)
        and isinstance(event.get("state_key", ""), str)
        and isinstance(event.get("unsigned", {}), dict)
        and (not whole or type(event.get("origin_server_ts")) is int)
    )
