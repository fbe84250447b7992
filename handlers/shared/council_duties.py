"""The councillor who decides about an item, and the deadline. The programme's rule, Council.

"Each open item goes to one councillor in turn, with a deadline; overdue items go to the next and show on the board. A
weekly digest goes to the council room."
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from statistics import median
from zoneinfo import ZoneInfo

from chatbot.core.programme import Programme
from handlers.shared.dates import moment_on
from storage.models.account import Member
from storage.models.council import CouncilItem, Decision, ItemKind

DECISIONS: Mapping[ItemKind, tuple[Decision, ...]] = {
    ItemKind.APPLICATION: (Decision.ACCEPT, Decision.DECLINE),
    ItemKind.SILENT_MENTOR: (Decision.WAIT, Decision.REASSIGN),
    ItemKind.REASSIGN: (Decision.REASSIGN, Decision.WAIT),
    ItemKind.LEAVE_ROLE: (Decision.END_ROLE, Decision.WAIT),
    ItemKind.CHANGE_OF_MENTOR: (Decision.APPROVE, Decision.KEEP),
    ItemKind.NO_MENTOR_FREE: (Decision.DONE,),
    ItemKind.HELP_WANTED: (Decision.DONE,),
    ItemKind.DISAGREEMENT: (Decision.DONE,),
    ItemKind.QUIET_MENTEE: (Decision.WAIT, Decision.END_ROLE),
    ItemKind.UNUSUAL_ACTIVITY: (Decision.DONE,),
    ItemKind.APART: (Decision.DONE,),
    ItemKind.QUESTION: (Decision.ANSWER, Decision.DONE),
    ItemKind.PROPOSAL: (),
}
"""The possible decisions on each kind of item, in the order of the buttons; proposals have a command of their own."""

SILENCE = frozenset({ItemKind.SILENT_MENTOR, ItemKind.REASSIGN, ItemKind.LEAVE_ROLE})
"""The kinds of item about a mentor who does not answer."""

_NEVER = datetime.min.replace(tzinfo=UTC)
_DIGEST_KEEPS = timedelta(days=1)


def time_to_decide(kind: ItemKind, programme: Programme) -> timedelta:
    """Return how long one councillor has for a decision of a kind."""
    if kind in SILENCE:
        return programme.silence_decision
    if kind is ItemKind.QUESTION:
        return programme.question_decision
    return programme.help_decision if kind is ItemKind.HELP_WANTED else programme.council_decision


def parties_of(item: CouncilItem, mentor_id: int | None) -> frozenset[int]:
    """Return the ids of members who have a part in an item and so do not decide it.

    `mentor_id` is the present mentor of the item's subject, who has a part in what is between the pair.
    """
    parts = {item.subject_id, item.other_id, item.asked_by_id}
    if item.kind in (ItemKind.CHANGE_OF_MENTOR, ItemKind.HELP_WANTED, ItemKind.QUESTION):
        parts.add(mentor_id)
    return frozenset(part for part in parts if part is not None)


def next_in_turn(
    item: CouncilItem, council: Iterable[Member], *, away: Collection[int], parties_of: Collection[int]
) -> Member | None:
    """Return the councillor who got nothing to decide for the longest time, of those who are not `parties_of`.

    One who is `away`, or who let the item's deadline pass, is asked only when there is nobody else.
    """
    able = [member for member in council if member.id not in parties_of]
    return min(
        able,
        key=lambda m: (m.id == item.councillor_id, m.id in away, m.last_item_at or _NEVER, m.id),
        default=None,
    )


def first_due(item: CouncilItem, programme: Programme) -> datetime:
    """Return an item's first deadline, whoever has it now."""
    return item.opened_at + time_to_decide(ItemKind(item.kind), programme)


def is_overdue(item: CouncilItem, now: datetime) -> bool:
    """Tell whether an item's first deadline has passed, whoever has it now."""
    return item.passed_on > 0 or item.due_at <= now


def is_to_pass_on(item: CouncilItem, now: datetime, programme: Programme) -> bool:
    """Tell whether to look for a councillor who could take on an overdue item: at once, then every now and then."""
    if item.due_at > now:
        return False
    known = item.told_at
    return known is None or known < item.due_at or now - known >= programme.decision_reminder_every


def median_response(decided: Sequence[CouncilItem]) -> timedelta:
    """Return the council's median time to a decision; zero when it decided nothing."""
    taken = [(item.resolved_at - item.opened_at).total_seconds() for item in decided if item.resolved_at is not None]
    return timedelta(seconds=median(taken or [0]))


def digest_due(now: datetime, timezone: str, programme: Programme) -> date | None:
    """Return the Monday of the week whose digest is to be written now; None when none is due.

    A digest that could not be written within a day is left out: the next one says the same.
    """
    today = now.astimezone(ZoneInfo(timezone)).date()
    monday = today - timedelta(days=today.weekday())
    for week in (monday, monday - timedelta(weeks=1)):
        day = week + timedelta(days=programme.digest_weekday.number)
        due_at = moment_on(day, timezone, programme.digest_hour)
        if due_at <= now < due_at + _DIGEST_KEEPS:
            return week
    return None
