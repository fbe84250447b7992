"""An echo bot without a bot library: the ceiling that aiohttp, JSON and the loopback server allow."""

from __future__ import annotations

import asyncio
import sys
from typing import Any

import aiohttp


async def main(url: str, token: str) -> None:
    """Answer every message with its own text."""
    async with aiohttp.ClientSession() as session:

        async def call(method: str, **parameters: Any) -> Any:
            async with session.post(f"{url}/bot{token}/{method}", json=parameters) as response:
                return (await response.json())["result"]

        offset = 0
        answers: set[asyncio.Task[Any]] = set()
        while True:
            for update in await call("getUpdates", offset=offset, timeout=10):
                offset = update["update_id"] + 1
                message = update["message"]
                answer = asyncio.create_task(call("sendMessage", chat_id=message["chat"]["id"], text=message["text"]))
                answers.add(answer)
                answer.add_done_callback(answers.discard)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
