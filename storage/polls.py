"""The repository of polls that networks show themselves, and of who voted in them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from chatbot.core.messages import ConversationRef, Network
from storage import compiled_sql
from storage.models.poll import PollRow, PollState, PollVote

_FAILED = select(PollRow).where(text("poll.state = 'failed'")).limit(20)  # written like in the index


class Polls:
    """Polls, and the last vote of each member in them."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, subject: str, room: ConversationRef, by_id: int) -> PollRow:
        """Add a poll that is about to be sent to a room."""
        where = {"network": room.network.value, "room_id": room.room_id, "thread_id": room.thread_id}
        row = PollRow(subject=subject, by_id=by_id, **where)
        self._session.add(row)
        await self._session.flush()
        return row

    async def get(self, row_id: int) -> PollRow | None:
        """Return a poll by its number."""
        return await self._session.get(PollRow, row_id, populate_existing=True)

    async def open_about(self, subject: str) -> Sequence[PollRow]:
        """Return the open polls about a subject, of which there are as many as rooms it was put in."""
        query = select(PollRow).where(PollRow.subject == subject, PollRow.state == PollState.OPEN)
        return (await self._session.scalars(query.order_by(PollRow.id))).all()

    async def failed(self) -> Sequence[PollRow]:
        """Return polls that their networks did not take."""
        return await compiled_sql.find(self._session, _FAILED)

    async def remove(self, poll: PollRow) -> None:
        """Forget a poll that was never there."""
        await self._session.delete(poll)
        await self._session.flush()

    async def was_put(self, subject: str) -> bool:
        """Tell whether there is or was a poll about a subject."""
        query = select(PollRow.id).where(PollRow.subject == subject, PollRow.state != PollState.FAILED).limit(1)
        return (await self._session.execute(query)).first() is not None

    async def voted_in(self, network: Network, poll_id: str, room_id: str) -> PollRow | None:
        """Return the poll that a vote names.

        A process may die after it sent a poll, and before it stored the id. The poll is the only one of its room then
        whose id is not known; no room is told by networks on which it would be sent anew, under another id.
        """
        of_network = select(PollRow).where(PollRow.network == network.value)
        known = (await self._session.scalars(of_network.where(PollRow.poll_id == poll_id).limit(1))).first()
        if known is not None:
            return known
        unknown = of_network.where(PollRow.room_id == room_id, PollRow.poll_id.is_(None)).limit(2)
        rows = (await self._session.scalars(unknown.where(PollRow.state == PollState.OPEN))).all()
        if len(rows) != 1:
            return None
        rows[0].poll_id = rows[0].message_id = poll_id
        return rows[0]

    async def vote(self, poll: PollRow, member_id: int) -> PollVote | None:
        """Return the last vote of a member in a poll."""
        return await self._session.get(PollVote, (poll.id, member_id))

    async def vote_sent_as(self, member_id: int, network: Network, event_id: str) -> tuple[PollRow, PollVote] | None:
        """Return the vote of a member that a network knows by an id, with its poll."""
        query = select(PollRow, PollVote).join(PollVote, PollVote.poll_id == PollRow.id)
        query = query.where(PollVote.member_id == member_id, PollVote.event_id == event_id)
        found = (await self._session.execute(query.where(PollRow.network == network.value).limit(1))).first()
        return (found[0], found[1]) if found is not None else None

    async def keep(self, poll: PollRow, member_id: int, at: datetime, event_id: str, *, counts: bool) -> None:
        """Keep the last vote of a member in a poll."""
        vote = await self.vote(poll, member_id)
        if vote is None:
            vote = PollVote(poll_id=poll.id, member_id=member_id)
            self._session.add(vote)
        vote.at, vote.event_id, vote.counts = at, event_id, counts
        await self._session.flush()

    async def counts(self, subject: str, member_id: int) -> bool:
        """Tell whether what a member answered about a subject is a vote."""
        query = select(PollVote.poll_id).join(PollRow, PollRow.id == PollVote.poll_id).limit(1)
        query = query.where(PollRow.subject == subject, PollVote.member_id == member_id, PollVote.counts.is_(True))
        return (await self._session.execute(query)).first() is not None

    async def supersede(self, subject: str, member_id: int) -> None:
        """Let no vote of a member about a subject count: they answered anew."""
        of_subject = select(PollRow.id).where(PollRow.subject == subject)
        await self._session.execute(
            update(PollVote)
            .where(PollVote.member_id == member_id, PollVote.counts.is_(True), PollVote.poll_id.in_(of_subject))
            .values(counts=False)
            .execution_options(synchronize_session="fetch")
        )
