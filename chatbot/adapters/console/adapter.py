"""The console as a chat network."""

from __future__ import annotations

import asyncio
import re
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

from chatbot.adapters.base import BaseAdapter, Capabilities
from chatbot.adapters.console.ansi import to_ansi
from chatbot.adapters.console.capabilities import CAPABILITIES
from chatbot.adapters.console.screen import Scene, Screen
from chatbot.core.formatting import clean, to_plain
from chatbot.core.messages import (
    AccountRef,
    Attachment,
    Batch,
    ConversationRef,
    IncomingMessage,
    Menu,
    Network,
    OutgoingMessage,
    Receipt,
)

_LINE = re.compile(r"(?:@(?P<who>[\w.-]+)(?:\s+|$))?(?:(?P<room>#[\w.-]+)(?:\s+|$))?(?P<text>.*)", re.DOTALL)


async def _at_once() -> None:
    """Return at once."""


class ConsoleAdapter(BaseAdapter):
    """A network of several people who write at one screen.

    The line `@ana /help` is Ana's and makes her the speaker; a line without a name is the speaker's. `@ana #lounge
    hello` is written in a room. A line that begins with `:` is no message: it goes to `control`, as does `:quit` when
    there are no more lines; after `:quit` nothing is read. `settle` is awaited before each line is read, so that a
    script gets the answer to one line before it writes the next. Files are saved in the folder `files`; without a
    folder only their names are shown.
    """

    network = Network.CONSOLE
    capabilities: Capabilities = CAPABILITIES

    def __init__(
        self,
        scene: Scene,
        screen: Screen,
        control: Callable[[str], Awaitable[None]],
        *,
        settle: Callable[[], Awaitable[None]] = _at_once,
        files: Path | None = None,
    ) -> None:
        self._scene = scene
        self._screen = screen
        self._control = control
        self._settle = settle
        self._files = files
        self._offered: dict[str, tuple[str, int]] = {}  # by room: the last message, if it has choices, and how many
        self._reading: asyncio.Task[str | None] | None = None
        self._closed = asyncio.Event()

    async def connect(self) -> None:
        """Take over the screen."""
        self._screen.open()

    async def batches(self, cursor: str | None) -> AsyncIterator[Batch]:
        """Yield what people write, a line each. There is no cursor, as typed lines cannot be read again."""
        while not self._closed.is_set():
            await self._settle()
            line = await self._next_line()
            if self._closed.is_set():
                return
            if line is None or line.strip() == ":quit":
                await self._control(":quit")
                await self._closed.wait()
            elif line.startswith(":"):
                await self._control(line)
            elif message := self._message(line):
                yield Batch((message,))

    async def _next_line(self) -> str | None:
        self._reading = asyncio.create_task(self._screen.read())
        try:
            await asyncio.wait({self._reading})
        finally:
            self._reading.cancel()
        return None if self._reading.cancelled() else self._reading.result()

    def _message(self, line: str) -> IncomingMessage | None:
        match = _LINE.fullmatch(line)
        if match is None:
            raise AssertionError("the pattern matches every line")
        if match["who"]:
            self._scene.speaker = match["who"].lower()
        text = match["text"]
        if not text.strip():
            return None
        speaker = self._scene.speaker
        room = match["room"] or speaker
        return IncomingMessage(
            event_id=uuid.uuid4().hex,
            sender=AccountRef(self.network, speaker),
            conversation=ConversationRef(self.network, room),
            text=text,
            sent_at=self._scene.clock.now(),
            direct=match["room"] is None,
            about=self._chosen_from(room, text.strip()),
            sender_name=self._scene.name(speaker),
            sender_handle=f"@{speaker}",
        )

    def _chosen_from(self, room: str, text: str) -> str | None:
        """Return the message whose choice a number picks: only the last one, as an older one may not be meant."""
        message_id, choices = self._offered.get(room, ("", 0))
        return message_id if text.isdecimal() and 1 <= int(text) <= choices else None

    async def send(self, message: OutgoingMessage, key: str) -> Receipt:
        """Show the message. Never fails."""
        room = message.conversation.room_id
        message_id = message.replaces or uuid.uuid4().hex
        is_last = message.replaces is None or self._offered.get(room, ("",))[0] == message_id
        if is_last:
            self._offered.pop(room, None)
            self._scene.labels.pop(room, None)
            if message.choices:
                self._offered[room] = (message_id, len(message.choices))
                self._scene.labels[room] = tuple(clean(choice.label) for choice in message.choices)
        block = self._block(message, message_id)
        picture = self._screen.inline(message.attachment) if message.attachment else ""
        self._screen.write("\n".join(filter(None, (block, picture))))
        return Receipt(message_id)

    def note(self, text: str) -> None:
        """Show a line of the console itself, in neutral markup: no one in the conversation said it."""
        self._screen.write(self._rendered(text))

    def _block(self, message: OutgoingMessage, message_id: str) -> str:
        room = message.conversation.room_id
        name = self._paint(room, f"1;{self._scene.colour(room)}")
        edited = self._paint(" (edited)", "2") if message.replaces else ""
        # the earlier text still stands above, so only the end of an edit is new
        text = message.text.rpartition("\n\n")[2] if message.replaces else message.text
        lines = [line for line in (self._rendered(text), self._file(message.attachment, message_id)) if line]
        lines += [
            f"{self._paint(f'[{number}]', '1')} {clean(choice.label)}"
            for number, choice in enumerate(message.choices, 1)
        ]
        body = "\n".join(lines).replace("\n", "\n  ")
        block = f"{self._paint('bot →', '2')} {name}{edited}: {body}"
        return re.sub(r"^ +$", "", block, flags=re.MULTILINE)

    def _file(self, attachment: Attachment | None, message_id: str) -> str:
        if attachment is None:
            return ""
        name = Path(clean(attachment.filename)).name
        shown = name
        if self._files is not None:
            path = self._files / f"{message_id[:8]}-{name}"
            path.write_bytes(attachment.content)
            shown = str(path)
        subject = clean(attachment.description).partition("\n")[0]
        return f"[file: {shown}] {subject}".rstrip()

    def _rendered(self, text: str) -> str:
        return to_ansi(clean(text)) if self._screen.colour else to_plain(clean(text))

    def _paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._screen.colour else text

    async def set_menu(self, menu: Menu) -> None:
        """Offer these commands for completion, to one person or to everyone."""
        if menu.conversation is not None and not menu.commands:
            self._scene.commands.pop(menu.conversation.room_id, None)
        elif menu.conversation is not None:
            self._scene.commands[menu.conversation.room_id] = menu.commands
        elif menu.locale is None:
            self._scene.commands[None] = menu.commands

    async def close(self) -> None:
        """End `batches` and give the screen back."""
        self._closed.set()
        if self._reading is not None:
            self._reading.cancel()
            await asyncio.wait({self._reading})
        self._screen.close()
