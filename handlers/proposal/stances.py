"""support, object, abstain, withdraw: members say what they think of a proposal, or take back their own."""

from __future__ import annotations

from dataclasses import replace

from chatbot.core.arguments import Line
from chatbot.core.audience import Audience
from chatbot.core.errors import UserError
from chatbot.core.messages import ButtonStyle
from chatbot.core.roles import Access, Reach, Role
from handlers.proposal import showing
from handlers.proposal.arguments import Abstain, Object, Support, Withdraw, Word
from handlers.proposal.finding import MOST_CHOICES, claim_open, which
from handlers.proposal.rules import LONGEST_COMMENT
from handlers.shared.context import Context
from handlers.shared.council_items import settle
from handlers.shared.feature import Feature
from handlers.shared.text import join, shorten
from storage.models.council import ItemKind
from storage.models.proposal import Proposal, ProposalState, ProposalVersion, Stance
from storage.proposal import KIND

feature = Feature()

WITHDRAWN = "proposal_withdrawn"
"""The kind of the broadcast that tells those who took part that a proposal was withdrawn."""


@feature.command(
    "support",
    args=Support,
    role=Access.MEMBER,
    examples=("support", "support 3", "support 3 it helps us"),
    reach=Reach.OPENED,
)
async def support(ctx: Context, args: Support) -> None:
    """Note that the author supports a proposal."""
    await _take(ctx, args, Stance.SUPPORT)


@feature.command(
    "object",
    args=Object,
    role=Access.MEMBER,
    examples=("object", "object 3 mentors have no time for it"),
    reach=Reach.OPENED,
)
async def object_to(ctx: Context, args: Object) -> None:
    """Note that the author objects to a proposal."""
    await _take(ctx, args, Stance.OBJECT)


@feature.command("abstain", args=Abstain, role=Access.MEMBER, examples=("abstain", "abstain 3"), reach=Reach.OPENED)
async def abstain(ctx: Context, args: Abstain) -> None:
    """Note that the author neither supports a proposal nor objects to it."""
    await _take(ctx, args, Stance.ABSTAIN)


async def _take(ctx: Context, args: Word, stance: Stance) -> None:
    number, reason = args.number, args.reason or ""
    if number is None and not args.proposal:
        await _ask_which(ctx, args)
        return
    if number is None:
        kind = type(args)
        found = await which(
            ctx, args.proposal or "", lambda one, rest: kind(number=one, reason=Line(rest) if rest else None)
        )
        if found is None:
            return
        number, reason = found[0], found[1] or reason
    proposal = await claim_open(ctx, number)
    version = await ctx.store.proposals.version(proposal.id, proposal.version)
    if version is None:
        raise LookupError("a proposal that is out has no version")
    if args.at is not None and args.at != proposal.version:
        await _show_newer(ctx, proposal, version, args.at)
        return
    if len(reason) > LONGEST_COMMENT:
        raise UserError("comment-too-long", limit=LONGEST_COMMENT)
    before = await ctx.store.proposals.stance(proposal.id, ctx.me.id, proposal.version)
    is_same = before is not None and before.stance == stance
    row = await ctx.store.proposals.set_stance(version, ctx.me.id, stance, ctx.now)
    await ctx.store.proposals.follow(proposal.id, ctx.me.id, took_part=True)
    earlier = await ctx.store.proposals.comment(row.comment_id) if row.comment_id is not None else None
    if reason:
        if earlier is not None:
            earlier.is_earlier = earlier.is_earlier or earlier.words != reason
        said = await ctx.store.proposals.add_comment(proposal, ctx.me.id, reason, ctx.now, stance=stance)
        row.comment_id = said.id
        ctx.reply(
            "word-noted-why", stance=stance.value, title=proposal.title, options=[showing.read_option(ctx, proposal)]
        )
        return
    if earlier is not None and not is_same:
        earlier.is_earlier, row.comment_id = True, None
    if args.reason is not None:  # "No, that is all"
        ctx.reply("word-noted", stance=stance.value, title=proposal.title, options=[showing.read_option(ctx, proposal)])
        return
    about = type(args)(number=proposal.id, at=proposal.version)
    without = ctx.option("word-no-reason", replace(about, reason=Line("")))
    again = "yes" if is_same else "no"
    await ctx.ask(about, "reason", title=shorten(proposal.title, 60), again=again, without=without)


async def _ask_which(ctx: Context, args: Word) -> None:
    """Ask which proposal is meant, even of one: the word alone may be a call for help, or said to somebody else."""
    seen_by = None if Role.COUNCIL in ctx.roles else ctx.me.id
    found = await ctx.store.proposals.open_to(seen_by, MOST_CHOICES)
    options = [
        ctx.option("proposal-choice", replace(args, number=one.id), number=one.id, title=shorten(one.title, 40))
        for one in found
    ]
    if isinstance(args, Support):
        options.append(ctx.step("council"))
    ctx.reply("proposal-which" if found else "proposal-none-open", options=options)


async def _show_newer(ctx: Context, proposal: Proposal, version: ProposalVersion, at: int) -> None:
    """Show what has changed since the version that somebody wanted to say their word about, and ask for it anew."""
    before = await ctx.store.proposals.version(proposal.id, at)
    lines = [ctx.text("word-newer", title=proposal.title, number=version.number)]
    if before is not None:
        lines.append(showing.between(ctx, before, version))
    ctx.say(join(lines), options=showing.word_options(ctx, proposal))


@feature.command(
    "withdraw", args=Withdraw, role=Access.MEMBER, examples=("withdraw", "withdraw 3"), changes_with=("sure",)
)
async def withdraw(ctx: Context, args: Withdraw) -> None:
    """Withdraw a proposal of one's own; it stays to be read, and those who took part hear of it."""
    if args.dropped:
        ctx.reply("withdraw-dropped")
        return
    number = args.number
    if number is None:
        found = await which(ctx, args.proposal or "", lambda one, _: Withdraw(number=one), own=True)
        if found is None:
            return
        number = found[0]
    proposal = await claim_open(ctx, number)
    if proposal.author_id != ctx.me.id:
        raise UserError("withdraw-not-yours")
    if not args.sure:
        yes = ctx.option("withdraw-yes", Withdraw(number=proposal.id, sure=1), style=ButtonStyle.DANGER)
        no = ctx.option("withdraw-no", Withdraw(number=proposal.id, dropped=1))
        ctx.reply("withdraw-sure", title=proposal.title, options=[yes, no])
        return
    proposal.state, proposal.closed_at, proposal.working = ProposalState.WITHDRAWN, ctx.now, None
    for opened in await ctx.store.broadcasts.of(KIND, proposal.id):
        await ctx.store.broadcasts.stop(opened, ctx.now)
    await settle(ctx.desk, ItemKind.PROPOSAL, ctx.me, proposal.id)
    await ctx.desk.broadcast(WITHDRAWN, proposal.id, Audience(took_part_in=proposal.id))
    ctx.reply("withdraw-done", title=proposal.title)
