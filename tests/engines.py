"""One engine for all worlds of a test process, so that a statement is compiled once and not once a test."""

from __future__ import annotations

from typing import Any

from sqlalchemy import event, make_url
from sqlalchemy.engine import Dialect
from sqlalchemy.ext.asyncio import AsyncEngine

from storage import schema
from storage.engine import open_engine

_engines: dict[str, AsyncEngine] = {}
_where: dict[str, str] = {}


async def make_tables(url: str) -> None:
    """Bring the database at `url` to the newest schema."""
    engine = open_engine(url)
    await schema.upgrade(engine)
    await engine.dispose()


def engine_at(url: str) -> AsyncEngine:
    """The engine for this kind of database; its next connections go to `url`. Dispose of it before asking again."""
    kind = make_url(url).drivername
    _where[kind] = url
    if kind not in _engines:
        _engines[kind] = open_engine(url)

        @event.listens_for(_engines[kind].sync_engine, "do_connect")
        def connect(dialect: Dialect, _record: object, args: list[Any], options: dict[str, Any]) -> None:
            args[:], there = dialect.create_connect_args(make_url(_where[kind]))
            options.update(there)

    return _engines[kind]
