"""The programme lived through, day by day, and told month by month."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from sqlalchemy import func, select

from handlers.shared.fairness import gini
from storage.models.activity import Activity
from storage.models.check_in import Prompt, PromptKind
from storage.models.council import CouncilItem, ItemState
from tests.simulation.people import Somebody, settle_in
from tests.simulation.picture import take
from tests.simulation.watch import Watch
from tests.world import World

BEGIN = datetime(2025, 1, 6, 0, 0, tzinfo=UTC)
"""A Monday in winter in the north, in summer in the south."""
MONTH = timedelta(weeks=4)
TICK = timedelta(hours=12)
"""Everybody is awake at one tick of a day at least."""


@dataclass
class Story:
    """`members` people over some weeks, always alike for the same `seed`."""

    world: World
    members: int
    seed: int
    tell: Callable[[str], None] = lambda line: None
    everybody: list[Somebody] = field(default_factory=list)
    messages: int = 0

    async def live(self, weeks: int) -> None:
        """Let the time pass. Raises AssertionError for what must never happen."""
        chance = random.Random(self.seed)
        self.tell(HEADING)
        for number in range(1, 5):
            self.everybody.append(await settle_in(self.world, chance, "council", number))
        founders = self.members // 8
        for number in range(founders):
            self.everybody.append(await settle_in(self.world, chance, "mentor", number))
        newcomers = self.members - len(self.everybody)
        end = self.world.clock.now() + timedelta(weeks=weeks)
        told_at = self.world.clock.now()
        with closing(Watch(self.world)) as watch:
            for day in range(weeks * 7):
                due = self.members - newcomers + newcomers * (day + 1) // (weeks * 4)  # all are there after 4 sevenths
                while len(self.everybody) < min(due, self.members):
                    await self._come(chance, len(self.everybody))
                await self._day(watch)
                await watch.look()
                if self.world.clock.now() - told_at >= MONTH or self.world.clock.now() >= end:
                    told_at = self.world.clock.now()
                    self.tell(await self._line())

    async def _come(self, chance: random.Random, number: int) -> None:
        """Somebody is new in the programme."""
        newcomer = await settle_in(self.world, chance, "mentor" if number % 10 == 0 else "mentee", number)
        if newcomer.role == "mentee":
            newcomer.person.send("request_mentor show me how all this works")
        self.everybody.append(newcomer)

    async def _day(self, watch: Watch) -> None:
        for _ in range(timedelta(days=1) // TICK):
            await self.world.settle()
            for somebody in self.everybody:
                somebody.look()
            self.world.clock.set(self.world.clock.now() + TICK)
            await self.world.app.tick()
            await self.world.settle()
            for somebody in self.everybody:
                news = somebody.look()
                self.messages += len(news)
                watch.unasked(somebody, news)
            await watch.after_tick(await take(self.world))
            now, wrote = self.world.clock.now(), set()
            for somebody in self.everybody:
                for words, about in somebody.act(now):
                    watch.hears(somebody, words, about)
                    wrote.add(id(somebody))
            await self.world.settle()
            for somebody in self.everybody:
                if id(somebody) not in wrote:
                    watch.unasked(somebody, news := somebody.look())
                    self.messages += len(news)

    async def _line(self) -> str:
        async with self.world.store() as store:
            counts = await store.council.mentee_counts()
            roles = await store.council.count_roles()
            queue = await store.council.queue()
            mentors = [mentor.id for mentor in await store.people.with_role("mentor")]
            states = dict(
                (await store.session.execute(select(CouncilItem.state, func.count()).group_by(CouncilItem.state))).all()
            )
            passed_on = await store.session.scalar(select(func.sum(CouncilItem.passed_on)))
            activities = await store.session.scalar(select(func.count()).select_from(Activity))
            quiet = await store.session.scalar(select(func.count()).where(Prompt.kind == PromptKind.QUIET))
            heard = await store.session.scalar(
                select(func.count()).where(Prompt.kind == PromptKind.LAST_CONTACT, Prompt.answered_at.is_not(None))
            )
        loads = [counts.get(mentor, 0) for mentor in mentors]
        return (
            f"{self.world.clock.now():%d %b %Y} {roles.get('mentee', 0):8} {roles.get('mentor', 0):8} {sum(loads):6}"
            f" {len(queue):8} {gini(loads):6.2f} {states.get(ItemState.OPEN, 0):6} {passed_on or 0:7}"
            f" {states.get(ItemState.RESOLVED, 0):8} {activities:11} {quiet:6} {heard:6}"
        )


HEADING = (
    f"{'':11} {'mentees':>8} {'mentors':>8} {'pairs':>6} {'waiting':>8} {'gini':>6} {'to do':>6} {'overdue':>7}"
    f" {'decided':>8} {'activities':>11} {'nudged':>6} {'heard':>6}"
)
