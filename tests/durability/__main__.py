"""`python -m tests.durability`: kill the bot again and again while it works, and print the ledger."""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path

from tests.durability.campaign import Campaign, SlowServer, Telegram
from tests.durability.nursery import Nursery


async def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.durability", description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--commands", type=int, default=500)
    parser.add_argument("--people", type=int, default=8)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--database", help="an empty one; without it, a new SQLite file")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, Nursery() as nursery:
        database = asked.database or f"sqlite+aiosqlite:///{folder}/chatbot.db"
        async with SlowServer() as server:
            network = Telegram(server, asked.people)
            campaign = Campaign(network, nursery, database, Path(folder), people=asked.people, seed=asked.seed)
            try:
                await campaign.run(kills=asked.kills, commands=asked.commands)
                print(f"seed       {asked.seed}\n{await campaign.balance()}")  # noqa: T201  # the ledger is the output
            finally:
                await campaign.close()
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
