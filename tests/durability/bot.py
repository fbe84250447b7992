"""The real bot as a process to be killed: what one life of it is told, and how it dies at a boundary of its work."""

from __future__ import annotations

import asyncio
import functools
import io
import logging
import os
import signal
import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import event

from chatbot.adapters.base import Adapter
from chatbot.adapters.matrix.adapter import MatrixAdapter
from chatbot.app import App, networks, pacing
from chatbot.core.clock import SystemClock
from chatbot.core.l10n import Localizer
from chatbot.core.messages import Batch, OutgoingMessage, Receipt
from chatbot.settings import Settings
from storage.sqlite import driver_of
from storage.unit_of_work import Database, UnitOfWork

log = logging.getLogger(__name__)

TICK_EVERY = timedelta(seconds=1)


@dataclass(frozen=True)
class Life:
    """The settings of a bot process at its start.

    settings   as a configuration file would say it
    ahead      seconds its clock is ahead of the machine's
    set_by     a file that says by how many more seconds, at any moment; empty for none
    speed      how many seconds pass for it in one, counted from the moment `since`
    dies_at    the boundary that kills it, counted from 1; 0 lets it live
    counted    the name of the boundaries that are counted; empty for all
    paced      whether networks are written to no faster than the settings say
    log        where it writes what it has to say, and as its last line the boundary it died at
    """

    settings: dict[str, Any]
    log: str
    ahead: float = 0
    set_by: str = ""
    speed: float = 1
    since: float = 0
    dies_at: int = 0
    counted: str = ""
    paced: bool = False


class OtherClock(SystemClock):
    """A clock moved to where the test wants to be, which may run faster and be set anew."""

    def __init__(self, life: Life) -> None:
        self._life = life
        self._set_by = Path(life.set_by) if life.set_by else None

    def now(self) -> datetime:
        now, life = super().now(), self._life
        ahead = life.ahead + (now.timestamp() - life.since) * (life.speed - 1)
        if self._set_by is not None:
            ahead += float(self._set_by.read_text())
        return now + timedelta(seconds=ahead)

    def monotonic(self) -> float:
        return super().monotonic() * self._life.speed

    async def sleep(self, seconds: float) -> None:
        await super().sleep(seconds / self._life.speed)


@dataclass
class Boundaries:
    """Counts the moments before and after everything that cannot be undone, and dies at one of them.

    They are: a batch came from the network, a transaction that wrote commits, a message is sent.
    """

    dies_at: int
    counted: str
    log: str
    passed: int = field(default=0)

    def reach(self, name: str) -> None:
        """One more boundary; the process ends here if it is the one."""
        if self.counted not in ("", name):
            return
        self.passed += 1
        if self.passed == self.dies_at:
            with Path(self.log).open("a") as file:
                file.write(f"died at boundary {self.passed}: {name}\n")
            os.kill(os.getpid(), signal.SIGKILL)

    def mark_commits(self, database: Database) -> None:
        """Stand before and after every commit of `database` that writes something down."""
        unit_of_work = database.unit_of_work

        @asynccontextmanager
        async def watched() -> AsyncIterator[UnitOfWork]:
            async with unit_of_work() as store:
                before = await _changes(store)
                yield store
                await store.flush()
                if wrote := await _changes(store) > before:
                    self.reach("before commit")
            if wrote:
                self.reach("after commit")

        database.unit_of_work = watched  # type: ignore[method-assign]

    def mark_network(self, adapter: Adapter) -> None:
        """Stand before and after every send of `adapter`, and where a batch has come."""
        send, batches = adapter.send, adapter.batches

        @functools.wraps(send)
        async def watched_send(message: OutgoingMessage, key: str) -> Receipt:
            self.reach("before send")
            receipt = await send(message, key)
            self.reach("after send")
            return receipt

        @functools.wraps(batches)
        async def watched_batches(cursor: str | None) -> AsyncIterator[Batch]:
            async for batch in batches(cursor):
                self.reach("batch came")
                yield batch

        adapter.send = watched_send  # type: ignore[method-assign]
        adapter.batches = watched_batches  # type: ignore[method-assign]


class ReadOnly:
    """A switch by which SQLite refuses the bot's writes, as it does when the file system is mounted read-only.

    That is the database, and what holds the keys of a device on Matrix.
    """

    def __init__(self, database: Database, adapters: Sequence[Adapter]) -> None:
        self._raw: list[sqlite3.Connection] = []
        self._on_matrix = [adapter for adapter in adapters if isinstance(adapter, MatrixAdapter)]
        if database.engine.dialect.name == "sqlite":
            event.listen(database.engine.sync_engine, "connect", self._connected)

    def _connected(self, connection: Any, _record: object) -> None:
        self._raw.append(connection.driver_connection.raw)

    def turn(self, on: bool) -> None:
        sql = f"PRAGMA query_only={'ON' if on else 'OFF'}"
        for raw in self._raw:
            raw.execute(sql)
        for adapter in self._on_matrix:
            adapter._session.client.disk.database.execute_sql(sql)


async def live(life: Life, localizer: Localizer) -> None:
    """Serve until killed."""
    clock = OtherClock(life)
    settings = Settings.model_validate(life.settings)
    adapters = networks(settings, clock)
    paces = pacing(settings) if life.paced else None
    app = App(settings, adapters, clock, pacing=paces, localizer=localizer, tick_every=TICK_EVERY)
    if life.dies_at:
        boundaries = Boundaries(life.dies_at, life.counted, life.log)
        boundaries.mark_commits(app.database)
        for adapter in adapters:
            boundaries.mark_network(adapter)
    switch = ReadOnly(app.database, adapters)
    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, switch.turn, True)
    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR2, switch.turn, False)
    asyncio.get_running_loop().add_signal_handler(signal.SIGQUIT, _tell_what_waits)
    await app.start()
    log.warning("%d serves", os.getpid())
    await app.wait()


def where_tasks_stand() -> str:
    """Say where each task of this process stands, for whoever asks why nothing comes any more."""
    told = io.StringIO()
    for task in asyncio.all_tasks():
        task.print_stack(file=told)
    return told.getvalue()


def _tell_what_waits() -> None:
    log.warning("%s", where_tasks_stand())


def be_born(life: Life, localizer: Localizer) -> None:
    """Live this life in the present process, which ends with it."""
    code = 1
    try:
        logging.raiseExceptions = False  # the disk may be full
        logging.basicConfig(filename=life.log, level=logging.WARNING, force=True)
        asyncio.run(live(life, localizer))
        code = 0
    except BaseException:
        log.exception("the bot ended")
    finally:
        os._exit(code)


async def _changes(store: UnitOfWork) -> int:
    """Return how many rows were written so far over this connection to SQLite."""
    connection = (await store.session.connection()).sync_connection
    assert connection is not None
    return driver_of(connection).raw.total_changes
