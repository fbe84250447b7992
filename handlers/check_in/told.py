"""Questions about check-ins: what was told of somebody last, how often they come, and whether one is still open."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import count

from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.referring import topic_of
from chatbot.core.roles import Role
from chatbot.core.writer import option_label
from handlers.check_in import rules
from handlers.check_in.asking import Tell, open_rows, unanswered
from handlers.shared.context import Context
from handlers.shared.dates import day_of
from handlers.shared.feature import Feature
from handlers.shared.text import join, shorten
from storage.models.check_in import CheckIn, CheckInAnswer, PromptKind
from storage.models.pairs import Pair

feature = Feature()

_LONGEST_NOTE = 200


@feature.answers("last_told", needs=True, roles=(Role.MENTOR,))
async def say_what_was_told(ctx: Context) -> None:
    """Say what a mentor answered last about the mentee they name, or about each of them."""
    pairs = await ctx.store.pairs.pairs_of_mentor(ctx.me.id)
    topic = await topic_of(ctx)
    meant = ctx.heard.people or (frozenset({topic.person.id}) if topic and topic.person else frozenset())
    asked = [pair for pair in pairs if pair.mentee_id in meant] or pairs
    if not asked:
        ctx.reply("last-told-nobody", options=[ctx.step("mentees")])
        return
    lines = [await _told(ctx, pair) for pair in asked]
    ctx.say(join(lines), options=[_again(ctx, asked[0])] if len(asked) == 1 else [ctx.step("mentees")])


async def _told(ctx: Context, pair: Pair) -> Markup:
    answers: list[CheckIn] = [*await ctx.store.check_ins.answers_about(pair.id, pair.started_at)]
    last = max(answers, key=lambda one: one.answered_at or pair.started_at, default=None)
    if last is None or last.answered_at is None:
        return ctx.text("last-told-nothing", name=pair.mentee.name)
    answer = option_label(ctx, CheckInAnswer(last.answer))
    text = ctx.text("last-told", name=pair.mentee.name, answer=answer, day=day_of(ctx.me, last.answered_at))
    note = shorten(last.note, _LONGEST_NOTE)
    return join([text, ctx.text("last-told-note", note=note)]) if note else text


def _again(ctx: Context, pair: Pair) -> Option:
    given = {"mentee": {"id": pair.mentee_id, "name": pair.mentee.name}}
    return Option(ctx.step(Tell.command).label, Tell.command, given)


@feature.answers("rhythm", needs=True, roles=(Role.MENTEE, Role.MENTOR))
async def say_how_often(ctx: Context) -> None:
    """Say how often check-ins come and when the next one does; a mentor need not answer each."""
    if Role.MENTOR not in ctx.roles:
        every = ctx.rules.programme.mentee_check_in_every
        ctx.reply("rhythm-mentee", every=every, options=[ctx.step("heard"), ctx.step("help")])
        return
    paces = ctx.rules.check_in.cadence
    lines = [
        ctx.text("rhythm-until" if pace.until else "rhythm-after", every=pace.every, until=pace.until or timedelta())
        for pace in paces
    ]
    pairs = await ctx.store.pairs.pairs_of_mentor(ctx.me.id)
    lasts = await ctx.store.check_ins.last_weeks(pair.id for pair in pairs)
    coming = min((_next_about(ctx, pair, lasts.get(pair.id)) for pair in pairs), default=None)
    if coming is not None:
        lines.append(ctx.text("rhythm-next", day=day_of(ctx.me, coming)))
    windows = await ctx.store.check_ins.open_prompts(PromptKind.CHECK_IN, member_ids=[ctx.me.id])
    steps = [ctx.step(Tell.command)] if windows else []
    ctx.say(join([ctx.text("rhythm-mentor"), *lines]), options=[*steps, ctx.step("away"), ctx.step("capacity")])


def _next_about(ctx: Context, pair: Pair, last: str | None) -> datetime:
    """Return when a mentor will next be asked about a mentee, as things stand."""
    check_in, zone = ctx.rules.check_in, ctx.me.timezone
    this = rules.current_week(ctx.now, zone, check_in)
    weeks = (this + weeks * rules.WEEK for weeks in count(1))
    monday = next(week for week in weeks if rules.is_due(pair, last, week, zone, check_in))
    return rules.opens_at(monday, zone, check_in)


@feature.answers("last_week", needs=True, roles=(Role.MENTOR,))
async def say_whether_open(ctx: Context) -> None:
    """Say until when the check-in can be answered that a mentor thinks they missed."""
    waiting = unanswered(await open_rows(ctx))
    if not waiting:
        ctx.reply("last-week-over", options=[ctx.step("mentees")])
        return
    names = [row.pair.mentee.name for row in waiting]
    until = day_of(ctx.me, waiting[0].prompt.closes_at)
    ctx.reply("last-week-open", until=until, names=names, options=[ctx.step(Tell.command)])


@feature.answers("who_reads", needs=True, roles=(Role.MENTOR,))
async def say_who_reads(ctx: Context) -> None:
    """Say who reads what a mentor answers in check-ins, and that the mentee does not."""
    windows = await ctx.store.check_ins.open_prompts(PromptKind.CHECK_IN, member_ids=[ctx.me.id])
    steps = [ctx.step(Tell.command)] if windows else []
    ctx.reply("who-reads", options=[*steps, ctx.step("privacy"), ctx.step("council")])


@feature.answers("who_told", needs=True)
async def say_that_words_are_not_shown(ctx: Context) -> None:
    """Say that nobody's words about the author are shown, and what the bot itself noticed of a mentor."""
    if Role.MENTOR not in ctx.roles:
        ctx.reply("who-told-mentee", options=[ctx.step("council")])
        return
    outcomes = await ctx.store.check_ins.outcomes([ctx.me.id])
    missed = len(rules.missed_in_a_row(outcomes.get(ctx.me.id, ())))
    ctx.reply("who-told", missed=missed, options=[ctx.step("council"), ctx.step(Tell.command)])
