"""Mentees who wait: what they say and fear of it, and who asks why somebody waits; a line on how things stand."""

from __future__ import annotations

from chatbot.core.messages import Option
from chatbot.core.roles import Role
from chatbot.core.understanding.answering import label_of
from handlers.offers import offering
from handlers.shared.contact import write_option
from handlers.shared.context import Context
from handlers.shared.dates import day_of
from handlers.shared.feature import Feature
from handlers.shared.looks import note_look
from handlers.shared.passages import Moment, passage_for

feature = Feature()


@feature.answers("impatient", needs=True, roles=(Role.MENTEE,))
async def answer_impatience(ctx: Context) -> None:
    """Say sorry for a long wait, with the place in it and what comes next; who has a mentor speaks of their silence."""
    if not await _say_standing(ctx, "request-long"):
        await ctx.registry.small_talk["silent_mentor"](ctx)


@feature.answers("patient", needs=True, roles=(Role.MENTEE,))
async def answer_patience(ctx: Context) -> None:
    """Thank somebody who waits for their patience, with their place."""
    if not await _say_standing(ctx, "request-patient"):
        ctx.reply("small-talk-ok")


@feature.answers("keep_place", needs=True)
async def keep_place(ctx: Context) -> None:
    """Tell somebody who wants to keep their place that it is theirs: on the waiting list, or with their mentor."""
    if Role.MENTEE not in ctx.roles:
        await ctx.registry.small_talk["still_in"](ctx)
    elif not await _say_standing(ctx, "request-kept", *passage_for(Moment.AWAY_WHILE_WAITING, ctx, ctx.rules)):
        own = await ctx.store.pairs.pair_of(ctx.me.id)
        if own is None:
            ctx.reply("place-none", options=[ctx.step("request_mentor")])
        else:
            ctx.reply("place-kept", name=own.mentor.name, options=[write_option(ctx, own.in_charge)])


@feature.answers("refused_me", needs=True, roles=(Role.MENTEE,))
async def answer_fear_of_refusal(ctx: Context) -> None:
    """Say that silence is no refusal, with how the request stands."""
    if not await _say_standing(ctx, "refused-me"):
        has_mentor = await ctx.store.pairs.pair_of(ctx.me.id) is not None
        ctx.reply("refused-me-none", options=[ctx.step("my_mentor" if has_mentor else "request_mentor")])


@feature.answers("who_waits", needs=True, roles=(Role.MENTOR, Role.COUNCIL))
async def say_who_waits(ctx: Context) -> None:
    """Tell the council since when somebody waits, and what for; a mentor, that an offer tells it."""
    if Role.COUNCIL not in ctx.roles:
        ctx.reply("who-waits-mentor", options=[ctx.step("capacity"), ctx.step("offers"), ctx.step("council")])
        return
    member = await ctx.store.people.get(next(iter(ctx.heard.people))) if len(ctx.heard.people) == 1 else None
    request = await ctx.store.offers.open_request(member.id) if member is not None else None
    options = [Option(label_of(ctx, name), name, {}) for name in ("waiting", "match")]
    if member is None or request is None:
        ctx.reply("who-waits-nobody", options=options)
        return
    await note_look(ctx, "waiting", member)
    ctx.reply(
        "who-waits",
        name=member.name,
        day=day_of(ctx.me, request.asked_at),
        place=await ctx.store.offers.place(request),
        wish=request.topic or "none",
        asked="yes" if await ctx.store.offers.open_offer(request.id) is not None else "no",
        options=options,
    )


async def _say_standing(ctx: Context, message_id: str, *more: Option) -> bool:
    """Say how the open request stands, with `more` buttons, and tell whether there is one."""
    request = await ctx.store.offers.open_request(ctx.me.id)
    if request is None:
        return False
    asleep = await offering.offer_waiting(ctx.desk)
    standing = await offering.request_state(ctx.desk, ctx, request, asleep)
    asked = day_of(ctx.me, request.asked_at)
    ctx.reply(message_id, asked=asked, standing=standing, options=[ctx.step("my_mentor"), *more, ctx.step("council")])
    return True
