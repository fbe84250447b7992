"""The repository of looks at what is kept of people, and of people being forgotten."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from storage import compiled_sql
from storage.erasing import Erasing
from storage.forgotten import of_account, of_member
from storage.models.account import Account, Member
from storage.models.activity import Activity, ActivityState
from storage.models.base import Base
from storage.models.check_in import CheckIn, Prompt, Silence
from storage.models.council import CouncilItem, ItemKind, ItemState
from storage.models.delivery import OutboxRow, OutboxState
from storage.models.meetings import Meeting, MeetingState
from storage.models.pairs import Pair
from storage.models.privacy import Forgetting, Look
from storage.record import record_of
from storage.sealing import Seals

_COUNTED_TOGETHER = timedelta(hours=24)
_OPEN = (OutboxState.PENDING, OutboxState.SENDING, OutboxState.UNCERTAIN)
_WAITED_FOR_AT_MOST = timedelta(days=14)
"""The longest time that a letter about somebody's leaving may wait for its reader, with the name in it."""
MY_DATA = "mydata"
"""The mark of files with all that is kept of a member; they are dropped once they are sent."""
_DROP_FILES = (
    update(OutboxRow)
    .where(text("outbox.confidential <> ''"), OutboxRow.confidential == MY_DATA, OutboxRow.state.not_in(_OPEN))
    .values(text="", attachment=None, confidential="")
    .execution_options(synchronize_session=False)
)
_SOON = timedelta(minutes=1)
"""The time within which the last answer to somebody is written."""
_UNDER_WAY = select(Forgetting).where(text("forgetting.ended_at IS NULL")).order_by(Forgetting.id)
_OLD_LOOKS = delete(Look).where(Look.last_at < bindparam("before")).execution_options(synchronize_session=False)
_OLD_NOTES = (
    update(CheckIn)
    .where(CheckIn.note != "", CheckIn.answered_at < bindparam("before"))
    .values(note="")
    .execution_options(synchronize_session=False)
)


class Privacy:
    """The repository of who looked at what is kept of whom, and of who is forgotten."""

    def __init__(self, session: AsyncSession, seals: Seals) -> None:
        self._session = session
        self.forgotten = seals.forgotten

    async def look(self, by_id: int, member_ids: Iterable[int], command: str, now: datetime) -> None:
        """Note that somebody looked at what is kept of others. It is no change that an edit could not take back."""
        connection = await self._session.connection()
        for member_id in sorted(set(member_ids) - {by_id}):
            again = (
                update(Look)
                .where(Look.member_id == member_id, Look.by_id == by_id, Look.command == command)
                .where(Look.first_at > now - _COUNTED_TOGETHER)
                .values(last_at=now, count=Look.count + 1)
            )
            if not (await connection.execute(again)).rowcount:
                values = {"member_id": member_id, "by_id": by_id, "command": command, "first_at": now, "last_at": now}
                await connection.execute(insert(Look).values(**values, count=1))

    async def looks_at(self, member_id: int) -> Sequence[Look]:
        """Return the looks at what is kept of a member, the last one first."""
        query = select(Look).where(Look.member_id == member_id).order_by(Look.last_at.desc(), Look.id.desc())
        return (await self._session.scalars(query)).all()

    async def record_of(self, member_id: int) -> dict[str, list[dict[str, Any]]]:
        """Return what is kept of a member and is theirs to see, by section."""
        accounts = await self._session.scalars(select(Account.id).where(Account.member_id == member_id))
        return await record_of(self._session, member_id, list(accounts))

    async def count_of(self, member_id: int) -> dict[str, int]:
        """Return in which tables there are rows that name a member, and how many."""
        found = {}
        for table in Base.metadata.sorted_tables:
            mine = [
                c == member_id for c in table.columns if any(k.column.table.name == "member" for k in c.foreign_keys)
            ]
            if mine and (
                count := await self._session.scalar(select(func.count()).select_from(table).where(or_(*mine)))
            ):
                found[table.name] = count
        return found

    async def forget_looks(self, before: datetime) -> None:
        """Delete the looks before a moment."""
        await compiled_sql.change(self._session, _OLD_LOOKS, {"before": before})

    async def drop_files(self) -> None:
        """Drop the files with what is kept of members that are sent, or were given up."""
        await compiled_sql.change(self._session, _DROP_FILES)

    async def forget_notes(self, before: datetime) -> None:
        """Empty the notes of check-ins answered before a moment; the answers stay."""
        await compiled_sql.change(self._session, _OLD_NOTES, {"before": before})

    async def count_old(self, looks: datetime, notes: datetime, messages: datetime) -> dict[str, int]:
        """Return how many looks, notes and messages are older than some moments, as the jobs would delete them."""
        over = OutboxRow.state.not_in(_OPEN)
        queries = {
            "looks_kept": select(func.count()).where(Look.last_at < looks),
            "notes_kept": select(func.count()).where(CheckIn.note != "", CheckIn.answered_at < notes),
            "messages_kept": select(func.count()).where(
                over, func.coalesce(OutboxRow.sent_at, OutboxRow.due_at) < messages
            ),
        }
        return {name: await self._session.scalar(query) or 0 for name, query in queries.items()}

    async def ask(self, member: Member, now: datetime) -> Forgetting:
        """Note that a member is to be forgotten; once is enough."""
        row = (await self._session.scalars(select(Forgetting).where(Forgetting.member_id == member.id))).one_or_none()
        if row is None:
            row = Forgetting(member_id=member.id, asked_at=now, left_at=None, places=[], erased_at=None, ended_at=None)
            self._session.add(row)
            await self._session.flush()
        return row

    async def under_way(self) -> Sequence[Forgetting]:
        """Return who is being forgotten."""
        return await compiled_sql.find(self._session, _UNDER_WAY)

    async def let_go(self, row: Forgetting, member: Member, now: datetime) -> None:
        """Take a member's accounts from them: whoever writes from one is a stranger from now on."""
        accounts = (await self._session.scalars(select(Account).where(Account.member_id == member.id))).unique().all()
        row.places = [_place(account) for account in accounts]
        row.left_at = member.forgotten_at = now
        for account in accounts:
            account.member = None
            account.last_seen_at = account.missed_at = account.invited_at = None
        await self._call_off(member.id, now)
        await self._session.flush()

    async def _call_off(self, member_id: int, now: datetime) -> None:
        """End what waits for a member: meetings, questions, silences."""
        pairs = select(Pair.id).where(or_(Pair.mentee_id == member_id, Pair.mentor_id == member_id))
        agreed = Meeting.state.in_((MeetingState.PROPOSED, MeetingState.AGREED))
        for statement in (
            update(Meeting).where(Meeting.pair_id.in_(pairs), agreed).values(state=MeetingState.CANCELLED),
            update(Prompt).where(Prompt.member_id == member_id, Prompt.closed_at.is_(None)).values(closed_at=now),
            update(Silence).where(Silence.mentor_id == member_id, Silence.ended_at.is_(None)).values(ended_at=now),
            update(Activity)
            .where(Activity.member_id == member_id, Activity.state.in_((ActivityState.REPORTED, ActivityState.MORE)))
            .values(state=ActivityState.WITHDRAWN),
            update(CouncilItem)
            .where(CouncilItem.subject_id == member_id, CouncilItem.state == ItemState.OPEN)
            .where(CouncilItem.kind != ItemKind.PROPOSAL)
            .values(state=ItemState.SETTLED, resolved_at=now),
        ):
            await self._session.execute(statement)

    async def erase(self, row: Forgetting, member: Member, now: datetime) -> None:
        """Erase a member who has left; see `Erasing`."""
        await Erasing(self._session, row, member, now).erase()

    async def give_up(self, row: Forgetting) -> None:
        """Give up what is still to be sent to a member who was forgotten long ago."""
        for place in row.places:
            here = (OutboxRow.room_id == place["room"]) | (OutboxRow.user_id == place["user_id"])
            await self._session.execute(
                update(OutboxRow)
                .where(OutboxRow.network == place["network"], here, OutboxRow.state.in_(_OPEN))
                .values(state=OutboxState.FAILED)
                .execution_options(synchronize_session=False)
            )

    async def get(self, row_id: int) -> Forgetting | None:
        """Return who is being forgotten, by the number of their row."""
        return await self._session.get(Forgetting, row_id)

    async def go_on(self, row: Forgetting, member: Member, now: datetime) -> bool:
        """Erase what was sent since, put the member on the list, and return whether anything is left to be sent."""
        self.forgotten.add(_prints(row, member), row.asked_at)
        await Erasing(self._session, row, member, now).clear_places()
        is_late = row.left_at is not None and row.left_at < now - _WAITED_FOR_AT_MOST
        waiting = select(OutboxRow.id).where(text("outbox.confidential <> ''"), OutboxRow.confidential == row.kept_for)
        if is_late:
            await self._session.execute(delete(OutboxRow).where(OutboxRow.id.in_(waiting)))
        elif await self._session.scalar(waiting.limit(1)) is not None or await self._is_written_to(row):
            return True
        row.places, row.ended_at = [], now
        return False

    async def _is_written_to(self, row: Forgetting) -> bool:
        until = row.asked_at + _SOON
        for place in row.places:
            here = (OutboxRow.room_id == place["room"]) | (OutboxRow.user_id == place["user_id"])
            query = select(OutboxRow.id).where(
                OutboxRow.network == place["network"], here, OutboxRow.state.in_(_OPEN), OutboxRow.due_at <= until
            )
            if await self._session.scalar(query.limit(1)) is not None:
                return True
        return False

    async def known_again(self) -> list[tuple[Member, datetime]]:
        """Return members who are on the list and there all the same, as after a restore, and since when they are."""
        if not self.forgotten:
            return []
        query = select(Member).where(Member.forgotten_at.is_(None)).order_by(Member.id)
        members = {member.id: member for member in await self._session.scalars(query)}
        found: dict[int, datetime] = {}
        for member in members.values():
            if since := self.forgotten.since(of_member(member.id, member.created_at)):
                found[member.id] = since
        for account in await self._session.scalars(select(Account).where(Account.member_id.is_not(None))):
            owner = members.get(account.member_id or 0)
            since = self.forgotten.since(of_account(account.network, account.user_id))
            if owner is not None and since is not None and owner.created_at < since:
                found[owner.id] = since
        return [(members[member_id], since) for member_id, since in sorted(found.items())]


def _place(account: Account) -> dict[str, Any]:
    return {
        "account": account.id,
        "network": account.network,
        "user_id": account.user_id,
        "name": account.name,
        "handle": account.handle,
        "room": account.room_id,
    }


def _prints(row: Forgetting, member: Member) -> list[str]:
    """Return what a member and their accounts are known by in the list."""
    accounts = [of_account(place["network"], place["user_id"]) for place in row.places]
    return [of_member(member.id, member.created_at), *accounts]
