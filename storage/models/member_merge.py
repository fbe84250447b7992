"""The table of links under way between two members who turn out to be one person."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base


class MemberLink(Base):
    """One link under way: the author of a code is asked whether both are one person, and what of each to keep.

    member_id   the member who made the code
    account_id  the account the code was written from
    chosen      point of disagreement -> id of the member whose side is kept
    """

    __tablename__ = "link"

    id: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), unique=True)
    chosen: Mapped[dict[str, Any]] = mapped_column(default=dict)
    expires_at: Mapped[datetime] = mapped_column(index=True)
