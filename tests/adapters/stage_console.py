"""Ana at a console of plain lines."""

from __future__ import annotations

import asyncio
import io
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from queue import SimpleQueue
from typing import ClassVar

import pytest

from chatbot.adapters.base import Capabilities
from chatbot.adapters.console.adapter import ConsoleAdapter
from chatbot.adapters.console.screen import Lines, Scene
from chatbot.adapters.contract.stage import PATIENCE, HurriedClock, Seen
from chatbot.core.messages import AccountRef, ConversationRef, Network

BLOCK = re.compile(r"^bot → ana(?P<edited> \(edited\))?: (?P<body>.*(?:\n(?:  .*)?)*)$", re.MULTILINE)


class ConsoleStage:
    """A console: the lines that Ana types, and the text that it wrote."""

    network: ClassVar[Network] = Network.CONSOLE
    capabilities: ClassVar[Capabilities] = ConsoleAdapter.capabilities
    remote: ClassVar[bool] = False
    rooms: ClassVar[bool] = False

    ana = AccountRef(Network.CONSOLE, "ana")
    direct = ConversationRef(Network.CONSOLE, "ana")
    cursor: str | None = None

    def __init__(self, files: Path) -> None:
        self.keyboard: SimpleQueue[str | None] = SimpleQueue()
        self._out = io.StringIO()
        self._files = files

    def adapter(self) -> ConsoleAdapter:
        scene = Scene({"kim": "Kim", "ana": "Ana"}, HurriedClock())
        return ConsoleAdapter(scene, Lines(iter(self.keyboard.get, None), self._out), self._control, files=self._files)

    async def _control(self, line: str) -> None:
        raise AssertionError(f"{line!r} was not meant for the console")

    async def write(self, text: str) -> None:
        self.keyboard.put(f"@ana {text}\n")

    async def choose(self, message_id: str, label: str, number: int) -> None:
        await self.write(str(number))

    async def screen(self, until: Callable[[Sequence[Seen]], bool]) -> Sequence[Seen]:
        async with asyncio.timeout(PATIENCE):
            while not until(seen := self._seen()):
                await asyncio.sleep(0)
        return seen

    def _seen(self) -> Sequence[Seen]:
        seen: list[Seen] = []
        for block in BLOCK.finditer(self._out.getvalue()):
            lines = re.sub("^  ", "", block["body"], flags=re.MULTILINE).rstrip("\n").split("\n")
            buttons = tuple(line.split("] ", 1)[1] for line in lines if re.match(r"\[\d+\] ", line))
            files = tuple(
                Path(found[1]).read_bytes() for line in lines if (found := re.match(r"\[file: (.*?)\]", line))
            )
            text = "\n".join(line for line in lines if not re.match(r"\[(\d+\] |file: )", line))
            if block["edited"]:
                seen.pop()
            seen.append(Seen(text, buttons, files))
        return seen


@pytest.fixture
def console_stage(tmp_path: Path) -> Iterator[ConsoleStage]:
    stage = ConsoleStage(tmp_path)
    yield stage
    stage.keyboard.put(None)
