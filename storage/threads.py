"""The repository of topics that mentors' chats have for single mentees."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from chatbot.core.messages import ConversationRef
from storage.models.account import Account, Member
from storage.models.threads import Thread


class Threads:
    """Topics, by chat and mentee."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of(self, network: str, room_id: str, mentee_id: int) -> Thread | None:
        """Return the topic that a chat has for a mentee."""
        query = select(Thread).where(
            Thread.network == network, Thread.room_id == room_id, Thread.mentee_id == mentee_id
        )
        return (await self._session.scalars(query.order_by(Thread.id.desc()).limit(1))).first()

    async def at(self, place: ConversationRef) -> Thread | None:
        """Return what is known of the topic in which a message was written."""
        query = select(Thread).where(
            Thread.network == place.network.value,
            Thread.room_id == place.room_id,
            Thread.thread_id == place.thread_id,
        )
        return (await self._session.scalars(query.limit(1))).first()

    async def about(self, mentee_id: int) -> Sequence[Thread]:
        """Return the topics that any chats have for a mentee."""
        return (await self._session.scalars(select(Thread).where(Thread.mentee_id == mentee_id))).all()

    async def between(self, mentee_id: int, mentor_id: int) -> Sequence[Thread]:
        """Return the topics for a mentee in the chats of a mentor."""
        query = select(Thread).join(Account, (Account.network == Thread.network) & (Account.room_id == Thread.room_id))
        query = query.where(Thread.mentee_id == mentee_id, Account.member_id == mentor_id)
        return (await self._session.scalars(query)).all()

    def add(self, network: str, room_id: str, thread_id: str, mentee: Member) -> None:
        """Add a topic that was made."""
        self._session.add(
            Thread(network=network, room_id=room_id, thread_id=thread_id, mentee_id=mentee.id, name=mentee.name)
        )

    async def set_name(self, row_id: int, name: str) -> None:
        """Note what a topic is called by now."""
        await self._session.execute(
            update(Thread).where(Thread.id == row_id).values(name=name).execution_options(synchronize_session=False)
        )

    async def remove(self, network: str, room_id: str, thread_id: str) -> None:
        """Forget a topic that is no more."""
        await self._session.execute(
            delete(Thread)
            .where(Thread.network == network, Thread.room_id == room_id, Thread.thread_id == thread_id)
            .execution_options(synchronize_session=False)
        )

    async def are_wanted(self) -> bool:
        """Tell whether any mentor wants them."""
        query = select(Member.id).where(Member.wants_topics.is_(True), Member.holds("mentor")).limit(1)
        return await self._session.scalar(query) is not None
