"""The table that counts what members do and others are told of."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base


class Doing(StrEnum):
    """The kinds of things a member may do as often as they like, but others are told of only so often."""

    REQUEST = "request"
    REPORT = "report"
    CHECK_IN = "check_in"
    AWAY = "away"
    BACKUP = "backup"
    SHARE = "share"
    QUESTION = "question"
    CHANGE = "change"
    HELP = "help"
    INTRODUCTION = "introduction"
    LANGUAGE = "language"
    MEETING = "meeting"
    PROPOSAL = "proposal"


_HELD = text("held_until IS NOT NULL")


class ActionCount(Base):
    """The count of one kind of thing that a member did and others are told of, from `since` on.

    held_until  when others are told again, after it was too often; None while they are told at once
    """

    __tablename__ = "unasked"
    __table_args__ = (
        Index("ix_unasked_held", "kind", "held_until", sqlite_where=_HELD, postgresql_where=_HELD),
    )  # fmt: skip

    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    since: Mapped[datetime] = mapped_column(index=True)
    count: Mapped[int]
    held_until: Mapped[datetime | None]
