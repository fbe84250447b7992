"""What a person may do."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a member is in the programme; one person can hold several."""

    MENTEE = "mentee"
    MENTOR = "mentor"
    COUNCIL = "council"


class Access(StrEnum):
    """Commands that ask for no role: open to strangers, or to every member."""

    ANYONE = "anyone"
    MEMBER = "member"


class Place(StrEnum):
    """Where a command is answered when it was written in a group room."""

    ANYWHERE = "anywhere"  # nothing personal in it
    COUNCIL_ROOM = "council room"  # in the council's own room; elsewhere directly
    DIRECT = "direct"  # always in the person's direct chat
