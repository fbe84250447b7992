"""The log: text for people or JSON for programs, with ids bound to each line, and never what people wrote.

At no level do libraries say what they do: some write down every request. Of an error only the kind and the place are
written, as its text may quote people.
"""

from __future__ import annotations

import json
import logging
import traceback
from collections.abc import Iterator
from contextvars import ContextVar
from datetime import UTC, datetime
from types import TracebackType
from typing import Literal, TextIO

from chatbot.adapters.description import Section

_OURS = ("chatbot", "handlers", "storage")
_TALKATIVE = {"nio": logging.ERROR, "mail.log": logging.ERROR}
"""Loggers whose warnings quote what people or their servers sent."""
_ids: ContextVar[dict[str, object]] = ContextVar("ids", default={})  # noqa: B039  # it is never changed, only replaced

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Logging(Section):
    """The form of the log, and the least important lines in it."""

    format: Literal["text", "json"] = "text"
    level: Literal["debug", "info", "warning", "error"] = "info"


class bound:  # noqa: N801  # it is used as the function it would be, were that not slower
    """Bind ids to all that is logged in the block: the network, the message, the member."""

    __slots__ = ("_given", "_token")

    def __init__(self, **ids: object) -> None:
        self._given = ids

    def __enter__(self) -> None:
        self._token = _ids.set(_ids.get() | self._given)

    def __exit__(self, *_: object) -> None:
        _ids.reset(self._token)


def begin(settings: Logging) -> None:
    """Write the log to standard error from now on; of libraries only warnings and errors."""
    logging.basicConfig(handlers=[to_stream(settings)])
    logging.getLogger().setLevel(logging.WARNING)
    for name in _OURS:
        logging.getLogger(name).setLevel(settings.level.upper())
    for name, level in _TALKATIVE.items():
        logging.getLogger(name).setLevel(level)


def to_stream(settings: Logging, stream: TextIO | None = None) -> logging.Handler:
    """Return a handler that writes to a stream, or to standard error."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLine() if settings.format == "json" else TextLine())
    handler.addFilter(_may_be_written)
    return handler


def _may_be_written(record: logging.LogRecord) -> bool:
    """Tell whether a record is ours, or so important that a library may say it, whatever level that has set itself."""
    return record.name.partition(".")[0] in _OURS or record.levelno >= logging.WARNING


def _bound_ids() -> Iterator[tuple[str, object]]:
    """Return the ids that are bound, but for those that are not known."""
    return ((name, value) for name, value in _ids.get().items() if value is not None)


class _Line(logging.Formatter):
    """A line without the words of errors, and of libraries without what follows a first line."""

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802  # logging's name
        kind, _, trace = ei
        return f"{kind.__name__ if kind else ''}\n{''.join(traceback.format_tb(trace))}".rstrip()

    def _said(self, record: logging.LogRecord) -> str:
        text = record.getMessage()
        return text if record.name.partition(".")[0] in _OURS else text.partition("\n")[0]


class TextLine(_Line):
    """A line for people."""

    def format(self, record: logging.LogRecord) -> str:
        ids = "".join(f" {name}={value}" for name, value in _bound_ids())
        line = f"{self.formatTime(record)} {record.levelname} {record.name}: {self._said(record)}"
        error = f"\n{self.formatException(record.exc_info)}" if record.exc_info else ""
        return f"{line} [{ids.strip()}]{error}" if ids else f"{line}{error}"


class JsonLine(_Line):
    """A line for programs."""

    def format(self, record: logging.LogRecord) -> str:
        fields: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": self._said(record),
            **dict(_bound_ids()),
        }
        if record.exc_info:
            fields["error"] = self.formatException(record.exc_info)
        return json.dumps(fields, ensure_ascii=False, default=str)
