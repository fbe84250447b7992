"""Words said in place of what somebody would like a mentor for: why it is asked, that they do not know, or later."""

from __future__ import annotations

from chatbot.core.arguments import Line
from chatbot.core.formatting import clean, to_plain
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.spoken import spoken
from handlers.offers.commands import RequestMentor
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.text import join

feature = Feature()

_WHY, _EXAMPLE, _UNKNOWN, _LATER = range(4)
IDS = [("purpose-why",), ("purpose-example",), ("purpose-unknown",), ("purpose-later",)]
"""The names of what is said for each, as of `spoken`."""


@feature.while_asked(RequestMentor.command)
async def answer_instead(ctx: Context) -> bool:
    """Answer what is no wish and would be noted as one; the question stays open, unless it is put off."""
    heard = spoken(ctx, IDS, clean(ctx.message.text).strip())
    if heard is None or not heard.is_whole or not heard.is_sure:
        return False
    if heard.position == _LATER:
        await ctx.close_question()
        ctx.reply("purpose-later", options=[ctx.step("request_mentor"), _anything(ctx)])
        return True
    asks = ctx.text("purpose-asks")
    answer = {_WHY: "purpose-why", _EXAMPLE: "purpose-example", _UNKNOWN: "purpose-unknown"}[heard.position]
    ctx.say(join([ctx.text(answer), Markup(asks)]), options=[_anything(ctx)])
    return True


def _anything(ctx: Context) -> Option:
    """Return a button that asks for a mentor in words for somebody who has none yet."""
    words = Line(to_plain(ctx.text("purpose-anything")))
    return ctx.option("purpose-begin", RequestMentor(words))
