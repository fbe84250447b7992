"""Offers made by several transactions at once, as a tick and a command do."""

from __future__ import annotations

import asyncio

import pytest

from chatbot.core.messages import Network
from handlers.offers import offering
from handlers.shared.context import Desk
from tests.world import World

pytestmark = pytest.mark.both_databases


async def test_the_last_place_is_offered_once(world: World) -> None:
    await world.member("kim", "Kim", roles=("mentor",), network=Network.MATRIX, capacity=1)
    mentees = [await world.member(name.lower(), name) for name in ("Ana", "Bo", "Cy")]
    async with world.store() as store:
        accounts = await store.people.accounts(person.account for person in mentees)
        for account in accounts.values():
            assert account.member is not None
            store.offers.add_request(account.member, "events", world.clock.now())

    async def offer() -> None:
        async with world.store() as store:
            await offering.update(Desk(store, world.app.rules, world.app.localizer, world.clock.now()))

    await asyncio.gather(*(offer() for _ in range(4)))
    async with world.store() as store:
        assert len(await store.offers.open_offers()) == 1
        assert len(await store.offers.waiting()) == 2
