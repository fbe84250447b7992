"""Events whose key has not come yet. They outlive the process: each is on disk before its sync is acknowledged."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from nio import Event, MegolmEvent

from chatbot.adapters.base import AdapterError
from chatbot.adapters.matrix.session import write_private


@dataclass(frozen=True, slots=True)
class Locked:
    """An event that cannot be read; `until` is when the bot stops waiting for its key."""

    room_id: str
    event: dict[str, Any]
    until: datetime

    @property
    def event_id(self) -> str:
        return str(self.event["event_id"])

    def as_megolm(self) -> MegolmEvent | None:
        """The event as nio decrypts it; None for a form of encryption it does not know."""
        parsed = Event.parse_encrypted_event(self.event)
        if not isinstance(parsed, MegolmEvent):
            return None
        parsed.room_id = self.room_id
        return parsed


class WaitingRoom:
    """The locked events, oldest first."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._locked: dict[str, Locked] = {}
        self._changed = False

    def load(self) -> None:
        """Read what an earlier process left waiting. Raises AdapterError."""
        try:
            rows = json.loads(self._file.read_text())
            found = [Locked(**{**row, "until": datetime.fromisoformat(row["until"])}) for row in rows]
        except FileNotFoundError:
            return
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise AdapterError(f"matrix.store_path: {self._file} cannot be read; restore it or remove it") from error
        self._locked = {locked.event_id: locked for locked in found}

    def __iter__(self) -> Iterator[Locked]:
        return iter(list(self._locked.values()))

    def add(self, locked: Locked) -> None:
        """Let an event wait; on disk with the next `save`."""
        self._changed |= self._locked.setdefault(locked.event_id, locked) is locked

    def forget(self, event_ids: Iterable[str]) -> None:
        """Events that were read or given up."""
        for event_id in event_ids:
            self._changed |= self._locked.pop(event_id, None) is not None

    def save(self) -> None:
        """Bring the file up to date."""
        if self._changed:
            rows = [asdict(locked) | {"until": locked.until.isoformat()} for locked in self]
            write_private(self._file, rows)
            self._changed = False
