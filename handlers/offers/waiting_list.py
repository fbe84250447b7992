"""Requests that have waited too long: a councillor is asked to look for a mentor. The programme's rule, Council."""

from __future__ import annotations

from datetime import datetime

from handlers.offers import rules
from handlers.shared.context import Desk
from handlers.shared.council_items import put_before_council, settle
from storage.models.council import ItemKind
from storage.models.offers import Request, RequestState

KIND = ItemKind.NO_MENTOR_FREE


async def is_nobody_to_ask(desk: Desk, request: Request) -> bool:
    """Tell whether there is no mentor at all; the council is told at once, with one item for all who wait."""
    if await desk.store.mentors.is_any_mentor(but=request.mentee_id):
        return False
    if not await desk.store.items.is_any_open(KIND):
        decided = await desk.store.items.last_decided_of(KIND)
        if decided is None or decided < request.asked_at:
            await put_before_council(desk, KIND, request.mentee)
    return True


def _asked_at(request: Request) -> datetime:
    return request.asked_at


async def follow(desk: Desk) -> None:
    """Put mentees who have waited too long before the council, and again if it led to nothing; settle other items."""
    queue = {request.mentee_id: request for request in await desk.store.council.queue()}
    known = set()
    for item in await desk.store.items.open(KIND):
        if item.subject_id in queue:
            known.add(item.subject_id)
        else:
            await settle(desk, KIND, item.subject)
    newest = max((r for r in queue.values() if r.state == RequestState.WAITING), key=_asked_at, default=None)
    if newest is not None and not known and await is_nobody_to_ask(desk, newest):
        known.add(newest.mentee_id)
    programme = desk.rules.programme
    waiting = [
        request
        for request in queue.values()
        if request.state == RequestState.WAITING
        and request.mentee_id not in known
        and rules.waits_too_long([request.asked_at], desk.now, programme)
    ]
    if not waiting:
        return
    lost = await desk.store.pairs.last_lost(request.mentee_id for request in waiting)
    decided = await desk.store.items.last_decided(KIND)
    for request in waiting:
        mentee = request.mentee
        begins = [request.asked_at, *(moments[mentee.id] for moments in (lost, decided) if mentee.id in moments)]
        if rules.waits_too_long(begins, desk.now, programme):
            await put_before_council(desk, KIND, mentee)
