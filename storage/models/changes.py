"""The tables of changes of mentor and of the answers of the three members concerned."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.models.account import Member
from storage.models.base import Base


class ChangeCause(StrEnum):
    """The cause of a change: one of the pair `asked` for it, or the council wants to `balance` the load."""

    ASKED = "asked"
    BALANCE = "balance"


class ChangeState(StrEnum):
    """`agreed` by all three, `declined` by the new mentor, with the `council`, or `dropped` as it is outdated.

    `kept`: the mentee or their mentor chose to go on as they are, and neither had asked for the change.
    `withdrawn`: the member who asked for it took the wish back.
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
    """One proposal that a mentee goes from one mentor to another; a mentee has at most one open.

    asked_by  which of the pair wishes it, and so need not be asked; None when the council proposes it for balance
    reason    only the council reads it
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
    """The answer of one of the three to a change: `told_at` is empty until asked, `agreed_at` until they agree."""

    __tablename__ = "voice"

    change_id: Mapped[int] = mapped_column(ForeignKey("change.id"), primary_key=True)
    part: Mapped[str] = mapped_column(primary_key=True)
    told_at: Mapped[datetime | None]
    agreed_at: Mapped[datetime | None]
