"""The tables of the guide: who has read what, what was told of, and the questions it did not answer."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base


class GuideReading(Base):
    """A member said that they have read a revision of a topic; `asked_at`: they were asked to read it anew."""

    __tablename__ = "guide_reading"
    __table_args__ = (Index("ix_guide_reading_due", "topic", "asked_at", "read_at"),)

    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), primary_key=True)
    topic: Mapped[str] = mapped_column(primary_key=True)
    revision: Mapped[int] = mapped_column(primary_key=True)
    read_at: Mapped[datetime]
    asked_at: Mapped[datetime | None]


class GuideNotice(Base):
    """The last major revision of a topic that members are told of.

    reached  the member up to whom they were told, in the order of ids; None while nobody is left to tell
    again_at when those who have not read it are told once more; None if they are not
    """

    __tablename__ = "guide_notice"

    topic: Mapped[str] = mapped_column(primary_key=True)
    revision: Mapped[int]
    reached: Mapped[int | None]
    again_at: Mapped[datetime | None]


class GuideGap(Base):
    """A question that the guide did not answer, as it was asked first; nobody's name. `closed_at`: it is settled."""

    __tablename__ = "guide_gap"
    __table_args__ = (Index("ix_guide_gap_open", "closed_at", "count"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    locale: Mapped[str]
    words: Mapped[str]
    count: Mapped[int]
    last_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
