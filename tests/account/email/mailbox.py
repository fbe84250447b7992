"""A mailbox, the code that lies in it, and the people who write addresses."""

from __future__ import annotations

import re

from chatbot.core.messages import Network
from tests.world import Person, World

ADDRESS = "ana@example.net"


def mailbox(world: World, address: str = ADDRESS, name: str = "Ana Q.") -> Person:
    return world.person(address, name, Network.EMAIL, handle=None)


def code_in(mails: Person) -> str:
    found = re.search(r"[0-9A-Z]{5}-[0-9A-Z]{5}", mails.screen[-1].text)
    assert found is not None
    return found[0]


async def addresses(world: World, person: Person) -> list[str]:
    """The mail accounts of a member."""
    async with world.store() as store:
        found = await store.people.accounts_of((await person.member()).id)
        return [account.user_id for account in found if account.network == Network.EMAIL]


async def strangers(world: World, number: int) -> list[Person]:
    return [await world.member(f"eve{i}", f"Eve {i}") for i in range(number)]
