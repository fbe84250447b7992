"""The page of permissions, `docs/permissions.md`, as the registry of commands has it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from chatbot.core.registry import Command, Registry
from tests.permissions.table import Outcome, Spot, Standing, cells, is_open, spot_of_answer

FILE = Path(__file__).parents[2] / "docs" / "permissions.md"

_PAGE = """\
# Who may

Every command, who may use it, where it is answered, and whose data it is about. This page is written from the registry
of commands by `python -m tests.permissions`; a test fails while the two differ, and another tries every cell out.

## How to read it

The five columns of people say **whose data** a command shows or changes for them:

| | |
|---|---|
| — | not for them |
| own | their own, and what belongs to the programme, such as the guide |
| entrusted | also that of people they are bound to: by a pair, an offer, a change of mentor or \
standing in, and a report that is theirs to read |
| opened | also what others have opened to them: proposals, surveys and announcements |
| anybody’s | also everybody else’s |

Who holds several roles may do what any of them may. **Entrusted** and **anybody’s** never mean what somebody keeps to
themselves: a draft of a proposal, words not sent yet, an announcement being written by a mentor, a report in confidence
that another councillor reads. What people wrote for the council alone is read by councillors in their direct chats, and
in no room.

The two columns of rooms say where a command is answered that is written there: *there*, or in the *direct* chat of its
author, with a line in the room that says so. In their direct chat everybody is answered there.

What happens in each case:

| who writes, or presses a button | what comes of it |
|---|---|
| a member in their direct chat, for whom it is not | they are told that it is not for them |
| a stranger in their direct chat, for whom it is not | they are welcomed, as whatever they write |
| anybody in a room, for whom it is not | silence; if they press a button there, they are told in their direct chat |
| anybody who names whom they may not, or whose button is about them | nothing of that person is shown or changed, \
and whether there is such a person is not said |
| anybody who presses a button of somebody else’s message | they are told that it is somebody else’s |

## The table

| command | {people} | in a group | in the council’s room |
|---|{lines}---|---|
{rows}

## The cells

{commands} commands × {standings} kinds of people × {spots} kinds of place × own data, that of somebody they are bound
to, that of somebody else (by name and by a button), a button of somebody else’s message, and one that everybody in a
room sees: **{count} cells**. Only mentees and mentors are bound to anybody, and a direct chat has no button for all.

| what comes of it | cells |
|---|---|
{outcomes}

`pytest tests/permissions` sends each of them through the real handlers and the database.
"""


def page(registry: Registry[Any]) -> str:
    """Return the page."""
    found = Counter(cell.outcome for cell in cells(registry))
    return _PAGE.format(
        people=" | ".join(Standing),
        lines="---|" * len(Standing),
        rows="\n".join(map(_row, registry.commands.values())),
        commands=len(registry.commands),
        standings=len(Standing),
        spots=len(Spot),
        count=f"{found.total():,}",
        outcomes="\n".join(f"| {outcome} | {found[outcome]:,} |" for outcome in Outcome),
    )


def _row(command: Command[Any]) -> str:
    reaches = (command.reach_of(one.role) if is_open(command, one) else None for one in Standing)
    whose = (_NOT_FOR_THEM if reach is None else reach.value.replace("'", "’") for reach in reaches)
    rooms = (_WHERE[spot_of_answer(command, spot)] for spot in (Spot.GROUP, Spot.COUNCIL_ROOM))
    return f"| `{command.name}` | {' | '.join((*whose, *rooms))} |"


_NOT_FOR_THEM = "—"
_WHERE = {Outcome.THERE: "there", Outcome.DIRECTLY: "direct"}
