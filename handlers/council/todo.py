"""todo, claim, resolve: the items that wait for the council's decision."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from chatbot.core.arguments import Arguments
from chatbot.core.errors import UserError
from chatbot.core.l10n import Markup
from chatbot.core.roles import Place, Reach, Role
from chatbot.core.writer import option_label
from handlers.council import consequences
from handlers.council.promises import promise_line
from handlers.council.rules import rounded
from handlers.shared import council_items
from handlers.shared.context import Context
from handlers.shared.council_duties import DECISIONS, first_due, is_overdue
from handlers.shared.council_items import Resolve
from handlers.shared.dates import day_of
from handlers.shared.feature import Feature
from handlers.shared.looks import note_look
from handlers.shared.paging import Paged, show_list
from handlers.shared.text import dotted
from storage.models.council import CouncilItem, Decision, ItemKind, ItemState
from storage.models.proposal import ProposalPromise

feature = Feature()

BUTTONS = 6
"""The most of one's own items that get a button."""


@dataclass(frozen=True, slots=True)
class Todo(Paged):
    """The page of the list of open items."""


@feature.command(
    "todo",
    args=Todo,
    role=Role.COUNCIL,
    place=Place.COUNCIL_ROOM,
    examples=("todo", "todo 2"),
    reads=True,
    reach=Reach.ANYBODY,
)
async def todo(ctx: Context, args: Todo) -> None:
    """Show the items that wait for a decision: the author's own first, then the others, the oldest first."""
    waiting = await ctx.store.items.open()
    promised = await ctx.store.proposals.promises_to_keep()
    if not waiting and not promised:
        ctx.reply("todo-none")
        return
    mine = [item for item in waiting if item.councillor_id == ctx.member_id]
    others = [item for item in waiting if item.councillor_id != ctx.member_id]
    heading = ctx.text("todo-all", count=len(waiting), mine=len(mine))
    options = [
        ctx.option("todo-open", Resolve(item.id), number=item.id, name=item.subject.name) for item in mine[:BUTTONS]
    ]
    if promised:
        options.append(ctx.step("promises"))
    show_list(ctx, heading, [*mine, *others, *promised], partial(_line, ctx), args, options)


def _line(ctx: Context, item: CouncilItem | ProposalPromise) -> Markup:
    if isinstance(item, ProposalPromise):
        return promise_line(ctx, item)
    who = item.councillor.name if item.councillor else ctx.text("todo-nobody")
    parts = [
        ctx.text("todo-line", number=item.id, title=council_items.title(ctx, item)),
        ctx.text("todo-age", age=rounded(ctx.now - item.opened_at)),
        ctx.text("todo-by", name=who, day=day_of(ctx.me, item.due_at)),
    ]
    if is_overdue(item, ctx.now):
        parts.append(ctx.text("todo-overdue", day=day_of(ctx.me, first_due(item, ctx.rules.programme))))
    return dotted(parts)


@dataclass(frozen=True, slots=True)
class Claim(Arguments):
    """The number of an item; without one, all are shown."""

    item: int | None = None


@feature.command(
    "claim", args=Claim, role=Role.COUNCIL, place=Place.COUNCIL_ROOM, examples=("claim 3",), reach=Reach.ANYBODY
)
async def claim(ctx: Context, args: Claim) -> None:
    """Take an item on and tell whoever had it; its deadline stays until it has passed, so claims cannot put it off."""
    if args.item is None:
        await todo(ctx, Todo())
        return
    item = await _open_item(ctx, args.item)
    if item.councillor_id == ctx.member_id:
        if item.claimed_at is not None:
            raise UserError("claim-already", number=item.id)
    else:
        if item.councillor is not None and item.told_at is not None:
            ctx.to(item.councillor).send("claim-taken", number=item.id, name=ctx.me.name)
        if item.councillor is not None and item.due_at > ctx.now:
            council_items.take(ctx.desk, item, ctx.me)
        else:
            council_items.hand_over(ctx.desk, item, ctx.me)
        council_items.tell_asker(ctx.desk, item)
    item.claimed_at = item.told_at = ctx.now
    await note_look(ctx, "claim", item.subject)
    ctx.say(
        dotted(
            [
                ctx.text("claim-done"),
                await council_items.letter_text(ctx.desk, ctx, item, in_private=ctx.message.direct),
            ]
        ),
        options=council_items.answers(ctx, item),
    )


@feature.command(
    "resolve",
    args=Resolve,
    role=Role.COUNCIL,
    place=Place.COUNCIL_ROOM,
    examples=("resolve 3", "resolve 3 done", "resolve 3 wait we have talked"),
    changes_with=("decision",),
    reach=Reach.ANYBODY,
)
async def resolve(ctx: Context, args: Resolve) -> None:
    """Decide an item, whoever has it, once a warning is confirmed; without a decision, show the possible ones."""
    if args.item is None:
        await todo(ctx, Todo())
        return
    item = await _open_item(ctx, args.item)
    if item.kind == ItemKind.PROPOSAL or (args.decision is None and args.reason is None):
        shown = await council_items.letter_text(ctx.desk, ctx, item, in_private=ctx.message.direct)
        await note_look(ctx, "resolve", item.subject)
        ctx.say(shown, options=council_items.answers(ctx, item))
        return
    fitting = DECISIONS[ItemKind(item.kind)]
    if args.decision is None or args.decision not in fitting:
        raise UserError("resolve-does-not-fit", number=item.id, options=[decision.value for decision in fitting])
    if args.decision is Decision.ANSWER and args.reason is None:
        await ctx.ask(args, "reason", name=item.subject.name)
        return
    if not args.anyway and (warnings := await consequences.warning_before(ctx, item, args.decision)):
        ctx.say(warnings, options=[ctx.option("resolve-anyway", replace(args, anyway=1))])
        return
    item.state, item.resolved_at, item.decided_by_id = ItemState.RESOLVED, ctx.now, ctx.member_id
    item.decision, item.reason = args.decision.value, args.reason or ""
    if item.councillor is not None and item.councillor_id != ctx.member_id and item.told_at is not None:
        ctx.to(item.councillor).send(
            "resolve-by-another", number=item.id, name=ctx.me.name, decision=option_label(ctx, args.decision)
        )
    ctx.reply(
        "resolve-done", number=item.id, title=council_items.title(ctx, item), decision=option_label(ctx, args.decision)
    )
    await consequences.follow(ctx, item, args.decision)


async def _open_item(ctx: Context, number: int) -> CouncilItem:
    """Return the open item with a number. Raises UserError if it is not open, or the author has a part in it."""
    item = await ctx.store.items.claim(number)
    if item is None:
        raise UserError("item-none", number=number)
    if item.state == ItemState.RESOLVED:
        decision = option_label(ctx, Decision(item.decision))
        raise UserError("item-resolved", number=number, title=council_items.title(ctx, item), decision=decision)
    if item.state == ItemState.SETTLED:
        raise UserError("item-settled", number=number, title=council_items.title(ctx, item))
    if ctx.member_id in await council_items.parties_of(ctx.desk, item):
        raise UserError("item-about-you", number=number)
    return item
