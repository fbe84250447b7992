"""Updates of the Bot API as nobody documents them, read by the adapter itself from a server on loopback."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from typing import ClassVar

from hypothesis.strategies import SearchStrategy

from chatbot.adapters.contract.stage import HurriedClock
from chatbot.adapters.telegram.adapter import TelegramAdapter
from chatbot.core.messages import Batch, Network
from tests.botapi import Server
from tests.fuzzing import hostile
from tests.fuzzing.database import Kept
from tests.fuzzing.target import Case, Faults, Target, hold

_ANA = {"id": 1001, "is_bot": False, "first_name": "Ana"}
_CHAT = {"id": 1001, "type": "private"}
_STILL = {"message_id": 99, "date": 1767225600, "chat": _CHAT, "from": _ANA, "text": "still there?"}


class Updates(Target):
    """A case is the answer to one poll, as JSON."""

    name: ClassVar[str] = "updates"
    about: ClassVar[str] = (
        "reading goes on behind every one; what is read can be kept; sound ones beside it get through"
    )
    round: ClassVar[int] = 200
    short: ClassVar[int] = 60

    def __init__(self) -> None:
        self._kept = Kept()

    def cases(self, known: Sequence[Case]) -> SearchStrategy[Case]:
        words = hostile.texts(surrogates=True)
        return hostile.spoiled(known, hostile.values(hostile.keys_in(known), surrogates=True), words)

    async def open(self) -> None:
        await self._kept.open()
        self._server = Server(check=False)
        await self._server.listen()

    async def close(self) -> None:
        await self._server.cut()
        await self._kept.close()

    async def play(self, case: Case) -> None:
        after = {"update_id": 2**62, "message": _STILL}  # the poll after a spoiled answer brings a sound message
        for answer in (case, [after]):
            self._server.answer_next("getUpdates", json.dumps({"ok": True, "result": answer}).encode())
        adapter = TelegramAdapter(self._server.token, HurriedClock(), api_base_url=self._server.url)
        batches: list[Batch] = []
        with Faults() as faults:
            await adapter.connect()
            try:
                async with asyncio.timeout(20):
                    async for batch in adapter.batches("5"):
                        batches.append(batch)
                        if any(message.text == "still there?" for message in batch.messages):
                            break
            except TimeoutError:
                hold(False, "reading does not go on")
            finally:
                await adapter.close()
                self._server._failures.clear()
            faults.check()
        for batch in batches:
            hold(str(int(batch.cursor or "")) == batch.cursor, "the cursor is no number", batch.cursor)
        await self._kept.takes(Network.TELEGRAM, batches)
        for message in (one for batch in batches for one in batch.messages):
            hold(message.event_id and message.sender.user_id, "a message is of nobody", message)
