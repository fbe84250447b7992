"""Every cell of the table of permissions, tried out on both kinds of place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pytest

from chatbot.core.arguments import FieldKind, fields_of
from chatbot.core.messages import AccountRef, Network
from chatbot.core.registry import Command
from chatbot.core.roles import Reach
from handlers.features import all_commands
from handlers.shared.context import Context
from tests.permissions.lines import FORGED, LINES, OF_NOBODY, PARTNER, Lines, filled, forged
from tests.permissions.programme import READER, ROLES, STRANGER, VICTIMS, fill, note, private, shared
from tests.permissions.stage import Button, Seen, Stage, changed
from tests.permissions.table import Cell, Claim, Outcome, Spot, Standing, cells, is_open
from tests.world import COUNCIL_ROOM, Sections, World

WHO = {
    Standing.STRANGER: STRANGER,
    Standing.MEMBER: "mel",
    Standing.MENTEE: "ana",
    Standing.MENTOR: "kim",
    Standing.COUNCILLOR: "zoe",
}
MENTEES = [name for name, roles in ROLES.items() if roles == ("mentee",)]
"""Their names are for those they are bound to, and the council; mentors and councillors are named to everybody."""
BOUND = {"ana": {"kim"}, "kim": {"ana", "fia"}}
PLACES = ("the direct chat", "the group", "the council’s room")
NOT_FOR_THEM = ("error-role", "error-stranger")
_NOTHING_DONE = (Outcome.SILENCE, Outcome.NOT_FOR_THEM, Outcome.WELCOMED, Outcome.NOT_THEIR_BUTTON)


@pytest.fixture
def sections() -> Sections:
    return {"council": {"room": COUNCIL_ROOM, "safeguarding": [AccountRef(Network.TELEGRAM, READER)]}}


@pytest.fixture
async def stage(world: World) -> Stage:
    return Stage(world, await fill(world))


class Try(NamedTuple):
    """What somebody writes, or the button they press; `is_forged`: it is about what is somebody else's."""

    text: str = ""
    button: Button | None = None
    is_forged: bool = False


def tries(stage: Stage, cell: Cell) -> Iterator[Try]:
    """Return what is tried for a cell."""
    who, lines = WHO[cell.standing], LINES.get(cell.command, Lines())
    match cell.claim:
        case Claim.THEIR_BUTTON:
            yield Try(button=Button("eva", cell.command))
        case Claim.ROOM_BUTTON:
            yield Try(button=Button(who, cell.command, spot=cell.spot))
        case Claim.OWN:
            yield Try(lines.own or cell.command)
        case Claim.BOUND:
            yield Try(lines.bound or f"{cell.command} {PARTNER[who]}")
        case Claim.OTHERS:
            yield Try(lines.others or f"{cell.command} Eva")
            if is_open(stage.registry.commands[cell.command], cell.standing):
                args = forged(cell.command, stage.programme)
                yield from (Try(button=Button(who, cell.command, one), is_forged=True) for one in args)


@pytest.mark.parametrize("standing", Standing)
async def test_every_cell_is_as_the_table_says(stage: Stage, standing: Standing) -> None:
    mine = [cell for cell in cells(stage.registry) if cell.standing is standing]
    tried = [(cell, one) for cell in mine for one in tries(stage, cell)]
    tokens = await stage.plant({one.button for _, one in tried if one.button is not None})
    await stage.look()
    wrong = []
    for cell, one in tried:
        text = f"/{filled(one.text, stage.programme, WHO[standing])}" if one.text else ""
        token = tokens[one.button] if one.button is not None else None
        watched = one.is_forged or cell.outcome is Outcome.NOT_THEIRS
        seen = await stage.send(WHO[standing], cell.spot, text, token, watched=watched)
        found = [*_wrong(stage, cell, one, seen), *_leaks(stage.registry.commands[cell.command], cell, one, seen)]
        wrong += [f"{cell.command}, {cell.spot}, {cell.claim} ({text or one.button}): {what}" for what in found]
    await stage.leave()
    assert not wrong, f"{len(wrong)} of {len(tried)}:\n" + "\n".join(wrong)


def _wrong(stage: Stage, cell: Cell, one: Try, seen: Seen) -> Iterator[str]:
    """Say what is not as the cell has it."""
    ran = cell.command in seen.ran
    if cell.outcome in _NOTHING_DONE and (ran or seen.writes or seen.written):
        yield f"something was done: {seen}"
    command = stage.registry.commands[cell.command]
    is_theirs = one.is_forged and command.reach_of(cell.standing.role) is not Reach.ANYBODY
    match cell.outcome:
        case Outcome.SILENCE if seen.mistake or seen.home or seen.group or seen.council:
            yield f"not silent: {seen}"
        case Outcome.NOT_FOR_THEM if seen.mistake not in NOT_FOR_THEM or not seen.home:
            yield f"not told that it is not for them: {seen}"
        case Outcome.WELCOMED if not seen.home:
            yield "not welcomed"
        case Outcome.NOT_THEIR_BUTTON if seen.mistake != "error-button-not-yours":
            yield f"not told whose button it is: {seen}"
        case Outcome.NOT_THEIRS:
            yield from _touched(stage, seen)
        case Outcome.THERE | Outcome.DIRECTLY if is_theirs:
            yield from _touched(stage, seen)
        case Outcome.THERE | Outcome.DIRECTLY:
            yield from _refused(cell, one, seen)


def _touched(stage: Stage, seen: Seen) -> Iterator[str]:
    """Say what was done to those who are nothing to the author."""
    if seen.rows is not None:
        yield from (f"changed: {what}" for what in changed(stage.rows, seen.rows))
    yield from (f"{name} was written to" for name in VICTIMS if stage.programme.members[name] in seen.written)


def _refused(cell: Cell, one: Try, seen: Seen) -> Iterator[str]:
    """Say why what may be done was not, and whether it was answered at the right place."""
    is_named = cell.claim in (Claim.BOUND, Claim.OTHERS) and not one.is_forged
    if seen.mistake in NOT_FOR_THEM or (seen.mistake and is_named and seen.mistake != LINES[cell.command].nothing):
        yield f"refused: {seen.mistake}"
    if not seen.mistake and cell.command not in seen.ran:
        yield f"did not run: {seen}"
    if seen.mistake or cell.spot is Spot.DIRECT:
        return
    if cell.outcome is Outcome.THERE and not (seen.group if cell.spot is Spot.GROUP else seen.council):
        yield f"not answered there: {seen}"
    if cell.outcome is Outcome.DIRECTLY and not seen.home:
        yield f"not answered in the direct chat: {seen}"


def _leaks(command: Command[Context], cell: Cell, one: Try, seen: Seen) -> Iterator[str]:
    """Return the words that somebody reads who may not."""
    who, said = WHO[cell.standing], f"{one.text} {one.button}"
    reach = command.reach_of(cell.standing.role) if is_open(command, cell.standing) else Reach.OWN
    is_wide, is_for_council = reach is Reach.ANYBODY, cell.outcome is Outcome.THERE and cell.spot is Spot.COUNCIL_ROOM
    for name in ROLES:
        is_own, is_bound = name == who, name in BOUND.get(who, ())
        is_known = is_own or is_bound or is_wide or reach is Reach.OPENED or name not in MENTEES
        named, is_said = name.capitalize(), name.capitalize() in said
        may_read = {
            shared(name): (is_own or is_wide or (is_bound and reach is not Reach.OWN), False, is_for_council),
            note(name): (is_own or is_wide, False, False),
            private(name): (is_own, False, False),
            named: (is_known or is_said, is_said, True),
        }
        read = (seen.home, seen.group, seen.council)
        for word, allowed in may_read.items():
            places = [place for place, text, may in zip(PLACES, read, allowed, strict=True) if word in text and not may]
            yield from (f"{word} is read in {place}" for place in places)


async def test_nobody_learns_who_is_in_the_programme(stage: Stage) -> None:
    """Whom somebody may not name is answered about as somebody who is not there."""
    for standing in (Standing.MEMBER, Standing.MENTEE, Standing.MENTOR):
        for command in stage.registry.commands.values():
            names = any(field.kind is FieldKind.PERSON for field in command.fields)
            if not names or not is_open(command, standing):
                continue
            there = await stage.send(WHO[standing], Spot.DIRECT, f"/{command.name} Eva")
            nobody = await stage.send(WHO[standing], Spot.DIRECT, f"/{command.name} Ivo")
            assert there.home.replace("Eva", "Ivo") == nobody.home, command.name
    await stage.leave()


async def test_a_strangers_button_does_nothing_with_what_is_theirs_for_anybody_else(stage: Stage) -> None:
    """Their messages name no member, so it is the handlers that look whose it is."""
    buttons = [Button(STRANGER, name, one) for name in FORGED for one in forged(name, stage.programme)]
    tokens = await stage.plant(buttons)
    await stage.look()
    for button in buttons:
        command = stage.registry.commands[button.command]
        for standing, who in WHO.items():
            if command.reach_of(standing.role) is Reach.ANYBODY and is_open(command, standing):
                continue
            seen = await stage.send(who, Spot.DIRECT, token=tokens[button])
            assert not [*_touched(stage, seen)], (button, who)
    await stage.leave()


def test_every_button_that_could_be_about_somebody_else_is_tried() -> None:
    """A command with a number or a person has an entry in `FORGED` of `lines.py`, or in `OF_NOBODY`."""
    commands = all_commands().commands.values()
    found = {command.name for command in commands if _by_what(command)}
    assert found - OF_NOBODY == FORGED.keys()
    assert found >= OF_NOBODY


def _by_what(command: Command[Context]) -> Iterable[str]:
    """Return the fields by which a button can name a person or a thing."""
    return [field.name for field in fields_of(command.args) if field.kind in (FieldKind.NUMBER, FieldKind.PERSON)]
