"""The repository of mailed codes and of addresses that refuse them. Addresses are stored only as hashes."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from hashlib import scrypt

from sqlalchemy import bindparam, delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from storage import compiled_sql
from storage.models.mailing import MailedCode, RefusedAddress

_ONE_MAILBOX = {"googlemail.com": "gmail.com"}
_DOTS_DO_NOT_COUNT = frozenset({"gmail.com"})

# queries of every tick are built once
_FORGET = (
    delete(MailedCode).where(MailedCode.sent_at <= bindparam("before")).execution_options(synchronize_session=False)
)


class Mailing:
    """Codes mailed to addresses that are not proven, and addresses that were refused."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def note(self, address: str, member_id: int, now: datetime) -> None:
        """Note that a code is mailed to an address at a member's request."""
        self._session.add(
            MailedCode(address=_hash(mailbox(address)), domain=_domain(address), member_id=member_id, sent_at=now)
        )

    async def unused_at(self, address: str, since: datetime) -> int:
        """Return how many codes were mailed to an address since a moment and did not come back."""
        return await self._count(MailedCode.address == _hash(mailbox(address)), since)

    async def unused_in_domain(self, address: str, since: datetime) -> int:
        """Return the same for all addresses of its domain."""
        return await self._count(MailedCode.domain == _domain(address), since)

    async def unused_of(self, member_id: int, since: datetime) -> int:
        """Return the same for all codes that a member had mailed."""
        return await self._count(MailedCode.member_id == member_id, since)

    async def _count(self, which: object, since: datetime) -> int:
        query = select(func.count()).where(which, MailedCode.sent_at > since)  # type: ignore[arg-type]  # a condition
        return (await self._session.scalar(query)) or 0

    async def use(self, address: str) -> None:
        """Delete the codes of an address, as one came back: its reader wants them."""
        await self._session.execute(delete(MailedCode).where(MailedCode.address == _hash(mailbox(address))))

    async def refuse(self, address: str) -> None:
        """Note that the reader of an address wants no codes there."""
        if not await self.is_refused(address):
            self._session.add(RefusedAddress(address=_hash(mailbox(address))))

    async def allow(self, address: str) -> None:
        """Note that the reader of an address wants codes there after all."""
        await self._session.execute(delete(RefusedAddress).where(RefusedAddress.address == _hash(mailbox(address))))

    async def is_refused(self, address: str) -> bool:
        """Tell whether the reader of an address wants no codes there."""
        return await self._session.get(RefusedAddress, _hash(mailbox(address))) is not None

    async def forget(self, before: datetime) -> None:
        """Delete codes that no limit counts any more."""
        await compiled_sql.change(self._session, _FORGET, {"before": before})


def mailbox(address: str) -> str:
    """Return an address in one form for all that are known to lead to the same mailbox."""
    local, _, domain = address.lower().rpartition("@")
    domain = _ONE_MAILBOX.get(domain, domain)
    local = local.partition("+")[0] or local
    return f"{local.replace('.', '') if domain in _DOTS_DO_NOT_COUNT else local}@{domain}"


def _domain(address: str) -> str:
    return _hash(mailbox(address).rpartition("@")[2])


@lru_cache(256)
def _hash(text: str) -> str:
    """Return a hash that is slow on purpose: testing which addresses are in a stolen table would take years."""
    return scrypt(text.encode(), salt=b"mentorship-chatbot addresses", n=2**12, r=8, p=1, dklen=24).hex()
