"""Words of who would rather not report after all: what is begun is left, and what was sent can be taken back."""

from __future__ import annotations

from chatbot.core.phrases_heard import has_phrase, heard_words
from handlers.safeguarding.asking import ReportProblem
from handlers.safeguarding.reporting import show_own
from handlers.shared.context import Context
from handlers.shared.feature import Feature

feature = Feature()

_MOST = 10
"""The most words of a line that takes back; a longer one tells what happened."""


@feature.while_asked(ReportProblem.command)
async def leave_unsent(ctx: Context) -> bool:
    """Leave a report that is only begun; tell whether that was said."""
    if not _takes_back(ctx):
        return False
    await ctx.close_question()
    if not await _shows_own(ctx):
        ctx.reply("report-left", options=[ctx.step(ReportProblem.command)])
    return True


@feature.answered_in_words()
async def show_what_was_sent(ctx: Context) -> bool:
    """Show the author's open report, which a tap takes back, where the last message was about it."""
    shown = await ctx.shown(None)
    is_about = shown is not None and any(one.command == ReportProblem.command for one in shown.options)
    return is_about and _takes_back(ctx) and await _shows_own(ctx)


def _takes_back(ctx: Context) -> bool:
    words = heard_words(ctx.message)
    return len(words.split()) <= _MOST and has_phrase(ctx, words, "words-report-left")


async def _shows_own(ctx: Context) -> bool:
    mine = await ctx.store.reports.open_from(ctx.seen)
    if mine:
        show_own(ctx, mine)
        ctx.is_understood = True
    return bool(mine)
