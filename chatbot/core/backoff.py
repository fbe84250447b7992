"""Pauses before something that failed is tried again."""

from __future__ import annotations

import random


def pause_after(failures: int, longest: float) -> float:
    """Return seconds: one after the first failure, twice as many after each further one, never more than `longest`."""
    return min(2.0 ** min(max(failures - 1, 0), 16), longest)


def scattered(seconds: float) -> float:
    """Return `seconds` give or take a fifth, so that those who wait do not all come back at once."""
    return seconds * random.uniform(0.8, 1.2)  # noqa: S311  # no secret
