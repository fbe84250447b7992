"""The tables of announcements: their texts, and what readers ask about them."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.models.account import Member
from storage.models.base import Base

_WATCHED = text("is_watched")
_READY = text("state = 'ready'")
_NEWS = text("told_at IS NULL")


class AnnouncementState(StrEnum):
    """The states of an announcement; how far it has gone out is told by its broadcasts."""

    DRAFT = "draft"
    OUT = "out"
    DROPPED = "dropped"


class QuestionState(StrEnum):
    """The states of a question; `ready`: it is answered, and its author has not read the answer yet."""

    OPEN = "open"
    READY = "ready"
    ANSWERED = "answered"


class Announcement(Base):
    """Something that a councillor, or a mentor to their mentees, tells many people.

    source_id    the announcement that a mentor passes on, with a `word` of their own
    corrects_id  the announcement in whose place it comes; its audience is made of that one's readers
    audience     as `core.audience.Audience` dumps it; None until it is chosen
    at           the time by each reader's clock, as in `Broadcast`
    progress     how far it has gone out, as its author was last shown
    is_watched   whether that may change
    """

    __tablename__ = "announcement"
    __table_args__ = (Index("ix_announcement_watched", "id", sqlite_where=_WATCHED, postgresql_where=_WATCHED),)

    id: Mapped[int] = mapped_column(primary_key=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    source_id: Mapped[int | None] = mapped_column(ForeignKey("announcement.id"))
    corrects_id: Mapped[int | None] = mapped_column(ForeignKey("announcement.id"))
    word: Mapped[str]
    audience: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    at: Mapped[str | None]
    state: Mapped[str] = mapped_column(index=True)
    created_at: Mapped[datetime]
    out_at: Mapped[datetime | None]
    progress: Mapped[str]
    is_watched: Mapped[bool]

    author: Mapped[Member] = relationship(foreign_keys=author_id, lazy="joined", innerjoin=True)


class AnnouncementText(Base):
    """The text of an announcement in one language."""

    __tablename__ = "announcement_text"

    announcement_id: Mapped[int] = mapped_column(ForeignKey("announcement.id"), primary_key=True)
    locale: Mapped[str] = mapped_column(primary_key=True)
    words: Mapped[str]


class QuestionGroup(Base):
    """Questions about an announcement that are alike, and are answered once. `told_at`: its author knows of it."""

    __tablename__ = "question_group"
    __table_args__ = (Index("ix_question_group_news", "announcement_id", sqlite_where=_NEWS, postgresql_where=_NEWS),)

    id: Mapped[int] = mapped_column(primary_key=True)
    announcement_id: Mapped[int] = mapped_column(ForeignKey("announcement.id"), index=True)
    answer: Mapped[str]
    answered_at: Mapped[datetime | None]
    told_at: Mapped[datetime | None]


class AnnouncementQuestion(Base):
    """A reader's question about an announcement."""

    __tablename__ = "announcement_question"
    __table_args__ = (Index("ix_announcement_question_ready", "id", sqlite_where=_READY, postgresql_where=_READY),)

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("question_group.id"), index=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    words: Mapped[str]
    state: Mapped[str]
    asked_at: Mapped[datetime]

    member: Mapped[Member] = relationship(foreign_keys=member_id, lazy="joined", innerjoin=True)
