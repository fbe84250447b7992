"""Offers made by several transactions at once, as a tick and a command do."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import timedelta

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


async def test_a_long_waiting_list_is_offered_a_hundred_at_a_time_until_no_place_is_left(world: World) -> None:
    for name in ("kim", "lee"):
        await world.member(name, roles=("mentor",), network=Network.MATRIX, capacity=65)
    async with world.store() as store:
        ids = sorted(mentor.id for mentor in await store.mentors.mentors_for_offers())
        for number in range(240):
            now = world.clock.now()
            mentee = store.people.add_member(name=f"M{number}", locale="en", timezone="UTC", roles=["mentee"], now=now)
            store.offers.add_request(mentee, "events", now - timedelta(hours=number % 7))
    async with world.store() as store:
        waiting = [request.id for request in await store.offers.waiting()]
        assert [await store.offers.place(one) for one in await store.offers.waiting()] == [*range(1, 241)]

    runs: list[bool] = []
    while not runs or runs[-1]:
        async with world.store() as store:
            desk = Desk(store, world.app.rules, world.app.localizer, world.clock.now())
            await offering.update(desk, 100)
            runs.append(desk.again)
    assert runs == [True, False]
    async with world.store() as store:
        offers = await store.offers.open_offers()
        assert sorted(offer.request_id for offer in offers) == sorted(waiting[:130]), "who asked first is served first"
        assert sorted(Counter(offer.mentor_id for offer in offers).items()) == [(one, 65) for one in ids]
