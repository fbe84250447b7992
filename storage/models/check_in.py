"""The tables of prompts the bot sends on its own, of check-ins, and of silences."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.models.account import Member
from storage.models.base import Base
from storage.models.pairs import Pair


class PromptKind(StrEnum):
    """The kinds of prompts; two ask nothing.

    quiet  a step taken because a mentee has done nothing for long
    back   a reminder that an announced absence is nearly over
    """

    CHECK_IN = "check_in"
    STILL_ACTIVE = "still_active"
    HOW_IT_WENT = "how_it_went"
    QUIET = "quiet"
    BACK = "back"
    LAST_CONTACT = "last_contact"


TO_MENTORS = (PromptKind.CHECK_IN, PromptKind.STILL_ACTIVE)
"""Kinds of prompts that count as missed when a mentor does not answer."""

CLOSES_BY_ITSELF = "closed_at IS NULL AND kind <> 'check_in'"
TO_REMIND = "closed_at IS NULL AND reminded_at IS NULL AND due_remind_at IS NOT NULL"
MISSED = "answered_at IS NULL AND closed_at IS NOT NULL"
"""Conditions of indexes, which queries have to repeat: SQLite does not use them otherwise."""
_OPEN, _CLOSES, _REMIND, _MISSED = map(text, ("closed_at IS NULL", CLOSES_BY_ITSELF, TO_REMIND, MISSED))


class Prompt(Base):
    """One question the bot asks a member on its own; at most one per member, kind and period.

    period     the week, date or event it is for, such as `2026-W47`
    due_at     when it is asked: wall-clock time in the member's zone, converted to UTC
    remind_at  when the reminder goes out if there is no answer
    due_remind_at  when it is looked at again whether to remind, see `storage.due`
    closes_at  when a missing answer counts as missed
    """

    __tablename__ = "prompt"
    __table_args__ = (
        UniqueConstraint("member_id", "kind", "period"),
        Index("ix_prompt_open", "member_id", "kind", "due_at", sqlite_where=_OPEN, postgresql_where=_OPEN),
        Index("ix_prompt_closes", "closes_at", sqlite_where=_CLOSES, postgresql_where=_CLOSES),
        Index("ix_prompt_missed", "member_id", "kind", sqlite_where=_MISSED, postgresql_where=_MISSED),
        Index("ix_prompt_remind", "due_remind_at", sqlite_where=_REMIND, postgresql_where=_REMIND),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    kind: Mapped[str]
    period: Mapped[str]
    due_at: Mapped[datetime]
    remind_at: Mapped[datetime | None]
    due_remind_at: Mapped[datetime | None]
    closes_at: Mapped[datetime]
    asked_at: Mapped[datetime | None]
    reminded_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]
    answer: Mapped[str] = mapped_column(default="")
    closed_at: Mapped[datetime | None]

    member: Mapped[Member] = relationship(lazy="joined", innerjoin=True)


class CheckInAnswer(StrEnum):
    """An answer of a mentor about a mentee."""

    GOOD = "good"
    HELP = "help"
    NOCONTACT = "nocontact"
    SKIP = "skip"


class Heard(StrEnum):
    """The time a mentee last heard from their mentor: within a week, since the last prompt, or longer ago."""

    WEEK = "week"
    MONTH = "month"
    LONGER = "longer"
    SKIP = "skip"


_NOTED = text("note <> ''")


class CheckIn(Base):
    """One mentee in one check-in prompt. `answer` is empty until given; `missed` is set once closed without one."""

    __tablename__ = "check_in"
    __table_args__ = (
        UniqueConstraint("prompt_id", "pair_id"),
        Index("ix_check_in_note", "answered_at", sqlite_where=_NOTED, postgresql_where=_NOTED),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    prompt_id: Mapped[int] = mapped_column(ForeignKey("prompt.id"))
    pair_id: Mapped[int] = mapped_column(ForeignKey("pair.id"), index=True)
    asked_at: Mapped[datetime | None]
    answer: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    answered_at: Mapped[datetime | None]
    missed: Mapped[bool] = mapped_column(default=False)

    prompt: Mapped[Prompt] = relationship(lazy="joined", innerjoin=True)
    pair: Mapped[Pair] = relationship(lazy="joined", innerjoin=True)

    @property
    def is_unanswered(self) -> bool:
        """Tell whether the mentor still has to answer it: not once the pair is over."""
        return not self.answer and self.pair.ended_at is None


_OPEN_SILENCE = text("ended_at IS NULL")


class Silence(Base):
    """One silence of a mentor, open while `ended_at` is empty; a mentor has at most one open.

    since       when the first prompt was due that they did not answer
    missed      number of such prompts by now
    noticed_at  when they began to count as silent: any message of theirs after that ends the silence
    """

    __tablename__ = "silence"
    __table_args__ = (
        Index("uq_silence_open", "mentor_id", unique=True, sqlite_where=_OPEN_SILENCE, postgresql_where=_OPEN_SILENCE),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    mentor_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    since: Mapped[datetime]
    missed: Mapped[int]
    noticed_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    mentor: Mapped[Member] = relationship(lazy="joined", innerjoin=True)
