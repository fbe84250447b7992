"""An echo bot without a bot library: the ceiling that aiohttp, JSON and the homeserver allow without encryption."""

from __future__ import annotations

import asyncio
import sys
from itertools import count
from typing import Any

import aiohttp


async def main(url: str, user_id: str, token: str) -> None:
    """Follow every invitation, and answer every message with its own text."""
    headers = {"Authorization": f"Bearer {token}"}
    async with aiohttp.ClientSession(f"{url}/_matrix/client/v3/", headers=headers) as session:

        async def call(method: str, path: str, body: Any = None, query: Any = None) -> Any:
            async with session.request(method, path, json=body, params=query) as response:
                return await response.json()

        numbers = count()
        work: set[asyncio.Task[Any]] = set()

        def begin(method: str, path: str, body: dict[str, Any]) -> None:
            task = asyncio.create_task(call(method, path, body))
            work.add(task)
            task.add_done_callback(work.discard)

        query: dict[str, Any] = {"timeout": 10_000}
        while True:
            synced = await call("GET", "sync", query=query)
            query["since"] = synced["next_batch"]
            rooms = synced.get("rooms", {})
            for room_id in rooms.get("invite", {}):
                begin("POST", f"join/{room_id}", {})
            for room_id, room in rooms.get("join", {}).items():
                for event in room["timeline"]["events"]:
                    if event["type"] == "m.room.message" and event["sender"] != user_id:
                        body = {"msgtype": "m.text", "body": event["content"]["body"]}
                        begin("PUT", f"rooms/{room_id}/send/m.room.message/{next(numbers)}", body)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
