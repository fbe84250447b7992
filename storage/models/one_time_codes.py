"""One-time codes, and the wrong ones that were tried."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base


class OneTimeCode(Base):
    """A code somebody was given, good once and until `expires_at`. Only its hash is kept.

    purpose    what it is for, such as `link`; it opens nothing else
    member_id  whom it was made for
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
    """Somebody wrote a code that nobody was given, or had one mailed; who does so often has to wait."""

    __tablename__ = "wrong_code"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    tried_at: Mapped[datetime] = mapped_column(index=True)
