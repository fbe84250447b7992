"""`chatbot` under watch: `python watched.py NOTES WORD...` notes each file that it opens, and each that it changes.

Python tells of what its own code opens, and not of what libraries in C do; those of SQLite stand beside its database.
"""

from __future__ import annotations

import os
import runpy
import sys
from typing import Any

_CHANGES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGED = ("os.mkdir", "os.rmdir", "os.remove", "os.truncate", "os.chmod", "os.chown", "os.utime")
_TWO = ("os.rename", "os.link", "os.symlink")


def watch(notes: int) -> None:
    """Note from now on, a line each: `reads PATH` or `writes PATH`."""

    def note(what: str, path: object) -> None:
        if isinstance(path, (str, bytes, os.PathLike)):
            os.write(notes, f"{what} {os.path.abspath(os.fsdecode(path))}\n".encode())  # noqa: PTH100 - before imports

    def hear(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            flags = arguments[2] if isinstance(arguments[2], int) else 0
            note("writes" if flags & _CHANGES else "reads", arguments[0])
        elif event == "sqlite3.connect":
            note("writes", str(arguments[0]).removeprefix("file:").partition("?")[0])
        elif event in _CHANGED:
            note("writes", arguments[0])
        elif event in _TWO:
            note("writes", arguments[0])
            note("writes", arguments[1])

    sys.addaudithook(hear)


if __name__ == "__main__":
    watch(os.open(sys.argv.pop(1), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600))
    sys.path[0] = os.environ["PYTHONPATH"]
    runpy.run_module("chatbot", run_name="__main__", alter_sys=True)
