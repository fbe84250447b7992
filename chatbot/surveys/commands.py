"""The command `chatbot survey import`: a file becomes a draft, which councillors send out in chat."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import typer

from chatbot import locales
from chatbot.core.formatting import to_plain
from chatbot.core.survey.toml_file import FaultyFileError
from chatbot.core.words import fold
from chatbot.core.writer import Writer
from chatbot.settings import Settings
from handlers.survey.importing import LARGEST, fault_lines, import_file
from storage import schema
from storage.engine import open_engine
from storage.models.account import Member
from storage.unit_of_work import Database, UnitOfWork


class ImportFailedError(Exception):
    """A file cannot be taken in. The text says what to mend."""


async def import_survey(settings: Settings, file: Path, author: str | None) -> None:
    """Make a draft of a file, for a councillor to look at and send out. Raises ImportFailedError."""
    now = datetime.now(UTC)
    localizer = locales.load(default=settings.bot.default_locale)
    writer = Writer(localizer, localizer.default, settings.bot.default_timezone, now, [])
    content = _content(file)
    if len(content) > LARGEST:
        raise ImportFailedError(f"{file}: {to_plain(writer.text('survey-file-large'))}")
    engine = open_engine(settings.database.url.get_secret_value())
    try:
        await schema.check(engine)
        async with Database(engine).unit_of_work() as store:
            said = await import_file(store, localizer, content, await _councillor(store, author), now)
    except FaultyFileError as error:
        lines = [to_plain(line).lstrip("•- ") for line in fault_lines(writer, error)]
        raise ImportFailedError("\nchatbot: ".join(f"{file}: {line}" for line in lines)) from None
    finally:
        await engine.dispose()
    for line in said:
        typer.echo(to_plain(line))


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise ImportFailedError(f"{file} cannot be read: {error.strerror}") from None


async def _councillor(store: UnitOfWork, name: str | None) -> Member:
    """Return the councillor whose draft it becomes: the one named, or the first there is."""
    council = await store.people.with_role("council")
    named = [member for member in council if name is None or fold(member.name) == fold(name)]
    if named:
        return named[0]
    if council:
        there = ", ".join(member.name for member in council)
        raise ImportFailedError(f"--author: nobody on the council is called {name}; there are {there}")
    raise ImportFailedError("nobody is on the council yet: a councillor writes to the bot first")
