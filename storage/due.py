"""The moments at which jobs look at something again, so that a tick reads what is due rather than everything.

Nothing is due before such a moment; it need not be due then. So whatever changes what a moment depends on moves it up
to `at_once()`: `move_up` does it for all that a session writes; whoever writes by a statement does it beside that.
The job that looks sets the moment to the next one, or None when only a change can make it due, unless it was moved up
meanwhile. A job that looked at everything would find nothing more to do.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from operator import attrgetter, itemgetter
from typing import Any, cast

from sqlalchemy import BindParameter, Column, Table, bindparam, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstanceState, InstrumentedAttribute, Session, undefer
from sqlalchemy.orm.attributes import History, instance_state
from sqlalchemy.orm.base import PASSIVE_NO_INITIALIZE

from storage import compiled_sql
from storage.models.absence import Backup
from storage.models.account import Account, Member
from storage.models.activity import Activity
from storage.models.base import AT_ONCE, Base
from storage.models.changes import Change, Voice
from storage.models.check_in import CheckIn, Prompt, Silence
from storage.models.council import CouncilItem
from storage.models.delivery import OutboxRow
from storage.models.meetings import Meeting
from storage.models.offers import Offer, Request
from storage.models.pairs import Pair

MOST = 100
"""The most that a job looks at in one transaction."""

_OF_A_MENTOR = (Member.due_check_in_at, Member.due_still_active_at, Member.due_silence_at)
_OF_A_MEMBER = (*_OF_A_MENTOR, Member.due_quiet_at)
_MOVE_MENTORS = frozenset({"timezone", "away_from", "away_until", "mentor_since", "agreed_at"})
_MOVE_MENTEES = _MOVE_MENTORS | {"mentee_since", "council_since", "joined_on", "last_active_on"}
_MOVE_PROMPTS: Mapping[type[Base], frozenset[str]] = {
    Activity: frozenset({"state", "details", "questions", "asked_id"}),
    Backup: frozenset({"state", "stand_in_id", "stand_in"}),
    Change: frozenset({"state"}),
    CheckIn: frozenset({"answer", "missed"}),
    CouncilItem: frozenset({"state", "claimed_at", "councillor_id", "councillor"}),
    Meeting: frozenset({"state"}),
    Offer: frozenset({"state"}),
    Pair: frozenset({"ended_at", "mentor_id", "mentor", "covered_by_id", "covered_by"}),
    Prompt: frozenset({"answered_at", "closed_at", "member_id"}),
    Silence: frozenset({"ended_at"}),
    Voice: frozenset({"agreed_at"}),
}
"""The columns on which the prompts of the members that a row names depend."""

_MAKES_A_CHANNEL = frozenset({"member_id", "member", "reachable"})

_members: BindParameter[int] = bindparam("members", expanding=True)
_moment: BindParameter[datetime] = bindparam("moment")
_PROMPTS_OF = (
    update(OutboxRow)
    .where(OutboxRow.topic != "", OutboxRow.member_id.in_(_members))
    .values(due_elsewhere_at=_moment)
    .execution_options(synchronize_session=False)
)
_REMINDERS_OF = (
    update(Prompt)
    .where(Prompt.member_id.in_(_members), Prompt.closed_at.is_(None), Prompt.reminded_at.is_(None))
    .values(due_remind_at=Prompt.remind_at)
    .execution_options(synchronize_session=False)
)
_SELVES = (
    update(Member)
    .where(Member.id.in_(_members))
    .values(dict.fromkeys(_OF_A_MEMBER, _moment))
    .execution_options(synchronize_session=False)
)
_MENTEES = (
    update(Member)
    .where(Member.id.in_(_members))
    .values(due_quiet_at=_moment)
    .execution_options(synchronize_session=False)
)
_PAIRS_OF = (
    update(Pair)
    .where(or_(Pair.mentee_id.in_(_members), Pair.mentor_id.in_(_members)), Pair.ended_at.is_(None))
    .values(due_contact_at=_moment)
    .execution_options(synchronize_session=False)
)
_ALL_REMINDERS = (
    update(Prompt)
    .where(Prompt.closed_at.is_(None), Prompt.reminded_at.is_(None))
    .values(due_remind_at=Prompt.remind_at)
    .execution_options(synchronize_session=False)
)
_EVERYTHING = tuple(
    statement.execution_options(synchronize_session=False)
    for statement in (
        update(OutboxRow).where(OutboxRow.topic != "").values(due_elsewhere_at=_moment),
        update(Member).values(dict.fromkeys(_OF_A_MEMBER, _moment)),
        update(Pair).where(Pair.ended_at.is_(None)).values(due_contact_at=_moment),
    )
)
_now: BindParameter[datetime] = bindparam("now")
_DUE_MEMBERS = {
    column.key: select(Member)
    .where((Member.mentor_since if column in _OF_A_MENTOR else Member.mentee_since).is_not(None), column <= _now)
    .order_by(column, Member.id)
    .limit(MOST)
    .options(undefer(column))
    for column in _OF_A_MEMBER
}
_DUE_PAIRS = (
    select(Pair)
    .where(Pair.ended_at.is_(None), Pair.due_contact_at <= _now)
    .order_by(Pair.due_contact_at, Pair.id)
    .limit(MOST)
)


def at_once() -> datetime:
    """Return a moment long past, another one each time: a job sees that it was moved up while it looked."""
    return AT_ONCE + timedelta(microseconds=random.getrandbits(40))  # no secret


class Due:
    """The repository of all that is due by its moment, a hundred at a time."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def members(self, moment: str, now: datetime) -> Sequence[Member]:
        """Return the mentors, or the mentees for `due_quiet_at`, who are due by a moment of theirs."""
        return sorted(await compiled_sql.find(self._session, _DUE_MEMBERS[moment], {"now": now}), key=attrgetter("id"))

    async def pairs(self, now: datetime) -> Sequence[Pair]:
        """Return the open pairs for which it is to be seen whether their mentee is asked about contact."""
        return sorted(await compiled_sql.find(self._session, _DUE_PAIRS, {"now": now}), key=attrgetter("id"))

    async def set(self, moment: InstrumentedAttribute[datetime | None], of: Mapping[Any, datetime | None]) -> None:
        """Set a moment of some rows to the next one, but of those whose moment was moved up since they were read."""
        table, column = cast("Table", moment.class_.__table__), cast("Column[datetime]", moment.property.columns[0])
        rows = [{"row": row.id, "read": getattr(row, moment.key), "next": at} for row, at in of.items()]
        if not rows:
            return
        await self._session.flush()
        statement = (
            update(table)
            .where(table.c.id == bindparam("row"), column == bindparam("read"))
            .values({column.name: bindparam("next")})
        )
        await self._session.execute(statement, sorted(rows, key=itemgetter("row")))

    async def look_at_everything(self) -> None:
        """Have the next tick look at everything."""
        await self._session.execute(_ALL_REMINDERS)
        for statement in _EVERYTHING:
            await self._session.execute(statement, {"moment": at_once()})

    async def look_at(self, member_id: int) -> None:
        """Have the next tick look at all that concerns a member."""
        await self._session.run_sync(_Changed({member_id}, {member_id}, set(), {member_id}).write)


@dataclass
class _Changed:
    """The ids of members whose prompts, own moments, moments as a mentee, or pairs depend on what changed."""

    prompts: set[int] = field(default_factory=set)
    selves: set[int] = field(default_factory=set)
    mentees: set[int] = field(default_factory=set)
    pairs: set[int] = field(default_factory=set)

    def write(self, session: Session) -> None:
        """Move up the moments; always in the same order, so that no two transactions wait for each other."""
        if self.prompts or self.selves or self.mentees or self.pairs:
            connection, moment = session.connection(), at_once()
            for statement, ids in (
                (_PROMPTS_OF, self.prompts),
                (_SELVES, self.selves),
                (_MENTEES, self.mentees - self.selves),
                (_PAIRS_OF, self.pairs),
            ):
                if ids:
                    connection.execute(statement, {"members": sorted(ids), "moment": moment})
            if self.selves:
                connection.execute(_REMINDERS_OF, {"members": sorted(self.selves)})


def move_up(session: Session, *_: object) -> None:
    """Move up what depends on the changes that a session is about to write; statements of one's own pass by it."""
    changed = _Changed()
    for one in (*session.new, *session.dirty, *session.deleted):
        state = instance_state(one)
        model, is_new, is_gone = type(one), state.key is None, one in session.deleted
        if model is Member and not is_new:
            if _is_changed(state, _MOVE_MENTORS):
                for ids in (changed.prompts, changed.selves, changed.pairs):
                    ids.add(one.id)
            elif _is_changed(state, _MOVE_MENTEES):
                changed.mentees.add(one.id)
        elif model in (Pair, Request) and is_new:  # whoever is more than a mentee counts as one from now on
            changed.mentees |= _ids(state.dict.get("mentee_id"), state.dict.get("mentee"))
        elif model is Account and (is_gone or _is_a_channel_more_or_less(state)):
            reached = _ids(*_values(state, "member_id"), one.member)
            for ids in (changed.prompts, changed.selves, changed.pairs):
                ids |= reached
        elif model in _MOVE_PROMPTS and not is_new and (is_gone or _is_changed(state, _MOVE_PROMPTS[model])):
            named = _named_by(one, session)
            changed.prompts |= named
            if model in (Prompt, Silence):
                changed.selves |= named
    changed.write(session)


def _ids(*members: Member | int | None) -> set[int]:
    """Return the ids of members, of those who have one by now."""
    found = (one.id if isinstance(one, Member) else one for one in members)
    return {one for one in found if one is not None}


def _is_changed(state: InstanceState[Any], names: frozenset[str]) -> bool:
    touched = state.committed_state.keys()  # mostly others: to ask for the history of each would cost more than a flush
    return not names.isdisjoint(touched) and any(_history(state, name).has_changes() for name in names & touched)


def _is_a_channel_more_or_less(state: InstanceState[Any]) -> bool:
    """Tell whether a member can be reached by one account more or less than before, or has claimed who they are."""
    if state.key is None or _is_changed(state, _MAKES_A_CHANNEL):
        return True
    if "last_seen_at" not in state.committed_state:
        return False
    last_seen = _history(state, "last_seen_at")
    return last_seen.has_changes() and not any(last_seen.deleted)


def _values(state: InstanceState[Any], name: str) -> set[Any]:
    """Return the value of an attribute, and the one it had before."""
    history = _history(state, name)
    return {*history.added, *history.unchanged, *history.deleted}


def _history(state: InstanceState[Any], name: str) -> History:
    return state.get_history(name, PASSIVE_NO_INITIALIZE)


def _named_by(one: Base, session: Session) -> set[int]:
    """Return the ids of the members that a row names, now or before."""
    if isinstance(one, CheckIn):
        one = one.prompt
    elif isinstance(one, Meeting):
        one = one.pair
    elif isinstance(one, Voice):
        found = session.get(Change, one.change_id)
        if found is None:
            return set()
        one = found
    state = instance_state(one)
    return {value for name in _member_columns(type(one)) for value in _values(state, name)} - {None}


def _member_columns(model: type[Base]) -> Iterator[str]:
    for column in model.__table__.columns:
        if any(key.column.table.name == "member" for key in column.foreign_keys):
            yield column.key
