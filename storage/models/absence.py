"""The table of backup mentors."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.models.account import Member
from storage.models.base import Base


class BackupState(StrEnum):
    """`asked` until the answer, then `agreed` or `declined`; `ended` by either of the two, or with a role."""

    ASKED = "asked"
    AGREED = "agreed"
    DECLINED = "declined"
    ENDED = "ended"


SILENT = "silent"


_OPEN_BACKUP = text("state IN ('asked', 'agreed')")


class Backup(Base):
    """One member asked to stand in for a mentor while they are away or silent; a mentor has at most one open.

    told  what the stand-in was last told of why: first and last day of an absence, or `SILENT`; empty while not needed
    """

    __tablename__ = "backup"
    __table_args__ = (
        Index("uq_backup_open", "mentor_id", unique=True, sqlite_where=_OPEN_BACKUP, postgresql_where=_OPEN_BACKUP),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    mentor_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    stand_in_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    state: Mapped[str] = mapped_column(default=BackupState.ASKED)
    asked_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    told: Mapped[str] = mapped_column(default="")

    mentor: Mapped[Member] = relationship(foreign_keys=mentor_id, lazy="joined", innerjoin=True)
    stand_in: Mapped[Member] = relationship(foreign_keys=stand_in_id, lazy="joined", innerjoin=True)
