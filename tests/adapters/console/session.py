"""A script said to the console, and the two people it knows."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

from chatbot.adapters.console.adapter import ConsoleAdapter
from chatbot.adapters.console.screen import Lines, Scene
from chatbot.adapters.contract.stage import PATIENCE
from chatbot.core.clock import ManualClock
from chatbot.core.messages import Attachment, Choice, ConversationRef, IncomingMessage, Network, OutgoingMessage

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


PEOPLE = {"ana": "Ana Quispe", "kim": "Kim Park"}


def at_noon(people: dict[str, str] | None = None) -> Scene:
    return Scene(PEOPLE if people is None else people, ManualClock(NOON))


def to(
    room: str, text: str, *choices: str, attachment: Attachment | None = None, replaces: str | None = None
) -> OutgoingMessage:
    return OutgoingMessage(
        ConversationRef(Network.CONSOLE, room),
        text,
        tuple(Choice(label, label) for label in choices),
        attachment=attachment,
        replaces=replaces,
    )


class Session:
    """A script said to the console, up to its end."""

    def __init__(
        self,
        script: str,
        *,
        echo: bool = True,
        files: Path | None = None,
        colour: bool = False,
        settle: Callable[[], Awaitable[None]] = lambda: asyncio.sleep(0),
    ) -> None:
        self.out = io.StringIO()
        self.controls: list[str] = []
        self.heard: list[IncomingMessage] = []
        self.scene = at_noon()
        lines = Lines(io.StringIO(script), self.out, echo=echo, colour=colour)
        self.adapter = ConsoleAdapter(self.scene, lines, self._control, files=files, settle=settle)

    async def _control(self, line: str) -> None:
        self.controls.append(line)
        if line == ":quit":
            await self.adapter.close()

    async def run(
        self, answer: Callable[[ConsoleAdapter, IncomingMessage], Awaitable[object]] | None = None
    ) -> list[IncomingMessage]:
        await self.adapter.connect()
        async with asyncio.timeout(PATIENCE):
            async for batch in self.adapter.batches(None):
                assert batch.cursor is None
                for message in batch.messages:
                    self.heard.append(message)
                    if answer:
                        await answer(self.adapter, message)
        return self.heard
