"""Pairs that feel they have finished: how a mentorship ends, with the words for the council."""

from __future__ import annotations

from chatbot.core.roles import Role
from handlers.shared.contact import write_option
from handlers.shared.context import Context
from handlers.shared.council_button import of_the_council
from handlers.shared.feature import Feature

feature = Feature()


@feature.answers("finished", needs=True, roles=(Role.MENTEE, Role.MENTOR))
async def say_how_it_ends(ctx: Context) -> None:
    """Say who ends a mentorship that has done its work, and that nothing changes before."""
    own = await ctx.store.pairs.pair_of(ctx.me.id)
    mentored = await ctx.store.pairs.pairs_of_mentor(ctx.me.id) if Role.MENTOR in ctx.roles else []
    named = [pair.mentee for pair in mentored if pair.mentee_id in ctx.heard.people or len(mentored) == 1]
    other = own.mentor if own is not None else named[0] if len(named) == 1 else None
    options = [of_the_council(ctx, ctx.message.text.strip())]
    if other is not None:
        options.append(write_option(ctx, other))
    if own is not None:
        options.append(ctx.step("apply_mentor"))
    kind = "mentee" if own is not None else "mentor"
    ctx.reply("finished", kind=kind, name=other.name if other is not None else "none", options=options)
