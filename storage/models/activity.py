"""The table of activities, and their kinds and states."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.models.account import Member
from storage.models.base import Base


class ActivityKind(StrEnum):
    """Kinds of activity a member can report."""

    ATTENDED = "attended"
    ORGANISED = "organised"
    CAMPAIGN = "campaign"
    RECRUITED = "recruited"
    CONTENT = "content"
    OTHER = "other"


class ActivityState(StrEnum):
    """`more`: the mentor asked for more; `unconfirmed`: nobody decided in time, it is on the council's list.

    `withdrawn`: its author took it back.
    """

    REPORTED = "reported"
    MORE = "more"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    UNCONFIRMED = "unconfirmed"
    WITHDRAWN = "withdrawn"


class Activity(Base):
    """One reported activity. The member's mentor at the time decides about it, which is not stored here.

    details      the `key=value` facts
    questions    questions about it: `[{"question", "by": member id, "answer"}]`, the last one maybe without an answer
    due_at       when the decision is due
    asked_at/id  when a decision was last asked for, and from which mentor; without an id, from the council
    edited_at    when its author last changed it after that mentor saw it; None once they are shown it anew
    reminded_at  when that mentor was last reminded
    reason       why it was rejected
    """

    __tablename__ = "activity"

    id: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    kind: Mapped[str]
    held_on: Mapped[date] = mapped_column(index=True)
    title: Mapped[str]
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)
    questions: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    state: Mapped[str] = mapped_column(default=ActivityState.REPORTED, index=True)
    reported_at: Mapped[datetime]
    due_at: Mapped[datetime]
    asked_at: Mapped[datetime | None]
    asked_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    edited_at: Mapped[datetime | None]
    reminded_at: Mapped[datetime | None]
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    decided_at: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(default="")

    member: Mapped[Member] = relationship(foreign_keys=member_id, lazy="joined", innerjoin=True)
    decided_by: Mapped[Member | None] = relationship(foreign_keys=decided_by_id, lazy="joined")
