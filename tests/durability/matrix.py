"""The people of a campaign on Matrix: on a real Synapse, each in an encrypted room with the bot."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.durability.campaign import Campaign
from tests.faults.matrix import FaultyLine
from tests.synapse.homeserver import Account, Homeserver
from tests.synapse.person import Person


class Matrix:
    """People on Synapse, each in an encrypted room with the bot."""

    moment = 0.12
    speed: float = 10
    drops_repeats = True

    def __init__(
        self,
        homeserver: Homeserver,
        bot: Account,
        people: list[Person],
        store: Path,
        line: FaultyLine | None = None,
    ) -> None:
        """line: the way to the homeserver on which faults are met"""
        self.line = line
        self._bot = bot
        self._people = people
        self._rooms: list[str] = []
        self.settings: dict[str, Any] = {
            "matrix": {
                "enabled": True,
                "homeserver": line.url if line else homeserver.url,
                "user_id": bot.user_id,
                "password": bot.password,
                "store_path": str(store),
                "allowed_inviters": ["*:example.org"],
            }
        }

    @property
    def met(self) -> int:
        return self.line.met if self.line else 0

    async def gather(self, campaign: Campaign) -> None:
        """Everybody opens a room, and a first life of the bot comes into all of them."""
        first = campaign.bear()
        for person in self._people:
            self._rooms.append(await person.make_room(self._bot.user_id, direct=True))
        for person, room in zip(self._people, self._rooms, strict=True):
            await person.see_members(room, self._bot.user_id)
        first.kill()

    async def send(self, kind: str, content: dict[str, Any], person: int = 0) -> None:
        """Somebody's client sends an event, whatever it is."""
        await self._people[person].send(self._rooms[person], kind, content)

    async def write(self, person: int, text: str) -> None:
        await self._people[person].write(self._rooms[person], f"!{text}")

    def replies(self, person: int) -> list[str]:
        return self._people[person].texts(self._rooms[person], self._bot.user_id)

    def unread(self) -> int:
        return 0  # the homeserver does not tell

    async def hush(self) -> None:
        """Return at once: sent messages are with the homeserver; when one shows does not matter, as it shows once."""
