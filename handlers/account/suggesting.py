"""Somebody whom a member has in mind for the programme: how they come in, and who is told of them."""

from __future__ import annotations

from chatbot.core.formatting import escape
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.roles import Role
from chatbot.core.understanding.answering import label_of
from handlers.shared.context import Context
from handlers.shared.council_button import of_the_council
from handlers.shared.feature import Feature

feature = Feature()


@feature.answers("suggest_person", needs=True)
async def say_how_they_come_in(ctx: Context) -> None:
    """Say how somebody new comes in by themselves; a councillor invites or appoints, others tell the council."""
    link = ctx.rules.start_link()
    shown = Markup(escape(link)) if link else "none"
    if Role.COUNCIL in ctx.roles:
        options = [Option(label_of(ctx, "invite"), "invite", {}), ctx.step("appoint")]
        ctx.reply("suggest-person-council", link=shown, options=options)
        return
    ctx.reply("suggest-person", link=shown, options=[of_the_council(ctx, ctx.message.text.strip()), ctx.step("help")])
