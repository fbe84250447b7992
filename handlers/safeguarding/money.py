"""Somebody asks a member for money or a password in the programme's name: a warning at once, and a way to report it."""

from __future__ import annotations

import re

from chatbot.core.phrases_heard import has_phrase, heard_words
from chatbot.core.registry import Turn
from handlers.safeguarding.asking import ReportProblem
from handlers.shared.context import Context
from handlers.shared.feature import Feature

feature = Feature()

_NUMBER = re.compile(r"\d+")


@feature.hears(Turn.FIRST)
async def warn_of_scam(ctx: Context) -> bool:
    """Say that nobody here asks for money or passwords; tell whether the author speaks of somebody who does."""
    words = _NUMBER.sub("1", heard_words(ctx.message))
    if not ctx.message.direct or not has_phrase(ctx, words, "words-asked-for-money"):
        return False
    report = [ctx.step(ReportProblem.command)] if ctx.member_id is not None else []
    ctx.reply("report-no-money", options=[*report, ctx.step("council")])
    return True
