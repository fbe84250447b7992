"""Who is free, who is away, who is next: the programme's rules on places and absence, as pure decisions.

Who suits whom is in `matching`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from chatbot.core.errors import UserError
from chatbot.core.programme import Programme

LONGEST_TOPIC = 500
"""Characters of what a mentee wants a mentor for."""


def waits_too_long(since: Iterable[datetime], now: datetime, programme: Programme) -> bool:
    """Whether a mentee has waited for a free mentor so long that a councillor is asked to look for one.

    The wait begins when they asked, when they lost a mentor, and anew when a councillor last decided about it.
    """
    return now - max(since) >= programme.waiting_decision


def check_topic(topic: str) -> str:
    """What somebody wants a mentor for, in a few words. Raises UserError when it is more than a mentor would read."""
    wish = " ".join(topic.split())
    if len(wish) > LONGEST_TOPIC:
        raise UserError("request-too-long", limit=LONGEST_TOPIC)
    return wish
