"""The repository of what goes on around a member, for telling what they may mean."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Integer, bindparam, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from storage import compiled_sql
from storage.ballots import TO_ANSWER
from storage.models.check_in import Prompt, PromptKind
from storage.models.offers import OPEN_STATES, Offer, OfferState, Request
from storage.models.pairs import Pair

_MEMBER = bindparam("member", type_=Integer())


def _is_asked(kind: PromptKind) -> ColumnElement[bool]:
    return exists().where(Prompt.member_id == _MEMBER, Prompt.kind == kind, Prompt.closed_at.is_(None))


_CIRCUMSTANCES = {
    "paired": exists().where(Pair.mentee_id == _MEMBER, Pair.ended_at.is_(None)),
    "waiting": exists().where(Request.mentee_id == _MEMBER, Request.state.in_(OPEN_STATES)),
    "surveyed": TO_ANSWER.exists(),
    "offered": exists().where(Offer.mentor_id == _MEMBER, Offer.state == OfferState.OPEN),
    "asked": _is_asked(PromptKind.CHECK_IN),
    "asked_active": _is_asked(PromptKind.STILL_ACTIVE),
}
_OF_MEMBER = select(*(holds.label(name) for name, holds in _CIRCUMSTANCES.items()))


class Circumstances:
    """Tells what goes on around a member, in one statement: it is asked about most words that call no command."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of(self, member_id: int) -> frozenset[str]:
        """Return what goes on: `paired` and `waiting` as a mentee, `surveyed`, `offered`, `asked`, `asked_active`."""
        rows = await compiled_sql.find_plain(self._session, _OF_MEMBER, {"member": member_id})
        return frozenset(name for name, holds in zip(_CIRCUMSTANCES, rows[0], strict=True) if holds)
