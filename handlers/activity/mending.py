"""Second lines about an activity: what mends one that was just reported, and what is asked about one that is shown."""

from __future__ import annotations

import re

from chatbot.core.arguments import Line
from chatbot.core.formatting import clean
from chatbot.core.leaning import Act
from chatbot.core.understanding.answering import show
from chatbot.core.understanding.reading import Intention
from chatbot.core.undoing import last_deed
from chatbot.core.words import fold, pattern
from handlers.activity import rules
from handlers.activity.arguments import AskMore, Edit, Report
from handlers.activity.editing import edit
from handlers.activity.rules import Detail
from handlers.activity.withdrawal import TakeBack
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from storage.models.activity import ActivityKind

feature = Feature()

_KEY = "activity:"
_EDGES = " \t\n,.;:–—-"


@feature.answered_in_words()
async def mend_the_last(ctx: Context) -> bool:
    """Change the day or the attendees of the activity that was just reported; its mentor is shown it anew."""
    deed = await last_deed(ctx) if ctx.leaning is not None and ctx.leaning.act is Act.MEND else None
    if deed is None or deed.ago or not deed.effect.key.startswith(_KEY):
        return False
    activity = await ctx.store.activities.claim(int(deed.effect.key.removeprefix(_KEY)))
    if activity is None or activity.member_id != ctx.me.id or activity.state in rules.DECIDED:
        return False
    found = ctx.leaning.mended if ctx.leaning is not None else None
    given = found.given if found is not None and found.is_value else {}
    changes = []
    if (day := given.get("day", str(activity.held_on))) != str(activity.held_on):
        changes.append(Edit(number=activity.id, text=Line(day)))
    if (came := given.get("attendees")) not in (None, activity.details.get(Detail.ATTENDEES.value)):
        changes.append(Edit(number=activity.id, text=Line(str(came)), detail=Detail.ATTENDEES))
    for change in changes:
        ctx.drafts.clear()  # the last change shows them all
        await edit(ctx, change)
    if changes:  # so that it can be changed once more, and taken back
        undo, ran = TakeBack(number=activity.id, sure=1), Report(ActivityKind(activity.kind), activity.held_on)
        ctx.did("report-did", deed.effect.key, undo, ran=ran, number=activity.id, title=activity.title)
    ctx.is_understood = bool(changes)
    return bool(changes)


@feature.answered_in_words()
async def ask_about_the_shown(ctx: Context) -> bool:
    """Show what is to be asked about the activity that waits for its decision: `ask her how many came`."""
    shown = await ctx.shown(None) if ctx.member_id is not None else None
    asking = [one for one in shown.options if one.command == AskMore.command and "number" in one.args] if shown else []
    if shown is None or shown.is_answered or len(asking) != 1:
        return False
    text = clean(ctx.message.text).strip()
    led = pattern(ctx.localizer, r"\W*<words-activity-ask>\b[\s,:]*").match(fold(text))
    end = pattern(ctx.localizer, r"[\s,]+<words-activity-ask-end>\b", re.IGNORECASE)
    question = end.split(text[led.end() :])[0] if led is not None else ""
    if not question.strip(_EDGES):
        return False
    words = question.strip(_EDGES)
    given = AskMore(number=asking[0].args["number"], question=Line(words if words.endswith("?") else f"{words}?"))
    show(ctx, ctx.registry.commands[AskMore.command], Intention(AskMore.command, given.dump(), 1.0))
    ctx.is_understood = True
    return True
