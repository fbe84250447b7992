"""`python -m storage.migrations "what changes"`: draft a migration from the difference to the models."""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from storage import schema
from storage.engine import open_engine

_REMARK = re.compile(r"^ *# ### .* ###\n", re.MULTILINE)


async def draft(message: str) -> None:
    """Bring an empty database to the newest revision, and write a migration with what it lacks."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite+aiosqlite:///{Path(folder) / 'draft.db'}")
        try:
            await schema.draft_migration(engine, message)
        finally:
            await engine.dispose()


def tidy() -> None:
    """Bring drafts into the form of all other files: without the tool's remarks, and formatted."""
    for file in Path(__file__).with_name("versions").glob("*.py"):
        text = file.read_text("utf-8")
        if (plain := _REMARK.sub("", text)) != text:
            file.write_text(plain, encoding="utf-8")
            subprocess.run([sys.executable, "-m", "ruff", "format", "--quiet", file], check=False)  # noqa: S603


if __name__ == "__main__":
    asyncio.run(draft(" ".join(sys.argv[1:]) or "what changed"))
    tidy()
