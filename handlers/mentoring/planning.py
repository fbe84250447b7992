"""match, rebalance: the council looks at all at once. Both only ask; nobody gets or loses a mentor by them alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.core.arguments import Arguments, NoArguments, hidden
from chatbot.core.context import Option
from chatbot.core.l10n import Markup
from chatbot.core.roles import Place, Role
from chatbot.core.router import Router
from handlers.account.rules import join
from handlers.context import Context
from handlers.council.rules import PAGE, fairness
from handlers.mentoring import assignment, matching, offering, rules
from handlers.mentoring.assignment import Placed
from handlers.mentoring.matching import Score
from storage.models.account import Member
from storage.models.mentoring import Pair, RequestState

router: Router[Context] = Router()


@dataclass(frozen=True, slots=True)
class Match(Arguments):
    """`plan` is set by the button "Confirm": what was shown, as `request:mentor` between blanks."""

    plan: str | None = hidden()


@router.command("match", args=Match, role=Role.COUNCIL, place=Place.COUNCIL_ROOM, examples=("match",))
async def match(ctx: Context, args: Match) -> None:
    """Show the best offers for all who wait, looked at together; confirmed, they go out."""
    if args.plan is not None:
        await _confirm(ctx, args.plan)
        return
    waiting = await ctx.store.mentoring.waiting()
    if not waiting:
        ctx.reply("match-nobody")
        return
    field = await offering.look(ctx.desk, waiting)
    plan = assignment.best_plan(field.queue, field.mentors, ctx.now)
    if not plan:
        ctx.reply("match-none", waiting=len(waiting))
        return
    lines = [
        _line(ctx, field.requests[found.seeker.request_id].mentee, field.members[found.mentor.id], found.score)
        for found in plan
    ]
    now, then = await _loads(ctx, Counter(found.mentor.id for found in plan))
    shown = Match(" ".join(f"{found.seeker.request_id}:{found.mentor.id}" for found in plan))
    heading = ctx.text("match-plan", placed=len(plan), waiting=len(waiting))
    _show(ctx, heading, lines, [_fairness_line(ctx, now, then)], ctx.option("match-confirm", shown))


async def _confirm(ctx: Context, plan: str) -> None:
    """Keep to what was shown as far as it still holds; who cannot be asked so goes on waiting."""
    pairs = {int(request_id): int(mentor_id) for request_id, _, mentor_id in (p.partition(":") for p in plan.split())}
    waiting = {request.id: request for request in await ctx.store.mentoring.waiting() if request.id in pairs}
    for request_id, request in waiting.items():
        request.meant_for_id = pairs[request_id]
    await offering.update(ctx.desk)
    asked = sum(request.state == RequestState.OFFERED for request in waiting.values())
    later = sum(request.meant_for_id is not None for request in waiting.values())
    ctx.reply("match-done", asked=asked, later=later, changed=len(pairs) - asked - later)


@dataclass(frozen=True, slots=True)
class Rebalance(NoArguments):
    """Nothing to say but the word."""


@router.command("rebalance", args=Rebalance, role=Role.COUNCIL, place=Place.COUNCIL_ROOM, examples=("rebalance",))
async def rebalance(ctx: Context, args: Rebalance) -> None:
    """Show the fewest changes of mentor after which nobody has more mentees than they take."""
    everybody = await ctx.store.mentoring.open_pairs()
    pairs = {pair.id: pair for pair in everybody}
    members = {member.id: member for member in await ctx.store.people.with_role(Role.MENTOR)}
    counts = Counter(pair.mentor_id for pair in everybody)
    over = sum(max(counts[i] - rules.capacity_of(m, ctx.rules.programme), 0) for i, m in members.items())
    if not over:
        ctx.reply("rebalance-even")
        return
    moves = await _fewest_moves(ctx, everybody, members)
    if not moves:
        ctx.reply("rebalance-no-place", over=over)
        return
    change = Counter(move.mentor.id for move in moves)
    change.subtract(pairs[move.seeker.request_id].mentor_id for move in moves)
    now, then = await _loads(ctx, change)
    capacities = [rules.capacity_of(member, ctx.rules.programme) for member in members.values()]
    left = sum(max(load - capacity, 0) for load, capacity in zip(then, capacities, strict=True))
    lines = [
        _line(
            ctx,
            pairs[move.seeker.request_id].mentee,
            members[move.mentor.id],
            move.score,
            pairs[move.seeker.request_id].mentor,
        )
        for move in moves
    ]
    below = [_fairness_line(ctx, now, then)]
    if left:
        below.insert(0, ctx.text("rebalance-left", left=left))
    _show(ctx, ctx.text("rebalance-plan", moves=len(moves), over=over), lines, below)


async def _fewest_moves(ctx: Context, pairs: Sequence[Pair], members: dict[int, Member]) -> list[matching.Match]:
    mentoring, desk = ctx.store.mentoring, ctx.desk
    load, refused, silent = (
        await mentoring.load(),
        await mentoring.refused_by_paired(),
        await desk.store.check_ins.silences(),
    )
    reachable = {member.id for member in await mentoring.mentors_for_offers()}
    mentors = [offering.as_mentor(desk, member, load.get(member.id, 0)) for member in members.values()]
    closed = {i for i, m in members.items() if i in silent or i not in reachable or rules.is_away(m, ctx.now)}
    placed = [
        Placed(
            offering.as_seeker(desk, pair.id, pair.mentee, "", refused.get(pair.mentee_id, frozenset())),
            pair.mentor_id,
        )
        for pair in pairs
        if pair.mentor_id in members
    ]
    return assignment.fewest_moves(placed, mentors, closed, ctx.now)


async def _loads(ctx: Context, change: Counter[int]) -> tuple[list[int], list[int]]:
    """How many mentees each mentor has, now and after a change."""
    counts = await ctx.store.council.mentee_counts()
    mentors = [member.id for member in await ctx.store.people.with_role(Role.MENTOR)]
    now = [counts.get(mentor_id, 0) for mentor_id in mentors]
    return now, [count + change[mentor_id] for mentor_id, count in zip(mentors, now, strict=True)]


def _fairness_line(ctx: Context, now: Sequence[int], then: Sequence[int]) -> Markup:
    before, after = fairness(now), fairness(then)
    return ctx.text(
        "plan-fairness",
        most=before.most,
        then_most=after.most,
        least=before.least,
        then_least=after.least,
        gini=before.gini,
        then_gini=after.gini,
    )


def _line(ctx: Context, mentee: Member, mentor: Member, why: Score, before: Member | None = None) -> Markup:
    """Who with whom, and why, on one line."""
    languages = sorted(matching.language_name(code, ctx.locale) for code in why.languages)
    reasons = [
        ctx.text("plan-languages", languages=languages) if languages else ctx.text("plan-no-language"),
        ctx.text("plan-distance", distance=why.distance) if why.distance else ctx.text("plan-same-time"),
    ]
    if shared := [interest for interest in mentor.interests if matching.fold_words(interest) in why.interests]:
        reasons.append(ctx.text("plan-interests", interests=shared))
    if before is None:
        pair = ctx.text("match-line", mentee=mentee.name, mentor=mentor.name)
    else:
        pair = ctx.text("rebalance-line", mentee=mentee.name, before=before.name, mentor=mentor.name)
    return Markup(" · ".join([pair, *reasons]))


def _show(
    ctx: Context, heading: Markup, lines: Sequence[Markup], below: Sequence[Markup], button: Option | None = None
) -> None:
    more = [ctx.text("plan-more", count=len(lines) - PAGE)] if len(lines) > PAGE else []
    text = join([heading, *lines[:PAGE], *more, ctx.text("empty-line"), *below])
    ctx.say(text, options=[button] if button is not None else [])
