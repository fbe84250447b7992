"""A quick test of one feature needs neither Node nor Synapse nor PostgreSQL."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
FEATURES = sorted(f"tests/{file.parent.name}" for file in ROOT.glob("handlers/*/commands.py"))


def quick(*arguments: str) -> str:
    """The end of what `make quick` prints where nothing but SQLite is at hand."""
    command = [sys.executable, "-m", "pytest", "-p", "tests.alone", "-p", "no:cacheprovider", "-n", "0", "-q"]
    command += ["--database", "sqlite", *arguments]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def test_a_dialogue_is_held_with_sqlite_alone_and_what_needs_more_is_seen() -> None:
    """The tests of all features are collected, so that none of them brings more along either."""
    folders = [folder for folder in FEATURES if (ROOT / folder).is_dir()]
    needing_more = ("tests/test_pictures.py", "tests/cli/test_tables.py")
    printed = quick(
        *(*folders, *needing_more, "--continue-on-collection-errors"),
        *("-k", "test_everybody_sees_what_is_theirs or test_what_is_written_is_for_its_owner_alone"),
    )
    assert "\n1 failed, 1 passed, " in printed
    assert ", 1 error in " in printed
    assert "nio is not for a quick test" in printed
    assert "a quick test starts no process" in printed
