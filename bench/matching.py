"""`python -m bench.matching`: plans for a made-up programme of any size, by the council or in turn: time and memory."""

from __future__ import annotations

import argparse
import random
import resource
import sys
import time
from datetime import UTC, datetime

from handlers.shared.matching.assignment import best_plan, points
from handlers.shared.matching.greedy import plan
from handlers.shared.matching.scores import Mentor, Seeker

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
SEED = 4
ZONES = ("America/Lima", "America/Mexico_City", "Europe/Madrid", "Europe/Athens", "Africa/Lagos", "Asia/Kolkata")
LANGUAGES = ("es", "en", "fr", "pt", "hi", "el", "ar", "de")
INTERESTS = ("events", "code", "localisation", "design", "testing", "writing", "teaching", "research")


def main() -> None:
    """Solve one programme and print the figures."""
    parser = argparse.ArgumentParser(prog="python -m bench.matching", description=__doc__)
    parser.add_argument("--mentors", type=int, metavar="N", default=2_000, help="(default: 2000)")
    parser.add_argument("--mentees", type=int, metavar="N", default=10_000, help="(default: 10000)")
    parser.add_argument("--capacity", type=int, metavar="N", default=5, help="places of each mentor (default: 5)")
    parser.add_argument("--in-turn", action="store_true", help="offers as a tick plans them, in place of `match`")
    options = parser.parse_args()
    solve = plan if options.in_turn else best_plan
    chance = random.Random(SEED)
    mentors = [_mentor(chance, number, options.capacity) for number in range(1, options.mentors + 1)]
    queue = [_seeker(chance, number) for number in range(1, options.mentees + 1)]
    before = _peak()
    begin, worked = time.perf_counter(), time.process_time()
    best = solve(queue, mentors, NOW)
    seconds, processor, peak = time.perf_counter() - begin, time.process_time() - worked, _peak()
    print(f"{len(mentors)} mentors with {options.capacity} places each, {len(queue)} mentees: {len(best)} placed")
    print(f"time    {seconds:.1f} s, {processor:.1f} s of processor")
    print(f"memory  {peak:.0f} MB at most, {before:.0f} MB before")
    mean = sum(points(match.score, NOW) for match in best) / max(len(best), 1)
    print(f"points  {mean:.0f} a pair on average")


def _mentor(chance: random.Random, number: int, capacity: int) -> Mentor:
    return Mentor(number, _some(chance, LANGUAGES), chance.choice(ZONES), _some(chance, INTERESTS), capacity, 0)


def _seeker(chance: random.Random, number: int) -> Seeker:
    refused = frozenset(chance.sample(range(1, 50), chance.choice((0, 0, 1, 3))))
    languages, interests = _some(chance, LANGUAGES), _some(chance, INTERESTS)
    return Seeker(number, 1_000_000 + number, languages, chance.choice(ZONES), interests, "events here", refused)


def _some(chance: random.Random, words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(chance.sample(words, chance.choice((1, 2, 3))))


def _peak() -> float:
    """Return the most memory this process has held so far, in MB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20) if sys.platform == "darwin" else peak / (1 << 10)


if __name__ == "__main__":
    main()
