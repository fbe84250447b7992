"""Synapse, which does not wait for the disk: what it holds is thrown away with the test session."""

from __future__ import annotations

from typing import Any

from synapse.app.homeserver import main
from synapse.storage.engines.sqlite import Sqlite3Engine

_prepare = Sqlite3Engine.on_new_connection


def _prepare_hastily(engine: Sqlite3Engine, connection: Any) -> None:
    _prepare(engine, connection)
    connection.execute("PRAGMA synchronous = OFF")


Sqlite3Engine.on_new_connection = _prepare_hastily  # type: ignore[assignment, method-assign]

if __name__ == "__main__":
    main()
