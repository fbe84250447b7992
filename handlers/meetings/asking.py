"""The arguments of what people press and type about meetings, for commands and jobs alike."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from chatbot.core.arguments import Arguments, Line, PersonRef, hidden
from chatbot.core.messages import ButtonStyle, Option
from chatbot.core.writer import Writer
from storage.models.meetings import Meeting


class MeetStep(StrEnum):
    """The things that the two can do about a meeting; `other`: another time, `words`: see words to begin with."""

    ACCEPT = "accept"
    OTHER = "other"
    CANCEL = "cancel"
    MET = "met"
    NOT_MET = "not_met"
    WORDS = "words"


_STYLES = {MeetStep.ACCEPT: ButtonStyle.SUCCESS, MeetStep.CANCEL: ButtonStyle.DANGER}


@dataclass(frozen=True, slots=True)
class Meet(Arguments):
    """The person to meet, and the moment. Buttons name the pair and the moment, in seconds, or a meeting and a step."""

    person: PersonRef | None = None
    when: Line | None = None
    pair: int | None = hidden()
    at: int | None = hidden()
    meeting: int | None = hidden()
    step: MeetStep | None = hidden()


def step_options(writer: Writer, meeting: Meeting, *steps: MeetStep) -> list[Option]:
    """Return a button for each step."""
    return [
        writer.option(
            f"meeting-step-{step}",
            Meet(pair=meeting.pair_id, meeting=meeting.id, step=step),
            style=_STYLES.get(step, ButtonStyle.PLAIN),
        )
        for step in steps
    ]
