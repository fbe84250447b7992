"""`python -m storage.migrations "what changes"`: draft a migration from the difference to the models."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from storage import schema
from storage.engine import open_engine


async def draft(message: str) -> None:
    """Bring an empty database to the newest revision, and write a migration with what it lacks."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite+aiosqlite:///{Path(folder) / 'draft.db'}")
        try:
            await schema.draft_migration(engine, message)
        finally:
            await engine.dispose()


if __name__ == "__main__":
    asyncio.run(draft(" ".join(sys.argv[1:]) or "what changed"))
