"""The transportation problem: many rows, few columns with several places each, and the best of all assignments.

An auction (Bertsekas) comes close to it; then rows change columns along negative cycles (Klein) until there is none
left, and where there is none, no assignment is better. Neither ever holds a table of rows and places.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from handlers.shared.matching.suits import NEVER

if TYPE_CHECKING:
    from numpy import float64, int32, intp
    from numpy.typing import NDArray

_AT_ONCE = 256
_COARSER = 5
"""By how much a round of the auction is coarser than the next, and by how many of its steps the next begins lower."""
_MOST_BIDS = 20
"""For each row in a round, on average: the auction need only come close."""


def solve(worth: NDArray[int32], ready: NDArray[int32]) -> NDArray[intp]:
    """Return the column of each row, or -1 where it has none.

    As many rows as possible have one, those further up first; then the total of `worth` and `ready` is the highest.

    worth  what each row is worth in each column; `NEVER` where it may not be
    ready  what each place of a column adds, in the order in which they are filled; never more than the one before, and
           `NEVER` where there is no such place
    """
    given, prices = _auction(worth, ready)
    _fill(worth, ready, given)
    exchange = _Exchange(worth, ready, given, prices)
    while exchange.improve():
        pass
    return exchange.given


def _auction(worth: NDArray[int32], ready: NDArray[int32]) -> tuple[NDArray[intp], NDArray[int32]]:
    """Return an assignment of nearly the highest total, and the price of each column.

    Each row in turn takes the cheapest place of the column that is best for it, at a price at which the next best would
    be as good, and `step` more; whoever had it bids anew.
    """
    import numpy as np

    highest = int(worth.max(initial=0)) + 1
    last_step = max(highest // 2000, 1)
    bidders = np.flatnonzero((worth > NEVER).any(axis=1))[: int((ready > NEVER).sum())].tolist()
    asked = -ready
    step = max(highest // 20, 1)
    given = np.full(len(worth), -1, np.intp)
    while True:
        given[:] = -1
        holder = np.full(ready.shape, -1, np.intp)
        prices = asked.min(axis=1)
        waiting, bids = bidders[::-1], 0
        while waiting and bids < _MOST_BIDS * len(bidders):
            batch = waiting[: -_AT_ONCE - 1 : -1]
            del waiting[-_AT_ONCE:]
            bids += len(batch)
            net = worth[batch] - prices
            each = np.arange(len(batch))
            columns = net.argmax(axis=1)
            best = net[each, columns]
            net[each, columns] = 2 * NEVER
            more = np.minimum(best - net.max(axis=1).astype(np.int64), highest) + step
            for row, column, bid, value in zip(
                batch, columns.tolist(), (prices[columns] + more).tolist(), best.tolist(), strict=True
            ):
                if value <= NEVER // 2:  # priced out of all it may have
                    continue
                place = int(asked[column].argmin())
                if bid <= asked[column, place]:  # another of this batch was faster
                    waiting.append(row)
                    continue
                if (before := int(holder[column, place])) >= 0:
                    given[before] = -1
                    waiting.append(before)
                holder[column, place], asked[column, place], given[row] = row, bid, column
            prices = asked.min(axis=1)
        asked = np.where(holder < 0, -ready, asked)  # what nobody has costs nothing
        if step <= last_step:
            return given, asked.min(axis=1)
        asked = np.where(ready > NEVER, np.maximum(-ready, asked - _COARSER * step), -ready)
        step = max(step // _COARSER, last_step)


def _fill(worth: NDArray[int32], ready: NDArray[int32], given: NDArray[intp]) -> None:
    """Give rows without a column the best one in which a place is left."""
    import numpy as np

    left = (ready > NEVER).sum(axis=1) - np.bincount(given[given >= 0], minlength=len(ready))
    for row in np.flatnonzero(given < 0):
        if not left.any():
            return
        here = np.where(left > 0, worth[row], NEVER)
        column = int(here.argmax())
        if here[column] > NEVER:
            given[row] = column
            left[column] -= 1


class _Exchange:
    """An assignment, and the least that is lost when some row of one column moves to another.

    Two columns are added: `_none` for the rows without one, and `_unused` for the places without a row, one of which
    comes back for each that is filled. So every change of an assignment is made of cycles.
    """

    def __init__(
        self, worth: NDArray[int32], ready: NDArray[int32], given: NDArray[intp], prices: NDArray[int32]
    ) -> None:
        import numpy as np

        self._worth, self._ready, self.given = worth, ready, given
        self._none, self._unused = len(ready), len(ready) + 1
        # one row further up outweighs whatever all rows together could bring
        span = len(worth) * (int(worth.max(initial=0)) + int(ready.max(initial=0))) + 1.0
        self._first = span * np.arange(len(worth), 0, -1)
        self._loss = np.full((len(ready) + 2, len(ready) + 2), np.inf)
        self._loss[self._none, self._unused] = self._loss[self._unused, self._none] = 0.0
        for column in range(len(ready) + 1):
            self._look(column)
        self._distance = np.append(-prices, (0.0, 0.0))
        self._nearer = np.arange(len(self._loss))  # the nodes from which others may be nearer than is known

    def improve(self) -> bool:
        """Move rows along negative cycles, if there are any: by Bellman-Ford, which without any comes to an end."""
        import numpy as np

        nodes = np.arange(len(self._distance))
        before = np.full(len(nodes), -1)
        while len(self._nearer):
            distance, came_from = self._distance.copy(), before.copy()
            for start in range(0, len(self._nearer), _AT_ONCE):
                these = self._nearer[start : start + _AT_ONCE]
                through = self._loss[these]
                through += self._distance[these, None]
                shortest = through.argmin(axis=0)
                length = through[shortest, nodes]
                is_shorter = length < distance
                distance[is_shorter], came_from[is_shorter] = length[is_shorter], these[shortest[is_shorter]]
            self._nearer = np.flatnonzero(distance < self._distance)
            self._distance, before = distance, came_from
            if cycles := _cycles(before.tolist()):
                for cycle in cycles:
                    self._move(cycle)
                self._nearer = np.unique([*self._nearer, *chain(*cycles), self._unused])
                return True
        return False

    def _move(self, cycle: list[int]) -> None:
        """Move from each column of a cycle the row that loses least to the next."""
        moves = [
            (self._row_that_moves(one, other), other)
            for one, other in zip(cycle, cycle[1:] + cycle[:1], strict=True)
            if self._unused not in (one, other)
        ]
        for row, column in moves:
            self.given[row] = -1 if column == self._none else column
        for column in cycle:
            if column != self._unused:
                self._look(column)

    def _rows(self, column: int) -> NDArray[intp]:
        rows: NDArray[intp] = (self.given == (-1 if column == self._none else column)).nonzero()[0]
        return rows

    def _row_that_moves(self, one: int, other: int) -> int:
        rows = self._rows(one)
        return int(rows[(self._value(rows, one) - self._value(rows, other)).argmin()])

    def _value(self, rows: NDArray[intp], column: int) -> NDArray[float64]:
        """Return what rows are worth in a column, `ready` apart."""
        import numpy as np

        if column == self._none:
            return np.zeros(len(rows))
        worth = self._worth[rows, column]
        return np.where(worth > NEVER, worth + self._first[rows], -np.inf)

    def _look(self, column: int) -> None:
        """Note what is lost when a row leaves a column, or when one more comes or one fewer is there."""
        import numpy as np

        rows = self._rows(column)
        lost = np.full(self._none, np.inf)
        for start in range(0, len(rows), _AT_ONCE):
            these = rows[start : start + _AT_ONCE]
            worth = self._worth[these]
            there = np.where(worth > NEVER, worth + self._first[these, None], -np.inf)
            np.minimum(lost, (self._value(these, column)[:, None] - there).min(axis=0), out=lost)
        self._loss[column, : self._none] = lost
        self._loss[column, column] = np.inf
        if column != self._none:
            filled, places = len(rows), int((self._ready[column] > NEVER).sum())
            self._loss[column, self._none] = self._value(rows, column).min(initial=np.inf)
            self._loss[column, self._unused] = -self._ready[column, filled] if filled < places else np.inf
            self._loss[self._unused, column] = self._ready[column, filled - 1] if filled else np.inf


def _cycles(before: list[int]) -> list[list[int]]:
    """Return the cycles of nodes that come from each other, each in the order of its edges; -1 comes from nowhere."""
    cycles = []
    seen: dict[int, int] = {-1: -1}
    for start in range(len(before)):
        node = start
        while node not in seen:
            seen[node] = start
            node = before[node]
        if node >= 0 and seen[node] == start:
            cycle = [node]
            while (earlier := before[cycle[-1]]) != node:
                cycle.append(earlier)
            cycles.append(cycle[::-1])
    return cycles
