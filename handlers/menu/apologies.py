"""The answer to an apology; what it may be about is shown once more, in case it was meant to be put right."""

from __future__ import annotations

from chatbot.core.l10n import Markup
from chatbot.core.undoing import last_deed, tell_of
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.text import join

feature = Feature()

_BARE = 2
"""The most words of an apology for nothing in particular."""


@feature.answers("apology")
async def answer_apology(ctx: Context) -> None:
    """Say that there is no need, with what waits for a word of the author, or with what was done just now."""
    shown = await ctx.shown(None)
    leaves = any({"wish", "not_sent"} & option.args.keys() for option in shown.options) if shown is not None else False
    if shown is not None and leaves and not shown.is_answered:
        text = join([ctx.text("small-talk-apology"), ctx.text("empty-line"), Markup(shown.text)])
        ctx.say(text, options=shown.options)
        return
    deed = await last_deed(ctx)
    if deed is not None and not deed.ago and len(ctx.message.text.split()) > _BARE:
        tell_of(ctx, deed)
        return
    ctx.reply("small-talk-apology")
