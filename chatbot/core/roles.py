"""Roles of members, who may use a command where, and whose data it is about."""

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


class Reach(StrEnum):
    """The people whose data a command shows or changes, each including those before it.

    What belongs to the programme, such as the guide, is nobody's.
    """

    OWN = "own"  # their own
    ENTRUSTED = "entrusted"  # that of people they are bound to: a pair, an offer, a change of mentor, standing in
    OPENED = "opened"  # what others opened to them: proposals, surveys, announcements
    ANYBODY = "anybody's"
