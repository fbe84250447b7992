"""The tables of broadcasts: what goes to many members, a few hundred at a time, and what became of it for each."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base


class BroadcastState(StrEnum):
    """The states of a broadcast; `waiting`: it has not begun, and members are not counted yet."""

    WAITING = "waiting"
    GOING = "going"
    STOPPED = "stopped"
    DONE = "done"


class ReaderState(StrEnum):
    """The fate of a broadcast for one member.

    waiting, queued  it is to be written; it is in the outbox
    left             they have no role any more, or there was nothing to tell them
    """

    WAITING = "waiting"
    QUEUED = "queued"
    SENT = "sent"
    UNREACHABLE = "unreachable"
    LEFT = "left"
    STOPPED = "stopped"


_UNDER_WAY = text("ended_at IS NULL")
_WAITING = text("state = 'waiting'")
_QUEUED = text("state = 'queued'")
_OPEN = text("state IN ('waiting', 'queued')")


class Broadcast(Base):
    """Something that goes to an audience once: the subject `subject_id` of a feature's `kind`.

    at         the time by each reader's own clock at which it goes, as `2026-12-01T09:00`, or with a zone one moment
               for all of them; None: at once
    begins_at  when the first of them may get it, who joins later does not; or when it was stopped
    ended_at   when nothing was left to be done for it
    reached    the member up to whom the audience was listed, in the order of ids; None once all are
    last_id    the newest member when it began
    """

    __tablename__ = "broadcast"
    __table_args__ = (
        Index("ix_broadcast_under_way", "begins_at", sqlite_where=_UNDER_WAY, postgresql_where=_UNDER_WAY),
        Index("ix_broadcast_subject", "kind", "subject_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    subject_id: Mapped[int]
    audience: Mapped[dict[str, Any]]
    at: Mapped[str | None]
    state: Mapped[str]
    begins_at: Mapped[datetime]
    reached: Mapped[int | None]
    last_id: Mapped[int | None]
    created_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class BroadcastReader(Base):
    """One member that a broadcast is for.

    network          where they are written to, as it was when the audience was listed; empty: nowhere
    due_at           when it goes to them, in their daytime
    acknowledged_at  when they said that they got it
    asked_at         when they asked something about it
    """

    __tablename__ = "broadcast_reader"
    __table_args__ = (
        Index(
            "ix_broadcast_reader_due",
            "network",
            "due_at",
            "broadcast_id",
            "member_id",
            sqlite_where=_WAITING,
            postgresql_where=_WAITING,
        ),
        Index("ix_broadcast_reader_queued", "member_id", sqlite_where=_QUEUED, postgresql_where=_QUEUED),
        Index("ix_broadcast_reader_open", "broadcast_id", "state", sqlite_where=_OPEN, postgresql_where=_OPEN),
    )

    broadcast_id: Mapped[int] = mapped_column(ForeignKey("broadcast.id"), primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), primary_key=True, index=True)
    network: Mapped[str]
    state: Mapped[str]
    due_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    acknowledged_at: Mapped[datetime | None]
    asked_at: Mapped[datetime | None]
