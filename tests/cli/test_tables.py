"""`chatbot db upgrade` and `current`: new, old, newer and damaged databases."""

from __future__ import annotations

import sqlite3
import stat
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, inspect, text

from storage import schema
from storage.engine import open_engine
from storage.unit_of_work import Database
from tests.cli.command_line import call, fails_with

pytestmark = pytest.mark.both_databases


def test_what_is_written_is_for_its_owner_alone(config: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "chatbot", "db", "upgrade", "--config", str(config)]
    subprocess.run(command, check=True, capture_output=True)
    assert stat.S_IMODE((tmp_path / "bot.db").stat().st_mode) == 0o600


def test_an_unreachable_database_is_one_line(tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text(f'[database]\nurl = "sqlite+aiosqlite:///{tmp_path / "no" / "folder" / "bot.db"}"\n')
    fails_with(call("db", "upgrade", "--config", config), "[database] url", "unable to open")


@pytest.mark.parametrize("content", [b"no database", b"SQLite format 3\x00" + bytes(range(256)) * 40], ids=len)
def test_a_file_that_is_no_database_is_one_line(config: Path, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bot.db").write_bytes(content)
    config.write_text(config.read_text() + '[telegram]\nenabled = true\ntoken = "1:x"\n')
    for command in (["run"], ["db", "upgrade"], ["db", "current"]):
        fails_with(call(*command, "--config", config), "[database] url: it is damaged, or no database", "db restore")
    (line,) = [line for line in call("check", "--config", config).output.splitlines() if "database:" in line]
    assert line.startswith("wrong database: [database] url: it is damaged, or no database")
    assert (tmp_path / "bot.db").read_bytes() == content


def test_upgrade_and_current(config: Path) -> None:
    assert "none, there are no tables yet" in call("db", "current", "--config", config).output
    assert schema.head() in call("db", "upgrade", "--config", config).output
    assert (
        f"at revision {schema.head()}; this version needs {schema.head()}"
        in call("db", "current", "--config", config).output
    )


def test_a_newer_database_is_refused(config: Path, tmp_path: Path) -> None:
    call("db", "upgrade", "--config", config)
    with closing(sqlite3.connect(tmp_path / "bot.db")) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = 'fffffffffff'")
    connection.close()
    config.write_text(config.read_text() + '[telegram]\nenabled = true\ntoken = "1:x"\n')
    fails_with(call("run", "--config", config), "newer than this code")
    fails_with(call("db", "upgrade", "--config", config), "newer than this code", "nothing was changed")


def _shape(connection: Connection) -> dict[str, object]:
    """Return what the database says of every table, in a fixed order."""
    inspector = inspect(connection)
    parts = (
        inspector.get_columns,
        inspector.get_foreign_keys,
        inspector.get_indexes,
        inspector.get_unique_constraints,
    )
    return {
        table: [inspector.get_pk_constraint(table), *(sorted(map(_written, part(table))) for part in parts)]
        for table in inspector.get_table_names()
    }


def _written(part: Mapping[str, Any]) -> str:
    """A part of a table in words; the models need no defaults in the database, older rows did."""
    options = {name: str(option) for name, option in (part.get("dialect_options") or {}).items()}
    unsaid = {"dialect_options", "default"}
    if "referred_table" in part:
        unsaid.add("name")  # SQLite does not say how one is called that came with its column
    told = {name: str(value) for name, value in part.items() if name not in unsaid}
    return str(sorted((told | options).items()))


async def test_a_new_database_has_the_tables_an_old_one_gets_by_migrating(database_url: str, tmp_path: Path) -> None:
    """A migration is missing when this fails: CONTRIBUTING.md says how to draft it."""
    new = open_engine(database_url)
    async with new.begin() as connection:
        created = await connection.run_sync(_shape)
        if new.dialect.name == "postgresql":
            await connection.execute(text("DROP SCHEMA public CASCADE"))
            await connection.execute(text("CREATE SCHEMA public"))
    old = new if new.dialect.name == "postgresql" else open_engine(f"sqlite+aiosqlite:///{tmp_path / 'old.db'}")
    async with old.begin() as connection:
        await connection.run_sync(schema.create_at, schema.head())
        migrated = await connection.run_sync(_shape)
    assert await schema.differences(old) == []
    await old.dispose()
    await new.dispose()
    assert created == migrated


async def test_people_of_an_older_database_are_compared_by_looks_too(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite+aiosqlite:///{tmp_path / 'older.db'}")
    day = "2026-11-01 00:00:00"
    async with engine.begin() as connection:
        await connection.run_sync(schema.create_at, "d3a8f60b91c5")
        await connection.exec_driver_sql(
            "INSERT INTO member (id, name, name_key, locale, timezone, country, languages, interests, email, joined_on,"
            " joined_words, joined_source, created_at) VALUES"
            " (1, '\u0410na', '\u0430na', 'en', 'UTC', '', '[]', '[]', '', '2026-11-01', '', 'archive', ?)",
            (day,),
        )
        await connection.exec_driver_sql(
            "INSERT INTO awaited_account (network, key, member_id) VALUES ('telegram', 'ana', 1)"
        )
    await schema.upgrade(engine)
    async with Database(engine).unit_of_work() as store:
        (ana,) = await store.people.named("Ana")
        (awaited,) = await store.people.awaited_from(ana.id)
        assert awaited.since == ana.created_at
    await engine.dispose()
