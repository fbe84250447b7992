"""The words of mentors who have answered already: what is noted of the last check-in, and what is still open."""

from __future__ import annotations

from chatbot.core.arguments import PersonRef
from chatbot.core.l10n import Markup
from chatbot.core.roles import Role
from chatbot.core.writer import option_label
from handlers.check_in.asking import Tell, unanswered
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.text import join
from storage.models.check_in import CheckIn, CheckInAnswer, PromptKind

feature = Feature()

_MOST_BY_BUTTON = 3
"""The most open check-ins that have a button each."""


@feature.answers("answered_already", needs=True, roles=(Role.MENTOR,))
async def say_what_is_noted(ctx: Context) -> None:
    """Say what is noted about each mentee in the last check-in, and of whom an answer is still open."""
    window = await ctx.store.check_ins.latest(ctx.me.id, PromptKind.CHECK_IN)
    rows = (await ctx.store.check_ins.rows([window.id]))[window.id] if window is not None else []
    lines = [_noted(ctx, row) for row in rows if row.answer]
    missing = unanswered(rows)
    heading = [ctx.text("noted-some" if missing else "noted-all")] if lines else []
    if window is None or window.closed_at is not None or not missing:
        over = [] if lines and not missing else [ctx.text("noted-nothing")]
        ctx.say(join([*heading, *lines, *over]), options=[ctx.step("mentees")])
        return
    names = [row.pair.mentee.name for row in missing]
    text = join([*heading, *lines, ctx.text("noted-open", names=names, until=window.closes_at)])
    if len(missing) > _MOST_BY_BUTTON:
        ctx.say(text, options=[ctx.step(Tell.command)])
        return
    mentees = [row.pair.mentee for row in missing]
    ctx.say(
        text, options=[ctx.option("offer-name", Tell(PersonRef(one.id, one.name)), name=one.name) for one in mentees]
    )


def _noted(ctx: Context, row: CheckIn) -> Markup:
    return ctx.text("noted-one", name=row.pair.mentee.name, answer=option_label(ctx, CheckInAnswer(row.answer)))
