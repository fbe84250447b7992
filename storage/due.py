"""The moments at which jobs look at something again, so that a tick reads what is due rather than everything.

Nothing is due before such a moment; it need not be due then. So whatever changes what a moment depends on moves it up
to `at_once()`: `move_up` does it for all that a session writes; whoever writes by a statement does it beside that.
The job that looks sets the moment to the next one, or None when only a change can make it due, unless it was moved up
meanwhile. A job that looked at everything would find nothing more to do.

After a start settings and rules may be others, and moments lie elsewhere. So everything is looked at anew, in a sweep:
in the order of ids, beside what is due; a row a moment says how far it has come, and most moments stay as they are.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import (
    ARRAY,
    BindParameter,
    Column,
    Table,
    bindparam,
    delete,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstanceState, InstrumentedAttribute, Session
from sqlalchemy.orm.attributes import History, instance_state
from sqlalchemy.orm.base import PASSIVE_NO_INITIALIZE

from storage import compiled_sql
from storage.due_rows import LOOKS, MEMBERS, MESSAGES, PAIRS, DueMember, DueMessage, DuePair, DueRows, due_pair
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
from storage.models.sweep import Sweep
from storage.upsert import set_row

MOST = 100
"""The most for whom a job does something in one transaction."""

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
    .where(
        Prompt.closed_at.is_(None),
        Prompt.reminded_at.is_(None),
        Prompt.due_remind_at.is_distinct_from(Prompt.remind_at),
    )
    .values(due_remind_at=Prompt.remind_at)
    .execution_options(synchronize_session=False)
)

_SWEPT = (*_OF_A_MEMBER, Pair.due_contact_at, OutboxRow.due_elsewhere_at)
_SWEEPS = select(Sweep.moment, Sweep.reached)
_SET_SWEEP = set_row(cast("Table", Sweep.__table__))
_END_SWEEP = delete(cast("Table", Sweep.__table__)).where(Sweep.moment == bindparam("ended"))


def _setting(moment: InstrumentedAttribute[datetime | None]) -> Mapping[str, Any]:
    """Return the statements, by dialect, that set a moment of many rows unless it is no longer the one that was read.

    PostgreSQL takes the rows as three arrays, in one statement.
    """
    table, column = cast("Table", moment.class_.__table__), cast("Column[datetime]", moment.property.columns[0])
    kinds = {"of_row": table.c.id.type, "read": column.type, "next": column.type}
    arrays = [bindparam(name, type_=ARRAY(kind)) for name, kind in kinds.items()]
    rows = func.unnest(*arrays).table_valued(*(Column(name, kind) for name, kind in kinds.items()), name="rows")
    one: Mapping[str, Any] = {name: bindparam(name) for name in kinds}
    all_of_them: Mapping[str, Any] = dict(rows.render_derived().c)
    return {
        dialect: update(table)
        .where(table.c.id == given["of_row"], column.is_not_distinct_from(given["read"]))
        .values({column.name: given["next"]})
        for dialect, given in (("sqlite", one), ("postgresql", all_of_them))
    }


_SETTING = {moment.key: _setting(moment) for moment in _SWEPT}


def at_once() -> datetime:
    """Return a moment long past, another one each time: a job sees that it was moved up while it looked."""
    return AT_ONCE + timedelta(microseconds=random.getrandbits(40))  # no secret


class Due:
    """The repository of all that is due by its moment, or looked at anew in a sweep, a thousand at a time."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def members(self, moment: str, now: datetime) -> Sequence[DueMember]:
        """Return the mentors, or the mentees for `due_quiet_at`, who are looked at by a moment of theirs."""
        return [DueMember._make(row) for row in await self._rows(moment, MEMBERS[moment], now)]

    async def pairs(self, now: datetime) -> Sequence[DuePair]:
        """Return the open pairs for which it is to be seen whether their mentee is asked about contact."""
        return [due_pair(row) for row in await self._rows(Pair.due_contact_at.key, PAIRS, now)]

    async def messages(self, now: datetime) -> Sequence[DueMessage]:
        """Return messages whose prompt is to be looked at: answered or over by now, or to be asked elsewhere."""
        return [DueMessage._make(row) for row in await self._rows(OutboxRow.due_elsewhere_at.key, MESSAGES, now)]

    async def _rows(self, moment: str, query: DueRows, now: datetime) -> Sequence[Any]:
        """Return what is due by a moment, and the next rows of its sweep, which moves on; in the order of ids."""
        rows = {row.id: row for row in await compiled_sql.find_rows(self._session, query.due, {"now": now})}
        if (reached := (await self._sweeps()).get(moment)) is not None:
            more = (await self._session.execute(query.next, {"reached": reached})).all()
            await self._reach(moment, more[-1].id if len(more) >= LOOKS else None)
            rows |= {row.id: row for row in more}
        return [row for _, row in sorted(rows.items())]

    async def _sweeps(self) -> dict[str, int]:
        """Return how far each sweep under way has come; read once in a transaction, as there is mostly none."""
        sweeps: dict[str, int] | None = self._session.info.get("sweeps")
        if sweeps is None:
            rows = await compiled_sql.find_plain(self._session, _SWEEPS)
            sweeps = self._session.info["sweeps"] = {row[0]: row[1] for row in rows}
        return sweeps

    async def _reach(self, moment: str, reached: int | None) -> None:
        """Note how far a sweep has come, or that it is over."""
        self._session.info.pop("sweeps", None)
        if reached is None:
            await compiled_sql.change(self._session, _END_SWEEP, {"ended": moment})
        else:
            statement = _SET_SWEEP[self._session.get_bind().dialect.name]
            await compiled_sql.execute(self._session, statement, [{"moment": moment, "reached": reached}])

    async def set(self, moment: str, of: Mapping[Any, datetime | None], now: datetime) -> bool:
        """Set a moment of some rows to the next one, but of those whose moment was moved up since they were read.

        Return whether there is more to look at.
        """
        rows = sorted((row.id, row.read, at) for row, at in of.items() if at != row.read)
        if rows:
            await self._session.flush()
            dialect = self._session.get_bind().dialect.name
            values = [dict(zip(("of_row", "read", "next"), row, strict=True)) for row in rows]
            if dialect == "postgresql":
                values = [{name: [row[name] for row in values] for name in values[0]}]
            await compiled_sql.execute(self._session, _SETTING[moment][dialect], values)
        return len(of) >= LOOKS or any(at is not None and at <= now for at in of.values())

    async def look_at_everything(self) -> None:
        """Have the next tick look at everything."""
        await self._session.execute(_ALL_REMINDERS)
        for moment in _SWEPT:
            await self._reach(moment.key, 0)

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
