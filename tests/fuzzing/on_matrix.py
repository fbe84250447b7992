"""Matrix as a hostile homeserver, or somebody in a room, can make it look, read by the adapter itself."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from chatbot.adapters.base import SendError
from chatbot.adapters.contract.stage import HurriedClock
from chatbot.adapters.matrix.adapter import MatrixAdapter
from chatbot.core.messages import AccountRef, Batch, ConversationRef, Network, OutgoingMessage
from tests.fuzzing import hostile
from tests.fuzzing.database import Kept
from tests.fuzzing.homeserver import ANA, BOT, OTHER, ROOM, Homeserver
from tests.fuzzing.target import Case, Faults, Target, hold

_ODD = (ANA, BOT, ROOM, OTHER, "@a", "@:", "!", "$sent", "m.room.message", "m.room.member", "m.room.encrypted", "t")
_STILL = {
    "type": "m.room.message",
    "sender": ANA,
    "event_id": "$still",
    "origin_server_ts": 1767225600000,
    "content": {"msgtype": "m.text", "body": "still there?"},
}
_MEMBERS = [
    {
        "type": "m.room.member",
        "sender": user,
        "state_key": user,
        "event_id": f"${user}",
        "origin_server_ts": 1767225600000,
        "content": {"membership": "join"},
    }
    for user in (ANA, BOT)
]
_ROOM = {"state": {"events": _MEMBERS}, "timeline": {"events": [_STILL], "limited": False, "prev_batch": "p"}}
_SOUND = {"next_batch": "n", "rooms": {"join": {OTHER: _ROOM}}}


class Matrix(Target):
    """A case is what syncs bring, one after another, and what else the homeserver answers."""

    name: ClassVar[str] = "matrix"
    about: ClassVar[str] = "reading goes on behind every sync; what is read can be kept; sending fails as sends do"
    round: ClassVar[int] = 120
    short: ClassVar[int] = 20
    seconds: ClassVar[float] = 2.0
    watched: ClassVar[float] = 0.3

    def __init__(self) -> None:
        self._kept = Kept()
        self._folder = tempfile.TemporaryDirectory()
        self._numbers = count()

    def cases(self, known: Sequence[Case]) -> SearchStrategy[Case]:
        odd = st.sampled_from(_ODD)
        words = hostile.texts(surrogates=True) | odd
        return hostile.spoiled(known, hostile.values(hostile.keys_in(known), surrogates=True) | odd, words, most=5)

    async def open(self) -> None:
        await self._kept.open()
        self._server = Homeserver()
        await self._server.open()
        adapter = self._adapter(Path(self._folder.name) / "begun")
        await adapter.connect()
        await adapter.close()

    async def close(self) -> None:
        await self._server.close()
        await self._kept.close()
        self._folder.cleanup()

    def _adapter(self, store: Path) -> MatrixAdapter:
        return MatrixAdapter(
            homeserver=self._server.url,
            user_id=BOT,
            password="a password",
            device_name="bot",
            store_path=store,
            allowed_inviters=["*:example.org"],
            clock=HurriedClock(),
        )

    async def play(self, case: Case) -> None:
        syncs, answers = (case.get("syncs", []), case.get("answers")) if isinstance(case, dict) else ([case], {})
        self._server.play([*(syncs if isinstance(syncs, list) else [syncs])[:5], _SOUND], {})
        store = Path(self._folder.name) / str(next(self._numbers))
        shutil.copytree(store.with_name("begun"), store)
        adapter = self._adapter(store)
        batches: list[Batch] = []
        with Faults() as faults:
            try:
                await adapter.connect()
                self._server.answers = answers if isinstance(answers, dict) else {}
                await self._read(adapter, batches)
                self._server.answers = answers if isinstance(answers, dict) else {}
                await self._write(adapter)
            finally:
                await adapter.close()
                shutil.rmtree(store)
            faults.check()
        await self._kept.takes(Network.MATRIX, batches)

    async def _read(self, adapter: MatrixAdapter, batches: list[Batch]) -> None:
        try:
            async with asyncio.timeout(20):
                async for batch in adapter.batches("s0"):
                    batches.append(batch)
                    if any(message.text == "still there?" for message in batch.messages):
                        return
        except TimeoutError:
            hold(False, "reading does not go on", self._server.syncs)

    async def _write(self, adapter: MatrixAdapter) -> None:
        """Write to a room and a person; only what a failed send raises may come of it."""
        self._server.answers = {key: said for key, said in self._server.answers.items() if key and key != "/"}
        for number, room in enumerate((ROOM, OTHER)):
            try:
                async with asyncio.timeout(10):
                    await adapter.send(OutgoingMessage(ConversationRef(Network.MATRIX, room), "hello"), str(number))
                    await adapter.open_direct(AccountRef(Network.MATRIX, ANA))
            except SendError:
                pass
