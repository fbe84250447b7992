"""Jobs: the week's check-in, its reminder and its end, and what follows from the silence of either side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from handlers.check_in import contact, quiet, rules, silence
from handlers.check_in.asking import Active, Tell, active_answers, answers, question, unanswered
from handlers.check_in.timing import asked_at
from handlers.shared.about_self import question_about_self
from handlers.shared.availability import is_away
from handlers.shared.context import Desk
from handlers.shared.dates import day_of, week_name
from handlers.shared.feature import Feature, Phase
from handlers.shared.presence import awake_at, there_at, tomorrow
from handlers.shared.text import join, named
from handlers.shared.threads import thread_of
from storage.check_in import NewPrompt, new_prompt
from storage.due import MOST
from storage.due_rows import DueMember
from storage.models.account import Member
from storage.models.check_in import CheckIn, Prompt, PromptKind
from storage.models.delivery import TopicKind
from storage.models.pairs import Pair

feature = Feature()

_OPENED_AT_ONCE = 25
"""The most mentors whose windows are opened in one transaction: with their mentees they are hundreds of rows."""


@feature.job("excuse", Phase.STATE)
async def excuse(desk: Desk) -> None:
    """Drop what mentors who are away have not answered, before it counts as missed, so that it is asked again.

    The same goes for stand-ins whose mentor is back.
    """
    store = desk.store.check_ins
    prompts = [prompt for prompt in await store.asked_of_absentees() if is_away(prompt.member, desk.now)]
    rows = await store.rows(prompt.id for prompt in prompts)
    for prompt in prompts:
        if prompt.kind == PromptKind.STILL_ACTIVE:
            await store.remove(prompt)
        else:
            await store.remove(*unanswered(rows[prompt.id]))
    await store.remove(*await store.asked_of_former_stand_ins())


@feature.job("open", Phase.STATE)
async def open_windows(desk: Desk) -> None:
    """Open each mentor's window for a new week, whether or not a mentee is due in it, and close the last one's.

    Each week of a mentor is handled once, at its hour where they live now, or as soon after as they are awake.
    """
    numbers = desk.rules.check_in
    mentors = await desk.store.due.members("due_check_in_at", desk.now)
    if not mentors:
        return
    next_looks: dict[DueMember, datetime | None] = {}
    starting: dict[DueMember, date] = {}
    for mentor in mentors:
        week = rules.current_week(desk.now, mentor.timezone, numbers)
        next_looks[mentor] = rules.opens_at(week + rules.WEEK, mentor.timezone, numbers)
        if not mentor.counts:
            next_looks[mentor] = None
        elif week_name(week) > (mentor.last or ""):
            at = awake_at(desk, mentor)
            if at > desk.now or len(starting) >= _OPENED_AT_ONCE:
                next_looks[mentor] = at
            else:
                starting[mentor] = week
    if starting:
        found = await desk.store.people.with_ids(one.id for one in starting)
        await _open_all(desk, [(found[one.id], week) for one, week in starting.items()])
    desk.again = await desk.store.due.set("due_check_in_at", next_looks, desk.now)


async def _open_all(desk: Desk, starting: Sequence[tuple[Member, date]]) -> None:
    """Open the windows of mentors, and close those of the week before."""
    store, ids = desk.store.check_ins, [mentor.id for mentor, _ in starting]
    ending: dict[int, list[Prompt]] = defaultdict(list)
    for window in await store.open_prompts(PromptKind.CHECK_IN, member_ids=ids):
        ending[window.member_id].append(window)
    rows = await store.rows([window.id for windows in ending.values() for window in windows])
    pairs: dict[int, list[Pair]] = defaultdict(list)
    for pair in await desk.store.pairs.in_charge_of(ids):
        pairs[pair.in_charge.id].append(pair)
    asked = await store.last_weeks([pair.id for mine in pairs.values() for pair in mine])
    due = {mentor.id: _due(desk, mentor, week, pairs[mentor.id], asked) for mentor, week in starting}
    windows = [_window(desk, mentor, week, is_asked=bool(due[mentor.id])) for mentor, week in starting]
    opened = {window.member_id: window for window in await store.open_all(windows)}  # else another process did
    asking = []
    for mentor, _ in starting:
        if mentor.id not in opened:
            continue
        if new := [store.add(opened[mentor.id], pair) for pair in due[mentor.id]]:
            asking.append(_Asking(mentor, new[0], "check-in-opening", {"total": len(new)}, is_opening=True))
        for old in ending[mentor.id]:
            await _close(desk, old, rows[old.id])
    await _ask(desk, asking)


def _due(desk: Desk, mentor: Member, week: date, pairs: Sequence[Pair], asked: Mapping[int, str]) -> list[Pair]:
    """Return the pairs that a mentor is asked about in a week, as far as they were `asked` before."""
    numbers, zone = desk.rules.check_in, mentor.timezone
    closes_at = rules.opens_at(week + rules.WEEK, zone, numbers)
    if is_away(mentor, desk.now) or rules.is_too_late(desk.now, closes_at, numbers):
        return []
    return [pair for pair in pairs if rules.is_due(pair, asked.get(pair.id), week, zone, numbers)]


def _window(desk: Desk, mentor: Member, week: date, *, is_asked: bool) -> NewPrompt:
    numbers, zone = desk.rules.check_in, mentor.timezone
    return new_prompt(
        mentor.id,
        PromptKind.CHECK_IN,
        week_name(week),
        due_at=rules.opens_at(week, zone, numbers),
        closes_at=rules.opens_at(week + rules.WEEK, zone, numbers),
        asked_at=desk.now if is_asked else None,
        remind_at=desk.now + numbers.reminder_after if is_asked else None,
    )


@dataclass(frozen=True, slots=True)
class _Asking:
    """A question about a mentee after a line of introduction; at an opening, what mentors are asked of themselves."""

    mentor: Member
    row: CheckIn
    message_id: str
    values: Mapping[str, int | Sequence[str]]
    is_opening: bool = False


async def _ask(desk: Desk, asking: Sequence[_Asking]) -> None:
    """Ask mentors about a mentee each; this ends older questions of the same command."""
    for one in asking:
        one.row.asked_at = desk.now
    await desk.store.flush()  # the topics carry the rows' ids
    await desk.store.questions.supersede((one.mentor.id for one in asking), Tell.command)
    for one in asking:
        mentor, row, letter = one.mentor, one.row, desk.to(one.mentor)
        if one.is_opening and (about := question_about_self(letter, mentor)):
            letter.say(about.text, options=about.options)
        text = join(
            [
                letter.text(one.message_id, **one.values),
                letter.text("empty-line"),
                question(letter, row.pair, mentor, desk.rules.programme),
            ]
        )
        letter.say(
            text,
            options=answers(letter, row.prompt, row.pair),
            topic=TopicKind.CHECK_IN.of(row.id),
            thread_of=thread_of(mentor, row.pair.mentee),
        )


async def _close(desk: Desk, window: Prompt, rows: Sequence[CheckIn]) -> None:
    """Close a window: mark unanswered check-ins as missed, drop those of ended pairs, and a window without any."""
    for row in unanswered(rows):
        row.missed = True
    window.closed_at = desk.now
    needless = [row for row in rows if not row.answer and not row.missed]
    await desk.store.check_ins.remove(*needless, *([window] if len(needless) == len(rows) else []))


@feature.job("remind", Phase.STATE)
async def remind(desk: Desk) -> None:
    """Remind mentors once, naming the mentees who are still open."""
    windows = await desk.store.check_ins.to_remind(desk.now)
    found = await desk.store.check_ins.rows(window.id for window in windows)
    asking = []
    for window in windows:
        mentor, still_open = window.member, unanswered(found[window.id])
        at = there_at(desk, mentor)
        window.due_remind_at = at if still_open and at > desk.now else None
        if still_open and at <= desk.now:
            window.reminded_at = desk.now
            names = [named(row.pair.mentee) for row in still_open]
            asking.append(_Asking(mentor, still_open[0], "check-in-reminder", {"names": names}))
    await _ask(desk, asking)
    desk.again = len(windows) >= MOST


@feature.job("ask_active", Phase.STATE)
async def ask_active(desk: Desk) -> None:
    """Ask mentors every few weeks whether they are still active, on a working day without check-ins."""
    mentors = await desk.store.due.members("due_still_active_at", desk.now)
    if not mentors:
        return
    every = desk.rules.programme.active_prompt_every
    next_looks: dict[DueMember, datetime | None] = {}
    asking: dict[DueMember, datetime] = {}
    for mentor in mentors:
        if not mentor.counts:
            next_looks[mentor] = None
            continue
        since = day_of(mentor, mentor.since)
        base = max(since, date.fromisoformat(mentor.last)) if mentor.last else since
        due_at = rules.asked_again_at(base, every, mentor.timezone, desk.rules.check_in)
        next_looks[mentor] = at = asked_at(desk, mentor, due_at)
        if at <= desk.now and len(asking) < MOST:
            asking[mentor] = due_at
            next_looks[mentor] = tomorrow(desk, mentor)  # it is seen then when they are asked next
    if asking:
        await _ask_active(desk, {mentor.id: due_at for mentor, due_at in asking.items()})
    desk.again = await desk.store.due.set("due_still_active_at", next_looks, desk.now)


async def _ask_active(desk: Desk, due: Mapping[int, datetime]) -> None:
    """Ask mentors, by id, since when it is due."""
    closes_at = desk.now + desk.rules.programme.active_prompt_closes
    mentors = await desk.store.people.with_ids(due)
    prompts = [
        new_prompt(
            mentor.id,
            PromptKind.STILL_ACTIVE,
            day_of(mentor, desk.now).isoformat(),
            due_at=due[mentor.id],
            closes_at=closes_at,
            asked_at=desk.now,
        )
        for mentor in mentors.values()
    ]
    opened = await desk.store.check_ins.open_all(prompts)
    await desk.store.questions.supersede([prompt.member_id for prompt in opened], Active.command)
    for prompt in opened:
        letter = desk.to(mentors[prompt.member_id])
        topic = TopicKind.STILL_ACTIVE.of(prompt.id)
        letter.send("ask-active-answer", options=active_answers(letter), topic=topic)


@feature.job("ask_mentees", Phase.STATE)
async def ask_mentees(desk: Desk) -> None:
    """Ask mentees every few weeks when they last heard from their mentor."""
    await contact.settle_over(desk)
    desk.again = await contact.ask(desk)


@feature.job("close_over", Phase.STATE)
async def close_over(desk: Desk) -> None:
    """Close unanswered "are you still active?" prompts, which count as missed check-ins."""
    prompts = await desk.store.check_ins.over(desk.now)
    for prompt in prompts:
        prompt.closed_at = desk.now
    desk.again = len(prompts) >= MOST


@feature.job("silence", Phase.STATE)
async def follow_silences(desk: Desk) -> None:
    """End and notice silences after windows have closed, and put their steps before the council."""
    await silence.end(desk)
    desk.again = await silence.notice(desk)
    await desk.store.flush()
    await silence.put_steps(desk)


@feature.job("quiet", Phase.STATE)
async def follow_quiet_mentees(desk: Desk) -> None:
    """Nudge mentees without any activity, and put them before the council much later."""
    await quiet.end(desk)
    desk.again = await quiet.follow(desk)
