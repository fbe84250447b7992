"""Attacks on the database's file: it is deleted, replaced or damaged, and people go on writing."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from tests.attack.attack import Bring, Result, attack
from tests.attack.target import Target
from tests.faults.databases import damage

PATIENCE = 15.0
"""Seconds within which the bot is to end once somebody wrote to it."""
MESSAGES = 20


async def _lost(bring: Bring, lose: Callable[[Target], None]) -> Result:
    """Lose the file while people write; then start again, on what was saved if anything was, and count what is left."""
    async with bring() as target:
        await target.start()
        (ana,) = await target.members("Ana")
        lose(target)
        for number in range(MESSAGES):
            await ana.write(f"/report attended 2026-01-0{number % 9 + 1} Meetup {number}")
        await _until(lambda: not target.lives)
        ended, last = not target.lives, (target.log.splitlines() or [""])[-1]
        told = ended and last.startswith("chatbot: [database] url:") and "Traceback" not in target.log
        await target.stop()
        saved = sorted(target.folder.glob("chatbot.db.saved-*"))
        if saved:
            for rest in ("", "-wal", "-shm"):
                Path(f"{target.database}{rest}").unlink(missing_ok=True)
            saved[0].rename(target.database)
        await target.start()
        await _until(lambda: _titles(target) == MESSAGES)
        kept = _titles(target)
        figure = f"{'ends' if ended else 'answers on'}, {'tells' if told else 'does not tell'}"
        return Result(told and kept == MESSAGES, f"{figure}; {kept} of {MESSAGES} reports are there after the restart")


async def _until(done: Callable[[], bool]) -> None:
    """Wait until it is done, or for as long as anybody would."""
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            while not done():
                await asyncio.sleep(0.1)


def _titles(target: Target) -> int:
    return int(target.rows("SELECT count(DISTINCT title) FROM activity")[0][0])


@attack("database", "the file is deleted while people write")
async def deleted(bring: Bring) -> Result:
    def lose(target: Target) -> None:
        for part in target.folder.glob("chatbot.db*"):
            part.unlink()

    return await _lost(bring, lose)


@attack("database", "the file is replaced by an older copy while people write")
async def replaced(bring: Bring) -> Result:
    def lose(target: Target) -> None:
        copy = target.folder / "copy.db"
        shutil.copy(target.database, copy)
        copy.replace(target.database)

    return await _lost(bring, lose)


@attack("database", "the log beside the file is deleted while people write")
async def without_log(bring: Bring) -> Result:
    return await _lost(bring, lambda target: Path(f"{target.database}-wal").unlink())


@attack("database", "a page of the file is damaged before the start")
async def damaged(bring: Bring) -> Result:
    async with bring() as target:
        code, printed = await target.chatbot("db", "upgrade")
        assert code == 0, printed
        damage(target.database, "activity")
        with suppress(AssertionError):  # it does not come to read
            await target.run()
        lines = target.log.splitlines()
        refused = not target.lives and len(lines) == 1 and lines[0].startswith("chatbot: [database] url:")
        return Result(
            refused, "refused in one line" if refused else "starts" if target.lives else f"{len(lines)} lines"
        )
