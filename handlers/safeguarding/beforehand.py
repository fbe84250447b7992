"""Second lines about a report that is offered and not sent yet: who would learn of it, and more of what happened."""

from __future__ import annotations

from chatbot.core.asides import asks_who_reads
from chatbot.core.exchange import Pressed
from chatbot.core.interruptions import refuses, thinks_again
from chatbot.core.leaning import Act
from chatbot.core.phrases_heard import asks, has_phrase, heard_words
from chatbot.core.understanding.answering import show
from chatbot.core.understanding.reading import Intention
from handlers.safeguarding.asking import ReportProblem
from handlers.safeguarding.reporting import first_reader
from handlers.shared.context import Context
from handlers.shared.feature import Feature

feature = Feature()

_ADDS = 0.5
"""The score from which a second line surely says more of what was said, and is about nothing else."""


@feature.answered_in_words()
async def hear_beforehand(ctx: Context) -> bool:
    """Say who alone would read a report that is offered, or add to its words; tell whether a line does either."""
    shown, text = await ctx.shown(None), ctx.message.text.strip()
    words = _offered(ctx, shown) if shown is not None else None
    if shown is None or words is None:
        return False
    learns = asks(ctx, text) and has_phrase(ctx, heard_words(ctx.message), "words-report-learns")
    if learns or asks_who_reads(ctx, text):
        reader = await first_reader(ctx)
        if not reader:
            return False
        ctx.reply("report-kept", reader=reader, options=shown.options)
        ctx.is_understood = True
        return True
    leaning = ctx.leaning
    adds = leaning is None or (leaning.act is Act.MEND and leaning.score >= _ADDS)
    is_more = ctx.heard.intent == ReportProblem.command or (adds and not ctx.heard.intent)
    if not is_more or asks(ctx, text) or refuses(ctx, text) or thinks_again(ctx, text):
        return False
    command = ctx.registry.commands[ReportProblem.command]
    show(ctx, command, Intention(command.name, {"words": f"{words}\n{text}"}, 1.0))
    ctx.is_understood = True
    return True


def _offered(ctx: Context, shown: Pressed) -> str | None:
    """Return the words of the report that the first button of an open message begins; None for another message."""
    first = shown.options[0] if shown.options else None
    is_open = first is not None and not shown.is_answered and shown.member_id == ctx.member_id
    if first is None or not is_open or first.command != ReportProblem.command or first.args.keys() != {"words"}:
        return None
    return str(first.args["words"])
