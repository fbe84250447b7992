"""How many mentees a mentor may take."""

from __future__ import annotations

from chatbot.core.errors import UserError


def check_capacity(places: int, most: int) -> int:
    """A number of mentees a mentor may set. Raises UserError for more than the programme allows."""
    if places > most:
        raise UserError("capacity-too-high", most=most)
    return places
