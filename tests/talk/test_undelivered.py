"""Words that cannot be delivered: another way is tried, and their author is told. Nobody loses track."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chatbot.adapters.base import Rejected, RetryLater
from chatbot.core.messages import AccountRef, Network
from tests.world import Person, World


@pytest.fixture
async def ana(world: World) -> Person:
    """A mentee on Telegram."""
    return await world.member("ana", "Ana")


@pytest.fixture
async def ben(world: World, ana: Person) -> Person:
    """Her mentor, on Matrix."""
    ben = await world.member("ben", "Ben", roles=["mentor"], network=Network.MATRIX)
    await world.pair(ana, ben)
    return ben


async def left(world: World, word: str) -> bool:
    """Tell whether the database still holds a word."""
    async with world.store() as store:
        execute = (await store.session.connection()).exec_driver_sql
        found = [str((await execute(f"SELECT * FROM {table}")).all()) for table in ("inbox", "outbox")]
    return any(word in rows for rows in found)


async def test_another_channel_is_tried_and_the_author_knows(world: World, ana: Person, ben: Person) -> None:
    async with world.store() as store:
        account = store.people.add_account(AccountRef(Network.TELEGRAM, "ben2"))
        account.member = (await store.people.accounts([ben.account]))[ben.account].member
        account.room_id = "ben2"
    world.adapters[Network.MATRIX].blocked.add("ben")
    await ana.says("tell Ben plumbago", "can’t be reached where I usually write to them")
    ben.reads_nothing()
    [there] = world.adapters[Network.TELEGRAM].rooms["ben2"]
    assert "Ana: plumbago" in there.text
    assert not await left(world, "plumbago")


async def test_nowhere_to_go(world: World, ana: Person, ben: Person) -> None:
    world.adapters[Network.MATRIX].blocked.add("ben")
    await ana.says("tell Ben plumbago", "I can’t reach Ben anywhere at the moment")
    assert not await left(world, "plumbago")
    await ana.says("tell Ben once more", "I have no way to reach Ben at the moment")


async def test_what_is_refused_is_told(world: World, ana: Person, ben: Person) -> None:
    world.adapters[Network.MATRIX].faults.append(Rejected("no"))
    await ana.says("tell Ben plumbago", "didn’t arrive, and I haven’t kept it")
    ben.reads_nothing()
    assert not await left(world, "plumbago")


async def test_what_waits_too_long_is_dropped_and_told(world: World, ana: Person, ben: Person) -> None:
    world.adapters[Network.MATRIX].faults += [RetryLater(60), RetryLater(60)]
    await ana.says("tell Ben plumbago")
    await world.advance(hours=20, step=timedelta(hours=20))
    ana.reads("didn’t arrive, and I haven’t kept it")
    assert not await left(world, "plumbago")


async def test_words_in_a_chat_nobody_came_into_are_told_to_their_author(
    world: World, ana: Person, ben: Person
) -> None:
    async with world.store() as store:
        account = (await store.people.accounts([ben.account]))[ben.account]
        account.invited_at = world.clock.now()
        other = store.people.add_account(AccountRef(Network.TELEGRAM, "ben2"))
        other.member, other.room_id = account.member, "ben2"
        account.last_seen_at, other.last_seen_at = world.clock.now(), world.clock.now() - timedelta(days=9)
    await ana.says("tell Ben plumbago")
    await world.advance(days=3)
    ana.reads("Something you wrote to Ben didn’t arrive")
    assert all(message.text for message in world.adapters[Network.TELEGRAM].rooms.get("ben2", ()))
