"""The states that a game reached: a rule that is never put to the test holds by itself."""

from __future__ import annotations

from sqlalchemy import ColumnElement, exists, select

from storage.models.absence import Backup, BackupState
from storage.models.changes import Change, ChangeCause, ChangeState
from storage.models.check_in import Prompt, PromptKind, Silence
from storage.models.council import CouncilItem, ItemKind, ItemState
from storage.models.offers import Offer, OfferState, Request, RequestState
from storage.models.pairs import Pair
from tests.world import World

STATES: dict[str, ColumnElement[bool]] = {
    "offer accepted": Offer.state == OfferState.ACCEPTED,
    "offer declined": Offer.state == OfferState.DECLINED,
    "offer lapsed": Offer.state == OfferState.EXPIRED,
    "request given up": Request.state == RequestState.CANCELLED,
    "change agreed by three": (Change.state == ChangeState.AGREED) & (Change.cause == ChangeCause.ASKED),
    "change for the balance agreed": (Change.state == ChangeState.AGREED) & (Change.cause == ChangeCause.BALANCE),
    "change for the balance not wanted": Change.state == ChangeState.KEPT,
    "change declined, another asked": Change.state == ChangeState.DECLINED,
    "change went to the council": Change.state == ChangeState.COUNCIL,
    "backup agreed": (Backup.state != BackupState.DECLINED) & Backup.answered_at.is_not(None),
    "mentor stepped down with mentees": Pair.end_reason == "stepped_down",
    "mentor fell silent": Silence.id > 0,
    "reassigning proposed": CouncilItem.kind == ItemKind.REASSIGN,
    "mentees of a silent mentor reassigned": Pair.end_reason == "mentor_silent",
    "mentee quiet, and nudged": Prompt.kind == PromptKind.QUIET,
    "decision overdue, passed on": CouncilItem.passed_on > 0,
    "decision claimed": CouncilItem.claimed_at.is_not(None),
    "decision made": CouncilItem.state == ItemState.RESOLVED,
    "decision settled itself": CouncilItem.state == ItemState.SETTLED,
}
"""In words, and what is in the database at the end of a game that came to it."""
COVERED = "mentee covered by a backup"


async def states(world: World, *, covered: bool) -> set[str]:
    """Return what happened in a game; `covered`, a stand-in at any time, is not kept in the database."""
    query = select(*(exists().where(sign).label(name) for name, sign in STATES.items()))
    async with world.store() as store:
        found = (await store.session.execute(query)).one()._mapping
    return {name for name in STATES if found[name]} | ({COVERED} if covered else set())
