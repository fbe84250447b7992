"""The rules of who may read a report: never anybody it is about, and nobody whom its words name, if avoidable."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from chatbot.core.words import fold
from handlers.shared.availability import is_away
from storage.models.account import Account, Member

_NO_LETTERS = re.compile(r"[^\w]+")


class Kind(StrEnum):
    """The kinds of people a report may be about."""

    MENTOR = "mentor"
    MENTEE = "mentee"
    COUNCILLOR = "councillor"
    OTHER = "other"
    UNSAID = "unsaid"


class Whom(NamedTuple):
    """The person a report is about, as far as its author says; without `member_id`, which of them is not known."""

    kind: Kind
    member_id: int | None = None

    def __str__(self) -> str:
        return self.kind.value if self.member_id is None else f"{self.kind.value}:{self.member_id}"

    @classmethod
    def read(cls, text: str) -> Whom | None:
        """Return what a button carries; None for anything else."""
        kind, _, number = text.partition(":")
        if kind not in set(Kind) or not (number == "" or (number.isascii() and number.isdigit())):
            return None
        return cls(Kind(kind), int(number) if number else None)


def may_read(readers: Sequence[Account], but: Collection[int], now: datetime) -> list[Account]:
    """Return those who may read a report, in order: not `but` these members, and who is away comes last."""
    able = [r for r in readers if r.member is not None and r.reachable and r.member.id not in but]
    return sorted(able, key=lambda reader: reader.member is not None and is_away(reader.member, now))


def names_somebody(words: str, member: Member) -> bool:
    """Tell whether words name a member: by the whole name, or by its first word."""
    said, name = _NO_LETTERS.sub(" ", fold(words)), _NO_LETTERS.sub(" ", fold(member.name)).strip()
    return bool(name) and any(f" {part} " in f" {said} " for part in {name, name.split()[0]})


def next_reader(able: Sequence[Account], present: Account) -> Account | None:
    """Return who gets a report next: whoever comes after its present reader, who comes last."""
    ids = [reader.id for reader in able]
    if present.id not in ids:
        return able[0] if able else None
    return able[(ids.index(present.id) + 1) % len(able)]
