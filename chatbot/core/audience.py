"""Audiences: which members something is for."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Self

_DAYS = ("joined_after", "joined_before")


@dataclass(frozen=True, slots=True)
class Audience:
    """The members that fit all that is set, and any of several values of one kind; all empty: everybody.

    roles         `mentee`, `mentor`, `council`; empty: whoever holds any of them
    countries     codes such as `PE`, or names as members wrote them
    languages     codes such as `es`, or names as members wrote them
    joined_after  joined the programme on this day or later
    joined_before joined before this day
    mentees_of    the ids of mentors whose mentees they are
    members       the ids of the members themselves
    reached_by    the broadcast that reached them
    missed_by     the broadcast that was for them and did not reach them
    took_part_in  the proposal that they took part in, or follow
    """

    roles: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    joined_after: date | None = None
    joined_before: date | None = None
    mentees_of: tuple[int, ...] = ()
    members: tuple[int, ...] = ()
    reached_by: int | None = None
    missed_by: int | None = None
    took_part_in: int | None = None

    def dump(self) -> dict[str, Any]:
        """Return what is set, as JSON holds it."""
        values = {field.name: getattr(self, field.name) for field in dataclasses.fields(self)}
        return {name: _plain(value) for name, value in values.items() if value not in (None, ())}

    def beside(self, other: Self) -> Self | None:
        """Return the members of either, where both are named by roles, or one by one; None for other audiences."""
        joined = tuple(
            tuple(dict.fromkeys((*own, *others))) if own and others else ()
            for own, others in ((self.roles, other.roles), (self.members, other.members))
        )
        both = replace(self, roles=joined[0], members=joined[1])
        is_plain = all(one == type(self)(roles=one.roles, members=one.members) for one in (self, other))
        return both if self == type(self)() or (is_plain and any(joined)) else None

    @classmethod
    def load(cls, given: Mapping[str, Any]) -> Self:
        """Return the audience that `dump` wrote."""
        values: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in given.items()
        }
        return cls(**values | {name: date.fromisoformat(values[name]) for name in _DAYS if name in values})


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
