"""Matrix as a hostile homeserver, or somebody in a room, can make it look, read by the adapter itself."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from functools import partial
from itertools import count
from pathlib import Path
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from chatbot.adapters.base import AdapterError, SendError
from chatbot.adapters.contract.stage import HurriedClock
from chatbot.adapters.matrix.adapter import MatrixAdapter
from chatbot.core.messages import (
    AccountRef,
    Attachment,
    Batch,
    Choice,
    ConversationRef,
    Deed,
    Menu,
    Network,
    OutgoingMessage,
    Poll,
)
from chatbot.core.profile import Picture, Profile
from tests.fuzzing import hostile
from tests.fuzzing.database import Kept
from tests.fuzzing.homeserver import ANA, BOT, OTHER, ROOM, Homeserver
from tests.fuzzing.target import Case, Faults, Target, hold

_ODD = (ANA, BOT, ROOM, OTHER, "@a", "@:", "!", "$sent", "m.room.message", "m.room.member", "m.room.encrypted", "t")
_PATIENCE = 15.0
"""Seconds after which something is not taken to end any more."""
_LONG = 300
"""Seconds; retries wait for less."""
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


class _Clock(HurriedClock):
    """A clock on which pauses are over at once, and what is given time does not run out of it."""

    async def sleep(self, seconds: float) -> None:
        if seconds >= _LONG:
            await asyncio.Event().wait()
        await super().sleep(seconds)


def _messages(room: ConversationRef, picture: Attachment) -> list[OutgoingMessage]:
    """Return messages as the bot writes them."""
    return [
        OutgoingMessage(room, "hello", (Choice("Yes", "1"), Choice("No", "2")), reply_to="$e1"),
        OutgoingMessage(room, "changed", replaces="$sent"),
        OutgoingMessage(room, "look", attachment=picture),
        OutgoingMessage(room, "\N{PARTY POPPER}", replaces="$e1", deed=Deed.REACT),
        OutgoingMessage(room, "", replaces="$sent", deed=Deed.DELETE),
        OutgoingMessage(room, "poll", poll=Poll("Which?", ("a", "b"))),
    ]


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
        adapter = self._adapter(Path(self._folder.name) / "begun", HurriedClock())
        await adapter.connect()
        await adapter.close()

    async def close(self) -> None:
        await self._server.close()
        await self._kept.close()
        self._folder.cleanup()

    def _adapter(self, store: Path, clock: HurriedClock) -> MatrixAdapter:
        return MatrixAdapter(
            homeserver=self._server.url,
            user_id=BOT,
            password="a password",
            device_name="bot",
            store_path=store,
            allowed_inviters=["*:example.org"],
            clock=clock,
        )

    async def play(self, case: Case) -> None:
        case = case if isinstance(case, dict) else {"syncs": [case]}
        syncs = case.get("syncs")
        clock = _Clock()
        now = int(clock.now().timestamp() * 1000)
        self._server.play([*(syncs if isinstance(syncs, list) else [syncs])[:5], _SOUND], case.get("answers"), now)
        store = Path(self._folder.name) / str(next(self._numbers))
        shutil.copytree(store.with_name("begun"), store)
        adapter = self._adapter(store, clock)
        batches: list[Batch] = []
        with Faults() as faults:
            try:
                if case.get("early"):
                    self._server.turn_hostile()
                async with asyncio.timeout(_PATIENCE):
                    await adapter.connect()
                await self._read(adapter, batches)
                await self._write(adapter)
            except TimeoutError:
                hold(case.get("early"), "it never ends")  # a server that asks for patience is given it
            except AdapterError as error:
                hold(case.get("early"), "the bot stops", error)  # before it has begun, it may say what is to be mended
            finally:
                await adapter.close()
                shutil.rmtree(store)
            faults.check()
        await self._kept.takes(Network.MATRIX, batches)

    async def _read(self, adapter: MatrixAdapter, batches: list[Batch]) -> None:
        try:
            async with asyncio.timeout(_PATIENCE):
                async for batch in adapter.batches("s0"):
                    batches.append(batch)
                    if any(message.text == "still there?" for message in batch.messages):
                        return
        except TimeoutError:
            hold(False, "reading does not go on", self._server.syncs)

    async def _write(self, adapter: MatrixAdapter) -> None:
        """Write to rooms and a person; nothing may come of it but what a failed send raises."""
        rooms = [ConversationRef(Network.MATRIX, room) for room in (ROOM, OTHER)]
        ana = AccountRef(Network.MATRIX, ANA)
        picture = Attachment("x.png", "image/png", b"x")
        deeds: list[Callable[[], Awaitable[object]]] = [
            *(
                partial(adapter.send, message, f"{number}{at}")
                for at, room in enumerate(rooms)
                for number, message in enumerate(_messages(room, picture))
            ),
            *(
                partial(
                    adapter.set_menu, Menu(Network.MATRIX, (), room, text="menu", choices=(Choice("a", "1"),), key="m")
                )
                for room in rooms
            ),
            partial(adapter.open_direct, ana),
            partial(adapter.show_profile, Profile("Bot", Picture(b"\x89PNG\r\n\x1a\n"), {}, "en")),
            partial(adapter.show_typing, rooms[0]),
        ]
        for deed in deeds:
            with suppress(SendError):
                async with asyncio.timeout(_PATIENCE):
                    await deed()
