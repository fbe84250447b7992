"""The tables of looks at what is kept of somebody, and of people being forgotten."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.models.account import Member
from storage.models.base import Base

_UNDER_WAY = text("ended_at IS NULL")


class Look(Base):
    """Looks of one member at what is kept of another, by one command; those on one day are counted in a row.

    first_at, last_at  the first and the last of them
    """

    __tablename__ = "look"
    __table_args__ = (Index("ix_look_at_whom", "member_id", "by_id", "command"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    by_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    command: Mapped[str]
    first_at: Mapped[datetime]
    last_at: Mapped[datetime] = mapped_column(index=True)
    count: Mapped[int] = mapped_column(default=1)

    by: Mapped[Member] = relationship(foreign_keys=by_id, lazy="joined", innerjoin=True)


class Forgetting(Base):
    """A member who is forgotten: asked for, then left, then erased.

    left_at    when their mentees were handed over and their accounts let go; None while that waits for the next tick
    places     their accounts and direct chats, while something may still be on its way to them; then empty
    erased_at  when their words were erased everywhere but in what was still to be sent
    ended_at   when nothing was left to be erased
    """

    __tablename__ = "forgetting"
    __table_args__ = (Index("ix_forgetting_under_way", "id", sqlite_where=_UNDER_WAY, postgresql_where=_UNDER_WAY),)

    id: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), unique=True)
    asked_at: Mapped[datetime]
    left_at: Mapped[datetime | None]
    places: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    erased_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]

    @property
    def kept_for(self) -> str:
        """The mark of letters that still name them; see `OutboxRow.confidential`."""
        return f"forgetting:{self.id}"
