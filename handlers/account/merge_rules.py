"""Rules for merging what two members have when they turn out to be one person.

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
"""Sources of a join date, the most reliable last."""


class Point(StrEnum):
    """One thing two sides can disagree about, in the order of the questions."""

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
"""The columns of a member that belong to a point; pairs, requests and backups are rows of their own."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two members.

    user_ids  ids of their accounts: a member who never gave a name has one of these as their name
    pair      the pair with their mentor, if that is not the other side
    backup    their open backup, unless the stand-in is the other side
    """

    member: Member
    user_ids: frozenset[str]
    pair: Pair | None
    request: Request | None
    backup: Backup | None = None


def stance(side: Side, point: Point) -> Any:
    """Return what a side says about a point; None when they never said anything."""
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
    """Return the points the person has to be asked about."""
    return [point for point in Point if _disagree(point, one, other)]


def _disagree(point: Point, one: Side, other: Side) -> bool:
    here, there = (stance(side, point) for side in (one, other))
    if here is None or there is None or here == there:
        return False
    if point is Point.REQUEST:
        return not (one.pair or other.pair)  # with a mentor, no request is kept
    if point is Point.JOINED:
        sources = {one.member.joined_source, other.member.joined_source}
        return len(sources) == 1 and sources != {PROVENANCE[0]}
    return True


def stays(point: Point, one: Side, other: Side) -> Side:
    """Return the side of a point to keep where nobody has to be asked."""
    if point is Point.JOINED:
        return min(one, other, key=_doubt)
    return one if stance(one, point) is not None else other


def _doubt(side: Side) -> tuple[int, Any]:
    """Return the key for sorting join dates: the more reliable first, then the earlier."""
    return -PROVENANCE.index(side.member.joined_source), side.member.joined_on


def together(one: Iterable[str], other: Iterable[str], most: int) -> list[str]:
    """Return the entries of two lists, each once, at most `most` of them."""
    found: dict[str, str] = {}
    for entry in (*one, *other):
        found.setdefault(fold(entry), entry)
    return list(found.values())[:most]
