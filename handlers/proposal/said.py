"""A proposal that is begun in one sentence: `I'd like to propose that …`, whatever the idea itself is like."""

from __future__ import annotations

import re

from chatbot.core.formatting import clean
from chatbot.core.registry import Turn
from chatbot.core.understanding.answering import show
from chatbot.core.understanding.reading import Intention
from chatbot.core.understanding.tokens import folded
from chatbot.core.words import in_every_language
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
    leads = sorted(in_every_language(ctx.localizer, "words-propose-that"), key=len, reverse=True)
    found = re.match(rf"(?:{'|'.join(map(re.escape, leads))})\b", folded(text))
    idea = text[found.end() :].strip(_EDGES) if found is not None else ""
    if not idea:
        return False
    show(ctx, ctx.registry.commands[Propose.command], Intention(Propose.command, {"idea": idea}, 1.0))
    ctx.is_understood = True
    return True
