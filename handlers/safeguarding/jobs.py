"""Timed work: a report nobody has seen goes to the next, one seen is called to mind, words are dropped."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.safeguarding import letters, rules
from handlers.safeguarding.reporting import readers
from handlers.shared.context import Desk
from handlers.shared.feature import Feature, Phase
from handlers.shared.text import join
from storage.models.account import Account
from storage.models.delivery import UNSENT
from storage.models.safeguarding import Report

feature = Feature()


@feature.job("deadlines", Phase.COUNCIL)
async def follow(desk: Desk) -> None:
    """Pass on what was not seen in time, to the same councillor again if there is nobody else; remind of the rest."""
    due = await desk.store.reports.due(desk.now)
    named = await readers(desk) if due else []
    for report in due:
        if report.seen_at is not None:
            report.due_at = desk.now + desk.rules.programme.report_open_after
            letters.hand(desk, report, "report-still-open")
            continue
        but = {member_id for member_id in (report.about_id, report.account.member_id) if member_id is not None}
        able = rules.may_read(named, but, desk.now)
        unnamed = [r for r in able if r.member is not None and not rules.names_somebody(report.words, r.member)]
        able = unnamed or [r for r in able if r.id == report.reader_id]
        if report.due_at > desk.now and not able:
            continue  # its reader cannot be reached, and nobody else is there: tried again when it is due
        report.due_at = desk.now + desk.rules.programme.report_unread_after
        report.passed_on += 1
        _pass_on(desk, report, able)


def _pass_on(desk: Desk, report: Report, able: Sequence[Account]) -> None:
    before, reader = letters.reader_name(report), rules.next_reader(able, report.reader)
    if reader is None:
        writer = letters.writer_to(desk, report.account)
        text = join([writer.text("report-nobody-left", reader=before), letters.contacts(desk, writer)])
        letters.send(desk, report, report.account, text, letters.author_options(writer, report))
    elif reader is report.reader:
        letters.hand(desk, report, "report-again")
    else:
        letters.tell_reader(desk, report, "report-gone-on", number=report.id)
        report.reader = reader
        letters.hand(desk, report, "report-passed-on")
        options = letters.author_options(letters.writer_to(desk, report.account), report)
        name = letters.reader_name(report)
        letters.tell_author(desk, report, "report-with-another", options, before=before, reader=name)


@feature.job("forget")
async def forget(desk: Desk) -> None:
    """Drop the words of reports closed long enough ago, and those that were written and never sent."""
    await desk.store.outbox.empty(UNSENT, desk.now - desk.rules.programme.dialogue_expires)
    for report in await desk.store.reports.closed_before(desk.now - desk.rules.programme.report_kept):
        report.words = report.quoted = ""
        await desk.store.outbox.empty(report.kept_for)
