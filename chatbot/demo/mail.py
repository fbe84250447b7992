"""Mail in the demo: the bot's mails are shown on the screen, and `:mail` answers the last one."""

from __future__ import annotations

import asyncio
import re
import uuid
from collections.abc import AsyncIterator, Callable

from chatbot.adapters.base import BaseAdapter, Capabilities
from chatbot.core.clock import Clock
from chatbot.core.formatting import escape, to_plain
from chatbot.core.messages import (
    AccountRef,
    Batch,
    ConversationRef,
    IncomingMessage,
    Network,
    OutgoingMessage,
    Receipt,
)


class DemoMail(BaseAdapter):
    """A mail network without a mail server. `show` gets each mail, in neutral markup."""

    network = Network.EMAIL
    capabilities = Capabilities(
        longest_message=20_000, buttons=False, edits=False, files=False, idempotent_send=False, prefix=""
    )

    def __init__(self, show: Callable[[str], None], clock: Clock) -> None:
        self._show = show
        self._clock = clock
        self._last: dict[str, str] = {}
        self._answers: asyncio.Queue[IncomingMessage | None] = asyncio.Queue()

    def answer(self, address: str, text: str) -> bool:
        """Answer the last mail to an address, and tell whether there was one."""
        if address not in self._last:
            return False
        room = ConversationRef(self.network, address)
        self._answers.put_nowait(
            IncomingMessage(
                event_id=uuid.uuid4().hex,
                sender=AccountRef(self.network, address),
                conversation=room,
                text=text,
                sent_at=self._clock.now(),
                about=self._last[address],
                once=True,
                sender_name=address.partition("@")[0].capitalize(),
            )
        )
        return True

    async def connect(self) -> None:
        """Do nothing: there is nothing to log in to."""

    async def batches(self, cursor: str | None) -> AsyncIterator[Batch]:
        while (message := await self._answers.get()) is not None:
            yield Batch((message,))
            self._answers.task_done()

    async def settle(self) -> None:
        """Wait until every answer has reached the bot."""
        await self._answers.join()

    async def send(self, message: OutgoingMessage, key: str) -> Receipt:
        address = message.conversation.room_id
        self._last[address] = key
        choices = [f"[{number}] {choice.label}" for number, choice in enumerate(message.choices, 1)]
        text = re.sub(r"\n(?=[^\n])", "\n  ", "\n".join([to_plain(message.text), *choices]))
        self._show(escape(f"mail → {address}: {text}"))
        return Receipt(key)

    async def close(self) -> None:
        self._answers.put_nowait(None)
