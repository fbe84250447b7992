"""The table of files that councillors want, until they are made."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.models.account import Member
from storage.models.base import Base


class ExportWanted(Base):
    """A file of the programme's tables that a councillor asked for; a member waits for one at a time.

    token        what is made of it so far goes by this name in the process that makes it
    what, kind   which sheets, and in which kind of file
    sheet, after the place that reading has reached: the sheet, and the id of its last row
    """

    __tablename__ = "export_wanted"

    id: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    token: Mapped[str]
    what: Mapped[str]
    kind: Mapped[str]
    sheet: Mapped[int] = mapped_column(default=0)
    after: Mapped[int] = mapped_column(default=0)
    asked_at: Mapped[datetime]

    member: Mapped[Member] = relationship(lazy="joined", innerjoin=True)
