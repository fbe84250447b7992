"""The spread of mentees over mentors, from counts that are kept, and from those mentors of whom something is open."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from handlers.shared.availability import free_places, is_away
from handlers.shared.context import Desk
from handlers.shared.fairness import Fairness, fairness
from storage.models.account import Member
from storage.models.check_in import Silence


@dataclass(frozen=True, slots=True)
class Load:
    """The load of one mentor: how many mentees they have and take, and what keeps them from taking another."""

    mentor: Member
    mentees: int
    capacity: int
    is_away: bool
    silence: Silence | None

    @property
    def is_over(self) -> bool:
        """True if they have more mentees than they take."""
        return self.mentees > self.capacity


@dataclass(frozen=True, slots=True)
class Cell:
    """Mentors who are alike: `own` is the number of places set for them, None if it is the programme's."""

    own: int | None
    capacity: int
    mentees: int
    mentors: int

    @property
    def strain(self) -> float:
        """Mentees per place."""
        return self.mentees / self.capacity if self.capacity else float(self.mentees and "inf")


@dataclass(frozen=True)
class Spread:
    """The number of mentors with each load."""

    cells: Sequence[Cell]

    @property
    def mentors(self) -> int:
        """The number of mentors."""
        return sum(cell.mentors for cell in self.cells)

    @property
    def mentees(self) -> int:
        """The number of mentees with a mentor."""
        return sum(cell.mentors * cell.mentees for cell in self.cells)

    @property
    def places(self) -> int:
        """The number of mentees that all mentors together take."""
        return sum(cell.mentors * cell.capacity for cell in self.cells)

    @property
    def over(self) -> int:
        """The number of mentors with more mentees than they take."""
        return sum(cell.mentors for cell in self.cells if cell.mentees > cell.capacity)

    @property
    def free(self) -> int:
        """The number of free places, whoever is there; one's overload takes no place of another."""
        return sum(cell.mentors * free_places(cell.capacity, cell.mentees) for cell in self.cells)

    @cached_property
    def by_mentees(self) -> Mapping[int, int]:
        """The number of mentors, by how many mentees they have."""
        counts: Counter[int] = Counter()
        for cell in self.cells:
            counts[cell.mentees] += cell.mentors
        return counts

    @property
    def fairness(self) -> Fairness:
        """The present spread of mentees."""
        return fairness(self.by_mentees)

    def then(self, more: Mapping[int, int], mentors: Iterable[Any]) -> Fairness:
        """Return the spread once some of the `mentors`, by their ids, have `more` mentees, or fewer."""
        counts = Counter(self.by_mentees)
        for mentor in mentors:
            counts[mentor.mentees] -= 1
            counts[mentor.mentees + more[mentor.id]] += 1
        return fairness(counts)


async def spread(desk: Desk) -> Spread:
    """Return the present spread of mentees."""
    default = desk.rules.programme.capacity
    counts = await desk.store.tallies.of("load")
    return Spread(
        [
            Cell(int(own) if own else None, int(own) if own else default, int(mentees), mentors)
            for (own, mentees), mentors in counts.items()
        ]
    )


@dataclass(frozen=True, slots=True)
class Closed:
    """The mentors who take nobody now, or are being asked: rows with their `id`, `capacity` and `mentees`."""

    away: Sequence[Any]
    silent: Sequence[Any]
    asked: Sequence[Any]

    def takes(self, default: int) -> int:
        """Return how many of the free places cannot be offered now."""
        rows = {row.id: row for row in (*self.asked, *self.away, *self.silent)}
        offers = {row.id: row.offers for row in self.asked}
        shut = {row.id for row in (*self.away, *self.silent)}
        return sum(
            free if row.id in shut else min(free, offers[row.id])
            for row in rows.values()
            if (free := free_places(default if row.capacity is None else row.capacity, row.mentees))
        )


async def closed(desk: Desk) -> Closed:
    """Return who of the mentors takes nobody now, or is being asked."""
    mentors = desk.store.mentors
    away = [row for row in await mentors.loads_of_absentees() if is_away(row, desk.now)]
    return Closed(away, await mentors.loads_of_silent(), await mentors.loads_of_asked())


async def free_now(desk: Desk, but: int) -> int:
    """Return the number of mentees that could be offered now to mentors other than `but`."""
    default = desk.rules.programme.capacity
    found = await closed(desk)
    others = Closed([*found.away, *await desk.store.mentors.loads([but])], found.silent, found.asked)
    return (await spread(desk)).free - others.takes(default)


async def some_loads(desk: Desk, of: Spread, offset: int, limit: int) -> list[Load]:
    """Return the loads of some of the mentors, the most strained first."""
    found: list[Member] = []
    ordered = sorted(of.cells, key=lambda cell: -cell.strain)
    for _, alike in groupby(ordered, key=lambda cell: cell.strain):
        cells = list(alike)
        count = sum(cell.mentors for cell in cells)
        if offset < count and len(found) < limit:
            loads = [(cell.own, cell.mentees) for cell in cells]
            found += await desk.store.mentors.with_loads(loads, offset, limit - len(found))
        offset = max(offset - count, 0)
    silences = await desk.store.check_ins.silences_of(mentor.id for mentor in found)
    default = desk.rules.programme.capacity
    return [
        Load(
            mentor,
            mentor.mentees,
            default if mentor.capacity is None else mentor.capacity,
            is_away(mentor, desk.now),
            silences.get(mentor.id),
        )
        for mentor in found
    ]


async def days_of_absentees(desk: Desk) -> Mapping[date, Sequence[str]]:
    """Return the zones in which somebody has announced an absence, by the day it is there."""
    days: defaultdict[date, list[str]] = defaultdict(list)
    for zone in await desk.store.mentors.zones_of_absentees():
        days[desk.now.astimezone(ZoneInfo(zone)).date()].append(zone)
    return days
