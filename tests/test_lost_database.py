"""The database file goes away or is damaged while the bot runs: nothing more is taken, and what it held is saved."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from chatbot.adapters.base import AdapterError
from storage.engine import look_through, open_engine
from storage.errors import LostError
from storage.unit_of_work import Database
from tests.faults.databases import damage
from tests.world import World

PATIENCE = 20.0


@pytest.fixture
def database_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A file, whatever other tests run on."""
    shutil.copy(sqlite_template, tmp_path / "test.db")
    return f"sqlite+aiosqlite:///{tmp_path / 'test.db'}"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The file of the world's database."""
    return tmp_path / "test.db"


def _delete(file: Path) -> None:
    file.unlink()


def _delete_log(file: Path) -> None:
    Path(f"{file}-wal").unlink()


def _replace(file: Path) -> None:
    other = file.with_name("other.db")
    sqlite3.connect(other).execute("CREATE TABLE other (x)").connection.close()
    other.replace(file)


def _move_folder(file: Path) -> None:
    moved = file.parent.with_name(f"{file.parent.name}-moved")
    file.parent.rename(moved)
    file.parent.mkdir()


def _empty(file: Path) -> None:
    file.write_bytes(b"")


LOSSES = pytest.mark.parametrize("lose", [_delete, _delete_log, _replace, _move_folder, _empty])


@LOSSES
async def test_a_message_is_not_taken_once_the_file_is_lost(
    world: World, file: Path, lose: Callable[[Path], None], caplog: pytest.LogCaptureFixture
) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("profile country Peru", "Peru")
    network = world.adapters[ana.account.network]
    lose(file)
    ana.send("profile country Chile")

    with pytest.raises(AdapterError, match=r"\[database\] url: .* was deleted, emptied or replaced while the bot ran"):
        await asyncio.wait_for(world.app.wait(), PATIENCE)

    assert not network.is_read(), "the network still has it"
    ana.reads_nothing()
    assert len([record for record in caplog.records if record.levelname == "CRITICAL"]) == 1
    assert "Chile" not in caplog.text


@LOSSES
async def test_a_quiet_bot_notices_at_the_next_tick(world: World, lose: Callable[[Path], None], file: Path) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("profile country Peru", "Peru")
    lose(file)
    await world.app.beat()
    with pytest.raises(LostError, match="was deleted, emptied or replaced"):
        await asyncio.wait_for(world.app.wait(), PATIENCE)
    await world.app.stop()


async def test_what_the_lost_file_held_is_saved(world: World, file: Path) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("profile country Peru", "Peru")
    file.unlink()
    await world.app.beat()
    with pytest.raises(LostError) as raised:
        await asyncio.wait_for(world.app.wait(), PATIENCE)

    saved = Path(f"{file}.saved-1")
    assert f"all that it held is in {saved}: move that to {file}, with no {file}-wal and" in str(raised.value)
    assert saved.stat().st_mode & 0o077 == 0
    connection = sqlite3.connect(saved)
    assert connection.execute("SELECT country FROM member").fetchall() == [("Peru",)]
    connection.close()


async def _sizeable(file: Path) -> Database:
    database = Database(open_engine(f"sqlite+aiosqlite:///{file}"))
    async with database.unit_of_work() as store:
        await store.session.execute(text("CREATE TABLE word (letters TEXT)"))
        for number in range(100):
            await store.session.execute(text("INSERT INTO word VALUES (:word)"), {"word": f"{number}" * 500})
    return database


async def _write(database: Database) -> None:
    async with database.unit_of_work() as store:
        await store.session.execute(text("INSERT INTO word VALUES ('more')"))


async def test_nothing_is_saved_over_another_file(tmp_path: Path) -> None:
    file = tmp_path / "test.db"
    Path(f"{file}.saved-1").write_text("mine")
    database = await _sizeable(file)
    file.unlink()
    with pytest.raises(LostError, match="saved-2"):
        await _write(database)
    with pytest.raises(LostError, match="saved-2"):
        await _write(database)
    assert Path(f"{file}.saved-1").read_text() == "mine"
    assert not Path(f"{file}.saved-3").exists()
    await database.close()


async def test_where_nothing_can_be_saved_the_mend_is_another(tmp_path: Path) -> None:
    database = await _sizeable(tmp_path / "test.db")
    shutil.rmtree(tmp_path)
    with pytest.raises(LostError, match="put it back, or the last copy with: chatbot db restore"):
        await _write(database)
    await database.close()


async def test_a_damaged_file_is_noticed_when_it_is_looked_through(tmp_path: Path) -> None:
    file = tmp_path / "test #1.db"
    await (await _sizeable(file)).close()
    with file.open("r+b") as raw:
        raw.seek(3 * 4096)
        raw.write(b"\xff" * 8192)
    database = Database(open_engine(f"sqlite+aiosqlite:///{file}"))
    with pytest.raises(LostError, match=r"\[database\] url: it is damaged, or no database .*; move it away"):
        await look_through(database.engine)
    await database.close()


async def test_once_a_day_it_is_looked_through(world: World, file: Path) -> None:
    ana = await world.member("ana", "Ana")
    damage(file, "one_time_code")
    damage(file, "link")
    await ana.says("profile country Peru", "Peru")
    world.clock.set(world.clock.now() + timedelta(days=1))
    await world.app.beat()
    with pytest.raises(LostError, match="it is damaged, or no database"):
        await asyncio.wait_for(world.app.wait(), PATIENCE)


async def test_what_a_message_cannot_be_answered_from_ends_the_bot_too(world: World, file: Path) -> None:
    """A page that is needed is damaged: nobody is apologised to for a bug."""
    ana = await world.member("ana", "Ana")
    damage(file, "one_time_code")
    async with world.store() as store:
        await store.session.execute(text("PRAGMA shrink_memory"))  # else it knows the page by heart
    ana.send("link")
    with pytest.raises(AdapterError, match="it is damaged, or no database"):
        await asyncio.wait_for(world.app.wait(), PATIENCE)
    ana.reads_nothing()
