"""The command line as an operator calls it."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

from typer.testing import CliRunner, Result

from chatbot.cli import cli

runner = CliRunner()
TOKEN = "1000:" + "A" * 35


def call(*words: str | Path, answers: str | None = None) -> Result:
    return runner.invoke(cli, [str(word) for word in words], input=answers, prog_name="chatbot")


async def call_aside(*words: str | Path) -> Result:
    """The command line runs a loop of its own, so a test with a loop calls it from a thread."""
    return await asyncio.to_thread(call, *words)


def fails_with(result: Result, *parts: str) -> None:
    """One line on standard error, exit code 1, no traceback."""
    assert result.exit_code == 1, result.output
    lines = result.stderr.strip().splitlines()
    assert len(lines) == 1, result.stderr
    for part in parts:
        assert part in lines[0]


def configure(file: Path, url: str) -> Path:
    file.write_text(f"[database]\nurl = {json.dumps(url)}\n")
    return file
