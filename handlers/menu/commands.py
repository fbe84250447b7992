"""menu: what the author can do now, as buttons."""

from __future__ import annotations

from dataclasses import dataclass

from chatbot.core.arguments import NoArguments
from chatbot.core.formatting import to_plain
from chatbot.core.messages import Option
from chatbot.core.roles import Access
from handlers.shared import menu
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.text import join

feature = Feature()


@dataclass(frozen=True, slots=True)
class Menu(NoArguments):
    """No arguments."""


@feature.command("menu", args=Menu, role=Access.ANYONE, leads=True, examples=("menu",), reads=True)
async def show_menu(ctx: Context, args: Menu | None = None) -> None:
    """Say how things stand with the author, and offer what they can do now; lead a stranger."""
    if ctx.member_id is None:
        await ctx.lead_stranger()
        return
    situation = await menu.state_of(ctx)
    lines = [*menu.standing(ctx, situation), ctx.text("menu-question")]
    more = Option(to_plain(ctx.text("menu-more")), "help", {})
    ctx.say(join(lines), options=[*menu.things(ctx, situation), more])
