"""An absence and who stands in, said in one sentence: `I'm away from Monday, Lucía covers for me`."""

from __future__ import annotations

import re
from datetime import date

from chatbot.core.arguments import PersonRef
from chatbot.core.days import find_range
from chatbot.core.formatting import clean
from chatbot.core.messages import Option
from chatbot.core.phrases_heard import has_phrase, heard_words
from chatbot.core.roles import Role
from chatbot.core.understanding.answering import label_of
from handlers.absence.backup import NameBackup
from handlers.absence.commands import Away
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.people_named import mentors_named

feature = Feature()


@feature.answered_in_words()
async def hear_both(ctx: Context) -> bool:
    """Offer to note an absence, and to ask who is to stand in, where a mentor says both; tell whether they do."""
    said = heard_words(ctx.message) if Role.MENTOR in ctx.roles else ""
    if not has_phrase(ctx, said, "words-stand-in") or "?" in ctx.message.text:
        return False
    days, mentor = _days(ctx), await _mentor(ctx)
    if days is None or mentor is None:
        return False
    first, last = days
    away, backup = Away(since=first, until=last), NameBackup(mentor=mentor)
    options = [Option(label_of(ctx, one.command), one.command, one.dump()) for one in (away, backup)]
    ctx.reply("absence-and-stand-in", first=first, last=last, name=mentor.name, options=[*options, ctx.leaving()])
    ctx.is_understood = True
    return True


def _days(ctx: Context) -> tuple[date, date] | None:
    """Return the first and the last day that a sentence names; None where one of them is unknown."""
    found = find_range(ctx, clean(ctx.message.text))
    days = found.ranges[0] if found is not None else None
    return (days.first, days.last) if days is not None and days.last is not None else None


async def _mentor(ctx: Context) -> PersonRef | None:
    """Return the only other mentor whom a sentence names."""
    mentors = await mentors_named(ctx, re.findall(r"[^\W\d_]+", ctx.message.text))
    return PersonRef(mentors[0].id, mentors[0].name) if len(mentors) == 1 else None
