"""Mentors who say that they are back, without a word of having been away before: what waits for their answer."""

from __future__ import annotations

from chatbot.core.days import find_range
from chatbot.core.phrases_heard import begins_with, has_phrase, heard_words
from chatbot.core.registry import Turn
from chatbot.core.roles import Role
from handlers.check_in.asking import Tell, open_rows, unanswered
from handlers.shared.context import Context
from handlers.shared.feature import Feature

feature = Feature()


@feature.answered_in_words()
@feature.hears(Turn.FIRST)
async def welcome_back(ctx: Context) -> bool:
    """Say what waits for the answer of a mentor who is back; an absence that was announced is ended by its command."""
    said = heard_words(ctx.message) if Role.MENTOR in ctx.roles and ctx.me.away_until is None else ""
    if not has_phrase(ctx, said, "words-am-back") or begins_with(ctx, said, "words-tell"):
        return False
    found = find_range(ctx, ctx.message.text)
    if found is not None and any((one.last or one.first) > ctx.today for one in found.ranges):
        return False  # they will be
    waiting = unanswered(await open_rows(ctx))
    names = [row.pair.mentee.name for row in waiting]
    if names:
        ctx.reply("back-open", names=names, options=[ctx.step(Tell.command), ctx.step("mentees")])
    else:
        ctx.reply("back-nothing", options=[ctx.step("mentees")])
    ctx.is_understood = True
    return True
