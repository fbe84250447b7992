"""The first letter of chats the bot opens: who can read it, on a Synapse as it is shipped, in front of a slow one too.

`python -m tests.adapters.first_letters --chats 12 --sync-delay 3 --client sdk` opens a chat with each of twelve people
and prints who could read what. They come at once, late, and with two devices, in turn.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from chatbot.adapters.matrix.adapter import MatrixAdapter
from chatbot.core.clock import SystemClock
from chatbot.core.messages import AccountRef, Network, OutgoingMessage
from tests.peer.client import PATIENCE, Peer, Peers, install
from tests.synapse.homeserver import Account, Homeserver
from tests.synapse.line import Line
from tests.synapse.person import Person

_BRIEFLY = 8.0
"""Seconds after which a client is started again."""

WAYS = ("at once", "late", "two devices", "a new device")
"""Ways to accept an invitation; a new device is one that the person logs in with before they accept."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The result of one letter: how its reader came, and how many of their devices read it, some after a restart."""

    way: str
    devices: int
    read: int
    reopened: int


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who is invited, and the devices they have."""

    account: Account
    clients: list[Client]


class Client(Protocol):
    """One device of somebody who is invited."""

    reopened: bool

    async def join(self, room_id: str) -> None:
        """Accept an invitation, once it has come."""

    async def can_read(self, room_id: str, sender: str, text: str) -> bool:
        """Tell whether a message is readable here now, or becomes so."""


class NioClient:
    """A device of somebody who uses matrix-nio."""

    reopened = False

    def __init__(self, person: Person) -> None:
        self._person = person

    async def join(self, room_id: str) -> None:
        await self._person.accept(room_id)

    async def can_read(self, room_id: str, sender: str, text: str) -> bool:
        try:
            await self._person.until(lambda: room_id in self._person.client.rooms)
            await self._person.read(room_id, sender, text)
        except TimeoutError:
            return False
        return True


class SdkClient:
    """A device of somebody who uses matrix-js-sdk with its Rust crypto.

    It reads nothing of a device whose owner it does not know yet, and tries that again only when it is started again
    (seen in version 43): a letter that comes along with the news that another device has joined.

    reopened  whether the letter could be read only then
    """

    def __init__(self, peer: Peer) -> None:
        self._peer = peer
        self.reopened = False

    async def join(self, room_id: str) -> None:
        await self._peer.act("join", room=room_id)

    async def can_read(self, room_id: str, sender: str, text: str) -> bool:
        for patience in (_BRIEFLY, PATIENCE):
            with contextlib.suppress(AssertionError):
                await self._peer.act("reads", patience=patience, room=room_id, part=text)
                self.reopened = patience > _BRIEFLY
                return True
            await self._peer.act("reopen", room=room_id)
        return False


class Town:
    """People on a homeserver, with clients of one kind."""

    def __init__(self, server: Homeserver, peers: Peers | None = None) -> None:
        self._server = server
        self._peers = peers
        self._people: list[Person] = []
        self.all_sent = asyncio.Event()

    async def settle(self, name: str) -> Reader:
        """Somebody new, with one device that is online."""
        account = self._server.register(name)
        return Reader(account, [await self._client(account)])

    async def add_device(self, reader: Reader) -> None:
        """Log in once more."""
        reader.clients.append(await self._client(self._server.log_in(reader.account), reader.account))

    async def _client(self, account: Account, first: Account | None = None) -> Client:
        if self._peers is not None:
            peer = Peer(self._peers, account.device_id, account, self._server.url)
            await peer.come(like=first.device_id if first else None)
            return SdkClient(peer)
        person = Person(self._server.url, account)
        self._people.append(person)
        await person.come_online()
        return NioClient(person)

    async def written(self) -> None:
        """Return once every letter was sent."""
        await self.all_sent.wait()

    async def leave(self) -> None:
        for person in self._people:
            await person.leave()


async def write_first_letters(adapter: MatrixAdapter, bot_id: str, town: Town, ways: Sequence[str]) -> list[Letter]:
    """Open a chat with somebody new for each of `ways`, write into it, and see who can read it."""
    readers = [await town.settle(f"ana{number}") for number in range(len(ways))]
    for way, reader in zip(ways, readers, strict=True):
        if way == "two devices":
            await town.add_device(reader)
    tasks: list[asyncio.Task[Letter]] = []

    async def read(way: str, reader: Reader, room_id: str, text: str) -> Letter:
        if way in ("late", "a new device"):
            await town.written()
        if way == "a new device":
            await town.add_device(reader)
        await reader.clients[0].join(room_id)
        can_read = await asyncio.gather(*(client.can_read(room_id, bot_id, text) for client in reader.clients))
        return Letter(way, len(can_read), sum(can_read), sum(client.reopened for client in reader.clients))

    for number, (way, reader) in enumerate(zip(ways, readers, strict=True)):
        text = f"first letter {number}"
        conversation = await adapter.open_direct(AccountRef(Network.MATRIX, reader.account.user_id))
        await adapter.send(OutgoingMessage(conversation, text), key=text)
        tasks.append(asyncio.create_task(read(way, reader, conversation.room_id, text)))
    town.all_sent.set()
    return await asyncio.gather(*tasks)


@contextlib.asynccontextmanager
async def listening(adapter: MatrixAdapter) -> AsyncIterator[None]:
    """The bot reads what comes, and has begun to."""
    begun = asyncio.Event()

    async def listen() -> None:
        async for _ in adapter.batches(None):
            begun.set()

    task = asyncio.create_task(listen())
    try:
        await begun.wait()
        yield
    finally:
        await adapter.close()
        await asyncio.gather(task, return_exceptions=True)


@contextlib.contextmanager
def usual_homeserver(folder: Path) -> Iterator[Homeserver]:
    """A Synapse as it is shipped; only its rate limits are opened."""
    server = Homeserver(folder, durable=True)
    try:
        server.start()
        yield server
    finally:
        server.stop()


def bot_at(url: str, account: Account, store: Path) -> MatrixAdapter:
    """The bot's adapter."""
    return MatrixAdapter(
        homeserver=url,
        user_id=account.user_id,
        password=account.password,
        device_name="bot",
        store_path=store,
        clock=SystemClock(),
    )


async def _main(chats: int, sync_delay: float, client: str, folder: Path) -> int:
    with usual_homeserver(folder) as server:
        line = Line(server.port)
        await line.mend()
        account = server.register("bot")
        adapter = bot_at(line.url, account, folder / "store")
        await adapter.connect()
        peers = Peers(install()) if client == "sdk" else None
        if peers is not None:
            await peers.start()
        town = Town(server, peers)
        async with listening(adapter):
            if sync_delay:
                line.late["/sync"] = partial(asyncio.sleep, sync_delay)
            ways = [WAYS[number % len(WAYS)] for number in range(chats)]
            letters = await write_first_letters(adapter, account.user_id, town, ways)
        await town.leave()
        if peers is not None:
            await peers.stop()
        await line.cut()
    readable = sum(letter.read == letter.devices for letter in letters)
    lines = [
        f"{letter.way:12} readable on {letter.read} of {letter.devices}, {letter.reopened} of them started again"
        for letter in letters
    ]
    lines.append(f"{readable} of {chats} first letters can be read ({client}, sync {sync_delay:g} s late)")
    sys.stdout.write("\n".join(lines) + "\n")
    return 0 if readable == chats else 1


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chats", type=int, default=12)
    parser.add_argument("--sync-delay", type=float, default=0, help="seconds that each answer to a sync comes late")
    parser.add_argument("--client", choices=("nio", "sdk"), default="nio")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(asyncio.run(_main(chosen.chats, chosen.sync_delay, chosen.client, Path(folder))))
