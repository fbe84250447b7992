"""Check-ins put off: `ask me again on Friday`, `ahorita no puedo`; or to another day of the week."""

from __future__ import annotations

from datetime import date

from chatbot.core.days import find_day
from chatbot.core.formatting import clean
from chatbot.core.phrases_heard import has_phrase, heard_words
from chatbot.core.roles import Role
from handlers.check_in.asking import Tell, open_rows
from handlers.shared.context import Context
from handlers.shared.dates import day_of, moment_on
from handlers.shared.feature import Feature
from storage.models.check_in import Prompt

feature = Feature()

_MOST_WORDS = 9
"""The most words of a text that only puts something off."""
_MOST_WORDS_WEEKLY = 15


@feature.answered_in_words()
async def another_weekday(ctx: Context) -> bool:
    """Say that check-ins come on one day of the week for everybody, and remind on the one that is wished for now."""
    said = heard_words(ctx.message) if Role.MENTOR in ctx.roles else ""
    asks = has_phrase(ctx, said, "words-check-in-ask-me") and has_phrase(ctx, said, "words-check-in-weekday")
    if not asks or len(said.split()) > _MOST_WORDS_WEEKLY:
        return False
    await say_same_day(ctx)
    ctx.is_understood = True
    return True


@feature.answers("other_day", needs=True, roles=(Role.MENTOR,))
async def say_same_day(ctx: Context) -> None:
    """Say that check-ins come at the same time for everybody and may be answered at any; remind on a day that is named.

    The hours at which nothing comes are named beside it, as most who wish for another hour mean those.
    """
    rows = await open_rows(ctx)
    found = find_day(ctx, clean(ctx.message.text)) if rows else None
    day = _reminded_on(ctx, rows[0].prompt, clean(ctx.message.text)) if rows and found is not None else None
    is_named = found is not None and day == found.days[0]
    programme = ctx.rules.programme
    ctx.reply(
        "check-in-weekday",
        day=day if is_named and day is not None else "none",
        until=rows[0].prompt.closes_at if rows else "none",
        quiet="no" if programme.quiet_from == programme.quiet_until else "yes",
        since=programme.quiet_from,
        awake=programme.quiet_until,
        options=[*([ctx.step(Tell.command)] if rows else []), ctx.step("zone"), ctx.step("away")],
    )


@feature.answered_in_words()
async def put_off(ctx: Context) -> bool:
    """Say that there is no hurry, and remind on the day that is named; tell whether a check-in is put off."""
    said = heard_words(ctx.message) if Role.MENTOR in ctx.roles else ""
    if len(said.split()) > _MOST_WORDS or not has_phrase(ctx, said, "words-check-in-later"):
        return False
    if has_phrase(ctx, said, "words-check-in-not-later"):
        return False
    window = await _asked(ctx, is_said=has_phrase(ctx, said, "words-check-in-answer-later"))
    if window is None:
        return False
    day = _reminded_on(ctx, window, clean(ctx.message.text))
    ctx.reply("check-in-put-off", day=day or "none", until=window.closes_at)
    ctx.is_understood = True
    return True


async def _asked(ctx: Context, *, is_said: bool) -> Prompt | None:
    """Return the open window, if it was asked last or its mentor has just ended a silence.

    is_said  an answer is spoken of, which is meant where nothing else is asked
    """
    shown = await ctx.shown(None)
    asks = shown is not None and not shown.is_answered and any(one.command == Tell.command for one in shown.options)
    is_free = shown is None or shown.is_answered
    if not (asks or ctx.is_heard_again or (is_said and is_free)):
        return None
    rows = await open_rows(ctx)
    return rows[0].prompt if rows else None


def _reminded_on(ctx: Context, window: Prompt, text: str) -> date | None:
    """Return the day of the next reminder: the one that is named, if the window is still open then, or the one due."""
    found = find_day(ctx, text)
    if found is not None and found.days[0] > ctx.today:
        at = moment_on(found.days[0], ctx.me.timezone, ctx.rules.check_in.hour)
        if at < window.closes_at:
            window.remind_at = window.due_remind_at = at
            window.reminded_at = None
            return found.days[0]
    is_due = window.reminded_at is None and window.remind_at is not None and window.remind_at > ctx.now
    return day_of(ctx.me, window.remind_at) if is_due and window.remind_at is not None else None
