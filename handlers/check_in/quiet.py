"""Mentees without any activity: a friendly message first, the council much later. A human decides on the role."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from zoneinfo import ZoneInfo

from chatbot.core.formatting import to_plain
from chatbot.core.messages import Option
from handlers.check_in import quiet_rules
from handlers.check_in.quiet_rules import QuietStep
from handlers.shared.availability import is_away
from handlers.shared.context import Desk, Letter
from handlers.shared.council_items import put_before_council, settle
from handlers.shared.text import named
from storage.models.account import Member
from storage.models.check_in import PromptKind
from storage.models.council import ItemKind


async def end(desk: Desk) -> None:
    """Settle the items about mentees who did something again, or are no longer mentees."""
    tomorrow = desk.now.date() + timedelta(days=1)  # it may be tomorrow already where they live
    for mentee in await desk.store.items.no_longer_quiet(tomorrow - desk.rules.programme.mentee_council[0]):
        await settle(desk, ItemKind.QUIET_MENTEE, mentee)


async def follow(desk: Desk) -> None:
    """Take the step each quiet mentee has come to, once and in the daytime; those who are away are left alone."""
    check_ins, steps = desk.store.check_ins, quiet_rules.steps(desk.rules.programme)
    tomorrow = desk.now.date() + timedelta(days=1)
    quiet = await check_ins.quiet(tomorrow - steps[0].after)
    taken = await check_ins.last_periods(PromptKind.QUIET, [one.member_id for one in quiet]) if quiet else {}
    told: dict[Member, list[str]] = defaultdict(list)
    for one in quiet:
        today = desk.now.astimezone(ZoneInfo(one.timezone)).date()
        step = quiet_rules.last_step(today - one.since, steps)
        if step is None or (name := quiet_rules.name_of(one.since, step)) <= taken.get(one.member_id, ""):
            continue
        mentee = await desk.store.people.get(one.member_id)
        if mentee is None or not desk.is_awake(mentee) or is_away(mentee, desk.now):
            continue
        if not await check_ins.take(mentee.id, PromptKind.QUIET, name, desk.now):
            continue
        if not step.is_nudge:
            await put_before_council(desk, ItemKind.QUIET_MENTEE, mentee)
        elif mentor := await _nudge(desk, mentee, step):
            told[mentor].append(named(mentee))
    for mentor, names in told.items():
        desk.to(mentor).send("quiet-told", mentees=names)


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
