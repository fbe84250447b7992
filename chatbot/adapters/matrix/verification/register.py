"""Which verifications are under way, on disk: a process that dies leaves nobody waiting who compares emoji with it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from nio import MatrixRoom

from chatbot.adapters.base import AdapterError
from chatbot.adapters.matrix.client.private_files import write_private
from chatbot.adapters.matrix.verification.steps import Step

Name: TypeAlias = tuple[str, str]
"""What a verification is known by: who began it, and what both sides call it."""


@dataclass(frozen=True, slots=True)
class OpenVerification:
    """A verification somebody has begun.

    from_device  empty where it was not named
    room_id      None for one with the device alone
    until        when its time runs out, as ISO 8601
    """

    sender: str
    transaction: str
    from_device: str
    room_id: str | None
    until: str

    @property
    def name(self) -> Name:
        return self.sender, self.transaction

    def asked(self, room: MatrixRoom | None) -> Step:
        """The step it began with, as far as an answer needs it."""
        asked, until = {"from_device": self.from_device}, datetime.fromisoformat(self.until)
        return Step("request", self.sender, self.transaction, asked, until, room)

    def is_over(self, now: datetime) -> bool:
        """Whether its time has run out."""
        return datetime.fromisoformat(self.until) <= now


class Register:
    """The verifications under way. What it holds is on disk.

    left_over  those an earlier process has begun
    """

    def __init__(self, file: Path) -> None:
        """Raises AdapterError if `file` cannot be read."""
        self._file = file
        self.left_over = self._load()
        self._entries = {entry.name: entry for entry in self.left_over}

    def add(self, step: Step, until: datetime) -> None:
        """Keep in mind what a step begins; a verification that is known already stays as it is."""
        room_id = step.room.room_id if step.room else None
        entry = OpenVerification(step.sender, step.transaction, step.from_device, room_id, until.isoformat())
        if entry.name not in self._entries:
            self._entries[entry.name] = entry
            self._save()

    def remove(self, step: Step | OpenVerification) -> None:
        """Forget the verification a step belongs to: it is over, and who began it knows."""
        if self._entries.pop((step.sender, step.transaction), None):
            self._save()

    def _load(self) -> tuple[OpenVerification, ...]:
        try:
            return tuple(OpenVerification(**row) for row in json.loads(self._file.read_text()))
        except FileNotFoundError:
            return ()
        except (OSError, ValueError, TypeError) as error:
            raise AdapterError(f"matrix.store_path: {self._file} cannot be read; restore it or remove it") from error

    def _save(self) -> None:
        write_private(self._file, [asdict(entry) for entry in self._entries.values()])
