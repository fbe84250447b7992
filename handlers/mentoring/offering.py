"""Offers: who is asked to take whom, when an offer no longer holds, and what the mentee hears of it.

All of it asks only how things stand, so commands call it when something changed and the tick calls it for the rest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from chatbot.core.arguments import Arguments, Line, PersonRef, hidden
from chatbot.core.context import Speaker
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.roles import Role
from handlers.account.rules import join
from handlers.context import Desk
from handlers.mentoring import matching, rules, waiting
from handlers.mentoring.pairing import tell_of_loss
from storage.models.account import Member
from storage.models.delivery import TopicKind
from storage.models.limits import Doing
from storage.models.mentoring import Offer, OfferState, Request, RequestState


@dataclass(frozen=True, slots=True)
class Accept(Arguments):
    """Buttons name the offer; who types may name the mentee, or nobody when there is one offer only."""

    mentee: PersonRef | None = None
    offer: int | None = hidden()


@dataclass(frozen=True, slots=True)
class Decline(Arguments):
    """As `Accept`; `reason` is for the council."""

    mentee: PersonRef | None = None
    reason: Line | None = None
    offer: int | None = hidden()


async def update(desk: Desk) -> None:
    """Bring offers up to date after any change, and tell the mentees who are awake."""
    await _close_lapsed(desk)
    asleep = await offer_waiting(desk)
    await _tell_mentees(desk, asleep)


async def offer_waiting(desk: Desk) -> Collection[int]:
    """Offer each waiting request, oldest first, to the best mentor with a free place.

    A mentor is asked only while awake. When it is night for the best one, the request keeps that place and waits for
    the morning rather than go to somebody who suits less. Returns the ids of the requests that wait so.

    Of who asked anew too often mentors hear later.
    """
    held = await desk.store.limits.held(Doing.REQUEST, desk.now)
    waiting = [request for request in await desk.store.mentoring.waiting() if request.mentee_id not in held]
    if not waiting:
        return ()
    field = await look(desk, waiting)
    asleep = set()
    for match in plan(field, waiting, desk.now):
        request, mentor = field.requests[match.seeker.request_id], field.members[match.mentor.id]
        if desk.is_awake(mentor):
            await _offer(desk, request, mentor, match.score)
        else:
            asleep.add(request.id)
    return asleep


@dataclass(frozen=True, slots=True)
class Field:
    """Those who wait, in order, and the mentors who can be asked; with the people behind both."""

    queue: list[matching.Seeker]
    mentors: list[matching.Mentor]
    requests: Mapping[int, Request]
    members: Mapping[int, Member]


async def look(desk: Desk, waiting: Sequence[Request]) -> Field:
    """How matching sees those who wait, and the mentors who are neither away nor silent."""
    mentoring = desk.store.mentoring
    members = {mentor.id: mentor for mentor in await mentoring.mentors_for_offers()}
    load, refusals, silent = await mentoring.load(), await mentoring.refusals(), await desk.store.check_ins.silences()
    mentors = [
        as_mentor(desk, mentor, load.get(mentor.id, 0))
        for mentor in members.values()
        if mentor.id not in silent and not rules.is_away(mentor, desk.now)
    ]
    queue = [_as_seeker(desk, request, refusals.get(request.mentee_id, frozenset())) for request in waiting]
    return Field(queue, mentors, {request.id: request for request in waiting}, members)


def plan(field: Field, waiting: Sequence[Request], now: datetime) -> list[matching.Match]:
    """Whom to offer to whom: first as the council's plan says, as far as that still holds; the others by the rules."""
    meant = {request.id: request.meant_for_id for request in waiting if request.meant_for_id is not None}
    mentors = {mentor.id: mentor for mentor in field.mentors}
    planned = []
    for seeker in field.queue:
        mentor = mentors.get(meant.get(seeker.request_id, 0))
        if mentor is None or not matching.may_ask(seeker, mentor):
            field.requests[seeker.request_id].meant_for_id = None
            continue
        planned.append(matching.Match(seeker, mentor, matching.score(seeker, mentor, now)))
        mentors[mentor.id] = replace(mentor, taken=mentor.taken + 1, last_offer_at=now)
    placed = {match.seeker.request_id for match in planned}
    others = [seeker for seeker in field.queue if seeker.request_id not in placed]
    return planned + matching.plan(others, mentors.values(), now)


async def _offer(desk: Desk, request: Request, mentor: Member, why: matching.Score) -> None:
    offer = desk.store.mentoring.add_offer(request, mentor, desk.now, desk.now + desk.rules.programme.offer_expires)
    request.state, request.meant_for_id = RequestState.OFFERED, None
    mentor.last_offer_at = desk.now
    await desk.store.flush()  # the buttons carry the offer's id
    letter = desk.to(mentor)
    letter.say(offer_text(letter, offer, why), options=offer_options(letter, offer), topic=TopicKind.OFFER.of(offer.id))


async def _close_lapsed(desk: Desk) -> None:
    """End offers nobody answered in time, and those to mentors who are away, full or mentors no longer."""
    mentoring = desk.store.mentoring
    offers = await mentoring.open_offers()
    if not offers:
        return
    mentees = Counter(await desk.store.council.mentee_counts())
    for offer in offers:
        mentor = offer.mentor
        places = rules.free_places(rules.capacity_of(mentor, desk.rules.programme), mentees[mentor.id])
        if offer.expires_at <= desk.now:
            offer.state = OfferState.EXPIRED
        elif not places or Role.MENTOR not in mentor.roles or rules.is_away(mentor, desk.now):
            offer.state = OfferState.WITHDRAWN
        else:
            mentees[mentor.id] += 1
            continue
        offer.answered_at = desk.now
        offer.request.state = RequestState.WAITING


async def _tell_mentees(desk: Desk, asleep: Collection[int]) -> None:
    """Tell mentees what they do not know yet of their request; those who sleep hear of it in the morning."""
    for request in await desk.store.mentoring.untold():
        still_looking = request.told == RequestState.OFFERED and request.id in asleep
        if still_looking or not desk.is_awake(request.mentee):
            continue
        if not request.told:
            await tell_of_loss(desk, request.mentee)
        letter = desk.to(request.mentee)
        letter.say(await standing(desk, letter, request, asleep))
        request.told = request.state


async def standing(desk: Desk, pen: Speaker, request: Request, asleep: Collection[int]) -> Markup:
    """How a request stands, in words: asked, asked in the morning, or waiting at which place."""
    if request.state == RequestState.OFFERED:
        return pen.text("request-asking", time=desk.rules.programme.offer_expires)
    if request.id in asleep:
        return pen.text("request-night")
    if await waiting.is_nobody_to_ask(desk, request):
        is_heard = await desk.store.items.is_any_open(waiting.KIND)
        return pen.text("request-no-mentors", heard="yes" if is_heard else "no")
    position = rules.queue_position(await desk.store.mentoring.waiting(), request)
    return pen.text("request-waiting", position=position)


def offer_text(pen: Speaker, offer: Offer, why: matching.Score) -> Markup:
    """An offer as the mentor reads it: who, what for, and why it came to them."""
    request = offer.request
    reasons = [_languages_line(pen, request.mentee, offer.mentor, why), _zone_line(pen, request.mentee, why)]
    if why.interests:
        shared = [interest for interest in offer.mentor.interests if matching.fold_words(interest) in why.interests]
        reasons.append(pen.text("offer-interests", interests=shared))
    return pen.text(
        "offer-letter",
        name=request.mentee.name,
        topic=request.topic or pen.text("offer-no-topic"),
        reasons=join(reasons),
        until=offer.expires_at,
    )


def _languages_line(pen: Speaker, mentee: Member, mentor: Member, why: matching.Score) -> Markup:
    """What both speak, or the mentee, as far as they said so."""
    if shared := matching.told_languages(mentee, mentor, why.languages):
        names = sorted(matching.language_name(code, pen.locale) for code in shared)
        return pen.text("offer-languages", languages=names)
    if mentee.languages:
        return pen.text("offer-other-languages", languages=mentee.languages)
    return pen.text("offer-no-language", language=pen.text(f"language-name-{mentee.locale}"))


def _zone_line(pen: Speaker, mentee: Member, why: matching.Score) -> Markup:
    """How far apart their clocks are, or where the mentee lives, as far as they said so."""
    if why.distance is None:
        zone = matching.zone_of(mentee)
        return pen.text("offer-zone", zone=zone) if zone else pen.text("offer-no-zone")
    return pen.text("offer-distance", distance=why.distance) if why.distance else pen.text("offer-same-time")


def offer_options(pen: Speaker, offer: Offer) -> list[Option]:
    """The two answers to an offer."""
    return [
        pen.option("offer-accept", Accept(offer=offer.id)),
        pen.option("offer-decline", Decline(offer=offer.id)),
    ]


def offer_why(desk: Desk, offer: Offer) -> matching.Score:
    """Why an offer that is out came to its mentor."""
    return matching.score(_as_seeker(desk, offer.request, frozenset()), as_mentor(desk, offer.mentor, 0), desk.now)


def as_mentor(desk: Desk, mentor: Member, taken: int) -> matching.Mentor:
    """A mentor as matching sees them; `taken` counts mentees and open offers."""
    return matching.Mentor(
        mentor.id,
        matching.languages_of(mentor, desk.localizer.locales),
        matching.zone_of(mentor),
        matching.interests_of(mentor),
        rules.capacity_of(mentor, desk.rules.programme),
        taken,
        mentor.last_offer_at,
    )


def _as_seeker(desk: Desk, request: Request, refused: frozenset[int]) -> matching.Seeker:
    return as_seeker(desk, request.id, request.mentee, request.topic, refused)


def as_seeker(desk: Desk, number: int, mentee: Member, topic: str, refused: frozenset[int]) -> matching.Seeker:
    """A mentee as matching sees them; `number` is their request's, or whatever else tells them apart."""
    return matching.Seeker(
        number,
        mentee.id,
        matching.languages_of(mentee, desk.localizer.locales),
        matching.zone_of(mentee),
        matching.interests_of(mentee),
        topic,
        refused,
    )
