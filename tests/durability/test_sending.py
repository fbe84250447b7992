"""Every way a send can fail, and what becomes of the message: it arrives, in its order, under one key."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from chatbot.adapters.base import Moved, Rejected, RetryLater, SendError, Uncertain
from chatbot.core.messages import ConversationRef, IncomingMessage, Network, OutgoingMessage, Receipt
from storage.models.account import Account
from storage.models.delivery import OutboxRow
from tests.world import FakeAdapter, Person, World

pytestmark = pytest.mark.both_databases


def titles(person: Person) -> list[str]:
    """Which meetups the new messages are about, in order."""
    return [message.text.partition("Meetup ")[2][:1] for message in person.read()]


def report(person: Person, *names: str) -> None:
    for name in names:
        person.send(f"report attended 2026-11-20 Meetup {name}")


_STATES = select(OutboxRow.state).where(OutboxRow.kind == "message").order_by(OutboxRow.id)


async def states(world: World) -> list[str]:
    async with world.store() as store:
        return list(await store.session.scalars(_STATES))


def spy(adapter: FakeAdapter) -> list[str]:
    """The key of every try to send, also of those that fail."""
    keys: list[str] = []
    send = adapter.send

    async def watched(message: OutgoingMessage, key: str) -> Receipt:
        keys.append(key)
        return await send(message, key)

    adapter.send = watched  # type: ignore[method-assign]
    return keys


async def test_a_conversation_asked_to_wait_holds_up_no_other(world: World) -> None:
    ana, bo = await world.member("ana"), await world.member("bo")
    world.adapters[Network.TELEGRAM].faults = [RetryLater(30)]
    report(ana, "1", "2")
    report(bo, "3")
    await world.settle()
    assert titles(ana) == []
    assert titles(bo) == ["3"]

    report(ana, "4")
    await world.settle()
    world.clock.advance(timedelta(seconds=29))
    await world.settle()
    assert titles(ana) == []
    world.clock.advance(timedelta(seconds=1))
    await world.settle()
    assert titles(ana) == ["1", "2", "4"]


async def test_a_key_stays_the_same_over_all_tries_and_lives(world: World) -> None:
    eva = await world.member("@eva:example.org", "Eva", network=Network.MATRIX)
    keys = spy(world.adapters[Network.MATRIX])
    world.adapters[Network.MATRIX].faults = [RetryLater(1), Uncertain(), Uncertain(), Uncertain()]
    report(eva, "1")
    await world.settle()
    for _ in range(3):
        world.clock.advance(timedelta(minutes=1))
        await world.settle()
    assert titles(eva) == []
    await world.restart()
    world.clock.advance(timedelta(minutes=5))
    await world.settle()

    assert titles(eva) == ["1"]
    assert len(keys) == 5
    assert len(set(keys)) == 1


async def test_without_an_answer_it_is_sent_once_more_and_then_given_up(world: World) -> None:
    ana = await world.member("ana")
    telegram = world.adapters[Network.TELEGRAM]
    keys = spy(telegram)
    telegram.faults = [Uncertain()]
    report(ana, "1")
    await world.settle()
    world.clock.advance(timedelta(seconds=10))
    await world.settle()
    assert titles(ana) == ["1"]
    assert await states(world) == ["sent"]

    telegram.faults = [Uncertain(), Uncertain()]
    report(ana, "2", "3")
    await world.settle()
    world.clock.advance(timedelta(seconds=10))
    await world.settle()
    assert titles(ana) == ["3"]
    assert await states(world) == ["sent", "failed", "sent"]
    assert [keys.count(key) for key in dict.fromkeys(keys)] == [2, 2, 1]


async def test_what_was_sent_late_is_kept_as_long_as_other_messages(world: World) -> None:
    """Kept for 90 days, counted from when the person got it."""
    ana = await world.member("ana")
    world.adapters[Network.TELEGRAM].faults = [RetryLater(timedelta(days=5).total_seconds())]
    await ana.says("profile country Peru")

    async def is_kept() -> bool:
        async with world.store() as store:
            return await store.session.scalar(select(OutboxRow.id).where(OutboxRow.text.contains("Peru"))) is not None

    for days, kept in ((5, True), (90, True), (1, False)):
        world.clock.advance(timedelta(days=days))
        await world.settle()
        await world.app.tick()
        await world.settle()
        assert await is_kept() is kept


async def test_who_is_not_reached_here_is_reached_elsewhere(world: World) -> None:
    ana = await world.member("ana")
    elsewhere = world.person("@ana:example.org", "Ana", Network.MATRIX)
    async with world.store() as store:
        known = (await store.people.accounts([ana.account]))[ana.account]
        store.people.add_account(elsewhere.account).member = known.member
    world.adapters[Network.TELEGRAM].blocked.add("ana")
    report(ana, "1", "2")
    await world.settle()

    assert titles(ana) == []
    assert titles(elsewhere) == ["1", "2"]
    assert sorted(await states(world)) == ["failed", "failed", "sent", "sent"]
    async with world.store() as store:
        query = select(Account.reachable).order_by(Account.network)
        assert list(await store.session.scalars(query)) == [True, False]


async def test_who_is_reached_nowhere_is_tried_once(world: World) -> None:
    ana = await world.member("ana")
    keys = spy(world.adapters[Network.TELEGRAM])
    world.adapters[Network.TELEGRAM].blocked.add("ana")
    report(ana, "1")
    await world.settle()
    await world.restart()
    await world.settle()

    assert len(keys) == 1
    assert await states(world) == ["failed"]


async def test_a_conversation_that_moved_is_followed(world: World) -> None:
    ana = await world.member("ana")
    new = ConversationRef(Network.TELEGRAM, "ana-elsewhere")
    world.adapters[Network.TELEGRAM].faults = [Moved(new)]
    report(ana, "1")
    await world.settle()

    moved = world.adapters[Network.TELEGRAM].rooms["ana-elsewhere"]
    assert ["Meetup 1" in message.text for message in moved] == [True]
    async with world.store() as store:
        assert await store.session.scalar(select(Account.room_id)) == "ana-elsewhere"


async def test_what_is_refused_stands_in_nobodys_way(world: World) -> None:
    ana = await world.member("ana")
    world.adapters[Network.TELEGRAM].faults = [Rejected("too ugly")]
    report(ana, "1", "2")
    await world.settle()

    assert titles(ana) == ["2"]
    assert await states(world) == ["failed", "sent"]


async def test_a_refused_picture_does_not_take_its_text_along(world: World) -> None:
    ana = await world.member("ana", roles=("council",))
    world.adapters[Network.TELEGRAM].faults = [Rejected("not enough rights to send photos to the chat")]
    await ana.says("status", "Pairs: 0")

    assert [message.attachment for message in ana.screen] == [None]
    assert await states(world) == ["sent"]


async def test_an_adapters_bug_is_tried_a_few_times(world: World) -> None:
    ana = await world.member("ana")
    telegram = world.adapters[Network.TELEGRAM]
    keys = spy(telegram)
    telegram.faults = [ZeroDivisionError()] * 6  # type: ignore[list-item]  # what an adapter should not raise
    report(ana, "1", "2")
    await world.settle()
    for _ in range(6):
        world.clock.advance(timedelta(minutes=5))
        await world.settle()

    assert titles(ana) == ["2"]
    assert [keys.count(key) for key in dict.fromkeys(keys)] == [6, 1]
    assert await states(world) == ["failed", "sent"]


async def test_what_waits_for_a_network_that_is_off_goes_out_when_it_is_on_again(world: World) -> None:
    ana = await world.member("ana")
    world.adapters[Network.TELEGRAM].faults = [RetryLater(30)]
    report(ana, "1")
    await world.settle()
    telegram = world.adapters.pop(Network.TELEGRAM)
    await world.restart()
    world.clock.advance(timedelta(seconds=30))
    await world.settle()
    world.adapters[Network.TELEGRAM] = telegram
    await world.restart()
    await world.settle()

    assert titles(ana) == ["1"]


async def test_what_came_from_a_network_that_is_off_is_answered_when_it_is_on_again(world: World) -> None:
    ana = await world.member("ana")
    message = IncomingMessage("e0", ana.account, ConversationRef(Network.TELEGRAM, "ana"), "cancel", world.clock.now())
    async with world.store() as store:
        await store.inbox.add([message], world.clock.now())
    telegram = world.adapters.pop(Network.TELEGRAM)
    await world.restart()
    await world.settle()
    world.adapters[Network.TELEGRAM] = telegram
    await world.restart()
    await world.settle()

    ana.reads("nothing to cancel")


async def test_an_unknown_send_error_ends_the_bot_instead_of_one_conversation(world: World) -> None:
    ana = await world.member("ana")
    world.adapters[Network.TELEGRAM].faults = [SendError("of no known kind")]
    report(ana, "1")
    error: BaseException | None = None
    try:
        await world.app.wait()
    except ExceptionGroup as group:
        error = group.exceptions[0]
    assert isinstance(error, SendError)
