"""A time to meet, shown before it is proposed, and second lines that change it: `sorry, at 4`, `mejor el viernes`."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from chatbot.core.days import read_days
from chatbot.core.formatting import clean
from chatbot.core.leads import without_denied, without_lead
from chatbot.core.words import fold, spoken_words
from handlers.meetings.asking import Meet, MeetStep
from handlers.meetings.saying import clock_in, local
from handlers.shared.clock_times import moment_of
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.first_words import partner_of
from handlers.shared.matching.scores import zone_of
from storage.models.account import Member
from storage.models.pairs import Pair

feature = Feature()

_LONGEST = 60
"""The most characters of a line that is nothing but another time."""


@feature.answered_in_words()
async def change_shown_time(ctx: Context) -> bool:
    """Show another day or time in the place of the one that is shown to be proposed; tell whether one is said."""
    shown = await ctx.shown(None) if ctx.member_id is not None and len(ctx.message.text) <= _LONGEST else None
    given = shown.options[0].args if shown is not None and not shown.is_answered and shown.options else {}
    is_meeting = shown is not None and bool(shown.options) and shown.options[0].command == Meet.command
    if shown is None or not is_meeting or "at" not in given or "pair" not in given:
        return False
    pair = next((one for one in await pairs_of(ctx) if one.id == given["pair"]), None)
    at = _instead(ctx, datetime.fromtimestamp(given["at"], UTC)) if pair is not None else None
    if pair is None or at is None:
        return False
    await ctx.take_press(shown)
    read_back(ctx, pair, at)
    ctx.is_understood = True
    return True


def _instead(ctx: Context, shown: datetime) -> datetime | None:
    """Return the moment that a line makes of the one that is shown; None where it is no day and no time, or past."""
    right, _ = without_denied(ctx, without_lead(ctx, clean(ctx.message.text)))
    rest, clock, _ = clock_in(ctx, right)
    for words in sorted(spoken_words(ctx, "words-meeting-instead"), key=len, reverse=True):
        rest = fold(rest).removeprefix(f"{words} ").removesuffix(f" {words}")
        rest = "" if rest == words else rest
    days = read_days(ctx, rest) if rest else []
    if (rest and not days) or not (clock or days):
        return None
    before = shown.astimezone(ZoneInfo(ctx.me.timezone))
    at = moment_of(days[0] if days else before.date(), clock or before.time(), ctx.me.timezone, ctx.now)
    return at if at > ctx.now else None


async def pairs_of(ctx: Context) -> list[Pair]:
    """Return the author's own pair, as a mentee, and those of which they are the mentor."""
    own = await ctx.store.pairs.pair_of(ctx.me.id)
    return [*([own] if own is not None else []), *await ctx.store.pairs.pairs_of_mentor(ctx.me.id)]


async def pairs_meant(ctx: Context) -> list[Pair]:
    """Return those of the author's pairs whose other a sentence names; all where it names none."""
    pairs = await pairs_of(ctx)
    return [pair for pair in pairs if partner_of(pair, ctx.me.id).id in ctx.heard.people] or pairs


def read_back(ctx: Context, pair: Pair, at: datetime) -> None:
    """Show a time by both clocks, with a button that proposes it."""
    partner = partner_of(pair, ctx.me.id)
    if is_night(ctx, partner, at):
        _warn_of_night(ctx, pair, at)
        return
    theirs = zone_of(partner)
    options = [
        ctx.option("meeting-propose-it", Meet(pair=pair.id, at=int(at.timestamp()))),
        ctx.option("meeting-another", Meet(pair=pair.id, step=MeetStep.OTHER)),
    ]
    by_them = local(ctx, at, theirs) if theirs else ""
    ctx.reply("meeting-said", name=partner.name, at=at, known="yes" if theirs else "no", local=by_them, options=options)


def is_night(ctx: Context, partner: Member, at: datetime) -> bool:
    """Tell whether a time is in the night of the one who is asked."""
    zone = zone_of(partner)
    return bool(zone) and ctx.rules.programme.next_awake(at, zone) != at


def _warn_of_night(ctx: Context, pair: Pair, at: datetime) -> None:
    """Ask whether to propose a time that is night for the other."""
    partner = partner_of(pair, ctx.me.id)
    options = [
        ctx.option("meeting-propose-anyway", Meet(pair=pair.id, at=int(at.timestamp()))),
        ctx.option("meeting-another", Meet(pair=pair.id, step=MeetStep.OTHER)),
    ]
    ctx.reply("meeting-at-night", name=partner.name, local=local(ctx, at, zone_of(partner)), options=options)
