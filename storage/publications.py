"""The repository of what was published."""

from __future__ import annotations

import secrets
from datetime import datetime

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models.publications import PublicationRow


class Publications:
    """The repository of publications, by their keys."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, key: str) -> PublicationRow | None:
        """Return what was published under a key."""
        return await self._session.get(PublicationRow, key)

    async def begin(self, key: str, title: str, now: datetime) -> PublicationRow | None:
        """Note that something is published; None if its key was published before."""
        dialect = postgresql if self._session.get_bind().dialect.name == "postgresql" else sqlite
        row = dialect.insert(PublicationRow).values(
            key=key, token=f"mentorship-{secrets.token_hex(12)}", title=title, published_at=now
        )
        statement = row.on_conflict_do_nothing().returning(PublicationRow)
        return (await self._session.scalars(statement)).one_or_none()
