"""Changes of mentor, and what each of the three says to them."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.models.account import Member
from storage.models.base import Base


class ChangeCause(StrEnum):
    """One of the pair `asked` for it, or the council would like to `balance` how many mentees mentors have."""

    ASKED = "asked"
    BALANCE = "balance"


class ChangeState(StrEnum):
    """`agreed` by all three, `declined` by the new mentor, with the `council`, or `dropped` as it is past.

    `kept`: the mentee or their mentor would rather go on as they are, and nothing else asks for a change.
    `withdrawn`: who asked for it took the wish back.
    """

    OPEN = "open"
    AGREED = "agreed"
    DECLINED = "declined"
    COUNCIL = "council"
    DROPPED = "dropped"
    KEPT = "kept"
    WITHDRAWN = "withdrawn"


_OPEN_CHANGE = text("state = 'open'")


class Change(Base):
    """A proposal that a mentee goes from one mentor to another; one is open about a mentee at most.

    asked_by  which of the pair wishes it, and so need not be asked; None when the council would like a balance
    reason    for the council alone
    due_at    when it goes to the council, if somebody has not answered by then
    """

    __tablename__ = "change"
    __table_args__ = (
        Index("uq_change_open", "mentee_id", unique=True, sqlite_where=_OPEN_CHANGE, postgresql_where=_OPEN_CHANGE),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    mentee_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    old_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    new_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    asked_by_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    cause: Mapped[str] = mapped_column(default=ChangeCause.ASKED, server_default="asked")
    reason: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default=ChangeState.OPEN)
    asked_at: Mapped[datetime]
    due_at: Mapped[datetime]

    mentee: Mapped[Member] = relationship(foreign_keys=mentee_id, lazy="joined", innerjoin=True)
    old: Mapped[Member] = relationship(foreign_keys=old_id, lazy="joined", innerjoin=True)
    new: Mapped[Member] = relationship(foreign_keys=new_id, lazy="joined", innerjoin=True)
    voices: Mapped[list[Voice]] = relationship(lazy="selectin", cascade="all, delete-orphan")


class Voice(Base):
    """What one of the three says to a change: `told_at` is empty until asked, `agreed_at` until they agree."""

    __tablename__ = "voice"

    change_id: Mapped[int] = mapped_column(ForeignKey("change.id"), primary_key=True)
    part: Mapped[str] = mapped_column(primary_key=True)
    told_at: Mapped[datetime | None]
    agreed_at: Mapped[datetime | None]
