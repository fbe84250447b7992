"""proposals, proposal: what is proposed and needs a word, and one proposal with everything around it."""

from __future__ import annotations

from chatbot.core.errors import Outdated
from chatbot.core.formatting import escape
from chatbot.core.l10n import Markup
from chatbot.core.links import unlink
from chatbot.core.messages import Option
from chatbot.core.roles import Access, Place, Reach, Role
from handlers.proposal import rules, showing
from handlers.proposal.arguments import Comment, Decide, Promises, Proposals, Propose, Show, Withdraw
from handlers.proposal.comments import show_comments
from handlers.proposal.council import put_before
from handlers.proposal.finding import claim_open, read, which
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.text import dotted, join, shorten
from storage.models.proposal import Proposal, ProposalState, ProposalVersion

feature = Feature()

_MOST = 10
_FEW_PARTS = 6


@feature.command(
    "proposals",
    args=Proposals,
    role=Access.MEMBER,
    place=Place.COUNCIL_ROOM,
    leads=True,
    examples=("proposals",),
    reads=True,
    reach=Reach.OPENED,
)
async def proposals(ctx: Context, args: Proposals) -> None:
    """List what needs the author's word, then their own, then the others; in a room nothing of the author."""
    is_room = not ctx.personal and not ctx.message.direct
    sees_all = None if Role.COUNCIL in ctx.roles else ctx.me.id
    if args.closed:
        await _list_closed(ctx, sees_all)
        return
    everything = await ctx.store.proposals.open_to(sees_all, _MOST)
    waiting = [] if is_room else await ctx.store.proposals.waiting_for(ctx.me.id, _MOST)
    own = [] if is_room else await ctx.store.proposals.own(ctx.me.id, _MOST)
    taken = {one.id for one in (*waiting, *own)}
    others = [one for one in everything if one.id not in taken]
    groups = {"proposals-waiting": waiting, "proposals-own": own, "proposals-others": others}
    lines: list[Markup] = []
    for group, found in groups.items():
        if not found:
            continue
        if not is_room:
            lines.append(ctx.text(group, count=len(found)))
        lines += [await _line(ctx, one) for one in found]
    options = [showing.read_option(ctx, one, "proposal-choose") for found in groups.values() for one in found]
    options = options[: _MOST - 2]
    if not lines:
        lines.append(ctx.text("proposals-none"))
    if await ctx.store.proposals.closed_to(sees_all, 1):
        options.append(ctx.option("proposals-closed", Proposals(closed=1)))
    if not is_room:
        options.append(ctx.option("proposals-new", Propose()))
    ctx.say(join(lines), options=options)


async def _list_closed(ctx: Context, sees_all: int | None) -> None:
    found = await ctx.store.proposals.closed_to(sees_all, _MOST)
    lines = [ctx.text("proposals-decided" if found else "proposals-none-decided")]
    lines += [await _line(ctx, one) for one in found]
    ctx.say(join(lines), options=[showing.read_option(ctx, one, "proposal-choose") for one in found])


async def _line(ctx: Context, proposal: Proposal) -> Markup:
    facts = [
        ctx.text("proposals-line", number=proposal.id, title=proposal.title, name=showing.who(ctx, proposal.author))
    ]
    if proposal.state == ProposalState.OPEN:
        version = await ctx.store.proposals.version(proposal.id, proposal.version)
        if version is not None:
            facts.append(showing.counted(ctx, version))
    facts.append(showing.state_line(ctx, proposal))
    return dotted(facts)


@feature.command(
    "proposal",
    args=Show,
    role=Access.MEMBER,
    place=Place.COUNCIL_ROOM,
    leads=True,
    examples=("proposal 3", "proposal"),
    changes_with=("step",),
    reach=Reach.OPENED,
)
async def proposal(ctx: Context, args: Show) -> None:
    """Show a proposal, a part of it, what was said, what changed, or more that can be done with it."""
    number = args.number
    if number is None:
        found = await which(ctx, args.proposal or "", lambda one, _: Show(number=one))
        if found is None:
            return
        number = found[0]
    found_one = await read(ctx, number)
    version = await ctx.store.proposals.version(found_one.id, found_one.version)
    if version is None:
        raise LookupError("a proposal that is out has no version")
    if args.step is not None and not ctx.personal:
        ctx.answer_directly()
    match args.step:
        case "comments":
            await show_comments(ctx, found_one, args.before, args.part)
        case "more":
            await _more(ctx, found_one)
        case "changed":
            await _changed(ctx, found_one, version, args.part)
        case "follow" | "unfollow":
            await ctx.store.proposals.follow(found_one.id, ctx.me.id, follows=args.step == "follow")
            ctx.reply("proposal-followed" if args.step == "follow" else "proposal-unfollowed", title=found_one.title)
        case "council":
            await _to_council(ctx, found_one.id)
        case _ if args.part is not None:
            _show_part(ctx, found_one, version, args.part)
        case _:
            await _show(ctx, found_one, version)


async def _show(ctx: Context, proposal: Proposal, version: ProposalVersion) -> None:
    """Show how a proposal stands and its text; in a room nothing about any one person's word."""
    is_room = not ctx.personal and not ctx.message.direct
    sections = rules.load(version.sections)
    lines = [showing.headline(ctx, proposal), showing.state_line(ctx, proposal), showing.counted(ctx, version)]
    if version.number > 1 and (before := await ctx.store.proposals.version(proposal.id, version.number - 1)):
        lines.append(ctx.text("proposal-before", number=before.number, counts=showing.counted(ctx, before)))
    if not is_room:
        lines += await _own_word(ctx, proposal)
    lines += [ctx.text("empty-line"), showing.body(ctx, sections)]
    options = [] if is_room or proposal.state != ProposalState.OPEN else showing.word_options(ctx, proposal)
    if proposal.author_id == ctx.me.id:
        options = options[-1:]  # what they think of their own is no news
    if showing.is_cut(sections):
        options += showing.section_options(ctx, proposal, sections)[:_FEW_PARTS]
    if proposal.comments and not is_room:
        step = Show(number=proposal.id, step="comments")
        options.append(ctx.option("proposal-comments", step, count=proposal.comments))
    if not is_room:
        options.append(ctx.option("proposal-more", Show(number=proposal.id, step="more")))
    ctx.say(join(lines), options=options)


async def _own_word(ctx: Context, proposal: Proposal) -> list[Markup]:
    """Return a line with the author's word, or with the one they had on an earlier version."""
    own = await ctx.store.proposals.stance(proposal.id, ctx.me.id, proposal.version)
    if own is not None:
        return [ctx.text("proposal-own-word", stance=own.stance)]
    earlier = await ctx.store.proposals.last_stances(proposal.id, [ctx.me.id], proposal.version)
    if proposal.state == ProposalState.OPEN and (last := earlier.get(ctx.me.id)):
        return [ctx.text("proposal-own-earlier", stance=last.stance, number=last.version)]
    return []


def _show_part(ctx: Context, proposal: Proposal, version: ProposalVersion, part: int) -> None:
    sections = rules.load(version.sections)
    if not 1 <= part <= len(sections):
        raise Outdated("proposal-part-gone")
    section = sections[part - 1]
    options = (
        []
        if proposal.state != ProposalState.OPEN
        else [ctx.option("comment-on-this", Comment(number=proposal.id, part=part))]
    )
    if part < len(sections):
        options.append(ctx.option("proposal-next-part", Show(number=proposal.id, part=part + 1)))
    title = showing.section_title(ctx, part, section.heading)
    heading = ctx.text("proposal-part-of", title=proposal.title)
    whole = join([heading, title, Markup(escape(unlink(section.body)))])
    ctx.say(whole, options=[*options, showing.read_option(ctx, proposal)])


async def _more(ctx: Context, proposal: Proposal) -> None:
    """Offer what else can be done with a proposal, by whom it concerns."""
    follower = await ctx.store.proposals.follower(proposal.id, ctx.me.id)
    follows, is_open = follower is not None and follower.follows, proposal.state == ProposalState.OPEN
    options: list[Option] = []
    if proposal.version > 1:
        options.append(ctx.option("proposal-changed", Show(number=proposal.id, step="changed")))
    if is_open and proposal.author_id == ctx.me.id:
        options.append(ctx.option("propose-revise", Propose(number=proposal.id, step="revise")))
        options.append(ctx.option("proposal-to-council", Show(number=proposal.id, step="council")))
        options.append(ctx.option("withdraw-begin", Withdraw(number=proposal.id)))
    elif is_open and Role.COUNCIL in ctx.roles:
        options.append(ctx.option("decide-begin", Decide(proposal.id)))
    elif Role.COUNCIL in ctx.roles:
        options.append(ctx.option("promises-of", Promises(number=proposal.id, step="list")))
    if is_open:
        about = Show(number=proposal.id, step="unfollow" if follows else "follow")
        options.append(ctx.option("proposal-unfollow" if follows else "proposal-follow", about))
    options.append(showing.read_option(ctx, proposal))
    ctx.reply("proposal-more-of", title=shorten(proposal.title), options=options)


async def _changed(ctx: Context, proposal: Proposal, version: ProposalVersion, part: int | None) -> None:
    """Show what a version changed, the last one unless another is named, and lead to the ones before."""
    number = part if part is not None and 1 < part <= proposal.version else proposal.version
    after = version if number == version.number else await ctx.store.proposals.version(proposal.id, number)
    before = await ctx.store.proposals.version(proposal.id, number - 1)
    if after is None or before is None:
        ctx.reply("proposal-unchanged", options=[showing.read_option(ctx, proposal)])
        return
    lines = [ctx.text("proposal-version", number=number, title=after.title, day=after.made_at.date())]
    lines += [showing.between(ctx, before, after), ctx.text("empty-line")]
    lines.append(ctx.text("proposal-before", number=before.number, counts=showing.counted(ctx, before)))
    options = []
    if number > 2:  # before the second version there is nothing to compare
        options.append(ctx.option("proposal-changed-before", Show(number=proposal.id, step="changed", part=number - 1)))
    ctx.say(join(lines), options=[*options, showing.read_option(ctx, proposal)])


async def _to_council(ctx: Context, number: int) -> None:
    """Put a proposal before the council at its author's wish, before its discussion is over."""
    claimed = await claim_open(ctx, number)
    if claimed.author_id != ctx.me.id:
        raise Outdated("withdraw-not-yours")
    item = await put_before(ctx.desk, claimed)
    name = item.councillor.name if item is not None and item.councillor is not None else ctx.text("apply-council")
    ctx.reply("proposal-put-before", title=claimed.title, name=name)
