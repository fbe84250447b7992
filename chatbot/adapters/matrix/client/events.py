"""Reading events of rooms. Strangers send them: nothing about their shape is taken for granted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from chatbot.adapters.matrix.client import polls
from chatbot.adapters.matrix.client.files import file_in
from chatbot.core.messages import RemoteFile

_UNANSWERED = frozenset({"m.notice", "m.emote", "m.server_notice"})
_REPLY_FALLBACK = re.compile(r"\A(?:>[^\n]*\n)+\n?")
AUTOMATED = "org.matrix.msc1767.automated"
"""The key that marks a message as a bot's, however it is shown (MSC3955); it will become `m.automated`."""
_KEYCAP = "\N{COMBINING ENCLOSING KEYCAP}"
NUMBERS = (*(f"{n}\N{VARIATION SELECTOR-16}{_KEYCAP}" for n in range(1, 10)), "\N{KEYCAP TEN}")
"""The emoji that stand for the first to the tenth choice."""


@dataclass(frozen=True, slots=True)
class RoomWords:
    """The part of an event that is meant for the bot.

    about     the id of the event that was answered or reacted to
    reaction  whether it is a reaction; it may be to a message of somebody else
    chosen    of a vote in the poll `about`: the places of the options voted for; none for a spoiled vote
    edits     the id of the event that is edited
    quoted    what the answered event says, where the client repeats it
    file      a file or place in it
    """

    text: str
    about: str | None = None
    thread_id: str | None = None
    edited: bool = False
    reaction: bool = False
    edits: str | None = None
    quoted: str = ""
    file: RemoteFile | None = None
    chosen: tuple[int, ...] | None = None


def read(event: dict[str, Any]) -> RoomWords | None:
    """Return what a decrypted event says; None if it needs no answer. The text of a file without a caption is empty."""
    content = mapping(event.get("content"))
    if not content or "redacted_because" in mapping(event.get("unsigned")):
        return None
    match event.get("type"):
        case "m.reaction":
            return _reaction(content)
        case "m.sticker":
            return RoomWords("", thread_id=thread_of(content))
        case "m.room.message":
            return _message(content)
        case polls.RESPONSE:
            voted = polls.vote(content)
            return RoomWords("", about=voted[0], chosen=voted[1]) if voted else None
    return None


def redacted(event: dict[str, Any]) -> str | None:
    """Return the id of the event that a redaction takes back; None for other events."""
    if event.get("type") != "m.room.redaction":
        return None
    return text_of(mapping(event.get("content")).get("redacts")) or text_of(event.get("redacts"))


def thread_of(content: dict[str, Any]) -> str | None:
    """Return the id of the root of the thread an event belongs to; None if it is in no thread."""
    relation = mapping(content.get("m.relates_to"))
    return text_of(relation.get("event_id")) if relation.get("rel_type") == "m.thread" else None


def sent_at(event: dict[str, Any], otherwise: datetime) -> datetime:
    """Return when the event was sent by its server's clock; `otherwise` if that makes no sense."""
    try:
        return datetime.fromtimestamp(event["origin_server_ts"] / 1000, UTC)
    except (KeyError, TypeError, ValueError, OverflowError, OSError):
        return otherwise


@dataclass(frozen=True, slots=True)
class Change:
    """A change of somebody's membership in a room: `join`, `invite`, `leave`, `ban`, as Matrix names it."""

    user_id: str
    by: str
    before: str | None
    after: str | None

    @property
    def entered(self) -> bool:
        return self.after == "join" and self.before != "join"

    @property
    def left(self) -> bool:
        return self.after in ("leave", "ban") and self.before in ("join", "invite")


def membership(event: dict[str, Any]) -> Change | None:
    """Return the change of membership an event tells of; None for other events."""
    user_id = event.get("state_key")
    if event.get("type") != "m.room.member" or not isinstance(user_id, str):
        return None
    before = mapping(mapping(event.get("unsigned")).get("prev_content"))
    after = mapping(event.get("content"))
    return Change(
        user_id, str(event.get("sender")), text_of(before.get("membership")), text_of(after.get("membership"))
    )


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation of the bot into a room: who invites it, and whether the room is meant as a direct one."""

    inviter: str
    direct: bool


def invitation(stripped_state: Any, user_id: str) -> Invitation:
    """Return the invitation of `user_id` in the state shown of a room; the inviter is empty if there is none."""
    for event in map(mapping, stripped_state if isinstance(stripped_state, list) else ()):
        change = membership(event)
        if change and change.user_id == user_id and change.after == "invite":
            return Invitation(change.by, mapping(event.get("content")).get("is_direct") is True)
    return Invitation("", direct=False)


def replacement(event: dict[str, Any]) -> str | None:
    """Return the id of the room in which a replaced room goes on; None for other events."""
    if event.get("type") != "m.room.tombstone" or event.get("state_key") != "":
        return None
    return text_of(mapping(event.get("content")).get("replacement_room"))


def mapping(value: Any) -> dict[str, Any]:
    """Return the value if it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def text_of(value: Any) -> str | None:
    """Return the value if it is a string, else None."""
    return value if isinstance(value, str) else None


def _reaction(content: dict[str, Any]) -> RoomWords | None:
    relation = mapping(content.get("m.relates_to"))
    key, about = text_of(relation.get("key")), text_of(relation.get("event_id"))
    if relation.get("rel_type") != "m.annotation" or not key or not about:
        return None
    plain = key.replace("\N{VARIATION SELECTOR-16}", "")
    numbers = {emoji.replace("\N{VARIATION SELECTOR-16}", ""): str(n) for n, emoji in enumerate(NUMBERS, 1)}
    return RoomWords(numbers.get(plain, key), about=about, reaction=True)


def _message(content: dict[str, Any]) -> RoomWords | None:
    relation = mapping(content.get("m.relates_to"))
    edited = relation.get("rel_type") == "m.replace"
    if edited:
        content = mapping(content.get("m.new_content"))
    kind = text_of(content.get("msgtype")) or ""
    if content.get(AUTOMATED) is True or content.get("m.automated") is True:
        return None  # two bots in one room would never stop
    if kind in _UNANSWERED or kind.startswith("m.key.verification."):
        return None
    about = text_of(mapping(relation.get("m.in_reply_to")).get("event_id"))
    text, quoted = _text(kind, content), ""
    if about is not None and (repeated := _REPLY_FALLBACK.match(text)):
        text, quoted = text[repeated.end() :], _quoted(repeated[0])
    if relation.get("is_falling_back") is True:
        about = None  # the link is there for clients that know no threads
    edits = text_of(relation.get("event_id")) if edited else None
    thread_id = thread_of({"m.relates_to": relation})
    return RoomWords(text, about, thread_id, edited, edits=edits, quoted=quoted, file=file_in(content))


def _quoted(repeated: str) -> str:
    """Return the words of a message that a client repeats above the answer to it, without the name of its author."""
    lines = [line.removeprefix(">").removeprefix(" ") for line in repeated.strip().splitlines()]
    return re.sub(r"\A(?:\* )?<[^>]*> ?", "", "\n".join(lines))


def _text(kind: str, content: dict[str, Any]) -> str:
    body = text_of(content.get("body")) or ""
    if kind == "m.text":
        return body
    filename = text_of(content.get("filename"))
    return body if filename is not None and filename != body else ""
