"""Codes that were mailed to addresses nobody has shown to be theirs, and addresses that want none."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base


class MailedCode(Base):
    """A code that was mailed and has not come back so far; `storage.mailing` says how the hashes are made.

    member_id  who asked for it; counted also after two members became one, so it refers to nobody
    """

    __tablename__ = "mailed_code"

    id: Mapped[int] = mapped_column(primary_key=True)
    address: Mapped[str] = mapped_column(index=True)
    domain: Mapped[str] = mapped_column(index=True)
    member_id: Mapped[int] = mapped_column(index=True)
    sent_at: Mapped[datetime] = mapped_column(index=True)


class RefusedAddress(Base):
    """The hash of an address whose reader asked for no more codes; nothing else is kept of them."""

    __tablename__ = "refused_address"

    address: Mapped[str] = mapped_column(primary_key=True)
