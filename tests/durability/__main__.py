"""`python -m tests.durability`: kills and faults while people write, on each network and database, and one ledger."""

from __future__ import annotations

import argparse
import asyncio
import logging
import math
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, ExitStack, asynccontextmanager
from pathlib import Path

from tests.durability.announcement import Announcing
from tests.durability.announcement_matrix import announce_on_matrix
from tests.durability.campaign import Campaign
from tests.durability.ledger import Ledger, table
from tests.durability.mail import Mail
from tests.durability.matrix import Matrix
from tests.durability.networks import Network
from tests.durability.nursery import Nursery
from tests.durability.telegram import SlowServer, Telegram
from tests.durability.troubles import troubles
from tests.engines import make_tables
from tests.faults.matrix import FaultyLine
from tests.postgres.server import Postgres
from tests.sharing import shared
from tests.synapse.homeserver import Homeserver
from tests.synapse.person import Person

COMMANDS_EACH = 8
"""Commands for each kill and fault, if it is not said how many."""


@asynccontextmanager
async def telegram(people: int, folder: Path) -> AsyncIterator[Telegram]:
    """People on the loopback Bot API."""
    async with SlowServer() as server:
        yield Telegram(server, people)


@asynccontextmanager
async def matrix(people: int, folder: Path) -> AsyncIterator[Matrix]:
    """People on a Synapse of their own, to which the bot has a line that can be faulty."""
    homeserver = Homeserver(folder)
    online: list[Person] = []
    line = FaultyLine(homeserver.url)
    try:
        homeserver.start()
        await line.listen()
        for number in range(people):
            online.append(Person(homeserver.url, homeserver.register(f"rep-{number}")))
            await online[-1].come_online()
        yield Matrix(homeserver, homeserver.register("bot"), online, folder / "store", line)
    finally:
        for person in online:
            await person.leave()
        await line.close()
        homeserver.stop()


@asynccontextmanager
async def mail(people: int, folder: Path) -> AsyncIterator[Mail]:
    """People who answer mails, over a mail server."""
    logging.getLogger("mail.log").setLevel(logging.CRITICAL)  # aiosmtpd's notes about itself
    async with Mail(people) as by_mail:
        yield by_mail


NETWORKS: dict[str, Callable[[int, Path], AbstractAsyncContextManager[Network]]] = {
    "telegram": telegram,
    "matrix": matrix,
    "mail": mail,
}
DATABASES = ("sqlite", "postgresql")


async def main() -> int:
    asked = _read_arguments()
    ledgers: list[tuple[str, str, Ledger]] = []
    with tempfile.TemporaryDirectory() as temporary, Nursery() as nursery, ExitStack() as servers:
        nursery.learn(Path(temporary) / "indexes")  # or lives that never last so long learn it anew, each time
        postgres: Postgres | None = None
        if "postgresql" in asked.database:
            there = shared(Path(temporary) / "postgres", "tests.postgres.kept")
            postgres = Postgres(servers.enter_context(there)["uri"])
            await postgres.relax()
        for network in asked.network:
            for database in asked.database:
                folder = Path(temporary) / f"{network}-{database}"
                folder.mkdir()
                url = f"sqlite+aiosqlite:///{folder / 'chatbot.db'}"
                if postgres is not None and database == "postgresql":
                    url = await postgres.create_database()
                await make_tables(url)
                _say(f"\n{network} on {database}, seed {asked.seed}")
                if asked.announcement:
                    _say(await _announced(asked, network, nursery, url, folder))
                    continue
                ledger = await _campaign(asked, network, nursery, url, folder)
                _say(str(ledger))
                ledgers.append((network, database, ledger))
    if ledgers:
        _say(f"\n{table(ledgers)}")
    return 0


def _read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.durability", description=__doc__)
    parser.add_argument("--network", choices=NETWORKS, nargs="+", default=list(NETWORKS))
    parser.add_argument("--database", choices=DATABASES, nargs="+", default=list(DATABASES))
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--faults", type=int, default=50)
    parser.add_argument("--commands", type=int, help=f"{COMMANDS_EACH} for each kill and fault, if it is not said")
    parser.add_argument("--minutes", type=float, default=math.inf, help="on each, after which the rest is left out")
    parser.add_argument("--only", default="", help="a part of the names of the faults to inject")
    parser.add_argument("--people", type=int, default=8)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument(
        "--announcement",
        action="store_true",
        help="one to --people: on Telegram while they talk, on Matrix by a bot that dies after every second one",
    )
    asked = parser.parse_args()
    if asked.commands is None:
        asked.commands = COMMANDS_EACH * (asked.kills + asked.faults)
    if asked.announcement:
        asked.network = [network for network in asked.network if network != "mail"]
    return asked


async def _campaign(asked: argparse.Namespace, network: str, nursery: Nursery, url: str, folder: Path) -> Ledger:
    async with NETWORKS[network](asked.people, folder) as people:
        speed = people.speed if asked.faults else 1
        campaign = Campaign(people, nursery, url, folder, people=asked.people, seed=asked.seed, speed=speed)
        try:
            await people.gather(campaign)
            faults = troubles(campaign, asked.faults, asked.seed, only=asked.only)
            seconds = 60 * asked.minutes
            await campaign.run(kills=asked.kills, commands=asked.commands, troubles=faults, seconds=seconds)
            return await campaign.balance()
        finally:
            await campaign.close()


async def _announced(asked: argparse.Namespace, network: str, nursery: Nursery, url: str, folder: Path) -> str:
    if network == "telegram":
        announcing = Announcing(nursery, url, folder, people=asked.people, seed=asked.seed)
        return str(await announcing.run(asked.kills))
    async with matrix(asked.people, folder) as people:
        campaign = Campaign(people, nursery, url, folder, people=asked.people, seed=asked.seed)
        try:
            told = await announce_on_matrix(people, campaign, url, people=asked.people, sent_in_a_life=2)
        finally:
            await campaign.close()
        twice = sum(times > 1 for times in told.values())
        return f"people     {len(told)}, all told; {twice} twice\nkills      {campaign.ledger.kills}"


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201  # the ledger is the output


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
