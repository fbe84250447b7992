"""The moments at which jobs look at something again, so that a tick reads what is due rather than everything.

Nothing is due before such a moment; it need not be due then. So whatever changes what a moment depends on sets it to
`AT_ONCE`, and the job that looks sets it to the next one: None when only a change can make it due. A job that looked at
everything would find nothing more to do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, bindparam, inspect, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstanceState, Session

from storage import compiled_sql
from storage.models.absence import Backup
from storage.models.account import Account, Member
from storage.models.activity import Activity
from storage.models.base import AT_ONCE, Base
from storage.models.changes import Change, Voice
from storage.models.check_in import CheckIn, Prompt, Silence
from storage.models.council import CouncilItem
from storage.models.delivery import OutboxRow, SeenSettings
from storage.models.meetings import Meeting
from storage.models.offers import Offer, Request
from storage.models.pairs import Pair

MOST = 100
"""What a job looks at in one transaction."""
_OF_A_MENTOR = (Member.due_check_in_at, Member.due_still_active_at, Member.due_silence_at)
_OF_A_MEMBER = (*_OF_A_MENTOR, Member.due_quiet_at)
_MOVE_MENTORS = ("timezone", "away_from", "away_until", "mentor_since", "agreed_at")
_MOVE_MENTEES = (*_MOVE_MENTORS, "mentee_since", "council_since", "joined_on", "last_active_on")
_OF_MEMBERS = (Activity, Backup, Change, CouncilItem, Offer, Pair, Prompt, Silence)
"""What a prompt can be about: a change of it may answer or end the prompts of the members it names."""

_members: BindParameter[int] = bindparam("members", expanding=True)
_PROMPTS_OF = (
    update(OutboxRow)
    .where(OutboxRow.topic != "", OutboxRow.member_id.in_(_members))
    .where(or_(OutboxRow.due_elsewhere_at.is_(None), OutboxRow.due_elsewhere_at > AT_ONCE))
    .values(due_elsewhere_at=AT_ONCE)
    .execution_options(synchronize_session=False)
)
_SELVES = (
    update(Member)
    .where(Member.id.in_(_members))
    .values(dict.fromkeys(_OF_A_MEMBER, AT_ONCE))
    .execution_options(synchronize_session=False)
)
_PAIRS_OF = (
    update(Pair)
    .where(or_(Pair.mentee_id.in_(_members), Pair.mentor_id.in_(_members)), Pair.ended_at.is_(None))
    .values(due_contact_at=AT_ONCE)
    .execution_options(synchronize_session=False)
)
_EVERYTHING = (
    update(Member).values(dict.fromkeys(_OF_A_MEMBER, AT_ONCE)),
    update(Pair).where(Pair.ended_at.is_(None)).values(due_contact_at=AT_ONCE),
    update(OutboxRow).where(OutboxRow.topic != "").values(due_elsewhere_at=AT_ONCE),
)
_now: BindParameter[datetime] = bindparam("now")
_DUE_MEMBERS = {
    column.key: select(Member)
    .where((Member.mentor_since if column in _OF_A_MENTOR else Member.mentee_since).is_not(None), column <= _now)
    .order_by(column, Member.id)
    .limit(MOST)
    .with_for_update(of=Member, skip_locked=True)
    for column in _OF_A_MEMBER
}
_DUE_PAIRS = (
    select(Pair)
    .where(Pair.ended_at.is_(None), Pair.due_contact_at <= _now)
    .order_by(Pair.due_contact_at, Pair.id)
    .limit(MOST)
    .with_for_update(of=Pair, skip_locked=True)
)


class Due:
    """What is due by its moment, a hundred at a time; locked until the transaction ends, but for what others lock."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def members(self, moment: str, now: datetime) -> Sequence[Member]:
        """Return the mentors, or the mentees for `due_quiet_at`, who are due by a moment of theirs."""
        return await compiled_sql.find(self._session, _DUE_MEMBERS[moment], {"now": now})

    async def pairs(self, now: datetime) -> Sequence[Pair]:
        """Return the open pairs for which it is to be seen whether their mentee is asked about contact."""
        return await compiled_sql.find(self._session, _DUE_PAIRS, {"now": now})

    async def look_at_everything(self) -> None:
        """Have the next tick look at everything."""
        for statement in _EVERYTHING:
            await self._session.execute(statement.execution_options(synchronize_session=False))

    async def see_settings(self, fingerprint: str) -> bool:
        """Have the next tick look at everything if the last process ran with other settings; tell whether it did."""
        seen = await self._session.get(SeenSettings, 1)
        if seen is not None and seen.fingerprint == fingerprint:
            return False
        if seen is None:
            self._session.add(SeenSettings(id=1, fingerprint=fingerprint))
        else:
            seen.fingerprint = fingerprint
        await self.look_at_everything()
        return True

    async def look_at(self, member_id: int) -> None:
        """Have the next tick look at all that concerns a member."""
        for statement in (_PROMPTS_OF, _SELVES, _PAIRS_OF):
            await self._session.execute(statement, {"members": [member_id]})


def move_up(session: Session, *_: object) -> None:
    """Move up what depends on the changes that a session is about to write."""
    members, selves, pairs = set[int](), set[int](), set[int]()
    for one in (*session.new, *session.dirty, *session.deleted):
        state: InstanceState[Any] = inspect(one)
        match one:
            case Member() if state.key is not None and _is_changed(state, *_MOVE_MENTEES):
                one.due_quiet_at = AT_ONCE
                if _is_changed(state, *_MOVE_MENTORS):
                    one.due_check_in_at = one.due_still_active_at = one.due_silence_at = AT_ONCE
                    members.add(one.id)
                    pairs.add(one.id)
            case Pair() | Request() if state.key is None and state.dict.get("mentee") is not None:
                one.mentee.due_quiet_at = AT_ONCE  # whoever is more than a mentee counts as one from now on
            case Account() if _is_a_channel_more_or_less(one, state):
                ids = {*_values(state, "member_id"), *([one.member.id] if one.member else [])} - {None}
                for reached in (members, selves, pairs):
                    reached |= ids
            case _ if isinstance(one, (*_OF_MEMBERS, CheckIn, Meeting, Voice)) and state.key is not None:
                members |= _named_by(one, session)
                if isinstance(one, Prompt | Silence):
                    selves |= _named_by(one, session)
    connection = session.connection() if members or selves or pairs else None
    for statement, ids in ((_PROMPTS_OF, members), (_SELVES, selves), (_PAIRS_OF, pairs)):
        if ids and connection is not None:
            connection.execute(statement, {"members": sorted(ids)})


def _is_changed(state: InstanceState[Any], *names: str) -> bool:
    return any(state.attrs[name].history.has_changes() for name in names)


def _is_a_channel_more_or_less(account: Account, state: InstanceState[Any]) -> bool:
    """Tell whether a member can be reached by one account more or less than before, or has claimed who they are."""
    if state.key is None or _is_changed(state, "member_id", "member", "reachable"):
        return True
    last_seen = state.attrs.last_seen_at.history
    return last_seen.has_changes() and not any(last_seen.deleted)


def _values(state: InstanceState[Any], name: str) -> set[Any]:
    """Return the value of an attribute, and the one it had before."""
    history = state.attrs[name].history
    return {*history.added, *history.unchanged, *history.deleted}


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
    state: InstanceState[Any] = inspect(one)
    return {value for name in _member_columns(type(one)) for value in _values(state, name)} - {None}


def _member_columns(model: type[Base]) -> Iterator[str]:
    for column in model.__table__.columns:
        if any(key.column.table.name == "member" for key in column.foreign_keys):
            yield column.key
