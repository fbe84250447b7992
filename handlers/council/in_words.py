"""Sentences of councillors that decide an open item about somebody: `let's give Ravi another week`."""

from __future__ import annotations

from chatbot.core.arguments import Line
from chatbot.core.formatting import to_plain
from chatbot.core.messages import ButtonStyle, Option
from chatbot.core.phrases_heard import begins_with, found_in, has_name, has_phrase, has_words, heard_words
from chatbot.core.roles import Role
from chatbot.core.understanding.tokens import folded
from chatbot.core.words import pattern
from chatbot.core.writer import option_label
from handlers.shared import council_items
from handlers.shared.context import Context
from handlers.shared.council_duties import DECISIONS
from handlers.shared.council_items import Resolve
from handlers.shared.feature import Feature
from storage.models.council import Decision, ItemKind

feature = Feature()

_MOST_UNTIL = 5
"""The most words of the day until which somebody gets time."""


@feature.answered_in_words()
async def hear_more_time(ctx: Context) -> bool:
    """Show the decision to give somebody time, where one waits about them and words ask for that; tell whether so."""
    said = heard_words(ctx.message) if Role.COUNCIL in ctx.roles else ""
    gives = begins_with(ctx, said, "words-more-time-give") and has_phrase(ctx, said, "words-more-time-until")
    if not gives and not has_phrase(ctx, said, "words-more-time"):
        return False
    waiting = [item for item in await ctx.store.items.open() if Decision.WAIT in DECISIONS[ItemKind(item.kind)]]
    about = [item for item in waiting if has_name(said, item.subject.name)]
    if len(about) != 1:
        return False
    item = about[0]
    spell = _spell(ctx)
    decide = Resolve(item.id, Decision.WAIT, Line(spell) if spell else None)
    options = [
        Option(to_plain(ctx.text("wish-do")), decide.command, decide.dump(), style=ButtonStyle.PRIMARY),
        ctx.option("todo-open", Resolve(item.id), number=item.id, name=item.subject.name),
        ctx.leaving(),
    ]
    ctx.reply(
        "todo-decide",
        number=item.id,
        title=council_items.title(ctx, item),
        decision=option_label(ctx, Decision.WAIT),
        spell=spell or "none",
        options=options,
    )
    ctx.is_understood = True
    return True


def _spell(ctx: Context) -> str:
    """Return for how long more time is asked, as it is said: `two more weeks`; empty where that is not said."""
    text = ctx.message.text
    until = pattern(ctx.localizer, r"\b<words-more-time-until>\s+\S.*").search(folded(text))
    if until is not None and len(until[0].split()) <= _MOST_UNTIL:
        return text[until.start() : until.end()].strip(" .!")
    found = found_in(ctx, text, "words-more-time")
    words = text[found.start() : found.end()] if found is not None else ""
    return words if has_words(ctx, words, "words-spell") else ""
