"""Lists that may be longer than a phone shows well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.core.arguments import Arguments
from chatbot.core.errors import UserError
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from handlers.account.rules import join
from handlers.context import Context
from handlers.council.rules import page_of


@dataclass(frozen=True, slots=True)
class Paged(Arguments):
    """Which part of a list is shown."""

    page: int | None = None


def show_list(
    ctx: Context, heading: Markup, lines: Sequence[Markup], args: Paged, options: Sequence[Option] = ()
) -> None:
    """One page under its heading; `options` come before the button for the next page."""
    page = page_of(lines, args.page or 1)
    if page is None:
        raise UserError("list-no-page", page=args.page or 1)
    parts = [heading, *page.entries]
    buttons = list(options)
    if page.more:
        parts.append(ctx.text("list-more", count=page.more, command=args.command, page=page.number + 1))
        buttons.append(ctx.option("list-next", type(args)(page=page.number + 1)))
    ctx.say(join(parts), options=buttons)


def dotted(parts: Sequence[Markup]) -> Markup:
    """Short facts about one person on one line."""
    return Markup(" · ".join(parts))
