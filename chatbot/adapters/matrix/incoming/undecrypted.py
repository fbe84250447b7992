"""Events whose key has not come yet. They outlive the process: each is on disk before its sync is acknowledged."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from nio import Event, MegolmEvent

from chatbot.adapters.matrix.client.events import mapping
from chatbot.adapters.matrix.client.private_files import PrivateFile
from chatbot.core.clock import Clock

_TOLD = 1000  # things that are remembered as told


@dataclass(frozen=True, slots=True)
class Locked:
    """An event that cannot be read; `until` is the monotonic moment when the bot stops waiting for its key."""

    room_id: str
    event: dict[str, Any]
    until: float

    @property
    def event_id(self) -> str:
        return str(self.event["event_id"])

    @property
    def session_id(self) -> str:
        """The id of the key it is locked with; its sender locks other events with the same one."""
        return str(mapping(self.event["content"]).get("session_id"))

    def as_megolm(self) -> MegolmEvent | None:
        """Return the event as nio decrypts it; None for a form of encryption it does not know."""
        content = {"sender_key": "", "device_id": ""} | mapping(self.event["content"])  # deprecated; nio wants them
        parsed = Event.parse_encrypted_event(self.event | {"content": content})
        if not isinstance(parsed, MegolmEvent):
            return None
        parsed.room_id = self.room_id
        return parsed


class Undecrypted:
    """The locked events, oldest first. Each waits for `grace`, and as long again after a restart."""

    def __init__(self, file: Path, clock: Clock, grace: timedelta) -> None:
        self.file = PrivateFile(file)
        self._clock = clock
        self._grace = grace
        self._locked: dict[str, Locked] = {}
        self._told: list[str] = []

    def load(self) -> None:
        """Load the events that an earlier process left waiting. Raises AdapterError."""
        self.file.load(self._take, otherwise=None)

    def _take(self, saved: dict[str, Any]) -> None:
        self._told = saved["told"]
        for row in saved["locked"]:
            locked = self.locked(row["room_id"], row["event"])
            self._locked[locked.event_id] = locked

    def __iter__(self) -> Iterator[Locked]:
        return iter(list(self._locked.values()))

    def locked(self, room_id: str, event: dict[str, Any]) -> Locked:
        """Return `event` as a locked one, whose time to wait for its key begins now."""
        return Locked(room_id, event, self._clock.monotonic() + self._grace.total_seconds())

    def add(self, locked: Locked) -> None:
        """Let an event wait."""
        if locked.event_id not in self._locked:
            self._locked[locked.event_id] = locked
            self._save()

    def overdue(self) -> list[Locked]:
        """Return the events that have waited long enough."""
        return [locked for locked in self if locked.until <= self._clock.monotonic()]

    def is_told(self, what: str) -> bool:
        """Tell whether people were already told of `what`: the id of a missing key, or a name for another thing."""
        return what in self._told

    def forget(self, event_ids: Collection[str], told: Collection[str] = ()) -> None:
        """Forget events that were read or given up, and remember `told` as what people know now."""
        if event_ids or told:
            self._locked = {key: locked for key, locked in self._locked.items() if key not in event_ids}
            self._told = [*self._told, *told][-_TOLD:]
            self._save()

    def _save(self) -> None:
        rows = [{"room_id": locked.room_id, "event": locked.event} for locked in self]
        self.file.put({"locked": rows, "told": self._told})
