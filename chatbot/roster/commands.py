"""The commands of `chatbot roster`: import people, export them, and write invitations."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import typer

from chatbot import locales
from chatbot.adapters.networks import known_networks
from chatbot.core.writer import Writer
from chatbot.roster.bounds import RosterError, read_text
from chatbot.roster.files import COLUMNS, read_archive, read_csv, write_csv
from chatbot.roster.importing import Defaults, ImportedRow, take_in, take_out
from chatbot.settings import Settings
from handlers.account.invitations import issue
from storage import schema
from storage.engine import open_engine
from storage.unit_of_work import Database, UnitOfWork


class _DryRunError(Exception):
    """An import was only to be shown: its transaction is dropped."""


@asynccontextmanager
async def _told() -> AsyncIterator[None]:
    """Print what is wrong with a file, mistake by mistake, and let the command fail."""
    try:
        yield
    except RosterError as error:
        for line in error.lines:
            typer.echo(f"chatbot: {line}", err=True)
        raise typer.Exit(1) from None


@_told()
async def import_roster(settings: Settings, file: Path, *, dry_run: bool) -> None:
    """Import a CSV file, or the portal's archive if the name ends in `.json`: whole, or not at all."""
    now = datetime.now(UTC)
    localizer = locales.load(default=settings.bot.default_locale)
    writer = Writer(localizer, "en", settings.bot.default_timezone, now, [])
    text = read_text(file)
    read = read_archive if file.suffix.casefold() == ".json" else read_csv
    defaults = Defaults(settings.bot.default_locale, settings.bot.default_timezone, now)
    try:
        async with _store(settings) as store:
            entries = read(text.content, writer, {member.name for member in await store.people.all()})
            outcomes = await take_in(store, entries, defaults)
            if dry_run:
                raise _DryRunError
    except _DryRunError:
        pass
    if text.guessed:
        typer.echo(f"Read as {text.guessed}, as {file} is not UTF-8: please look at names with accents.")
    _tell(outcomes, dry_run=dry_run)


def _tell(outcomes: list[ImportedRow], *, dry_run: bool) -> None:
    for outcome in outcomes:
        parts = ["new"] if outcome.new else []
        if outcome.changed and not outcome.new:
            parts.append(f"changes {', '.join(outcome.changed)}")
        if outcome.kept:
            parts.append(f"keeps {', '.join(outcome.kept)}")
        if parts:
            here = f" (here {outcome.name})" if "name" in outcome.kept else ""
            typer.echo(f"{outcome.called or outcome.name}{here}: {'; '.join(parts)}")
    new = sum(outcome.new for outcome in outcomes)
    changed = sum(bool(outcome.changed) and not outcome.new for outcome in outcomes)
    same = len(outcomes) - new - changed
    nothing = "" if new or changed else " Nothing changes." if dry_run else " Nothing was changed."
    typer.echo(
        f"{new} new, {changed} changed, {same} as they were.{nothing or (' Nothing was written.' if dry_run else '')}"
    )


@_told()
async def export_roster(settings: Settings, file: Path) -> None:
    """Write all members into a CSV file that `import_roster` reads back."""
    async with _store(settings) as store:
        rows = await take_out(store)
    _write_new(file, write_csv(rows, COLUMNS))
    typer.echo(f"{_counted(rows, 'person is', 'people are')} in {file}.")


@_told()
async def invite(settings: Settings, file: Path) -> None:
    """Write a new invitation for every member who has not written yet; earlier invitations no longer work."""
    rows = []
    until = datetime.now(UTC) + settings.programme.invitation_expires
    async with _store(settings) as store:
        unclaimed = await store.people.unclaimed()
        names = {
            network: section.bot_name or await store.people.bot_name(network)
            for network, section in settings.networks().items()
        }
        for member in await store.people.all():
            if member.id in unclaimed:
                code = await issue(store, member.id, until)
                link = known_networks().start_link(names, code)
                rows.append({"name": member.name, "write": f"start {code}", "link": link})
        _write_new(file, write_csv(rows, ("name", "write", "link")))  # if it fails, the earlier ones still work
    there = _counted(rows, "invitation is", "invitations are")
    typer.echo(f"{there} in {file}. Whoever has one can become that person: hand them out with care.")


def _counted(rows: Sequence[object], one: str, more: str) -> str:
    return f"{len(rows)} {one if len(rows) == 1 else more}"


def _write_new(file: Path, text: str) -> None:
    try:
        with file.open("x", encoding="utf-8") as target:
            target.write(text)
    except FileExistsError:
        raise RosterError([f"{file} exists already"]) from None
    except OSError as error:
        raise RosterError([f"{file} cannot be written: {error.strerror}"]) from error


@asynccontextmanager
async def _store(settings: Settings) -> AsyncIterator[UnitOfWork]:
    engine = open_engine(settings.database.url.get_secret_value())
    try:
        await schema.check(engine)
        async with Database(engine).unit_of_work() as store:
            yield store
    finally:
        await engine.dispose()
