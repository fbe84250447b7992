"""Limits on how much of what one member does is written to others at once; the rest is told together, later.

Everything a member does takes effect, however often: only when others hear of it is limited here.
"""

from __future__ import annotations

from datetime import datetime

from handlers.shared.context import Desk
from handlers.shared.council_items import put_before_council
from storage.models.account import Member
from storage.models.council import ItemKind
from storage.models.limits import Doing


async def held_back(desk: Desk, member: Member, doing: Doing) -> datetime | None:
    """Count what `member` did and return when others may hear of it; None if at once.

    When it is too much for the first time, it is put before the council.
    """
    programme = desk.rules.programme
    most = {Doing.REQUEST: programme.requests_told, Doing.REPORT: programme.reports_told}
    counted = await desk.store.limits.count(member.id, doing, desk.now, programme.told_within)
    if counted.count <= most.get(doing, programme.changes_told):
        return None
    if counted.held_until is None:
        counted.held_until = counted.since + programme.told_within
        await put_before_council(desk, ItemKind.UNUSUAL_ACTIVITY, member, note=doing.value)
    return counted.held_until
