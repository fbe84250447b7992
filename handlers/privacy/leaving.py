"""Letting a member go who is to be forgotten: nobody is left waiting for them, and everybody concerned is told."""

from __future__ import annotations

from dataclasses import replace

from chatbot.core.formatting import to_plain
from chatbot.core.roles import Role
from chatbot.core.writer import Draft
from handlers.shared.context import Desk, Event
from handlers.shared.pairs import Party, end_pair, people_of, retire, stay, tell_pair_ended
from storage.models.absence import BackupState
from storage.models.account import ROLES, Member
from storage.models.changes import ChangeState
from storage.models.offers import OfferState, RequestState
from storage.models.privacy import Forgetting

END_REASON = "forgotten"
_TOLD = "ended"
"""The state in which mentees of theirs know their request: that the pair has ended, and not yet what comes next."""


async def leave(desk: Desk, row: Forgetting, member: Member) -> None:
    """Hand over the member's mentees, end what they take part in, and let go of their accounts.

    What is told of it names them, so it is kept until it is sent and no longer; see `Forgetting.kept_for`.
    """
    before = len(desk.drafts)
    await _end_changes(desk, member)
    await _end_as_mentee(desk, member)
    if Role.MENTOR in member.roles:
        await _hand_over(desk, member)
    await _end_backups(desk, member)
    for role in ROLES:
        member.lay_down(role)
    await desk.store.flush()
    for event in (Event.STAND_IN_CHANGED, Event.PLACES_CHANGED):
        await desk.happened(event)
    await desk.store.privacy.let_go(row, member, desk.now)
    desk.drafts[before:] = [_kept(draft, row, member) for draft in desk.drafts[before:] if draft.member_id != member.id]


def _kept(draft: Draft, row: Forgetting, member: Member) -> Draft:
    """Mark a letter that names the member, so that its words are deleted once it is sent."""
    named = f"{to_plain(draft.text)} {[option.label for option in draft.options]} {[o.args for o in draft.options]}"
    if draft.confidential or member.name not in named:
        return draft
    return replace(draft, confidential=row.kept_for)


async def _end_changes(desk: Desk, member: Member) -> None:
    for change in await desk.store.changes.open_changes():
        parts = {party: person.id for party, person in people_of(change)}
        if member.id in parts.values():
            if parts[Party.NEW] == member.id:
                stay(desk, change, but=member)
            change.state = ChangeState.DROPPED


async def _end_as_mentee(desk: Desk, member: Member) -> None:
    """End the pair and the request of a mentee; their mentor, and whoever stands in, is told."""
    store = desk.store
    member.lay_down(Role.MENTEE)  # a mentee who remains one would wait for another mentor
    if ended := await store.pairs.pair_of(member.id):
        for other in filter(None, (ended.mentor, ended.covered_by)):
            desk.to(other).send("forget-letter", name=member.name)
        await end_pair(desk, ended, END_REASON)
    if request := await store.offers.open_request(member.id):
        if offer := await store.offers.open_offer(request.id):
            offer.state, offer.answered_at = OfferState.WITHDRAWN, desk.now
        request.state = request.told = RequestState.CANCELLED


async def _hand_over(desk: Desk, mentor: Member) -> None:
    """Queue every mentee for another mentor, as when a mentor steps down, and tell them while the name is known."""
    mentees = [found.mentee for found in await desk.store.pairs.pairs_of_mentor(mentor.id)]
    await retire(desk, mentor, END_REASON)
    for mentee in mentees:
        request = await desk.store.offers.open_request(mentee.id)
        if request is not None and not request.told:
            await tell_pair_ended(desk, mentee)
            request.told = _TOLD
    if mentees:
        desk.tell_council("council-stepped-down", name=mentor.name, mentees=len(mentees))


async def _end_backups(desk: Desk, member: Member) -> None:
    own = await desk.store.backups.of(member.id)
    if own is not None and own.state == BackupState.AGREED:
        desk.to(own.stand_in).send("cover-ended", name=member.name)
    for backup in filter(None, (own, *await desk.store.backups.by(member.id))):
        backup.state = BackupState.ENDED
