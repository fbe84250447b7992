"""Roles of members, and who may use a command where."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """A role of a member in the programme; one member can hold several."""

    MENTEE = "mentee"
    MENTOR = "mentor"
    COUNCIL = "council"


class Access(StrEnum):
    """Access to a command that needs no role: open to strangers too, or to every member."""

    ANYONE = "anyone"
    MEMBER = "member"


class Place(StrEnum):
    """The place where a command is answered that was written in a group room."""

    ANYWHERE = "anywhere"  # nothing personal in it
    COUNCIL_ROOM = "council room"  # in the council's own room; elsewhere directly
    DIRECT = "direct"  # always in the person's direct chat
