"""The people at the console, and the screens on which lines are read and written."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, TextIO

from chatbot.adapters.base import AdapterError
from chatbot.core.clock import Clock
from chatbot.core.formatting import clean
from chatbot.core.messages import Attachment

_COLOURS = (36, 33, 35, 32, 34, 31)


@dataclass
class Scene:
    """The people at the console, the current speaker, and the commands that can be completed.

    people    display names by handle; the owner may change it at any time
    speaker   the handle of the person whose line it is when a line names no one
    commands  names and descriptions, by handle; under None those for everyone without commands of their own
    labels    what the buttons under the last message of a chat say, by the chat's name: the handle, or a room
    """

    people: Mapping[str, str]
    clock: Clock
    speaker: str = ""
    commands: dict[str | None, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    labels: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.speaker = self.speaker or next(iter(self.people), "guest")

    def name(self, handle: str) -> str:
        """Return the display name; for people nobody has introduced, the handle with a capital."""
        return self.people.get(handle, handle.capitalize())

    def colour(self, handle: str) -> int:
        """Return the terminal's number of the person's colour; it stays the same while the same people are there."""
        place = list(self.people).index(handle) if handle in self.people else len(self.people)
        return _COLOURS[place % len(_COLOURS)]

    def commands_of_speaker(self) -> tuple[tuple[str, str], ...]:
        """Return the names and descriptions of the speaker's commands."""
        return self.commands.get(self.speaker, self.commands.get(None, ()))

    def labels_of_speaker(self) -> tuple[str, ...]:
        """Return the labels of the buttons the speaker was last offered; the first is pressed with 1."""
        return self.labels.get(self.speaker, ())


class Screen(Protocol):
    """A place where lines are read and written."""

    colour: bool

    def open(self) -> None:
        """Take over the screen."""

    async def read(self) -> str | None:
        """Return the next line without its end, or None at the end. Raises AdapterError if it cannot be read."""

    def write(self, text: str) -> None:
        """Show whole lines."""

    def inline(self, picture: Attachment) -> str:
        """Return what shows a picture in the midst of lines; empty if the screen cannot."""

    def close(self) -> None:
        """Give the screen back; may be called twice."""


class Lines:
    """Plain lines in and out, for pipes and scripts; `echo` shows every line that was read, as in a transcript."""

    def __init__(self, source: Iterable[str], out: TextIO, *, echo: bool = False, colour: bool = False) -> None:
        self.colour = colour
        self._source = source
        self._out = out
        self._echo = echo
        self._answered = False
        self._read: asyncio.Queue[str | AdapterError | None] | None = None

    def open(self) -> None:
        pass

    async def read(self) -> str | None:
        if self._read is None:
            self._read = asyncio.Queue()
            # A daemon: a thread that waits for a line must not keep the program from ending.
            arguments = (asyncio.get_running_loop(), self._read)
            threading.Thread(target=self._pump, args=arguments, name="console", daemon=True).start()
        line = await self._read.get()
        if isinstance(line, AdapterError):
            raise line
        if self._echo and line and line.strip():
            self._show(f"\n> {clean(line)}" if self._answered else f"> {clean(line)}")
            self._answered = False
        return line

    def write(self, text: str) -> None:
        self._answered = True
        self._show(text)

    def inline(self, picture: Attachment) -> str:
        return ""

    def close(self) -> None:
        pass

    def _show(self, text: str) -> None:
        self._out.write(text + "\n")
        self._out.flush()

    def _pump(self, loop: asyncio.AbstractEventLoop, read: asyncio.Queue[str | AdapterError | None]) -> None:
        end: AdapterError | None = None
        try:
            for line in self._source:
                loop.call_soon_threadsafe(read.put_nowait, line.rstrip("\r\n"))
        except (OSError, UnicodeDecodeError) as error:
            end = AdapterError(f"console: the input cannot be read as text: {error}")
        except RuntimeError:
            return  # the loop has ended: nobody reads any more
        if not loop.is_closed():
            loop.call_soon_threadsafe(read.put_nowait, end)
