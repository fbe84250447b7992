"""The figures the council looks at, gathered from storage; the commands put them into words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from chatbot.core.roles import Role
from handlers.council.rules import last_weeks, mondays
from handlers.shared.availability import capacity_of, free_places, is_away
from handlers.shared.context import Desk
from handlers.shared.council_duties import is_overdue
from handlers.shared.dates import week_name
from handlers.shared.fairness import Fairness, fairness, loads_then
from storage.check_in import Week
from storage.models.account import Member
from storage.models.activity import ActivityState
from storage.models.check_in import Silence
from storage.models.council import CouncilItem, ItemKind
from storage.models.offers import Request
from storage.models.proposal import ProposalPromise


@dataclass(frozen=True, slots=True)
class Load:
    """The load of one mentor: how many mentees they have and take, and what keeps them from taking another.

    offers  number of open offers
    """

    mentor: Member
    mentees: int
    offers: int
    capacity: int
    is_away: bool
    silence: Silence | None

    @property
    def is_over(self) -> bool:
        """True if they have more mentees than they take."""
        return self.mentees > self.capacity

    @property
    def free(self) -> int:
        """The number of further mentees that could be offered to them now."""
        is_open = not self.is_away and self.silence is None
        return free_places(self.capacity, self.mentees + self.offers) if is_open else 0

    @property
    def strain(self) -> float:
        """Mentees per place."""
        return self.mentees / self.capacity if self.capacity else float(self.mentees and "inf")


async def loads(desk: Desk) -> list[Load]:
    """Return the load of every mentor, the most strained first."""
    mentors = await desk.store.people.with_role(Role.MENTOR)
    counts = await desk.store.council.mentee_counts()
    offers = Counter(offer.mentor_id for offer in await desk.store.offers.open_offers())
    silences = await desk.store.check_ins.silences()
    programme = desk.rules.programme
    found = [
        Load(
            mentor,
            counts.get(mentor.id, 0),
            offers[mentor.id],
            capacity_of(mentor, programme),
            is_away(mentor, desk.now),
            silences.get(mentor.id),
        )
        for mentor in mentors
    ]
    return sorted(found, key=lambda load: (-load.strain, load.mentor.name_key))


@dataclass(frozen=True, slots=True)
class State:
    """The whole programme at a glance; `weeks` ends with the present one.

    proposed mentor id -> how many mentees they have once every open offer and change of mentor is accepted
    items    open council items, the oldest first; `overdue` is the number of overdue ones
    decided  items decided in these weeks
    promises  what the council promised and is to keep
    """

    roles: dict[str, int]
    loads: Sequence[Load]
    proposed: Mapping[int, int]
    queue: Sequence[Request]
    weeks: Sequence[Week]
    help_wanted: Sequence[Member]
    activities: dict[str, int]
    recent_activities: dict[str, int]
    items: Sequence[CouncilItem]
    overdue: int
    decided: Sequence[CouncilItem]
    promises: Sequence[ProposalPromise]

    @property
    def pairs(self) -> int:
        """The number of mentees with a mentor."""
        return sum(load.mentees for load in self.loads)

    @property
    def places(self) -> int:
        """The number of mentees that all mentors together take."""
        return sum(load.capacity for load in self.loads)

    @property
    def free(self) -> int:
        """The number of mentees that could be offered to mentors now; one's overload takes no place of another."""
        return sum(load.free for load in self.loads)

    @property
    def over(self) -> int:
        """The number of mentors with more mentees than they take."""
        return sum(load.is_over for load in self.loads)

    @property
    def fairness(self) -> Fairness:
        """The present spread of mentees over mentors."""
        return fairness([load.mentees for load in self.loads])

    @property
    def fairness_then(self) -> Fairness:
        """The spread once everything proposed is accepted."""
        return fairness(list(self.proposed.values()))

    @property
    def is_something_proposed(self) -> bool:
        """True if any mentor would have more or fewer mentees then."""
        return any(self.proposed[load.mentor.id] != load.mentees for load in self.loads)

    @property
    def silent(self) -> int:
        """The number of unresponsive mentors."""
        return sum(load.silence is not None for load in self.loads)

    @property
    def to_confirm(self) -> int:
        """Activities that wait for a decision, or for their author's answer."""
        return self.activities.get(ActivityState.REPORTED, 0) + self.activities.get(ActivityState.MORE, 0)

    @property
    def unconfirmed(self) -> int:
        """Activities that nobody decided in time."""
        return self.activities.get(ActivityState.UNCONFIRMED, 0)


async def state_of_programme(desk: Desk, today: date) -> State:
    """Return the state of the programme now; `today` is the date where the reader lives."""
    council = desk.store.council
    first = mondays(today)[0]
    since = datetime.combine(first, time(), UTC)
    items = await desk.store.items.open()
    mentors = await loads(desk)
    changes = await desk.store.changes.open_changes()
    return State(
        roles=await council.count_roles(),
        loads=mentors,
        proposed=loads_then(
            {load.mentor.id: load.mentees for load in mentors},
            [load.mentor.id for load in mentors for _ in range(load.offers)],
            [(change.old_id, change.new_id) for change in changes],
        ),
        queue=await council.queue(),
        weeks=last_weeks(await desk.store.check_ins.weeks(week_name(first)), today),
        help_wanted=[item.subject for item in items if item.kind == ItemKind.HELP_WANTED],
        activities=await council.activity_states(),
        recent_activities=await council.activity_states(since=since),
        items=items,
        overdue=sum(is_overdue(item, desk.now) for item in items),
        decided=await desk.store.items.decided(since),
        promises=await desk.store.proposals.promises_to_keep(),
    )
