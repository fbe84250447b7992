"""A process that reads the bot's messages until it is killed: what it got is on its standard output, a line each."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

from chatbot.adapters.matrix.adapter import MatrixAdapter
from chatbot.core.clock import SystemClock


async def read(homeserver: str, user_id: str, password: str, store: str) -> None:
    adapter = MatrixAdapter(
        homeserver=homeserver,
        user_id=user_id,
        password=password,
        device_name="bot",
        store_path=Path(store),
        allowed_inviters=["*"],
        clock=SystemClock(),
    )
    await adapter.connect()
    async for batch in adapter.batches(None):
        sys.stdout.write(json.dumps([batch.cursor, [message.text for message in batch.messages]]) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(read(*sys.argv[1:]))
