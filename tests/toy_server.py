"""The smallest server a keeper can keep: while it runs there is a file, which says how often it was started."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.sharing import Facts, keep, shared

RUNS, STARTED = "runs", "started"


class Toy:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def start(self) -> None:
        if (self._folder / "broken").exists():
            raise OSError("no room for toys")
        with (self._folder / STARTED).open("a") as started:
            started.write("x")
        (self._folder / RUNS).touch()

    def stop(self) -> None:
        (self._folder / RUNS).unlink()

    def facts(self) -> Facts:
        return {"folder": str(self._folder)}


if __name__ == "__main__":
    if sys.argv[1] == "use":
        with shared(Path(sys.argv[2]), __spec__.name, sys.argv[2]):
            sys.stdout.write("held\n")
            sys.stdout.flush()
            sys.stdin.read()
    else:
        keep(Toy(Path(sys.argv[2])))
