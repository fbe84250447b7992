"""A database from before the last change of the tables, with people in the middle of something."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, Boolean, Connection, Date, DateTime, Integer, MetaData, insert

from chatbot.core.messages import ConversationRef, Network
from handlers.shared.last_said import load
from storage import schema
from storage.engine import open_engine
from storage.models.council import ItemKind
from storage.unit_of_work import Database
from tests.counts import check
from tests.world import START

LANDED = "c1f7a93e5d20"
"""The tables before it was known who asked for a change of mentor."""
BEFORE_COUNTS = "c4a7e02d91b6"
"""The tables before anything was kept counted."""
BEFORE_DEEDS = "b51f0c7e93d2"
"""The tables before the last deed of a chat stood beside its last message."""


def fill(connection: Connection, **rows: list[dict[str, Any]]) -> None:
    """Write rows into tables as they were; what a row leaves out and must have is empty."""
    metadata = MetaData()
    metadata.reflect(connection)
    for name, values in rows.items():
        table = metadata.tables[name]
        for row in values:
            for column in table.columns:
                if column.name not in row and not column.nullable and column.name != "id":
                    row[column.name] = _nothing(column.type)
            connection.execute(insert(table).values(row))


def _nothing(kind: Any) -> Any:
    if isinstance(kind, DateTime):
        return START
    if isinstance(kind, Date):
        return date(2026, 1, 1)
    if isinstance(kind, JSON):
        return []
    if isinstance(kind, Boolean):
        return True
    return 0 if isinstance(kind, Integer) else ""


async def test_who_asked_and_who_cannot_write_to_whom_is_found_out(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite+aiosqlite:///{tmp_path / 'landed.db'}")
    names = {1: "Ana", 2: "Bo", 3: "Cy", 7: "Kim", 8: "Lee"}
    asked = datetime(2026, 11, 20, 10, tzinfo=UTC)
    later = datetime(2026, 11, 21, 10, tzinfo=UTC)
    voices = {1: {"old": asked}, 2: {"old": later, "new": later}}
    async with engine.begin() as connection:
        await connection.run_sync(schema.create_at, LANDED)
        await connection.run_sync(
            lambda tables: fill(
                tables,
                member=[
                    {"id": number, "name": name, "name_key": name.lower(), "locale": "en", "timezone": "UTC"}
                    for number, name in names.items()
                ],
                account=[
                    {"network": "telegram", "user_id": str(number), "member_id": number, "last_seen_at": asked}
                    for number in (1, 2, 7)
                ],
                pair=[{"id": number, "mentee_id": number, "mentor_id": 7, "started_at": asked} for number in (1, 2, 3)],
                change=[
                    {"id": n, "mentee_id": n, "old_id": 7, "new_id": 8, "cause": "asked", "state": "open"}
                    | {"asked_at": asked, "due_at": later}
                    for n in voices
                ],
                voice=[
                    {"change_id": number, "part": part, "agreed_at": said.get(part)}
                    for number, said in voices.items()
                    for part in ("mentee", "old", "new")
                ],
                council_item=[
                    {"kind": "change_of_mentor", "subject_id": 3, "state": "open", "opened_at": asked},
                    {"kind": "help_wanted", "subject_id": 1, "other_id": 7, "state": "open", "opened_at": asked},
                ],
            )
        )
    before = datetime.now(UTC)
    await schema.upgrade(engine)
    async with Database(engine).unit_of_work() as store:
        changes = {change.mentee_id: change.asked_by_id for change in await store.changes.open_changes()}
        assert changes == {1: 7, 2: 2}, "who named the next mentor asked; else the mentee is taken to have"
        (change,) = await store.items.open(ItemKind.CHANGE_OF_MENTOR)
        (wanted,) = await store.items.open(ItemKind.HELP_WANTED)
        assert (change.asked_by_id, wanted.asked_by_id) == (3, 7)
        apart = {pair.mentee_id: pair.apart_since for pair in await store.pairs.apart()}
        assert set(apart) == {1, 2}, "who never wrote to the bot is not reminded by it"
        assert all(since is not None and since >= before for since in apart.values()), "their time begins now"
    await engine.dispose()


async def test_what_was_done_last_in_a_chat_can_still_be_undone(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite+aiosqlite:///{tmp_path / 'landed.db'}")
    effect = {"key": "country", "done": "profile-set", "values": {}, "undo": {"command": "profile", "args": {}}}
    state: dict[str, Any] = {"answered": None, "asks": "", "about": None, "shown": [], "topic": None}
    own = state | {"effect": effect, "deed": {"effect": None, "ago": 0, "under": 0, "at": START.isoformat()}}
    older = state | {"effect": None, "deed": {"effect": effect, "ago": 2, "under": 0, "at": None}}
    said = {"own": own, "older": older, "none": state | {"effect": None, "deed": None}}
    async with engine.begin() as connection:
        await connection.run_sync(schema.create_at, BEFORE_DEEDS)
        await connection.run_sync(
            lambda tables: fill(
                tables, last_said=[{"network": "telegram", "room_id": room, "state": of} for room, of in said.items()]
            )
        )
    await schema.upgrade(engine)
    async with Database(engine).unit_of_work() as store:
        found = {room: await load(store, ConversationRef(Network.TELEGRAM, room)) for room in said}
    deeds = {room: one.deed for room, one in found.items() if one is not None and one.deed is not None}
    assert {room: (deed.effect.key, deed.ago, deed.at) for room, deed in deeds.items()} == {
        "own": ("country", 0, START),
        "older": ("country", 2, None),
    }
    await engine.dispose()


async def test_what_was_there_is_counted(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite+aiosqlite:///{tmp_path / 'landed.db'}")
    names = {1: "Ana", 2: "Bo", 3: "Cy", 7: "Kim"}
    async with engine.begin() as connection:
        await connection.run_sync(schema.create_at, BEFORE_COUNTS)
        await connection.run_sync(
            lambda tables: fill(
                tables,
                member=[
                    {"id": number, "name": name, "name_key": name.lower(), "locale": "en", "timezone": "UTC"}
                    | ({"mentor_since": START, "capacity": 3} if name == "Kim" else {"mentee_since": START})
                    | ({"last_active_on": date(2026, 5, 1)} if name == "Ana" else {})
                    for number, name in names.items()
                ],
                account=[{"network": "telegram", "user_id": str(number), "member_id": number} for number in (1, 2, 7)],
                pair=[{"id": number, "mentee_id": number, "mentor_id": 7, "started_at": START} for number in (1, 2)],
                request=[{"mentee_id": 3, "state": "waiting", "asked_at": START}],
                prompt=[{"id": 1, "member_id": 7, "kind": "check_in", "period": "2026-W48"}],
                check_in=[
                    {"prompt_id": 1, "pair_id": 1, "answer": "good", "missed": False},
                    {"prompt_id": 1, "pair_id": 2, "answer": "", "missed": True},
                ],
                activity=[{"member_id": 1, "state": "confirmed", "reported_at": START}],
            )
        )
    await schema.upgrade(engine)
    async with Database(engine).unit_of_work() as store:
        counts = await check(store)
    assert counts["numbers"] == [(1, 0, 1, 1), (2, 0, 1, 1), (3, 0, 1, 0), (7, 2, 0, 1)]
    assert counts["check_in"] == {("2026-W48", "answered"): 1, ("2026-W48", "missed"): 1}
    assert counts["load"] == {("3", "2"): 1}
    assert counts["quiet"] == {("2026-05-01", ""): 1, ("2026-01-01", ""): 1}
    assert counts["reported"] == {(START.date().isoformat(), "confirmed"): 1}
    await engine.dispose()
