"""The best offers for everybody on the waiting list at once, and the fewest moves that relieve full mentors.

"`match`: the assignment that places the most mentees and then has the best total score under all capacities.
`rebalance`: the fewest moves that bring every mentor within capacity." `points` defines the total score.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from handlers.shared.availability import free_places
from handlers.shared.matching import scores, transport
from handlers.shared.matching.scores import MOST_INTERESTS, Match, Mentor, Score, Seeker
from handlers.shared.matching.suits import NEVER, Suits

if TYPE_CHECKING:
    from numpy import int32
    from numpy.typing import NDArray

_QUARTER = timedelta(minutes=15)
_FARTHEST = timedelta(hours=12)
_WEEK = timedelta(weeks=1)
_MOST_WEEKS = 10

REST = 1
"""Points for each week, up to ten, since a mentor last had an offer; ten weeks' for a mentor who never had any."""
LOAD = REST * (_MOST_WEEKS + 1)
"""Points for each hundredth of a mentor's capacity that is still free: more than all of `REST`."""
INTEREST = LOAD * 101
"""Points for each shared interest: more than all of `LOAD`."""
QUARTER_HOUR = INTEREST * (MOST_INTERESTS + 1)
"""Points for each quarter of an hour that clocks are closer than twelve hours: more than all interests."""
LANGUAGE = QUARTER_HOUR * (_FARTHEST // _QUARTER + 1)
"""Points for a shared language: more than all the rest."""
MOST_POINTS = 2 * LANGUAGE - 1


def points(why: Score, now: datetime) -> int:
    """Return what a match adds to the total, from 0 to `MOST_POINTS`.

    Of two mentors who may be asked for one mentee, the one who comes first by the programme's rules never has fewer:
    each step of a part outweighs all parts after it. Between different matches a shared language is worth twelve hours
    and a quarter of clock distance.
    """
    closer = _closer(why.distance)
    interests = min(len(why.interests), MOST_INTERESTS)
    suits = LANGUAGE * bool(why.languages) + QUARTER_HOUR * closer + INTEREST * interests
    return suits + _ready(why.load, why.last_offer_at, now)


def _closer(distance: timedelta | None) -> int:
    """Return by how many quarters of an hour clocks are closer than twelve hours."""
    return (_FARTHEST - (scores.ON_AVERAGE if distance is None else distance)) // _QUARTER


def _ready(load: float, last_offer_at: datetime | None, now: datetime) -> int:
    """Return the points for a mentor's load and for the time since their last offer."""
    free = min(max(round(100 * (1 - load)), 0), 100)
    weeks = _MOST_WEEKS if last_offer_at is None else min(max((now - last_offer_at) // _WEEK, 0), _MOST_WEEKS)
    return LOAD * free + REST * weeks


def best_plan(queue: Sequence[Seeker], mentors: Sequence[Mentor], now: datetime) -> list[Match]:
    """Return which mentee to offer to which mentor, in the order of the queue.

    As many as possible are placed; if not all can be, those who asked first; then the total of `points` is the highest
    possible.
    """
    free = sorted((m for m in mentors if free_places(m.capacity, m.taken)), key=lambda mentor: mentor.id)
    if not queue or not free:
        return []
    import numpy as np  # slow to load, so only a plan for everybody waits for it

    places = [
        # a mentor who gets an offer by this plan has just had one when the next is considered
        [
            replace(mentor, taken=taken, last_offer_at=mentor.last_offer_at if taken == mentor.taken else now)
            for taken in range(mentor.taken, mentor.capacity)
        ]
        for mentor in free
    ]
    ready = np.full((len(free), max(map(len, places))), NEVER, np.int32)
    for row, of_mentor in zip(ready, places, strict=True):
        row[: len(of_mentor)] = [_ready(one.taken / one.capacity, one.last_offer_at, now) for one in of_mentor]
    given = transport.solve(_worth(queue, free, now), ready)
    matches = []
    for seeker, column in zip(queue, given.tolist(), strict=True):
        if column >= 0:
            mentor = places[column].pop(0)
            matches.append(Match(seeker, mentor, scores.score(seeker, mentor, now)))
    return matches


@dataclass(frozen=True, slots=True)
class Placed:
    """A mentee who has a mentor, as `fewest_moves` sees them; `seeker.request_id` is the pair's id."""

    seeker: Seeker
    mentor_id: int


def fewest_moves(
    pairs: Sequence[Placed], mentors: Sequence[Mentor], closed: Collection[int], now: datetime
) -> list[Match]:
    """Return which mentees change to which mentor, so that as few mentees as possible are beyond a capacity.

    Of all ways to do so it is one with the fewest moves, and of these one with the highest total of `points`, each
    mentor's load and last offer taken as they are now. A mentor may pass a mentee on to make room for another.
    `mentors` are all who have mentees or could have some; the `closed` take nobody new.
    """
    if not pairs:
        return []
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    column_of = {mentor.id: column for column, mentor in enumerate(mentors)}
    own = np.array([column_of[pair.mentor_id] for pair in pairs])
    mentees = Counter(own.tolist())
    places = [_places(mentor, mentees[column]) for column, mentor in enumerate(mentors)]
    beyond = [max(mentees[column] - count, 0) for column, count in enumerate(places)]
    columns = np.repeat(np.arange(len(mentors)), places)
    overfull = np.repeat(np.arange(len(mentors)), beyond)

    worth = _worth([pair.seeker for pair in pairs], mentors, now)
    ready = np.array([_ready(m.taken / m.capacity if m.capacity else 1.0, m.last_offer_at, now) for m in mentors])
    allowed = (worth > NEVER) & np.array([mentor.id not in closed for mentor in mentors])
    a_move = len(pairs) * MOST_POINTS + 1.0
    one_beyond = len(pairs) * (a_move + MOST_POINTS) + 1.0
    cost = np.where(allowed, a_move + MOST_POINTS - worth - ready, np.inf)
    cost[np.arange(len(pairs)), own] = 0.0
    staying_beyond = np.where(own[:, None] == overfull, one_beyond, np.inf)
    moves = []
    for row, place in zip(*linear_sum_assignment(np.hstack([cost[:, columns], staying_beyond])), strict=True):
        if place < len(columns) and columns[place] != own[row]:
            seeker, mentor = pairs[row].seeker, mentors[columns[place]]
            moves.append(Match(seeker, mentor, scores.score(seeker, mentor, now)))
    return moves


def still_hold(
    moves: Mapping[int, int], pairs: Sequence[Placed], mentors: Sequence[Mentor], closed: Collection[int]
) -> dict[int, int]:
    """Return those of a plan's moves that are still useful and possible, some time after `fewest_moves` made it.

    The pair still exists, the old mentor would have too many mentees without the move, and the new one may be asked
    and has a place, or gets one by another of these moves. A move is a pair's id and the new mentor's.
    """
    by_id = {pair.seeker.request_id: pair for pair in pairs}
    mentees = Counter(pair.mentor_id for pair in pairs)
    places = {mentor.id: _places(mentor, mentees[mentor.id]) for mentor in mentors}
    held = {
        pair_id: new
        for pair_id, new in moves.items()
        if (pair := by_id.get(pair_id)) is not None
        and new in places
        and new not in {pair.mentor_id, pair.seeker.mentee_id, *pair.seeker.refused, *closed}
    }
    then = mentees + Counter(held.values())
    then.subtract(by_id[pair_id].mentor_id for pair_id in held)
    while gone := next(
        (
            pair_id
            for pair_id, new in reversed(held.items())
            if then[new] > places[new] or then[by_id[pair_id].mentor_id] < places[by_id[pair_id].mentor_id]
        ),
        None,
    ):
        then[held.pop(gone)] -= 1
        then[by_id[gone].mentor_id] += 1
    return held


def _places(mentor: Mentor, mentees: int) -> int:
    """Return how many mentees a mentor may have: open offers keep their place, mentees theirs up to the capacity."""
    offers = mentor.taken - mentees
    return max(mentor.capacity - offers, min(mentees, mentor.capacity), 0)


def _worth(seekers: Sequence[Seeker], mentors: Sequence[Mentor], now: datetime) -> NDArray[int32]:
    """Return for each seeker and mentor the `points` without those of `_ready`; `NEVER` where nobody may be asked."""
    import numpy as np

    suits = Suits(
        mentors, now, language=LANGUAGE, clocks=lambda apart: QUARTER_HOUR * _closer(apart), interest=INTEREST
    )
    worth = np.empty((len(seekers), len(mentors)), np.int32)
    for row, seeker in enumerate(seekers):
        worth[row] = suits.of(seeker)
    return worth
