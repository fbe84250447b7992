"""Warnings against one more mentee for a mentor; the council may decide otherwise, once it knows."""

from __future__ import annotations

from chatbot.core.l10n import Markup
from chatbot.core.writer import Writer
from handlers.shared.availability import capacity_of, is_away
from handlers.shared.context import Desk
from handlers.shared.text import join
from storage.models.account import Member


async def warnings(desk: Desk, writer: Writer, mentor: Member) -> list[Markup]:
    """Return a line each if a mentor is full, away or silent."""
    found = []
    capacity = capacity_of(mentor, desk.rules.programme)
    mentees = len(await desk.store.pairs.pairs_of_mentor(mentor.id))
    if mentees >= capacity:
        found.append(writer.text("concern-full", name=mentor.name, mentees=mentees, capacity=capacity))
    if is_away(mentor, desk.now) and mentor.away_until is not None:
        found.append(writer.text("concern-away", name=mentor.name, day=mentor.away_until))
    if silence := await desk.store.check_ins.silence_of(mentor.id):
        found.append(writer.text("concern-silent", name=mentor.name, missed=silence.missed))
    return found


async def warnings_text(desk: Desk, writer: Writer, mentor: Member) -> Markup | None:
    """Write what speaks against a mentor, and ask whether to go on; None if nothing does."""
    found = await warnings(desk, writer, mentor)
    return join([*found, writer.text("concern-sure")]) if found else None
