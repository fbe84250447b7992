"""The consequences of answers to a change of mentor: the programme's rule, Change of mentor.

"Asked by either side; if mentee, old and new mentor agree, it is done without the council; else a councillor decides."
Of changes the council proposes for the balance, "nobody is moved without being asked": one no is enough to stay.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from handlers.shared.pairs import Party
from storage.models.changes import ChangeCause


class Next(StrEnum):
    """The next step after an answer: wait for the others, do it, ask another mentor, ask the council, or stay."""

    WAIT = "wait"
    DO = "do"
    ANOTHER = "another"
    COUNCIL = "council"
    STAY = "stay"


def after(agreed: Mapping[Party, bool], *, part: Party, yes: bool, cause: ChangeCause) -> Next:
    """Return what follows from an answer; `agreed` tells who had agreed before it.

    When the new mentor declines, another one is asked: that is a new change, to which nobody has agreed yet.
    """
    if not yes:
        return Next.ANOTHER if part is Party.NEW else without_agreement(cause)
    return Next.DO if all(agreed[other] for other in Party if other is not part) else Next.WAIT


def without_agreement(cause: ChangeCause) -> Next:
    """Return what follows when the three do not agree, or no mentor is left to ask: only a wish goes to the council."""
    return Next.COUNCIL if cause is ChangeCause.ASKED else Next.STAY
