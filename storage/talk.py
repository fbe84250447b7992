"""The repository of what passes between two people."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from chatbot.core.messages import ConversationRef
from storage import compiled_sql
from storage.models.talk import Carried, Exchanged, Muted

_MOST_FORGOTTEN = 500
_LAST = select(func.max(Exchanged.last_at)).where(
    Exchanged.sender_id == bindparam("sender"), Exchanged.receiver_id == bindparam("receiver")
)
_LATEST_EXCHANGE = (
    select(Exchanged)
    .where(
        or_(Exchanged.sender_id == bindparam("member"), Exchanged.receiver_id == bindparam("member")),
        Exchanged.last_at >= bindparam("since"),
    )
    .order_by(Exchanged.last_at.desc())
    .limit(1)
)
_OLD = (
    delete(Carried)
    .where(Carried.id.in_(select(Carried.id).where(Carried.at < bindparam("before")).limit(_MOST_FORGOTTEN)))
    .execution_options(synchronize_session=False)
)
_UNDECIDED = (
    update(Carried)
    .where(Carried.at < bindparam("since"), or_(Carried.words.is_not(None), Carried.file.is_not(None)))
    .values(words=None, file=None)
    .execution_options(synchronize_session=False)
)


class Talk:
    """Messages between people, without their words; the moments they last wrote; who wants to hear nothing of whom."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, message: Carried) -> Carried:
        """Add a message, and return it with its id."""
        self._session.add(message)
        await self._session.flush()
        return message

    async def get(self, carried_id: int) -> Carried | None:
        """Return a message by its id."""
        return await self._session.get(Carried, carried_id)

    async def drop(self, message: Carried) -> None:
        """Delete a message that went nowhere."""
        await self._session.delete(message)

    async def last_between(self, one: int, other: int) -> Carried | None:
        """Return the last message between two people that went on; None where none is remembered."""
        both = (one, other)
        query = select(Carried).where(
            Carried.sender_id.in_(both),
            Carried.receiver_id.in_(both),
            Carried.words.is_(None),
            Carried.file.is_(None),
        )
        return (await self._session.scalars(query.order_by(Carried.id.desc()).limit(1))).first()

    async def said(self, conversation: ConversationRef, said_as: str) -> Carried | None:
        """Return the message that its sender's network knows as `said_as`."""
        query = select(Carried).where(
            Carried.network == conversation.network.value,
            Carried.room_id == conversation.room_id,
            Carried.said_as == said_as,
        )
        return (await self._session.scalars(query.order_by(Carried.id.desc()).limit(1))).first()

    async def wrote(self, sender_id: int, receiver_id: int, now: datetime) -> None:
        """Note that one wrote to the other."""
        changed = await self._session.execute(
            update(Exchanged)
            .where(Exchanged.sender_id == sender_id, Exchanged.receiver_id == receiver_id)
            .values(last_at=now)
            .returning(Exchanged.id)
            .execution_options(synchronize_session=False)
        )
        if changed.first() is None:
            self._session.add(Exchanged(sender_id=sender_id, receiver_id=receiver_id, last_at=now))

    async def last_from(self, sender_id: int, receiver_id: int) -> datetime | None:
        """Return when one last wrote to the other; None if never."""
        last: datetime | None = await self._session.scalar(_LAST, {"sender": sender_id, "receiver": receiver_id})
        return last

    async def last_exchange(self, mentee_id: int, mentor_id: int) -> tuple[datetime | None, datetime | None]:
        """Return when the mentee last wrote to the mentor through the bot, and the mentor to the mentee."""
        return await self.last_from(mentee_id, mentor_id), await self.last_from(mentor_id, mentee_id)

    async def latest_partner(self, member_id: int, since: datetime) -> int | None:
        """Return the id of the person with whom somebody exchanged their last words, if that was not before `since`."""
        found = await compiled_sql.find(self._session, _LATEST_EXCHANGE, {"member": member_id, "since": since})
        last: Exchanged | None = next(iter(found), None)
        if last is None:
            return None
        return last.receiver_id if last.sender_id == member_id else last.sender_id

    async def is_muted(self, member_id: int, muted_id: int) -> bool:
        """Tell whether a member wants nothing brought from another."""
        query = select(Muted.id).where(Muted.member_id == member_id, Muted.muted_id == muted_id)
        return await self._session.scalar(query.limit(1)) is not None

    async def mute(self, member_id: int, muted_id: int) -> None:
        """Note that a member wants nothing brought from another."""
        if not await self.is_muted(member_id, muted_id):
            self._session.add(Muted(member_id=member_id, muted_id=muted_id))

    async def unmute(self, member_id: int, muted_id: int) -> None:
        """Note that a member wants to hear from another again."""
        await self._session.execute(
            delete(Muted)
            .where(Muted.member_id == member_id, Muted.muted_id == muted_id)
            .execution_options(synchronize_session=False)
        )

    async def forget(self, before: datetime, undecided_since: datetime) -> None:
        """Delete some messages before `before`, and the words that wait to be sent since before `undecided_since`."""
        await compiled_sql.change(self._session, _OLD, {"before": before})
        await compiled_sql.change(self._session, _UNDECIDED, {"since": undecided_since})
