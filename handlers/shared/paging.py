"""Lists that may be longer than a phone shows well, page by page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from chatbot.core.arguments import Arguments
from chatbot.core.errors import UserError
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from handlers.shared.context import Context
from handlers.shared.text import join


@dataclass(frozen=True, slots=True)
class Paged(Arguments):
    """The page of a list to show."""

    page: int | None = None


T = TypeVar("T")


def show_list(
    ctx: Context,
    heading: Markup,
    entries: Sequence[T],
    line: Callable[[T], Markup],
    args: Paged,
    options: Sequence[Option] = (),
) -> None:
    """Show one page under its heading, a line for each entry; `options` come before the button for the next page."""
    here = place_of(args, len(entries))
    show_page(ctx, heading, [line(one) for one in entries[here.offset : here.offset + PAGE]], here, args, options)


@dataclass(frozen=True, slots=True)
class PagePlace:
    """The place of a page in its list, which the database may count and cut: `more` entries follow."""

    number: int
    offset: int
    more: int


def place_of(args: Paged, count: int) -> PagePlace:
    """Return where the page that is asked for is among so many entries. Raises UserError if there is no such page."""
    page = page_of(range(count), args.page or 1)
    if page is None:
        raise UserError("list-no-page", page=args.page or 1)
    return PagePlace(page.number, (page.number - 1) * PAGE, page.more)


def show_page(
    ctx: Context,
    heading: Markup,
    lines: Sequence[Markup],
    place: PagePlace,
    args: Paged,
    options: Sequence[Option] = (),
) -> None:
    """Show the lines of one page under its heading; `options` come before the button for the next page."""
    parts = [heading, *lines]
    buttons = list(options)
    if place.more:
        parts.append(ctx.text("list-more", count=place.more))
        buttons.append(ctx.option("list-next", type(args)(page=place.number + 1)))
    ctx.say(join(parts), options=buttons)


PAGE = 20
"""Lines of one list that are easy to read on a phone."""


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of a list; `more` entries follow on the next pages."""

    entries: Sequence[T]
    number: int
    of: int
    more: int


def page_of(entries: Sequence[T], number: int, size: int = PAGE) -> Page[T] | None:
    """Return page `number`, from 1 on; None when there is no such page. An empty list has one empty page."""
    of = max(-(-len(entries) // size), 1)
    if not 1 <= number <= of:
        return None
    end = number * size
    return Page(entries[end - size : end], number, of, max(len(entries) - end, 0))
