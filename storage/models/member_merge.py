"""Two members who turn out to be one person."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base


class MemberLink(Base):
    """Somebody wrote another member's code and is asked whether it is them, and what of both is to stay.

    member_id   who made the code
    account_id  what the code was written from
    chosen      point of disagreement -> id of the member whose side of it stays
    """

    __tablename__ = "link"

    id: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), unique=True)
    chosen: Mapped[dict[str, Any]] = mapped_column(default=dict)
    expires_at: Mapped[datetime] = mapped_column(index=True)
