"""What becomes of each thing two members have when they turn out to be one person.

"Roles, pairs and history merge; conflicting data is asked about, not overwritten."
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from chatbot.core.parsing import fold
from chatbot.core.roles import Role
from storage.models.absence import Backup
from storage.models.account import Member
from storage.models.offers import Request
from storage.models.pairs import Pair

PROVENANCE = ("first_contact", "self_declared", "archive", "council")
"""Who says since when somebody is in the programme, the most reliable last."""


class Point(StrEnum):
    """What two sides can disagree about, in the order in which it is asked."""

    NAME = "name"
    LANGUAGE = "language"
    TIMEZONE = "timezone"
    COUNTRY = "country"
    JOINED = "joined"
    EMAIL = "email"
    SHARE = "share"
    MENTOR = "mentor"
    REQUEST = "request"
    CAPACITY = "capacity"
    AWAY = "away"
    BACKUP = "backup"


FIELDS: Mapping[Point, tuple[str, ...]] = {
    Point.NAME: ("name",),
    Point.LANGUAGE: ("locale",),
    Point.TIMEZONE: ("timezone", "timezone_known"),
    Point.COUNTRY: ("country",),
    Point.JOINED: ("joined_on", "joined_words", "joined_source"),
    Point.EMAIL: ("email",),
    Point.SHARE: ("share_handle",),
    Point.CAPACITY: ("capacity",),
    Point.AWAY: ("away_from", "away_until"),
}
"""The columns of a member that go with a point; pairs, requests and backups are rows of their own."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two members.

    user_ids  what they write from: who never gave a name bears one of these
    pair      with their mentor, if they have one who is not the other side
    backup    who stands in for them, or was asked to, unless it is the other side
    """

    member: Member
    user_ids: frozenset[str]
    pair: Pair | None
    request: Request | None
    backup: Backup | None = None


def stance(side: Side, point: Point) -> Any:
    """What a side says about a point; None when they never said anything."""
    member = side.member
    match point:
        case Point.NAME:
            return None if member.name in side.user_ids else member.name
        case Point.TIMEZONE:
            return member.timezone if member.timezone_known else None
        case Point.MENTOR:
            return side.pair.mentor_id if side.pair else None
        case Point.REQUEST:
            return side.request.topic if side.request else None
        case Point.CAPACITY:
            return member.capacity if Role.MENTOR in member.roles else None
        case Point.SHARE:
            return member.share_handle
        case Point.BACKUP:
            return side.backup.stand_in_id if side.backup else None
    values = tuple(getattr(member, name) for name in FIELDS[point])
    return values if any(values) else None


def disagreements(one: Side, other: Side) -> list[Point]:
    """The points the person has to be asked about."""
    return [point for point in Point if _disagree(point, one, other)]


def _disagree(point: Point, one: Side, other: Side) -> bool:
    here, there = (stance(side, point) for side in (one, other))
    if here is None or there is None or here == there:
        return False
    if point is Point.REQUEST:
        return not (one.pair or other.pair)  # who has a mentor looks for none
    if point is Point.JOINED:
        sources = {one.member.joined_source, other.member.joined_source}
        return len(sources) == 1 and sources != {PROVENANCE[0]}
    return True


def stays(point: Point, one: Side, other: Side) -> Side:
    """Whose side of a point stays where nobody has to be asked."""
    if point is Point.JOINED:
        return min(one, other, key=_doubt)
    return one if stance(one, point) is not None else other


def _doubt(side: Side) -> tuple[int, Any]:
    """The better known day comes first, then the earlier."""
    return -PROVENANCE.index(side.member.joined_source), side.member.joined_on


def together(one: Iterable[str], other: Iterable[str], most: int) -> list[str]:
    """The entries of two lists, each once, `most` at most."""
    found: dict[str, str] = {}
    for entry in (*one, *other):
        found.setdefault(fold(entry), entry)
    return list(found.values())[:most]
