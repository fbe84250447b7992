"""Polls of a network's own: what one holds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PollLimits:
    """The most that a network's poll holds.

    longest_question, longest_option  in characters
    has_bound  whether it can be said how many options one person may choose; otherwise it is one, or any number
    """

    options: int
    longest_question: int
    longest_option: int
    has_bound: bool = False
