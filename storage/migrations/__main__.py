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


async def draft(message: str) -> Path | None:
    """Bring an empty database to the newest revision, and write a migration with what it lacks, if anything."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite+aiosqlite:///{Path(folder) / 'draft.db'}")
        try:
            return await schema.draft_migration(engine, message)
        finally:
            await engine.dispose()


def tidy(file: Path) -> None:
    """Bring a draft into the form of all other files: without the tool's remarks and unused imports, and formatted."""
    file.write_text(_REMARK.sub("", file.read_text("utf-8")), encoding="utf-8")
    for mended in (["check", "--fix", "--select", "F401,I"], ["format"]):
        subprocess.run([sys.executable, "-m", "ruff", *mended, "--quiet", file], check=False)  # noqa: S603  # our own tool


if __name__ == "__main__":
    if (drafted := asyncio.run(draft(" ".join(sys.argv[1:]) or "what changed"))) is None:
        print("nothing to draft: the migrations make all that the models have")  # noqa: T201  # the tool's answer
    else:
        tidy(drafted)
