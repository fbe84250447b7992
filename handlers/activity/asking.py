"""Showing activities, and asking for decisions about them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from chatbot.core.arguments import Arguments
from chatbot.core.formatting import escape, to_plain
from chatbot.core.l10n import Markup
from chatbot.core.messages import ButtonStyle, Option
from chatbot.core.writer import Writer, option_label
from handlers.activity.arguments import AskMore, Confirm, Reject, Review
from handlers.activity.rules import Detail, may_link
from handlers.shared.availability import is_away
from handlers.shared.context import Context, Desk
from handlers.shared.text import join, named
from storage.models.account import Member
from storage.models.activity import Activity, ActivityKind, ActivityState
from storage.models.delivery import TopicKind

SHOWN = 10
"""Activities in one list."""
_LONGEST_LABEL = 40


def card(writer: Writer, activity: Activity) -> Markup:
    """Write everything there is to know about an activity."""
    labels = detail_labels(writer)
    details = [
        writer.text("activity-detail", label=labels[key], value=_said(writer, activity, activity.details[key]))
        for key in Detail
        if key in activity.details
    ]
    questions = [
        writer.text("activity-answered", question=asked["question"], answer=_said(writer, activity, asked["answer"]))
        if "answer" in asked
        else writer.text("activity-unanswered", question=asked["question"])
        for asked in activity.questions
    ]
    kind = option_label(writer, ActivityKind(activity.kind))
    head = writer.text(
        "activity-card",
        number=activity.id,
        title=activity.title,
        kind=kind,
        day=activity.held_on,
        name=named(activity.member),
    )
    return join([head, *details, *questions])


def _said(writer: Writer, activity: Activity, value: str | int) -> str | int:
    """Return what an author said about an activity, with links that others can click unless the author is new."""
    is_own = isinstance(writer, Context) and writer.member_id == activity.member_id
    if isinstance(value, str) and (is_own or may_link(activity.member, writer.now)):
        return Markup(escape(value))
    return value


def detail_labels(writer: Writer) -> dict[Detail, str]:
    """Return the names of the details in the reader's language."""
    return {key: to_plain(writer.text(f"detail-{key}")) for key in Detail}


def day_of(writer: Writer, moment: datetime) -> date:
    """Return the day a moment falls on where the reader lives."""
    return moment.astimezone(ZoneInfo(writer.timezone)).date()


def decision_options(writer: Writer, activity: Activity) -> list[Option]:
    """Return the three buttons for a decision."""
    return [
        writer.option("button-confirm", Confirm(number=activity.id), style=ButtonStyle.SUCCESS),
        writer.option("button-ask-more", AskMore(number=activity.id)),
        writer.option("button-reject", Reject(number=activity.id)),
    ]


def show(writer: Writer, title: Markup, activity: Activity) -> tuple[Markup, list[Option]]:
    """Show one activity to the person who decides, with the buttons for it."""
    late = activity.state == ActivityState.UNCONFIRMED
    due = writer.text("activity-overdue" if late else "activity-due", due=day_of(writer, activity.due_at))
    empty = writer.text("empty-line")
    return join([title, empty, card(writer, activity), empty, due]), decision_options(writer, activity)


def show_list(
    writer: Writer, title: Markup, activities: Sequence[Activity], button: Callable[[int], Arguments]
) -> tuple[Markup, list[Option]]:
    """List several activities, each with a button that goes on with it."""
    lines = [
        writer.text(
            "activity-line",
            number=activity.id,
            title=activity.title,
            name=named(activity.member),
            due=day_of(writer, activity.due_at),
        )
        for activity in activities[:SHOWN]
    ]
    if len(activities) > SHOWN:
        lines.append(writer.text("activity-and-more", count=len(activities) - SHOWN))
    options = [
        writer.option("button-activity", button(activity.id), number=activity.id, title=_short(activity.title))
        for activity in activities[:SHOWN]
    ]
    return join([title, *lines]), options


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST_LABEL else f"{title[: _LONGEST_LABEL - 1]}…"


def ask(desk: Desk, decider: Member, activities: Sequence[Activity], message_id: str) -> None:
    """Ask for a decision on activities; `message_id` says why now."""
    letter = desk.to(decider)
    title = letter.text(message_id, count=len(activities), name=named(activities[0].member))
    if len(activities) == 1:
        text, options = show(letter, title, activities[0])
    else:
        text, options = show_list(letter, title, activities, lambda number: Review(number=number))
    letter.say(text, options=options, topic=TopicKind.CONFIRMATION.of(activities[0].id))


async def mentor_of(desk: Desk, member: Member, decider: Member | None = None) -> Member | None:
    """Return the member's mentor or, if one covers, their stand-in; the `decider` if it is either of them."""
    pair = await desk.store.pairs.pair_of(member.id)
    if pair is None or (decider is not None and decider in (pair.mentor, pair.covered_by)):
        return decider if pair else None
    return pair.in_charge


def may_be_asked(desk: Desk, mentor: Member) -> bool:
    """Tell whether a mentor is neither asleep nor away; if not, the job `activity.ask` asks them later."""
    return desk.is_awake(mentor) and not is_away(mentor, desk.now)


def ask_mentor(desk: Desk, mentor: Member, activities: Sequence[Activity]) -> None:
    """Ask the present mentor to decide, and note that they were asked."""
    ask(desk, mentor, activities, "asking-new")
    for activity in activities:
        activity.asked_at, activity.asked_id = desk.now, mentor.id
        activity.edited_at = activity.reminded_at = None


def ask_council(desk: Desk, activities: Sequence[Activity]) -> None:
    """Put activities without a mentor on the council's list; its room is told only how many are new."""
    new = sum(activity.state == ActivityState.REPORTED for activity in activities)
    if new:
        desk.tell_council("asking-council", count=new)
    for activity in activities:
        activity.asked_at, activity.asked_id, activity.edited_at = desk.now, None, None
