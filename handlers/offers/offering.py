"""Making offers, closing those that no longer hold, and telling the mentees.

All of it depends only on the present state: it runs after each change, and with each tick for what time changes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from chatbot.core.arguments import Arguments, Line, PersonRef, hidden, holding, read_by
from chatbot.core.l10n import Markup
from chatbot.core.messages import ButtonStyle, Option
from chatbot.core.roles import Role
from chatbot.core.writer import Writer
from handlers.offers import waiting_list
from handlers.shared.availability import capacity_of, free_places, is_away
from handlers.shared.context import Desk
from handlers.shared.matching import scores
from handlers.shared.matching.candidates import as_mentor, planned, seeker_of
from handlers.shared.pairs import tell_pair_ended
from handlers.shared.text import join
from storage.models.account import Member
from storage.models.delivery import TopicKind
from storage.models.limits import Doing
from storage.models.offers import Offer, OfferState, Request, RequestState


@dataclass(frozen=True, slots=True)
class Accept(Arguments):
    """Buttons name the offer; a mentor who types may name the mentee, or nobody when there is only one offer.

    undo   the offer was accepted, and that is to be undone: the ways to hand over are shown
    words  what the mentor said beside their yes, to be passed on if they like
    later  nothing is answered yet
    """

    means = "yes"

    mentee: PersonRef | None = holding(Role.MENTEE, default=None)
    offer: int | None = hidden()
    undo: int | None = hidden(later=True)
    words: Line | None = hidden(later=True)
    later: int | None = hidden(later=True)


@dataclass(frozen=True, slots=True)
class Decline(Arguments):
    """Like `Accept`; `reason` is for the council."""

    means = "no"

    mentee: PersonRef | None = holding(Role.MENTEE, default=None)
    reason: Line | None = read_by("council")
    offer: int | None = hidden()


async def update(desk: Desk, most: int | None = None) -> None:
    """Bring offers up to date after any change, and tell the mentees who are awake; `most` as in `offer_waiting`."""
    await _close_lapsed(desk)
    asleep = await offer_waiting(desk, most)
    await _tell_mentees(desk, asleep)


async def offer_waiting(desk: Desk, most: int | None = None) -> Collection[int]:
    """Offer each waiting request, oldest first, to the best mentor with a free place.

    A mentor is asked only in the daytime. If it is night for the best one, the request keeps that place and waits for
    the morning rather than go to somebody who suits less. Returns the ids of the requests that wait in this way.

    Requests of mentees who asked anew too often, or tell something of themselves just now, are offered later. A job
    that made the `most` offers has more to do.
    """
    asleep, made = set(), 0
    async for request, mentor, why in planned(desk, await _held(desk)):
        if not desk.is_awake(mentor):
            asleep.add(request.id)
            continue
        if made == most:
            desk.again = True
            break
        await _offer(desk, request, mentor, why)
        made += 1
    return asleep


async def _held(desk: Desk) -> frozenset[int]:
    """Return the ids of mentees whose requests are offered later."""
    limits = desk.store.limits
    return await limits.held(Doing.REQUEST, desk.now) | await limits.held(Doing.INTRODUCTION, desk.now)


async def is_anybody_free(desk: Desk, request: Request) -> bool:
    """Tell whether some mentor would be asked now, or in the morning, for a request that waits."""
    async for one in planned(desk, await _held(desk)):
        if one.request is request:
            return True
    return False


async def is_introducing(desk: Desk, request: Request) -> bool:
    """Tell whether a request waits for what its mentee is asked about themselves."""
    return request.mentee_id in await desk.store.limits.held(Doing.INTRODUCTION, desk.now)


async def _offer(desk: Desk, request: Request, mentor: Member, why: scores.Score) -> None:
    offer = desk.store.offers.add_offer(request, mentor, desk.now, desk.now + desk.rules.programme.offer_expires)
    request.state, request.meant_for_id = RequestState.OFFERED, None
    mentor.last_offer_at = desk.now
    await desk.store.flush()  # the buttons carry the offer's id
    letter = desk.to(mentor)
    letter.say(offer_text(letter, offer, why), options=offer_options(letter, offer), topic=TopicKind.OFFER.of(offer.id))


async def _close_lapsed(desk: Desk) -> None:
    """Close offers nobody answered in time, and those to mentors who are away, full or no longer mentors."""
    store = desk.store
    offers = await store.offers.may_have_lapsed(desk.now, desk.rules.programme.capacity)
    if not offers:
        return
    mentees = Counter(await store.pairs.count_of_mentors({offer.mentor_id for offer in offers}))
    for offer in offers:
        mentor = offer.mentor
        places = free_places(capacity_of(mentor, desk.rules.programme), mentees[mentor.id])
        if offer.expires_at <= desk.now:
            offer.state = OfferState.EXPIRED
        elif not places or Role.MENTOR not in mentor.roles or is_away(mentor, desk.now):
            offer.state = OfferState.WITHDRAWN
        else:
            mentees[mentor.id] += 1
            continue
        offer.answered_at = desk.now
        offer.request.state = RequestState.WAITING


async def _tell_mentees(desk: Desk, asleep: Collection[int]) -> None:
    """Tell mentees what they do not know yet about their request; those who are asleep hear it in the morning."""
    untold = await desk.store.offers.untold()
    introducing = await desk.store.limits.held(Doing.INTRODUCTION, desk.now) if untold else frozenset()
    for request in untold:
        is_waiting = request.state == RequestState.WAITING
        still_looking = is_waiting and (desk.again or (request.told == RequestState.OFFERED and request.id in asleep))
        is_here = request.mentee is desk.author or desk.is_awake(request.mentee)
        if still_looking or not is_here or request.mentee_id in introducing:
            continue
        if not request.told:
            await tell_pair_ended(desk, request.mentee)
        letter = desk.to(request.mentee)
        lines = [await request_state(desk, letter, request, asleep)]
        if not request.told and not request.mentee.timezone_known:
            lines.append(letter.text("request-zone-unknown"))
        letter.say(join(lines))
        request.told = request.state


async def request_state(desk: Desk, writer: Writer, request: Request, asleep: Collection[int]) -> Markup:
    """Describe the state of a request: a mentor is asked, will be asked in the morning, or its place in the queue."""
    if request.state == RequestState.OFFERED:
        return writer.text("request-asking", time=desk.rules.programme.offer_expires)
    if await is_introducing(desk, request):
        return writer.text("request-introduces", time=desk.rules.programme.introduction_waits)
    if request.id in asleep:
        return writer.text("request-night")
    if await waiting_list.is_nobody_to_ask(desk, request):
        is_heard = await desk.store.items.is_any_open(waiting_list.KIND)
        return writer.text("request-no-mentors", heard="yes" if is_heard else "no")
    return writer.text("request-waiting", position=await desk.store.offers.place(request))


def offer_text(writer: Writer, offer: Offer, why: scores.Score) -> Markup:
    """Write an offer as the mentor reads it: who asks, what for, and why it came to them."""
    request = offer.request
    reasons = [_languages_line(writer, request.mentee, offer.mentor, why), _zone_line(writer, request.mentee, why)]
    if why.interests:
        shared = [interest for interest in offer.mentor.interests if scores.fold_words(interest) in why.interests]
        reasons.append(writer.text("offer-interests", interests=shared))
    return writer.text(
        "offer-letter",
        name=request.mentee.name,
        topic=request.topic or writer.text("offer-no-topic"),
        reasons=join(reasons),
        until=offer.expires_at,
    )


def _languages_line(writer: Writer, mentee: Member, mentor: Member, why: scores.Score) -> Markup:
    """Name the languages both speak, or those the mentee speaks, as far as they said so."""
    if shared := scores.told_languages(mentee, mentor, why.languages):
        names = sorted(scores.language_name(code, writer.locale) for code in shared)
        return writer.text("offer-languages", languages=names)
    if mentee.languages:
        return writer.text("offer-other-languages", languages=mentee.languages)
    return writer.text("offer-no-language", language=writer.text(f"language-name-{mentee.locale}"))


def _zone_line(writer: Writer, mentee: Member, why: scores.Score) -> Markup:
    """Say how far apart their clocks are, or in which zone the mentee lives, as far as they said so."""
    if why.distance is None:
        zone = scores.zone_of(mentee)
        return writer.text("offer-zone", zone=zone) if zone else writer.text("offer-no-zone")
    return writer.text("offer-distance", distance=why.distance) if why.distance else writer.text("offer-same-time")


def offer_options(writer: Writer, offer: Offer) -> list[Option]:
    """Return buttons for the two answers to an offer."""
    return [
        writer.option("offer-accept", Accept(offer=offer.id), style=ButtonStyle.SUCCESS),
        writer.option("offer-decline", Decline(offer=offer.id)),
    ]


def offer_why(desk: Desk, offer: Offer) -> scores.Score:
    """Return why an open offer came to its mentor."""
    return scores.score(seeker_of(desk, offer.request, frozenset()), as_mentor(desk, offer.mentor, 0), desk.now)
