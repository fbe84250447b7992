"""The table of what was published."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base


class PublicationRow(Base):
    """Something published once, under a key such as `proposals:7`, and all that was added to it later.

    token  names it on networks where it is a topic; nobody else's has the same, not even in a database begun anew
    title  in plain text
    """

    __tablename__ = "publication"

    key: Mapped[str] = mapped_column(primary_key=True)
    token: Mapped[str]
    title: Mapped[str]
    published_at: Mapped[datetime]
