"""Making the files that are wanted: a page of rows in each transaction, so that nobody waits for it."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass

from chatbot.core.formatting import to_plain
from chatbot.core.messages import Attachment
from chatbot.core.roles import Role
from handlers.export.sheets import SHEETS, ExportWhat, head_of, sheets_of
from handlers.shared.context import Desk
from handlers.shared.feature import Feature, Phase
from handlers.shared.tables import TableFile, TableFormat
from storage.models.export import ExportWanted

feature = Feature()
log = logging.getLogger(__name__)

_PAGES_A_TICK = 80
"""Pages that one tick reads, before its other work goes on."""
_TURNS = 20
"""Turns of the loop that others have between two pages."""
_QUICK = 2000
"""Rows of a file that is finished at once; one of more is finished in a thread."""


@dataclass
class _Making:
    """The part of a wanted file that is made so far, in this process alone: after a restart it is begun anew."""

    file: TableFile
    place: tuple[int, int] = (0, 0)
    pages: int = 0
    finishing: asyncio.Task[bytes] | None = None


_UNDER_WAY: dict[str, _Making] = {}


@feature.job("make", Phase.ESCALATION)
async def make(desk: Desk) -> None:
    """Bring the file on that is wanted for the longest time, and send it once it is whole."""
    for _ in range(_TURNS if _UNDER_WAY else 0):
        await asyncio.sleep(0)  # before this transaction begins: whoever writes meanwhile is answered first
    wanted = await desk.store.exports.next()
    if wanted is None:
        return
    if Role.COUNCIL not in wanted.member.roles:
        await _forget(desk, wanted)
        return
    making = _UNDER_WAY.get(wanted.token)
    if making is None or making.place != (wanted.sheet, wanted.after):
        making = _begin_anew(wanted)
    try:
        await _bring_on(desk, wanted, making)
    except OSError:  # the disk is full, say: it would be so again and again
        log.exception("the file %s cannot be made", wanted.id)
        desk.to(wanted.member).send("export-failed")
        await _forget(desk, wanted)


async def _bring_on(desk: Desk, wanted: ExportWanted, making: _Making) -> None:
    if wanted.sheet < len(sheets_of(wanted.what)):
        await _read_page(desk, wanted, making)
        desk.again = making.pages % _PAGES_A_TICK != 0
    elif making.file.count <= _QUICK:
        await _send(desk, wanted, making.file.finish())
    elif making.finishing is None:
        making.finishing = asyncio.create_task(asyncio.to_thread(making.file.finish))
    elif making.finishing.done():
        await _send(desk, wanted, making.finishing.result())


def _begin_anew(wanted: ExportWanted) -> _Making:
    before = _UNDER_WAY.pop(wanted.token, None)
    if before is not None:
        before.file.drop()
    wanted.sheet = wanted.after = 0
    making = _UNDER_WAY[wanted.token] = _Making(TableFile(TableFormat(wanted.kind), wanted.token))
    return making


async def _read_page(desk: Desk, wanted: ExportWanted, making: _Making) -> None:
    """Add the next rows of the sheet that was reached, or leave it if there are none."""
    name = sheets_of(wanted.what)[wanted.sheet]
    sheet, writer = SHEETS[name], desk.to(wanted.member)
    if wanted.after == 0:
        making.file.begin(_label(desk, wanted, name), head_of(writer, name))
    rows = [sheet.cells(writer, row) for row in await sheet.page(desk.store.exports, wanted.after)]
    making.file.add(rows)
    making.pages += 1
    if rows:
        wanted.after = int(rows[-1][0])
    else:
        wanted.sheet, wanted.after = wanted.sheet + 1, 0
    making.place = (wanted.sheet, wanted.after)


def _label(desk: Desk, wanted: ExportWanted, name: ExportWhat) -> str:
    return to_plain(desk.to(wanted.member).text(f"choice-export-what-{name.value}"))


async def _send(desk: Desk, wanted: ExportWanted, content: bytes) -> None:
    """Send a file to whoever wanted it, at once: they have asked for it."""
    file = _UNDER_WAY[wanted.token].file
    letter = desk.to(wanted.member)
    letter.quiet_in = None
    label = _label(desk, wanted, ExportWhat(wanted.what))
    named = "programme" if wanted.what == ExportWhat.EVERYTHING else wanted.what
    name = f"{named}-{desk.now.date().isoformat()}.{file.suffix}"
    attachment = Attachment(name, file.media_type, content, label)
    letter.send("export-ready", what=label, count=file.count, attachment=attachment)
    await _forget(desk, wanted)


async def _forget(desk: Desk, wanted: ExportWanted) -> None:
    making = _UNDER_WAY.pop(wanted.token, None)
    if making is not None:
        making.file.drop()
    await desk.store.exports.is_done(wanted)
