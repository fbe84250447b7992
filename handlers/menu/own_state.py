"""Questions how things stand with oneself: did it arrive, am I still in, since when; each answered by a sentence."""

from __future__ import annotations

from chatbot.core.formatting import to_plain
from chatbot.core.messages import Option
from chatbot.core.roles import Role
from handlers.shared import menu
from handlers.shared.availability import is_away
from handlers.shared.context import Context
from handlers.shared.dates import day_of, joined_values
from handlers.shared.feature import Feature
from handlers.shared.text import join, shorten
from storage.models.activity import ActivityState
from storage.models.council import ItemKind

feature = Feature()

_UNDECIDED = (ActivityState.REPORTED, ActivityState.MORE)


@feature.answers("received", needs=True)
async def say_what_arrived(ctx: Context) -> None:
    """Say what of the author's is here and waits for somebody: a request, an application, activities, a question."""
    store = ctx.store
    if await store.items.open_about(ItemKind.APPLICATION, ctx.me.id) is not None:
        ctx.reply("received-application")
        await ctx.go_on("apply_mentor")
        return
    if (request := await store.offers.open_request(ctx.me.id)) is not None:
        ctx.reply("received-request", day=day_of(ctx.me, request.asked_at))
        await ctx.go_on("my_mentor")
        return
    waiting = [one for one in await store.activities.of_member(ctx.me.id) if one.state in _UNDECIDED]
    if waiting:
        names = [shorten(one.title) for one in waiting]
        ctx.reply("received-activities", count=len(names), names=names, options=[ctx.step("activities")])
        return
    if asked := await store.items.open_asked_by(ItemKind.QUESTION, ctx.me.id):
        ctx.reply("received-question", day=day_of(ctx.me, asked[-1].opened_at), due=asked[-1].due_at)
        return
    situation = await menu.state_of(ctx)
    lines = menu.standing(ctx, situation)
    ctx.say(join([ctx.text("received-nothing"), *lines]), options=menu.things(ctx, situation)[: menu.FEW])


@feature.answers("why_refused", needs=True)
async def say_why_refused(ctx: Context) -> None:
    """Say which of the author's activities was rejected last, and why."""
    refused = [one for one in await ctx.store.activities.of_member(ctx.me.id) if one.state == ActivityState.REJECTED]
    last = max(refused, key=lambda one: one.decided_at or one.reported_at, default=None)
    if last is None:
        ctx.reply("why-refused-none", options=[ctx.step("activities"), ctx.step("council")])
        return
    options = [ctx.step("council"), ctx.step("report"), ctx.step("activities")]
    title, reason = shorten(last.title), last.reason or "none"
    ctx.reply("why-refused", title=title, day=last.held_on, reason=reason, options=options)


@feature.answers("still_in", needs=True)
async def say_still_in(ctx: Context) -> None:
    """Say which role the author has, of whom, and whether they are away; nobody loses one by being silent."""
    me = ctx.me
    lines = [ctx.text(f"still-a-{role.value}") for role in (Role.COUNCIL, Role.MENTOR) if role in me.roles]
    lines += [] if lines else [ctx.text("still-mentee" if Role.MENTEE in me.roles else "still-member")]
    if Role.MENTOR in me.roles:
        names = [pair.mentee.name for pair in await ctx.store.pairs.pairs_of_mentor(me.id)]
        lines.append(ctx.text("still-mentees", count=len(names), names=names))
        if is_away(me, ctx.now) and me.away_until is not None:
            lines.append(ctx.text("menu-away", until=me.away_until))
        options = [
            ctx.step("mentees"),
            Option(to_plain(ctx.text("still-yes")), "active", {"answer": "yes"}),
            ctx.step("status"),
        ]
    else:
        lines += menu.standing(ctx, await menu.state_of(ctx))
        options = [ctx.step("my_mentor")] if Role.MENTEE in me.roles else []
        options += [ctx.step("status")]
    ctx.say(join(lines), options=options)


@feature.answers("since_when", needs=True)
async def say_since_when(ctx: Context) -> None:
    """Say since when the author is in the programme, and since when they have their role or their mentor."""
    me = ctx.me
    lines = [ctx.text("since-joined", **joined_values(me))]
    lines += [
        ctx.text(f"since-a-{role.value}", day=day_of(me, since))
        for role in (Role.MENTOR, Role.COUNCIL)
        if (since := me.since(role)) is not None
    ]
    if (own := await ctx.store.pairs.pair_of(me.id)) is not None:
        lines.append(ctx.text("since-pair", name=own.mentor.name, day=day_of(me, own.started_at)))
    ctx.say(join(lines), options=[ctx.step("status"), ctx.step("profile")])
