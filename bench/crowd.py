"""The people who write to a bot, as fast as they are answered or at moments of their own."""

from __future__ import annotations

import asyncio
import random
import time
from collections import deque
from collections.abc import Callable, Iterable
from itertools import cycle
from typing import Any

from tests.botapi import Message, Person, Server

PATIENCE = 5.0
"""Seconds an answer may take until it counts as lost."""
PATIENCE_AT_FIRST = 30.0
"""Seconds everybody's first answer may take, on however busy a machine."""
_FIRST_ID = 10_000


class Crowd(Server):
    """A Bot API server, as fast as it can be, and `size` people with a private chat each."""

    def __init__(self, size: int) -> None:
        super().__init__(check=False)
        self._members = [_Member(self, _FIRST_ID + number, self._answered) for number in range(size)]
        self._chats |= {member.id: member for member in self._members}
        self._due = 0
        self.answers = 0
        """The number of messages answered so far."""
        self._on_answer: Callable[[_Member, float, float], None] = _ignore
        self._nobody_waits = asyncio.Event()

    async def say_once(self, text: str) -> None:
        """Let everybody write `text` and read the answer. Raises TimeoutError if the bot does not answer all."""
        for member in self._members:
            self._say(member, text)
        if await self._settle(PATIENCE_AT_FIRST):
            raise TimeoutError(f"not everybody who wrote {text!r} was answered")

    async def first_answer(self, text: str) -> float:
        """Let one person write `text`, maybe before the bot is there, and return the moment the answer comes."""
        arrived: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        self._on_answer = lambda _, __, at: arrived.set_result(at)
        self._say(self._members[0], text)
        try:
            return await arrived
        finally:
            self._on_answer = _ignore

    async def flood(self, lines: Iterable[str], warm_up: float, seconds: float) -> tuple[float, int]:
        """Let everybody write again as soon as they are answered; return messages a second, and how many were lost."""
        begin = time.perf_counter() + warm_up
        end = begin + seconds
        arrivals: list[float] = []
        text = iter(lines)

        def go_on(member: _Member, _: float, at: float) -> None:
            if begin <= at < end:
                arrivals.append(at)
            if at < end:
                self._say(member, next(text))

        self._on_answer = go_on
        for member in self._members:
            self._say(member, next(text))
        await asyncio.sleep(end - time.perf_counter())
        lost = await self._settle()
        elapsed = arrivals[-1] - arrivals[0] if len(arrivals) > 1 else 0.0
        return (len(arrivals) - 1) / elapsed if elapsed else 0.0, lost

    async def trickle(self, lines: Iterable[str], a_second: float, seconds: float) -> tuple[list[float], int]:
        """Let people write independently of each other and of the bot; return the seconds to each answer, and the lost.

        An answer is timed from the moment its update is there to be fetched to the moment `sendMessage` arrives.
        """
        chance = random.Random(20261124)  # the same moments for every bot
        taken: list[float] = []
        self._on_answer = lambda _, asked, at: taken.append(at - asked)
        text = iter(lines)
        begin = at = time.perf_counter()
        members = cycle(self._members)
        while (at := at + chance.expovariate(a_second)) < begin + seconds:
            if (left := at - time.perf_counter()) > 0:
                await asyncio.sleep(left)
            self._say(next(members), next(text))
        return taken, await self._settle()

    async def _settle(self, patience: float = PATIENCE) -> int:
        """Wait for the answers still due, and return how many did not come."""
        try:
            async with asyncio.timeout(patience):
                while self._due:
                    self._nobody_waits.clear()
                    await self._nobody_waits.wait()
        except TimeoutError:
            pass
        lost, self._due = self._due, 0
        for member in self._members:
            member.asked.clear()
        self._on_answer = _ignore
        self.sent.clear()
        return lost

    def _say(self, member: _Member, text: str) -> None:
        member.asked.append(time.perf_counter())
        self._due += 1
        self.update(message=member.message_json(member.user, text=text))

    def _answered(self, member: _Member, at: float) -> None:
        if not member.asked:
            return  # this answer came too late
        self._due -= 1
        self.answers += 1
        self._on_answer(member, member.asked.popleft(), at)
        if not self._due:
            self._nobody_waits.set()


class _Member(Person):
    """A person of the crowd, who keeps nothing but the moments at which they asked for answers still due."""

    def __init__(self, crowd: Crowd, user_id: int, answered: Callable[[_Member, float], None]) -> None:
        super().__init__(crowd, user_id, f"Person {user_id}", None, f"person{user_id}", "en")
        self.refusal = None
        self.asked: deque[float] = deque()
        self._answered = answered

    def show(self, message: Message) -> None:
        self._answered(self, message.sent_at)


def _ignore(*_: Any) -> None:
    """Do nothing: nobody waits for this answer."""
