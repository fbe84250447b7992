"""The ways on that a newcomer is offered: why they came, and a look around that makes nobody a member."""

from __future__ import annotations

from enum import StrEnum

from chatbot.core.formatting import to_plain
from chatbot.core.messages import Option
from handlers.shared.context import Context


class Want(StrEnum):
    """The reason a newcomer came for; `code`: they have one to enter."""

    MENTOR = "mentor"
    MENTEES = "mentees"
    LOOK = "look"
    CODE = "code"


class Page(StrEnum):
    """The pages for somebody who looks around."""

    MENTEE = "mentee"
    MENTOR = "mentor"
    KEPT = "kept"


def want(ctx: Context, what: Want, wish: str = "") -> Option:
    """Return the button that says what somebody came for, with what they said they wish."""
    said = {"wish": wish} if wish and what in (Want.MENTOR, Want.LOOK) else {}
    return Option(to_plain(ctx.text(f"start-want-{what}")), "start", {"want": what.value, **said})


def wants(ctx: Context, wish: str = "") -> list[Option]:
    """Return the buttons of the first question."""
    return [want(ctx, what, wish) for what in (Want.MENTOR, Want.MENTEES, Want.LOOK)]


def show(ctx: Context, page: Page | None, wish: str = "") -> None:
    """Show a page of the tour, or its beginning, with the way to the others."""
    said = {"wish": wish} if wish else {}
    numbers = ctx.rules.programme
    options = [
        Option(to_plain(ctx.text(f"tour-to-{other}")), "start", {"page": other.value, **said})
        for other in Page
        if other is not page
    ]
    options += [want(ctx, Want.MENTOR, wish), *([want(ctx, Want.MENTEES)] if page is Page.MENTOR else [])]
    match page:
        case None:
            ctx.reply("tour-beginning", member="no" if ctx.member_id is None else "yes", options=options)
        case Page.MENTEE:
            ctx.reply("tour-mentee", time=numbers.offer_expires, options=options)
        case Page.MENTOR:
            ctx.reply("tour-mentor", capacity=numbers.capacity, options=options)
        case Page.KEPT:
            ctx.reply("tour-kept", time=numbers.messages_kept, options=options)


def ways_to_mentor(ctx: Context) -> list[Option]:
    """Return the buttons for a mentor whom the roster does not know: a code, the council, an application."""
    options = [want(ctx, Want.CODE)]
    if "council" in ctx.registry.commands:
        options.append(Option(to_plain(ctx.text("start-ask-council")), "council", {}))
    return [*options, ctx.step("apply_mentor")]
