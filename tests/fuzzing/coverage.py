"""The lines of the bot that a case runs through: a case that reaches a new one is worth keeping."""

from __future__ import annotations

import sys
from pathlib import Path
from types import CodeType, FrameType, TracebackType
from typing import Any, Self

ROOT = Path(__file__).parents[2]
_OURS = tuple(f"{ROOT / folder}/" for folder in ("chatbot", "handlers", "storage"))
_TOOL = 4
"""The number under which `sys.monitoring` knows this module; debuggers and profilers have others."""


class Reached:
    """Lines of the bot that were run while it was entered."""

    def __init__(self) -> None:
        self.lines: set[tuple[str, int]] = set()
        self._mine: dict[CodeType, bool] = {}

    def __enter__(self) -> Self:
        self.lines = set()
        if sys.version_info >= (3, 12):
            watch = sys.monitoring
            watch.use_tool_id(_TOOL, "fuzzing")
            watch.register_callback(_TOOL, watch.events.LINE, self._line)
            watch.set_events(_TOOL, watch.events.LINE)
            watch.restart_events()
        else:
            sys.settrace(self._called)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if sys.version_info >= (3, 12):
            sys.monitoring.set_events(_TOOL, 0)
            sys.monitoring.free_tool_id(_TOOL)
        else:
            sys.settrace(None)

    def _is_ours(self, code: CodeType) -> bool:
        known = self._mine.get(code)
        if known is None:
            known = self._mine[code] = code.co_filename.startswith(_OURS)
        return known

    def _line(self, code: CodeType, number: int) -> Any:
        if self._is_ours(code):
            self.lines.add((code.co_filename, number))
        if sys.version_info >= (3, 12):
            return sys.monitoring.DISABLE  # until the next case
        return None

    def _called(self, frame: FrameType, what: str, _: object) -> Any:
        return self._traced if self._is_ours(frame.f_code) else None

    def _traced(self, frame: FrameType, what: str, _: object) -> Any:
        if what == "line":
            self.lines.add((frame.f_code.co_filename, frame.f_lineno))
        return self._traced
