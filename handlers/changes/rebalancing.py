"""rebalance: the fewest changes of mentor that relieve mentors with too many mentees; all concerned are asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from chatbot.core.arguments import Arguments, hidden
from chatbot.core.messages import ButtonStyle
from chatbot.core.roles import Place, Reach, Role
from handlers.changes import handover
from handlers.shared.availability import is_away
from handlers.shared.context import Context
from handlers.shared.fairness import loads_then
from handlers.shared.feature import Feature
from handlers.shared.matching import assignment, plans
from handlers.shared.matching.assignment import Placed
from handlers.shared.matching.candidates import as_mentor, as_seeker
from handlers.shared.matching.scores import Match, Mentor
from storage.models.account import Member
from storage.models.changes import ChangeCause
from storage.models.council import ItemKind
from storage.models.pairs import Pair

feature = Feature()


@dataclass(frozen=True, slots=True)
class Rebalance(Arguments):
    """`plan` is set by the button "Ask them": what was shown, as `pair:mentor` separated by blanks."""

    plan: str | None = hidden()


@feature.command(
    "rebalance",
    args=Rebalance,
    role=Role.COUNCIL,
    place=Place.COUNCIL_ROOM,
    examples=("rebalance",),
    changes_with=("plan",),
    reach=Reach.ANYBODY,
)
async def rebalance(ctx: Context, args: Rebalance) -> None:
    """Show the fewest changes after which no mentor has too many mentees; once confirmed, all three are asked."""
    field = await _look(ctx)
    if args.plan is not None:
        await _confirm(ctx, field, args.plan)
        return
    over = field.over()
    if not over:
        ctx.reply("rebalance-even", changing=field.changing)
        return
    found = ctx.offload(partial(assignment.fewest_moves, field.placed, field.mentors, field.closed, ctx.now))
    held = assignment.still_hold(
        {move.seeker.request_id: move.mentor.id for move in found}, field.placed, field.mentors, field.closed
    )
    moves = [move for move in found if move.seeker.request_id in held]
    if not moves:
        ctx.reply("rebalance-no-place", over=over)
        return
    await _show(ctx, field, moves)


@dataclass(frozen=True, slots=True)
class Balance:
    """All pairs and mentors as matching sees them, with the rows behind both.

    placed    the pairs without an open change
    closed    mentors who take nobody new at present
    expected  number of mentees of each mentor once the open changes are done
    changing  number of open changes
    """

    placed: Sequence[Placed]
    mentors: Sequence[Mentor]
    closed: frozenset[int]
    pairs: Mapping[int, Pair]
    members: Mapping[int, Member]
    expected: Mapping[int, int]
    changing: int

    def over(self, changes: Iterable[tuple[int, int]] = ()) -> int:
        """Return how many mentees are beyond a capacity, after further `changes` from one mentor to another."""
        loads = loads_then(self.expected, (), changes)
        return sum(max(loads[mentor.id] - mentor.capacity, 0) for mentor in self.mentors)


async def _look(ctx: Context) -> Balance:
    """Gather the present pairs and mentors; mentees who chose to stay, or wait for the council, do not move."""
    store = ctx.store
    members = {member.id: member for member in await ctx.store.people.with_role(Role.MENTOR)}
    pairs = {pair.id: pair for pair in await store.pairs.open_pairs() if pair.mentor_id in members}
    changes = await store.changes.open_changes()
    changing_now = {change.mentee_id for change in changes}
    undecided = {item.subject_id for item in await ctx.store.items.open(ItemKind.CHANGE_OF_MENTOR)}
    load, refused, kept = await store.offers.load(), await store.offers.refused_by_paired(), await store.changes.kept()
    silent = await ctx.store.check_ins.silent()
    reachable = {member.id for member in await store.mentors.mentors_for_offers()}
    everybody = frozenset(members)
    placed = []
    for pair in pairs.values():
        if pair.mentee_id not in changing_now:
            stays = pair.id in kept or pair.mentee_id in undecided
            nobody = everybody if stays else refused.get(pair.mentee_id, frozenset())
            placed.append(Placed(as_seeker(ctx.desk, pair.id, pair.mentee, "", nobody), pair.mentor_id))
    mentees = Counter(pair.mentor_id for pair in pairs.values())
    now = {mentor_id: mentees[mentor_id] for mentor_id in members}
    return Balance(
        placed,
        [as_mentor(ctx.desk, member, load.get(member.id, 0)) for member in members.values()],
        frozenset(i for i, m in members.items() if i in silent or i not in reachable or is_away(m, ctx.now)),
        pairs,
        members,
        loads_then(now, (), [(change.old_id, change.new_id) for change in changes]),
        len(changes),
    )


async def _show(ctx: Context, field: Balance, moves: Sequence[Match]) -> None:
    changes = [(field.pairs[move.seeker.request_id].mentor_id, move.mentor.id) for move in moves]
    pairs = [field.pairs[move.seeker.request_id] for move in moves]
    lines = (
        plans.line(ctx, pair.mentee, field.members[move.mentor.id], move.score, pair.mentor)
        for pair, move in zip(pairs, moves, strict=True)
    )
    below = [await plans.fairness_line(ctx, changes=changes)]
    if left := field.over(changes):
        below.insert(0, ctx.text("rebalance-left", left=left))
    shown = Rebalance(plans.dump((move.seeker.request_id, move.mentor.id) for move in moves))
    heading = ctx.text("rebalance-plan", moves=len(moves), over=field.over())
    button = ctx.option("rebalance-confirm", shown, style=ButtonStyle.PRIMARY)
    plans.show(ctx, heading, lines, len(moves), below, button)


async def _confirm(ctx: Context, field: Balance, plan: str) -> None:
    """Propose what was shown, as far as it still holds, to mentee, old and new mentor of each change."""
    moves = plans.load(plan)
    held = assignment.still_hold(moves, field.placed, field.mentors, field.closed)
    for pair_id, mentor_id in held.items():
        change = await handover.propose(ctx.desk, field.pairs[pair_id], field.members[mentor_id], ChangeCause.BALANCE)
        handover.tell(ctx.desk, change)
    ctx.reply("rebalance-done", asked=len(held), changed=len(moves) - len(held))
