"""The best assignment of many to few who each have several places, by successive shortest paths.

Rows come in one after the other. Each takes the cheapest way in, on which one of a full column's rows may make room and
move to another column, and so on until a place is free; whatever order they come in, the total is the best there is for
those who are in. Prices of the columns, kept from row to row, see to it that no step costs less than nothing, so that
Dijkstra's algorithm finds a way, all columns at the same distance at once. (Ahuja, Magnanti, Orlin: Network Flows.)

Libraries have a column for each place: the same answer, with several times the memory and the time.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import int64, integer
    from numpy.typing import NDArray

FORBIDDEN = -1
"""Stands for what a row and a column bring that may not be together."""
_NEVER = 1 << 60
_TOO_FAR = _NEVER >> 1


def assign(worth: NDArray[integer], places: Sequence[Sequence[int]]) -> list[int | None]:
    """For each row the column it gets, or None when it gets none.

    worth   what each row and column bring together, from 0 up; or `FORBIDDEN`
    places  what the first, second... place of each column brings besides, from 0 up and never more than the one before

    A row is left out only if those before it could not all be served otherwise. The total for those who are served is
    the highest there is; it is exact, as all numbers are whole.
    """
    return _Assignment(worth, places).solve()


class _Assignment:
    """Some rows and who has them; the rest is still to come in.

    price   by column: never more than 0, and lower the more it is wanted
    detour  from column to column: what it costs if one of the first one's rows moves to the second
    """

    def __init__(self, worth: NDArray[integer], places: Sequence[Sequence[int]]) -> None:
        import numpy as np  # only who plans for all waits for this to load

        self._np = np
        self._worth = worth
        self._top = int(worth.max(initial=0))
        most = max((brings[0] for brings in places if brings), default=0)
        self._place_costs = [[most - value for value in brings] for brings in places]
        columns = len(places)
        self._rows: list[list[int]] = [[] for _ in range(columns)]
        self._next_place = np.array([costs[0] if costs else _NEVER for costs in self._place_costs], dtype=np.int64)
        self._price = np.zeros(columns, dtype=np.int64)
        self._detour = np.full((columns, columns), _NEVER, dtype=np.int64)

    def solve(self) -> list[int | None]:
        """Let the rows come in."""
        for row in range(len(self._worth)):
            if self._next_place.min(initial=_NEVER) == _NEVER:
                break
            self._take_in(row)
        found: list[int | None] = [None] * len(self._worth)
        for column, rows in enumerate(self._rows):
            for row in rows:
                found[row] = column
        return found

    def _take_in(self, row: int) -> None:
        """Find the cheapest way from a row to a free place, and go it; or leave all as it is if there is none."""
        np = self._np
        distance = self._costs([row])[0] - self._price  # as prices make it: no step costs less than nothing
        before = np.full(len(distance), -1)
        closed = np.zeros(len(distance), dtype=np.bool_)
        end, cheapest = -1, _TOO_FAR
        while True:
            front = np.where(closed, _NEVER, distance)
            nearest = front.min()
            if nearest >= cheapest:
                break
            (reached,) = np.nonzero(front == nearest)
            closed[reached] = True
            ways_out = nearest + self._price[reached] + self._next_place[reached]
            if ways_out.min() < cheapest:
                end, cheapest = reached[ways_out.argmin()], ways_out.min()
            onward = self._detour[reached] + (nearest + self._price[reached, None])
            via = onward.argmin(axis=0)
            further = onward[via, np.arange(len(via))] - self._price
            better = further < distance
            distance[better], before[better] = further[better], reached[via[better]]
        if end >= 0:
            self._price += np.minimum(distance - cheapest, 0)
            self._go(row, _way(before.tolist(), int(end)))

    def _go(self, row: int, way: Sequence[int]) -> None:
        """Let a row into the first column of a way, and one of each on to the next; the last one has a free place."""
        for column, onward in pairwise(way):
            mover = min(
                (one for one in self._rows[column] if self._worth[one, onward] != FORBIDDEN),
                key=lambda one: int(self._worth[one, column] - self._worth[one, onward]),
            )
            self._rows[column].remove(mover)
            self._rows[column].append(row)
            row = mover
        self._rows[way[-1]].append(row)
        costs, taken = self._place_costs[way[-1]], len(self._rows[way[-1]])
        self._next_place[way[-1]] = costs[taken] if taken < len(costs) else _NEVER
        for column in way:
            costs_of = self._costs(self._rows[column])
            self._detour[column] = (costs_of - costs_of[:, column, None]).min(axis=0)

    def _costs(self, rows: Sequence[int]) -> NDArray[int64]:
        """What rows bring less with each column than the most there is."""
        worth = self._worth[rows].astype(self._np.int64)
        return self._np.where(worth == FORBIDDEN, _NEVER, self._top - worth)


def _way(before: Sequence[int], end: int) -> list[int]:
    """The columns on the way to the `end`, from the column `before` each; -1 before the first."""
    way = [end]
    while before[way[-1]] >= 0:
        way.append(before[way[-1]])
    return way[::-1]
