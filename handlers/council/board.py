"""The figures the council looks at, gathered from storage; the commands put them into words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from handlers.council.loads import Closed, Spread, closed, spread
from handlers.council.rules import last_weeks, mondays
from handlers.shared.context import Desk
from handlers.shared.council_duties import is_overdue
from handlers.shared.dates import week_name
from handlers.shared.fairness import Fairness
from storage.check_in import Week
from storage.models.account import Member
from storage.models.activity import ActivityState
from storage.models.council import CouncilItem, ItemKind
from storage.models.proposal import ProposalPromise


@dataclass(frozen=True, slots=True)
class State:
    """The whole programme at a glance; `weeks` ends with the present one.

    free     number of mentees that could be offered to mentors now
    fairness_then  the spread once every open offer and change of mentor is accepted; None when none is open
    waiting  number of open requests; `oldest` is when the first of them was made
    items    open council items, the oldest first; `overdue` is the number of overdue ones
    decided  items decided in these weeks
    promises  what the council promised and is to keep
    """

    roles: dict[str, int]
    spread: Spread
    free: int
    fairness_then: Fairness | None
    silent: int
    waiting: int
    oldest: datetime | None
    weeks: Sequence[Week]
    help_wanted: Sequence[Member]
    activities: dict[str, int]
    recent_activities: dict[str, int]
    items: Sequence[CouncilItem]
    overdue: int
    decided: Sequence[CouncilItem]
    promises: Sequence[ProposalPromise]

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
    items = await desk.store.items.open()
    mentors, busy = await spread(desk), await closed(desk)
    waiting, oldest = await council.count_queue()
    return State(
        roles=await council.count_roles(),
        spread=mentors,
        free=mentors.free - busy.takes(desk.rules.programme.capacity),
        fairness_then=await _fairness_then(desk, mentors, busy),
        silent=len(busy.silent),
        waiting=waiting,
        oldest=oldest,
        weeks=last_weeks(await desk.store.check_ins.weeks(week_name(first)), today),
        help_wanted=[item.subject for item in items if item.kind == ItemKind.HELP_WANTED],
        activities=await council.activity_states(),
        recent_activities=await council.activity_states(since=first),
        items=items,
        overdue=sum(is_overdue(item, desk.now) for item in items),
        decided=await desk.store.items.decided(datetime.combine(first, time(), UTC)),
        promises=await desk.store.proposals.promises_to_keep(),
    )


async def _fairness_then(desk: Desk, mentors: Spread, busy: Closed) -> Fairness | None:
    """Return the spread once everything proposed is accepted; None if it changes no number of anybody."""
    more = Counter({row.id: row.offers for row in busy.asked})
    for change in await desk.store.changes.open_changes():
        more[change.old_id] -= 1
        if change.new_id is not None:
            more[change.new_id] += 1
    moved = [mentor_id for mentor_id, number in more.items() if number]
    found = await desk.store.mentors.loads(moved) if moved else ()
    return mentors.then(more, found) if found else None
