"""The tables of codes mailed to addresses nobody has shown to be theirs, and of addresses that want none."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base


class MailedCode(Base):
    """One code that was mailed and has not come back; `storage.mailing` makes the hashes.

    member_id  the member who asked for it; no foreign key, as it counts after a merge too
    """

    __tablename__ = "mailed_code"

    id: Mapped[int] = mapped_column(primary_key=True)
    address: Mapped[str] = mapped_column(index=True)
    domain: Mapped[str] = mapped_column(index=True)
    member_id: Mapped[int] = mapped_column(index=True)
    sent_at: Mapped[datetime] = mapped_column(index=True)


class RefusedAddress(Base):
    """The hash of one address whose reader asked for no more codes; nothing else about them is kept."""

    __tablename__ = "refused_address"

    address: Mapped[str] = mapped_column(primary_key=True)
