"""The act of a second line: its effect on that which has just been shown, asked or done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Act(StrEnum):
    """The act of a second line."""

    MEND = "mend"
    """It changes a value of what was shown, or adds to it."""
    UNDO = "undo"
    HUSH = "hush"
    """It asks that nobody hears of what was said, or that it is written nowhere."""
    NO = "no"
    YES = "yes"
    WRONG = "wrong"
    """It says that nothing of that was meant, and not what was."""
    ASK = "ask"
    REACT = "react"


@dataclass(frozen=True, slots=True)
class Mended:
    """Arguments as a second line mends them.

    left      the names of people for whom there is no place
    is_value  it has a value for them, and not merely words to put behind others
    is_sure   it denies one that is there
    """

    given: Mapping[str, Any]
    left: tuple[str, ...] = ()
    is_value: bool = True
    is_sure: bool = False


@dataclass(frozen=True, slots=True)
class Leaning:
    """The act of a line that leans on what was before it, how sure it is, and what it makes of the arguments there."""

    act: Act
    score: float
    mended: Mended | None = None
