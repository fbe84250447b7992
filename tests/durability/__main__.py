"""`python -m tests.durability`: kill the bot again and again while it works, and print the ledger."""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

from tests.durability.announcement import Announcing
from tests.durability.announcement_matrix import announce_on_matrix
from tests.durability.campaign import Campaign, Network, SlowServer, Telegram
from tests.durability.matrix import Matrix
from tests.durability.nursery import Nursery
from tests.engines import make_tables
from tests.synapse.homeserver import Homeserver
from tests.synapse.person import Person


@asynccontextmanager
async def telegram(asked: argparse.Namespace, folder: Path) -> AsyncIterator[Telegram]:
    """People on the loopback Bot API."""
    async with SlowServer() as server:
        yield Telegram(server, asked.people, unpaced=asked.unpaced)


@asynccontextmanager
async def matrix(asked: argparse.Namespace, folder: Path) -> AsyncIterator[Matrix]:
    """People on a Synapse of their own."""
    homeserver = Homeserver(folder)
    people: list[Person] = []
    try:
        homeserver.start()
        for number in range(asked.people):
            people.append(Person(homeserver.url, homeserver.register(f"rep-{number}")))
            await people[-1].come_online()
        yield Matrix(homeserver, homeserver.register("bot"), people, folder / "store")
    finally:
        for person in people:
            await person.leave()
        homeserver.stop()


NETWORKS: dict[str, Callable[[argparse.Namespace, Path], AbstractAsyncContextManager[Network]]] = {
    "telegram": telegram,
    "matrix": matrix,
}


async def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.durability", description=__doc__)
    parser.add_argument("--network", choices=NETWORKS, default="telegram")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--commands", type=int, default=500)
    parser.add_argument("--people", type=int, default=8)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--unpaced", action="store_true", help="Telegram is written to as fast as it answers")
    parser.add_argument("--database", help="an empty one with all tables; without it, a new SQLite file")
    parser.add_argument(
        "--announcement",
        action="store_true",
        help="one to --people: on Telegram while they talk, on Matrix by a bot that dies after every second one",
    )
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary, Nursery() as nursery:
        folder = Path(temporary)
        database = asked.database or f"sqlite+aiosqlite:///{folder / 'chatbot.db'}"
        if asked.announcement and asked.network == "telegram":
            if asked.database is None:
                await make_tables(database)
            announcing = Announcing(nursery, database, folder, people=asked.people, seed=asked.seed)
            figures = str(await announcing.run(asked.kills))
        else:
            async with NETWORKS[asked.network](asked, folder) as network:
                figures = await _killed(asked, network, nursery, database, folder)
    print(f"seed       {asked.seed}\n{figures}")  # noqa: T201  # the ledger is the output
    return 0


async def _killed(asked: argparse.Namespace, network: Network, nursery: Nursery, database: str, folder: Path) -> str:
    campaign = Campaign(network, nursery, database, folder, people=asked.people, seed=asked.seed)
    try:
        if isinstance(network, Matrix) and asked.announcement:
            told = await announce_on_matrix(network, campaign, database, people=asked.people, sent_in_a_life=2)
            twice = sum(times > 1 for times in told.values())
            return f"people     {len(told)}, all told; {twice} twice\nkills      {campaign.ledger.kills}"
        await network.gather(campaign)
        await campaign.run(kills=asked.kills, commands=asked.commands)
        return str(await campaign.balance())
    finally:
        await campaign.close()


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
