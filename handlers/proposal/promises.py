"""promises: what the council promised in its decisions, by whom and until when; made, taken over, kept."""

from __future__ import annotations

from dataclasses import replace

from chatbot.core.arguments import Line, PersonRef
from chatbot.core.audience import Audience
from chatbot.core.errors import Outdated, UserError
from chatbot.core.messages import Option
from chatbot.core.roles import Place, Reach, Role
from handlers.proposal.arguments import Promises
from handlers.proposal.council import promise_line, show_desk
from handlers.proposal.finding import claim_open
from handlers.proposal.rules import LONGEST_COMMENT
from handlers.shared.context import Context
from handlers.shared.dates import day_of
from handlers.shared.feature import Feature
from handlers.shared.text import join, shorten
from storage.models.proposal import ProposalPromise

feature = Feature()

KEPT, LATE = "promise_kept", "promise_late"
"""The kinds of the broadcasts that tell those who took part that a promise was kept, or is late."""
_MOST = 8
_LABELS = {"done": "promise-done", "take": "promise-take", "drop": "promise-drop"}


@feature.command(
    "promises",
    args=Promises,
    role=Role.COUNCIL,
    place=Place.COUNCIL_ROOM,
    leads=True,
    examples=("promises",),
    changes_with=("words", "step"),
    reach=Reach.ANYBODY,
)
async def promises(ctx: Context, args: Promises) -> None:
    """Show the promises that are to be kept, or make one, take one over, or say that one is kept."""
    if args.promise is not None:
        await _take_step(ctx, args)
    elif args.number is not None and args.step is None:
        await _make(ctx, args)
    elif args.number is not None:
        await _list(ctx, list(await ctx.store.proposals.promises_of(args.number)))
    else:
        await _list(ctx, list(await ctx.store.proposals.promises_to_keep()))


async def _list(ctx: Context, found: list[ProposalPromise]) -> None:
    """Show promises, late ones first; one's own and those without a councillor have a button."""
    if not found:
        ctx.reply("promises-none")
        return
    lines = [ctx.text("promises-heading", count=len(found))]
    options: list[Option] = []
    for one in found:
        is_late = one.done_at is None and one.due_on < day_of(one.councillor or ctx.me, ctx.now)
        state = "done" if one.done_at is not None else "late" if is_late else "open"
        lines.append(ctx.text("promises-line", promise=promise_line(ctx, one), state=state, title=one.proposal.title))
        if (step := _step(ctx, one)) and len(options) < _MOST:
            about = Promises(promise=one.id, step=step)
            options.append(ctx.option(_LABELS[step], about, words=shorten(one.words, 30)))
    ctx.say(join(lines), options=options)


def _step(ctx: Context, promise: ProposalPromise) -> str:
    """Return what the author can do with a promise: `done`, `take`, `drop` while it is drafted, or nothing."""
    if promise.done_at is not None or not (ctx.message.direct or ctx.personal):
        return ""
    if promise.made_at is None:
        return "drop"
    return "done" if promise.councillor_id == ctx.me.id else "take"


async def _make(ctx: Context, args: Promises) -> None:
    """Ask for what a promise lacks, then draft it; it holds once the decision goes out."""
    proposal = await claim_open(ctx, args.number or 0)
    if proposal.author_id == ctx.me.id:
        raise UserError("decide-own")
    if args.words is None:
        await ctx.ask(args, "words", title=shorten(proposal.title))
        return
    if len(args.words) > LONGEST_COMMENT:
        raise UserError("comment-too-long", limit=LONGEST_COMMENT)
    if args.councillor is None:
        await ctx.ask(args, "councillor", options=await _councillors(ctx, args))
        return
    councillor = await ctx.store.people.get(args.councillor.id)
    if councillor is None or Role.COUNCIL not in councillor.roles:
        raise UserError("promise-no-councillor", name=args.councillor.name)
    if args.due is None:
        await ctx.ask(args, "due", name=councillor.name)
        return
    if args.due < day_of(councillor, ctx.now):
        raise UserError("promise-past")
    known = await ctx.store.proposals.promises_of(proposal.id)
    if not any((one.words, one.councillor_id, one.due_on) == (args.words, councillor.id, args.due) for one in known):
        await ctx.store.proposals.add_promise(proposal.id, args.words, councillor, args.due)
    await show_desk(ctx, proposal)


async def _councillors(ctx: Context, args: Promises) -> list[Option]:
    """Return a button for each councillor, the author's own first."""
    council = sorted(await ctx.store.people.with_role(Role.COUNCIL), key=lambda one: (one.id != ctx.me.id, one.name))
    return [
        ctx.option("promise-by", replace(args, councillor=PersonRef(one.id, one.name)), name=one.name)
        for one in council[:_MOST]
    ]


async def _take_step(ctx: Context, args: Promises) -> None:
    promise = await ctx.store.proposals.claim_promise(args.promise or 0)
    if promise is None:
        raise Outdated("promise-gone")
    if promise.done_at is not None:
        raise Outdated("promise-kept-before", words=promise.words)
    if args.step == "drop" and promise.made_at is None:
        proposal = await claim_open(ctx, promise.proposal_id)
        await ctx.store.proposals.drop_promise(promise)
        await show_desk(ctx, proposal)
    elif args.step == "take" and promise.made_at is not None:
        _take(ctx, promise)
    elif args.step == "done" and promise.made_at is not None:
        await _keep(ctx, promise, args)
    else:
        raise Outdated("promise-gone")


def _take(ctx: Context, promise: ProposalPromise) -> None:
    """Let the author take a promise over; whoever had it hears of it."""
    before = promise.councillor
    if before is not ctx.me:
        promise.councillor, promise.councillor_id = ctx.me, ctx.me.id
        if before is not None:
            ctx.to(before).send("promise-taken-over", words=promise.words, name=ctx.me.name)
    done = ctx.option("promise-done", Promises(promise=promise.id, step="done"), words=shorten(promise.words, 30))
    ctx.reply("promise-taken", words=promise.words, day=promise.due_on, options=[done])


async def _keep(ctx: Context, promise: ProposalPromise, args: Promises) -> None:
    """Note that a promise is kept, and tell those who took part; a word on the result is asked for kindly."""
    if args.result is None:
        without = ctx.option("promise-no-result", replace(args, result=Line("")))
        await ctx.ask(args, "result", words=promise.words, without=without)
        return
    if len(args.result) > LONGEST_COMMENT:
        raise UserError("comment-too-long", limit=LONGEST_COMMENT)
    promise.done_at, promise.result = ctx.now, args.result
    await ctx.desk.broadcast(KEPT, promise.id, Audience(took_part_in=promise.proposal_id))
    left = await ctx.store.proposals.promises_to_keep()
    ctx.reply("promise-kept", words=promise.words, count=sum(one.id != promise.id for one in left))
