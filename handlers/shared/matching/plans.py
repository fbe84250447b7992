"""A plan as the council is shown it: each match and its reasons, and how fair the load is before and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import islice

from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.roles import Role
from handlers.shared.context import Context
from handlers.shared.fairness import fairness, loads_then, spread_of
from handlers.shared.matching import scores
from handlers.shared.matching.scores import Score
from handlers.shared.paging import PAGE
from handlers.shared.text import join
from storage.models.account import Member


async def fairness_line(ctx: Context, offers: Iterable[int] = (), changes: Iterable[tuple[int, int]] = ()) -> Markup:
    """Describe how fair the load is now and after a plan: offers to mentors, or changes from one mentor to another."""
    counts = await ctx.store.council.mentee_counts()
    now = {member.id: counts.get(member.id, 0) for member in await ctx.store.people.with_role(Role.MENTOR)}
    before, after = fairness(list(now.values())), fairness(list(loads_then(now, offers, changes).values()))
    return ctx.text("plan-fairness", now=spread_of(ctx, before), then=spread_of(ctx, after))


def line(ctx: Context, mentee: Member, mentor: Member, why: Score, before: Member | None = None) -> Markup:
    """Describe a match and its reasons on one line."""
    shared = scores.told_languages(mentee, mentor, why.languages)
    languages = sorted(scores.language_name(code, ctx.locale) for code in shared)
    are_told = bool(mentee.languages and mentor.languages)
    reasons = [
        ctx.text("plan-languages", languages=languages)
        if languages
        else ctx.text("plan-no-language" if are_told else "plan-untold-language"),
        ctx.text("plan-untold-zone") if why.distance is None else _distance(ctx, why.distance),
    ]
    if interests := [interest for interest in mentor.interests if scores.fold_words(interest) in why.interests]:
        reasons.append(ctx.text("plan-interests", interests=interests))
    if before is None:
        pair = ctx.text("match-line", mentee=mentee.name, mentor=mentor.name)
    else:
        pair = ctx.text("rebalance-line", mentee=mentee.name, before=before.name, mentor=mentor.name)
    return Markup(" · ".join([pair, *reasons]))


def _distance(ctx: Context, distance: timedelta) -> Markup:
    return ctx.text("plan-distance", distance=distance) if distance else ctx.text("plan-same-time")


def show(
    ctx: Context, heading: Markup, lines: Iterator[Markup], count: int, below: Sequence[Markup], button: Option
) -> None:
    """Show as much of a plan as a phone shows well, `count` lines in all, and the button that carries it out."""
    more = [ctx.text("plan-more", count=count - PAGE)] if count > PAGE else []
    text = join([heading, *islice(lines, PAGE), *more, ctx.text("empty-line"), *below])
    ctx.say(text, options=[button])


def dump(plan: Iterable[tuple[int, int]]) -> str:
    """Return a plan as its button holds it: `request:mentor` or `pair:mentor`, separated by blanks."""
    return " ".join(f"{number}:{mentor_id}" for number, mentor_id in plan)


def load(plan: str) -> dict[int, int]:
    """Return the plan that `dump` wrote."""
    return {int(number): int(mentor_id) for number, _, mentor_id in (entry.partition(":") for entry in plan.split())}
