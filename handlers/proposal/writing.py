"""propose: write a proposal, see it as others will, and send it out; or a new version of one that is out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from chatbot.core.arguments import Line
from chatbot.core.audience import Audience
from chatbot.core.errors import Outdated, UserError
from chatbot.core.formatting import escape
from chatbot.core.l10n import Markup
from chatbot.core.links import unlink
from chatbot.core.messages import ButtonStyle, Option
from chatbot.core.roles import Access
from handlers.proposal import public, rules, showing
from handlers.proposal.arguments import Propose
from handlers.proposal.rules import Section, Working
from handlers.shared.audience import describe, read_audience
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.proposal_drafts import MOST_DRAFTS, check_room
from handlers.shared.text import join, shorten
from storage.models.council import ItemKind
from storage.models.limits import Doing
from storage.models.proposal import Proposal, ProposalState
from storage.proposal import KIND

feature = Feature()

REVISION = "proposal_revision"
"""The kind of the broadcast that tells those who took part of a new version."""
_LONGEST_PREVIEW = 3000
_LABELS = {
    "send": "propose-send",
    "add": "propose-add",
    "part": "propose-part",
    "undo": "propose-undo",
    "audience": "propose-audience",
    "discard": "propose-discard",
}
_ROLES = {"everybody": "audience-everybody", "mentor": "audience-mentors", "mentee": "audience-mentees"}


@feature.command(
    "propose",
    args=Propose,
    role=Access.MEMBER,
    examples=("propose", "propose One page that says what a mentor does"),
    changes_with=("idea", "step", "text"),
)
async def propose(ctx: Context, args: Propose) -> None:
    """Begin a proposal, or take the next step of one that is being written."""
    if args.number is not None:
        await _go_on(ctx, args.number, args)
    elif args.idea is not None:
        await _begin(ctx, args.idea)
    elif args.step is None and (drafts := await ctx.store.proposals.drafts_of(ctx.me.id, MOST_DRAFTS)):
        options = [
            ctx.option("propose-go-on", Propose(number=draft.id), title=shorten(draft.title, 40)) for draft in drafts
        ]
        ctx.reply("propose-drafts", options=[*options, ctx.option("propose-new", Propose(step="new"))])
    else:
        await check_room(ctx)
        await ctx.ask(Propose, "idea")


async def _begin(ctx: Context, written: str) -> None:
    """Begin a draft; what stands under the title is its text already."""
    await check_room(ctx)
    title, _, text = written.strip().partition("\n")
    working = Working(_title(title))
    draft = await ctx.store.proposals.add_draft(ctx.me, working.dump(), ctx.now)
    if text.strip():
        working = _with_text(working, text)
        draft.working = working.dump()
        await _preview(ctx, draft, working)
    else:
        await _ask_text(ctx, draft, "first", title=working.title)


def _title(words: str) -> str:
    title = " ".join(words.split()).lstrip("# ")
    if len(title) > rules.LONGEST_TITLE:
        raise UserError("propose-title-long", limit=rules.LONGEST_TITLE)
    if not title:
        raise UserError("propose-title-empty")
    return title


def _with_text(working: Working, text: str) -> Working:
    sections = (*working.sections, *rules.read_sections(text))
    _check(sections)
    return working.changed(sections=sections)


def _check(sections: Sequence[Section]) -> None:
    if len(sections) > rules.MOST_SECTIONS:
        raise UserError("propose-parts-many", limit=rules.MOST_SECTIONS)


async def _ask_text(ctx: Context, proposal: Proposal, step: str, part: int | None = None, title: str = "") -> None:
    about = Propose(number=proposal.id, step=step, part=part)
    options = []
    if step == "audience":
        options = [ctx.option(label, replace(about, text=Line(role))) for role, label in _ROLES.items()]
    await ctx.ask(about, "text", step=step, part=part or 0, title=title, options=options)


async def _go_on(ctx: Context, number: int, args: Propose) -> None:
    proposal = await ctx.store.proposals.claim(number)
    if proposal is None or proposal.author_id != ctx.member_id:
        raise Outdated("propose-gone")
    if proposal.state not in (ProposalState.DRAFT, ProposalState.OPEN):
        raise Outdated("propose-over", title=proposal.title)
    if args.step == "revise" and proposal.working is None:
        version = await ctx.store.proposals.version(proposal.id, proposal.version)
        if version is None:
            raise LookupError("a proposal that is out has no version")
        proposal.working = Working(version.title, tuple(rules.load(version.sections))).dump()
    if proposal.working is None:
        raise Outdated("propose-sent-before", title=proposal.title)
    await _take_step(ctx, proposal, Working.load(proposal.working), args)


async def _take_step(ctx: Context, proposal: Proposal, working: Working, args: Propose) -> None:
    is_as_shown = args.past is None or args.past == len(working.past)
    match args.step:
        case "first" | "add" | "part" | "audience" if args.text is not None:
            await _take_text(ctx, proposal, working, args, args.text)
        case "first" | "add" | "audience":
            await _ask_text(ctx, proposal, args.step)
        case "part":
            await _ask_part(ctx, proposal, working, args.part)
        case "drop" if is_as_shown and args.part:
            left = [section for at, section in enumerate(working.sections, start=1) if at != args.part]
            await _store(ctx, proposal, working.changed(sections=left))
        case "undo" if is_as_shown:
            await _store(ctx, proposal, working.undone())
        case "discard":
            yes = ctx.option("propose-discard-yes", Propose(number=proposal.id, step="gone"), style=ButtonStyle.DANGER)
            no = ctx.option("propose-discard-no", Propose(number=proposal.id))
            ctx.reply("propose-discard-sure", title=working.title, options=[yes, no])
        case "gone":
            if proposal.state == ProposalState.DRAFT:
                await ctx.store.proposals.drop_draft(proposal)
            else:
                proposal.working = None
            ctx.reply("propose-discarded", title=working.title)
        case "send":
            await _send(ctx, proposal, working, is_as_shown=is_as_shown)
        case _:
            await _preview(ctx, proposal, working)


async def _ask_part(ctx: Context, proposal: Proposal, working: Working, part: int | None) -> None:
    """Ask which part to change, or what to put in its place, with its text to be copied."""
    if part is None or part > len(working.sections):
        options = [ctx.option("propose-part-title", Propose(number=proposal.id, step="part", part=0))]
        for at, section in enumerate(working.sections, start=1):
            label = shorten(section.heading or section.body, 40)
            about = Propose(number=proposal.id, step="part", part=at)
            options.append(ctx.option("propose-part-number", about, number=at, title=label))
        ctx.reply("propose-which-part", options=options)
        return
    if part == 0:
        await _ask_text(ctx, proposal, "part", 0, title=working.title)
        return
    section = working.sections[part - 1]
    ctx.say(join([showing.section_title(ctx, part, section.heading), Markup(escape(unlink(section.body)))]))
    drop = Propose(number=proposal.id, step="drop", part=part, past=len(working.past))
    about = Propose(number=proposal.id, step="part", part=part)
    await ctx.ask(about, "text", step="part", part=part, title="", options=[ctx.option("propose-drop-part", drop)])


async def _take_text(ctx: Context, proposal: Proposal, working: Working, args: Propose, text: str) -> None:
    if args.step == "audience":
        await _take_audience(ctx, proposal, working, text)
        return
    if args.step != "part" or args.part is None:
        await _store(ctx, proposal, _with_text(working, text))
        return
    if args.part == 0:
        await _store(ctx, proposal, working.changed(title=_title(text)))
        return
    parts = rules.read_sections(text)
    if args.part > len(working.sections):
        raise Outdated("propose-part-gone")
    old = working.sections[args.part - 1]
    if not any(part.heading for part in parts):
        parts = [Section(old.heading, text.strip())]
    sections = (*working.sections[: args.part - 1], *parts, *working.sections[args.part :])
    _check(sections)
    await _store(ctx, proposal, working.changed(sections=sections))


async def _take_audience(ctx: Context, proposal: Proposal, working: Working, text: str) -> None:
    """Take for whom a draft is; a proposal that is out stays with those it went to."""
    if proposal.state != ProposalState.DRAFT:
        raise Outdated("propose-audience-stays")
    if text in _ROLES:
        audience = Audience(roles=() if text == "everybody" else (text,))
    else:
        found = await read_audience(ctx, text)
        if found.audience is None:
            raise UserError("propose-audience-unclear", words=shorten(text, 80))
        audience = found.audience
    if not await ctx.store.audiences.count(audience):
        raise UserError("propose-audience-nobody")
    proposal.audience, proposal.everybody = audience.dump(), audience == Audience()
    await _preview(ctx, proposal, working)


async def _store(ctx: Context, proposal: Proposal, working: Working) -> None:
    proposal.working = working.dump()
    if proposal.state == ProposalState.DRAFT:
        proposal.title = working.title
    await _preview(ctx, proposal, working)


async def _preview(ctx: Context, proposal: Proposal, working: Working) -> None:
    """Show a draft as others will see it, or what a revision changes, with the ways to go on."""
    is_draft = proposal.state == ProposalState.DRAFT
    lines = [ctx.text("propose-preview" if is_draft else "propose-preview-revision")]
    lines += [ctx.text("empty-line"), ctx.text("propose-headline", title=working.title, name=ctx.me.name)]
    lines.append(showing.body(ctx, working.sections, longest=_LONGEST_PREVIEW))
    lines.append(ctx.text("empty-line"))
    if is_draft:
        people = await describe(ctx, ctx.store, Audience.load(proposal.audience))
        lines.append(ctx.text("propose-goes-to", people=people))
    else:
        out = await ctx.store.proposals.version(proposal.id, proposal.version)
        if out is not None:
            lines += [showing.difference(ctx, out, working.title, working.sections), ctx.text("empty-line")]
        lines.append(ctx.text("propose-revision-goes-to"))
    if not working.sections:
        lines.append(ctx.text("propose-no-text"))
    ctx.say(join(lines), options=_ways_on(ctx, proposal, working))


def _ways_on(ctx: Context, proposal: Proposal, working: Working) -> list[Option]:
    is_draft, past = proposal.state == ProposalState.DRAFT, len(working.past)
    steps = ["send"] if working.sections else []
    steps += ["add", *(["part"] if working.sections else []), *(["undo"] if working.past else [])]
    steps += ["audience", "discard"] if is_draft else ["discard"]
    return [
        ctx.option(
            "propose-send-revision" if step == "send" and not is_draft else _LABELS[step],
            Propose(number=proposal.id, step=step, past=past if step in ("undo", "send") else None),
            style=ButtonStyle.PRIMARY if step == "send" else ButtonStyle.PLAIN,
        )
        for step in steps
    ]


async def _send(ctx: Context, proposal: Proposal, working: Working, *, is_as_shown: bool) -> None:
    """Send a draft or a revision out as it was shown; anything else is shown anew."""
    if not is_as_shown or not working.sections:
        await _preview(ctx, proposal, working)
        return
    if proposal.state == ProposalState.DRAFT:
        await _open(ctx, proposal, working)
    else:
        await _revise(ctx, proposal, working)


async def _open(ctx: Context, proposal: Proposal, working: Working) -> None:
    programme, audience = ctx.rules.programme, Audience.load(proposal.audience)
    if await ctx.store.proposals.count_open_of(ctx.me.id) >= programme.proposals_open:
        raise UserError("propose-enough", count=programme.proposals_open)
    proposal.state, proposal.opened_at = ProposalState.OPEN, ctx.now
    proposal.council_at = ctx.now + programme.proposal_discussion
    proposal.working = None
    sections = rules.dump(working.sections)
    version = await ctx.store.proposals.add_version(proposal, working.title, sections, ctx.now)
    await public.publish_version(ctx.desk, proposal, version)
    await ctx.store.proposals.follow(proposal.id, ctx.me.id, took_part=True)
    await ctx.desk.broadcast(KIND, proposal.id, audience)
    people = await describe(ctx, ctx.store, audience)
    ctx.reply(
        "propose-sent",
        number=proposal.id,
        title=working.title,
        people=people,
        until=proposal.council_at,
        options=[showing.read_option(ctx, proposal)],
    )


async def _revise(ctx: Context, proposal: Proposal, working: Working) -> None:
    """Send a new version out: nobody's word is carried over to it, and those who took part are asked anew."""
    before = await ctx.store.proposals.version(proposal.id, proposal.version)
    if before is None:
        raise LookupError("a proposal that is out has no version")
    if before.title == working.title and rules.load(before.sections) == list(working.sections):
        raise UserError("propose-nothing-changed")
    programme = ctx.rules.programme
    counted = await ctx.store.limits.count(ctx.me.id, Doing.PROPOSAL, ctx.now, programme.told_within)
    if counted.count > programme.changes_told:
        raise UserError("propose-revised-often")
    sections = rules.dump(working.sections)
    version = await ctx.store.proposals.add_version(proposal, working.title, sections, ctx.now)
    proposal.working = None
    item = await ctx.store.items.open_about(ItemKind.PROPOSAL, ctx.me.id, proposal.id)
    if item is not None:
        item.note = working.title
    elif proposal.council_at is not None:
        proposal.council_at = max(proposal.council_at, ctx.now + programme.proposal_revised_discussion)
    await public.publish_version(ctx.desk, proposal, version)
    await ctx.desk.broadcast(REVISION, version.id, Audience(took_part_in=proposal.id))
    options = [showing.read_option(ctx, proposal)]
    ctx.reply("propose-revised", number=version.number, title=working.title, options=options)
