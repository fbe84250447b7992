"""comment: say something about a proposal or a part of it, or reply to somebody; all comments, and a mail as one."""

from __future__ import annotations

from dataclasses import replace

from chatbot.core.arguments import Line
from chatbot.core.errors import Outdated, UserError
from chatbot.core.messages import Option
from chatbot.core.roles import Access, Reach
from handlers.proposal import showing
from handlers.proposal.arguments import Comment, Show
from handlers.proposal.finding import claim_open, which
from handlers.proposal.rules import LONGEST_COMMENT, load
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.text import join, shorten
from storage.models.proposal import Proposal, ProposalComment, ProposalState

feature = Feature()

_SHOWN = 5
"""Comments on one screen."""
_FEW = 3  # words


@feature.command(
    "comment",
    args=Comment,
    role=Access.MEMBER,
    examples=("comment", "comment 3 The second part is clear"),
    changes_with=("remark",),
    reach=Reach.OPENED,
)
async def comment(ctx: Context, args: Comment) -> None:
    """Add a comment, or ask for it."""
    if args.dropped:
        ctx.reply("comment-dropped")
        return
    if args.number is None:
        rest = args.remark or ""
        found = await which(ctx, rest, lambda one, words: Comment(number=one, remark=Line(words) if words else None))
        if found is None:
            return
        args = replace(args, number=found[0], remark=Line(found[1]) if found[1] else None)
    number = args.number
    if number is None:
        raise LookupError("no proposal was found, and nobody was asked")
    proposal = await _claim(ctx, number, args.remark)
    replied = await _replied_to(ctx, proposal, args.reply)
    if args.remark is None:
        await _ask(ctx, proposal, args, replied)
        return
    if len(args.remark) > LONGEST_COMMENT:
        raise UserError("comment-too-long", limit=LONGEST_COMMENT)
    part = args.part or (replied.section if replied is not None else 0)
    await ctx.store.proposals.add_comment(
        proposal, ctx.me.id, args.remark, ctx.now, section=part, reply_to_id=replied.id if replied else None
    )
    await ctx.store.proposals.follow(proposal.id, ctx.me.id, took_part=True)
    options = [ctx.option("proposal-comments", Show(number=proposal.id, step="comments"), count=proposal.comments)]
    ctx.reply("comment-noted", title=proposal.title, options=[*options, showing.read_option(ctx, proposal)])


async def _claim(ctx: Context, number: int, words: str | None) -> Proposal:
    """Return the proposal if it is open; words that come too late are given back, with who could still be asked."""
    try:
        return await claim_open(ctx, number)
    except Outdated as late:
        if words is None:
            raise
        raise Outdated("comment-too-late", title=str(late.values.get("title", "")), words=words) from late


async def _replied_to(ctx: Context, proposal: Proposal, comment_id: int | None) -> ProposalComment | None:
    found = await ctx.store.proposals.comment(comment_id) if comment_id is not None else None
    return found if found is not None and found.proposal_id == proposal.id else None


async def _ask(ctx: Context, proposal: Proposal, args: Comment, replied: ProposalComment | None) -> None:
    """Ask for the words; of a proposal with several parts, buttons say which one they are about."""
    version = await ctx.store.proposals.version(proposal.id, proposal.version)
    sections = load(version.sections) if version is not None else []
    part = args.part if args.part and args.part <= len(sections) else None
    about = Comment(number=proposal.id, part=part, reply=replied.id if replied else None)
    kind = "reply" if replied is not None else "part" if part else "whole"
    options = []
    if kind == "whole" and len(sections) > 1:
        options = [
            ctx.option(
                "comment-on-part",
                Comment(number=proposal.id, part=at),
                number=at,
                title=shorten(section.heading or section.body, 30),
            )
            for at, section in enumerate(sections[:8], start=1)
        ]
    await ctx.ask(
        about,
        "remark",
        kind=kind,
        title=shorten(proposal.title, 60),
        name=showing.who(ctx, replied.member) if replied is not None else "",
        part=showing.section_title(ctx, part, sections[part - 1].heading) if part else "",
        options=options,
    )


async def show_comments(ctx: Context, proposal: Proposal, before: int | None, part: int | None) -> None:
    """Show the last comments, the newest first, each with a button to reply, and the way to earlier ones."""
    found = await ctx.store.proposals.comments(proposal.id, _SHOWN + 1, before=before, section=part)
    if not found:
        ctx.reply("comments-none", title=proposal.title, options=_open_options(ctx, proposal))
        return
    lines = [ctx.text("comments-heading", title=proposal.title, count=proposal.comments)]
    options: list[Option] = []
    for one in found[:_SHOWN]:
        lines.append(showing.comment_line(ctx, one, version=proposal.version, longest=400))
        if one.answer and proposal.state == ProposalState.DECIDED:
            lines.append(ctx.text("comment-answer", words=shorten(one.answer, 400)))
        elif one.member is not None and one.member_id != ctx.member_id and proposal.state == ProposalState.OPEN:
            about = Comment(number=proposal.id, reply=one.id)
            options.append(ctx.option("comment-reply", about, name=one.member.name, words=shorten(one.words, 20)))
    options += _open_options(ctx, proposal)
    if len(found) > _SHOWN:
        earlier = Show(number=proposal.id, step="comments", before=found[_SHOWN - 1].id, part=part)
        options.append(ctx.option("comments-earlier", earlier))
    ctx.say(join(lines), options=options)


def _open_options(ctx: Context, proposal: Proposal) -> list[Option]:
    options = [showing.read_option(ctx, proposal)]
    if proposal.state == ProposalState.OPEN:
        options.insert(0, ctx.option("proposal-comment", Comment(number=proposal.id)))
    return options


@feature.answered_in_words()
async def hear(ctx: Context) -> bool:
    """Take words that answer a message about a proposal for a comment, once their author says so.

    Whatever else they are like: "every week is too much for me" is meant for the proposal, and no call for help.
    """
    words = ctx.message.text.strip()
    if ctx.message.about is None or ctx.member_id is None or len(words.split()) < _FEW:
        return False
    shown = await ctx.shown(ctx.message.about)
    about = next((one for one in shown.options if one.command == Comment.command), None) if shown else None
    if about is None or len(words) > LONGEST_COMMENT:
        return False
    given = Comment.load(about.args)
    proposal = await ctx.store.proposals.get(given.number) if given.number is not None else None
    if proposal is None:
        return False
    send = ctx.option("comment-send", replace(given, remark=Line(words)))
    leave = ctx.option("comment-leave", Comment(dropped=1))
    ctx.reply("comment-meant", title=proposal.title, words=words, options=[send, leave])
    ctx.is_understood = True
    return True
