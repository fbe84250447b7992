"""The reading of a text, and what is to be done about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any


class Verdict(Enum):
    """The verdict on a text: what is to be done about it."""

    DO = auto()
    """It is meant beyond doubt, and changes nothing, or asks before it does."""
    SHOW = auto()
    """It is meant beyond doubt, and changes something: it is shown first."""
    CHOOSE = auto()
    TALK = auto()
    UNCLEAR = auto()


@dataclass(frozen=True, slots=True)
class Intention:
    """A command that may be meant, with the arguments the text holds."""

    command: str
    given: Mapping[str, Any]
    score: float


@dataclass(frozen=True, slots=True)
class Reading:
    """The reading of a text.

    talk          the kind of small talk it is
    is_held_back  it says no, doubts or tells of others, so nothing is done by itself
    is_phrase     word for word it is what people say for the command
    is_timely     the likeliest command is about something that is going on now
    is_urgent     it may be about something that cannot wait, and the way to report that is offered first
    why           the likeliest intents and their scores, for the log
    """

    verdict: Verdict
    intentions: tuple[Intention, ...] = ()
    talk: str = ""
    is_held_back: bool = False
    is_phrase: bool = False
    is_timely: bool = False
    is_urgent: bool = False
    why: tuple[tuple[str, float], ...] = ()

    @property
    def is_sure(self) -> bool:
        """Tell whether one command is meant beyond doubt."""
        return self.verdict in (Verdict.DO, Verdict.SHOW)
