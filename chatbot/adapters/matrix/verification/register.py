"""The verifications under way, on disk: a process that dies leaves nobody waiting who compares emoji with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from nio import MatrixRoom

from chatbot.adapters.matrix.client.private_files import PrivateFile
from chatbot.adapters.matrix.verification.steps import Step

Name: TypeAlias = tuple[str, str]
"""The name of a verification: the user who began it, and its transaction."""


@dataclass(frozen=True, slots=True)
class OpenVerification:
    """A verification somebody has begun.

    from_device  the sender's device; empty if it was not named
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
        """Return the step it began with, as far as an answer needs it."""
        asked, until = {"from_device": self.from_device}, datetime.fromisoformat(self.until)
        return Step("request", self.sender, self.transaction, asked, until, room)

    def is_over(self, now: datetime) -> bool:
        """Tell whether its time has run out."""
        return datetime.fromisoformat(self.until) <= now


class Register:
    """The verifications under way, all of them on disk.

    left_over  the verifications of an earlier process
    """

    def __init__(self, file: Path) -> None:
        """Load `file`. Raises AdapterError if it cannot be read."""
        self.file = PrivateFile(file)
        self.left_over: Sequence[OpenVerification] = self.file.load(
            lambda saved: [OpenVerification(**row) for row in saved], otherwise=[]
        )
        self._entries = {entry.name: entry for entry in self.left_over}

    def add(self, step: Step, until: datetime) -> None:
        """Save the verification that a step begins; one that is known already stays as it is."""
        room_id = step.room.room_id if step.room else None
        entry = OpenVerification(step.sender, step.transaction, step.from_device, room_id, until.isoformat())
        if entry.name not in self._entries:
            self._entries[entry.name] = entry
            self._save()

    def remove(self, step: Step | OpenVerification) -> None:
        """Forget the verification a step belongs to: it is over, and the person who began it knows."""
        if self._entries.pop((step.sender, step.transaction), None):
            self._save()

    def _save(self) -> None:
        self.file.put([asdict(entry) for entry in self._entries.values()])
