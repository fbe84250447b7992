"""The rule on how many mentees a mentor may take."""

from __future__ import annotations

from chatbot.core.errors import UserError


def check_capacity(places: int, most: int) -> int:
    """Return `places`, a number of mentees to be set for a mentor. Raises UserError for more than `most`."""
    if places > most:
        raise UserError("capacity-too-high", most=most)
    return places
