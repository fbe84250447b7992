"""request_mentor, my_mentor, cancel_request; offers, accept, decline, mentees, capacity, step_down."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from chatbot.core.arguments import Arguments, Line, NoArguments, PersonRef, read_by
from chatbot.core.errors import UserError
from chatbot.core.l10n import Markup
from chatbot.core.roles import Role
from chatbot.core.router import Router
from handlers.about_self import question_about_self
from handlers.account.rules import join
from handlers.context import Context
from handlers.limits import held_back
from handlers.mentoring import away, backup, changing, offering, overseeing, planning, rebalancing, rules, wishes
from handlers.mentoring.offering import Accept, Decline
from handlers.mentoring.overseeing import Capacity, Mentees
from handlers.mentoring.pairing import (
    begin_anew,
    contact_line,
    pair,
    retire,
    share_options,
    share_question,
    tell_of_loss,
)
from storage.models.account import Member
from storage.models.limits import Doing
from storage.models.mentoring import Offer, OfferState, Request, RequestState

router: Router[Context] = Router()


@dataclass(frozen=True, slots=True)
class RequestMentor(Arguments):
    """Asked for when left out, but only of those who may ask for a mentor."""

    purpose: Line | None = read_by("mentors")


@router.command(
    "request_mentor", args=RequestMentor, role=Role.MENTEE, examples=("request_mentor events in Lima", "request_mentor")
)
async def request_mentor(ctx: Context, args: RequestMentor) -> None:
    """Ask for a mentor; the best free one gets an offer at once, or as soon as it is day there."""
    if await _says_mentor(ctx) or await _says_request(ctx):
        return
    if args.purpose is None:
        await router.ask(ctx, router.commands["request_mentor"], {}, "purpose")
        return
    topic = rules.check_topic(args.purpose)
    if ctx.me.roles != {Role.MENTEE}:
        begin_anew(ctx.desk, ctx.me)
    request = ctx.store.mentoring.add_request(ctx.me, topic, ctx.now)
    await ctx.store.flush()
    held_until = await held_back(ctx.desk, ctx.me, Doing.REQUEST)
    if held_until is None:
        await _say_standing(ctx, request, "request-noted")
    else:
        request.told = request.state
        ctx.reply("request-held", topic=request.topic, until=held_until)
    if ctx.me.share_handle is None:
        ctx.reply("share-question-early", options=share_options(ctx))
    if asked := question_about_self(ctx, ctx.me):
        ctx.say(asked.text, options=asked.options)


@dataclass(frozen=True, slots=True)
class MyMentor(NoArguments):
    """Nothing to say but the word."""


@router.command("my_mentor", args=MyMentor, role=Role.MENTEE, examples=("my_mentor",))
async def my_mentor(ctx: Context, args: MyMentor) -> None:
    """Who the mentor is, or how the request stands, or how to make one."""
    if not (await _says_mentor(ctx) or await _says_request(ctx)):
        ctx.reply("my-mentor-none")


async def _says_mentor(ctx: Context) -> bool:
    """Say who the mentor is, if there is one."""
    found = await ctx.store.mentoring.pair_of(ctx.me.id)
    if found is None:
        return False
    mentor = found.mentor
    lines = [
        ctx.text(
            "my-mentor",
            name=mentor.name,
            since=rules.day_of(ctx.me, found.started_at),
            contact=await contact_line(ctx.desk, ctx, mentor, reader=ctx.me),
        )
    ]
    if mentor.away_from is not None and mentor.away_until is not None:
        lines.append(ctx.text("mentor-away", name=mentor.name, since=mentor.away_from, until=mentor.away_until))
        found.away_from_told, found.away_until_told = mentor.away_from, mentor.away_until
    if found.covered_by is not None:
        found.cover_told = found.covered_by
        contact = await contact_line(ctx.desk, ctx, found.covered_by, reader=ctx.me)
        lines.append(ctx.text("mentor-covered", name=found.covered_by.name, mentor=mentor.name, contact=contact))
    ctx.say(join(lines))
    if (share := share_question(ctx, found, ctx.me)) is not None:
        ctx.say(share, options=share_options(ctx))
    return True


async def _says_request(ctx: Context) -> bool:
    """Say how the open request stands, if there is one."""
    request = await ctx.store.mentoring.open_request(ctx.me.id)
    if request is None:
        return False
    if not request.told:
        await tell_of_loss(ctx.desk, ctx.me)
    await _say_standing(ctx, request, "request-open")
    return True


async def _say_standing(ctx: Context, request: Request, message_id: str) -> None:
    asleep = await offering.offer_waiting(ctx.desk)
    request.told = request.state
    status = await offering.standing(ctx.desk, ctx, request, asleep)
    ctx.reply(message_id, topic=request.topic or ctx.text("offer-no-topic"), standing=status)


@dataclass(frozen=True, slots=True)
class CancelRequest(NoArguments):
    """Nothing to say but the word."""


@router.command("cancel_request", args=CancelRequest, role=Role.MENTEE, examples=("cancel_request",))
async def cancel_request(ctx: Context, args: CancelRequest) -> None:
    """Give up the own request; the mentor's place goes to the next in the queue."""
    request = await ctx.store.mentoring.open_request(ctx.me.id)
    if request is None:
        raise UserError("request-none")
    request.state = RequestState.CANCELLED
    offer = await ctx.store.mentoring.open_offer(request.id)
    if offer is not None:
        offer.state, offer.answered_at = OfferState.WITHDRAWN, ctx.now
    ctx.reply("request-cancelled")
    await offering.update(ctx.desk)


@dataclass(frozen=True, slots=True)
class Offers(NoArguments):
    """Nothing to say but the word."""


@router.command("offers", args=Offers, role=Role.MENTOR, examples=("offers",))
async def offers(ctx: Context, args: Offers) -> None:
    """The offers that wait for this mentor's answer, each with its buttons."""
    waiting = await ctx.store.mentoring.offers_to(ctx.me.id)
    if not waiting:
        ctx.reply("offers-none")
    for offer in waiting:
        text = offering.offer_text(ctx, offer, offering.offer_why(ctx.desk, offer))
        ctx.say(text, options=offering.offer_options(ctx, offer))


@router.command("accept", args=Accept, role=Role.MENTOR, examples=("accept", "accept Ana"))
async def accept(ctx: Context, args: Accept) -> None:
    """Take the mentee of an offer; late is fine as long as the mentee still waits and there is a place."""
    offer = await _meant_offer(ctx, args)
    if offer is None:
        return
    request, name = offer.request, offer.request.mentee.name
    if offer.state == OfferState.ACCEPTED:
        raise UserError("offer-accepted-already", name=name)
    if request.mentee_id == ctx.me.id or not await _holds(ctx, offer):  # two accounts may have been linked meanwhile
        raise UserError("offer-gone", name=name)
    offer.state, offer.answered_at = OfferState.ACCEPTED, ctx.now
    await pair(ctx.desk, request.mentee, ctx.me)


async def _holds(ctx: Context, offer: Offer) -> bool:
    """Whether there is a place for the mentee of an offer: one was kept while it was open, if the council left it."""
    capacity = rules.capacity_of(ctx.me, ctx.rules.programme)
    if offer.state == OfferState.OPEN:
        return rules.free_places(capacity, len(await ctx.store.mentoring.pairs_of_mentor(ctx.me.id))) > 0
    taken = (await ctx.store.mentoring.load()).get(ctx.me.id, 0)
    waits = offer.request.state == RequestState.WAITING
    return waits and rules.free_places(capacity, taken) > 0 and not rules.is_away(ctx.me, ctx.now)


@router.command("decline", args=Decline, role=Role.MENTOR, examples=("decline", "decline Ana", "decline Ana exams"))
async def decline(ctx: Context, args: Decline) -> None:
    """Say no to an offer, with or without a reason; the next mentor is asked at once."""
    offer = await _meant_offer(ctx, args)
    if offer is None:
        return
    name = offer.request.mentee.name
    if offer.state == OfferState.ACCEPTED:
        raise UserError("offer-accepted-already", name=name)
    if offer.state == OfferState.DECLINED:
        if args.reason is None:
            raise UserError("offer-declined-already", name=name)
        offer.reason = args.reason
        ctx.reply("decline-reason-noted")
        return
    if offer.state == OfferState.OPEN:
        offer.request.state = RequestState.WAITING
    offer.state, offer.answered_at, offer.reason = OfferState.DECLINED, ctx.now, args.reason or ""
    ctx.reply("decline-noted-with-reason" if args.reason else "decline-noted", name=name)
    await offering.update(ctx.desk)


async def _meant_offer(ctx: Context, args: Accept | Decline) -> Offer | None:
    """The offer a mentor answers; None after asking which, when several are open and none was named."""
    mentoring = ctx.store.mentoring
    offer_id = args.offer
    if offer_id is None and args.mentee is not None:
        last = await mentoring.last_offer(args.mentee.id, ctx.me.id)
        if last is None:
            raise UserError("offers-none-for", name=args.mentee.name)
        offer_id = last.id
    elif offer_id is None:
        waiting = await mentoring.offers_to(ctx.me.id)
        if not waiting:
            raise UserError("offers-none")
        if len(waiting) > 1:
            kind = type(args)
            given = args.dump()
            options = [
                ctx.option("offer-name", kind.load(given | {"offer": o.id}), name=o.request.mentee.name)
                for o in waiting
            ]
            ctx.reply("offers-which", options=options)
            return None
        offer_id = waiting[0].id
    offer = await mentoring.offer(offer_id)
    if offer is None:
        raise UserError("error-button-old")
    return offer


@router.command("mentees", args=Mentees, role=Role.MENTOR, also=(Role.COUNCIL,), examples=("mentees", "mentees Kim"))
async def mentees(ctx: Context, args: Mentees) -> None:
    """The own mentees, since when, and how to reach them; then those of mentors this one stands in for now.

    A councillor sees those of anybody.
    """
    is_own = args.mentor is None or args.mentor.id == ctx.me.id
    if not is_own or args.page is not None or Role.MENTOR not in ctx.roles:
        await overseeing.show_mentees(ctx, args)
        return
    pairs = await ctx.store.mentoring.pairs_of_mentor(ctx.me.id)
    lines = [
        ctx.text(
            "mentees-line",
            name=found.mentee.name,
            since=rules.day_of(ctx.me, found.started_at),
            contact=await contact_line(ctx.desk, ctx, found.mentee, reader=ctx.me),
        )
        for found in pairs
    ]
    covered = [
        ctx.text(
            "mentees-covered",
            name=found.mentee.name,
            mentor=found.mentor.name,
            contact=await contact_line(ctx.desk, ctx, found.mentee, reader=ctx.me),
        )
        for found in await ctx.store.backups.covered_by(ctx.me.id)
    ]
    places = await _places(ctx)
    options = [ctx.option("mentees-see-all", Mentees(page=1))] if Role.COUNCIL in ctx.roles else []
    ctx.say(join([ctx.text("mentees-all" if pairs else "mentees-none"), *lines, *covered, places]), options=options)
    if pairs and ctx.me.share_handle is None:
        ctx.reply("share-question-mentees", options=share_options(ctx))


@router.command(
    "capacity",
    args=Capacity,
    role=Role.MENTOR,
    also=(Role.COUNCIL,),
    examples=("capacity", "capacity 3", "capacity Kim 3"),
)
async def capacity(ctx: Context, args: Capacity) -> None:
    """How many mentees a mentor takes; offers above a lowered number go to the next mentor."""
    is_own = args.mentor is None or args.mentor.id == ctx.me.id
    if not is_own or Role.MENTOR not in ctx.roles:
        await overseeing.set_capacity(ctx, args)
        return
    if args.places is not None:
        ctx.me.capacity = rules.check_capacity(args.places, ctx.rules.programme.capacity_max)
        await offering.update(ctx.desk)
    ctx.say(join([await _places(ctx), ctx.text("capacity-how")]))


async def _places(ctx: Context) -> Markup:
    places = rules.capacity_of(ctx.me, ctx.rules.programme)
    pairs = await ctx.store.mentoring.pairs_of_mentor(ctx.me.id)
    offers = await ctx.store.mentoring.offers_to(ctx.me.id)
    return ctx.text("capacity-now", places=places, taken=len(pairs), offers=len(offers))


class Sure(StrEnum):
    """The answer to a question that cannot be taken back."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class StepDown(Arguments):
    """Asked before the role ends. Who is to be asked first to go on with the mentees may be named.

    The reason is for the council alone.
    """

    sure: Sure
    successor: PersonRef | None = None
    reason: Line | None = read_by("council")


@router.command(
    "step_down", args=StepDown, role=Role.MENTOR, examples=("step_down", "step_down yes", "step_down yes Kim")
)
async def step_down(ctx: Context, args: StepDown) -> None:
    """Stop being a mentor; every mentee is queued where they once asked, and offered to the next mentor."""
    if args.sure is Sure.NO:
        ctx.reply("step-down-not")
        return
    successor = await _successor(ctx, args.successor)
    mentees = [found.mentee for found in await ctx.store.mentoring.pairs_of_mentor(ctx.me.id)]
    count = await retire(ctx.desk, ctx.me, "stepped_down")
    for mentee in mentees if successor else ():
        if request := await ctx.store.mentoring.open_request(mentee.id):
            request.meant_for_id = successor.id if successor else None
    ctx.become(ctx.me)
    ctx.reply("step-down-done", mentees=count)
    if ctx.council_room is not None:
        ctx.desk.to_room(
            ctx.council_room, ctx.localizer.default, "council-stepped-down", name=ctx.me.name, mentees=count
        )
    for councillor in await ctx.store.people.with_role(Role.COUNCIL) if args.reason else ():
        if councillor is not ctx.me:
            ctx.to(councillor).send("council-step-down-reason", name=ctx.me.name, reason=args.reason or "")
    await offering.update(ctx.desk)


async def _successor(ctx: Context, ref: PersonRef | None) -> Member | None:
    """Who is asked first. Raises UserError for somebody who mentors nobody."""
    member = await ctx.store.people.get(ref.id) if ref else None
    if member is not None and (Role.MENTOR not in member.roles or member.id == ctx.me.id):
        raise UserError("pass-on-no-mentor", name=member.name)
    return member


router.include(away.router)
router.include(backup.router)
router.include(planning.router)
router.include(rebalancing.router)
router.include(wishes.router)
router.include(changing.router)
