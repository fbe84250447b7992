"""The repository of one-time codes."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from sqlalchemy import bindparam, delete, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from chatbot.core.messages import Network
from storage import compiled_sql
from storage.models.account import Account
from storage.models.one_time_codes import OneTimeCode, WrongCode

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's 32 signs: none looks like another, and a Telegram link may contain them all."""
LENGTH = 10
"""50 bits: with stolen hashes it would take more than a day to find a code that is good for minutes."""
_MISREAD = str.maketrans("OIL", "011", "- \t")

# queries of every tick are built once
_FORGET = (
    delete(OneTimeCode).where(OneTimeCode.expires_at <= bindparam("now")).execution_options(synchronize_session=False)
)
_FORGET_WRONG = (
    delete(WrongCode).where(WrongCode.tried_at <= bindparam("before")).execution_options(synchronize_session=False)
)
_UNDELIVERABLE = select(OneTimeCode).where(
    OneTimeCode.purpose == bindparam("purpose"),
    exists().where(Account.network == Network.EMAIL, Account.user_id == OneTimeCode.detail, ~Account.reachable),
)


class Codes:
    """Codes that prove, once, that two messages come from the same person."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def issue(
        self, purpose: str, member_id: int, expires_at: datetime, *, detail: str = "", length: int = LENGTH
    ) -> str:
        """Return a new code for a member, in place of the last one for the same purpose. Only its hash is stored."""
        await self._session.execute(
            delete(OneTimeCode).where(OneTimeCode.member_id == member_id, OneTimeCode.purpose == purpose)
        )
        code = "".join(secrets.choice(LETTERS) for _ in range(length))
        self._session.add(
            OneTimeCode(
                purpose=purpose, hash=_hash(purpose, code), member_id=member_id, detail=detail, expires_at=expires_at
            )
        )
        return code

    async def find(self, purpose: str, code: str, now: datetime) -> OneTimeCode | None:
        """Return the row of a code as somebody wrote it, unless it expired; locked until the transaction ends."""
        query = select(OneTimeCode).where(OneTimeCode.hash == _hash(purpose, code), OneTimeCode.expires_at > now)
        return (await self._session.scalars(query.with_for_update())).one_or_none()

    async def use(self, code: OneTimeCode) -> None:
        """Delete a code that was used."""
        await self._session.delete(code)
        await self._session.flush()

    def count_wrong(self, account_id: int, now: datetime) -> None:
        """Note that an account wrote a wrong code, or had one mailed to an address."""
        self._session.add(WrongCode(account_id=account_id, tried_at=now))

    async def wrong_since(self, account_id: int, since: datetime) -> int:
        """Return how often that happened since a moment."""
        query = select(func.count()).where(WrongCode.account_id == account_id, WrongCode.tried_at > since)
        return (await self._session.scalar(query)) or 0

    async def drop(self, purpose: str, detail: str) -> None:
        """Delete the codes for a purpose and detail."""
        await self._session.execute(
            delete(OneTimeCode).where(OneTimeCode.purpose == purpose, OneTimeCode.detail == detail)
        )

    async def undeliverable(self, purpose: str) -> Sequence[OneTimeCode]:
        """Return codes that were mailed to addresses which take no mail."""
        return await compiled_sql.find(self._session, _UNDELIVERABLE, {"purpose": purpose})

    async def forget(self, now: datetime, wrong_before: datetime) -> None:
        """Delete expired codes, and notes of wrong ones from before `wrong_before`."""
        await compiled_sql.change(self._session, _FORGET, {"now": now})
        await compiled_sql.change(self._session, _FORGET_WRONG, {"before": wrong_before})


def _hash(purpose: str, code: str) -> str:
    """Return the hash of a code, ignoring case and dashes and reading letters that look like digits as these."""
    return sha256(f"{purpose}:{code.upper().translate(_MISREAD)}".encode()).hexdigest()
