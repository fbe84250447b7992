"""request_mentor, my_mentor, cancel_request; offers, accept, decline."""

from __future__ import annotations

from dataclasses import dataclass

from chatbot.core.arguments import Arguments, Line, NoArguments, hidden, read_by
from chatbot.core.errors import UserError
from chatbot.core.formatting import clean, to_plain
from chatbot.core.messages import ButtonStyle, Option
from chatbot.core.roles import Reach, Role
from chatbot.core.understanding.answering import show
from chatbot.core.understanding.reading import Intention
from handlers.offers import offering, regret, rules
from handlers.offers.offering import Accept, Decline
from handlers.offers.topics import other_topic, topic_answered, topic_heard
from handlers.shared.about_self import AskedAbout, question_about_self
from handlers.shared.availability import capacity_of, free_places, is_away
from handlers.shared.contact import contact_line, send_option, share_options, share_question, write_option
from handlers.shared.context import Context, Event
from handlers.shared.dates import day_of
from handlers.shared.feature import Feature
from handlers.shared.limits import held_back
from handlers.shared.pairs import pair, restart_quiet_time, tell_pair_ended
from handlers.shared.text import join
from storage.models.account import Member
from storage.models.limits import Doing
from storage.models.offers import Offer, OfferState, Request, RequestState

feature = Feature()


@dataclass(frozen=True, slots=True)
class RequestMentor(Arguments):
    """The purpose is asked for when left out, but only of those who may ask for a mentor.

    anew  it takes the place of that of the request that is open
    """

    purpose: Line | None = read_by("mentors")
    anew: int | None = hidden(later=True)


@feature.command(
    "request_mentor",
    args=RequestMentor,
    role=Role.MENTEE,
    examples=("request_mentor events in Lima", "request_mentor"),
    changes_with=("purpose",),
    when="alone",
    heard=topic_heard,
)
async def request_mentor(ctx: Context, args: RequestMentor) -> None:
    """Ask for a mentor; the best free one gets an offer at once, or as soon as it is daytime there."""
    purpose = args.purpose
    if purpose is not None and ctx.is_answer:
        purpose = Line(topic_answered(ctx, purpose))
    is_changed = args.anew is not None or ctx.is_corrected("request")
    if purpose is not None and is_changed and await _correct(ctx, purpose):
        return
    if args.anew is not None and purpose is None and await ctx.store.offers.open_request(ctx.me.id) is not None:
        await ctx.ask(args, "purpose")
        return
    if await _say_mentor(ctx) or await _say_request(ctx, purpose):
        return
    if purpose is None:
        await ctx.ask(RequestMentor, "purpose")
        return
    topic = rules.check_topic(purpose)
    if ctx.me.roles != {Role.MENTEE}:
        restart_quiet_time(ctx.desk, ctx.me)
    request = ctx.store.offers.add_request(ctx.me, topic, ctx.now)
    _note_request(ctx, topic)
    await ctx.store.flush()
    held_until = await held_back(ctx.desk, ctx.me, Doing.REQUEST)
    asked = question_about_self(ctx, ctx.me)
    is_led = asked is not None and held_until is None and ctx.is_answer
    if asked is not None and is_led and await offering.is_anybody_free(ctx.desk, request):
        await _introduce_first(ctx, request, asked)
        return
    if held_until is None:
        await _say_request_state(ctx, request, "request-noted")
    else:
        request.told = request.state
        ctx.reply("request-held", topic=request.topic, until=held_until)
    if ctx.me.share_handle is None:
        ctx.reply("share-question-early", options=share_options(ctx))
    if asked is not None:
        ctx.say(asked.text, options=asked.options)


def _note_request(ctx: Context, topic: str) -> None:
    ctx.did("request-did", "request", CancelRequest(), topic=topic)


async def _correct(ctx: Context, purpose: str) -> bool:
    """Put other words into the request that an edited message made; tell whether there still is one."""
    request = await ctx.store.offers.open_request(ctx.me.id)
    if request is None:
        return False
    request.topic = rules.check_topic(purpose)
    _note_request(ctx, request.topic)
    await _say_request_state(ctx, request, "request-noted")
    return True


async def _introduce_first(ctx: Context, request: Request, asked: AskedAbout) -> None:
    """Ask a newcomer about themselves before any mentor is asked; the request waits for that, but not for long."""
    until = ctx.now + ctx.rules.programme.introduction_waits
    await ctx.store.limits.hold(ctx.me.id, Doing.INTRODUCTION, ctx.now, until)
    noted = ctx.text("request-noted-first", topic=request.topic)
    ctx.say(join([noted, ctx.text("empty-line"), asked.text]), options=asked.options)


@dataclass(frozen=True, slots=True)
class MyMentor(NoArguments):
    """No arguments."""


@feature.command(
    "my_mentor", args=MyMentor, role=Role.MENTEE, examples=("my_mentor",), reads=True, reach=Reach.ENTRUSTED
)
async def my_mentor(ctx: Context, args: MyMentor) -> None:
    """Say who the mentor is, or how the request stands, or how to make one."""
    if not (await _say_mentor(ctx) or await _say_request(ctx)):
        ctx.reply("my-mentor-none")


async def _say_mentor(ctx: Context) -> bool:
    """Say who the mentor is, and tell whether there is one."""
    found = await ctx.store.pairs.pair_of(ctx.me.id)
    if found is None:
        return False
    mentor = found.mentor
    lines = [
        ctx.text(
            "my-mentor",
            name=mentor.name,
            since=day_of(ctx.me, found.started_at),
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
    text = join(lines)
    there = [mentor, *filter(None, [found.covered_by])]
    meet = Option(to_plain(ctx.text("do-meet")), "meet", {"pair": found.id})
    ctx.say(text, options=[*(write_option(ctx, person) for person in there), meet])
    if (share := share_question(ctx, found, ctx.me)) is not None:
        ctx.say(share, options=share_options(ctx))
    return True


def show_other_topic(ctx: Context, topic: str) -> None:
    """Show the other topic that the open request would have."""
    options = [
        ctx.option("wish-do", RequestMentor(Line(topic), anew=1), style=ButtonStyle.PRIMARY),
        ctx.option("wish-change", RequestMentor(anew=1)),
        ctx.leaving(),
    ]
    ctx.reply("request-other-topic", topic=topic, options=options)


async def _say_request(ctx: Context, purpose: str | None = None) -> bool:
    """Say how the open request stands, show it with another purpose, and tell whether there is one."""
    request = await ctx.store.offers.open_request(ctx.me.id)
    if request is None:
        return False
    if not request.told:
        await tell_pair_ended(ctx.desk, ctx.me)
    await _say_request_state(ctx, request, "request-open")
    if purpose and rules.check_topic(purpose) != request.topic:
        show_other_topic(ctx, rules.check_topic(purpose))
    return True


async def _say_request_state(ctx: Context, request: Request, message_id: str) -> None:
    asleep = await offering.offer_waiting(ctx.desk)
    if not await offering.is_introducing(ctx.desk, request):
        request.told = request.state
    status = await offering.request_state(ctx.desk, ctx, request, asleep)
    ctx.reply(message_id, topic=request.topic or ctx.text("offer-no-topic"), standing=status)


@feature.answered_in_words()
async def change_topic(ctx: Context) -> bool:
    """Show a request with the other topic that its author names, or ask for it; tell whether it is to be another."""
    topic = other_topic(ctx, clean(ctx.message.text).strip()) if Role.MENTEE in ctx.roles else None
    if topic is None:
        return False
    shown = await ctx.shown(None)
    is_shown = shown is not None and not shown.is_answered and shown.options[0].command == RequestMentor.command
    request = await ctx.store.offers.open_request(ctx.me.id)
    if request is not None and topic:
        show_other_topic(ctx, rules.check_topic(topic))
    elif request is not None:
        await ctx.ask(RequestMentor(anew=1), "purpose")
    elif is_shown and topic:
        show(
            ctx, ctx.registry.commands[RequestMentor.command], Intention(RequestMentor.command, {"purpose": topic}, 1.0)
        )
    else:
        return False
    ctx.is_understood = True
    return True


@dataclass(frozen=True, slots=True)
class CancelRequest(NoArguments):
    """No arguments."""


@feature.command("cancel_request", args=CancelRequest, role=Role.MENTEE, examples=("cancel_request",), when="waiting")
async def cancel_request(ctx: Context, args: CancelRequest) -> None:
    """Cancel the author's request; the mentor's place goes to the next on the waiting list."""
    request = await ctx.store.offers.open_request(ctx.me.id)
    if request is None:
        raise UserError("request-none")
    request.state = RequestState.CANCELLED
    offer = await ctx.store.offers.open_offer(request.id)
    if offer is not None:
        offer.state, offer.answered_at = OfferState.WITHDRAWN, ctx.now
    ctx.reply("request-cancelled")
    await ctx.desk.happened(Event.REQUESTS_CHANGED)


@dataclass(frozen=True, slots=True)
class Offers(NoArguments):
    """No arguments."""


@feature.command("offers", args=Offers, role=Role.MENTOR, examples=("offers",), reads=True, reach=Reach.ENTRUSTED)
async def offers(ctx: Context, args: Offers) -> None:
    """Show the offers that wait for this mentor's answer, each with its buttons."""
    waiting = await ctx.store.offers.offers_to(ctx.me.id)
    if not waiting:
        ctx.reply("offers-none")
    for offer in waiting:
        text = offering.offer_text(ctx, offer, offering.offer_why(ctx.desk, offer))
        ctx.say(text, options=offering.offer_options(ctx, offer))


@feature.command(
    "accept", args=Accept, role=Role.MENTOR, examples=("accept", "accept Ana"), when="offered", reach=Reach.ENTRUSTED
)
async def accept(ctx: Context, args: Accept) -> None:
    """Accept an offer, even late, as long as the mentee still waits and there is a place."""
    offer = await _meant_offer(ctx, args)
    if offer is None:
        return
    request, name = offer.request, offer.request.mentee.name
    if args.undo is not None and await regret.say_ways_out(ctx, offer):
        return
    if offer.state == OfferState.ACCEPTED:
        raise UserError("offer-accepted-already", name=name)
    if args.later is not None:
        options = offering.offer_options(ctx, offer)
        ctx.reply("offer-waits", name=name, until=offer.expires_at, late="no", options=options)
        return
    if request.mentee_id == ctx.me.id or not await _holds(ctx, offer):  # two accounts may have been linked meanwhile
        raise UserError("offer-gone", name=name)
    offer.state, offer.answered_at = OfferState.ACCEPTED, ctx.now
    ctx.did("accept-did", f"{regret.ACCEPTED}{offer.id}", Accept(offer=offer.id, undo=1), name=name)
    await pair(ctx.desk, request.mentee, ctx.me)
    if args.words is not None:
        _offer_to_pass_on(ctx, request.mentee, args.words)


def _offer_to_pass_on(ctx: Context, mentee: Member, words: str) -> None:
    """Show what a mentor said beside their yes, with a button that sends it to the mentee."""
    send = send_option(ctx, "accept-send", mentee, words, ButtonStyle.PRIMARY)
    ctx.reply("accept-words", name=mentee.name, words=words, options=[send, write_option(ctx, mentee), ctx.leaving()])


async def _holds(ctx: Context, offer: Offer) -> bool:
    """Tell whether the mentor has a place for the mentee of an offer; an open one keeps its place beside others."""
    capacity = capacity_of(ctx.me, ctx.rules.programme)
    if offer.state == OfferState.OPEN:
        return free_places(capacity, len(await ctx.store.pairs.pairs_of_mentor(ctx.me.id))) > 0
    taken = (await ctx.store.offers.load()).get(ctx.me.id, 0)
    waits = offer.request.state == RequestState.WAITING
    return waits and free_places(capacity, taken) > 0 and not is_away(ctx.me, ctx.now)


@feature.command(
    "decline",
    args=Decline,
    role=Role.MENTOR,
    examples=("decline", "decline Ana", "decline Ana exams"),
    when="offered",
    reach=Reach.ENTRUSTED,
)
async def decline(ctx: Context, args: Decline) -> None:
    """Decline an offer, with or without a reason; the next mentor is asked at once."""
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
    await ctx.desk.happened(Event.REQUESTS_CHANGED)


async def _meant_offer(ctx: Context, args: Accept | Decline) -> Offer | None:
    """Return the offer a mentor answers; None after asking which, when several are open and none was named.

    Raises UserError when there is none.
    """
    store = ctx.store
    offer_id = args.offer
    if offer_id is None and args.mentee is not None:
        last = await store.offers.last_offer(args.mentee.id, ctx.me.id)
        if last is None:
            raise UserError("offers-none-for", name=args.mentee.name)
        offer_id = last.id
    elif offer_id is None:
        waiting = await store.offers.offers_to(ctx.me.id)
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
    offer = await store.offers.offer(offer_id)
    if offer is None or offer.mentor_id != ctx.me.id:
        raise UserError("error-button-old")
    return offer
