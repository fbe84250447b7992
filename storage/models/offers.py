"""The tables of requests for a mentor, and of offers made for them."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.models.account import Member
from storage.models.base import Base


class RequestState(StrEnum):
    """`waiting` has a place on the waiting list; `offered` has an open offer."""

    WAITING = "waiting"
    OFFERED = "offered"
    PAIRED = "paired"
    CANCELLED = "cancelled"


OPEN_STATES = (RequestState.WAITING, RequestState.OFFERED)
"""The states of a request that is open."""


class OfferState(StrEnum):
    """The states of an offer."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


_OPEN_REQUEST = text("state IN ('waiting', 'offered')")


_OPEN_OFFER = text("state = 'open'")


class Request(Base):
    """One mentee's wish for a mentor; a mentee has at most one open.

    asked_at  gives the place in the queue; a mentee who loses a mentor keeps that of their last request
    told      the state the mentee was last told; empty while they know nothing of the request
    meant_for_id  the mentor to ask first, by the council's plan or as the successor, until they are asked
    """

    __tablename__ = "request"
    __table_args__ = (
        Index("uq_request_open", "mentee_id", unique=True, sqlite_where=_OPEN_REQUEST, postgresql_where=_OPEN_REQUEST),
        Index("ix_request_mentee", "mentee_id"),
        Index("ix_request_queue", "state", "asked_at"),
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
    """One request put to one mentor, until `expires_at`."""

    __tablename__ = "offer"
    __table_args__ = (
        Index("uq_offer_open", "request_id", unique=True, sqlite_where=_OPEN_OFFER, postgresql_where=_OPEN_OFFER),
        Index("ix_offer_open_to", "mentor_id", sqlite_where=_OPEN_OFFER, postgresql_where=_OPEN_OFFER),
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
