"""The time zones people may live in."""

from __future__ import annotations

from functools import cache
from zoneinfo import available_timezones

_NOWHERE = frozenset({"Factory", "localtime"})
"""What some systems list beside the zones: no place, and whichever place the machine is set to."""


@cache
def zones() -> frozenset[str]:
    """The IANA names of all zones, such as `America/Lima`."""
    return frozenset(
        zone for zone in available_timezones() if zone not in _NOWHERE and not zone.startswith(("posix/", "right/"))
    )
