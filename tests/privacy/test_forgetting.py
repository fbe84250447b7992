"""Whoever asks to be forgotten is: nothing of them is left in the database, the log, or a copy."""

from __future__ import annotations

import gzip
import json
import logging
from pathlib import Path

import pytest
from sqlalchemy import make_url, text

from storage.copy import backup
from storage.engine import open_engine
from tests.cli.command_line import call_aside
from tests.privacy.stage import NAME, OF_HER, Stage, fill, live
from tests.world import World


def _found_in(content: bytes) -> list[str]:
    low = content.lower()
    return [words for words in OF_HER if words.lower().encode() in low]


def _file(world: World) -> Path:
    return Path(str(make_url(world.settings.database.url.get_secret_value()).database))


async def _tables(world: World) -> bytes:
    """Return the database as it lies on the disk, and as it is read."""
    await world.app.beat()
    file = _file(world)
    logs = [file.with_name(f"{file.name}{end}") for end in ("-wal", "-shm")]
    return b"".join(one.read_bytes() for one in (file, *logs) if one.exists())


async def _copy(world: World, file: Path) -> bytes:
    engine = open_engine(world.settings.database.url.get_secret_value(), snapshot=True)
    try:
        await backup(engine, file)
    finally:
        await engine.dispose()
    return gzip.decompress(file.read_bytes())


async def _figures(world: World) -> dict[str, object]:
    """Return what is counted, and must stay as it is."""
    queries = {
        "confirmed": "SELECT count(*) FROM activity WHERE state = 'confirmed'",
        "answers": "SELECT count(*) FROM check_in WHERE answer <> ''",
        "members": "SELECT count(*) FROM member",
        "supports": "SELECT sum(supports) FROM proposal_version",
        "stances": "SELECT count(*) FROM proposal_stance",
        "comments": "SELECT count(*) FROM proposal_comment",
        "ballots": "SELECT count(*) FROM survey_ballot",
        "readings": "SELECT count(*) FROM guide_reading",
        "attendees": "SELECT sum(CAST(details ->> 'attendees' AS INTEGER)) FROM activity",
    }
    async with world.store() as store:
        return {name: await store.session.scalar(text(query)) for name, query in queries.items()}


async def _forget(stage: Stage) -> None:
    await stage.ana.says("forget", "deleted for good", "Kim Larsen hears", "can’t be undone")
    await stage.ana.presses("Delete everything for good", "Done: everything about you is being deleted")
    for _ in range(3):
        await stage.world.tick()


async def test_nothing_of_the_forgotten_is_left_anywhere(
    world: World, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    stage = await fill(world)
    await live(stage)
    old = tmp_path / "old.gz"
    assert set(_found_in(await _copy(world, old))) >= {*OF_HER} - {"bagpipes"}  # else this test would show nothing
    before = await _figures(world)

    await _forget(stage)
    stage.kim.reads(f"{NAME} has left the programme")

    assert _found_in(await _tables(world)) == []
    assert _found_in(await _copy(world, tmp_path / "new.gz")) == []
    assert _found_in(caplog.text.encode()) == []
    assert await _figures(world) == before

    restored = _configure(tmp_path, world)
    said = await call_aside("db", "restore", old, "--config", restored)
    assert "Forgotten again: 1 members" in said.output, said.output
    assert _found_in((tmp_path / "restored.db").read_bytes()) == []


def _configure(folder: Path, world: World) -> Path:
    """Write the configuration of a database that an old copy is restored into, with the bot's own keys."""
    file, url = folder / "restored.toml", f"sqlite+aiosqlite:///{folder / 'restored.db'}"
    file.write_text(f"[database]\nurl = {json.dumps(url)}\nkeys = {json.dumps(str(world.settings.database.keys))}\n")
    return file
