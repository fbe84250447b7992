"""Turns: one person's messages are handled fairly beside others; too many at once are kept and taken in turn."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from chatbot.core.messages import Network, OutgoingMessage, Receipt
from chatbot.delivery.incoming import turns
from storage.models.delivery import InboxRow
from tests.world import FakeAdapter, Person, World

MANY = 50
A_MOMENT = timedelta(milliseconds=10)
"""Right after a start, who does not take his answers holds others up for a second."""
IN_TURN = "That’s a lot at once!"


class Slowly(FakeAdapter):
    """A network that takes messages to one person one by one, when told to."""

    def __init__(self, slow: str) -> None:
        super().__init__(Network.TELEGRAM)
        self._slow = slow
        self._let = asyncio.Semaphore(0)

    def let(self, count: int = 1) -> None:
        """So many more messages arrive."""
        for _ in range(count):
            self._let.release()

    async def send(self, message: OutgoingMessage, key: str) -> Receipt:
        if message.conversation.room_id == self._slow:
            await self._let.acquire()
        return await super().send(message, key)


@pytest.fixture
async def slowly(world: World, monkeypatch: pytest.MonkeyPatch) -> Slowly:
    """Max gets what he is written as slowly as the test says, and no restart waits for him."""
    monkeypatch.setattr("chatbot.app.DRAIN_SECONDS", 0.1)
    adapter = Slowly("max")
    await world.app.stop()
    world.adapters[Network.TELEGRAM] = adapter
    world.app = world._make_app()
    await world.start()
    return adapter


@pytest.fixture
async def flooder(world: World, slowly: Slowly) -> Person:
    return await world.member("max", "Max")


@pytest.fixture
async def ana(world: World, slowly: Slowly) -> Person:
    return await world.member("ana", "Ana")


async def waiting(world: World) -> int:
    """Return how many messages are in the inbox and not handled yet."""
    async with world.store() as store:
        query = select(func.count()).where(InboxRow.state == "pending")
        return await store.session.scalar(query) or 0


async def until_read(world: World, person: Person, count: int) -> list[str]:
    """All a person was written, once it is `count` messages."""
    async with asyncio.timeout(20):
        while len(person.screen) < count:
            world.clock.advance(A_MOMENT)
            await asyncio.sleep(0.001)
    await asyncio.sleep(0.01)
    assert len(person.screen) == count
    return [message.text for message in person.screen]


async def until_waiting(world: World, count: int) -> None:
    async with asyncio.timeout(20):
        while not world.adapters[Network.TELEGRAM].is_read() or await waiting(world) != count:
            await asyncio.sleep(0.005)


async def test_a_flood_is_kept_answered_in_order_and_told_of_once(
    world: World, slowly: Slowly, flooder: Person
) -> None:
    for number in range(MANY):
        flooder.send(f"profile country Land{number}")
    await until_waiting(world, MANY - 19)  # one of the twenty says that they are taken in turn

    slowly.let(MANY + 1)
    read = await until_read(world, flooder, MANY + 1)
    assert [IN_TURN in text for text in read].count(True) == 1
    answers = [text for text in read if IN_TURN not in text]
    assert [f"Land{number}" in text for number, text in enumerate(answers)] == [True] * MANY
    assert await waiting(world) == 0


async def test_it_is_told_of_anew_only_when_all_is_answered(world: World, slowly: Slowly, flooder: Person) -> None:
    for _ in range(2):
        for number in range(MANY):
            flooder.send(f"profile country Land{number}")
        await until_waiting(world, MANY - 19)
        slowly.let(MANY + 1)
        await world.settle()
    assert [IN_TURN in message.text for message in flooder.screen].count(True) == 2


async def test_others_are_answered_meanwhile(world: World, slowly: Slowly, flooder: Person, ana: Person) -> None:
    for _ in range(MANY):
        flooder.send("help")
    await until_waiting(world, MANY - 19)
    ana.send("profile country Peru")
    assert "Peru" in (await until_read(world, ana, 1))[0]
    assert not flooder.screen
    slowly.let(MANY + 1)
    await world.settle()


async def test_what_was_kept_is_answered_after_a_restart_and_others_first(
    world: World, slowly: Slowly, flooder: Person, ana: Person
) -> None:
    for number in range(MANY):
        flooder.send(f"profile country Land{number}")
    await until_waiting(world, MANY - 19)
    slowly.let(5)
    await until_read(world, flooder, 5)
    await until_waiting(world, MANY - 24)
    ana.send("profile country Peru")
    await world.restart()
    assert "Peru" in (await until_read(world, ana, 1))[0]

    slowly.let(2 * MANY)
    await world.settle()
    read = [message.text for message in flooder.screen]
    assert [IN_TURN in text for text in read].count(True) == 1
    for number in range(MANY):
        assert any(f"Land{number}" in text for text in read), number
    last = [text for text in read if "Land" in text][-1]
    assert f"Land{MANY - 1}" in last
    assert await waiting(world) == 0


async def test_two_who_flood_are_answered_side_by_side(world: World, slowly: Slowly, ana: Person) -> None:
    """With nothing to hold their answers up, all are answered, and neither waits for the other's last."""
    bo = await world.member("bo", "Bo")
    for person in (ana, bo):
        for number in range(MANY):
            person.send(f"profile country Land{number}")
    await world.settle()
    for person in (ana, bo):
        answers = [message.text for message in person.screen if IN_TURN not in message.text]
        assert [f"Land{number}" in text for number, text in enumerate(answers)] == [True] * MANY


async def test_little_is_kept_in_memory(
    world: World, slowly: Slowly, flooder: Person, ana: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "IN_HAND", 3)
    for number in range(MANY):
        flooder.send(f"profile country Land{number}")
        ana.send(f"profile country Land{number}")
    slowly.let(2 * MANY)
    await world.settle()
    assert world.app.dispatcher._turns._in_hand == 0
    for person in (flooder, ana):
        answers = [message.text for message in person.screen if IN_TURN not in message.text]
        assert [f"Land{number}" in text for number, text in enumerate(answers)] == [True] * MANY


async def test_words_in_a_group_that_ask_for_nothing_hold_nothing_up(
    world: World, slowly: Slowly, flooder: Person
) -> None:
    for number in range(MANY):
        flooder.send(f"just chatting {number}", room="square")
    flooder.send("/help", room="square")
    slowly.let(1)
    await world.settle()
    assert await waiting(world) == 0


async def test_answers_that_were_not_sent_before_a_restart_count_after_it(
    world: World, slowly: Slowly, flooder: Person
) -> None:
    for _ in range(MANY):
        flooder.send("help")
    await until_waiting(world, MANY - 19)
    await world.restart()
    for _ in range(50):
        await asyncio.sleep(0.005)
    assert await waiting(world) == MANY - 19
    slowly.let(2 * MANY)
    await world.settle()
    assert await waiting(world) == 0
