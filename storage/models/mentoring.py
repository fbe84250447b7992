"""Requests for a mentor, offers made for them, and pairs."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, ForeignKey, Index, and_, exists, literal_column, or_, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.models.account import Member
from storage.models.base import Base


class RequestState(StrEnum):
    """`waiting` holds a place in the queue; `offered` has an open offer."""

    WAITING = "waiting"
    OFFERED = "offered"
    PAIRED = "paired"
    CANCELLED = "cancelled"


class OfferState(StrEnum):
    """What became of an offer."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


_OPEN_REQUEST = text("state IN ('waiting', 'offered')")
_OPEN_PAIR = text("ended_at IS NULL")
_APART = text("apart_since IS NOT NULL AND ended_at IS NULL")
_OPEN_OFFER = text("state = 'open'")


class Request(Base):
    """A mentee's wish for a mentor; a mentee has one open at most.

    asked_at  the place in the queue; who loses a mentor keeps that of the first time they asked
    told      the state the mentee last heard of; empty while they know nothing of the request
    meant_for_id  the mentor whom the council's plan gives this mentee, until they are asked
    """

    __tablename__ = "request"
    __table_args__ = (
        Index("uq_request_open", "mentee_id", unique=True, sqlite_where=_OPEN_REQUEST, postgresql_where=_OPEN_REQUEST),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    mentee_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    topic: Mapped[str]
    state: Mapped[str] = mapped_column(default=RequestState.WAITING)
    asked_at: Mapped[datetime]
    told: Mapped[str] = mapped_column(default="")
    meant_for_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))

    mentee: Mapped[Member] = relationship(foreign_keys=mentee_id, lazy="joined", innerjoin=True)


class Offer(Base):
    """A request put to one mentor, until `expires_at`."""

    __tablename__ = "offer"
    __table_args__ = (
        Index("uq_offer_open", "request_id", unique=True, sqlite_where=_OPEN_OFFER, postgresql_where=_OPEN_OFFER),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("request.id"))
    mentor_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    state: Mapped[str] = mapped_column(default=OfferState.OPEN)
    offered_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(default="")

    request: Mapped[Request] = relationship(lazy="joined", innerjoin=True)
    mentor: Mapped[Member] = relationship(lazy="joined", innerjoin=True)


class Pair(Base):
    """A mentee and their mentor, open while `ended_at` is empty; a mentee has one open at most.

    away_from/until_told  the mentor's absence that the mentee knows of; None when they count on the mentor
    covered_by            the backup mentor who stands in now, while the mentor is away or silent
    cover_told            who stands in as far as the mentee knows, who hears of it by day
    apart_since           since when neither knows how to write to the other; None once one of them does
    mentee/mentor_reminded  how often each was reminded of it
    """

    __tablename__ = "pair"
    __table_args__ = (
        Index("uq_pair_open", "mentee_id", unique=True, sqlite_where=_OPEN_PAIR, postgresql_where=_OPEN_PAIR),
        Index("ix_pair_apart", "apart_since", sqlite_where=_APART, postgresql_where=_APART),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    mentee_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    mentor_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    end_reason: Mapped[str] = mapped_column(default="")
    away_from_told: Mapped[date | None]
    away_until_told: Mapped[date | None]
    covered_by_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"), index=True)
    cover_told_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    apart_since: Mapped[datetime | None]
    mentee_reminded: Mapped[int] = mapped_column(default=0, server_default="0")
    mentor_reminded: Mapped[int] = mapped_column(default=0, server_default="0")

    mentee: Mapped[Member] = relationship(foreign_keys=mentee_id, lazy="joined", innerjoin=True)
    mentor: Mapped[Member] = relationship(foreign_keys=mentor_id, lazy="joined", innerjoin=True)
    covered_by: Mapped[Member | None] = relationship(foreign_keys=covered_by_id, lazy="joined")
    cover_told: Mapped[Member | None] = relationship(foreign_keys=cover_told_id, lazy="joined")

    @property
    def in_charge(self) -> Member:
        """Who says how the mentee is doing and confirms what they did: the mentor or, meanwhile, who stands in."""
        return self.covered_by or self.mentor


def counts_as_mentee() -> ColumnElement[bool]:
    """For queries: whether a member is reminded and counted as a mentee.

    Who became a mentor or a councillor keeps the right to ask for a mentor, and counts once they use it.
    """
    waiting = Request.state.in_([literal_column("'waiting'"), literal_column("'offered'")])  # so that an index is used
    return and_(
        Member.holds("mentee"),
        or_(
            and_(~Member.holds("mentor"), ~Member.holds("council")),
            exists().where(Pair.mentee_id == Member.id, Pair.ended_at.is_(None)),
            exists().where(Request.mentee_id == Member.id, waiting),
        ),
    )


class BackupState(StrEnum):
    """`asked` until the answer, then `agreed` or `declined`; `ended` by either of the two, or with a role."""

    ASKED = "asked"
    AGREED = "agreed"
    DECLINED = "declined"
    ENDED = "ended"


SILENT = "silent"
_OPEN_BACKUP = text("state IN ('asked', 'agreed')")


class Backup(Base):
    """Who stands in for a mentor who is away or silent, if they agreed to; a mentor has one at most.

    told  what they last heard of why they are needed: both ends of an absence, or `SILENT`; empty while they are not
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
