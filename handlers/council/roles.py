"""Giving and taking roles, by a command or by a decision about an item. Everybody concerned is told."""

from __future__ import annotations

from chatbot.core.roles import Role
from handlers.shared.context import Desk
from handlers.shared.pairs import end_pair, restart_quiet_time, retire, welcome_mentor
from storage.models.account import Member
from storage.models.offers import OfferState, RequestState


async def give_role(desk: Desk, member: Member, role: Role) -> None:
    """Give a member one more role; a new mentor begins with few mentees."""
    member.take_up(role, desk.now)
    if role is Role.MENTOR:
        member.capacity = desk.rules.programme.new_mentor_capacity
    if role is Role.MENTEE:
        restart_quiet_time(desk, member)
    await desk.store.flush()
    desk.refresh_menu(member)
    if role is Role.MENTOR:
        welcome_mentor(desk, member)
    else:
        desk.to(member).send(f"appointed-{role}")


async def take_role(desk: Desk, member: Member, role: Role) -> None:
    """End a role of a member; nobody is left without a mentor silently."""
    mentees = 0
    if role is Role.MENTOR:
        mentees = await retire(desk, member, "dismissed")
    else:
        member.lay_down(role)
        restart_quiet_time(desk, member)
        desk.refresh_menu(member)
    if role is Role.MENTEE:
        await _end_as_mentee(desk, member)
    desk.to(member).send(f"dismissed-{role}", mentees=mentees)


async def _end_as_mentee(desk: Desk, member: Member) -> None:
    """End the member's pair with thanks to the mentor, and cancel an open request with its offer."""
    store = desk.store
    if ended := await store.pairs.pair_of(member.id):
        desk.to(ended.mentor).send("mentee-left", name=member.name)
        await end_pair(desk, ended, "dismissed")
    if request := await store.offers.open_request(member.id):
        if offer := await store.offers.open_offer(request.id):
            offer.state, offer.answered_at = OfferState.WITHDRAWN, desk.now
        request.state = request.told = RequestState.CANCELLED
