"""The council saves the programme's tables as a file, beside everything else, and without what is private."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from tempfile import gettempdir

import pytest

from chatbot.core.messages import Attachment, Network
from handlers.export import making
from handlers.shared.tables import TableFile
from storage import export as pages
from tests.world import ZOE, Person, Sections, World

PRIVATE = ("zoe_handle", "kim@example.org", "stuck with his passport", "because of my boss", "telegram", "too vague")


@pytest.fixture
def sections() -> Sections:
    return {"council": ZOE}


async def lived(world: World, zoe: Person) -> list[Person]:
    """A pair with a check-in, an activity and a proposal, each with words that are private."""
    await zoe.says("hello")
    ana = await world.member("ana", "=Ana", country="Peru")
    kim = await world.member("kim", "Kim", roles=["mentor"], email="kim@example.org", network=Network.MATRIX)
    await world.pair(ana, kim)
    await ana.says("report attended 20 November Hack day; attendees=12; expected=20; budget=secret-budget")
    await world.advance(days=6)
    await kim.says("checkin ana help stuck with his passport")
    await ana.says("change_mentor because of my boss")
    await zoe.says("hello")
    zoe.read()
    return [ana, kim]


def texts_of(file: Attachment | None) -> dict[str, str]:
    """Return the contents of a file, by the names of its parts."""
    assert file is not None
    with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
        return {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}


async def test_everything_but_what_is_private(world: World, zoe: Person) -> None:
    ana, kim = await lived(world, zoe)
    await zoe.says("export", "What should be in the file?")
    await zoe.presses("Everything", "comes here in a moment")
    await zoe.says("export all csv", "still being made")
    await world.tick()
    await world.tick()
    zoe.reads("Everything", "How to reach people, notes and anonymous answers aren’t in it")
    book = zoe.screen[-1].attachment
    assert book is not None
    assert book.filename == "programme-2026-11-30.xlsx"
    whole = "".join(texts_of(book).values())
    assert all(name in whole for name in ("Members", "Pairs", "Check-ins", "Activities", "Proposals", "Promises"))
    assert all(one in whole for one in ("=Ana", "Kim", "Hack day"))
    assert [one for one in PRIVATE if one in whole] == []
    await zoe.says("export all csv")
    await world.tick()
    await world.tick()
    parts = texts_of(zoe.screen[-1].attachment)
    assert list(parts) == [
        "Members.csv",
        "Pairs.csv",
        "Check-ins.csv",
        "Activities.csv",
        "Proposals.csv",
        "Promises.csv",
    ]
    assert "'=Ana,mentee,Peru" in parts["Members.csv"]
    assert parts["Check-ins.csv"].splitlines()[1:] == ["1,'=Ana,Kim,1,0,1,0,0,0,2026-11-30"]
    assert "'=Ana,Attended,2026-11-20,Hack day,waiting,,20,12" in parts["Activities.csv"]
    assert [one for one in PRIVATE if one in str(parts)] == []
    for nosy in (ana, kim):
        await nosy.says("export all")
        assert "in a moment" not in nosy.screen[-1].text


async def test_a_page_a_transaction_and_begun_anew_after_a_restart(
    world: World, zoe: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await zoe.says("hello")
    for number in range(7):
        await world.member(f"m{number}", f"Rep {number}")
    monkeypatch.setattr(pages, "_AT_ONCE", 3)
    monkeypatch.setattr(making, "_PAGES_A_TICK", 2)
    monkeypatch.setattr(making, "_QUICK", 0)
    await zoe.says("export members csv")
    await world.tick()
    async with world.store() as store:
        wanted = await store.exports.next()
        assert wanted is not None
        assert (wanted.sheet, wanted.after) == (0, 6)
        token, wanted.after = wanted.token, 3  # a commit was lost
    await world.tick()
    assert making._UNDER_WAY[token].file.count == 6
    del making._UNDER_WAY[token]  # the process has died
    left = Path(gettempdir(), f"table-{token}")
    assert left.stat().st_mode & 0o777 == 0o700
    for _ in range(3):
        await world.tick()
    finishing = making._UNDER_WAY[token].finishing
    assert finishing is not None
    await finishing
    await zoe.says("export pairs", "still being made")
    zoe.read()
    await world.tick()
    zoe.reads("Members: 8 rows")
    file = zoe.screen[-1].attachment
    assert file is not None
    assert [line.split(",")[1] for line in file.content.decode("utf-8-sig").splitlines()[2:]] == [
        f"Rep {number}" for number in range(7)
    ]
    assert making._UNDER_WAY == {}
    assert not left.exists()


async def test_who_left_the_council_gets_nothing_and_a_full_disk_is_told(
    world: World, zoe: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await zoe.says("hello")
    lu = await world.member("lu", "Lu", roles=["council"])
    await lu.says("export members")
    await zoe.says("dismiss Lu council", "Shall I end this role")
    await zoe.says("yes")
    lu.read()
    await world.advance(minutes=2)
    assert all(one.attachment is None for one in lu.screen)
    monkeypatch.setattr(TableFile, "add", _full)
    await zoe.says("export members")
    await world.tick()
    zoe.reads("something went wrong on my side")
    async with world.store() as store:
        assert await store.exports.next() is None


def _full(*_: object) -> None:
    raise OSError("no space left on device")


async def test_it_is_asked_for_in_words(world: World, zoe: Person) -> None:
    await zoe.says("hello")
    await zoe.says("can I have the members as a spreadsheet?", "I’ll make a file for you: Members")
    await zoe.presses("Do it", "comes here in a moment")
    await world.tick()
    await world.tick()
    zoe.reads("Members: one row")
    await zoe.says("profile language es")
    await zoe.says("exportar", "¿Qué debe tener el archivo?")
    await zoe.presses("Todo", "Lo estoy preparando")
