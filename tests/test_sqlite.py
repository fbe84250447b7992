"""The work that SQLite does on the loop, and the work it leaves to the thread."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import MissingGreenlet, OperationalError

from storage import sqlite
from storage.engine import open_engine
from storage.models.account import Member
from storage.unit_of_work import Database
from tests.engines import make_tables


@pytest.fixture
async def file(tmp_path: Path) -> Path:
    """A database with one table."""
    file = tmp_path / "test.db"
    database = Database(open_engine(f"sqlite+aiosqlite:///{file}"))
    async with database.unit_of_work() as store:
        await store.session.execute(text("CREATE TABLE word (letters TEXT)"))
    await database.close()
    return file


@pytest.fixture
def short_log(monkeypatch: pytest.MonkeyPatch) -> None:
    """A log is copied, and too long, after a few dozen writes."""
    monkeypatch.setattr(sqlite, "LONG_LOG", 40_000)
    monkeypatch.setattr(sqlite, "TOO_LONG_LOG", 50_000)


async def write(database: Database, word: str) -> None:
    async with database.unit_of_work() as store:
        await store.session.execute(text("INSERT INTO word VALUES (:word)"), {"word": word})


async def test_while_another_process_writes_the_loop_goes_on(file: Path) -> None:
    database = Database(open_engine(f"sqlite+aiosqlite:///{file}"))
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    writing = asyncio.create_task(write(database, "patience"))
    for _ in range(100):  # more turns of the loop than any statement takes that does not wait
        await asyncio.sleep(0)
    assert not writing.done()
    other.execute("COMMIT")
    await writing

    assert other.execute("SELECT letters FROM word").fetchall() == [("patience",)]
    other.close()
    await database.close()


@pytest.mark.parametrize("times", [1, 2])
async def test_who_is_cancelled_while_waiting_leaves_no_transaction_open(file: Path, times: int) -> None:
    database = Database(open_engine(f"sqlite+aiosqlite:///{file}"))
    await write(database, "first")  # so that the connection is open, and it is BEGIN that waits
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    writing = asyncio.create_task(write(database, "never"))
    for _ in range(100):
        await asyncio.sleep(0)
    for _ in range(times):
        writing.cancel()
        for _ in range(10):
            await asyncio.sleep(0)
    assert not writing.done(), "who leaves before the thread is done leaves its transaction to nobody"
    other.execute("COMMIT")
    with pytest.raises(asyncio.CancelledError):
        await writing

    await write(database, "later")

    assert other.execute("SELECT letters FROM word").fetchall() == [("first",), ("later",)]
    other.close()
    await database.close()


async def test_a_lock_that_lasts_is_an_error(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "PATIENCE", 10)
    database = Database(open_engine(f"sqlite+aiosqlite:///{file}"))
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(OperationalError, match="locked"):
        await write(database, "never")
    other.execute("ROLLBACK")
    await write(database, "later")

    assert other.execute("SELECT letters FROM word").fetchall() == [("later",)]
    other.close()
    await database.close()


@pytest.mark.usefixtures("short_log")
@pytest.mark.parametrize("synchronous", ["NORMAL", "FULL"])
async def test_the_log_is_emptied_once_it_is_long(file: Path, synchronous: str) -> None:
    database = Database(open_engine(f"sqlite+aiosqlite:///{file}?synchronous={synchronous}"))
    log = Path(f"{file}-wal")
    sizes = []
    for number in range(40):
        await write(database, f"{number} " * 500)
        sizes.append(log.stat().st_size)

    assert max(sizes) < 80_000
    assert 0 in sizes
    await database.close()


@pytest.mark.usefixtures("short_log")
@pytest.mark.parametrize("address", ["{link}", "file:{link}?uri=true"])
async def test_the_log_is_found_whatever_the_database_is_called(file: Path, address: str) -> None:
    link = file.with_name("link.db")
    link.symlink_to(file)
    database = Database(open_engine(f"sqlite+aiosqlite:///{address.format(link=link)}"))
    for number in range(40):
        await write(database, f"{number} " * 500)

    assert Path(f"{file}-wal").stat().st_size < 80_000
    await database.close()


async def test_while_the_log_is_copied_the_loop_goes_on(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, may_end = threading.Event(), threading.Event()

    def copy(_: sqlite.SqliteConnection) -> None:
        begun.set()
        may_end.wait()

    monkeypatch.setattr(sqlite, "LONG_LOG", 20_000)
    monkeypatch.setattr(sqlite.SqliteConnection, "_copy_log", copy)
    database = Database(open_engine(f"sqlite+aiosqlite:///{file}"))
    for number in range(20):
        await write(database, f"{number} " * 500)
        await asyncio.sleep(0)

    assert begun.wait(10), "the copying runs in a thread"
    may_end.set()
    await database.close()


async def test_a_log_that_cannot_be_copied_is_told_of_and_holds_up_nobody(
    file: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sqlite, "LONG_LOG", 20_000)
    database = Database(open_engine(f"sqlite+aiosqlite:///{file}"))
    await write(database, "before")
    monkeypatch.setattr(sqlite3, "connect", _full)
    for number in range(20):
        await write(database, f"{number} " * 500)
    await database.close()

    assert "log was not copied into it (SQLITE_FULL)" in caplog.text


def _full(*_: object, **__: object) -> sqlite3.Connection:
    error = sqlite3.OperationalError("disk full")
    error.sqlite_errorname = "SQLITE_FULL"
    raise error


@pytest.mark.usefixtures("short_log")
async def test_a_reader_keeps_the_log_and_stops_nobody(file: Path) -> None:
    database = Database(open_engine(f"sqlite+aiosqlite:///{file}"))
    reader = sqlite3.connect(file, isolation_level=None)
    reader.execute("BEGIN")
    assert reader.execute("SELECT count(*) FROM word").fetchone() == (0,)

    for number in range(40):
        await write(database, f"{number} " * 500)
    assert reader.execute("SELECT count(*) FROM word").fetchone() == (0,)
    reader.execute("COMMIT")
    for number in range(40):
        await write(database, f"{number} " * 500)

    assert reader.execute("SELECT count(*) FROM word").fetchone() == (80,)
    assert Path(f"{file}-wal").stat().st_size < 200_000
    reader.close()
    await database.close()


async def test_what_an_attribute_lacks_is_not_loaded_where_it_is_read(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'test.db'}"
    await make_tables(url)
    database = Database(open_engine(url))
    async with database.unit_of_work() as store:
        now = datetime.now(UTC)
        store.session.add(Member(name="Ana", locale="en", timezone="UTC", joined_on=now.date(), created_at=now))

    async with database.unit_of_work() as store:
        ana = (await store.session.scalars(select(Member))).one()
        with pytest.raises(MissingGreenlet):  # as on PostgreSQL, where that would have to be awaited
            _ = ana.due_quiet_at
    await database.close()
