"""The questions of mentees who stands in for their mentor, and when they are back; and word that a mentor is ill."""

from __future__ import annotations

from chatbot.core.roles import Role
from handlers.shared.availability import is_away
from handlers.shared.contact import write_option
from handlers.shared.context import Context
from handlers.shared.council_button import of_the_council
from handlers.shared.feature import Feature
from handlers.shared.pairs import own_pair

feature = Feature()


@feature.answers("stand_in", needs=True, roles=(Role.MENTEE,))
async def say_who_stands_in(ctx: Context) -> None:
    """Say who is there for a mentee while their mentor is away."""
    own = await own_pair(ctx)
    if own is None:
        return
    if own.covered_by is not None:
        options = [write_option(ctx, own.covered_by), ctx.step("my_mentor")]
        ctx.reply("stand-in-now", name=own.covered_by.name, mentor=own.mentor.name, options=options)
    else:
        away = "yes" if is_away(own.mentor, ctx.now) else "no"
        options = [write_option(ctx, own.mentor), ctx.step("council")]
        ctx.reply("stand-in-nobody", mentor=own.mentor.name, away=away, options=options)


@feature.answers("mentor_back", needs=True, roles=(Role.MENTEE,))
async def say_when_back(ctx: Context) -> None:
    """Say until when a mentor is away, as far as they told; who has none is told how that stands."""
    own = await own_pair(ctx)
    if own is None:
        return
    until = own.mentor.away_until if is_away(own.mentor, ctx.now) else None
    options = [write_option(ctx, own.in_charge), ctx.step("council")]
    if until is None:
        ctx.reply("mentor-back-unknown", name=own.mentor.name, options=options)
    else:
        ctx.reply("silent-away", name=own.mentor.name, until=until, options=options)


@feature.answers("mentor_ill", needs=True, roles=(Role.MENTEE,))
async def hear_that_mentor_is_ill(ctx: Context) -> None:
    """Thank a mentee who tells why their mentor cannot write, and let one tap tell the council in the same words."""
    own = await own_pair(ctx)
    if own is None:
        return
    words = ctx.message.text.strip()
    options = [of_the_council(ctx, words), write_option(ctx, own.mentor), ctx.step("my_mentor")]
    ctx.reply("mentor-ill", mentor=own.mentor.name, words=words, options=options)
