"""Letters about a report, to its author and to its reader alone: each to the one account it is written from or to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from chatbot.core.l10n import Markup, Value
from chatbot.core.messages import ButtonStyle, ConversationRef, Option, Rank
from chatbot.core.writer import Draft, Writer
from handlers.safeguarding.asking import OwnStep, ReaderStep, ReportProblem, Safeguarding
from handlers.shared.context import Context, Desk
from handlers.shared.text import join
from storage.models.account import Account
from storage.models.safeguarding import Report


def writer_to(desk: Desk, account: Account) -> Writer:
    """Return a writer in the language and zone of whoever has an account."""
    member = account.member
    locale = member.locale if member else desk.localizer.negotiate(account.locale_hint)
    zone = member.timezone if member else desk.rules.default_timezone
    return Writer(desk.localizer, locale, zone, desk.now, desk.drafts)


def send(
    desk: Desk, report: Report, to: Account, text: Markup, options: Sequence[Option] = (), *, at_night: bool = False
) -> None:
    """Send a letter about a report to one account, and never anywhere else; at once, or not `at_night`."""
    member = to.member
    desk.drafts.append(
        Draft(
            str(text),
            conversation=ConversationRef(to.ref.network, to.room_id) if to.room_id else None,
            account=to.ref,
            options=tuple(options),
            quiet_in=member.timezone if member is not None and not at_night else None,
            confidential=report.kept_for,
            rank=Rank.QUESTION,
        )
    )


def say(ctx: Context, report: Report, text: Markup, options: Sequence[Option] = ()) -> None:
    """Answer whoever wrote about a report, in their direct chat."""
    ctx.say(text, options=options)
    ctx.drafts[-1] = replace(ctx.drafts[-1], confidential=report.kept_for)


def tell_author(
    desk: Desk, report: Report, message_id: str, options: Sequence[Option] = (), *, at_night: bool = False, **v: Value
) -> None:
    """Tell the author of a report something about it."""
    text = writer_to(desk, report.account).text(message_id, **v)
    send(desk, report, report.account, text, options, at_night=at_night)


def tell_reader(desk: Desk, report: Report, message_id: str, options: Sequence[Option] = (), **values: Value) -> None:
    """Tell the reader of a report something about it, whatever the hour."""
    text = writer_to(desk, report.reader).text(message_id, **values)
    send(desk, report, report.reader, text, options, at_night=True)


def hand(desk: Desk, report: Report, message_id: str) -> None:
    """Send a report to its reader, after a line that says why it comes."""
    writer = writer_to(desk, report.reader)
    text = join([writer.text(message_id), whole(writer, report)])
    send(desk, report, report.reader, text, reader_options(writer, report), at_night=True)


def whole(writer: Writer, report: Report) -> Markup:
    """Write a report as its reader sees it."""
    whom, name = (f"{report.whom}-named", report.about.name) if report.about else (report.whom, "")
    heading = writer.text(
        "report-heading", number=report.id, author=author_of(report), day=report.reported_at, whom=whom, name=name
    )
    lines = [heading, writer.text("report-words", words=report.words)]
    if report.quoted:
        lines.append(writer.text("report-quoted", words=report.quoted))
    state = "report-state-seen" if report.seen_at else "report-state-new"
    lines += [writer.text("empty-line"), writer.text(state, until=report.due_at)]
    return join(lines)


def author_of(report: Report) -> str:
    """Return the name of whoever reported it."""
    account = report.account
    return account.member.name if account.member else account.name or account.handle or account.user_id


def reader_name(report: Report) -> str:
    """Return the name of whoever reads a report."""
    return report.reader.member.name if report.reader.member else report.reader.name


def reader_options(writer: Writer, report: Report) -> list[Option]:
    """Return the buttons under a report: seen unless it was, write to its author, closed."""
    steps = [step for step in ReaderStep if step is not ReaderStep.SEEN or report.seen_at is None]
    return [writer.option(f"report-step-{step}", Safeguarding(report.id, step)) for step in steps]


def author_options(writer: Writer, report: Report, *, another: bool = False) -> list[Option]:
    """Return the buttons under what authors hear of their report."""
    steps = [step for step in OwnStep if another or step is not OwnStep.ANOTHER]
    return [
        writer.option(
            f"report-own-{step}",
            ReportProblem(report=report.id, step=step),
            style=ButtonStyle.DANGER if step is OwnStep.WITHDRAW else ButtonStyle.PLAIN,
        )
        for step in steps
    ]


def contacts(desk: Desk, writer: Writer) -> Markup:
    """Name whom people can turn to outside the programme, as far as the configuration knows."""
    known = desk.rules.contacts
    lines = known.get(writer.locale) or known.get("") or known.get(writer.localizer.default) or ()
    if not lines:
        return writer.text("report-contacts-none")
    return join([writer.text("report-contacts"), *(writer.text("report-contact", line=line) for line in lines)])
