"""Reported activities."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession


class Activities:
    """What members did, and how far its confirmation has come."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
