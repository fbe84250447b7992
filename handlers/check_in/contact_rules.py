"""What a mentee's account of the contact is worth beside the mentor's: the programme's rule, Check-ins.

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
    """What a mentor said about a mentee, and when."""

    answer: CheckInAnswer
    at: datetime


_IN_TOUCH = (CheckInAnswer.GOOD, CheckInAnswer.HELP)
"""Who knows how it goes has been in touch."""


def disagree(mentor: Iterable[ContactAccount], mentee: Heard, at: datetime, span: timedelta) -> bool:
    """Whether what a mentee says at a moment does not fit what the mentor said in the `span` before it.

    A mentor who once in that time knew how it goes was in touch. What is said later counts no more: by then they may
    have talked. Who skips says nothing.
    """
    answers = {said.answer for said in mentor if at - span < said.at <= at} - {CheckInAnswer.SKIP}
    if not answers or mentee is Heard.SKIP:
        return False
    return any(answer in _IN_TOUCH for answer in answers) != (mentee is not Heard.LONGER)


def heard_on(day: date, today: date, span: timedelta) -> Heard:
    """What it means to have heard from one's mentor on a day. Raises UserError for a day to come."""
    if day > today:
        raise UserError("heard-to-come", day=day)
    if today - day <= timedelta(weeks=1):
        return Heard.WEEK
    return Heard.MONTH if today - day <= span else Heard.LONGER
