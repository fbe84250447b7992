"""A server that all workers of a test session share: the first who needs it starts it, and it ends with the last.

It is the child of a keeper, a process that reads from a pipe which every worker holds open for writing. Once nobody is
left at the other end, and however they ended, the keeper stops the server.
"""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import pytest

Facts = dict[str, Any]
"""The facts one needs to use a server, as JSON holds them."""

_ROOT = Path(__file__).parents[1]
_WORKER = "PYTEST_XDIST_WORKER"
_keepers: list[subprocess.Popen[bytes]] = []  # nobody waits for them: others may need their servers longer
_HELD, _FACTS = "held", "facts.json"


class Server(Protocol):
    """A server that a keeper starts and stops."""

    def start(self) -> None: ...
    def stop(self) -> None: ...
    def facts(self) -> Facts: ...


def session_folder(factory: pytest.TempPathFactory) -> Path:
    """A folder that belongs to this test session, the same for all its workers."""
    own = factory.getbasetemp()
    return own.parent if _WORKER in os.environ else own


def worker_number() -> int:
    """Return the number of this process among the session's workers, counted from 0."""
    return int(os.environ.get(_WORKER, "gw0").removeprefix("gw"))


@contextmanager
def shared(
    folder: Path, module: str, *arguments: str, prepare: Callable[[Facts], Facts] | None = None
) -> Iterator[Facts]:
    """Give the facts of the server that `python -m module` keeps, see `keep`, and those that `prepare` made of them.

    `folder` says which server it is. The server runs at least until the block ends. The process that starts it
    prepares it, and others wait. Raises RuntimeError with the keeper's output when the server cannot start.
    """
    with alone(folder):
        held = _take_hold(folder / "now")
        if held is None:
            held = _start(folder, module, arguments, prepare)
        facts = json.loads((folder / "now" / _FACTS).read_text())
    try:
        yield facts
    finally:
        os.close(held)


def keep(server: Server) -> None:
    """Be the keeper of a server, in the folder that is the first argument of this process."""
    folder = Path(sys.argv[1])
    reader = os.open(folder / _HELD, os.O_RDONLY)
    server.start()
    try:
        print(json.dumps(server.facts()), flush=True)  # noqa: T201  # the one who started this process reads it
        while os.read(reader, 1) or _is_held(folder, reader):
            pass
    finally:
        server.stop()


def _start(folder: Path, module: str, arguments: tuple[str, ...], prepare: Callable[[Facts], Facts] | None) -> int:
    """Start a keeper, and hold on to its server."""
    made = Path(tempfile.mkdtemp(prefix="at-", dir=folder))
    os.mkfifo(made / _HELD)
    both_ends = os.open(made / _HELD, os.O_RDWR)  # else neither end opens before the other
    held = os.open(made / _HELD, os.O_WRONLY)
    with (made / "keeper.log").open("wb") as log:
        keeper = subprocess.Popen(
            [sys.executable, "-m", module, str(made), *arguments],
            cwd=_ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=log,
            start_new_session=True,  # Ctrl-C ends the session first
        )
    _keepers.append(keeper)
    assert keeper.stdout is not None
    with keeper.stdout as told:
        line = told.readline()
    os.close(both_ends)
    if not line:
        os.close(held)
        raise RuntimeError(f"{module} did not start:\n{(made / 'keeper.log').read_text(errors='replace')}")
    facts = json.loads(line)
    (made / _FACTS).write_text(json.dumps(prepare(facts) if prepare else facts))
    now = folder / "now"
    now.unlink(missing_ok=True)
    now.symlink_to(made)
    return held


def _take_hold(folder: Path) -> int | None:
    """Hold on to the server that runs; None when there is none."""
    try:
        return os.open(folder / _HELD, os.O_WRONLY | os.O_NONBLOCK)
    except OSError:  # there was none yet, or its keeper is gone
        return None


def _is_held(folder: Path, reader: int) -> bool:
    """Tell whether somebody came after all when the last had gone; if not, nobody can any more."""
    with alone(folder.parent):
        os.set_blocking(reader, False)
        try:
            os.read(reader, 1)
        except BlockingIOError:
            os.set_blocking(reader, True)
            return True
        (folder / _HELD).unlink()
        return False


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Nobody else is in here who uses the same folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
