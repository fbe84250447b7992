"""Conditions that must hold on every day of the programme, whatever people do."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from handlers.shared import council_duties
from handlers.shared.availability import capacity_of
from storage.models.account import Member
from storage.models.changes import Change, ChangeState
from storage.models.check_in import Prompt, PromptKind, Silence
from storage.models.council import ItemKind
from storage.models.delivery import OutboxRow
from storage.models.offers import Offer, OfferState, RequestState
from storage.models.pairs import Pair
from tests.counts import counts_are_right
from tests.simulation.consent import ENDS_ROLE, OVERRIDES, PAIRS, Consent, Words
from tests.simulation.people import Somebody
from tests.simulation.picture import Picture, take
from tests.world import Message, World

WAKING_HOURS = range(8, 21)
"""Hours of a person's own clock in which the bot may write unasked."""
ONCE_A_WEEK = ("A quick check-in", "Just a reminder", "Are you still active as a mentor?")
"""Beginnings of questions that a mentor reads once for the same week."""
APART = {
    "When did you last hear from": timedelta(weeks=4),
    "I haven’t heard of any activity of yours": timedelta(weeks=2),
}
"""The least time between two such messages, give or take a day: a nudge may come late, the next one on its day."""


class Faults(logging.Handler):
    """Keeps what the bot logged as an error: a job that fails is told nowhere else."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.found.append(record.getMessage())


@dataclass
class Watch:
    """Looks at the messages and the database. Raises AssertionError for what must never happen."""

    world: World
    consent: Consent = field(default_factory=Consent)
    faults: Faults = field(default_factory=Faults)
    before: Picture | None = None
    read: dict[tuple[str, str], datetime] = field(default_factory=dict)
    asked: set[tuple[str, str, tuple[int, int]]] = field(default_factory=set)

    def __post_init__(self) -> None:
        logging.getLogger("chatbot").addHandler(self.faults)

    def close(self) -> None:
        """Watch no longer."""
        logging.getLogger("chatbot").removeHandler(self.faults)

    def hears(self, somebody: Somebody, words: str, about: str = "") -> None:
        """Somebody writes `words`, or presses a button so called under a message."""
        self.consent.hears(Words(somebody.person.name, somebody.role, words, about, self.world.clock.now()))

    def unasked(self, somebody: Somebody, news: Iterable[Message]) -> None:
        """`news` came without the person having written."""
        person, numbers = somebody.person, self.world.settings.check_in
        now = self.world.clock.now().astimezone(ZoneInfo(somebody.timezone))
        week = (now - timedelta(hours=numbers.hour)).isocalendar()[:2]  # it begins with its check-in
        for message in news:
            assert now.hour in WAKING_HOURS, f"{person.name} was written to at {now:%H:%M}: {message.text}"
            assert "something went wrong" not in message.text
            for words in ONCE_A_WEEK:
                if message.text.startswith(words):
                    key = (person.name, words, week)
                    assert key not in self.asked, f"{person.name} was asked twice for the same week: {message.text}"
                    self.asked.add(key)
            for words, apart in APART.items():
                if words in message.text:
                    last = self.read.get((person.name, words))
                    about_a_day = timedelta(days=1)
                    assert last is None or now - last > apart - about_a_day, f"{person.name} was told twice: {words}"
                    self.read[person.name, words] = now

    async def look(self) -> Picture:
        """Hold how things stand, and what has changed since the last look, to the rules."""
        assert not self.faults.found, f"something went wrong: {self.faults.found}"
        before, now = self.before, await take(self.world)
        self._paired_or_queued(now)
        self._nobody_over_capacity(before, now)
        if before is not None:
            self._nobody_dropped(before, now)
            await self._nobody_paired_unasked(before, now)
        self._nobody_stands_in_unasked(now)
        self.before = now
        self.consent.forget()
        return now

    async def nothing_is_overlooked(self) -> None:
        """Check that a tick which looks at everything finds no more to do than one that looks at what is due.

        And that whatever is kept counted is right.
        """
        await self.world.tick()
        before = await self._ever_done()
        async with self.world.store() as store:
            await store.due.look_at_everything()
        await self.world.tick()
        assert await self._ever_done() == before, "something was due, and its moment was not"
        await counts_are_right(self.world)

    async def _ever_done(self) -> dict[str, object]:
        """Return what jobs leave behind: the messages and prompts, which are open, and the silences."""
        queries = {
            "messages": select(OutboxRow.id, OutboxRow.topic, OutboxRow.text),
            "prompts": select(Prompt.id, Prompt.closed_at, Prompt.reminded_at),
            "silences": select(Silence.id, Silence.missed, Silence.ended_at),
        }
        async with self.world.store() as store:
            return {name: sorted(map(str, await store.session.execute(query))) for name, query in queries.items()}

    def _paired_or_queued(self, now: Picture) -> None:
        both = set(now.pairs) & set(now.queue)
        assert not both, f"paired or queued, and not both: {both}"
        asked = {offer.request.mentee.name for offer in now.offers}
        offered = {name for name, request in now.queue.items() if request.state == RequestState.OFFERED}
        assert asked == offered, "an offer that is open, and the request of it, belong together"

    def _nobody_over_capacity(self, before: Picture | None, now: Picture) -> None:
        if before is None or self.consent.council_said(*OVERRIDES):
            return
        for name, mentor in now.mentors.items():
            earlier = before.mentors.get(name, mentor)
            # mentors who set a smaller number keep the mentees they have, also those accepted just before
            most = max(self._capacity(mentor), self._capacity(earlier), before.load[name])
            assert now.load[name] <= most, f"{name} has too many mentees: {now.load[name]} of {most}"
        strays = set(now.load) - set(now.mentors)
        assert not strays, f"somebody's mentor is no mentor any more: {strays}"

    def _capacity(self, mentor: Member) -> int:
        return capacity_of(mentor, self.world.settings.programme)

    def _nobody_dropped(self, before: Picture, now: Picture) -> None:
        """Check that mentees keep their mentor or place until they say otherwise or the council ends their role."""
        for name in before.seeking - now.seeking:
            is_released = name not in now.mentees and self.consent.council_said(*ENDS_ROLE)
            assert is_released or self.consent.gave_up(name), f"{name} was dropped"

    async def _nobody_paired_unasked(self, before: Picture, now: Picture) -> None:
        """A mentee comes to a mentor by an accepted offer, by a change all three agreed to or by the council's word."""
        known = {pair.id for pair in before.pairs.values()}
        for name, pair in now.pairs.items():
            if pair.id in known or self.consent.council_said(*PAIRS):
                continue
            assert await self._accepted(pair) or await self._agreed(pair), (
                f"{name} and {pair.mentor.name} were not asked"
            )

    async def _accepted(self, pair: Pair) -> bool:
        query = select(Offer).where(Offer.mentor_id == pair.mentor_id, Offer.state == OfferState.ACCEPTED)
        async with self.world.store() as store:
            offers = (await store.session.scalars(query.where(Offer.answered_at == pair.started_at))).all()
        mentee, mentor = pair.mentee.name, pair.mentor.name
        return any(
            offer.request.mentee_id == pair.mentee_id and self.consent.said_yes(mentor, mentee, offer.offered_at)
            for offer in offers
        )

    async def _agreed(self, pair: Pair) -> bool:
        query = select(Change).where(Change.mentee_id == pair.mentee_id, Change.new_id == pair.mentor_id)
        async with self.world.store() as store:
            changes = (await store.session.scalars(query.where(Change.state == ChangeState.AGREED))).all()
        return any(
            self._said_yes(change, change.mentee, change.new)
            and self._said_yes(change, change.old, change.mentee)
            and self._said_yes(change, change.new, change.mentee)
            for change in changes
        )

    def _said_yes(self, change: Change, who: Member, about: Member) -> bool:
        if change.asked_by_id == who.id:
            return self.consent.wished(who.name)
        return self.consent.said_yes(who.name, about.name, change.asked_at)

    def _nobody_stands_in_unasked(self, now: Picture) -> None:
        for pair in now.pairs.values():
            if pair.covered_by is not None:
                stand_in, mentor = pair.covered_by.name, pair.mentor.name
                agreed = self.consent.said_yes(stand_in, mentor, pair.covered_by.created_at)
                assert agreed, f"{stand_in} never agreed to stand in for {mentor}"
                assert pair.mentee_id not in (pair.mentor_id, pair.covered_by_id)

    async def after_tick(self, now: Picture) -> None:
        """Check that all due work is done: no decision is forgotten, and nobody who waits or is quiet is overlooked."""
        self._nobody_asked_beyond_capacity(now)
        self._every_item_resolved_or_visibly_overdue(now)
        self._nobody_is_apart_unseen(now)
        await self._nobody_waits_unseen(now)
        await self._nobody_is_quiet_unseen()

    def _nobody_asked_beyond_capacity(self, now: Picture) -> None:
        for name, asked in Counter(offer.mentor.name for offer in now.offers).items():
            assert name in now.mentors, f"{name} is no mentor, and is asked to take somebody"
            assert now.load[name] + asked <= self._capacity(now.mentors[name]), f"{name} is asked to take too many"

    def _every_item_resolved_or_visibly_overdue(self, now: Picture) -> None:
        for number, item in now.items.items():
            assert item.councillor is not None, f"nobody is to decide #{number}"
            assert item.due_at > now.taken_at, f"#{number} is overdue, and nobody else has it now"
            is_late = council_duties.first_due(item, self.world.settings.programme) <= now.taken_at
            assert item.claimed_at or item.passed_on or not is_late, f"#{number} is overdue, and nobody sees it"
            assert item.told_at or not self._is_awake(item.councillor.timezone), f"nobody told who decides #{number}"

    def _nobody_is_apart_unseen(self, now: Picture) -> None:
        """Check that the council knows of each pair that cannot write to each other after all reminders."""
        known = {item.subject_id for item in now.items.values() if item.kind == ItemKind.APART}
        last = self.world.settings.programme.share_reminders[-1]
        for name, pair in now.pairs.items():
            if pair.apart_since is not None and now.taken_at - pair.apart_since >= last:
                assert pair.mentee_id in known, f"{name} and their mentor cannot write, and nobody sees it"

    async def _nobody_waits_unseen(self, now: Picture) -> None:
        """Check that the council knows of each mentee who waits for long."""
        waiting = [request for request in now.queue.values() if request.state == RequestState.WAITING]
        known = {item.subject_id for item in now.items.values() if item.kind == ItemKind.NO_MENTOR_FREE}
        async with self.world.store() as store:
            lost = await store.pairs.last_lost(request.mentee_id for request in waiting)
            decided = await store.items.last_decided(ItemKind.NO_MENTOR_FREE)
        for request in waiting:
            mentee = request.mentee_id
            since = max(request.asked_at, lost.get(mentee, request.asked_at), decided.get(mentee, request.asked_at))
            if now.taken_at - since >= self.world.settings.programme.waiting_decision:
                assert mentee in known, f"{request.mentee.name} waits, and nobody looks for a mentor"

    async def _nobody_is_quiet_unseen(self) -> None:
        """Each step of a quiet time is taken, by day."""
        programme, now = self.world.settings.programme, self.world.clock.now()
        steps = (*programme.mentee_nudges, *programme.mentee_council)
        async with self.world.store() as store:
            quiet = await store.check_ins.quiet_mentees(now.date() - steps[0])
            taken = await store.check_ins.last_periods(PromptKind.QUIET, [one.id for one in quiet])
            absent = {member.id for member in await store.mentors.absentees(date.max)}
        for one in quiet:
            lasts = now.astimezone(ZoneInfo(one.timezone)).date() - one.quiet_since
            last = max((step for step in steps if step <= lasts), default=None)
            if last is not None and one.id not in absent and self._is_awake(one.timezone):
                step = f"{one.quiet_since.isoformat()}+{last.days:03d}"
                assert taken.get(one.id, "") >= step, f"nobody noticed {one.name}"

    def _is_awake(self, timezone: str) -> bool:
        return self.world.clock.now().astimezone(ZoneInfo(timezone)).hour in WAKING_HOURS
