"""decide_proposal, answer_comments: every comment gets an answer, and the decision goes out with all of them."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import replace

from chatbot.core.arguments import Line
from chatbot.core.audience import Audience
from chatbot.core.errors import UserError
from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Markup
from chatbot.core.messages import ButtonStyle, Option
from chatbot.core.roles import Reach, Role
from chatbot.core.writer import option_label, option_label_id
from handlers.proposal import public, showing
from handlers.proposal.arguments import AnswerComments, Decide, Promises
from handlers.proposal.finding import claim_open
from handlers.proposal.rules import LONGEST_COMMENT
from handlers.shared.context import Context, Desk
from handlers.shared.council_items import put_before_council
from handlers.shared.feature import Feature
from handlers.shared.text import join, shorten
from storage.models.council import CouncilItem, ItemKind, ItemState
from storage.models.proposal import Proposal, ProposalComment, ProposalOutcome, ProposalPromise, ProposalState
from storage.proposal import KIND

feature = Feature()

DECIDED = "proposal_decided"
"""The kind of the broadcast that tells those who took part what became of a proposal and of their words."""
_MOST = 8
_MOST_TOGETHER = 100
_ANSWERS_OFFERED = 2


async def put_before(desk: Desk, proposal: Proposal) -> CouncilItem | None:
    """Put a proposal before one councillor in turn, and return what waits for the decision."""
    if proposal.author is None:
        return None
    if proposal.council_at is None or proposal.council_at > desk.now:
        proposal.council_at = desk.now
    item = await put_before_council(desk, ItemKind.PROPOSAL, proposal.author, note=proposal.title, about_id=proposal.id)
    return item or await desk.store.items.open_about(ItemKind.PROPOSAL, proposal.author.id, proposal.id)


async def _which(ctx: Context, number: int | None, kind: type[Decide | AnswerComments]) -> Proposal | None:
    """Return the open proposal that is meant, locked; None after asking which. Raises UserError for one's own."""
    if number is None:
        found = await ctx.store.proposals.open_to(None, _MOST)
        if not found:
            raise UserError("proposal-none-open")
        if len(found) > 1:
            options = [
                ctx.option("proposal-choice", kind(number=one.id), number=one.id, title=shorten(one.title, 40))
                for one in found
            ]
            ctx.reply("proposal-which", options=options)
            return None
        number = found[0].id
    proposal = await claim_open(ctx, number)
    if proposal.author_id == ctx.me.id:
        raise UserError("decide-own")
    return proposal


@feature.command(
    "decide_proposal",
    args=Decide,
    role=Role.COUNCIL,
    examples=("decide_proposal", "decide_proposal 3", "decide_proposal 3 accepted it answers what was asked"),
    changes_with=("outcome", "step"),
    reach=Reach.ANYBODY,
)
async def decide(ctx: Context, args: Decide) -> None:
    """Draft the decision about a proposal, and send it out once every comment has an answer."""
    proposal = await _which(ctx, args.number, Decide)
    if proposal is None:
        return
    if args.outcome is not None and args.step is None:
        if args.reason is None:
            about = Decide(proposal.id, args.outcome)
            label = option_label(ctx, args.outcome)
            await ctx.ask(about, "reason", outcome=label, title=shorten(proposal.title))
            return
        if len(args.reason) > LONGEST_COMMENT:
            raise UserError("comment-too-long", limit=LONGEST_COMMENT)
        proposal.outcome, proposal.reason = args.outcome.value, args.reason
        if proposal.unanswered:
            await _ask_next(ctx, proposal, 0)
            return
    if args.step == "send":
        await _send(ctx, proposal, args.seen or "")
        return
    await show_desk(ctx, proposal, is_choosing=args.step == "outcome")


async def show_desk(ctx: Context, proposal: Proposal, *, is_choosing: bool = False) -> None:
    """Show how far a decision is, and what is left to do before it goes out."""
    version = await ctx.store.proposals.version(proposal.id, proposal.version)
    promises = await ctx.store.proposals.promises_of(proposal.id)
    lines = [showing.headline(ctx, proposal)]
    if version is not None:
        lines.append(showing.counted(ctx, version))
    lines.append(ctx.text("decide-comments", count=proposal.comments, unanswered=proposal.unanswered))
    if proposal.outcome:
        label = option_label(ctx, ProposalOutcome(proposal.outcome))
        lines.append(ctx.text("decide-so-far", outcome=label, reason=proposal.reason))
    lines += [promise_line(ctx, one) for one in promises]
    is_ready = bool(proposal.outcome) and not proposal.unanswered
    lines += [ctx.text("empty-line"), ctx.text("decide-ready" if is_ready else "decide-next")]
    ctx.say(join(lines), options=_desk_options(ctx, proposal, promises, is_choosing=is_choosing))


def _desk_options(
    ctx: Context, proposal: Proposal, promises: Sequence[ProposalPromise], *, is_choosing: bool
) -> list[Option]:
    options = []
    if not proposal.outcome or is_choosing:
        options = [ctx.option(option_label_id(one), Decide(proposal.id, one)) for one in ProposalOutcome]
    elif not proposal.unanswered:
        send = Decide(proposal.id, step="send", seen=_fingerprint(proposal, promises))
        options.append(ctx.option("decide-send", send, style=ButtonStyle.PRIMARY))
    if proposal.unanswered:
        answer = AnswerComments(number=proposal.id)
        options.append(ctx.option("decide-answer", answer, count=proposal.unanswered))
    if proposal.outcome and not is_choosing:
        options.append(ctx.option("decide-promise", Promises(number=proposal.id)))
        if promises:
            options.append(ctx.option("promises-of", Promises(number=proposal.id, step="list")))
        options.append(ctx.option("decide-change", Decide(proposal.id, step="outcome")))
    return [*options, showing.read_option(ctx, proposal)]


def promise_line(ctx: Context, promise: ProposalPromise) -> Markup:
    """Say who promised what until when."""
    name = showing.who(ctx, promise.councillor)
    return ctx.text("promise-line", words=promise.words, name=name, day=promise.due_on)


def _fingerprint(proposal: Proposal, promises: Sequence[ProposalPromise]) -> str:
    """Return a checksum of what goes out, so that only what was shown is sent."""
    told = [(one.words, one.councillor_id, str(one.due_on)) for one in promises]
    whole = repr((proposal.version, proposal.comments, proposal.outcome, proposal.reason, told))
    return format(zlib.crc32(whole.encode()), "08x")


async def _send(ctx: Context, proposal: Proposal, seen: str) -> None:
    """Send a decision out as it was shown; what has changed since is shown first."""
    promises = await ctx.store.proposals.promises_of(proposal.id)
    if not proposal.outcome or proposal.unanswered or seen != _fingerprint(proposal, promises):
        ctx.reply("decide-changed")
        await show_desk(ctx, proposal)
        return
    proposal.state, proposal.closed_at, proposal.decided_by = ProposalState.DECIDED, ctx.now, ctx.me
    proposal.working = None
    for promise in promises:
        promise.made_at = ctx.now
        if promise.councillor is not None and promise.councillor is not ctx.me:
            letter = ctx.to(promise.councillor)
            letter.send("promise-yours", words=promise.words, title=proposal.title, day=promise.due_on)
    await _close_item(ctx, proposal)
    for opened in await ctx.store.broadcasts.of(KIND, proposal.id):
        await ctx.store.broadcasts.stop(opened, ctx.now)
    audience = Audience(took_part_in=proposal.id)
    await ctx.desk.broadcast(DECIDED, proposal.id, audience)
    await public.publish_decision(ctx.desk, proposal, promises)
    count = await ctx.store.audiences.count(audience)
    outcome = ProposalOutcome(proposal.outcome)
    room = ctx.desk.room_writer()
    label = option_label(room, outcome)
    ctx.tell_council("proposal-decided-room", number=proposal.id, title=proposal.title, outcome=label, name=ctx.me.name)
    options = [showing.read_option(ctx, proposal)]
    ctx.reply("decide-sent", title=proposal.title, outcome=option_label(ctx, outcome), count=count, options=options)


async def _close_item(ctx: Context, proposal: Proposal) -> None:
    """Close what waited for the decision, and tell the councillor who had it if another one decided."""
    if proposal.author_id is None:
        return
    item = await ctx.store.items.open_about(ItemKind.PROPOSAL, proposal.author_id, proposal.id)
    if item is None:
        return
    item.state, item.resolved_at, item.decided_by_id = ItemState.RESOLVED, ctx.now, ctx.member_id
    item.reason = proposal.reason
    if item.councillor is not None and item.councillor_id != ctx.member_id and item.told_at is not None:
        ctx.to(item.councillor).send("decide-by-another", title=proposal.title, name=ctx.me.name)


@feature.command(
    "answer_comments",
    args=AnswerComments,
    role=Role.COUNCIL,
    examples=("answer_comments", "answer_comments 3"),
    changes_with=("answer", "same"),
    reach=Reach.ANYBODY,
)
async def answer_comments(ctx: Context, args: AnswerComments) -> None:
    """Answer the comments on a proposal one by one, or several with the same words."""
    proposal = await _which(ctx, args.number, AnswerComments)
    if proposal is None:
        return
    comment = await ctx.store.proposals.comment(args.comment) if args.comment is not None else None
    if comment is not None and comment.proposal_id != proposal.id:
        raise UserError("error-button-old")
    if comment is None or args.skip:
        await _ask_next(ctx, proposal, args.skip or 0)
        return
    words: str | None = args.answer
    if args.same is not None and (model := await ctx.store.proposals.comment(args.same)) is not None:
        words = model.answer or None
    if words is None:
        await _ask(ctx, proposal, comment, all_of_part=bool(args.all))
        return
    if len(words) > LONGEST_COMMENT:
        raise UserError("comment-too-long", limit=LONGEST_COMMENT)
    together = [comment]
    if args.all:
        together = list(await ctx.store.proposals.unanswered_on(comment, _MOST_TOGETHER))
    for one in together:
        _answer(ctx, proposal, one, words)
    await ctx.store.flush()
    await _ask_next(ctx, proposal, 0)


def _answer(ctx: Context, proposal: Proposal, comment: ProposalComment, words: str) -> None:
    """Answer a comment; the answer another councillor gave meanwhile stays."""
    if comment.answer and comment.answered_by_id != ctx.me.id:
        ctx.reply("answer-there-already", words=comment.answer)
        return
    if not comment.answer:
        proposal.unanswered -= 1
    comment.answer, comment.answered_by_id = words, ctx.me.id


async def _ask_next(ctx: Context, proposal: Proposal, after: int) -> None:
    """Ask for the answer to the next comment without one; show how the decision stands when there is none."""
    found = await ctx.store.proposals.next_unanswered(proposal.id, after)
    found = found or (await ctx.store.proposals.next_unanswered(proposal.id) if after else [])
    if not found:
        await show_desk(ctx, proposal)
        return
    await _ask(ctx, proposal, found[0], all_of_part=False)


async def _ask(ctx: Context, proposal: Proposal, comment: ProposalComment, *, all_of_part: bool) -> None:
    about = AnswerComments(number=proposal.id, comment=comment.id, all=1 if all_of_part else None)
    beside = await ctx.store.proposals.unanswered_on(comment, _MOST_TOGETHER)
    shown = list(beside[:_MOST]) if all_of_part else [comment]
    options = []
    if not all_of_part:
        options = [
            ctx.option("answer-same", replace(about, same=other.id), words=shorten(other.answer, 30))
            for other in await ctx.store.proposals.last_answers(proposal.id, _ANSWERS_OFFERED)
        ]
        if not options or comment.stance == "support":
            thanks = Line(to_plain(ctx.text("answer-thanks-words")))
            options.append(ctx.option("answer-thanks", replace(about, answer=thanks)))
        if len(beside) > 1:
            together = AnswerComments(number=proposal.id, comment=comment.id, all=1)
            options.append(ctx.option("answer-together", together, count=len(beside)))
        if proposal.unanswered > 1:
            later = AnswerComments(number=proposal.id, comment=comment.id, skip=comment.id)
            options.append(ctx.option("answer-later", later))
    comments = join([showing.comment_line(ctx, one, version=proposal.version, longest=600) for one in shown])
    count = len(beside) if all_of_part else 1
    await ctx.ask(about, "answer", comment=comments, left=proposal.unanswered, count=count, options=options)
