"""The table of topics that a mentor's chat has for single mentees."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base


class Thread(Base):
    """One topic of a mentor's direct chat, for what a mentee says and what is asked about them.

    room_id, thread_id  the chat, and the network's id of the topic in it
    name                what it is called there
    """

    __tablename__ = "thread"
    __table_args__ = (Index("ix_thread_place", "network", "room_id", "thread_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    network: Mapped[str]
    room_id: Mapped[str]
    thread_id: Mapped[str]
    mentee_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    name: Mapped[str]
