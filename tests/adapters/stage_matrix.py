"""Matrix on the contract's stage: a real Synapse, and Ana in front of it with an encrypting client."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Sequence
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, ClassVar

import pytest
from nio import Event

from chatbot.adapters.base import Adapter, Capabilities
from chatbot.adapters.contract.stage import HurriedClock, Seen
from chatbot.adapters.matrix.adapter import MatrixAdapter
from chatbot.adapters.matrix.client.device_keys import uncached_timeout
from chatbot.adapters.matrix.client.events import NUMBERS
from chatbot.core.messages import AccountRef, ConversationRef, Network
from tests.synapse.fixtures import Welcome
from tests.synapse.homeserver import Account, Homeserver
from tests.synapse.line import Line
from tests.synapse.person import Person

CLIENT_SERVER_API = re.compile(r"/_matrix/client/(v\d+/|versions$)|/_matrix/media/v3/upload$")
WRONG_PASSWORD = "wrong-wrong-wrong"


class MatrixStage:
    """The bot's account, Ana, and their encrypted direct room, over a line that can be cut."""

    network: ClassVar[Network] = Network.MATRIX
    capabilities: ClassVar[Capabilities] = MatrixAdapter.capabilities
    remote: ClassVar[bool] = True
    rooms: ClassVar[bool] = True

    def __init__(self, server: Homeserver, line: Line, person: Person, bot: MatrixBot) -> None:
        self.person = person
        self.ana = AccountRef(Network.MATRIX, person.user_id)
        self.cursor: str | None = None
        self._line = line
        self._server = server
        self._account, self._store = bot
        self._last_written = ""
        self._files: dict[str, bytes] = {}

    async def set_up(self) -> None:
        """Bring the bot into the direct room, and note where it stands; what waited in other tests waits no more."""
        (self._store / "waiting.json").unlink(missing_ok=True)
        room_id = await self.person.make_room(self._account.user_id, direct=True)
        self.direct = ConversationRef(Network.MATRIX, room_id)
        self._ask("POST", f"/join/{room_id}", {})
        self._ask("PUT", f"/user/{self._account.user_id}/account_data/m.direct", {self.person.user_id: [room_id]})
        self.cursor = self._ask("GET", f"/sync?timeout={uncached_timeout()}")["next_batch"]
        await self.person.see_members(room_id, self._account.user_id)

    def _ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        return self._server.request(method, f"/_matrix/client/v3{path}", body, self._account.access_token)

    def adapter(self) -> MatrixAdapter:
        return self._adapter(self._account.password, self._store)

    def impostor(self) -> tuple[Adapter, str]:
        return self._adapter(WRONG_PASSWORD, self._store / "impostor"), WRONG_PASSWORD

    def _adapter(self, password: str, store: Path) -> MatrixAdapter:
        return _adapter(self._line.url, self._account, password, store)

    async def write(self, text: str) -> None:
        self._last_written = await self.person.write(self.direct.room_id, text)

    async def send_picture(self, content: bytes, caption: str) -> None:
        await self.person.send_file(self.direct.room_id, "m.image", content, "image/png", caption)

    async def react(self, message_id: str, emoji: str) -> None:
        await self.person.react(self.direct.room_id, message_id, emoji)

    async def reactions(self) -> Sequence[str]:
        path = f"/rooms/{self.direct.room_id}/relations/{self._last_written}/m.annotation/m.reaction"
        token = self._account.access_token
        answer = self._server.request("GET", f"/_matrix/client/v1{path}", None, token)
        return [event["content"]["m.relates_to"]["key"] for event in answer["chunk"]]

    async def vote(self, message_id: str, *places: int) -> None:
        start = await self.person.until(lambda: next(iter(self._events("org.matrix.msc3381.poll.start")), None))
        answers = start["org.matrix.msc3381.poll.start"]["answers"]
        chosen = [answers[place]["id"] for place in places]
        response = {"org.matrix.msc3381.poll.response": {"answers": chosen}}
        relation = {"m.relates_to": {"rel_type": "m.reference", "event_id": message_id}}
        await self.person.send(self.direct.room_id, "org.matrix.msc3381.poll.response", response | relation)

    async def ended_polls(self) -> Sequence[str]:
        ends = await self.person.until(lambda: self._events("org.matrix.msc3381.poll.end"))
        return list(dict.fromkeys(end["m.relates_to"]["event_id"] for end in ends))

    def _events(self, kind: str) -> list[dict[str, Any]]:
        """The content of the bot's events of a kind, as Ana's device has decrypted them."""
        seen = self.person.seen(self.direct.room_id, self._account.user_id)
        return [event.source["content"] for event in seen if event.source["type"] == kind]

    async def write_in_room(self, text: str) -> None:
        other = self._server.register("ben")
        room_id = await self.person.make_room(self._account.user_id, other.user_id)
        await self.person.write(room_id, text)

    async def edit(self, text: str) -> None:
        await self.person.edit(self.direct.room_id, self._last_written, text)

    async def choose(self, message_id: str, label: str, number: int) -> None:
        await self.person.react(self.direct.room_id, message_id, NUMBERS[number - 1])

    async def screen(self, until: Callable[[Sequence[Seen]], bool]) -> Sequence[Seen]:
        return await self.person.until_async(self._screen, until)

    async def shut_out(self) -> None:
        await self.person.client.room_kick(self.direct.room_id, self._account.user_id)

    async def cut(self) -> None:
        await self._line.cut()

    async def mend(self) -> None:
        await self._line.mend()

    async def _screen(self) -> Sequence[Seen]:
        shown: dict[str, Seen] = {}
        for event in self.person.seen(self.direct.room_id, self._account.user_id):
            content = event.source["content"]
            if event.source["type"] == "m.room.message":
                replaced = content.get("m.relates_to", {}).get("rel_type") == "m.replace"
                shown[content["m.relates_to"]["event_id"] if replaced else event.event_id] = Seen(
                    _text(content["m.new_content"] if replaced else content), files=await self._file(event)
                )
            elif event.source["type"] == "m.room.redaction":
                shown.pop(event.source.get("redacts") or content.get("redacts"), None)
        return list(shown.values())

    async def _file(self, event: Event) -> tuple[bytes, ...]:
        if "filename" not in event.source["content"]:
            return ()
        if event.event_id not in self._files:
            self._files[event.event_id] = await self.person.download(event)
        return (self._files[event.event_id],)


def _adapter(url: str, account: Account, password: str, store: Path) -> MatrixAdapter:
    return MatrixAdapter(
        homeserver=url,
        user_id=account.user_id,
        password=password,
        device_name="bot",
        store_path=store,
        allowed_inviters=["*:example.org"],
        clock=HurriedClock(),
    )


class _Rendered(HTMLParser):
    """The text a client shows for a formatted body."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self._number = 0

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag == "br":
            self.text += "\n"
        elif tag == "ol":
            self._number = 0
        elif tag == "li":
            self._number += 1
            self.text += f"\n{self._number}. "

    def handle_data(self, data: str) -> None:
        self.text += data


def _text(content: dict[str, Any]) -> str:
    if "formatted_body" not in content:
        return str(content["body"])
    rendered = _Rendered()
    rendered.feed(content["formatted_body"])
    rendered.close()
    return rendered.text


MatrixBot = tuple[Account, Path]
"""The bot's account, and the store of its device."""


@pytest.fixture(scope="session")
def introduced_bot(synapse: Homeserver, tmp_path_factory: pytest.TempPathFactory) -> MatrixBot:
    """One bot for all the tests: each has a person, a room and a place to begin of its own."""
    account, store = synapse.register("bot"), tmp_path_factory.mktemp("matrix")
    asyncio.run(_introduce(synapse, account, store))
    return account, store


async def _introduce(server: Homeserver, account: Account, store: Path) -> None:
    adapter = _adapter(server.url, account, account.password, store)
    await adapter.connect()
    await adapter.close()


@pytest.fixture
async def matrix_stage(synapse: Homeserver, welcome: Welcome, introduced_bot: MatrixBot) -> AsyncIterator[MatrixStage]:
    line = Line(synapse.port)
    await line.mend()
    stage = MatrixStage(synapse, line, await welcome("ana"), introduced_bot)
    await stage.set_up()
    yield stage
    await line.cut()
    assert all(map(CLIENT_SERVER_API.match, line.asked)), "nothing that is one homeserver's alone"
