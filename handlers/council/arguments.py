"""The arguments of the council's decisions about pairs: each of them undoes the other."""

from __future__ import annotations

from dataclasses import dataclass

from chatbot.core.arguments import Arguments, PersonRef, hidden, holding
from chatbot.core.roles import Role


@dataclass(frozen=True, slots=True)
class Assign(Arguments):
    """The button "Assign" carries what was shown: the pair it would end, or 0 for none, and the number of warnings.

    `dropped` is set by the button "No".
    """

    mentee: PersonRef = holding(Role.MENTEE)
    mentor: PersonRef = holding(Role.MENTOR)
    instead_of: int | None = hidden()
    despite: int | None = hidden()
    dropped: int | None = hidden()


@dataclass(frozen=True, slots=True)
class Unassign(Arguments):
    """`pair` is set by the button "End it": the pair that was shown; `dropped` by "No"."""

    mentee: PersonRef = holding(Role.MENTEE)
    pair: int | None = hidden()
    dropped: int | None = hidden()
