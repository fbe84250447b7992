"""`chatbot run` as operators run it: told something by a signal, or refusing to start with one line that says why."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.discourse.server import KEY, NEWS, USER, Forum
from tests.durability.nursery import Command, Nursery
from tests.durability.telegram import SlowServer
from tests.guide.folders import COFFEE, whole, write

PATIENCE = 30.0

Run = Callable[..., Command]
"""Starts `chatbot run` on a database file, with more lines of configuration if given."""


@pytest.fixture
async def server() -> AsyncIterator[SlowServer]:
    async with SlowServer() as server:
        yield server
        assert server.breaches == []


@pytest.fixture
async def run(server: SlowServer, nursery: Nursery, indexes: Path, tmp_path: Path) -> AsyncIterator[Run]:
    started: list[Command] = []
    nursery.learn(indexes)

    def start(database: Path, more: str = "") -> Command:
        config = tmp_path / f"{database.stem}.toml"
        config.write_text(
            f'[council]\nmembers = ["telegram:9"]\n[database]\nurl = "sqlite+aiosqlite:///{database}"\n'
            f'[telegram]\nenabled = true\ntoken = "{server.token}"\napi_base_url = "{server.url}"\n'
            f"messages_per_second = 1000\nchat_messages_per_second = 1000\n{more}"
        )
        errors = tmp_path / f"{len(started)}.log"
        started.append(nursery.run("run", "--config", str(config), errors=errors))
        return started[-1]

    yield start
    for process in started:
        if process.returncode is None:
            process.tell(signal.SIGKILL)
            await process.end()


async def says(process: Command, part: str) -> None:
    """Return once a line of the process's standard error holds `part`."""
    async with asyncio.timeout(PATIENCE):
        await process.says(part)


async def end_of(process: Command) -> tuple[int, list[str]]:
    """Return how a process ended, and what it wrote to standard error."""
    async with asyncio.timeout(PATIENCE):
        return await process.end(), process.errors()


@pytest.fixture
def file(sqlite_template: Path, tmp_path: Path) -> Path:
    """A database with its tables."""
    file = tmp_path / "chatbot.db"
    file.write_bytes(sqlite_template.read_bytes())
    return file


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_lets_it_finish_what_is_in_hand(
    number: signal.Signals, server: SlowServer, run: Run, file: Path
) -> None:
    people = [server.person(1001 + i, f"Rep {i}") for i in range(4)]
    process = run(file)
    for person in people:
        await person.write("/start")
        await person.read()
    for _ in range(10):
        for person in people:
            await person.write("/cancel")
    await people[0].read()
    process.tell(number)
    code, errors = await end_of(process)
    assert (code, [line for line in errors if " ERROR " in line or "Traceback" in line]) == (0, [])
    stored = sqlite3.connect(file)
    assert stored.execute("SELECT count(*) FROM inbox WHERE state <> 'done'").fetchone() == (0,)
    assert stored.execute("SELECT count(*) FROM outbox WHERE state NOT IN ('sent', 'pending')").fetchone() == (0,)
    stored.close()

    process = run(file)
    for person in people:
        await person.until(lambda messages: len(messages) >= 11)
    process.tell(number)
    await end_of(process)
    assert [len(person.sees) for person in people] == [11] * 4


async def test_a_page_that_changed_is_taken_with_sighup_and_nothing_stops(
    server: SlowServer, run: Run, file: Path, tmp_path: Path
) -> None:
    pages = whole(tmp_path / "pages")
    ana = server.person(1001, "Ana")
    process = run(file, f'[guide]\npath = "{pages}"\n')
    await ana.write("/sop coffee")
    await ana.until(lambda seen: any("On the shelf" in one.text for one in seen))
    write(pages, en_coffee=COFFEE.replace("On the shelf", "In the blue jar"))
    process.tell(signal.SIGHUP)
    await says(process, "the guide was read: en 2")
    await ana.write("/sop coffee")
    await ana.until(lambda seen: any("In the blue jar" in one.text for one in seen))
    process.tell(signal.SIGTERM)
    code, errors = await end_of(process)
    assert (code, "Traceback" in "\n".join(errors)) == (0, False)


async def test_a_kill_between_a_post_and_its_answer_leaves_one_topic(run: Run, file: Path) -> None:
    now = datetime.now(UTC)
    async with Forum() as forum:
        more = (
            f'[programme]\ndigest_weekday = "{now.strftime("%A").lower()}"\ndigest_hour = {now.hour}\n'
            f'[discourse]\nenabled = true\nurl = "{forum.url}"\ncategory = {NEWS}\n'
            f'api_key = "{KEY}"\napi_username = "{USER}"\n'
        )
        forum.held = asyncio.Event()
        process = run(file, more)
        async with asyncio.timeout(PATIENCE):
            await forum.took.wait()
        process.tell(signal.SIGKILL)
        await process.end()
        forum.held = None
        process = run(file, more)
        stored = sqlite3.connect(file)
        async with asyncio.timeout(PATIENCE):
            while stored.execute("SELECT state FROM outbox WHERE network = 'discourse'").fetchall() != [("sent",)]:
                await asyncio.sleep(0.05)
        stored.close()
        process.tell(signal.SIGTERM)
        code, errors = await end_of(process)
        assert (code, [line for line in errors if " ERROR " in line or KEY in line]) == (0, [])
        assert [topic.title[:22] for topic in forum.topics] == ["The mentorship program"]
        assert forum.requests.count("POST /posts.json") == 2


async def test_a_second_process_on_the_same_token_is_told_of_and_outlived(
    server: SlowServer, run: Run, file: Path
) -> None:
    ana = server.person(1001, "Ana")
    first = run(file)
    await ana.write("/start")
    await ana.read()
    await server.polled()
    second = run(file.with_name("second.db"))

    await says(second, "another process reads with this token")

    assert first.returncode is None
    second.tell(signal.SIGTERM)
    code, errors = await end_of(second)
    assert code == 0
    assert "Traceback" not in "\n".join(errors)
    await ana.write("/start")
    await ana.read()


async def test_a_signal_while_it_loads_ends_it_in_good_order(tmp_path: Path) -> None:
    """A process of its own: the others have loaded everything before they are born."""
    config = tmp_path / "config.toml"
    os.mkfifo(config)
    command = (sys.executable, "-m", "chatbot", "run", "--config", str(config))
    process = await asyncio.create_subprocess_exec(*command, stderr=asyncio.subprocess.PIPE)
    try:
        async with asyncio.timeout(PATIENCE):
            pipe = None
            while pipe is None:
                await asyncio.sleep(0.001)
                with suppress(OSError):  # nobody reads yet
                    pipe = os.open(config, os.O_WRONLY | os.O_NONBLOCK)
            process.send_signal(signal.SIGTERM)
            os.close(pipe)  # a signal just before it reads would be noticed only after that
            _, errors = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()
    assert (process.returncode, errors) == (0, b"")


async def test_a_signal_while_it_logs_in_ends_it_in_good_order(server: SlowServer, run: Run, file: Path) -> None:
    server.drop_answer("getMe", silent=True)
    process = run(file)
    async with asyncio.timeout(PATIENCE):
        while not server.count("getMe"):
            await asyncio.sleep(0.001)
    process.tell(signal.SIGTERM)
    code, errors = await end_of(process)
    assert (code, "Traceback" in "\n".join(errors)) == (0, False)


async def test_a_database_newer_than_the_code_is_left_alone(run: Run, file: Path) -> None:
    stored = sqlite3.connect(file)
    with stored:
        stored.execute("UPDATE alembic_version SET version_num = 'ffffffffffff'")
    stored.close()

    code, errors = await end_of(run(file))

    assert code == 1
    [line] = errors
    assert line.startswith("chatbot: the database is at revision ffffffffffff, newer than this code; install")


async def test_a_database_deleted_while_it_runs_ends_it_and_nothing_is_lost(
    server: SlowServer, run: Run, file: Path
) -> None:
    ana = server.person(1001, "Ana")
    process = run(file)
    await ana.write("/start")
    await ana.read()
    for lost in file.parent.glob("chatbot.db*"):
        lost.unlink()
    await ana.write("/profile country Peru")

    code, errors = await end_of(process)

    assert code == 1
    saved = file.with_name("chatbot.db.saved-1")
    assert errors[-1].startswith(f"chatbot: [database] url: {file} was deleted, emptied or replaced while the bot ran")
    assert str(saved) in errors[-1]
    assert "Traceback" not in "\n".join(errors)
    assert "Peru" not in "\n".join(errors)
    saved.rename(file)
    run(file)
    await ana.until(lambda messages: "Peru" in messages[-1].text)


async def test_a_damaged_database_is_one_line(run: Run, file: Path) -> None:
    with file.open("r+b") as raw:
        raw.seek(5 * 4096)
        raw.write(b"\xff" * 4096)
    code, errors = await end_of(run(file))
    assert code == 1
    [line] = errors
    assert line.startswith("chatbot: [database] url: it is damaged, or no database (")
