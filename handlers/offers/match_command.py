"""match: the council plans offers for everybody who waits at once; each mentor is still asked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from chatbot.core.arguments import Arguments, hidden
from chatbot.core.messages import ButtonStyle
from chatbot.core.roles import Place, Reach, Role
from handlers.shared.context import Context, Event
from handlers.shared.feature import Feature
from handlers.shared.matching import assignment, plans
from handlers.shared.matching.candidates import gather
from storage.models.offers import RequestState

feature = Feature()


@dataclass(frozen=True, slots=True)
class Match(Arguments):
    """`plan` is set by the button "Confirm": what was shown, as `request:mentor` separated by blanks."""

    plan: str | None = hidden()


@feature.command(
    "match",
    args=Match,
    role=Role.COUNCIL,
    place=Place.COUNCIL_ROOM,
    examples=("match",),
    changes_with=("plan",),
    reach=Reach.ANYBODY,
)
async def match(ctx: Context, args: Match) -> None:
    """Show the best offers for everybody who waits; once confirmed, they go out."""
    if args.plan is not None:
        await _confirm(ctx, args.plan)
        return
    waiting = await ctx.store.offers.waiting()
    if not waiting:
        ctx.reply("match-nobody")
        return
    candidates = await gather(ctx.desk, waiting)
    found = ctx.offload(partial(assignment.best_plan, candidates.queue, candidates.mentors, ctx.now))
    plan = [
        one for one in found if one.seeker.request_id in candidates.requests and one.mentor.id in candidates.members
    ]
    if not plan:
        ctx.reply("match-none", waiting=len(waiting))
        return
    lines = (
        plans.line(ctx, candidates.requests[one.seeker.request_id].mentee, candidates.members[one.mentor.id], one.score)
        for one in plan
    )
    shown = Match(plans.dump((one.seeker.request_id, one.mentor.id) for one in plan))
    heading = ctx.text("match-plan", placed=len(plan), waiting=len(waiting))
    fairness = await plans.fairness_line(ctx, offers=[one.mentor.id for one in plan])
    button = ctx.option("match-confirm", shown, style=ButtonStyle.PRIMARY)
    plans.show(ctx, heading, lines, len(plan), [fairness], button)


async def _confirm(ctx: Context, plan: str) -> None:
    """Make the offers that were shown, as far as they still hold; the other mentees go on waiting."""
    pairs = plans.load(plan)
    waiting = {request.id: request for request in await ctx.store.offers.waiting() if request.id in pairs}
    for request_id, request in waiting.items():
        request.meant_for_id = pairs[request_id]
    await ctx.desk.happened(Event.REQUESTS_CHANGED)
    asked = sum(request.state == RequestState.OFFERED for request in waiting.values())
    later = sum(request.meant_for_id is not None for request in waiting.values())
    ctx.reply("match-done", asked=asked, later=later, changed=len(pairs) - asked - later)
