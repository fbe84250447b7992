"""People who introduce themselves in one line: their country and interests are shown, to be noted with a tap."""

from __future__ import annotations

import re

from chatbot.core.arguments import Line
from chatbot.core.formatting import clean
from chatbot.core.phrases_heard import has_phrase, heard_words
from chatbot.core.registry import Turn
from chatbot.core.words import fold, pattern
from chatbot.core.writer import option_label
from handlers.account.commands import Profile, ProfileField
from handlers.account.heard_values import country_in, interests_in
from handlers.shared.context import Context
from handlers.shared.feature import Feature

feature = Feature()


@feature.hears(Turn.FIRST)
async def hear_introduction(ctx: Context) -> bool:
    """Show the country and the interests that an introduction tells, unless it asks for a mentor or reports."""
    said = heard_words(ctx.message) if ctx.member_id is not None and ctx.message.direct else ""
    is_told = has_phrase(ctx, said, "words-i-like") and has_phrase(ctx, said, "words-i-am-from")
    if not is_told or "?" in ctx.message.text or has_phrase(ctx, said, "words-introducing-no"):
        return False
    text = clean(ctx.message.text)
    likes = pattern(ctx.localizer, r"\b<words-i-like>\s+(\w.*)", re.IGNORECASE).search(text)
    country = country_in(ctx, text[: likes.start()] if likes else text) or country_in(ctx, text)
    told = {ProfileField.COUNTRY: country, ProfileField.INTERESTS: interests_in(ctx, likes[1]) if likes else ""}
    known = {ProfileField.COUNTRY: ctx.me.country, ProfileField.INTERESTS: ", ".join(ctx.me.interests)}
    options = [
        ctx.option("introduced-note", Profile(field, Line(value)), label=option_label(ctx, field), value=value)
        for field, value in told.items()
        if value and fold(value) != fold(known[field])
    ]
    if not options:
        return False
    wanted = [] if await ctx.store.offers.has_or_wants_mentor(ctx.me.id) else [ctx.step("request_mentor")]
    ctx.reply("introduced", name=ctx.me.name, options=[*options, *wanted])
    ctx.is_understood = True
    return True
