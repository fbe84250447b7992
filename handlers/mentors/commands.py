"""mentees, capacity, step_down; `oversight` has what councillors see and set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from chatbot.core.arguments import Arguments, Line, PersonRef, hidden, holding, read_by
from chatbot.core.days import find_range
from chatbot.core.errors import UserError
from chatbot.core.formatting import clean, to_plain
from chatbot.core.l10n import Markup
from chatbot.core.messages import ButtonStyle, Option
from chatbot.core.phrases_heard import has_phrase, heard_words
from chatbot.core.roles import Reach, Role
from handlers.mentors import oversight
from handlers.mentors.oversight import Capacity, Mentees
from handlers.mentors.rules import check_capacity
from handlers.shared.availability import capacity_of
from handlers.shared.contact import contact_line, share_options, write_option
from handlers.shared.context import Context, Event
from handlers.shared.dates import day_of
from handlers.shared.feature import Feature
from handlers.shared.looks import note_look
from handlers.shared.pairs import retire
from handlers.shared.text import join
from storage.models.account import Member

feature = Feature()

_WRITTEN_TO = 5
"""The most mentees with a button to write to them."""


@feature.command(
    "mentees",
    args=Mentees,
    role=Role.MENTOR,
    also=(Role.COUNCIL,),
    examples=("mentees", "mentees Kim"),
    reads=True,
    reach={Role.MENTOR: Reach.ENTRUSTED, Role.COUNCIL: Reach.ANYBODY},
)
async def mentees(ctx: Context, args: Mentees) -> None:
    """Show a mentor's own mentees, since when, and how to reach them; then those they stand in for now.

    A councillor sees anybody's.
    """
    is_own = args.mentor is None or args.mentor.id == ctx.me.id
    if not is_own or args.page is not None or Role.MENTOR not in ctx.roles:
        await oversight.show_mentees(ctx, args)
        return
    pairs = await ctx.store.pairs.pairs_of_mentor(ctx.me.id)
    lines = [
        ctx.text(
            "mentees-line",
            name=found.mentee.name,
            since=day_of(ctx.me, found.started_at),
            contact=await contact_line(ctx.desk, ctx, found.mentee, reader=ctx.me),
        )
        for found in pairs
    ]
    covering = await ctx.store.backups.covered_by(ctx.me.id)
    covered = [
        ctx.text(
            "mentees-covered",
            name=found.mentee.name,
            mentor=found.mentor.name,
            contact=await contact_line(ctx.desk, ctx, found.mentee, reader=ctx.me),
        )
        for found in covering
    ]
    await note_look(ctx, "mentees", *(found.mentee for found in (*pairs, *covering)))
    places = await _places(ctx)
    options = [write_option(ctx, found.mentee) for found in pairs[:_WRITTEN_TO]]
    options += [ctx.step("meet")] if pairs else []
    options += [ctx.option("mentees-see-all", Mentees(page=1))] if Role.COUNCIL in ctx.roles else []
    ctx.say(join([ctx.text("mentees-all" if pairs else "mentees-none"), *lines, *covered, places]), options=options)
    if pairs and ctx.me.share_handle is None:
        ctx.reply("share-question-mentees", options=share_options(ctx))


def _never_more_than_wished(ctx: Context, given: dict[str, Any]) -> dict[str, Any]:
    """Leave out a number of which a sentence says that it is too much, `no new people`, or asks: `what's the most?`."""
    if has_phrase(ctx, heard_words(ctx.message), "words-capacity-asked"):
        return {name: value for name, value in given.items() if name not in ("places", "added")}
    is_full = has_phrase(ctx, heard_words(ctx.message), "words-capacity-full")
    return {"full": 1} if is_full and "mentor" not in given and Role.MENTOR in ctx.roles else given


@feature.command(
    "capacity",
    args=Capacity,
    role=Role.MENTOR,
    also=(Role.COUNCIL,),
    examples=("capacity", "capacity 3", "capacity Kim 3"),
    changes_with=("places",),
    reach={Role.COUNCIL: Reach.ANYBODY},
    heard=_never_more_than_wished,
)
async def capacity(ctx: Context, args: Capacity) -> None:
    """Show or set how many mentees a mentor takes; offers above a lowered number go to the next mentor."""
    is_own = args.mentor is None or args.mentor.id == ctx.me.id
    if not is_own or Role.MENTOR not in ctx.roles:
        await oversight.set_capacity(ctx, args)
        return
    if args.added is not None and args.places is None:
        await _ask_sum(ctx, args.added)
        return
    if args.full and args.places is None:
        await _ask_whether_full(ctx)
        return
    if args.places is not None:
        before = capacity_of(ctx.me, ctx.rules.programme)
        ctx.me.capacity = check_capacity(args.places, ctx.rules.programme.capacity_max)
        ctx.did("capacity-did", "capacity", Capacity(places=before), places=args.places)
        await ctx.desk.happened(Event.PLACES_CHANGED)
    if args.places is None:
        ctx.say(join([await _places(ctx), ctx.text("capacity-how")]), options=_offered(ctx))
    else:
        ctx.say(join([await _places(ctx), ctx.text("capacity-kept")]))


async def _ask_sum(ctx: Context, more: int) -> None:
    """Show what a number of mentees beside those there are comes to, before it is noted."""
    taken = len(await ctx.store.pairs.pairs_of_mentor(ctx.me.id))
    places = check_capacity(taken + more, ctx.rules.programme.capacity_max)
    sums = Capacity(places=places, added=more)
    options = [ctx.option("capacity-sum-yes", sums, places=places), ctx.leaving()]
    now = capacity_of(ctx.me, ctx.rules.programme)
    if places == now < ctx.rules.programme.capacity_max:  # there is room for them already
        options = [ctx.option("capacity-sum-yes", Capacity(places=now + 1), places=now + 1), ctx.leaving()]
        ctx.reply("capacity-has-room", taken=taken, free=now - taken, places=now, more=now + 1, options=options)
        return
    ctx.reply("capacity-sum", taken=taken, more=more, places=places, options=options)


async def _ask_whether_full(ctx: Context) -> None:
    """Show the number with which nobody new comes, never above the present one, before it is noted."""
    taken = len(await ctx.store.pairs.pairs_of_mentor(ctx.me.id))
    places = min(taken, capacity_of(ctx.me, ctx.rules.programme))
    options = [ctx.option("capacity-sum-yes", Capacity(places=places), places=places), ctx.leaving()]
    ctx.reply("capacity-full", taken=taken, places=places, options=options)


def _offered(ctx: Context) -> list[Option]:
    """Return a button for each number near the present one."""
    now, most = capacity_of(ctx.me, ctx.rules.programme), ctx.rules.programme.capacity_max
    near = sorted({max(now + step, 0) for step in range(-2, 3)} - {now})
    return [ctx.option("capacity-number", Capacity(places=n), places=n) for n in near if n <= most]


async def _places(ctx: Context) -> Markup:
    places = capacity_of(ctx.me, ctx.rules.programme)
    pairs = await ctx.store.pairs.pairs_of_mentor(ctx.me.id)
    offers = await ctx.store.offers.offers_to(ctx.me.id)
    return ctx.text("capacity-now", places=places, taken=len(pairs), offers=len(offers))


class Sure(StrEnum):
    """The answer to whether to do what cannot be undone."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class StepDown(Arguments):
    """`sure` is asked for before the role ends; the `successor` is asked first to take on the mentees.

    Only the council reads the reason. The role ends at once: a later `day` is only what somebody had in mind.
    """

    sure: Sure
    successor: PersonRef | None = holding(Role.MENTOR, default=None)
    reason: Line | None = read_by("council")
    day: date | None = hidden(later=True)


def _with_day(ctx: Context, given: dict[str, Any]) -> dict[str, Any]:
    """Add the later day on which a sentence says that the role is to end."""
    found = find_range(ctx, ctx.message.text)
    days = (found.ranges[0].first, found.ranges[0].last) if found is not None else ()
    day = next((day for day in days if day is not None and day > ctx.today), None)
    return given | {"day": day.isoformat()} if day is not None else given


def _say_it_is_at_once(ctx: Context, given: Mapping[str, Any]) -> bool:
    """Say that the role cannot end on a later day, and offer to let the council know, to be away, or to stop now."""
    if "day" not in given:
        return False
    words = {"words": clean(ctx.message.text).strip()}
    noted = Option(to_plain(ctx.text("step-down-tell")), "council", words, style=ButtonStyle.PRIMARY)
    now = Option(to_plain(ctx.text("step-down-now")), StepDown.command, {})
    day = date.fromisoformat(given["day"])
    ctx.reply("step-down-at-once", day=day, options=[noted, ctx.step("away"), now, ctx.leaving()])
    return True


@feature.command(
    "step_down",
    args=StepDown,
    role=Role.MENTOR,
    examples=("step_down", "step_down yes", "step_down yes Kim"),
    changes_with=("sure",),
    reach=Reach.ENTRUSTED,
    heard=_with_day,
    instead=_say_it_is_at_once,
)
async def step_down(ctx: Context, args: StepDown) -> None:
    """Stop being a mentor; every mentee is queued by the date of their request, and offered to the next mentor."""
    if args.sure is Sure.NO:
        ctx.reply("step-down-not")
        return
    successor = await _successor(ctx, args.successor)
    mentees = [found.mentee for found in await ctx.store.pairs.pairs_of_mentor(ctx.me.id)]
    count = await retire(ctx.desk, ctx.me, "stepped_down")
    for mentee in mentees if successor else ():
        if request := await ctx.store.offers.open_request(mentee.id):
            request.meant_for_id = successor.id if successor else None
    ctx.become(ctx.me)
    ctx.reply("step-down-done", mentees=count)
    ctx.tell_council("council-stepped-down", name=ctx.me.name, mentees=count)
    for councillor in await ctx.store.people.with_role(Role.COUNCIL) if args.reason else ():
        if councillor is not ctx.me:
            ctx.to(councillor).send("council-step-down-reason", name=ctx.me.name, reason=args.reason or "")
    await ctx.desk.happened(Event.PLACES_CHANGED)


async def _successor(ctx: Context, ref: PersonRef | None) -> Member | None:
    """Return the mentor to be asked first. Raises UserError for somebody who is no other mentor."""
    member = await ctx.store.people.get(ref.id) if ref else None
    if member is not None and (Role.MENTOR not in member.roles or member.id == ctx.me.id):
        raise UserError("pass-on-no-mentor", name=member.name)
    return member
