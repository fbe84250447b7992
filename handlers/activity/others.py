"""Activities of somebody else: mentors tell of what a mentee did, which is the mentee's to report."""

from __future__ import annotations

from chatbot.core.formatting import to_plain
from chatbot.core.messages import Option
from chatbot.core.phrases_heard import after_name, begins_with, has_phrase, heard_words
from chatbot.core.roles import Role
from handlers.shared.contact import send_option
from handlers.shared.context import Context
from handlers.shared.feature import Feature

feature = Feature()


@feature.answered_in_words()
async def hear_of_a_mentee(ctx: Context) -> bool:
    """Offer to ask a mentee for the report of what their mentor tells of them: it counts for whoever did it."""
    said = heard_words(ctx.message) if Role.MENTOR in ctx.roles and "?" not in ctx.message.text else ""
    if not has_phrase(ctx, said, "words-activity-did"):  # nearly always: no pair is looked up for it
        return False
    for pair in await ctx.store.pairs.pairs_of_mentor(ctx.me.id):
        if begins_with(ctx, after_name(ctx, said, pair.mentee.name, "words-activity-lead"), "words-activity-did"):
            break
    else:
        return False
    name = pair.mentee.name
    words = to_plain(ctx.to(pair.mentee).text("activity-others-words", name=name))
    options = [
        send_option(ctx, "activity-others-send", pair.mentee, words),
        Option(to_plain(ctx.text("activity-others-mine")), "report", {}),
        ctx.leaving(),
    ]
    ctx.reply("activity-others", name=name, words=words, options=options)
    ctx.is_understood = True
    return True
