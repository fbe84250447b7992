"""Jobs that ask and remind whoever decides, so that no report is forgotten."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from itertools import groupby

from handlers.activity import rules
from handlers.activity.arguments import Answer
from handlers.activity.asking import ask, ask_council, ask_mentor, may_be_asked, mentor_of
from handlers.activity.editing import outcome_options
from handlers.activity.rules import Detail
from handlers.shared.context import Desk
from handlers.shared.feature import Feature
from storage.check_in import new_prompt
from storage.models.account import Member
from storage.models.activity import Activity, ActivityState
from storage.models.check_in import PromptKind
from storage.models.delivery import TopicKind

feature = Feature()


@feature.job("lapse")
async def lapse(desk: Desk) -> None:
    """Mark what nobody decided in time: it stays open, is on the council's list as well, and its author is told."""
    late = await desk.store.activities.overdue(desk.now)
    for activity in late:
        activity.state = ActivityState.UNCONFIRMED
        letter = desk.to(activity.member)
        mentor = await mentor_of(desk, activity.member)
        question = rules.open_question(activity)
        letter.send(
            "activity-unconfirmed" if question is None else "activity-unanswered-in-time",
            number=activity.id,
            title=activity.title,
            mentor=mentor.name if mentor else "",
            options=[] if question is None else [letter.option("button-answer", Answer(number=activity.id))],
        )
    if late:
        desk.tell_council("council-unconfirmed", count=len(late))


@feature.job("ask")
async def ask_deciders(desk: Desk) -> None:
    """Ask deciders who were not asked yet: it was night, they were away, they are new, or the activity was edited."""
    tomorrow = desk.now.date() + timedelta(days=1)  # it may be tomorrow already where the member lives
    edited_by = desk.now - desk.rules.programme.edits_rest
    waiting = [
        (activity, mentor)
        for activity, mentor in await desk.store.activities.to_ask(tomorrow, edited_by, desk.now)
        if rules.took_place(activity, desk.now)
    ]
    ask_council(desk, [activity for activity, mentor in waiting if mentor is None])
    for mentor, activities in _by_mentor(waiting):
        if may_be_asked(desk, mentor):
            ask_mentor(desk, mentor, activities)


@feature.job("how_it_went")
async def ask_how_it_went(desk: Desk) -> None:
    """Ask the author of a planned event how it went, once and in the daytime, from the day after it."""
    for activity in await desk.store.activities.just_over(desk.now.date() - timedelta(days=3), desk.now.date()):
        if not rules.was_planned(activity) or not rules.took_place(activity, desk.now):
            continue
        if not desk.is_awake(activity.member) or Detail.OUTCOME in activity.details:
            continue
        closes_at = desk.now + desk.rules.programme.confirmation_due
        prompt = await desk.store.check_ins.open(
            new_prompt(
                activity.member_id,
                PromptKind.HOW_IT_WENT,
                f"activity-{activity.id}",
                due_at=desk.now,
                closes_at=closes_at,
                asked_at=desk.now,
            )
        )
        if prompt is None:
            continue
        letter = desk.to(activity.member)
        topic = TopicKind.OUTCOME.of(activity.id)
        letter.send("how-it-went", title=activity.title, options=outcome_options(letter, activity), topic=topic)


@feature.job("remind")
async def remind(desk: Desk) -> None:
    """Remind mentors halfway and shortly before the deadline, and tell them when it has passed."""
    length = desk.rules.programme.confirmation_due
    due = [
        (activity, mentor)
        for activity, mentor in await desk.store.activities.to_remind()
        if rules.reminder_is_due(activity, desk.now, length)
    ]
    for state, message_id in ((ActivityState.UNCONFIRMED, "asking-late"), (ActivityState.REPORTED, "asking-again")):
        for mentor, activities in _by_mentor((a, m) for a, m in due if a.state == state):
            if may_be_asked(desk, mentor):
                ask(desk, mentor, activities, message_id)
                for activity in activities:
                    activity.reminded_at = desk.now


def _by_mentor(
    activities: Iterable[tuple[Activity, Member | None]],
) -> Iterable[tuple[Member, list[Activity]]]:
    """Yield each mentor with all their activities, so that they get one message."""
    found = sorted(((m, a) for a, m in activities if m is not None), key=lambda pair: (pair[0].id, pair[1].due_at))
    for _, group in groupby(found, key=lambda pair: pair[0].id):
        members = list(group)
        yield members[0][0], [activity for _, activity in members]
