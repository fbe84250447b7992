"""`chatbot roster`: in whole or not at all, in twice as if once, and out again."""

from __future__ import annotations

import asyncio
import csv
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

import pytest
from sqlalchemy import select
from typer.testing import CliRunner, Result

from chatbot.cli import cli
from chatbot.core.messages import AccountRef, Network
from storage.engine import open_engine
from storage.models.account import Member
from storage.models.one_time_codes import OneTimeCode
from storage.unit_of_work import Database, UnitOfWork
from tests.roster.files import ANA, KIM, TOM, csv_of

T = TypeVar("T")


@pytest.fixture
def config(database_url: str, tmp_path: Path) -> Path:
    file = tmp_path / "config.toml"
    file.write_text(f'[database]\nurl = "{database_url}"\n[telegram]\nusername = "@mentor_bot"\n')
    return file


def roster(config: Path, *words: str | Path) -> Result:
    arguments = ["roster", *(str(word) for word in words), "--config", str(config)]
    return CliRunner().invoke(cli, arguments, prog_name="chatbot")


def take_in(config: Path, *lines: str, dry: bool = False) -> Result:
    file = config.parent / "people.csv"
    file.write_text(csv_of(*lines))
    return roster(config, "import", file, *(["--dry-run"] if dry else []))


def look(database_url: str, work: Callable[[UnitOfWork], Awaitable[T]]) -> T:
    async def run() -> T:
        engine = open_engine(database_url)
        try:
            async with Database(engine).unit_of_work() as store:
                return await work(store)
        finally:
            await engine.dispose()

    return asyncio.run(run())


async def names(store: UnitOfWork) -> list[str]:
    return [member.name for member in await store.people.all()]


def _write_from_4711(store: UnitOfWork, member: Member) -> None:
    account = store.people.add_account(AccountRef(Network.TELEGRAM, "4711"))
    account.member, account.last_seen_at = member, datetime(2026, 11, 24, tzinfo=UTC)


def test_a_dry_run_shows_and_writes_nothing(config: Path, database_url: str) -> None:
    result = take_in(config, KIM, ANA, TOM, dry=True)
    assert result.exit_code == 0
    assert "Ana Quispe: new\n" in result.stdout
    assert "3 new, 0 changed, 0 as they were. Nothing was written." in result.stdout
    assert look(database_url, names) == []


def test_the_second_time_nothing_changes(config: Path, database_url: str) -> None:
    assert "3 new" in take_in(config, KIM, ANA, TOM).stdout
    assert "0 new, 0 changed, 3 as they were. Nothing was changed.\n" in take_in(config, TOM, KIM, ANA).stdout
    changed = take_in(config, ANA.replace("events", "code"), KIM)
    assert "Ana Quispe: changes interests\n" in changed.stdout
    assert look(database_url, names) == ["Ana Quispe", "Kim Larsen", "Tom Weber"]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("Bo,,,,,Atlantis,,,", "line 3, timezone: I don’t know"),
        ("Bo,,Nobody,,,,,,", "line 3, mentor: nobody is called “Nobody”"),
        ("Bo,,Bo,,,,,,", "line 3, mentor: Bo cannot mentor themselves"),
        ("Kim Larsen,console:kim,Bo,,,,,,", "line 3, mentor: nobody is called “Bo”"),
        ("Bo,,Kim Larsen,,,,,,mentor", "line 3, mentor: Bo is not a mentee"),
    ],
)
def test_one_mistake_and_nothing_is_imported(config: Path, database_url: str, line: str, problem: str) -> None:
    result = take_in(config, KIM, line)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"chatbot: {problem}")
    assert "Traceback" not in result.output
    assert look(database_url, names) == []


def test_a_mentor_needs_the_role(config: Path) -> None:
    result = take_in(config, "Bo,,,,,,,,", "Cy,,Bo,,,,,,")
    assert result.stderr == "chatbot: line 3, mentor: Bo is not a mentor; add the role in their line\n"


def test_one_is_told_as_one(config: Path, tmp_path: Path) -> None:
    take_in(config, KIM)
    out, invitations = tmp_path / "out.csv", tmp_path / "invitations.csv"
    assert roster(config, "export", out).stdout == f"1 person is in {out}.\n"
    assert roster(config, "invite", invitations).stdout.startswith(f"1 invitation is in {invitations}.")


def test_what_is_written_out_is_taken_in_elsewhere(config: Path, tmp_path: Path) -> None:
    take_in(config, KIM, ANA, TOM)
    out = tmp_path / "out.csv"
    assert roster(config, "export", out).stdout == f"3 people are in {out}.\n"
    assert "0 new, 0 changed, 3 as they were." in roster(config, "import", out).stdout

    other = tmp_path / "other.toml"
    other.write_text(f'[database]\nurl = "sqlite+aiosqlite:///{tmp_path / "other.db"}"\n')
    assert "3 new" in roster(other, "import", out).stdout
    again = tmp_path / "again.csv"
    roster(other, "export", again)
    assert again.read_text() == out.read_text()
    assert "Kim Larsen,matrix:@kim:example.org,,spring 2012,Denmark" in out.read_text()


def test_who_has_written_knows_better_than_the_file(config: Path, database_url: str) -> None:
    take_in(config, KIM, ANA)

    async def claim(store: UnitOfWork) -> None:
        (ana,) = await store.people.named("Ana Quispe")
        _write_from_4711(store, ana)
        ana.interests, ana.country = ["code"], ""

    look(database_url, claim)
    result = take_in(config, KIM, ANA)
    assert "Ana Quispe: changes country; keeps interests\n" in result.stdout


def test_a_time_zone_nobody_named_is_filled_in(config: Path, database_url: str) -> None:
    take_in(config, "Bo,,,,,,,,")

    async def claim(store: UnitOfWork) -> None:
        (bo,) = await store.people.named("Bo")
        _write_from_4711(store, bo)

    look(database_url, claim)
    assert "Bo: changes timezone\n" in take_in(config, "Bo,,,,,America/Lima,,,").stdout
    assert "Bo: keeps timezone\n" in take_in(config, "Bo,,,,,Europe/Madrid,,,").stdout


def test_everybody_who_has_not_written_gets_an_invitation(config: Path, tmp_path: Path) -> None:
    take_in(config, KIM, ANA)
    out = tmp_path / "invitations.csv"
    assert roster(config, "invite", out).stdout.startswith(f"2 invitations are in {out}.")
    ana, kim = csv.DictReader(out.read_text().splitlines())
    assert (ana["name"], kim["name"]) == ("Ana Quispe", "Kim Larsen")
    code = ana["write"].removeprefix("start ")
    assert len(code) == 16
    assert ana["link"] == f"https://t.me/mentor_bot?start={code}"


def test_invitations_stay_good_when_the_new_ones_cannot_be_written(
    config: Path, database_url: str, tmp_path: Path
) -> None:
    async def codes(store: UnitOfWork) -> list[str]:
        return sorted(await store.session.scalars(select(OneTimeCode.hash)))

    take_in(config, KIM, ANA)
    out = tmp_path / "invitations.csv"
    roster(config, "invite", out)
    written, good = out.read_text(), look(database_url, codes)
    again = roster(config, "invite", out)
    assert (again.exit_code, again.stderr) == (1, f"chatbot: {out} exists already\n")
    assert (out.read_text(), look(database_url, codes)) == (written, good)


def test_a_file_that_cannot_be_read_is_one_line(config: Path, tmp_path: Path) -> None:
    result = roster(config, "import", tmp_path / "missing.csv")
    assert result.stderr == f"chatbot: {tmp_path / 'missing.csv'} cannot be read: No such file or directory\n"
    assert result.exit_code == 1


def test_a_guessed_encoding_is_told(config: Path, database_url: str, tmp_path: Path) -> None:
    latin = tmp_path / "latin.csv"
    latin.write_bytes("name;country\nLucía;España\n".encode("latin-1"))
    result = roster(config, "import", latin)
    assert f"Read as Windows-1252, as {latin} is not UTF-8" in result.stdout
    assert look(database_url, names) == ["Lucía"]


async def _fill_variously(store: UnitOfWork) -> None:
    """A councillor named by the configuration alone, somebody who speaks Spanish, and somebody by mail."""
    now = datetime(2026, 11, 24, tzinfo=UTC)
    for name, ref in (
        ("1001", AccountRef(Network.TELEGRAM, "1001")),
        ("@zoe:example.org", AccountRef(Network.MATRIX, "@zoe:example.org")),
        ("Lucía", AccountRef(Network.TELEGRAM, "1002")),
        ("Mai", AccountRef(Network.EMAIL, "mai@example.net")),
    ):
        member = store.people.add_member(name=name, locale="es", timezone="UTC", roles=["council"], now=now)
        account = store.people.add_account(ref)
        account.member, account.last_seen_at = member, now if name == "Lucía" else None
        if name == "Lucía":
            member.joined_words, member.joined_on, member.joined_source = (
                "primavera de 2014",
                date(2014, 4, 15),
                "self_declared",
            )


def test_an_export_comes_in_again_without_a_word(config: Path, database_url: str, tmp_path: Path) -> None:
    take_in(config, KIM, ANA, TOM)
    look(database_url, _fill_variously)
    out, again = tmp_path / "out.csv", tmp_path / "again.csv"
    roster(config, "export", out)
    result = roster(config, "import", out)
    assert (result.exit_code, result.stdout) == (0, "0 new, 0 changed, 7 as they were. Nothing was changed.\n")
    roster(config, "export", again)
    assert again.read_text() == out.read_text()


def test_a_row_of_a_seated_councillor_is_about_them(config: Path, database_url: str) -> None:
    """They are named by their id until they write; the roster knows how they are called, and that they mentor."""

    async def seated(store: UnitOfWork) -> None:
        now = datetime(2026, 11, 24, tzinfo=UTC)
        member = store.people.add_member(name="1001", locale="en", timezone="UTC", roles=["council"], now=now)
        store.people.add_account(AccountRef(Network.TELEGRAM, "1001")).member = member

    async def roles(store: UnitOfWork) -> list[tuple[str, frozenset[str]]]:
        return [(member.name, member.roles) for member in await store.people.all()]

    look(database_url, seated)
    line = "Lu Adeyemi,telegram:1001,,,,Africa/Lagos,,,mentor"
    assert "Lu Adeyemi (here" not in take_in(config, line).stdout
    assert look(database_url, roles) == [("Lu Adeyemi", frozenset({"council", "mentor"}))]


def test_a_record_that_became_a_part_of_another_is_named(config: Path, database_url: str) -> None:
    take_in(config, KIM, "Anita,telegram:4711,,,,,,,")

    async def merged(store: UnitOfWork) -> None:
        (anita,) = await store.people.named("Anita")
        account = store.people.add_account(AccountRef(Network.TELEGRAM, "4712"))
        account.member, account.last_seen_at = anita, datetime(2026, 11, 24, tzinfo=UTC)
        store.people.remember_name("Ana Quispe", anita)

    look(database_url, merged)
    result = take_in(config, KIM, "Ana Quispe,,Kim Larsen,,,,,,")
    assert "Ana Quispe, whose record became a part of Anita, writes to the bot already" in result.stderr
    result = take_in(config, KIM, "Ana Quispe,telegram:4712,Kim Larsen,,Peru,,,,")
    assert "Ana Quispe (here Anita): changes country, mentor; keeps name" in result.stdout
    assert look(database_url, names) == ["Anita", "Kim Larsen"]


def test_invitations_link_to_the_name_the_bot_last_had(config: Path, database_url: str, tmp_path: Path) -> None:
    config.write_text(f'[database]\nurl = "{database_url}"\n')
    take_in(config, KIM)

    async def named(store: UnitOfWork) -> None:
        await store.people.set_bot_name(Network.TELEGRAM, "own_name_bot")

    look(database_url, named)
    out = tmp_path / "invitations.csv"
    roster(config, "invite", out)
    assert "https://t.me/own_name_bot?start=" in out.read_text()
