"""away, back: a mentor announces an absence, and ends it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from chatbot.core.arguments import Arguments, NoArguments
from chatbot.core.errors import UserError
from chatbot.core.roles import Role
from handlers.absence import backup
from handlers.absence.rules import check_absence
from handlers.shared.availability import is_away
from handlers.shared.context import Context, Event
from handlers.shared.feature import Feature
from handlers.shared.limits import held_back
from handlers.shared.passages import Moment, passage_for
from handlers.shared.text import join
from storage.models.limits import Doing

feature = Feature()


@dataclass(frozen=True, slots=True, kw_only=True)
class Away(Arguments):
    """The first and the last day away, in the mentor's own zone; without the first, it begins today."""

    since: date | None = None
    until: date


@dataclass(frozen=True, slots=True)
class Back(NoArguments):
    """No arguments."""


def _absence_heard(ctx: Context, given: dict[str, Any]) -> dict[str, Any] | None:
    """Return the days that a sentence gives; none where they are over, or without the last where it is no last day."""
    until = date.fromisoformat(given["until"]) if "until" in given else None
    if until is None:
        return given
    if until < ctx.today:
        return None
    is_backwards = "since" in given and until < date.fromisoformat(given["since"])
    return {name: day for name, day in given.items() if name != "until"} if is_backwards else given


@feature.command(
    "away",
    args=Away,
    role=Role.MENTOR,
    examples=("away +2w", "away 2026-12-20 2027-01-06"),
    heard=_absence_heard,
)
async def away(ctx: Context, args: Away) -> None:
    """Announce an absence; the mentees are told, and offers go to other mentors meanwhile."""
    first = check_absence(args.since, args.until, ctx.today, ctx.rules.programme.away_max)
    if first == ctx.today and is_away(ctx.me, ctx.now):
        first = ctx.me.away_from or first  # the absence goes on
    before = _absence(ctx)
    ctx.me.away_from, ctx.me.away_until = first, args.until
    ctx.did("away-did", "away", before, since=first, until=args.until)
    await _say_noted(ctx, first, args.until)
    await _hold_back(ctx)
    await ctx.desk.happened(Event.ABSENCE_CHANGED)


def _absence(ctx: Context) -> Arguments:
    """Return the command that announces the absence there is by now, or that there is none."""
    until = ctx.me.away_until
    return Back() if until is None or until < ctx.today else Away(since=ctx.me.away_from, until=until)


async def _hold_back(ctx: Context) -> None:
    """Tell a mentor who changes their plans again and again that others will hear of the last ones only."""
    if until := await held_back(ctx.desk, ctx.me, Doing.AWAY):
        ctx.reply("told-later", until=until)


async def _say_noted(ctx: Context, first: date, last: date) -> None:
    """Confirm an absence, and say who stands in, or ask who could."""
    noted, present = ctx.text("away-noted", since=first, until=last), await ctx.store.backups.of(ctx.me.id)
    guide = passage_for(Moment.GOING_AWAY, ctx, ctx.rules)
    if present is None:
        ctx.say(join([noted, ctx.text("away-no-backup")]), options=[backup.offer(ctx), *guide])
    else:
        ctx.say(join([noted, backup.backup_text(ctx, present)]), options=guide)


@feature.command("back", args=Back, role=Role.MENTOR, examples=("back",), when="away")
async def back(ctx: Context, args: Back) -> None:
    """End an absence, whether it has begun or is only announced."""
    if ctx.me.away_until is None:
        raise UserError("back-already")
    before = _absence(ctx)
    ctx.me.away_from = ctx.me.away_until = None
    if isinstance(before, Away):
        ctx.did("back-did", "away", before)
    ctx.reply("back-noted")
    await _hold_back(ctx)
    await ctx.desk.happened(Event.ABSENCE_CHANGED)
