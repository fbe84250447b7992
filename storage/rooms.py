"""The repository of groups that the bot was brought into."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import and_, false, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from chatbot.core.messages import AccountRef, ConversationRef, Network
from storage.models.account import Account, GroupRoom


class GroupRooms:
    """Groups, and who brought the bot into each, where the network tells."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def bring(self, room: ConversationRef, by: AccountRef | None) -> None:
        """Store who brought the bot into a group; None deletes a group that it is no longer in."""
        row = await self._session.get(GroupRoom, (room.network.value, room.room_id))
        if by is None:
            if row is not None:
                await self._session.delete(row)
        elif row is None:
            row = GroupRoom(network=room.network.value, room_id=room.room_id, brought_by=by.user_id)
            self._session.add(row)
        else:
            row.brought_by = by.user_id

    async def brought_by(self, accounts: Collection[AccountRef], most: int = 4) -> Sequence[ConversationRef]:
        """Return some groups that one of these accounts brought the bot into."""
        same = (and_(GroupRoom.network == one.network.value, GroupRoom.brought_by == one.user_id) for one in accounts)
        query = select(GroupRoom).where(or_(false(), *same)).order_by(GroupRoom.network, GroupRoom.room_id)
        rows = await self._session.scalars(query.limit(most))
        return [ConversationRef(Network(row.network), row.room_id) for row in rows]

    async def is_brought_by_member(self, room: ConversationRef) -> bool:
        """Tell whether the person who brought the bot into a group is a member by now."""
        query = select(Account.member_id).join(
            GroupRoom, and_(GroupRoom.network == Account.network, GroupRoom.brought_by == Account.user_id)
        )
        query = query.where(GroupRoom.network == room.network.value, GroupRoom.room_id == room.room_id)
        return await self._session.scalar(query) is not None

    async def move(self, network: str, old: str, new: str) -> None:
        """Move a group to another id."""
        await self._session.execute(
            update(GroupRoom).where(GroupRoom.network == network, GroupRoom.room_id == old).values(room_id=new)
        )
