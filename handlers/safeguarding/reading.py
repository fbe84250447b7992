"""safeguarding: whoever reads reports sees those that are with them, writes to their authors, and closes them."""

from __future__ import annotations

from datetime import timedelta

from chatbot.core.errors import UserError
from chatbot.core.roles import Reach, Role
from handlers.safeguarding import letters
from handlers.safeguarding.asking import OwnStep, ReaderStep, ReportProblem, Safeguarding
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from storage.models.safeguarding import Report, ReportState

feature = Feature()

_MOST_LISTED = 20


@feature.command(
    "safeguarding",
    args=Safeguarding,
    role=Role.COUNCIL,
    examples=("safeguarding", "safeguarding 3"),
    reach=Reach.ENTRUSTED,
)
async def safeguarding(ctx: Context, args: Safeguarding) -> None:
    """List the reports that are with the author, or show, answer and close one of them."""
    if args.report is None:
        await _list(ctx)
        return
    report = await ctx.store.reports.get(args.report)
    if report is None or report.reader.member_id != ctx.member_id:
        raise UserError("report-none", number=args.report)
    if report.state != ReportState.OPEN:
        raise UserError("report-is-over", number=args.report, state=report.state)
    step = ReaderStep.WRITE if args.words else args.step
    if step is None:
        letters.say(ctx, report, letters.whole(ctx, report), letters.reader_options(ctx, report))
    elif step is ReaderStep.WRITE and args.words is None:
        await ctx.ask(args, "words", author=letters.author_of(report))
    elif step is ReaderStep.WRITE:
        _see(ctx, report)
        answer = [letters.writer_to(ctx.desk, report.account).option("report-own-answer", _answer(report))]
        values = {"reader": ctx.me.name, "words": args.words or ""}
        letters.tell_author(ctx.desk, report, "report-from-reader", answer, at_night=True, **values)
        text = ctx.text("report-written", author=letters.author_of(report))
        letters.say(ctx, report, text, letters.reader_options(ctx, report))
    elif step is ReaderStep.SEEN:
        if _see(ctx, report):
            author = letters.writer_to(ctx.desk, report.account)
            options = letters.author_options(author, report)
            letters.tell_author(ctx.desk, report, "report-seen", options, reader=ctx.me.name)
        text = ctx.text("report-seen-noted", author=letters.author_of(report), span=_time_to_close(ctx))
        letters.say(ctx, report, text, letters.reader_options(ctx, report))
    else:
        report.state, report.closed_at = ReportState.CLOSED, ctx.now
        another = [letters.writer_to(ctx.desk, report.account).option("report-own-another", ReportProblem())]
        letters.tell_author(ctx.desk, report, "report-closed", another, reader=ctx.me.name)
        kept = ctx.rules.programme.report_kept
        letters.say(ctx, report, ctx.text("report-closed-noted", author=letters.author_of(report), kept=kept))


def _see(ctx: Context, report: Report) -> bool:
    """Note that a report was seen, and tell whether that is new; from now on its reader is only reminded."""
    if report.seen_at is not None:
        return False
    report.seen_at, report.due_at = ctx.now, ctx.now + _time_to_close(ctx)
    return True


async def _list(ctx: Context) -> None:
    reports = await ctx.store.reports.open_with(ctx.me.id, _MOST_LISTED)
    if not reports:
        own = await ctx.store.people.accounts_of(ctx.me.id)
        is_reader = any(account.ref in ctx.rules.safeguarding for account in own)
        ctx.reply("report-list-none", reader="yes" if is_reader else "no")
    for report in reports:
        letters.say(ctx, report, letters.whole(ctx, report), letters.reader_options(ctx, report))


def _answer(report: Report) -> ReportProblem:
    return ReportProblem(report=report.id, step=OwnStep.ADD)


def _time_to_close(ctx: Context) -> timedelta:
    return ctx.rules.programme.report_open_after
