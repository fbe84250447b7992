"""Corrections of words for somebody, before they go and just after: `sorry, I meant Sunday`, `at 6, not 5`."""

from __future__ import annotations

from chatbot.core.arguments import PersonRef
from chatbot.core.formatting import clean
from chatbot.core.leads import without_denied, without_lead
from chatbot.core.leaning import Act
from chatbot.core.registry import Turn
from chatbot.core.undoing import last_deed
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.rewording import is_correction, reworded
from handlers.talk.arguments import TellPerson
from handlers.talk.carrying import carry
from handlers.talk.telling import offer_to_send
from handlers.talk.wording import told

feature = Feature()

_MOST_PEOPLE = 3


@feature.answered_in_words()
async def correct_held(ctx: Context) -> bool:
    """Show words that wait to be sent once more, as their author corrects them; tell whether they did."""
    shown = await ctx.shown(None) if ctx.member_id is not None else None
    sending = [one for one in shown.options if "held" in one.args and "not_sent" not in one.args] if shown else []
    if shown is None or shown.is_answered or len(sending) != 1 or "mine" in sending[0].args:
        return False
    args = TellPerson.load(dict(sending[0].args))
    held, to = await ctx.store.talk.get(args.held or 0), await ctx.store.people.get(args.person.id)
    if held is None or held.sender_id != ctx.me.id or not held.words or held.file is not None or to is None:
        return False
    text = clean(ctx.message.text).strip()
    words = reworded(ctx, held.words, text) or _with_more(ctx, held.words, text)
    if words is None:
        return False
    await ctx.store.talk.drop(held)
    await ctx.take_press(shown)
    await offer_to_send(ctx, [to], words, "talk-send-this")
    ctx.is_understood = True
    return True


def _with_more(ctx: Context, words: str, text: str) -> str | None:
    """Return words with those of a text behind them, if they are more about the same, or put it right."""
    is_more = ctx.leaning is not None and ctx.leaning.act is Act.MEND and not any(told(ctx, text))
    return f"{words}\n{text}" if is_more or is_correction(ctx, text) else None


@feature.hears(Turn.FIRST)
async def pass_correction_on(ctx: Context) -> bool:
    """Bring a correction of the words that have just gone to somebody to the same person; tell whether it was one."""
    text = ctx.message.text.strip()
    if ctx.member_id is None or not ctx.message.direct or ctx.message.file is not None or not is_correction(ctx, text):
        return False
    deed = await last_deed(ctx)
    if deed is None or deed.ago or not deed.effect.key.startswith("tell:"):
        return False
    said = await ctx.store.talk.get(int(deed.effect.key.removeprefix("tell:")))
    to = await ctx.store.people.get(said.receiver_id) if said is not None and said.sender_id == ctx.me.id else None
    right, _ = without_denied(ctx, without_lead(ctx, text))
    if said is None or to is None:
        return False
    if people := [one for one in await ctx.find_people(right) if one.id != to.id]:
        back = ctx.option("talk-take-back", TellPerson(PersonRef(to.id, to.name), back=said.id))
        others = [ctx.option("contact-write", TellPerson(one), name=one.name) for one in people[:_MOST_PEOPLE]]
        ctx.reply("talk-was-for-other", name=to.name, options=[back, *others])
    else:
        await carry(ctx, to, text)
    return True
