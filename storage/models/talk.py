"""The tables of what passes between two people: whose message became which, and when the two last wrote."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base


class Carried(Base):
    """One message that goes from one person to another, without its words.

    network, room_id, event_id, said_as  the message as its sender wrote it
    words, file  only while its sender has not said yet whom it is for
    """

    __tablename__ = "carried"
    __table_args__ = (Index("ix_carried_said", "network", "room_id", "said_as"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    sender_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    receiver_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    network: Mapped[str]
    room_id: Mapped[str]
    event_id: Mapped[str]
    said_as: Mapped[str]
    at: Mapped[datetime] = mapped_column(index=True)
    words: Mapped[str | None]
    file: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


class Exchanged(Base):
    """The last moment at which one person wrote to another through the bot."""

    __tablename__ = "exchanged"
    __table_args__ = (Index("ix_exchanged_between", "sender_id", "receiver_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    sender_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    receiver_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    last_at: Mapped[datetime]


class Muted(Base):
    """One person of whom another wants nothing brought to them."""

    __tablename__ = "muted"
    __table_args__ = (Index("ix_muted_between", "member_id", "muted_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"))
    muted_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
