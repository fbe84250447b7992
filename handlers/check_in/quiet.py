"""Mentees without any activity: a friendly message first, the council much later. A human decides on the role."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta

from chatbot.core.formatting import to_plain
from chatbot.core.messages import Option
from handlers.check_in import quiet_rules
from handlers.check_in.quiet_rules import QuietStep
from handlers.shared.availability import is_away
from handlers.shared.context import Desk, Letter
from handlers.shared.council_items import put_before_council, settle
from handlers.shared.dates import day_of
from handlers.shared.presence import day_begins, there_at
from handlers.shared.text import named
from storage.due import MOST
from storage.due_rows import DueMember
from storage.models.account import Member
from storage.models.check_in import PromptKind
from storage.models.council import ItemKind


async def end(desk: Desk) -> None:
    """Settle the items about mentees who did something again, or are no longer mentees."""
    tomorrow = desk.now.date() + timedelta(days=1)  # it may be tomorrow already where they live
    for mentee in await desk.store.items.no_longer_quiet(tomorrow - desk.rules.programme.mentee_council[0]):
        await settle(desk, ItemKind.QUIET_MENTEE, mentee)


async def follow(desk: Desk) -> bool:
    """Take the step each quiet mentee has come to, once and in the daytime; those who are away are left alone.

    Return whether there may be more to take.
    """
    mentees = await desk.store.due.members("due_quiet_at", desk.now)
    if not mentees:
        return False
    steps = quiet_rules.steps(desk.rules.programme)
    taking: dict[DueMember, QuietStep] = {}
    next_looks: dict[DueMember, datetime | None] = {}
    for mentee in mentees:
        since = mentee.quiet_since
        step, ahead = quiet_rules.last_and_next_step(day_of(mentee, desk.now) - since, steps)
        next_looks[mentee] = day_begins(mentee, since + ahead.after) if ahead is not None else None
        if not mentee.counts:
            next_looks[mentee] = None
        elif step is not None and quiet_rules.name_of(since, step) > (mentee.last or ""):
            at = there_at(desk, mentee)
            if at > desk.now or len(taking) >= MOST:
                next_looks[mentee] = at
            else:
                taking[mentee] = step
    told: dict[Member, list[str]] = defaultdict(list)
    found = await desk.store.people.with_ids(one.id for one in taking)
    for one, step in taking.items():
        if mentor := await _take(desk, found[one.id], step):
            told[mentor].append(named(found[one.id]))
    more = await desk.store.due.set("due_quiet_at", next_looks, desk.now)
    for mentor, names in told.items():
        desk.to(mentor).send("quiet-told", mentees=names)
    return more


async def _take(desk: Desk, mentee: Member, step: QuietStep) -> Member | None:
    """Take a step, and return the mentor to tell of a nudge."""
    name = quiet_rules.name_of(mentee.quiet_since, step)
    if not await desk.store.check_ins.take(mentee.id, PromptKind.QUIET, name, desk.now):
        return None
    if step.is_nudge:
        return await _nudge(desk, mentee, step)
    await put_before_council(desk, ItemKind.QUIET_MENTEE, mentee)
    return None


async def _nudge(desk: Desk, mentee: Member, step: QuietStep) -> Member | None:
    """Send a friendly message that asks for no reason; return the mentor to tell, unless they are away."""
    letter = desk.to(mentee)
    if pair := await desk.store.pairs.pair_of(mentee.id):
        letter.send("quiet-nudge", span=step.after, mentor=named(pair.mentor), options=[_report(letter)])
        return None if is_away(pair.mentor, desk.now) else pair.mentor
    if await desk.store.offers.open_request(mentee.id):
        letter.send("quiet-nudge-waiting", span=step.after, options=[_report(letter)])
    else:
        ask = Option(to_plain(letter.text("quiet-ask-mentor")), "request_mentor", {})
        letter.send("quiet-nudge-alone", span=step.after, options=[ask, _report(letter)])
    return None


def _report(letter: Letter) -> Option:
    """Return a button that runs another feature's command."""
    return Option(to_plain(letter.text("quiet-report")), "report", {})
