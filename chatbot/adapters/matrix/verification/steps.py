"""The incoming steps of a verification: events of a room, or events sent to the device."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from nio import MatrixRoom

from chatbot.adapters.matrix.client.events import mapping, sent_at, text_of

_PREFIX = "m.key.verification."
_LONG_AGO = datetime.fromtimestamp(0, UTC)


@dataclass(frozen=True, slots=True)
class Step:
    """One step, as its sender wrote it.

    kind         `request`, `start`, `key`, ... : what follows `m.key.verification.`
    transaction  the id that both sides use for the verification: in a room, the id of the event that asked for it
    room         None for a step that was sent to the device alone
    """

    kind: str
    sender: str
    transaction: str
    content: dict[str, Any]
    sent_at: datetime
    room: MatrixRoom | None = None

    @property
    def from_device(self) -> str:
        """The sender's device; empty if the step does not name it."""
        return text_of(self.content.get("from_device")) or ""

    @property
    def methods(self) -> list[Any]:
        """The ways of verification its sender knows."""
        methods = self.content.get("methods")
        return methods if isinstance(methods, list) else []


def step_to_device(event: dict[str, Any]) -> Step | None:
    """Return the step in an event that was sent to the device; None for other events."""
    kind, content = text_of(event.get("type")) or "", mapping(event.get("content"))
    sender, transaction = text_of(event.get("sender")), text_of(content.get("transaction_id"))
    if not kind.startswith(_PREFIX) or not sender or not transaction:
        return None
    asked_at = sent_at({"origin_server_ts": content.get("timestamp")}, _LONG_AGO)
    return Step(kind.removeprefix(_PREFIX), sender, transaction, content, asked_at)


def step_in_room(event: dict[str, Any], room: MatrixRoom, user_id: str) -> Step | None:
    """Return the step in a decrypted event of a room; None for other events, and for requests not to `user_id`."""
    kind, content, sender = text_of(event.get("type")) or "", mapping(event.get("content")), str(event.get("sender"))
    at = sent_at(event, _LONG_AGO)
    if kind == "m.room.message" and content.get("msgtype") == f"{_PREFIX}request":
        return (
            Step("request", sender, str(event["event_id"]), content, at, room) if content.get("to") == user_id else None
        )
    relation = mapping(content.get("m.relates_to"))
    transaction = text_of(relation.get("event_id"))
    if not kind.startswith(_PREFIX) or relation.get("rel_type") != "m.reference" or not transaction:
        return None
    return Step(kind.removeprefix(_PREFIX), sender, transaction, content, at, room)
