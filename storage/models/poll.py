"""The tables of polls that networks show and count themselves, and of the votes that reached the bot."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base

_KNOWN = text("poll_id IS NOT NULL")
_FAILED = text("state = 'failed'")


class PollState(StrEnum):
    """The states of a poll; `failed`: its network did not take it, and whoever put it there is to be told."""

    OPEN = "open"
    ENDED = "ended"
    FAILED = "failed"


class PollRow(Base):
    """One poll in one room.

    subject     what it is about, such as `survey:3`
    by_id       the member who put it there
    message_id  the network's id of the message it is in, once sent
    poll_id     the id by which votes name it, once sent
    """

    __tablename__ = "poll"
    __table_args__ = (
        Index("ix_poll_subject", "subject"),
        Index("ix_poll_voted_in", "network", "poll_id", sqlite_where=_KNOWN, postgresql_where=_KNOWN),
        Index("ix_poll_failed", "id", sqlite_where=_FAILED, postgresql_where=_FAILED),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    subject: Mapped[str]
    network: Mapped[str]
    room_id: Mapped[str]
    thread_id: Mapped[str | None]
    by_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    state: Mapped[str] = mapped_column(default=PollState.OPEN)
    message_id: Mapped[str | None]
    poll_id: Mapped[str | None]


class PollVote(Base):
    """The last vote of a member in a poll.

    at        when they voted, as the network says
    event_id  the network's id of it, so that it can be taken back by deleting it
    counts    whether it is their answer: no more once they took it back or answered in another way
    """

    __tablename__ = "poll_vote"

    poll_id: Mapped[int] = mapped_column(ForeignKey("poll.id"), primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), primary_key=True, index=True)
    at: Mapped[datetime]
    event_id: Mapped[str]
    counts: Mapped[bool] = mapped_column(default=True)
