"""When a change of mentor needs no council: the programme's rule, Change of mentor.

"Asked by either side; if mentee, old and new mentor agree, it is done without the council; else a councillor decides."
Asked by the council for the balance, "nobody is moved without being asked": who would rather not stays.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from handlers.shared.pairs import Party
from storage.models.changes import ChangeCause


class Next(StrEnum):
    """What follows from an answer: wait for the others, do it, ask another mentor, let a councillor decide, or stay."""

    WAIT = "wait"
    DO = "do"
    ANOTHER = "another"
    COUNCIL = "council"
    STAY = "stay"


def after(agreed: Mapping[Party, bool], *, part: Party, yes: bool, cause: ChangeCause) -> Next:
    """What an answer leads to; `agreed` holds who had agreed before it.

    A new mentor who cannot is as good as one who was not asked. That is another proposal, which nobody has agreed to.
    """
    if not yes:
        return Next.ANOTHER if part is Party.NEW else without_agreement(cause)
    return Next.DO if all(agreed[other] for other in Party if other is not part) else Next.WAIT


def without_agreement(cause: ChangeCause) -> Next:
    """What follows when the three do not agree, or no mentor is left to ask: only who asked for it needs an answer."""
    return Next.COUNCIL if cause is ChangeCause.ASKED else Next.STAY
