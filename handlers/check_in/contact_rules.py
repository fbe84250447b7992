"""Comparing what mentee and mentor say about their contact: the programme's rule, Check-ins.

"The mentee is asked too, every 4 weeks: 'when did you last hear from your mentor?'; two accounts that disagree are
shown to the council."
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from chatbot.core.errors import UserError
from storage.models.check_in import CheckInAnswer, Heard


@dataclass(frozen=True, slots=True)
class ContactAccount:
    """One answer of a mentor about a mentee, and when it was given."""

    answer: CheckInAnswer
    at: datetime


_IN_TOUCH = (CheckInAnswer.GOOD, CheckInAnswer.HELP)
"""Answers that show that the mentor has been in touch."""


def disagree(mentor: Iterable[ContactAccount], mentee: Heard, at: datetime, span: timedelta) -> bool:
    """Tell whether what a mentee says at a moment contradicts what the mentor said in the `span` before it.

    A mentor who knew at least once in that time how it goes was in touch. Later answers do not count: by then the two
    may have talked. A skip says nothing.
    """
    answers = {said.answer for said in mentor if at - span < said.at <= at} - {CheckInAnswer.SKIP}
    if not answers or mentee is Heard.SKIP:
        return False
    return any(answer in _IN_TOUCH for answer in answers) != (mentee is not Heard.LONGER)


def heard_on(day: date, today: date, span: timedelta) -> Heard:
    """Return the answer for having heard from one's mentor on a day. Raises UserError for a future day."""
    if day > today:
        raise UserError("heard-to-come", day=day)
    if today - day <= timedelta(weeks=1):
        return Heard.WEEK
    return Heard.MONTH if today - day <= span else Heard.LONGER
