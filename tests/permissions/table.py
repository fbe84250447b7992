"""Who may do what where, and with whose data: every cell of the table, from the registry of commands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from chatbot.core.registry import Command, Registry
from chatbot.core.roles import Place, Reach, Role


class Standing(StrEnum):
    """What somebody is to the programme; who holds several roles may do what any of them may."""

    STRANGER = "stranger"
    MEMBER = "member"  # without a role
    MENTEE = "mentee"
    MENTOR = "mentor"
    COUNCILLOR = "councillor"

    @property
    def role(self) -> Role | None:
        """The role they hold; None without any."""
        return _ROLES.get(self)


_ROLES = {Standing.MENTEE: Role.MENTEE, Standing.MENTOR: Role.MENTOR, Standing.COUNCILLOR: Role.COUNCIL}


class Spot(StrEnum):
    """The kind of chat that a command is written in, or its button pressed."""

    DIRECT = "direct chat"
    GROUP = "group"
    COUNCIL_ROOM = "council’s room"


class Claim(StrEnum):
    """What somebody lays hands on: whose data, or whose button."""

    OWN = "own"
    BOUND = "of somebody they are bound to"
    OTHERS = "of somebody else"
    THEIR_BUTTON = "a button of somebody else’s message"
    ROOM_BUTTON = "a button that everybody in the room sees"


class Outcome(StrEnum):
    """What comes of it. But for the first two, nothing is done and nothing shown."""

    THERE = "answered there"
    DIRECTLY = "answered in their direct chat"
    NOT_THEIRS = "nothing of the other is shown or changed"
    NOT_FOR_THEM = "told that it is not for them"
    WELCOMED = "welcomed, as whatever a stranger writes"
    SILENCE = "silence"
    NOT_THEIR_BUTTON = "told that the button is somebody else’s"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the table."""

    command: str
    standing: Standing
    spot: Spot
    claim: Claim
    outcome: Outcome


_BOUND = (Standing.MENTEE, Standing.MENTOR)
"""Those who are bound to somebody in particular."""
_WIDE = {
    Claim.BOUND: (Reach.ENTRUSTED, Reach.OPENED, Reach.ANYBODY),
    Claim.OTHERS: (Reach.OPENED, Reach.ANYBODY),
}


def cells(registry: Registry[Any]) -> Iterator[Cell]:
    """Return every cell: each command, by whom, where, and with what."""
    for command in registry.commands.values():
        for standing in Standing:
            for spot in Spot:
                for claim in _claims(standing, spot):
                    yield Cell(command.name, standing, spot, claim, _outcome(command, standing, spot, claim))


def _claims(standing: Standing, spot: Spot) -> Iterator[Claim]:
    yield Claim.OWN
    if standing in _BOUND:
        yield Claim.BOUND
    yield Claim.OTHERS
    yield Claim.THEIR_BUTTON
    if spot is not Spot.DIRECT:
        yield Claim.ROOM_BUTTON


def is_open(command: Command[Any], standing: Standing) -> bool:
    """Tell whether somebody may run a command."""
    roles = frozenset() if standing.role is None else frozenset({standing.role.value})
    return command.open_to(roles, member=standing is not Standing.STRANGER)


def spot_of_answer(command: Command[Any], spot: Spot) -> Outcome:
    """Return where a command is answered that was written in a kind of chat."""
    in_room = spot is Spot.COUNCIL_ROOM and command.place is Place.COUNCIL_ROOM
    is_there = spot is Spot.DIRECT or command.place is Place.ANYWHERE or in_room
    return Outcome.THERE if is_there else Outcome.DIRECTLY


def _outcome(command: Command[Any], standing: Standing, spot: Spot, claim: Claim) -> Outcome:
    if claim is Claim.THEIR_BUTTON:
        return Outcome.NOT_THEIR_BUTTON
    if not is_open(command, standing):
        if claim is Claim.ROOM_BUTTON:
            return Outcome.NOT_FOR_THEM
        if spot is not Spot.DIRECT:
            return Outcome.SILENCE
        return Outcome.WELCOMED if standing is Standing.STRANGER else Outcome.NOT_FOR_THEM
    if claim in _WIDE and command.reach_of(standing.role) not in _WIDE[claim]:
        return Outcome.NOT_THEIRS
    return spot_of_answer(command, spot)
