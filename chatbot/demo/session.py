"""One demo at the console: the programme, the people in it, and the lines that begin with `:`."""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

from chatbot.adapters.console.adapter import ConsoleAdapter
from chatbot.adapters.console.screen import Lines, Scene, Screen
from chatbot.adapters.console.terminal import Terminal
from chatbot.app import App
from chatbot.core.clock import ManualClock
from chatbot.core.durations import parse_duration
from chatbot.core.formatting import escape
from chatbot.core.messages import AccountRef, Network
from chatbot.demo import programme
from chatbot.demo.mail import DemoMail
from chatbot.settings import Settings

STEP = timedelta(hours=3)
"""The step in which time passes, so that what falls due happens in order and at its hour, or soon after it."""
LONGEST_LEAP = timedelta(days=366)

CONTROLS = (":clock", ":mail", ":people", ":help", ":quit")
WELCOME = """This is a made-up programme, gone when you leave. You are **Ana**, who has no mentor yet.
- `request_mentor events in Lima` speaks as Ana, `@lucia offers` as Lucía, `@zoe status` as a councillor
- `profile email ana@example.org` has a code mailed, `:mail ana@example.org yes` answers the mail
- `:clock +7d` moves time, `:people` shows who is there, `:help` this again, `:quit` ends"""


class Demo:
    """The bot on the console. `run` returns after `:quit`."""

    def __init__(self, folder: Path, screen: Screen | None = None, *, script: Iterable[str] | None = None) -> None:
        self.clock = ManualClock(programme.START)
        names = {handle: person.name for handle, person in programme.PEOPLE.items()}
        self.scene = Scene(names, self.clock)
        self._is_script = script is not None
        shown = screen or (Lines(script, sys.stdout, echo=True) if script is not None else _screen(self.scene))
        self.console = ConsoleAdapter(
            self.scene,
            shown,
            self._control,
            settle=self._settle,
            files=None if self._is_script else folder,
        )
        self.mail = DemoMail(self.console.note, self.clock)
        url = f"sqlite+aiosqlite:///{folder / 'demo.db'}"
        zoe = AccountRef(Network.CONSOLE, "zoe")
        council = {"members": [zoe], "safeguarding": [zoe], "outside_contacts": "Emergencies in Europe: 112"}
        settings = Settings.model_validate({"database": {"url": url}, "council": council})
        self.app = App(settings, [self.console, self.mail], self.clock, tick_every=None)
        self._left = asyncio.Event()

    async def run(self) -> None:
        """Fill the programme and serve it until `:quit`."""
        await self.app.prepare()
        async with self.app.database.unit_of_work() as store:
            await programme.fill(store, self.clock.now())
        await self.app.start()
        if not self._is_script:
            self.console.note(WELCOME)
        try:
            serving = asyncio.create_task(self.app.wait())
            leaving = asyncio.create_task(self._left.wait())
            done, _ = await asyncio.wait([serving, leaving], return_when=asyncio.FIRST_COMPLETED)
            leaving.cancel()
            if serving in done:
                serving.result()
            serving.cancel()
        finally:
            await self.app.stop()

    async def _settle(self) -> None:
        await self.mail.settle()
        await self.app.settle()

    async def _control(self, line: str) -> None:
        word, _, rest = line.partition(" ")
        if word == ":clock":
            await self._move_clock(rest.strip())
        elif word == ":mail":
            address, _, text = rest.strip().partition(" ")
            if not self.mail.answer(address.lower(), text):
                self.console.note("Nothing was mailed there. `:mail ana@example.org yes` answers the last mail.")
        elif word == ":people":
            for handle, person in programme.PEOPLE.items():
                self.console.note(f"- `@{handle}` {person.name}, {person.role.value}, {person.country}")
        elif word == ":help":
            self.console.note(WELCOME)
        elif word == ":quit":
            self._left.set()
        else:
            self.console.note(f"There is no `{escape(word)}`. There are {', '.join(CONTROLS)}.")

    async def _move_clock(self, text: str) -> None:
        """Let time pass step by step; what falls due happens on the way."""
        if not text:
            self._say_time()
            return
        try:
            by = parse_duration(text.removeprefix("+"))
        except ValueError:
            self.console.note("Write how far, such as `:clock +7d` or `:clock +48h`. Time does not run backwards.")
            return
        if not re.match(r"\+|\d", text) or by > LONGEST_LEAP:
            self.console.note("A year at a time, please.")
            return
        end = self.clock.now() + by
        while self.clock.now() < end:
            self.clock.set(min(self.clock.now() + STEP, end))
            await self.app.tick()
            await self.app.settle()
        self._say_time()

    def _say_time(self) -> None:
        self.console.note(f"_It is {self.clock.now():%A %d %B %Y, %H:%M} UTC._")


def _screen(scene: Scene) -> Screen:
    if sys.stdin.isatty() and sys.stdout.isatty():
        return Terminal(scene, CONTROLS)
    return Lines(sys.stdin, sys.stdout)


async def run_demo(script: Iterable[str] | None) -> None:
    """Serve the demo at this terminal, or read the lines of `script` and print the conversation."""
    with tempfile.TemporaryDirectory(prefix="chatbot-demo-") as folder:
        await Demo(Path(folder), script=script).run()
