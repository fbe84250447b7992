"""`kill -9` at random moments on Matrix, in encrypted rooms on a real Synapse: nothing is lost, nothing comes twice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.durability.campaign import Campaign
from tests.durability.nursery import Nursery
from tests.synapse.fixtures import Welcome
from tests.synapse.homeserver import Account, Homeserver
from tests.synapse.person import Person

pytestmark = pytest.mark.both_databases


class Matrix:
    """People on Synapse, each in an encrypted room with the bot."""

    moment = 0.12

    def __init__(self, homeserver: Homeserver, bot: Account, people: list[Person], store: Path) -> None:
        self._bot = bot
        self._people = people
        self._rooms: list[str] = []
        self.settings: dict[str, Any] = {
            "matrix": {
                "enabled": True,
                "homeserver": homeserver.url,
                "user_id": bot.user_id,
                "password": bot.password,
                "store_path": str(store),
                "allowed_inviters": ["*:example.org"],
            }
        }

    async def invite(self) -> None:
        """Everybody opens a room; returns once the bot is in all of them."""
        for person in self._people:
            self._rooms.append(await person.make_room(self._bot.user_id, direct=True))
        for person, room in zip(self._people, self._rooms, strict=True):
            await person.see_members(room, self._bot.user_id)

    async def write(self, person: int, text: str) -> None:
        await self._people[person].write(self._rooms[person], f"!{text}")

    def replies(self, person: int) -> list[str]:
        return self._people[person].texts(self._rooms[person], self._bot.user_id)

    def unread(self) -> int:
        return 0  # the homeserver does not tell

    async def hush(self) -> None:
        """What was sent is the homeserver's; when it shows does not matter, as it shows once."""


async def test_a_kill_every_few_commands(
    synapse: Homeserver, welcome: Welcome, nursery: Nursery, tmp_path: Path
) -> None:
    database = f"sqlite+aiosqlite:///{tmp_path / 'chatbot.db'}"
    people = [await welcome(name) for name in ("ana", "bo")]
    network = Matrix(synapse, synapse.register("bot"), people, tmp_path / "store")
    campaign = Campaign(network, nursery, database, tmp_path, people=2, seed=1)
    try:
        first = campaign.bear()
        await network.invite()
        first.kill()
        await campaign.run(kills=8, commands=40)
        ledger = await campaign.balance()
    finally:
        await campaign.close()

    assert (ledger.kills, ledger.commands, ledger.effects, ledger.doubled) == (8, 40, 40, 0)
