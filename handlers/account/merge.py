"""Merging two members into one: what a member can have only once is settled, then all other rows are moved."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from handlers.account import fields
from handlers.account.merge_rules import FIELDS, Point, Side, together
from handlers.shared.context import Desk
from handlers.shared.council_items import give, parties_of
from storage.models.absence import BackupState
from storage.models.account import Member
from storage.models.changes import ChangeState
from storage.models.council import ItemState
from storage.models.offers import OfferState, Request, RequestState
from storage.models.pairs import Pair

END_REASON = "linked"


async def side_of(desk: Desk, member: Member, other: Member) -> Side:
    """Gather what a member has that the other may have as well."""
    store = desk.store
    pair, backup = await store.pairs.pair_of(member.id), await desk.store.backups.of(member.id)
    return Side(
        member,
        frozenset(account.user_id for account in await desk.store.people.accounts_of(member.id)),
        None if pair is None or pair.mentor_id == other.id else pair,
        await store.offers.open_request(member.id),
        None if backup is None or backup.stand_in_id == other.id else backup,
    )


async def merge(desk: Desk, kept: Side, gone: Side, stays: Callable[[Point], Side]) -> bool:
    """Merge `gone` into `kept`; `stays` returns the side to keep for each point.

    Returns whether the two were each other's mentor and mentee, which ends: nobody mentors themselves.
    """
    member, other = kept.member, gone.member
    names = {member.name, other.name}
    own = await _part_from_themselves(desk, member, other)
    pair = await _settle_pairs(desk, kept, gone, stays(Point.MENTOR))
    await _settle_requests(desk, [side.request for side in (kept, gone) if side.request], pair, stays(Point.REQUEST))
    for point, columns in FIELDS.items():
        source = stays(point).member
        for name in columns:
            setattr(member, name, getattr(source, name))
    member.languages = together(member.languages, other.languages, fields.MOST)
    member.interests = together(member.interests, other.interests, fields.MOST)
    for name, choose in (
        ("created_at", min),
        ("agreed_at", min),
        ("asked_self_at", max),
        ("hushed_at_night", max),
        ("last_offer_at", max),
        ("last_item_at", max),
        ("last_active_on", max),
        ("wants_topics", max),
    ):
        known = [value for value in (getattr(member, name), getattr(other, name)) if value is not None]
        setattr(member, name, choose(known, default=None))
    await _settle_doubled_items(desk, {member.id, other.id})
    await _end_doubled_silence(desk, member, other)
    await _drop_changes(desk, member, other)
    await _settle_backups(desk, kept, gone, stays(Point.BACKUP))
    await desk.store.merges.absorb(other, member)
    for name in names - {member.name}:
        desk.store.people.remember_name(name, member)
    await _pass_on_own_items(desk, member)
    desk.refresh_menu(member)
    return own


async def _part_from_themselves(desk: Desk, one: Member, other: Member) -> bool:
    """End a pair of the two, withdraw offers of one's request to the other, and tell whether there was a pair."""
    for offer in await desk.store.merges.offers_between(one.id, other.id):
        offer.state, offer.answered_at = OfferState.WITHDRAWN, desk.now
        offer.request.state = RequestState.WAITING
    ended = False
    for mentee, mentor in ((one, other), (other, one)):
        pair = await desk.store.pairs.pair_of(mentee.id)
        if pair is not None and pair.mentor_id == mentor.id:
            pair.ended_at, pair.end_reason = desk.now, END_REASON
            ended = True
    return ended


async def _settle_pairs(desk: Desk, kept: Side, gone: Side, chosen: Side) -> Pair | None:
    """Keep one of two mentors and return that pair; the other mentor is thanked, unless they are the same person."""
    pairs = [side.pair for side in (kept, gone) if side.pair is not None]
    if len(pairs) < 2:
        return pairs[0] if pairs else None
    stays = chosen.pair
    if pairs[0].mentor_id == pairs[1].mentor_id:
        stays = min(pairs, key=lambda pair: pair.started_at)
    for pair in pairs:
        if pair is not stays:
            pair.ended_at, pair.end_reason = desk.now, END_REASON
            if pair.mentor_id != pairs[0].mentor_id or pair.mentor_id != pairs[1].mentor_id:
                desk.to(pair.mentor).send("pair-passed-on", name=pair.mentee.name)
    return stays


async def _settle_requests(desk: Desk, requests: Sequence[Request], pair: Pair | None, chosen: Side) -> None:
    """Keep one request, with the earlier date of the two; with a mentor, none."""
    if not requests:
        return
    first = min(request.asked_at for request in requests)
    goes_on = None
    if pair is None:
        goes_on = max(
            requests, key=lambda request: (request.state == RequestState.OFFERED, -request.asked_at.timestamp())
        )
        goes_on.asked_at = first
        if chosen.request is not None:
            goes_on.topic = chosen.request.topic
    for request in requests:
        if request is goes_on:
            continue
        offer = await desk.store.offers.open_offer(request.id)
        if offer is not None:
            offer.state, offer.answered_at = OfferState.WITHDRAWN, desk.now
        request.state = request.told = RequestState.CANCELLED


async def _settle_doubled_items(desk: Desk, ids: set[int]) -> None:
    """Keep the older of two open items of a kind about the same person."""
    known = set()
    for item in await desk.store.items.open():
        if item.subject_id not in ids:
            continue
        if (item.kind, item.about_id) in known:
            item.state, item.resolved_at = ItemState.SETTLED, desk.now
        known.add((item.kind, item.about_id))


async def _end_doubled_silence(desk: Desk, member: Member, other: Member) -> None:
    """End one of two silences; the other ends with the next tick, as somebody who links is not silent."""
    silences = await desk.store.check_ins.silences_of([member.id, other.id])
    if member.id in silences and other.id in silences:
        silences[other.id].ended_at = desk.now


async def _drop_changes(desk: Desk, member: Member, other: Member) -> None:
    """Drop changes of mentor in which both have a part, and those of `other`'s mentor; they can be asked for again."""
    for change in await desk.store.changes.open_changes():
        both = {member.id, other.id} <= {change.mentee_id, change.old_id, change.new_id}
        if both or change.mentee_id == other.id:
            change.state = ChangeState.DROPPED


async def _settle_backups(desk: Desk, kept: Side, gone: Side, chosen: Side) -> None:
    """End backups of the two for each other; keep one of two backups, and tell the other stand-in that it is over."""
    for member, other in ((kept.member, gone.member), (gone.member, kept.member)):
        backup = await desk.store.backups.of(member.id)
        if backup is not None and backup.stand_in_id == other.id:
            backup.state = BackupState.ENDED
        for pair in await desk.store.backups.covered_by(member.id):
            if pair.mentee_id == other.id:
                pair.covered_by = pair.cover_told = None
    if kept.backup is not None and gone.backup is not None:
        stays, goes = (kept.backup, gone.backup) if chosen is kept else (gone.backup, kept.backup)
        if goes.stand_in_id != stays.stand_in_id and goes.state == BackupState.AGREED:
            desk.to(goes.stand_in).send("cover-ended", name=goes.mentor.name)
        if goes.stand_in_id == stays.stand_in_id and goes.state == BackupState.AGREED:
            stays.state = BackupState.AGREED
        goes.state = BackupState.ENDED


async def _pass_on_own_items(desk: Desk, member: Member) -> None:
    """Give items about the merged member to another councillor: nobody decides about themselves."""
    for item in await desk.store.items.open():
        if item.councillor_id == member.id and member.id in await parties_of(desk, item):
            await give(desk, item)
