"""Words that were meant for the bot and went to somebody, or would have: `no wait, that was for you`."""

from __future__ import annotations

from chatbot.core.arguments import PersonRef
from chatbot.core.interruptions import has_clause
from chatbot.core.registry import Turn
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.talk.arguments import TellPerson
from handlers.talk.commands import tell

feature = Feature()


@feature.answered_in_words()
@feature.hears(Turn.FIRST)
async def hear_for_whom(ctx: Context) -> bool:
    """Pass nothing on that says the words before were for the bot, and offer to take those back; tell whether it did.

    Where it was asked for whom they were, that is the answer.
    """
    if ctx.member_id is None or not ctx.message.direct or not has_clause(ctx, ctx.message.text, "words-for-bot"):
        return False
    shown = await ctx.shown(None)
    held = [one for one in shown.options if one.command == "tell" and "mine" in one.args] if shown else []
    if shown is not None and not shown.is_answered and shown.member_id == ctx.member_id and held:
        await tell(ctx, TellPerson.load(dict(held[0].args)))
        await ctx.take_press(shown)
        ctx.is_understood = True
        return True
    partner = await ctx.store.talk.latest_partner(ctx.me.id, ctx.now - ctx.rules.programme.talk_lasts)
    to = await ctx.store.people.get(partner) if partner is not None else None
    last = await ctx.store.talk.last_between(ctx.me.id, to.id) if to is not None else None
    if to is None or last is None or last.sender_id != ctx.me.id:
        return False
    back = TellPerson(PersonRef(to.id, to.name), back=last.id)
    ctx.reply("talk-was-for-me", name=to.name, options=[ctx.option("talk-take-back", back), ctx.step("help")])
    ctx.is_understood = True
    return True
