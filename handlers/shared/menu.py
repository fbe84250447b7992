"""The five to seven things that a member can do now, by their roles and how things stand with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, zip_longest

from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.roles import Role
from chatbot.core.usage import title_of
from handlers.shared.availability import is_away
from handlers.shared.context import Context
from storage.menu import Situation

MOST = 6
"""The most things that a menu offers, beside the button for more."""
FEW = 3
"""The same under a greeting."""

COMPLETED: dict[Role, tuple[str, ...]] = {
    Role.COUNCIL: ("todo", "status", "waiting", "mentors", "inactive"),
    Role.MENTOR: ("checkin", "mentees", "confirm", "away", "capacity"),
    Role.MENTEE: ("my_mentor", "request_mentor", "report", "activities", "profile"),
}
"""The commands that a network offers for completion, beside `menu` and `help`; of two roles some of each."""
_MOST_COMPLETED = 5


def completed(roles: frozenset[str]) -> tuple[str, ...]:
    """Return the commands that a network offers for completion to holders of `roles`, the most useful first."""
    if not roles:
        return ("start", "menu", "help")
    lists = [commands for role, commands in COMPLETED.items() if role in _leading(roles)]
    if len(lists) > 1:
        lists = [lists[0][:3], lists[1][:2]]
    return ("menu", *chain.from_iterable(lists), "help")[: _MOST_COMPLETED + 2]


def _leading(roles: frozenset[str]) -> frozenset[str]:
    """Return the roles without that of a mentee, which mentors and councillors keep and seldom use."""
    return (roles - {Role.MENTEE}) or roles


def suggested(roles: frozenset[str], situation: Situation, *, away: bool, known: Iterable[str]) -> list[str]:
    """Return the commands that somebody may want now, the most urgent first: what waits for them, then by role.

    known  the commands there are
    """
    waiting = urgent(roles, situation)
    if away:
        waiting.append("back")
    by_role = [
        _of_role(role, situation, away=away) for role in Role if role in roles and _counts(role, roles, situation)
    ]
    ordered = [*waiting, *(command for row in zip_longest(*by_role) for command in row if command)]
    there = frozenset(known)
    return [command for command in dict.fromkeys(ordered) if command in there]


def urgent(roles: frozenset[str], situation: Situation) -> list[str]:
    """Return the commands for what waits for somebody, the most urgent first."""
    waits = {
        "offers": situation.offers,
        "checkin": situation.check_ins if Role.MENTOR in roles else 0,
        "review": situation.reviews,
        "todo": situation.decisions,
        "take_survey": situation.surveys,
        "proposals": situation.proposals,
    }
    return [command for command, count in waits.items() if count]


def _counts(role: Role, roles: frozenset[str], situation: Situation) -> bool:
    return role is not Role.MENTEE or role in _leading(roles) or bool(situation.mentor or situation.request)


def _of_role(role: Role, situation: Situation, *, away: bool) -> Sequence[str]:
    match role:
        case Role.COUNCIL:
            return ("todo", "status", "waiting", "mentors", "inactive", "match")
        case Role.MENTOR:
            there = () if away else ("away",)
            return ("mentees", *(("checkin",) if situation.mentees else ()), *there, "capacity", "offers", "profile")
        case _:
            if situation.mentor:
                return ("my_mentor", "tell", "checkin", "report", "heard", "activities", "profile")
            if situation.request:
                return ("my_mentor", "report", "cancel_request", "profile", "zone", "languages")
            return ("request_mentor", "report", "profile", "activities", "apply_mentor")


async def state_of(ctx: Context) -> Situation:
    """Return how things stand with the author."""
    return await ctx.store.menus.situation(ctx.me.id)


def things(ctx: Context, situation: Situation) -> list[Option]:
    """Return the buttons for what the author can do now, the most urgent first."""
    commands = suggested(ctx.roles, situation, away=is_away(ctx.me, ctx.now), known=ctx.registry.commands)
    return [button(ctx, situation, command) for command in commands[:MOST]]


def button(ctx: Context, situation: Situation, command: str) -> Option:
    """Return the button for one thing, with how many of them wait."""
    label: Markup | None = None
    match command:
        case "offers" if situation.offers:
            label = ctx.text("menu-offers", count=situation.offers)
        case "checkin" if situation.check_ins and Role.MENTOR in ctx.roles:
            label = ctx.text("menu-checkin", count=situation.check_ins)
        case "review":
            label = ctx.text("menu-review", count=situation.reviews)
        case "todo" if situation.decisions:
            label = ctx.text("menu-todo", count=situation.decisions)
        case "take_survey":
            label = ctx.text("menu-take-survey", count=situation.surveys)
        case "proposals" if situation.proposals:
            label = ctx.text("menu-proposals", count=situation.proposals)
        case "my_mentor" if not situation.mentor:
            label = ctx.text("menu-my-request")
    return Option(to_plain(label) if label else title_of(ctx, ctx.registry.commands[command], ctx.roles), command, {})


def standing(ctx: Context, situation: Situation) -> list[Markup]:
    """Return a line or two that say how things stand with the author."""
    lines = []
    if Role.MENTEE in ctx.roles and _counts(Role.MENTEE, ctx.roles, situation):
        if situation.mentor:
            lines.append(ctx.text("menu-mentor", name=situation.mentor))
        else:
            lines.append(ctx.text("menu-request" if situation.request else "menu-no-mentor"))
    if Role.MENTOR in ctx.roles:
        lines.append(ctx.text("menu-mentees", mentees=situation.mentees))
        if is_away(ctx.me, ctx.now) and ctx.me.away_until is not None:
            lines.append(ctx.text("menu-away", until=ctx.me.away_until))
    return lines
