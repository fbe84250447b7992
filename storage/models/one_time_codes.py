"""The tables of one-time codes, and of wrong ones that were tried."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base


class OneTimeCode(Base):
    """One code that was given out, good once and until `expires_at`. Only its hash is kept.

    purpose    what it is for, such as `link`; it is good for nothing else
    member_id  the member it was made for
    detail     what else it stands for, such as the mail address it was sent to
    """

    __tablename__ = "one_time_code"

    id: Mapped[int] = mapped_column(primary_key=True)
    purpose: Mapped[str]
    hash: Mapped[str] = mapped_column(unique=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    detail: Mapped[str] = mapped_column(default="")
    expires_at: Mapped[datetime] = mapped_column(index=True)


class WrongCode(Base):
    """One time that an account wrote a wrong code or had one mailed; after too many, its owner has to wait."""

    __tablename__ = "wrong_code"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    tried_at: Mapped[datetime] = mapped_column(index=True)
