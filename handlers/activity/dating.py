"""A day that somebody corrects in a sentence: `the open web evening was on the 17th`."""

from __future__ import annotations

from datetime import date

from chatbot.core.arguments import Line
from chatbot.core.days import find_day
from chatbot.core.formatting import clean
from chatbot.core.messages import ButtonStyle
from chatbot.core.phrases_heard import has_phrase, heard_words, plain_words
from handlers.activity import rules
from handlers.activity.arguments import Edit
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from storage.models.activity import Activity, ActivityKind

feature = Feature()

_SHORTEST = 4
"""Letters of a word of a title that tells it apart."""
_MOST_DAYS = 3


@feature.answered_in_words()
async def hear_the_day(ctx: Context) -> bool:
    """Offer to set the day that an author says for an activity they name, as long as it is not decided."""
    said = heard_words(ctx.message) if ctx.member_id is not None else ""
    if not has_phrase(ctx, said, "words-activity-dated"):
        return False
    days = _days(ctx)
    mine = [one for one in await ctx.store.activities.of_member(ctx.me.id) if one.state not in rules.DECIDED]
    named = [one for one in mine if _is_named(one, said)]
    if not days or len(named) != 1:
        return False
    activity = named[0]
    day = next((day for day in days if day != activity.held_on), None)
    if day is None:
        return False
    rules.check_day(ActivityKind(activity.kind), day, ctx.today)
    sets = Edit(number=activity.id, text=Line(day.isoformat()))
    options = [ctx.option("activity-dated-yes", sets, style=ButtonStyle.PRIMARY), ctx.leaving()]
    ctx.reply("activity-dated", title=activity.title, day=day, before=activity.held_on, options=options)
    ctx.is_understood = True
    return True


def _days(ctx: Context) -> list[date]:
    """Return the days that a message names, as days that are over where they may be."""
    rest, days = clean(ctx.message.text), list[date]()
    for _ in range(_MOST_DAYS):
        found = find_day(ctx, rest, past=True)
        if found is None:
            break
        days += found.days
        rest = f"{rest[: found.span[0]]} . {rest[found.span[1] :]}"
    return days


def _is_named(activity: Activity, said: str) -> bool:
    """Tell whether most words of a title stand in a text."""
    words = [word for word in plain_words(activity.title).split() if len(word) >= _SHORTEST]
    return bool(words) and 2 * sum(f" {word} " in said for word in words) > len(words)
