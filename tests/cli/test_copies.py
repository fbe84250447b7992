"""`chatbot db backup` and `restore` move everything between databases."""

from __future__ import annotations

import gzip
import json
import stat
from pathlib import Path
from typing import Any

import pytest

import storage.copy
from chatbot.core.messages import Network
from storage import schema
from storage.engine import open_engine
from storage.models.account import Member
from storage.outbox_entries import OutboxEntry
from storage.unit_of_work import Database
from tests.cli.command_line import call, call_aside, configure, fails_with
from tests.world import START

pytestmark = pytest.mark.both_databases


async def test_a_copy_moves_everything_to_either_database(database_url: str, tmp_path: Path) -> None:
    """Taken from one database, put into another, taken again: the same rows, and new ones are numbered on."""
    source = open_engine(database_url)
    async with Database(source).unit_of_work() as store:
        member = store.people.add_member(name="Ana", locale="es", timezone="America/Lima", roles=["mentee"], now=START)
        member.languages = ["Español"]
        store.people.add_member(name="Bo", locale="en", timezone="UTC", roles=["mentor"], now=START)
    await source.dispose()
    first = configure(tmp_path / "first.toml", database_url)
    second = configure(tmp_path / "second.toml", f"sqlite+aiosqlite:///{tmp_path / 'second.db'}")
    file = tmp_path / "copy.gz"
    assert (await call_aside("db", "backup", file, "--config", first)).exit_code == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    fails_with(await call_aside("db", "backup", file, "--config", first), "exists already")
    assert "2 rows" in (await call_aside("db", "restore", file, "--config", second)).output
    again = tmp_path / "again.gz"
    assert (await call_aside("db", "backup", again, "--config", second)).exit_code == 0
    assert rows(again) == rows(file)
    fails_with(await call_aside("db", "restore", file, "--config", second), "not empty")
    restored = open_engine(f"sqlite+aiosqlite:///{tmp_path / 'second.db'}")
    async with Database(restored).unit_of_work() as store:
        found = await store.people.named("ana")
        assert [(m.name, m.languages, m.created_at) for m in found] == [("Ana", ["Español"], START)]
        store.session.add(another(found[0]))
    await restored.dispose()


async def test_an_older_copy_counts_its_messages_again_and_names_them_anew(tmp_path: Path) -> None:
    """A homeserver takes two messages of one name for the same, and drops the second."""

    async def send_first(file: str, text: str) -> OutboxEntry:
        engine = open_engine(f"sqlite+aiosqlite:///{tmp_path / file}")
        await schema.upgrade(engine)
        async with Database(engine).unit_of_work() as store:
            (entry,) = await store.outbox.add([OutboxEntry(Network.MATRIX, text=text)], START)
        async with Database(engine).unit_of_work() as store:
            assert [again.key for again in await store.outbox.claim("matrix", entry.rank, 0, 9)] == [entry.key]
        await engine.dispose()
        return entry

    lost, new = await send_first("lost.db", "before"), await send_first("restored.db", "after")

    assert lost.id == new.id
    assert lost.key != new.key


async def test_a_copy_goes_into_postgresql_too(database_url: str, fresh_database: object, tmp_path: Path) -> None:
    source = open_engine(database_url)
    async with Database(source).unit_of_work() as store:
        for name in ("Ana", "Bo"):
            store.people.add_member(name=name, locale="es", timezone="UTC", roles=["mentee"], now=START)
    await source.dispose()
    target = await fresh_database()  # type: ignore[operator]  # a fixture's callable
    file = tmp_path / "copy.gz"
    await call_aside("db", "backup", file, "--config", configure(tmp_path / "a.toml", database_url))
    assert (
        "2 rows" in (await call_aside("db", "restore", file, "--config", configure(tmp_path / "b.toml", target))).output
    )
    engine = open_engine(target)
    async with Database(engine).unit_of_work() as store:
        (ana,) = await store.people.named("Ana")
        store.session.add(another(ana))
    await engine.dispose()


def test_half_a_copy_is_not_left(config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An incomplete file would look like a whole copy."""
    call("db", "upgrade", "--config", config)

    def fail(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(storage.copy, "_write", fail)
    fails_with(
        call("db", "backup", tmp_path / "copy.gz", "--config", config), "copy.gz cannot be written: No space left"
    )
    assert not (tmp_path / "copy.gz").exists()


def rows(file: Path) -> list[Any]:
    return [json.loads(line) for line in gzip.decompress(file.read_bytes()).decode().splitlines()]


def another(member: Member) -> Member:
    return Member(
        name="Bea",
        name_key="bea",
        locale="en",
        timezone="UTC",
        languages=[],
        interests=[],
        joined_on=member.joined_on,
        created_at=member.created_at,
    )
