"""The pauses until a message that did not go out is tried again."""

from __future__ import annotations

from chatbot.core.backoff import pause_after, scattered

LONGEST_PAUSE = 30.0
"""The most seconds between two tries while a network is not reached: nobody waits much longer than it is away."""
AFTER_LOST_ANSWERS = (3.0, 30.0, 600.0, 3600.0)
"""Seconds until a message that may have arrived is sent once more. A short cut loses nothing, and a fault that swallows
answers brings two or three copies: a doubled reply makes people smile, a lost one makes them leave."""
ASIDE = 10.0
"""Seconds of pause after a lost answer from which on the conversation goes on without that message."""
TRIES_AFTER_A_BUG = 5


def back_off(tries: int) -> float:
    """Return the seconds until the next try after `tries` earlier ones and this."""
    return scattered(pause_after(tries + 1, LONGEST_PAUSE))


def after_lost_answer(times: int) -> float:
    """Return the seconds until a message is sent again whose answer was lost `times` times before this one."""
    return AFTER_LOST_ANSWERS[min(times, len(AFTER_LOST_ANSWERS) - 1)]
