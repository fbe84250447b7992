"""The command line: `chatbot demo`, `run`, `check`, `init`, `forget`, `retention`, and groups of commands."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Annotated, Any, NoReturn

import typer
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from chatbot import __version__, guide, locales, logs, matrix_account, secret_file, setup_wizard, telegram_account
from chatbot.adapters.base import Adapter, AdapterError, InUse
from chatbot.collector import spare_what_came, spare_what_stays
from chatbot.health.settings import HealthError
from chatbot.profile import profile_of
from chatbot.secret_sources import outshone
from chatbot.settings import Settings, SettingsError, load
from storage import schema
from storage.copy import backup, restore
from storage.copy_file import BackupError
from storage.engine import look_through, open_engine
from storage.errors import LostError, damaged
from storage.forgotten import ForgottenList
from storage.sealing import Seals
from storage.unit_of_work import Database

cli = typer.Typer(
    name="chatbot",
    help="A chatbot that runs a volunteer mentorship programme on Telegram, Matrix and the console.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
db = typer.Typer(help="The database: its tables, copies of it.", no_args_is_help=True)
cli.add_typer(db, name="db")
telegram = typer.Typer(help="The bot's account on Telegram: its name and picture.", no_args_is_help=True)
cli.add_typer(telegram, name="telegram")
matrix = typer.Typer(help="The bot's account on Matrix: its identity, its device.", no_args_is_help=True)
cli.add_typer(matrix, name="matrix")
roster = typer.Typer(help="The programme's people as a file: taken in, written out.", no_args_is_help=True)
cli.add_typer(roster, name="roster")

pages = typer.Typer(help="The programme's guide: its pages.", no_args_is_help=True)
cli.add_typer(pages, name="guide")
survey = typer.Typer(help="Surveys: taken in from files.", no_args_is_help=True)
cli.add_typer(survey, name="survey")

Config = Annotated[Path, typer.Option("--config", help="The configuration file.")]
DEFAULT_CONFIG = Path("config.toml")

_EXPECTED = (SettingsError, AdapterError, HealthError, guide.GuideError, schema.SchemaError, BackupError, LostError)


def main() -> None:
    """Run the `chatbot` command."""
    os.umask(0o077)  # its files hold people's data
    cli(prog_name="chatbot")


def _fail(text: str) -> NoReturn:
    typer.echo(f"chatbot: {text}", err=True)
    raise typer.Exit(1)


def _run(work: Coroutine[Any, Any, None]) -> None:
    """Run `work` to the end; an error that an operator can mend becomes one line and exit code 1."""
    try:
        with asyncio.Runner(loop_factory=_loop) as runner:
            runner.run(_to_the_end(work))
    except _EXPECTED as error:
        _fail(str(error))
    except (DBAPIError, OSError) as error:
        if (lost := damaged(error)) is not None:
            _fail(str(lost))
        cause = error.orig if isinstance(error, DBAPIError) else error
        _fail(f"[database] url: it cannot be used: {cause}")


def _loop() -> asyncio.AbstractEventLoop:
    """Return an event loop on libuv where it is installed: it saves a quarter of the work of each message."""
    try:
        import uvloop
    except ImportError:
        return asyncio.new_event_loop()
    return uvloop.new_event_loop()


async def _to_the_end(work: Coroutine[Any, Any, None]) -> None:
    try:
        await work
    except DBAPIError:
        await asyncio.sleep(0.1)  # the thread of a connection that failed reports to this loop once more
        raise


def _load(config: Path) -> Settings:
    try:
        return load(config)
    except SettingsError as error:
        _fail(str(error))


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"chatbot {__version__}")
        raise typer.Exit


@cli.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and leave.")
    ] = False,
) -> None:
    """Options of the command as a whole."""


@cli.command()
def demo(
    script: Annotated[
        str | None, typer.Option("--script", help="A file with lines to say, or - for standard input.")
    ] = None,
) -> None:
    """Try the bot at once: a made-up programme at this console, nothing to set up."""
    from chatbot.demo.session import run_demo  # only the demo needs it

    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `chatbot demo | head` just ends
    logs.begin(logs.Logging(level="warning"))
    if script is None:
        _run(run_demo(None))
    elif script == "-":
        _run(run_demo(sys.stdin))
    else:
        try:
            lines = Path(script).read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            _fail(f"{script} cannot be read: {error}")
        _run(run_demo(lines))


@cli.command()
def run(config: Config = DEFAULT_CONFIG) -> None:
    """Serve all enabled networks until SIGINT or SIGTERM."""
    settings = _load(config)
    logs.begin(settings.logging)
    _run(_serve(settings, config))


async def _serve(settings: Settings, config: Path) -> None:
    from chatbot.app import App, networks, pacing  # the networks' libraries load slowly
    from chatbot.core.clock import SystemClock
    from chatbot.reloading import Reloading

    clock = SystemClock()
    read = partial(load, config)
    adapters = networks(settings, clock, read)
    for line in settings.out_of_reach():
        logging.getLogger("chatbot").warning("%s", line)
    if line := await _without_council(settings):
        logging.getLogger("chatbot").warning("%s", line)
    app = App(settings, adapters, clock, pacing=pacing(settings))
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    stopping = asyncio.create_task(stop.wait())
    starting = asyncio.create_task(app.start())
    reloading = Reloading(app, read, lambda: outshone(config, os.environ))
    if hasattr(signal, "SIGHUP"):
        asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, reloading.ask, starting)
    try:
        await asyncio.wait([starting, stopping], return_when=asyncio.FIRST_COMPLETED)
        if starting.done():
            starting.result()
            spare_what_stays()
            Thread(target=_prepare, args=(app.prepare_words,), daemon=True).start()  # nobody writes at once
            logging.getLogger("chatbot").info("serving %s", ", ".join(sorted(app.adapters)))
            serving = asyncio.create_task(app.wait())
            await asyncio.wait([serving, stopping], return_when=asyncio.FIRST_COMPLETED)
            if serving.done():
                serving.result()
            serving.cancel()
    finally:
        starting.cancel()
        stopping.cancel()
        await reloading.close()
        await app.stop()
    logging.getLogger("chatbot").info("stopped")  # not after an error, which gets the last line


def _prepare(build: Callable[[], None]) -> None:
    """Build what words are looked up in; the collector would walk through all of it, again and again."""
    build()
    spare_what_came()


@cli.command()
def check(config: Config = DEFAULT_CONFIG) -> None:
    """Read the configuration, reach the database, log in everywhere; say what is well and what is not."""
    settings = _load(config)
    typer.echo(f"ok    configuration: {config}")
    if line := settings.without_safeguarding():
        typer.echo(f"note  council: {line}")
    asyncio.run(_check(settings))


async def _check(settings: Settings) -> None:
    from chatbot.app import networks  # the networks' libraries load slowly
    from chatbot.core.clock import SystemClock

    wrong = not await _reports("database", lambda: _check_database(settings))
    adapters: list[Adapter] = []
    try:
        adapters = networks(settings, SystemClock())
    except AdapterError as error:
        typer.echo(f"wrong networks: {error}")
        wrong = True
    try:
        profile_of(settings, locales.load(settings.bot.default_locale))
    except SettingsError as error:
        typer.echo(f"wrong profile: {error}")
        wrong = True
    if line := Seals(settings.database.keys_folder).fault:
        typer.echo(f"wrong keys: {line}")
        wrong = True
    if settings.health.port and (line := await _health_port_taken(settings)):
        typer.echo(f"wrong health: {line}")
        wrong = True
    for line in settings.out_of_reach():
        typer.echo(f"wrong {line[1 : line.index(']')]}: {line}")
        wrong = True
    if line := await _without_council(settings):
        typer.echo(f"wrong council: {line}")
        wrong = True
    for adapter in adapters:
        try:
            is_well = await _reports(adapter.network, partial(_check_network, adapter))
            wrong = wrong or not is_well
            for line in await _notes(adapter, is_well=is_well):
                typer.echo(f"note  {adapter.network}: {line}")
            if adapter.capabilities.topics and not adapter.has_topics and await _want_topics(settings):
                typer.echo(f"note  {adapter.network}: {_NO_TOPICS}")
        finally:
            await adapter.close()
    if wrong:
        raise typer.Exit(1)


async def _health_port_taken(settings: Settings) -> str:
    from chatbot.health.pages import can_open  # a web server loads slowly

    return await can_open(settings.health.host, settings.health.port)


_NO_TOPICS = (
    "a mentor wants a topic for each mentee, and the bot may make none: turn on Threaded Mode for it with @BotFather"
    " (best without letting people make topics themselves), and start it again"
)


async def _want_topics(settings: Settings) -> bool:
    """Tell whether a mentor wants a topic for each mentee, as far as the database tells."""
    engine = open_engine(settings.database.url.get_secret_value())
    try:
        async with Database(engine).unit_of_work() as store:
            return await store.threads.are_wanted()
    except (DBAPIError, OSError, *_EXPECTED):
        await asyncio.sleep(0.1)  # see `_to_the_end`; the database was reported before
        return False
    finally:
        await engine.dispose()


async def _without_council(settings: Settings) -> str:
    """Return what to mend when nobody is on the council, neither by the configuration nor by a command; else empty."""
    line = settings.without_council()
    if not line:
        return ""
    engine = open_engine(settings.database.url.get_secret_value())
    try:
        if await schema.current(engine) is not None:
            async with Database(engine).unit_of_work() as store:
                return "" if (await store.council.count_roles())["council"] else line
    except (DBAPIError, OSError, *_EXPECTED):
        await asyncio.sleep(0.1)  # see `_to_the_end`; the caller reports the database that cannot be used
    finally:
        await engine.dispose()
    return line


async def _reports(part: str, attempt: Callable[[], Awaitable[None]]) -> bool:
    try:
        await attempt()
    except InUse as error:
        typer.echo(f"ok    {part}, if the bot runs; else: {error}")
        return True
    except _EXPECTED as error:
        typer.echo(f"wrong {part}: {error}")
        return False
    except (DBAPIError, OSError) as error:
        await asyncio.sleep(0.1)  # see `_to_the_end`
        if (lost := damaged(error)) is not None:
            typer.echo(f"wrong {part}: {lost}")
            return False
        typer.echo(f"wrong {part}: it cannot be used: {error.orig if isinstance(error, DBAPIError) else error}")
        return False
    typer.echo(f"ok    {part}")
    return True


async def _notes(adapter: Adapter, *, is_well: bool) -> Sequence[str]:
    try:
        return await adapter.notes()
    except AdapterError as error:
        return [str(error)] if is_well else ()  # else it was reported, in other words


async def _check_network(adapter: Adapter) -> None:
    await adapter.connect()
    if adapter.warning:
        raise AdapterError(adapter.warning)


async def _check_database(settings: Settings) -> None:
    engine = open_engine(settings.database.url.get_secret_value())
    try:
        revision = await schema.current(engine)
        if revision is not None:
            await schema.check(engine)
        await look_through(engine)
    finally:
        await engine.dispose()


@cli.command()
def init(config: Config = DEFAULT_CONFIG) -> None:
    """Ask a few questions and write a configuration file, with the secrets in another one beside it."""
    secrets = secret_file.beside(config)
    for file in (config, secrets):
        if file.exists():
            _fail(f"{file} exists already; move it away, or give --config a name in another folder")
    answers = setup_wizard.ask()
    for file in (config, secrets):
        try:
            if file is config:
                setup_wizard.write(file, answers.text)
            elif answers.secrets:
                secret_file.write(file, answers.secrets)
        except OSError as error:
            _fail(f"{file} cannot be written: {error.strerror}")
    following = "matrix setup" if "[matrix]" in answers.text else "check"
    typer.echo(f"Written to {config}" + (f", the secrets to {secrets}" if answers.secrets else "") + ".")
    typer.echo(f"Next: chatbot {following} --config {config}")


@telegram.command("setup")
def telegram_setup(config: Config = DEFAULT_CONFIG) -> None:
    """Set the bot's name, picture and descriptions as the configuration and the bot's languages have them."""
    _run(telegram_account.set_up(_load(config)))


@matrix.command("setup")
def matrix_setup(
    config: Config = DEFAULT_CONFIG,
    reset: Annotated[
        bool, typer.Option("--reset", help="Replace the account's identity and secret storage, whoever made them.")
    ] = False,
) -> None:
    """Have the bot's device signed by its account, show the recovery key, and set name and picture."""
    _run(matrix_account.set_up(_load(config), reset=reset))


@matrix.command("status")
def matrix_status(config: Config = DEFAULT_CONFIG) -> None:
    """Tell how the account and the device stand, also while the bot runs."""
    _run(matrix_account.show_status(_load(config)))


@db.command("upgrade")
def db_upgrade(config: Config = DEFAULT_CONFIG) -> None:
    """Bring the tables to what this version needs."""

    async def work() -> None:
        engine = open_engine(_load(config).database.url.get_secret_value())
        try:
            await schema.upgrade(engine)
            typer.echo(f"The database is at revision {await schema.current(engine)}.")
        finally:
            await engine.dispose()

    _run(work())


@db.command("current")
def db_current(config: Config = DEFAULT_CONFIG) -> None:
    """Say which revision the tables are at, and which this version needs."""

    async def work() -> None:
        engine = open_engine(_load(config).database.url.get_secret_value())
        try:
            revision = await schema.current(engine) or "none, there are no tables yet"
            typer.echo(f"The database is at revision {revision}; this version needs {schema.head()}.")
        finally:
            await engine.dispose()

    _run(work())


@db.command("backup")
def db_backup(file: Path, config: Config = DEFAULT_CONFIG) -> None:
    """Copy everything into FILE, also while the bot runs."""

    async def work() -> None:
        engine = open_engine(_load(config).database.url.get_secret_value(), snapshot=True)
        try:
            typer.echo(f"{await backup(engine, file)} rows are in {file}.")
        finally:
            await engine.dispose()

    _run(work())


@db.command("restore")
def db_restore(file: Path, config: Config = DEFAULT_CONFIG) -> None:
    """Fill an empty database from FILE."""

    async def work() -> None:
        engine = open_engine(_load(config).database.url.get_secret_value())
        try:
            typer.echo(f"{await restore(engine, file)} rows are back.")
            await _forget_again(_load(config), engine)
        finally:
            await engine.dispose()

    _run(work())


async def _forget_again(settings: Settings, engine: AsyncEngine) -> None:
    """Forget again whom an old copy has brought back."""
    if not ForgottenList(settings.database.keys_folder):
        return
    from chatbot.app import App  # the features load slowly
    from chatbot.core.clock import SystemClock

    if count := await App(settings, [], SystemClock(), engine=engine).forget_again():
        typer.echo(f"Forgotten again: {count} members, who had asked for it after the copy was made.")


@pages.command("check")
def guide_check(
    folder: Annotated[Path | None, typer.Argument(help="A folder with a folder for each language.")] = None,
    config: Config = DEFAULT_CONFIG,
) -> None:
    """Say what is to be mended in the guide: of FOLDER, else of the one that the configuration names."""
    from chatbot.core.guide.checking import faults_in  # the features load slowly
    from handlers.features import all_commands

    try:
        library = guide.load(folder or _load(config).guide.path)
    except guide.GuideError as error:
        _fail(str(error))
    registry = all_commands()
    faults = faults_in(library, locales.names(), {*registry.commands, *registry.other_names})
    for fault in faults:
        typer.echo(str(fault))
    if faults:
        raise typer.Exit(1)
    for locale, topics in library.topics.items():
        typer.echo(f"ok    {locale}: {len(topics)} topics, {sum(len(it.passages) for it in topics.values())} passages")


@survey.command("import")
def survey_import(
    file: Path,
    author: Annotated[str | None, typer.Option("--author", help="The councillor whose draft it becomes.")] = None,
    config: Config = DEFAULT_CONFIG,
) -> None:
    """Make a draft of FILE, a survey as TOML; a councillor looks at it and sends it out in chat."""
    from chatbot.surveys.commands import ImportFailedError, import_survey  # the features load slowly

    settings = _load(config)

    async def work() -> None:
        try:
            await import_survey(settings, file, author)
        except ImportFailedError as error:
            _fail(str(error))

    _run(work())


@cli.command("forget")
def forget_member(
    member: Annotated[str, typer.Argument(help="A name, a @handle, network:id, or the number of a member.")],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show who it is and what is kept; change nothing.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask whether it is meant.")] = False,
    config: Config = DEFAULT_CONFIG,
) -> None:
    """Have everything about MEMBER deleted, as they could themselves; counts stay, without a name."""
    from chatbot.privacy_commands import ForgetError, forget  # the tables load slowly

    async def work() -> None:
        try:
            await forget(_load(config), member, dry_run=dry_run, sure=yes)
        except ForgetError as error:
            _fail(str(error))

    _run(work())


@cli.command()
def retention(config: Config = DEFAULT_CONFIG) -> None:
    """Say for how long things are kept, and what is old enough to be deleted; this changes nothing."""
    from chatbot.privacy_commands import show_retention  # the tables load slowly

    _run(show_retention(_load(config)))


@roster.command("import")
def roster_import(
    file: Path,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, and write nothing.")] = False,
    config: Config = DEFAULT_CONFIG,
) -> None:
    """Take in the people of FILE: a CSV file, or the retired portal's archive as JSON."""
    from chatbot.roster.commands import import_roster  # reading words and dates loads slowly

    _run(import_roster(_load(config), file, dry_run=dry_run))


@roster.command("export")
def roster_export(file: Path, config: Config = DEFAULT_CONFIG) -> None:
    """Write everybody into FILE, as CSV that can be taken in again."""
    from chatbot.roster.commands import export_roster  # reading words and dates loads slowly

    _run(export_roster(_load(config), file))


@roster.command("invite")
def roster_invite(file: Path, config: Config = DEFAULT_CONFIG) -> None:
    """Write into FILE a one-time invitation for everybody who has not written to the bot yet."""
    from chatbot.roster.commands import invite  # reading words and dates loads slowly

    _run(invite(_load(config), file))
