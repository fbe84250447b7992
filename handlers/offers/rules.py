"""The programme's rules on requests, as pure decisions.

The rules on whom to offer to whom are in `matching`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from chatbot.core.errors import UserError
from chatbot.core.programme import Programme

LONGEST_TOPIC = 500
"""Characters of the topic of a request."""


def waits_too_long(since: Iterable[datetime], now: datetime, programme: Programme) -> bool:
    """Tell whether a mentee has waited for a free mentor so long that a councillor is asked to look for one.

    The wait begins at the latest of `since`: when they asked, lost a mentor, or a councillor last decided about it.
    """
    return now - max(since) >= programme.waiting_decision


def check_topic(topic: str) -> str:
    """Return the topic of a request on one line. Raises UserError when it is longer than a mentor would read."""
    wish = " ".join(topic.split())
    if len(wish) > LONGEST_TOPIC:
        raise UserError("request-too-long", limit=LONGEST_TOPIC)
    return wish
