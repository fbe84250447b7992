"""The gap that a sync leaves is read back page by page, and comes to an end whatever the homeserver says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import count
from typing import Any, cast

import pytest
from nio import RoomInfo, SyncResponse

from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.client.retry import Retry
from chatbot.adapters.matrix.rooms.timeline import Timelines

Page = Mapping[str, Any]


def said(text: str) -> dict[str, Any]:
    content = {"msgtype": "m.text", "body": text}
    return {
        "type": "m.room.message",
        "sender": "@ana:example.org",
        "event_id": f"${text}",
        "origin_server_ts": 1,
        "content": content,
    }


class Server:
    """The history of a room: what stands before each place."""

    user_id = "@bot:example.org"

    def __init__(self, before: Callable[[str], Page]) -> None:
        self._before = before
        self.asked = 0

    async def request(self, _method: str, _path: list[str], query: Mapping[str, str]) -> Page:
        self.asked += 1
        return self._before(query["from"])

    async def ask(self, request: Callable[[], Any]) -> Any:
        return await request()


def _room() -> RoomInfo:
    timeline = {"events": [said("last")], "limited": True, "prev_batch": "0"}
    room = {"timeline": timeline, "state": {"events": []}, "ephemeral": {"events": []}}
    sync = SyncResponse.from_dict({"next_batch": "n", "rooms": {"join": {"!r": room}}})
    assert isinstance(sync, SyncResponse)
    return sync.rooms.join["!r"]


async def _texts(server: Server) -> list[str]:
    timelines = Timelines(cast("DeviceClient", server), cast("Retry", server))
    events, _ = await timelines.since("s", "!r", _room())
    return [event.source["content"]["body"] for event in events]


async def test_pages_are_read_back_in_order() -> None:
    pages = {"0": {"chunk": [said("third"), said("second")], "end": "1"}, "1": {"chunk": [said("first")], "end": "2"}}
    assert await _texts(Server(lambda place: pages.get(place, {"chunk": []}))) == ["first", "second", "third", "last"]


@pytest.mark.parametrize("is_another", [False, True])
async def test_a_history_without_end_is_left_at_some_place(is_another: bool) -> None:
    numbers = count(1)
    server = Server(lambda _: {"chunk": [said("again")], "end": str(next(numbers)) if is_another else "1"})
    assert set(await _texts(server)) == {"again", "last"}
    assert server.asked <= 500
