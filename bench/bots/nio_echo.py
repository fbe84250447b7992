"""An echo bot on matrix-nio as its examples have it: a callback for each message, encrypted if the room is."""

from __future__ import annotations

import asyncio
import sys

from nio import InviteMemberEvent, MatrixRoom, RoomMessageText
from nio.client.async_client import AsyncClient, AsyncClientConfig


async def main(url: str, user_id: str, device_id: str, token: str, folder: str) -> None:
    """Follow every invitation, and answer every message with its own text."""
    config = AsyncClientConfig(store_sync_tokens=True)
    client = AsyncClient(url, user_id, device_id, store_path=folder, config=config)
    client.restore_login(user_id, device_id, token)

    async def echo(room: MatrixRoom, event: RoomMessageText) -> None:
        if event.sender != user_id:
            content = {"msgtype": "m.text", "body": event.body}
            await client.room_send(room.room_id, "m.room.message", content, ignore_unverified_devices=True)

    async def join(room: MatrixRoom, event: InviteMemberEvent) -> None:
        await client.join(room.room_id)

    client.add_event_callback(echo, RoomMessageText)  # type: ignore[arg-type]
    client.add_event_callback(join, InviteMemberEvent)  # type: ignore[arg-type]
    await client.sync_forever(timeout=10_000, full_state=True)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
