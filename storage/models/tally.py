"""The table of what is kept counted, so that nobody counts all rows to tell how many there are."""

from __future__ import annotations

from sqlalchemy import Index, false, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base

_SETTLED, _UNSETTLED = text("settled"), text("NOT settled")


class Tally(Base):
    """One count, or one change of it: the count of something is the sum of its rows. See `storage.counting`.

    what, part, state  what is counted, such as `check_in`, `2026-W47` and `answered`
    settled            whether it is the sum so far; else a change that a job has still to add to it
    """

    __tablename__ = "tally"
    __table_args__ = (
        Index(
            "uq_tally_settled", "what", "part", "state", unique=True, sqlite_where=_SETTLED, postgresql_where=_SETTLED
        ),
        Index("ix_tally_unsettled", "id", sqlite_where=_UNSETTLED, postgresql_where=_UNSETTLED),
        Index("ix_tally_part", "what", "part"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    what: Mapped[str]
    part: Mapped[str]
    state: Mapped[str]
    number: Mapped[int]
    settled: Mapped[bool] = mapped_column(server_default=false())
