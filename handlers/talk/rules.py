"""The rules of who may write to whom through the bot."""

from __future__ import annotations

from datetime import datetime

from chatbot.core.roles import Role
from handlers.shared.context import Desk
from storage.models.account import Member


async def may_write(desk: Desk, author: Member, to: Member) -> bool:
    """Tell whether one may write to the other: a pair, a stand-in and their mentee, and a councillor to anybody.

    Who was written to may always answer.
    """
    if author.id == to.id:
        return False
    if Role.COUNCIL in author.roles or await _are_together(desk, author, to) or await _are_together(desk, to, author):
        return True
    return await desk.store.talk.last_from(to.id, author.id) is not None


async def _are_together(desk: Desk, mentee: Member, mentor: Member) -> bool:
    found = await desk.store.pairs.pair_of(mentee.id)
    return found is not None and mentor.id in (found.mentor_id, found.covered_by_id)


def is_spell(last: datetime | None, desk: Desk) -> bool:
    """Tell whether two people are in the midst of a talk, so that plain words are meant for the other."""
    return last is not None and desk.now - last <= desk.rules.programme.talk_lasts
