"""gaps: the questions that the guide did not answer, and passages written for them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chatbot.core.arguments import Arguments, Line, hidden
from chatbot.core.errors import UserError
from chatbot.core.messages import Attachment, Option
from chatbot.core.roles import Role
from chatbot.core.words import fold
from chatbot.core.writer import Draft
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.text import join, shorten
from storage.models.guide import GuideGap

feature = Feature()

LONGEST_KEPT = 200
"""Characters of a question that are kept."""


@dataclass(frozen=True, slots=True)
class Gaps(Arguments):
    """Show the questions; `gap`, set by a button, is one of them, `draft` the passage written for it."""

    draft: Line | None = None
    gap: int | None = hidden()
    step: str | None = hidden()
    """`write` asks for the passage, `drop` settles the question without one."""


async def note_unanswered(ctx: Context, words: str) -> None:
    """Keep a question that the guide did not answer, without the name of who asked it."""
    key = " ".join(re.findall(r"\w+", fold(words)))[:LONGEST_KEPT]
    if key:
        await ctx.store.guide.miss(key, ctx.locale, shorten(words, LONGEST_KEPT), ctx.now)


@feature.command("gaps", args=Gaps, role=Role.COUNCIL, leads=True, examples=("gaps",), changes_with=("draft",))
async def gaps(ctx: Context, args: Gaps) -> None:
    """Show what was asked and not answered, and take a passage for it as a draft."""
    gap = await ctx.store.guide.gap(args.gap) if args.gap is not None else None
    if args.gap is None:
        await _list(ctx)
    elif gap is None or gap.closed_at is not None:
        raise UserError("gap-settled")
    elif args.draft is not None:
        gap.closed_at = ctx.now
        _hand_over(ctx, gap, args.draft)
    elif args.step == "write":
        await ctx.ask(args, "draft", words=gap.words)
    elif args.step == "drop":
        gap.closed_at = ctx.now
        ctx.reply("gap-dropped", words=gap.words)
    else:
        options = [ctx.option(f"gap-step-{step}", Gaps(gap=gap.id, step=step)) for step in ("write", "drop")]
        ctx.reply("gap-one", words=gap.words, count=gap.count, language=gap.locale, options=options)


async def _list(ctx: Context) -> None:
    found = await ctx.store.guide.gaps()
    if not found:
        ctx.reply("gaps-none")
        return
    lines = [ctx.text("gaps-line", words=gap.words, count=gap.count) for gap in found]
    options = [Option(shorten(gap.words, 40), Gaps.command, Gaps(gap=gap.id).dump()) for gap in found]
    ctx.say(join([ctx.text("gaps-list", count=await ctx.store.guide.count_gaps()), *lines]), options=options)


def _hand_over(ctx: Context, gap: GuideGap, draft: str) -> None:
    """Hand a draft to its author and the council's room as a file, to be put into the folder of pages."""
    name = "-".join(re.findall(r"[a-z0-9]+", fold(gap.words)))[:40].strip("-") or f"gap-{gap.id}"
    title = shorten(gap.words, 40)
    block = f"---\nid: {name}\ntitle: {title}\nrevision: 1\n---\n"
    page = f"{block}\n## {title} {{#answer}}\n<!-- also: {gap.words} -->\n\n{draft}\n"
    file = Attachment(f"{name}.md", "text/markdown", page.encode(), title)
    ctx.reply("gap-drafted")
    ctx.drafts.append(
        Draft(str(ctx.text("gap-file", words=gap.words)), account=ctx.account, member_id=ctx.member_id, attachment=file)
    )
    if (room := ctx.rules.council_room) is not None:
        text = ctx.desk.room_writer().text("gap-file-room", name=ctx.me.name, words=gap.words)
        ctx.drafts.append(Draft(str(text), conversation=room, attachment=file))
