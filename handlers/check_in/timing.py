"""The moments at which members are asked what is due."""

from __future__ import annotations

from datetime import datetime

from handlers.check_in import rules
from handlers.shared.availability import Present
from handlers.shared.context import Desk
from handlers.shared.dates import day_of
from handlers.shared.presence import there_at, tomorrow


def asked_at(desk: Desk, member: Present, due_at: datetime) -> datetime:
    """Return a moment before which a member is not asked what is due: now, if they are asked.

    They are asked awake, on a working day without check-ins, and not while they are away.
    """
    if due_at > desk.now:
        return due_at
    if not rules.is_free_of_check_ins(day_of(member, desk.now), desk.rules.check_in):
        return tomorrow(desk, member)
    return there_at(desk, member)
