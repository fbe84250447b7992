"""What must hold on every day of the programme, whatever people do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from handlers.mentoring import rules
from storage.models.account import Member
from storage.models.check_in import PromptKind
from storage.models.council import CouncilItem, ItemKind, ItemState
from storage.models.mentoring import Pair, Request, RequestState
from tests.simulation.people import Somebody
from tests.world import Message, World

WAKING_HOURS = range(8, 21)
"""Hours of a person's own clock in which the bot may write unasked."""
TICK = timedelta(hours=12)
"""Everybody is awake at one tick of a day at least; the bot may be late by one."""
ONCE_A_WEEK = ("A quick check-in", "Just a reminder", "Are you still active as a mentor?")
"""How questions begin that a mentor reads once for the same week."""
FOUR_WEEKS = timedelta(weeks=4)
APART = {"When did you last hear from": FOUR_WEEKS, "I know of no activity of yours": FOUR_WEEKS}
"""What nobody reads again before so long, give or take a day."""


@dataclass
class Watch:
    """Looks at the messages and the database. Raises AssertionError for what must never happen."""

    world: World
    mentees: Counter[int] = field(default_factory=Counter)
    capacities: dict[int, int] = field(default_factory=dict)
    read: dict[tuple[str, str], datetime] = field(default_factory=dict)
    asked: set[tuple[str, str, tuple[int, int]]] = field(default_factory=set)

    def unasked(self, somebody: Somebody, news: Iterable[Message]) -> None:
        """`news` came without the person having written."""
        person = somebody.person
        now = self.world.clock.now().astimezone(ZoneInfo(somebody.timezone))
        for message in news:
            assert now.hour in WAKING_HOURS, f"{person.name} was written to at {now:%H:%M}: {message.text}"
            assert "something went wrong" not in message.text
            for words in ONCE_A_WEEK:
                if message.text.startswith(words):
                    key = (person.name, words, now.isocalendar()[:2])
                    assert key not in self.asked, f"{person.name} was asked twice for the same week: {message.text}"
                    self.asked.add(key)
            for words, apart in APART.items():
                if words in message.text:
                    last = self.read.get((person.name, words))
                    assert last is None or now - last > apart - 2 * TICK, f"{person.name} was told twice: {words}"
                    self.read[person.name, words] = now

    async def day(self) -> None:
        """Hold the database to the rules."""
        await self._no_mentor_over_capacity()
        await self._every_mentee_paired_or_queued_or_released()
        await self._every_item_resolved_or_visibly_overdue()
        await self._no_quiet_or_waiting_mentee_overlooked()

    async def _no_mentor_over_capacity(self) -> None:
        async with self.world.store() as store:
            pairs = await store.mentoring.open_pairs()
            mentors = await store.people.with_role("mentor")
        before, self.mentees = self.mentees, Counter(pair.mentor_id for pair in pairs)
        took, self.capacities = self.capacities, {}
        for mentor in mentors:
            self.capacities[mentor.id] = capacity = rules.capacity_of(mentor, self.world.settings.programme)
            # who sets a smaller number keeps the mentees they have, also those accepted just before
            most = max(capacity, took.get(mentor.id, 0), before[mentor.id])
            assert self.mentees[mentor.id] <= most, f"{mentor.name} has too many mentees"
        assert set(self.mentees) <= {mentor.id for mentor in mentors}, "somebody's mentor is no mentor any more"

    async def _every_mentee_paired_or_queued_or_released(self) -> None:
        last = select(func.max(Request.id)).group_by(Request.mentee_id)
        open_pair = select(Pair.mentee_id).where(Pair.ended_at.is_(None))
        lost = (
            select(Request.mentee_id)
            .join(Member, (Member.id == Request.mentee_id) & Member.holds("mentee"))
            .where(Request.id.in_(last), Request.mentee_id.not_in(open_pair))
            .where(Request.state == RequestState.PAIRED)
        )
        async with self.world.store() as store:
            assert not (await store.session.scalars(lost)).all(), "a mentee was dropped"

    async def _every_item_resolved_or_visibly_overdue(self) -> None:
        late = self.world.clock.now() - TICK
        overdue = select(CouncilItem).where(CouncilItem.state == ItemState.OPEN, CouncilItem.due_at < late)
        async with self.world.store() as store:
            forgotten = [item.id for item in await store.session.scalars(overdue) if item.councillor is not None]
        assert not forgotten, f"overdue, and nobody else has them now: {forgotten}"

    async def _no_quiet_or_waiting_mentee_overlooked(self) -> None:
        """Each step of a quiet time was taken, and of who waits for long the council knows; a day late at most."""
        programme, yesterday = self.world.settings.programme, self.world.clock.now() - 2 * TICK
        first = programme.mentee_nudges[0]
        async with self.world.store() as store:
            quiet = await store.check_ins.quiet_mentees(yesterday.date() - timedelta(days=1) - first)
            taken = await store.check_ins.last_periods(PromptKind.QUIET)
            opened = await store.items.last_opened(ItemKind.NO_MENTOR_FREE)
            waiting = [
                r for r in await store.mentoring.waiting() if r.asked_at < yesterday - programme.waiting_decision
            ]
            lost = await store.mentoring.last_lost(request.mentee_id for request in waiting)
        for one in quiet:
            assert taken.get(one.member_id, "") > one.since.isoformat(), f"nobody noticed {one}"
        for request in waiting:
            if lost.get(request.mentee_id, request.asked_at) < yesterday - programme.waiting_decision:
                assert request.mentee_id in opened, f"{request.mentee.name} waits, and nobody looks for a mentor"
