"""The council's side of mentees and capacity: anybody's mentees, and how many a mentor takes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from chatbot.core.arguments import Arguments, PersonRef, hidden, told_to
from chatbot.core.errors import UserError
from chatbot.core.roles import Role
from handlers.mentors.rules import check_capacity
from handlers.shared.availability import capacity_of
from handlers.shared.context import Context, Event
from handlers.shared.dates import day_of
from handlers.shared.looks import note_look
from handlers.shared.paging import PAGE
from handlers.shared.text import join
from storage.models.account import Member

MOST_PLACES = 50
"""The most mentees that the council lets one mentor take."""


@dataclass(frozen=True, slots=True)
class Mentees(Arguments):
    """The mentor whose mentees are shown; without a name one's own, or everybody's for a councillor who is no mentor.

    `page` is set by buttons: a page of everybody's.
    """

    mentor: PersonRef | None = told_to(Role.COUNCIL, holds=Role.MENTOR)
    page: int | None = hidden()


@dataclass(frozen=True, slots=True)
class Capacity(Arguments):
    """Without a number the present one is shown; a councillor may name another mentor.

    added  mentees beside those there are; the sum is shown before it is noted
    full   there are to be no more; so many are shown before that is noted
    """

    mentor: PersonRef | None = told_to(Role.COUNCIL, holds=Role.MENTOR)
    places: int | None = None
    added: int | None = hidden(later=True)
    full: int | None = hidden(later=True)


async def show_mentees(ctx: Context, args: Mentees) -> None:
    """Show the mentees of a mentor, or those of everybody, page by page. Raises UserError unless a councillor asks."""
    if args.mentor is None:
        if Role.COUNCIL not in ctx.roles:  # the button of a page outlives the role
            raise UserError("error-role", role=Role.COUNCIL.value)
        await _show_all(ctx, args)
        return
    mentor = await _mentor(ctx, args.mentor)
    pairs = await ctx.store.pairs.pairs_of_mentor(mentor.id)
    await note_look(ctx, "mentees", mentor, *(pair.mentee for pair in pairs))
    lines = [
        ctx.text("mentees-of-line", name=pair.mentee.name, since=day_of(ctx.me, pair.started_at)) for pair in pairs
    ]
    capacity = capacity_of(mentor, ctx.rules.programme)
    ctx.say(join([ctx.text("mentees-of", name=mentor.name, count=len(pairs), capacity=capacity), *lines]))


async def _show_all(ctx: Context, args: Mentees) -> None:
    page = args.page or 1
    total = await ctx.store.pairs.count_mentees()
    found = await ctx.store.pairs.mentees_with_mentors((page - 1) * PAGE, PAGE)
    if not found:
        raise UserError("mentees-nobody")
    lines = [
        ctx.text("mentees-with", name=mentee.name, mentor=mentor.name)
        if mentor is not None
        else ctx.text("mentees-without", name=mentee.name)
        for mentee, mentor in found
    ]
    more = total - page * PAGE
    options = [ctx.option("list-next", replace(args, page=page + 1))] if more > 0 else []
    lines += [ctx.text("mentees-more", count=more)] if more > 0 else []
    ctx.say(join([ctx.text("mentees-everybody", count=total), *lines]), options=options)


async def set_capacity(ctx: Context, args: Capacity) -> None:
    """Show how many mentees another mentor takes, or set it and tell them."""
    if args.mentor is None:
        raise UserError("capacity-whose")
    mentor = await _mentor(ctx, args.mentor)
    if args.places is not None:
        before = Capacity(mentor=args.mentor, places=capacity_of(mentor, ctx.rules.programme))
        ctx.did("capacity-did-for", f"capacity:{mentor.id}", before, name=mentor.name, places=args.places)
        mentor.capacity = check_capacity(args.places, MOST_PLACES)
        ctx.to(mentor).send("capacity-set-for-you", places=args.places)
        await ctx.desk.happened(Event.PLACES_CHANGED)
    taken = len(await ctx.store.pairs.pairs_of_mentor(mentor.id))
    places = capacity_of(mentor, ctx.rules.programme)
    lines = [ctx.text("capacity-of", name=mentor.name, places=places, taken=taken)]
    if places > ctx.rules.programme.capacity_max:
        lines.append(ctx.text("capacity-unusual", most=ctx.rules.programme.capacity_max))
    ctx.say(join(lines))


async def _mentor(ctx: Context, ref: PersonRef) -> Member:
    """Return the mentor a councillor names. Raises UserError for somebody who is none, and unless a councillor asks."""
    if Role.COUNCIL not in ctx.roles:
        raise UserError("mentees-of-others", name=ref.name)
    member = await ctx.store.people.get(ref.id)
    if member is None or Role.MENTOR not in member.roles:
        raise UserError("pass-on-no-mentor", name=ref.name)
    return member
