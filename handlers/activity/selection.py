"""Finding the activity that somebody's text means."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from chatbot.core.arguments import Arguments, Line
from chatbot.core.errors import UserError
from handlers.activity import asking, rules
from handlers.activity.arguments import Answer, Edit
from handlers.shared.context import Context
from storage.models.activity import Activity

Button = Callable[[int, Line | None], Arguments]
"""From an activity's number and what was written after its name to the command of its button."""


def joined(*words: str | None) -> str:
    """Return a text that was read in two pieces as one."""
    return " ".join(filter(None, words))


async def which_own(
    ctx: Context, args: Answer | Edit, fits: Callable[[Activity], object], *, nothing: str
) -> tuple[int, str] | None:
    """Return the number of the activity of their own that somebody means, and what follows its name.

    None when they were asked which of those that fit. Raises UserError when none does.
    """
    if args.number is not None:
        return args.number, args.text or ""
    kind = type(args)
    mine = [activity for activity in await ctx.store.activities.of_member(ctx.me.id) if fits(activity)]
    words = joined(args.activity, args.text)
    return which(ctx, words, mine, mine, lambda number, rest: kind(number=number, text=rest), nothing=nothing)


def which(
    ctx: Context,
    text: str,
    among: Sequence[Activity],
    waiting: Sequence[Activity],
    button: Button,
    *,
    nothing: str,
) -> tuple[int, str] | None:
    """Return the number of the activity meant by `text`, and what follows the name; None after asking which.

    A text that names none of `among` is about the only one in `waiting`. Raises UserError when there is none.
    """
    named = rules.read_name(text, among)
    if named.number is not None:
        return named.number, named.rest
    found = named.found or waiting
    if not found:
        raise UserError(nothing)
    if len(found) > 1:
        rest = Line(named.rest) if named.rest else None
        shown, options = asking.show_list(ctx, ctx.text("activity-which"), found, lambda number: button(number, rest))
        ctx.say(shown, options=options)
        return None
    return found[0].id, named.rest
