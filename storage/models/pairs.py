"""The table of pairs."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ColumnElement, ForeignKey, Index, and_, or_, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.models.account import Member
from storage.models.base import AT_ONCE, Base

_OPEN_PAIR = text("ended_at IS NULL")
_NO_CONTACT = text("no_contact_since IS NOT NULL AND no_contact_nudged_at IS NULL AND ended_at IS NULL")
_APART = text("apart_since IS NOT NULL AND ended_at IS NULL")


class Pair(Base):
    """One mentee with their mentor, open while `ended_at` is empty; a mentee has at most one open.

    away_from/until_told  the mentor's absence as the mentee was last told; None when they know of none
    covered_by            the backup mentor who stands in now, while the mentor is away or silent
    cover_told            the stand-in the mentee was last told of, in the daytime
    apart_since           since when neither knows how to write to the other; None once one of them does
    no_contact_since       since when they have exchanged nothing that the bot knows of; None once they have
    no_contact_nudged_at   when one of them was helped to begin
    mentee/mentor_reminded  number of reminders each has had of that
    due_contact_at         when it is looked at again whether to ask the mentee about contact, see `storage.due`
    """

    __tablename__ = "pair"
    __table_args__ = (
        Index("uq_pair_open", "mentee_id", unique=True, sqlite_where=_OPEN_PAIR, postgresql_where=_OPEN_PAIR),
        Index("ix_pair_mentee", "mentee_id"),
        Index("ix_pair_apart", "apart_since", sqlite_where=_APART, postgresql_where=_APART),
        Index("ix_pair_due_contact", "due_contact_at", sqlite_where=_OPEN_PAIR, postgresql_where=_OPEN_PAIR),
        Index("ix_pair_no_contact", "no_contact_since", sqlite_where=_NO_CONTACT, postgresql_where=_NO_CONTACT),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    mentee_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    mentor_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    end_reason: Mapped[str] = mapped_column(default="")
    away_from_told: Mapped[date | None]
    away_until_told: Mapped[date | None] = mapped_column(index=True)
    covered_by_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"), index=True)
    cover_told_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"), index=True)
    apart_since: Mapped[datetime | None]
    no_contact_since: Mapped[datetime | None]
    no_contact_nudged_at: Mapped[datetime | None]
    mentee_reminded: Mapped[int] = mapped_column(default=0, server_default="0")
    mentor_reminded: Mapped[int] = mapped_column(default=0, server_default="0")
    due_contact_at: Mapped[datetime | None] = mapped_column(default=AT_ONCE)

    mentee: Mapped[Member] = relationship(foreign_keys=mentee_id, lazy="joined", innerjoin=True)
    mentor: Mapped[Member] = relationship(foreign_keys=mentor_id, lazy="joined", innerjoin=True)
    covered_by: Mapped[Member | None] = relationship(foreign_keys=covered_by_id, lazy="joined")
    cover_told: Mapped[Member | None] = relationship(foreign_keys=cover_told_id, lazy="joined")

    @property
    def in_charge(self) -> Member:
        """The member who is asked about the mentee and their activities: the stand-in if any, or the mentor."""
        return self.covered_by or self.mentor


def counts_as_mentee() -> ColumnElement[bool]:
    """Return the condition that a member is reminded and counted as a mentee, for queries.

    Members who became mentors or councillors keep the right to ask for a mentor, and count once they use it.
    """
    is_nothing_else = and_(~Member.holds("mentor"), ~Member.holds("council"))
    return and_(Member.holds("mentee"), or_(is_nothing_else, Member.seeks > 0))
