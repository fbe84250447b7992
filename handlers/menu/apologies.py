"""The answer to an apology; what it may be about is shown once more, in case it was meant to be put right."""

from __future__ import annotations

from chatbot.core.exchange import Pressed
from chatbot.core.l10n import Markup
from chatbot.core.undoing import last_deed, tell_of
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.text import join

feature = Feature()

_BARE = 1
"""The most words of an apology for nothing in particular: `sorry`."""


@feature.answers("apology")
async def answer_apology(ctx: Context) -> None:
    """Say that there is no need, with what waits for a word of the author, or with what was done just now."""
    shown, last, deed = await ctx.shown(None), await ctx.last_said(), await last_deed(ctx)
    has_more = len(ctx.message.text.split()) > _BARE
    is_open = shown is not None and not shown.is_answered
    if has_more and deed is not None and not deed.ago and not (is_open and shown is not None and _asks(shown)):
        tell_of(ctx, deed)
    elif is_open and shown is not None and (_asks(shown) or (has_more and last is not None and shown.id in last.shown)):
        text = join([ctx.text("small-talk-apology"), ctx.text("empty-line"), Markup(shown.text)])
        ctx.say(text, options=shown.options)
    else:
        ctx.reply("small-talk-apology")


def _asks(shown: Pressed) -> bool:
    """Tell whether a message shows what was understood, or words that wait to be sent."""
    return any({"wish", "not_sent"} & option.args.keys() for option in shown.options)
