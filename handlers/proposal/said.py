"""A proposal that is begun in one sentence: `I'd like to propose that …`, whatever the idea itself is like."""

from __future__ import annotations

from chatbot.core.formatting import clean
from chatbot.core.registry import Turn
from chatbot.core.understanding.answering import show
from chatbot.core.understanding.reading import Intention
from chatbot.core.understanding.tokens import folded
from chatbot.core.words import pattern
from handlers.proposal.arguments import Propose
from handlers.shared.context import Context
from handlers.shared.feature import Feature

feature = Feature()

_EDGES = " \t\n,.:"


@feature.hears(Turn.FIRST)
async def show_what_is_proposed(ctx: Context) -> bool:
    """Show a proposal with the idea that a sentence proposes; tell whether it proposes any."""
    text = clean(ctx.message.text).strip()
    if ctx.member_id is None or not ctx.message.direct or text.endswith("?"):
        return False
    found = pattern(ctx.localizer, r"<words-propose-that>\b").match(folded(text))
    idea = _without_tail(ctx, text[found.end() :].strip(_EDGES)) if found is not None else ""
    if not idea:
        return False
    show(ctx, ctx.registry.commands[Propose.command], Intention(Propose.command, {"idea": idea}, 1.0))
    ctx.is_understood = True
    return True


def _without_tail(ctx: Context, idea: str) -> str:
    """Return an idea without what only says what is to become of it: `and let people comment`."""
    found = pattern(ctx.localizer, r"[\s,.;:]+<words-propose-tail>\W*$").search(folded(idea))
    return idea[: found.start()].strip(_EDGES) if found is not None and found.start() else idea
