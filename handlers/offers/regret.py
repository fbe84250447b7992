"""Second thoughts of a mentor who has just accepted somebody."""

from __future__ import annotations

from chatbot.core.formatting import to_plain
from chatbot.core.interruptions import has_clause
from chatbot.core.messages import Option
from chatbot.core.phrases_heard import has_phrase, heard_words
from chatbot.core.roles import Role
from chatbot.core.undoing import last_deed
from handlers.shared.contact import write_option
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from storage.models.offers import Offer

feature = Feature()

ACCEPTED = "accept:"
"""The beginning of the key of what an acceptance did; the number of the offer follows."""
_SOON = 3
"""Messages after an acceptance in which a second thought is still about it."""


@feature.answered_in_words()
async def think_again(ctx: Context) -> bool:
    """Answer a mentor who has just accepted somebody and says that it was a mistake, or that it cannot be."""
    if Role.MENTOR not in ctx.roles or "?" in ctx.message.text:
        return False
    is_mistake = any(has_clause(ctx, ctx.message.text, words) for words in ("words-mistake", "words-undo"))
    if not (is_mistake or has_phrase(ctx, heard_words(ctx.message), "words-accept-regret")):
        return False
    deed = await last_deed(ctx)
    if deed is None or deed.ago > _SOON or not deed.effect.key.startswith(ACCEPTED):
        return False
    offer = await ctx.store.offers.offer(int(deed.effect.key.removeprefix(ACCEPTED)))
    if offer is None or not await say_ways_out(ctx, offer):
        return False
    ctx.is_understood = True
    return True


async def say_ways_out(ctx: Context, offer: Offer) -> bool:
    """Tell a mentor kindly how to hand over somebody whom they have just accepted; tell whether they still can."""
    pair = await ctx.store.pairs.pair_of(offer.request.mentee_id)
    if pair is None or pair.mentor_id != ctx.me.id:
        return False
    mentee = pair.mentee
    given = {"mentee": {"id": mentee.id, "name": mentee.name}}
    hand_over = Option(to_plain(ctx.text("accept-hand-over", name=mentee.name)), "pass_on", given)
    ctx.reply("accept-regret", name=mentee.name, options=[hand_over, write_option(ctx, mentee), ctx.leaving()])
    return True
