"""Mentees and mentors as matching sees them, gathered from storage."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from handlers.shared.availability import capacity_of, is_away
from handlers.shared.context import Desk
from handlers.shared.matching import greedy, scores
from storage.due import MOST
from storage.models.account import Member
from storage.models.offers import Request, RequestState


@dataclass(frozen=True, slots=True)
class Candidates:
    """The waiting mentees in order and the mentors who can be asked, with the rows behind both."""

    queue: list[scores.Seeker]
    mentors: list[scores.Mentor]
    requests: Mapping[int, Request]
    members: Mapping[int, Member]


async def gather(desk: Desk, waiting: Sequence[Request]) -> Candidates:
    """Gather the mentees who wait, and the mentors who are neither away nor silent, as matching sees them."""
    mentors, members = await present_mentors(desk)
    refusals = await desk.store.offers.refusals()
    queue = [seeker_of(desk, request, refusals.get(request.mentee_id, frozenset())) for request in waiting]
    return Candidates(queue, mentors, {request.id: request for request in waiting}, members)


async def present_mentors(desk: Desk) -> tuple[list[scores.Mentor], Mapping[int, Member]]:
    """Return the mentors who are neither away nor silent, as matching sees them, and all mentors by id."""
    members = {mentor.id: mentor for mentor in await desk.store.mentors.mentors_for_offers()}
    load, silent = await desk.store.offers.load(), await desk.store.check_ins.silent()
    present = [
        as_mentor(desk, mentor, load.get(mentor.id, 0))
        for mentor in members.values()
        if mentor.id not in silent and not is_away(mentor, desk.now)
    ]
    return present, members


class Planned(NamedTuple):
    """A request that waits, the mentor to offer it to, and the reasons."""

    request: Request
    mentor: Member
    why: scores.Score


async def planned(desk: Desk, held: Collection[int]) -> AsyncIterator[Planned]:
    """Yield whom to offer to whom: first by the council's plan, as far as it still holds; the others by the rules.

    The waiting list is read no further than there are places. The mentees who are `held` are passed over.
    """
    requests = await desk.store.offers.next_waiting()
    if all(request.mentee_id in held for request in requests) and len(requests) < MOST:
        return
    mentors, members = await present_mentors(desk)
    places, refusals = greedy.Places(mentors, desk.now), await desk.store.offers.refusals()
    meant = [request for request in await desk.store.offers.meant() if request.mentee_id not in held]
    for request in meant:
        seeker = seeker_of(desk, request, refusals.get(request.mentee_id, frozenset()))
        match = places.give(seeker, request.meant_for_id or 0)
        if match is None:
            request.meant_for_id = None
        else:
            yield Planned(request, members[match.mentor.id], match.score)
    while requests and places.left:
        for request in requests:
            if request.mentee_id in held or request.meant_for_id or request.state != RequestState.WAITING:
                continue  # later, or planned already
            seeker = seeker_of(desk, request, refusals.get(request.mentee_id, frozenset()))
            if (match := places.give_best(seeker)) is not None:
                yield Planned(request, members[match.mentor.id], match.score)
        requests = await desk.store.offers.next_waiting(requests[-1]) if len(requests) == MOST else ()


def as_mentor(desk: Desk, mentor: Member, taken: int) -> scores.Mentor:
    """Return a mentor as matching sees them; `taken` counts mentees and open offers."""
    return scores.Mentor(
        mentor.id,
        scores.languages_of(mentor, desk.localizer.locales),
        scores.zone_of(mentor),
        scores.interests_of(mentor),
        capacity_of(mentor, desk.rules.programme),
        taken,
        mentor.last_offer_at,
    )


def seeker_of(desk: Desk, request: Request, refused: frozenset[int]) -> scores.Seeker:
    """Return the mentee of a request as matching sees them."""
    return as_seeker(desk, request.id, request.mentee, request.topic, refused)


def as_seeker(desk: Desk, number: int, mentee: Member, topic: str, refused: frozenset[int]) -> scores.Seeker:
    """Return a mentee as matching sees them; `number` is their request's id, or whatever else tells them apart."""
    return scores.Seeker(
        number,
        mentee.id,
        scores.languages_of(mentee, desk.localizer.locales),
        scores.zone_of(mentee),
        scores.interests_of(mentee),
        topic,
        refused,
    )
