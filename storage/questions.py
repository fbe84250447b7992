"""The repository of questions that wait for an answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from chatbot.core.messages import AccountRef, ConversationRef
from storage import compiled_sql
from storage.models.account import Account
from storage.models.delivery import OpenQuestion
from storage.parts import in_parts

_Key = tuple[str, str, str]

_OF_USER = select(OpenQuestion).where(OpenQuestion.user_id == bindparam("user_id"))
_OF_USERS = select(OpenQuestion).where(OpenQuestion.user_id.in_(bindparam("user_ids", expanding=True)))

_EXPIRED = select(OpenQuestion).where(OpenQuestion.expires_at <= bindparam("now")).order_by(OpenQuestion.id).limit(500)


class Questions:
    """Open questions, at most one per account and conversation."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._known: dict[_Key, OpenQuestion | None] = {}
        self._expected: set[_Key] = set()

    def expect(self, pairs: Iterable[tuple[AccountRef, ConversationRef]]) -> None:
        """Note accounts whose questions may be needed: the first `get` reads all of them in one query."""
        self._expected.update((*account, conversation.room_id) for account, conversation in pairs)

    async def get(self, account: AccountRef, conversation: ConversationRef) -> OpenQuestion | None:
        """Return the open question to `account` in `conversation`."""
        key = (*account, conversation.room_id)
        if key not in self._known:
            self._expected.add(key)
            unread = dict.fromkeys(self._expected - self._known.keys())
            self._expected.clear()
            self._known |= unread
            for row in await self._of([user_id for _, user_id, _ in unread]):
                if (found := (row.network, row.user_id, row.room_id)) in unread:
                    self._known[found] = row
        return self._known[key]

    async def _of(self, user_ids: Sequence[str]) -> Sequence[OpenQuestion]:
        if len(user_ids) == 1:  # mostly one message at a time, and no question
            return await compiled_sql.find(self._session, _OF_USER, {"user_id": user_ids[0]})
        return (await self._session.scalars(_OF_USERS, {"user_ids": user_ids})).all()

    async def put(
        self,
        account: AccountRef,
        conversation: ConversationRef,
        *,
        command: str,
        given: dict[str, Any],
        field: str,
        version: str,
        expires_at: datetime,
    ) -> None:
        """Open a question, in place of any that was open."""
        row = await self.get(account, conversation)
        if row is None:
            place = {"user_id": account.user_id, "room_id": conversation.room_id}
            row = OpenQuestion(network=account.network.value, **place)
            self._session.add(row)
            self._known[(*account, conversation.room_id)] = row
        row.thread_id = conversation.thread_id
        row.command, row.given, row.field, row.version = command, given, field, version
        row.expires_at = expires_at

    async def remove(self, account: AccountRef, conversation: ConversationRef) -> None:
        """Close the question, if there is one."""
        row = await self.get(account, conversation)
        if row is not None:
            if row in self._session.new:
                self._session.expunge(row)
            else:
                await self._session.delete(row)
                await self._session.flush()  # a new question for this conversation may follow in the same transaction
            self._known[(*account, conversation.room_id)] = None

    async def supersede(self, member_ids: Iterable[int], command: str) -> None:
        """Close the questions of `command` on all accounts of some members, as they are asked something newer."""
        for part in in_parts(member_ids):
            accounts = select(Account.network, Account.user_id).where(Account.member_id.in_(part))
            asked = tuple_(OpenQuestion.network, OpenQuestion.user_id).in_(accounts)
            await self._session.execute(
                delete(OpenQuestion)
                .where(OpenQuestion.command == command, asked)
                .execution_options(synchronize_session=False)
            )

    async def take_expired(self, now: datetime) -> Sequence[OpenQuestion]:
        """Remove and return the questions nobody answered in time."""
        rows = await compiled_sql.find(self._session, _EXPIRED, {"now": now})
        if rows:
            await self._session.execute(delete(OpenQuestion).where(OpenQuestion.id.in_([row.id for row in rows])))
        return rows
