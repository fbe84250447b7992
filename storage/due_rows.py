"""Whom jobs look at again, as far as it decides when: plain rows, as after a start they are everybody."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, ColumnElement, Select, and_, bindparam, exists, func, null, or_, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from storage.models.account import Account, Member, is_unclaimed
from storage.models.check_in import TO_MENTORS, Prompt, PromptKind
from storage.models.delivery import OutboxRow
from storage.models.pairs import Pair, counts_as_mentee

LOOKS = 1_000
"""The most that are looked at in one transaction: for nearly all of them nothing is to be done yet."""

Rows = Select[*tuple[Any, ...]]
_now: BindParameter[datetime] = bindparam("now")
_reached: BindParameter[int] = bindparam("reached")
_NONE = null()


class Whereabouts(NamedTuple):
    """The zone a member lives in, and their absence as announced."""

    timezone: str
    away_from: date | None
    away_until: date | None


class DueMember(NamedTuple):
    """A member who is looked at again.

    read    the moment at which they were to be
    since   since when they are mentors; of mentees the day since which they are quiet
    last    the period of the last prompt of the kind
    counts  whether there is anything to look for; not of those who never wrote, or are no mentees any more
    """

    id: int
    read: datetime | None
    timezone: str
    away_from: date | None
    away_until: date | None
    since: datetime
    quiet_since: date
    last: str | None
    counts: bool


class DuePair(NamedTuple):
    """A pair that is looked at again, with when its mentee was `last` asked; it `counts` once they have an account."""

    id: int
    read: datetime | None
    since: datetime
    last: datetime | None
    counts: bool
    mentee: Whereabouts
    mentor: Whereabouts


class DueMessage(NamedTuple):
    """A message that asks something, looked at again for whether it is answered, or asked on another channel.

    reaches    whether its account leads to the member
    is_only    whether the same was asked in no other message
    has_other  whether the member can be reached by another account
    """

    id: int
    read: datetime | None
    member_id: int | None
    topic: str
    state: str
    due_at: datetime
    sent_at: datetime | None
    reaches: bool
    is_only: bool
    has_other: bool


class DueRows(NamedTuple):
    """The queries for rows that have a moment: for those that are due, and the next ones of a sweep."""

    due: Rows
    next: Rows


def _due_rows(rows: Rows, moment: InstrumentedAttribute[datetime | None], condition: ColumnElement[bool]) -> DueRows:
    """Return the queries; the `condition` is that of an index on the moment, and maybe one on the id."""
    of = moment.class_
    return DueRows(
        rows.where(condition, moment <= _now).order_by(moment, of.id).limit(LOOKS),
        rows.where(condition, of.id > _reached).order_by(of.id).limit(LOOKS),
    )


def _last(kind: PromptKind) -> ColumnElement[Any]:
    """Return the period of a member's last prompt of a kind."""
    last = select(func.max(Prompt.period)).where(Prompt.member_id == Member.id, Prompt.kind == kind.value)
    return last.scalar_subquery()


def _members(
    moment: InstrumentedAttribute[datetime | None],
    *,
    counts: ColumnElement[bool],
    last: ColumnElement[Any] = _NONE,
    role: str = "mentor",
) -> DueRows:
    since = func.coalesce(Member.mentor_since, Member.created_at)
    where = (Member.timezone, Member.away_from, Member.away_until)
    rows = select(Member.id, moment, *where, since, Member.quiet_since, last, counts)
    return _due_rows(rows, moment, Member.holds(role))


_HAS_MISSED = exists().where(
    Prompt.member_id == Member.id,
    Prompt.answered_at.is_(None),
    Prompt.closed_at.is_not(None),
    Prompt.kind.in_([kind.value for kind in TO_MENTORS]),
)
MEMBERS: Mapping[str, DueRows] = {
    "due_check_in_at": _members(Member.due_check_in_at, counts=~is_unclaimed(), last=_last(PromptKind.CHECK_IN)),
    "due_still_active_at": _members(
        Member.due_still_active_at, counts=~is_unclaimed(), last=_last(PromptKind.STILL_ACTIVE)
    ),
    "due_silence_at": _members(Member.due_silence_at, counts=_HAS_MISSED),
    "due_quiet_at": _members(
        Member.due_quiet_at,
        counts=and_(counts_as_mentee(), Member.account_count > 0),
        last=_last(PromptKind.QUIET),
        role="mentee",
    ),
}
"""The queries for members by the moment at which they are looked at again."""

_mentee, _mentor = aliased(Member), aliased(Member)
PAIRS = _due_rows(
    select(
        Pair.id,
        Pair.due_contact_at,
        Pair.started_at,
        select(func.max(Prompt.asked_at))
        .where(
            Prompt.member_id == Pair.mentee_id,
            Prompt.kind == PromptKind.LAST_CONTACT.value,
            Prompt.asked_at >= Pair.started_at,
        )
        .scalar_subquery(),
        _mentee.account_count > 0,
        *(one for member in (_mentee, _mentor) for one in (member.timezone, member.away_from, member.away_until)),
    )
    .join(_mentee, _mentee.id == Pair.mentee_id)
    .join(_mentor, _mentor.id == Pair.mentor_id),
    Pair.due_contact_at,
    Pair.ended_at.is_(None),
)

_other = aliased(OutboxRow)
MESSAGES = _due_rows(
    select(
        OutboxRow.id,
        OutboxRow.due_elsewhere_at,
        OutboxRow.member_id,
        OutboxRow.topic,
        OutboxRow.state,
        OutboxRow.due_at,
        OutboxRow.sent_at,
        exists().where(
            Account.network == OutboxRow.network,
            Account.user_id == OutboxRow.user_id,
            Account.member_id == OutboxRow.member_id,
            Account.reachable,
        ),
        ~exists().where(
            _other.member_id == OutboxRow.member_id,
            _other.topic != "",
            _other.topic == OutboxRow.topic,
            _other.id != OutboxRow.id,
        ),
        exists().where(
            Account.member_id == OutboxRow.member_id,
            Account.reachable,
            or_(Account.network != OutboxRow.network, Account.user_id != func.coalesce(OutboxRow.user_id, "")),
        ),
    ),
    OutboxRow.due_elsewhere_at,
    OutboxRow.topic != "",
)


def due_pair(row: Any) -> DuePair:
    """Return the pair that a row of `PAIRS` is."""
    number, read, since, last, counts, *where = row
    return DuePair(number, read, since, last, counts, Whereabouts(*where[:3]), Whereabouts(*where[3:]))
