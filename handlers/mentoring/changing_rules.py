"""When a change of mentor needs no council: the programme's rule, Change of mentor.

"Asked by either side; if mentee, old and new mentor agree, it is done without the council; else a councillor decides."
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Part(StrEnum):
    """The three whom a change concerns."""

    MENTEE = "mentee"
    OLD = "old"
    NEW = "new"


class Next(StrEnum):
    """What follows from an answer: go on waiting, do it, ask another mentor, or let a councillor decide."""

    WAIT = "wait"
    DO = "do"
    ANOTHER = "another"
    COUNCIL = "council"


def after(agreed: Mapping[Part, bool], *, part: Part, yes: bool) -> Next:
    """What an answer leads to; `agreed` holds who had agreed before it.

    A new mentor who cannot is as good as one who was not asked. That is another proposal, which nobody has agreed to.
    """
    if not yes:
        return Next.ANOTHER if part is Part.NEW else Next.COUNCIL
    return Next.DO if all(agreed[other] for other in Part if other is not part) else Next.WAIT
