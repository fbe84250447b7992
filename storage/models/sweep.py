"""The table of sweeps."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base


class Sweep(Base):
    """A sweep under way: all that has a `moment` is looked at anew, in the order of ids; see `storage.due`.

    reached  the id of the last row that was looked at
    """

    __tablename__ = "sweep"

    moment: Mapped[str] = mapped_column(primary_key=True)
    reached: Mapped[int]
