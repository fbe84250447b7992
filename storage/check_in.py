"""Prompts and check-ins."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession


class CheckIns:
    """What mentors were asked on time, and what they answered."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
