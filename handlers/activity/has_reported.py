"""The question whether somebody has reported anything, asked by their mentor or by the council."""

from __future__ import annotations

from datetime import timedelta

from chatbot.core.roles import Role
from handlers.activity.arguments import Review
from handlers.activity.listing import listed
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.looks import note_look
from handlers.shared.text import join
from storage.models.account import Member
from storage.models.activity import ActivityState

feature = Feature()

_MOST_SHOWN = 3
_LATELY = timedelta(days=30)


@feature.answers("reported", needs=True, roles=(Role.MENTOR, Role.COUNCIL))
async def say_what_is_reported(ctx: Context) -> None:
    """Say what waits of the person who is named or, to the council, what they reported last, and how much it is by now.

    A mentor counts what they were asked to confirm: what was reported since the two are a pair.
    """
    is_council = Role.COUNCIL in ctx.roles
    member = await _named(ctx, is_council=is_council)
    if member is None:
        await ctx.go_on(Review.command)
        return
    reported = [one for one in await ctx.store.activities.of_member(member.id) if one.state != ActivityState.WITHDRAWN]
    if is_council:
        shown = reported
        await note_look(ctx, Review.command, member)
    else:
        own = await ctx.store.pairs.pair_of(member.id)
        reported = [one for one in reported if own is not None and one.reported_at >= own.started_at]
        waiting = await ctx.store.activities.open_to(ctx.me.id, council=False)
        shown = [activity for activity in waiting if activity.member_id == member.id]
    lines = [ctx.text("reported-some" if shown else "reported-nothing", name=member.name, count=len(shown))]
    lines += [listed(ctx, activity) for activity in shown[:_MOST_SHOWN]]
    if reported:
        confirmed = sum(one.state == ActivityState.CONFIRMED for one in reported)
        whole = "all" if is_council else "pair"
        lines.append(ctx.text("reported-tally", whole=whole, count=len(reported), confirmed=confirmed))
    ctx.say(join(lines), options=[ctx.step(Review.command)] if shown else [])


@feature.answers("silent_mine", needs=True, roles=(Role.MENTOR,))
async def say_who_reported_nothing(ctx: Context) -> None:
    """Say which of a mentor's mentees have reported nothing for a month."""
    day, of_member = ctx.today - _LATELY, ctx.store.activities.of_member
    mentees = [pair.mentee for pair in await ctx.store.pairs.pairs_of_mentor(ctx.me.id)]
    names = [one.name for one in mentees if all(done.held_on < day for done in await of_member(one.id))]
    ctx.reply("silent-mine" if names else "silent-mine-none", day=day, names=names, options=[ctx.step("mentees")])


async def _named(ctx: Context, *, is_council: bool) -> Member | None:
    """Return who is named, if the author may know of their activities; a mentor of one mentee means that one."""
    if is_council:
        return await ctx.store.people.get(next(iter(ctx.heard.people))) if len(ctx.heard.people) == 1 else None
    mentees = [pair.mentee for pair in await ctx.store.pairs.pairs_of_mentor(ctx.me.id)]
    named = [mentee for mentee in mentees if mentee.id in ctx.heard.people]
    meant = named if ctx.heard.people else mentees
    return meant[0] if len(meant) == 1 else None
