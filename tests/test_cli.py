"""The command line: what an operator types, and the one line they read when something is to be mended."""

from __future__ import annotations

import asyncio
import gzip
import json
import shlex
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy import Connection, inspect, text
from typer.testing import CliRunner, Result

import storage.copy
from chatbot import secret_file
from chatbot.adapters.description import revealed
from chatbot.adapters.email.description import Email
from chatbot.adapters.matrix.description import Matrix
from chatbot.adapters.telegram.description import Telegram
from chatbot.cli import cli
from chatbot.settings import load
from storage import schema
from storage.engine import open_engine
from storage.models.account import Member
from storage.outbox import OutboxEntry
from storage.unit_of_work import Database
from tests.world import START

pytestmark = pytest.mark.both_databases

runner = CliRunner()


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A configuration whose database is in this test's folder."""
    file = tmp_path / "config.toml"
    file.write_text(f'[database]\nurl = "sqlite+aiosqlite:///{tmp_path / "bot.db"}"\n')
    return file


TOKEN = "1000:" + "A" * 35


def call(*words: str | Path, answers: str | None = None) -> Result:
    return runner.invoke(cli, [str(word) for word in words], input=answers, prog_name="chatbot")


def fails_with(result: Result, *parts: str) -> None:
    """One line on standard error, exit code 1, no traceback."""
    assert result.exit_code == 1, result.output
    lines = result.stderr.strip().splitlines()
    assert len(lines) == 1, result.stderr
    for part in parts:
        assert part in lines[0]


@pytest.mark.parametrize("command", [["run"], ["check"], ["db", "upgrade"], ["db", "current"], ["db", "backup", "x"]])
def test_a_missing_configuration_is_one_line(tmp_path: Path, command: list[str]) -> None:
    fails_with(call(*command, "--config", tmp_path / "none.toml"), "none.toml: no such file", "chatbot init")


def test_wrong_usage_is_exit_code_2() -> None:
    assert call("dance").exit_code == 2
    assert call("db", "backup").exit_code == 2
    assert call("--version").output.startswith("chatbot 0.")


def test_run_without_a_network_says_what_to_set(config: Path) -> None:
    fails_with(call("run", "--config", config), "no network is enabled", "enabled = true")


def test_check_tells_each_part(config: Path) -> None:
    result = call("check", "--config", config)
    assert result.exit_code == 1
    assert [line.split(":")[0] for line in result.output.splitlines()] == [
        "ok    configuration",
        "ok    database",
        "wrong networks",
        "wrong council",
    ]
    assert 'name yourself, as in members = ["telegram:1001"]' in result.output


def test_check_tells_of_a_setting_no_network_can_work_with(config: Path) -> None:
    config.write_text(config.read_text() + "[health]\nport = 8080\n")
    result = call("check", "--config", config)
    assert result.exit_code == 1
    assert result.output.splitlines()[-2].startswith("wrong networks: [health] port: ")


def test_check_tells_of_councillors_out_of_reach(config: Path) -> None:
    config.write_text(config.read_text() + '[council]\nmembers = ["telegram:1001"]\nroom = "matrix:!abc:example.org"\n')
    assert call("check", "--config", config).output.splitlines()[-2:] == [
        (
            "wrong council: [council] members: telegram:1001 cannot be written to; "
            "set enabled = true in [telegram], or name another"
        ),
        (
            "wrong council: [council] room: matrix:!abc:example.org cannot be written to; "
            "set enabled = true in [matrix], or name another"
        ),
    ]


@pytest.mark.parametrize("command", [["run"], ["check"], ["db", "current"]])
def test_a_database_address_that_cannot_be_read_is_one_line(tmp_path: Path, command: list[str]) -> None:
    config = _configure(tmp_path / "config.toml", "postgresql+asyncpg://u:swordfish@127.0.0.1:notaport/x")
    result = call(*command, "--config", config)
    fails_with(result, "[database] url: must be written like")
    assert "swordfish" not in result.output


def test_what_is_written_is_for_its_owner_alone(config: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "chatbot", "db", "upgrade", "--config", str(config)]
    subprocess.run(command, check=True, capture_output=True)
    assert stat.S_IMODE((tmp_path / "bot.db").stat().st_mode) == 0o600


def test_check_names_what_cannot_be_reached(config: Path, unused_tcp_port: int) -> None:
    config.write_text(
        config.read_text() + f'[telegram]\nenabled = true\ntoken = "1:secretsecretsecretsecret"\n'
        f'api_base_url = "http://127.0.0.1:{unused_tcp_port}"\n'
        f'[email]\nenabled = true\nsmtp_host = "127.0.0.1"\nsmtp_port = {unused_tcp_port}\npassword = "secret"\n'
        f'from_address = "mentors@example.org"\n'
    )
    result = call("check", "--config", config)
    assert result.exit_code == 1
    assert "wrong telegram:" in result.output
    assert "wrong email: email.smtp_host, email.smtp_port, email.security: 127.0.0.1" in result.output
    assert "1000:secret" not in result.output
    assert TOKEN not in result.output
    assert "Traceback" not in result.output


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
    with sqlite3.connect(tmp_path / "bot.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'fffffffffff'")
    connection.close()
    config.write_text(config.read_text() + '[telegram]\nenabled = true\ntoken = "1:x"\n')
    fails_with(call("run", "--config", config), "newer than this code")
    fails_with(call("db", "upgrade", "--config", config), "newer than this code", "nothing was changed")


def _shape(connection: Connection) -> dict[str, object]:
    """What the database says of every table, in an order of its own."""
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


async def test_a_copy_moves_everything_to_either_database(database_url: str, tmp_path: Path) -> None:
    """Taken from one database, put into another, taken again: the same rows, and new ones are numbered on."""
    source = open_engine(database_url)
    async with Database(source).unit_of_work() as store:
        member = store.people.add_member(name="Ana", locale="es", timezone="America/Lima", roles=["mentee"], now=START)
        member.languages = ["Español"]
        store.people.add_member(name="Bo", locale="en", timezone="UTC", roles=["mentor"], now=START)
    await source.dispose()
    first = _configure(tmp_path / "first.toml", database_url)
    second = _configure(tmp_path / "second.toml", f"sqlite+aiosqlite:///{tmp_path / 'second.db'}")
    file = tmp_path / "copy.gz"
    assert (await _call("db", "backup", file, "--config", first)).exit_code == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    fails_with(await _call("db", "backup", file, "--config", first), "exists already")
    assert "2 rows" in (await _call("db", "restore", file, "--config", second)).output
    again = tmp_path / "again.gz"
    assert (await _call("db", "backup", again, "--config", second)).exit_code == 0
    assert _rows(again) == _rows(file)
    fails_with(await _call("db", "restore", file, "--config", second), "not empty")
    restored = open_engine(f"sqlite+aiosqlite:///{tmp_path / 'second.db'}")
    async with Database(restored).unit_of_work() as store:
        found = await store.people.named("ana")
        assert [(m.name, m.languages, m.created_at) for m in found] == [("Ana", ["Español"], START)]
        store.session.add(_another(found[0]))
    await restored.dispose()


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


async def test_an_older_copy_counts_its_messages_again_and_names_them_anew(tmp_path: Path) -> None:
    """A homeserver takes two messages of one name for the same, and drops the second."""

    async def send_first(file: str, text: str) -> OutboxEntry:
        engine = open_engine(f"sqlite+aiosqlite:///{tmp_path / file}")
        await schema.upgrade(engine)
        async with Database(engine).unit_of_work() as store:
            (entry,) = await store.outbox.add([OutboxEntry("matrix", text=text)], START)
        async with Database(engine).unit_of_work() as store:
            assert [again.key for again in await store.outbox.claim("matrix", entry.rank, 0, 9, START)] == [entry.key]
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
    await _call("db", "backup", file, "--config", _configure(tmp_path / "a.toml", database_url))
    assert "2 rows" in (await _call("db", "restore", file, "--config", _configure(tmp_path / "b.toml", target))).output
    engine = open_engine(target)
    async with Database(engine).unit_of_work() as store:
        (ana,) = await store.people.named("Ana")
        store.session.add(_another(ana))
    await engine.dispose()


def _copy_of(*lines: object, head: object = None) -> bytes:
    """A copy's file, whatever its lines are."""
    first = head if head is not None else {"format": "mentorship-chatbot backup 1", "revision": schema.head()}
    return gzip.compress("".join(json.dumps(line) + "\n" for line in (first, *lines)).encode())


_MEMBER = {
    "id": 1,
    "name": "Ana",
    "name_key": "ana",
    "locale": "es",
    "timezone": "UTC",
    "languages": [],
    "interests": [],
    "joined_on": "2020-01-01",
    "joined_words": "",
    "joined_source": "archive",
    "created_at": "2020-01-01T00:00:00+00:00",
}
_GOOD = {"table": "member", "row": _MEMBER}
_NOT_ONE = "is not a copy made by: chatbot db backup"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param(b"hello", _NOT_ONE, id="text"),
        pytest.param(b"", _NOT_ONE, id="empty"),
        pytest.param(gzip.compress(b""), _NOT_ONE, id="nothing packed"),
        pytest.param(gzip.compress(b'{"format": "other"}\n'), _NOT_ONE, id="something else"),
        pytest.param(gzip.compress(b"\x89PNG\r\n\x1a\n\x00\xff"), _NOT_ONE, id="a picture"),
        pytest.param(_copy_of(head=[1]), _NOT_ONE, id="a list"),
        pytest.param(
            _copy_of(head={"format": "mentorship-chatbot backup 1", "revision": ["x"]}), _NOT_ONE, id="no revision"
        ),
        pytest.param(
            _copy_of(head={"format": "mentorship-chatbot backup 1", "revision": "fffffffffff"}),
            "newer than this code",
            id="a later revision",
        ),
        pytest.param(_copy_of(*[_GOOD] * 50)[:-9], "is cut short", id="truncated"),
        pytest.param(_copy_of(_GOOD)[:40] + b"\xff" * 40 + _copy_of(_GOOD)[80:], "is damaged", id="damaged"),
        pytest.param(_copy_of(_GOOD, 5), "line 3: it is no row of a table", id="a number"),
        pytest.param(_copy_of(_GOOD, {"table": ["member"], "row": {}}), "line 3: it is no row", id="an odd table"),
        pytest.param(_copy_of({"table": "x", "row": {}}), "line 2: it is a row of a table that is not", id="no table"),
        pytest.param(
            _copy_of({"table": "member", "row": _MEMBER | {"x": 1}}), "line 2: it has columns that member", id="columns"
        ),
        pytest.param(_copy_of(_GOOD, _GOOD), "line 2: rows of member", id="the same twice"),
        pytest.param(
            _copy_of({"table": "member", "row": {"id": 1}}), "line 2: rows of member from here on", id="too little"
        ),
        pytest.param(
            _copy_of({"table": "member", "row": _MEMBER | {"id": 10**30}}), "line 2: rows of member", id="a huge number"
        ),
        pytest.param(
            _copy_of({"table": "member", "row": _MEMBER | {"name": "\ud800"}}), "line 2: rows of", id="half a letter"
        ),
        pytest.param(
            _copy_of({"table": "member", "row": _MEMBER | {"created_at": 5}}), "line 2: rows of member", id="no moment"
        ),
        pytest.param(
            _copy_of({"table": "member", "row": _MEMBER | {"name": {"a": []}}}), "line 2: rows of member", id="no text"
        ),
        pytest.param(
            gzip.compress(gzip.decompress(_copy_of(_GOOD)) + b"[" * 100_000), "line 3: it is not JSON", id="nested"
        ),
        pytest.param(
            gzip.compress(gzip.decompress(_copy_of(_GOOD)) + b" " * 5_000_000),
            "line 3: it holds more",
            id="a long line",
        ),
    ],
)
def test_a_file_that_is_no_copy_is_one_line_and_changes_nothing(
    config: Path, tmp_path: Path, content: bytes, problem: str
) -> None:
    file = tmp_path / "copy.gz"
    file.write_bytes(content)
    fails_with(call("db", "restore", file, "--config", config), problem)
    assert "no tables yet" in call("db", "current", "--config", config).output


def test_a_folder_is_no_copy(config: Path, tmp_path: Path) -> None:
    fails_with(call("db", "restore", tmp_path, "--config", config), "it is not a file")
    fails_with(call("db", "restore", tmp_path / "none", "--config", config), "No such file")


def test_a_bomb_is_not_unpacked(config: Path, tmp_path: Path) -> None:
    """A megabyte of nothing that unpacks to a gigabyte: one line, and the memory stays as it was."""
    file = tmp_path / "bomb.gz"
    file.write_bytes(_copy_of() + 64 * gzip.compress(bytes(1 << 24)))
    command = [sys.executable, "-m", "chatbot", "db", "restore", str(file), "--config", str(config)]
    bounded = ["bash", "-c", f"ulimit -v {2 * 1024 * 1024}; exec {shlex.join(command)}"]
    done = subprocess.run(bounded, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1, done.stderr
    (said,) = done.stderr.splitlines()
    assert said.startswith(f"chatbot: {file} cannot be put back: line 2: it holds more than a copy made by")


def test_half_a_copy_is_not_left(config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands in a file looks like the whole."""
    call("db", "upgrade", "--config", config)

    def fail(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(storage.copy, "_write", fail)
    fails_with(
        call("db", "backup", tmp_path / "copy.gz", "--config", config), "copy.gz cannot be written: No space left"
    )
    assert not (tmp_path / "copy.gz").exists()


def test_init_writes_a_configuration_that_works(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    matrix = ("y", "example.org", "https://matrix.example.org", "bot", "@bot:example.org", "hush", "*", "")
    mail = ("y", "mail.example.org", "many", "465", "mentors", "mentors@example.org", "quiet!", "")
    door = ("2525", "127.0.0.1:2525", "me", "")
    council = ("", "kim", "1001", "telegram:1001, telegram:@kim", "telegram:1001, matrix:@kim:example.org", "")
    bot = ("Madrid", "Europe/Madrid", "postgresql+asyncpg://u:swordfish@h:x/x", "")
    answers = "\n".join([*bot, "y", "1000:secret", TOKEN, *matrix, *mail, *door, *council])
    result = call("init", "--config", file, answers=answers)
    assert result.exit_code == 0, result.output
    assert "1000:secret" not in result.output
    assert TOKEN not in result.output
    assert "hush" not in result.output
    assert "quiet!" not in result.output
    assert [line.removeprefix("Once more, please: ") for line in result.output.splitlines() if "Once more" in line] == [
        "'Madrid' is not a time zone such as \"Europe/Madrid\".",
        (
            "must be written like sqlite+aiosqlite:///chatbot.db or postgresql+asyncpg://user:password@host:5432/name; "
            "in a password, @ is written %40, : %3A and / %2F."
        ),
        "must be a bot's token as @BotFather gives it: a number, a colon, then many letters.",
        "must be a web address that begins with https://.",
        "must be written like @mentor-bot:example.org.",
        "must be written like @kim:example.org or *:example.org.",
        "must be a whole number.",
        "must be a mail address such as mentors@example.org.",
        'must be a host and a port, such as "127.0.0.1:2525".',
        "must be a mail address such as mentors@example.org.",
        "without anybody on the council nobody can make mentors or decide anything.",
        '\'kim\' is not written like "telegram:1001" or "matrix:@kim:example.org".',
        "'1001' does not say where: write telegram:1001.",
        (
            "'telegram:@kim' leads nowhere: on Telegram an id is a number, as in telegram:1001; "
            "web.telegram.org/a shows it in the address of a chat."
        ),
    ]
    assert "Next: chatbot matrix setup" in result.output
    secrets = tmp_path / "secrets.env"
    assert f"Written to {file}, the secrets to {secrets}.\n" in result.output
    assert [stat.S_IMODE(one.stat().st_mode) for one in (file, secrets)] == [0o600, 0o600]
    text = file.read_text()
    assert not any(secret in text for secret in (TOKEN, "hush", "quiet!"))
    assert load(file, {}).of(Telegram).token == SecretStr(TOKEN)
    assert revealed(load(file, {}).of(Matrix).password) == "hush"
    assert 'allowed_inviters = ["*:example.org"]' in text
    assert 'members = ["telegram:1001", "matrix:@kim:example.org"]' in text
    fails_with(call("init", "--config", file), "exists already")
    email = load(file, {}).of(Email)
    assert (email.smtp_host, email.smtp_port, email.security) == ("mail.example.org", 465, "tls")
    assert email.username == email.from_address == email.reply_address == "mentors@example.org"
    assert (revealed(email.password), email.door) == ("quiet!", ("127.0.0.1", 2525))


def test_init_says_that_a_secret_is_not_shown(tmp_path: Path) -> None:
    result = call("init", "--config", tmp_path / "mine.toml", answers=f"\n\ny\n{TOKEN}\n\n\ntelegram:1001\n")
    assert "Token (it is not shown as you type)" in result.output


def test_init_takes_enter_for_what_is_not_wanted(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    mail = ("y", "mail.example.org", "", "mentors@example.org", "", "")
    result = call("init", "--config", file, answers="\n".join(["", "", "n", "", *mail, "telegram:1001", ""]))
    assert result.exit_code == 0, result.output
    email = load(file, {}).of(Email)
    assert email.enabled
    assert (email.security, email.username, email.password, email.door) == ("starttls", None, None, None)
    file.unlink()
    assert call("init", "--config", file, answers="\n\nn\n\n\ntelegram:1001\n").exit_code == 0
    assert not load(file, {}).of(Email).enabled


def test_the_demo_says_the_lines_of_a_script(tmp_path: Path) -> None:
    script = tmp_path / "lines.txt"
    script.write_text("@ana profile country Peru\n:clock +3h\n:dance\n:clock -1d\n:people\n")
    result = call("demo", "--script", script)
    assert result.exit_code == 0, result.output
    assert "bot → ana: Noted. Country: Peru" in result.output
    assert "It is Tuesday 24 November 2026, 18:00 UTC." in result.output
    assert "There is no :dance." in result.output
    assert call("demo", "--script", "-", answers="@ana help\n").output.startswith("> @ana help\nbot → ana: ")
    fails_with(call("demo", "--script", tmp_path / "none.txt"), "cannot be read")


async def _call(*words: str | Path) -> Result:
    """The command line runs a loop of its own, so a test with a loop calls it from a thread."""
    return await asyncio.to_thread(call, *words)


def _configure(file: Path, url: str) -> Path:
    file.write_text(f"[database]\nurl = {json.dumps(url)}\n")
    return file


def _rows(file: Path) -> list[Any]:
    return [json.loads(line) for line in gzip.decompress(file.read_bytes()).decode().splitlines()]


def _another(member: Member) -> Member:
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


def test_secrets_are_read_as_they_were_written(tmp_path: Path) -> None:
    """By the bot's own commands, and as a shell reads them; systemd takes the same quotes."""
    file, awkward = tmp_path / "secrets.env", "a\"b\\c$HOME `d` #e'f"
    secret_file.write(file, {"CHATBOT_EMAIL__PASSWORD": awkward, "CHATBOT_TELEGRAM__TOKEN": TOKEN})
    assert secret_file.read(file) == {"CHATBOT_EMAIL__PASSWORD": awkward, "CHATBOT_TELEGRAM__TOKEN": TOKEN}
    shown = subprocess.run(
        ["sh", "-c", f'. {file}; printf %s "$CHATBOT_EMAIL__PASSWORD"'], capture_output=True, text=True, check=True
    )
    assert shown.stdout == awkward
    file.write_text("# by hand\nCHATBOT_TELEGRAM__TOKEN=bare\nexport CHATBOT_MATRIX__PASSWORD='quoted $x'\n")
    assert secret_file.read(file) == {"CHATBOT_TELEGRAM__TOKEN": "bare", "CHATBOT_MATRIX__PASSWORD": "quoted $x"}


def test_the_environment_wins_over_the_file_of_secrets(config: Path) -> None:
    (config.parent / "secrets.env").write_text(f'CHATBOT_TELEGRAM__TOKEN="{TOKEN}"\nCHATBOT_BOT__NAME="Here"\n')
    settings = load(config, {"CHATBOT_BOT__NAME": "There"})
    assert (settings.of(Telegram).token, settings.bot.name) == (SecretStr(TOKEN), "There")


def test_a_file_of_secrets_that_cannot_be_read_is_one_line_without_them(config: Path) -> None:
    (config.parent / "secrets.env").write_text("hush hush\n")
    result = call("db", "current", "--config", config)
    fails_with(result, "secrets.env: line 1 is not written as CHATBOT_<SECTION>__<KEY>=")
    assert "hush" not in result.stderr


def test_init_leaves_a_file_of_secrets_alone(tmp_path: Path) -> None:
    (tmp_path / "secrets.env").write_text("")
    fails_with(call("init", "--config", tmp_path / "mine.toml"), "secrets.env exists already")


def test_the_unit_file_reads_what_init_writes() -> None:
    page = (Path(__file__).parents[1] / "docs" / "operating.md").read_text()
    assert f"EnvironmentFile=/srv/mentor-bot/{secret_file.NAME}\n" in page


async def test_a_council_appointed_by_command_is_one(config: Path) -> None:
    assert "wrong council" in (await _call("check", "--config", config)).output
    await _call("db", "upgrade", "--config", config)
    engine = open_engine(load(config, {}).database.url.get_secret_value())
    async with Database(engine).unit_of_work() as store:
        store.people.add_member(name="Zoe", locale="en", timezone="UTC", roles=["council"], now=START)
    await engine.dispose()
    assert "wrong council" not in (await _call("check", "--config", config)).output
