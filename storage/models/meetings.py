"""The table of meetings that a mentor and a mentee propose to each other."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.models.base import Base
from storage.models.pairs import Pair


class MeetingState(StrEnum):
    """The states of a meeting; `replaced`: another time was proposed or agreed since, or the pair has ended."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    REPLACED = "replaced"
    CANCELLED = "cancelled"
    OVER = "over"


_PROPOSED = text("state = 'proposed'")
_AGREED = text("state = 'agreed'")


class Meeting(Base):
    """One time at which a pair may meet; at most one is proposed, and one agreed, at once.

    by_mentor    whether the mentor proposed it, so that the mentee answers
    reminded_at  when both were reminded, shortly before
    asked_at     when both were asked, the day after, whether they met
    met          whether they did, as the first of them to answer says; None while nobody has
    """

    __tablename__ = "meeting"
    __table_args__ = (
        Index("uq_meeting_proposed", "pair_id", unique=True, sqlite_where=_PROPOSED, postgresql_where=_PROPOSED),
        Index("uq_meeting_agreed", "pair_id", unique=True, sqlite_where=_AGREED, postgresql_where=_AGREED),
        Index("ix_meeting_agreed", "at", sqlite_where=_AGREED, postgresql_where=_AGREED),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    pair_id: Mapped[int] = mapped_column(ForeignKey("pair.id"), index=True)
    by_mentor: Mapped[bool]
    at: Mapped[datetime]
    state: Mapped[str] = mapped_column(default=MeetingState.PROPOSED)
    proposed_at: Mapped[datetime]
    agreed_at: Mapped[datetime | None]
    reminded_at: Mapped[datetime | None]
    asked_at: Mapped[datetime | None]
    met: Mapped[bool | None]

    pair: Mapped[Pair] = relationship(lazy="joined", innerjoin=True)
