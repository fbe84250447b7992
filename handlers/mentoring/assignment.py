"""Who is offered whom when all who wait are looked at together, and the fewest moves that relieve full mentors.

"`match`: the assignment that places the most mentees and then has the best total score under all capacities.
`rebalance`: the fewest moves that bring every mentor within capacity." What a total score is, says `points`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from handlers.mentoring import matching
from handlers.mentoring.matching import MOST_INTERESTS, Match, Mentor, Score, Seeker
from handlers.mentoring.solving import FORBIDDEN, assign

if TYPE_CHECKING:
    from numpy import float32, int32
    from numpy.typing import NDArray

_QUARTER = timedelta(minutes=15)
_FARTHEST = timedelta(hours=12)
_WEEK = timedelta(weeks=1)
_MOST_WEEKS = 10
_ROWS = 500
"""Mentees scored at a time."""

REST = 1
"""Points for each week, up to ten, since a mentor last had an offer; ten for one who never had any."""
LOAD = REST * (_MOST_WEEKS + 1)
"""Points for each hundredth of a mentor's capacity that is still free: more than any rest."""
INTEREST = LOAD * 101
"""Points for each shared interest: more than any load."""
QUARTER_HOUR = INTEREST * (MOST_INTERESTS + 1)
"""Points for each quarter of an hour that clocks are closer than twelve hours: more than all interests."""
LANGUAGE = QUARTER_HOUR * (_FARTHEST // _QUARTER + 1)
"""Points for a shared language: more than all the rest."""
MOST_POINTS = 2 * LANGUAGE - 1


def points(why: Score, now: datetime) -> int:
    """What a pair adds to the total, from 0 to `MOST_POINTS`.

    Of two mentors who may be asked for one mentee, the one who comes first by the programme's rules never has fewer:
    each step of a part outweighs all parts after it. Between different pairs a shared language is worth twelve hours
    and a quarter of clock distance.
    """
    closer = (_FARTHEST - why.distance) // _QUARTER
    interests = min(len(why.interests), MOST_INTERESTS)
    suits = LANGUAGE * bool(why.languages) + QUARTER_HOUR * closer + INTEREST * interests
    return suits + _ready(why.load, why.last_offer_at, now)


def _ready(load: float, last_offer_at: datetime | None, now: datetime) -> int:
    """The points for a mentor's load, and for the time since their last offer."""
    free = min(max(round(100 * (1 - load)), 0), 100)
    weeks = _MOST_WEEKS if last_offer_at is None else min(max((now - last_offer_at) // _WEEK, 0), _MOST_WEEKS)
    return LOAD * free + REST * weeks


def best_plan(queue: Sequence[Seeker], mentors: Sequence[Mentor], now: datetime) -> list[Match]:
    """Whom to offer to whom, in the order of the queue.

    As many as possible are placed; if not all can be, those who asked first; then the total of `points` is the highest
    there is.
    """
    if not queue or not mentors:
        return []
    # who gets an offer by this plan has just had one when the next is thought of
    offers = [[_offered(mentor, more, now) for more in range(mentor.capacity - mentor.taken)] for mentor in mentors]
    places = [[_ready(_load(m), m.last_offer_at, now) for m in of_one] for of_one in offers]
    matches, given = [], Counter[int]()
    for seeker, column in zip(queue, assign(_table(queue, mentors, now), places), strict=True):
        if column is not None:
            mentor = offers[column][given[column]]
            given[column] += 1
            matches.append(Match(seeker, mentor, matching.score(seeker, mentor, now)))
    return matches


def _offered(mentor: Mentor, more: int, now: datetime) -> Mentor:
    """The mentor after so many more offers."""
    return replace(mentor, taken=mentor.taken + more, last_offer_at=now) if more else mentor


def _load(mentor: Mentor) -> float:
    return mentor.taken / mentor.capacity if mentor.capacity else 1.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A mentee who has a mentor, as `fewest_moves` sees them; `seeker.request_id` is the pair's id."""

    seeker: Seeker
    mentor_id: int


def fewest_moves(
    pairs: Sequence[Placed], mentors: Sequence[Mentor], closed: Collection[int], now: datetime
) -> list[Match]:
    """Which mentees would change to which mentor, so that as few mentees as possible are beyond a capacity.

    Of all ways to do so one with the fewest moves, and of these one with the highest total of `points`, each mentor's
    load and last offer taken as they are now. A mentor may pass a mentee on to make room for another. `mentors` are all
    who have mentees or could have; the `closed` take nobody new.
    """
    if not pairs:
        return []
    import numpy as np  # only who plans for all waits for this to load

    column_of = {mentor.id: column for column, mentor in enumerate(mentors)}
    own = np.array([column_of[pair.mentor_id] for pair in pairs])
    mentees = Counter(own.tolist())
    places = [_places(mentor, mentees[column]) for column, mentor in enumerate(mentors)]
    beyond = [max(mentees[column] - count, 0) for column, count in enumerate(places)]

    worth = _table([pair.seeker for pair in pairs], mentors, now).astype(np.int64)
    worth[:, [mentor.id in closed for mentor in mentors]] = FORBIDDEN
    ready = np.array([_ready(_load(mentor), mentor.last_offer_at, now) for mentor in mentors])
    to_stay = len(pairs) * MOST_POINTS + 1
    within = len(pairs) * (to_stay + MOST_POINTS) + 1
    worth = np.where(worth == FORBIDDEN, FORBIDDEN, within + worth + ready)
    worth[np.arange(len(pairs)), own] = within + to_stay
    overfull = [column for column, count in enumerate(beyond) if count]
    staying_beyond = np.where(own[:, None] == overfull, 0, FORBIDDEN)
    columns = assign(
        np.hstack([worth, staying_beyond]), [[0] * count for count in (*places, *(beyond[c] for c in overfull))]
    )
    return [
        Match(pair.seeker, mentors[column], matching.score(pair.seeker, mentors[column], now))
        for pair, column, before in zip(pairs, columns, own.tolist(), strict=True)
        if column is not None and column < len(mentors) and column != before
    ]


def still_hold(
    moves: Mapping[int, int], pairs: Sequence[Placed], mentors: Sequence[Mentor], closed: Collection[int]
) -> dict[int, int]:
    """Those of a plan's moves that are still of use and possible, some time after `fewest_moves` made it.

    The pair is still there, the old mentor would have too many mentees without the move, and the new one may be asked
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
    """How many mentees a mentor may have: offers that are out keep their place, mentees theirs up to the capacity."""
    offers = mentor.taken - mentees
    return max(mentor.capacity - offers, min(mentees, mentor.capacity), 0)


def _table(seekers: Sequence[Seeker], mentors: Sequence[Mentor], now: datetime) -> NDArray[int32]:
    """The points of each seeker with each mentor without those of `_ready`; `FORBIDDEN` with whom one may not ask.

    The same as scoring pair by pair, for millions of pairs at once: some rows at a time, so that little is held.
    """
    import numpy as np

    vocabulary = sorted(frozenset().union(*(mentor.interests for mentor in mentors)))
    wishes = [seeker.interests | matching.named(seeker.topic, vocabulary) for seeker in seekers]
    interests = _marks(wishes, vocabulary), _marks([mentor.interests for mentor in mentors], vocabulary).T
    spoken = sorted(frozenset().union(*(mentor.languages for mentor in mentors)))
    languages = _marks([s.languages for s in seekers], spoken), _marks([m.languages for m in mentors], spoken).T
    zones = sorted({s.timezone for s in seekers} | {m.timezone for m in mentors})
    number = {zone: place for place, zone in enumerate(zones)}
    closer = np.array(
        [[(_FARTHEST - matching.clock_distance(one, other, now)) // _QUARTER for other in zones] for one in zones],
        dtype=np.int32,
    )[:, [number[mentor.timezone] for mentor in mentors]]

    worth = np.empty((len(seekers), len(mentors)), dtype=np.int32)
    column_of = {mentor.id: column for column, mentor in enumerate(mentors)}
    for begin in range(0, len(seekers), _ROWS):
        rows = slice(begin, begin + _ROWS)
        worth[rows] = np.minimum(interests[0][rows] @ interests[1], MOST_INTERESTS) * INTEREST
        worth[rows] += (languages[0][rows] @ languages[1] > 0) * np.int32(LANGUAGE)
        worth[rows] += closer[[number[seeker.timezone] for seeker in seekers[rows]]] * QUARTER_HOUR
    for row, seeker in enumerate(seekers):
        worth[row, [column_of[i] for i in (*seeker.refused, seeker.mentee_id) if i in column_of]] = FORBIDDEN
    return worth


def _marks(people: Sequence[Collection[str]], words: Sequence[str]) -> NDArray[float32]:
    """A row for each of the people, with 1 where a word is theirs."""
    import numpy as np

    column_of = {word: column for column, word in enumerate(words)}
    marks = np.zeros((len(people), len(words)), dtype=np.float32)
    for row, theirs in enumerate(people):
        marks[row, [column_of[word] for word in theirs if word in column_of]] = 1.0
    return marks
