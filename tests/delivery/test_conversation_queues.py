"""The next conversation: answers first, conversations in turn, and nobody waits for another's chat."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from chatbot.core import messages
from chatbot.core.clock import ManualClock
from chatbot.core.messages import Rank
from chatbot.delivery.outgoing.backlog import Backlog
from chatbot.delivery.outgoing.conversation_queues import AT_ONCE, ConversationQueue, ConversationQueues
from chatbot.delivery.outgoing.pacing import Pace, Pacing
from storage.outbox_entries import OutboxEntry


class Network:
    """A network that takes a message at once, unless it is told to keep it; `went` says what went when, in seconds."""

    def __init__(self, *, overall: Pace | None = None, chat: Pace | None = None) -> None:
        self.clock = ManualClock(datetime(2026, 11, 24, tzinfo=UTC))
        self.queues = ConversationQueues(
            self.clock, Pacing(overall or Pace(), chat or Pace(), Pace(1 / 3, 1)), self._start, self._spawn
        )
        self.went: list[tuple[float, str]] = []
        self.kept: dict[str, tuple[ConversationQueue, OutboxEntry]] = {}
        self.keeps: set[str] = set()
        self.takes = 0.0  # seconds
        self.under_way = self.most_under_way = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self._numbers = iter(range(1, 10_000))
        self._backlogs = {rank: Backlog(rank) for rank in Rank}

    def put(self, to: str, text: str, rank: Rank = Rank.ANSWER, *, seconds: float = 0) -> None:
        entry = OutboxEntry(messages.Network("telegram"), user_id=to, text=text, rank=rank, id=next(self._numbers))
        entry.turn = self._backlogs[rank].turn(entry)
        self.queues.put(entry, seconds)

    async def passes(self, seconds: float, step: float = 0.05) -> None:
        end = self.clock.monotonic() + seconds
        while self.clock.monotonic() < end - 1e-6:
            self.clock.advance(timedelta(seconds=step))
            await asyncio.sleep(0)
            await asyncio.sleep(0)

    def texts(self) -> list[str]:
        return [text for _, text in self.went]

    def _start(self, lane: ConversationQueue, entry: OutboxEntry) -> None:
        self.went.append((round(self.clock.monotonic(), 2), entry.text))
        if lane.place[1] in self.keeps:
            self.kept[entry.text] = (lane, entry)
        else:
            _ = self._spawn(self._take(lane))

    async def _take(self, lane: ConversationQueue) -> None:
        self.under_way += 1
        self.most_under_way = max(self.most_under_way, self.under_way)
        if self.takes:
            await self.clock.sleep(self.takes)
        self.under_way -= 1
        self.queues.done(lane, got_through=True)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task


@pytest.fixture
async def quick() -> Network:
    """A network without a pace."""
    return Network()


@pytest.fixture
async def paced() -> Network:
    """A network as Telegram is."""
    return Network(overall=Pace(30, 30), chat=Pace(1, 5))


async def test_a_chat_asked_to_wait_costs_the_network_nothing(paced: Network) -> None:
    paced.put("busy", "late", seconds=30)
    for number in range(5):
        paced.put(f"person {number}", str(number))
    await paced.passes(0.1)
    assert paced.texts() == ["0", "1", "2", "3", "4"]

    await paced.passes(30)
    assert paced.went[-1] == (30.0, "late")


async def test_a_chat_that_is_written_to_faster_than_it_likes_slows_itself_alone(paced: Network) -> None:
    for number in range(100):
        paced.put("chatty", f"chatty {number}")
    await paced.passes(1)
    paced.put("other", "other")
    assert paced.went[-1] == (1.0, "other")
    assert len(paced.went) == 7  # a burst of five, one more after a second, and the other


async def test_answers_overtake_what_waits_for_the_network(paced: Network) -> None:
    for number in range(5000):
        paced.put(f"reader {number}", "letter", Rank.LETTER)
    await paced.passes(1)
    paced.put("ana", "answer")
    paced.put("bo", "question", Rank.QUESTION)
    await paced.passes(0.2)
    assert paced.texts().index("answer") < paced.texts().index("question") < len(paced.went) - 1
    assert {text: at for at, text in paced.went}["answer"] <= 1.05


async def test_an_answer_overtakes_letters_to_the_same_person(quick: Network) -> None:
    quick.keeps.add("@ana")
    for number in range(3):
        quick.put("ana", f"letter {number}", Rank.LETTER)
    quick.put("ana", "answer")
    quick.put("ana", "second answer")
    quick.keeps.clear()
    quick.queues.done(quick.kept["letter 0"][0], got_through=True)
    await quick.passes(0.1)
    assert quick.texts() == ["letter 0", "answer", "second answer", "letter 1", "letter 2"]


@pytest.mark.parametrize(("takes", "at_once"), [(0.01, 1), (0.1, 4)])
async def test_no_more_announcements_are_under_way_than_the_rate_takes(
    paced: Network, takes: float, at_once: int
) -> None:
    paced.takes = takes
    for number in range(1000):
        paced.put(f"reader {number}", "news", Rank.ANNOUNCEMENT)
    await paced.passes(20, step=0.005)
    assert paced.most_under_way <= at_once
    assert len(paced.went) >= 0.97 * 30 * 20


async def test_an_announcement_that_hangs_keeps_the_others_waiting_for_a_second(paced: Network) -> None:
    paced.keeps = {"@deaf"}
    paced.put("deaf", "news", Rank.ANNOUNCEMENT)
    paced.put("ana", "news for ana", Rank.ANNOUNCEMENT)
    paced.put("bo", "answer")
    await paced.passes(0.9)
    assert "news for ana" not in paced.texts()
    await paced.passes(1.2)
    assert paced.texts()[1:] == ["answer", "news for ana"]


async def test_conversations_take_turns() -> None:
    paced = Network(overall=Pace(10, 1))
    for number in range(50):
        paced.put("chatty", f"chatty {number}")
    paced.put("ana", "ana")
    paced.put("bo", "bo")
    await paced.passes(0.5)
    assert paced.texts()[:4] == ["chatty 0", "ana", "bo", "chatty 1"]


async def test_who_does_not_answer_takes_one_place_each(quick: Network) -> None:
    quick.keeps = {f"@deaf {number}" for number in range(AT_ONCE - 1)}
    for number in range(AT_ONCE - 1):
        for text in range(10):
            quick.put(f"deaf {number}", f"{number} {text}")
    await quick.passes(AT_ONCE, step=0.5)
    quick.put("ana", "ana")
    await quick.passes(0.1)
    assert quick.texts()[-1] == "ana"
    assert len(quick.went) == AT_ONCE


async def test_who_does_not_answer_right_after_a_start_holds_the_others_up_for_a_second(quick: Network) -> None:
    quick.keeps = {"@deaf"}
    quick.put("deaf", "deaf")
    quick.put("ana", "ana")
    quick.put("bo", "bo")
    assert quick.texts() == ["deaf"]
    await quick.passes(1.1)
    assert quick.texts() == ["deaf", "ana", "bo"]


async def test_once_a_message_gets_through_the_others_do_not_wait_out_their_pauses(quick: Network) -> None:
    quick.keeps = {"@ana", "@bo"}
    for name in ("ana", "bo"):
        quick.put(name, name)
    for name in ("ana", "bo"):
        lane, entry = quick.kept[name]
        quick.queues.again(lane, entry, 30, aside=False, cut_off=True)
    quick.keeps.clear()
    await quick.passes(1)
    assert quick.texts() == ["ana", "bo"]
    quick.put("cy", "cy")
    await quick.passes(0.1)
    assert sorted(quick.texts()[3:]) == ["ana", "bo"]


async def test_a_chat_that_alone_is_in_trouble_is_not_tried_with_every_message_of_others(quick: Network) -> None:
    """A proxy may refuse what goes to one chat, and take all else."""
    quick.keeps = {"@ana"}
    quick.put("ana", "ana")
    for number in range(20):
        lane, entry = quick.kept["ana"]
        if lane.sending is not None:
            quick.queues.again(lane, entry, 30, aside=False, cut_off=True)
        quick.put("bo", str(number))
        await quick.passes(0.1)
    assert quick.texts().count("ana") == 2


async def test_what_is_put_aside_holds_up_nobody(quick: Network) -> None:
    quick.keeps = {"@ana"}
    quick.put("ana", "perhaps arrived")
    quick.put("ana", "next")
    lane, entry = quick.kept["perhaps arrived"]
    quick.keeps.clear()
    quick.queues.again(lane, entry, 30, aside=True, cut_off=False)
    await quick.passes(1)
    assert quick.texts() == ["perhaps arrived", "next"]
    await quick.passes(30, step=0.5)
    assert quick.texts() == ["perhaps arrived", "next", "perhaps arrived"]


async def test_the_wall_clock_may_be_set_as_anybody_likes(paced: Network) -> None:
    for number in range(8):
        paced.put("ana", str(number))
    for by in (-1, 1, -2):
        paced.clock.jump(timedelta(days=by))
        await paced.passes(1)
    assert paced.texts() == ["0", "1", "2", "3", "4", "5", "6", "7"]
