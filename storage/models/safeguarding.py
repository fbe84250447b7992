"""The table of problems that people report in confidence."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.models.account import Account, Member
from storage.models.base import Base


class ReportState(StrEnum):
    """The states of a report."""

    OPEN = "open"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"


_OPEN_REPORT = text("state = 'open'")
_KEPT = text("closed_at IS NOT NULL AND words <> ''")


class Report(Base):
    """One problem that somebody reported to a safeguarding councillor, whom alone it is shown to.

    account     the account it was reported from, where its author hears of it; a stranger's has no member
    whom        the kind of person it is about: `mentor`, `mentee`, `councillor`, `other` or `unsaid`
    about_id    the member it is about, where its author said so
    words       what its author wrote, with all they added; emptied some time after it is closed
    quoted      the message it was a reply to, which its author attached
    begun       the event id of its author's first message: what they press once more is known by it
    reader      the account of the councillor who reads it
    due_at      when it goes to the next one, unless it was seen; from then on, when its reader is reminded
    passed_on   how often that moment passed
    """

    __tablename__ = "safeguarding_report"
    __table_args__ = (
        Index("ix_report_due", "due_at", sqlite_where=_OPEN_REPORT, postgresql_where=_OPEN_REPORT),
        Index("ix_report_kept", "closed_at", sqlite_where=_KEPT, postgresql_where=_KEPT),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    whom: Mapped[str]
    about_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    words: Mapped[str]
    quoted: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default=ReportState.OPEN)
    begun: Mapped[str]
    reported_at: Mapped[datetime]
    reader_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    due_at: Mapped[datetime]
    passed_on: Mapped[int] = mapped_column(default=0)
    seen_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]

    account: Mapped[Account] = relationship(foreign_keys=account_id, lazy="joined", innerjoin=True)
    about: Mapped[Member | None] = relationship(foreign_keys=about_id, lazy="joined")
    reader: Mapped[Account] = relationship(foreign_keys=reader_id, lazy="joined", innerjoin=True)

    @property
    def kept_for(self) -> str:
        """The mark of messages that hold its words; see `OutboxRow.confidential`."""
        return f"report:{self.id}"
