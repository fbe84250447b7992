"""Every way a send can fail, and what becomes of the message: it arrives, in its order, under one key."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from chatbot.adapters.base import Moved, Rejected, RetryLater, SendError, Uncertain
from chatbot.core.messages import ConversationRef, IncomingMessage, Network, OutgoingMessage, Receipt
from storage.models.account import Account
from storage.models.delivery import OutboxRow
from storage.outbox_entries import OutboxEntry
from tests.world import FakeAdapter, Person, World


def titles(person: Person) -> list[str]:
    """Return the meetups that the new messages are about, in order."""
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


def hold(adapter: FakeAdapter) -> asyncio.Event:
    """Nothing gets through before the returned event is set."""
    through = asyncio.Event()
    send = adapter.send

    async def held(message: OutgoingMessage, key: str) -> Receipt:
        await through.wait()
        return await send(message, key)

    adapter.send = held  # type: ignore[method-assign]
    return through


async def is_in_hand(world: World, part: str) -> bool:
    """Tell whether the worker has a message with these words."""
    query = select(OutboxRow.id).where(OutboxRow.text.contains(part), OutboxRow.state == "sending")
    async with world.store() as store:
        return await store.session.scalar(query) is not None


async def until(holds: Callable[[], bool]) -> None:
    """Return once it is so."""
    async with asyncio.timeout(10):
        while not holds():
            await asyncio.sleep(0.001)


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


async def test_without_an_answer_it_is_sent_again_after_ever_longer_pauses(world: World) -> None:
    """In seconds, half a minute, ten minutes, an hour: a cut loses nothing, and swallowed answers bring few copies."""
    ana = await world.member("ana")
    telegram = world.adapters[Network.TELEGRAM]
    keys = spy(telegram)
    telegram.faults = [Uncertain()] * 4
    report(ana, "1")
    await world.settle()
    for seconds, tries in ((2, 1), (1, 2), (29, 2), (1, 3), (599, 3), (1, 4), (3599, 4)):
        world.clock.advance(timedelta(seconds=seconds))
        await world.settle()
        assert len(keys) == tries, f"{seconds} s later"
    assert titles(ana) == []
    world.clock.advance(timedelta(seconds=1))
    await world.settle()
    assert titles(ana) == ["1"]
    assert await states(world) == ["sent"]
    assert len(set(keys)) == 1


async def test_who_writes_on_is_answered_beside_what_may_have_arrived(world: World) -> None:
    ana = await world.member("ana")
    world.adapters[Network.TELEGRAM].faults = [Uncertain(), Uncertain()]
    report(ana, "1", "2")
    await world.settle()
    world.clock.advance(timedelta(seconds=2))
    await world.settle()
    assert titles(ana) == []
    world.clock.advance(timedelta(seconds=1))
    await world.settle()
    assert titles(ana) == ["2"]
    report(ana, "3")
    await world.settle()
    assert titles(ana) == ["3"]
    world.clock.advance(timedelta(seconds=30))
    await world.settle()
    assert titles(ana) == ["1"]


async def test_what_is_given_up_is_told_to_the_operator_and_once_to_the_person(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    ana = await world.member("ana", locale="es")
    telegram = world.adapters[Network.TELEGRAM]
    telegram.faults = [Uncertain()] * 17
    report(ana, "1")
    await world.settle()
    for _ in range(13):
        world.clock.advance(timedelta(hours=1))
        await world.settle()
    assert await states(world) == ["failed"]
    assert "it is given up and may not have arrived" in caplog.text
    assert "Meetup" not in caplog.text
    ana.reads_nothing()

    telegram.faults = []
    await world.restart()
    await ana.says("cancel", "No hay nada que cancelar", "Puede que algo que te escribí el mar, 24 nov, 10:00")
    assert "Puede" not in await ana.says("cancel")
    await world.restart()
    assert "Puede" not in await ana.says("cancel")


async def test_a_network_that_was_not_reached_is_tried_for_as_long_as_it_takes(world: World) -> None:
    ana, bo = await world.member("ana"), await world.member("bo")
    telegram = world.adapters[Network.TELEGRAM]
    keys = spy(telegram)
    telegram.faults = [RetryLater()] * 10_000
    report(ana, "1")
    await world.settle()
    for _ in range(6 * 24):
        world.clock.advance(timedelta(minutes=30))
        await world.settle()
    assert 6 * 24 <= len(keys) <= 2 * 6 * 24 + 10
    telegram.faults = []
    report(bo, "2")
    await world.settle()
    assert titles(bo) == ["2"]
    assert titles(ana) == ["1"], "the network is back, so nobody waits any longer"


async def test_a_message_without_an_id_has_arrived(world: World) -> None:
    ana = await world.member("ana")
    telegram = world.adapters[Network.TELEGRAM]
    send = telegram.send

    async def without_id(message: OutgoingMessage, key: str) -> Receipt:
        await send(message, key)
        return Receipt("")

    telegram.send = without_id  # type: ignore[method-assign]
    report(ana, "1")
    await world.settle()
    assert titles(ana) == ["1"]
    assert await states(world) == ["sent"]


async def test_answers_go_out_before_letters_that_were_written_earlier(world: World) -> None:
    """Also those in the table: a bot that was away has much to tell, and people who write now do not wait for it."""
    ana = await world.member("ana")
    telegram = world.adapters[Network.TELEGRAM]
    open_again, keys = hold(telegram), spy(telegram)
    async with world.store() as store:
        letters = [OutboxEntry(Network.TELEGRAM, user_id="ana", text=f"letter {n}", turn=n) for n in range(40)]
        await store.outbox.add(letters, world.clock.now())
    world.app.outbox.look()
    await until(lambda: len(keys) == 1)
    ana.send("cancel")
    async with asyncio.timeout(10):
        while not await is_in_hand(world, "nothing to cancel"):
            await asyncio.sleep(0.001)
    open_again.set()
    await world.settle()

    read = [message.text for message in ana.read()]
    assert "nothing to cancel" in read[1]
    assert [text for text in read if text.startswith("letter")] == [f"letter {n}" for n in range(40)]


async def test_the_clock_set_back_silences_nobody(world: World, caplog: pytest.LogCaptureFixture) -> None:
    ana = await world.member("ana")
    telegram = world.adapters[Network.TELEGRAM]
    telegram.faults = [RetryLater(10)]
    report(ana, "1")
    await world.settle()
    world.clock.jump(timedelta(days=-1))
    world.clock.advance(timedelta(seconds=10))
    await world.settle()
    assert titles(ana) == ["1"]
    assert "the clock has jumped by -86400 s" in caplog.text
    async with asyncio.timeout(10):
        while not await world.is_sweeping():  # everything is to be looked at, when that is through
            await asyncio.sleep(0.001)

    async with world.store() as store:  # due now, and the clock is set back before the outbox is looked at
        await store.outbox.add(
            [OutboxEntry(Network.TELEGRAM, user_id="ana", text="letter", quiet_in="UTC")], world.clock.now()
        )
    world.clock.jump(timedelta(hours=-1))
    world.clock.advance(timedelta(seconds=10))
    await until(lambda: [message.text for message in ana.screen][-1:] == ["letter"])


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
        await world.tick()
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
    telegram.faults = [ZeroDivisionError()] * 6  # type: ignore[list-item]  # an error that an adapter should not raise
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
