"""The repository of the last messages that people wrote, each in their direct chat."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Table, bindparam, case, delete, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from chatbot.core.messages import ConversationRef
from storage import compiled_sql
from storage.models.delivery import LastSaid

_MOST_FORGOTTEN = 500
_table = cast("Table", LastSaid.__table__)
_COLUMNS = tuple(_table.columns.keys())


def _set(dialect: Any) -> Any:
    """Return the statement that replaces a row, but for a deed before it: that is one message older, if it counts."""
    row = dialect.insert(_table)
    stays, new = row.excluded.deed.is_(None), {name: row.excluded[name] for name in ("said_as", "at", "state")}
    deed = func.coalesce(row.excluded.deed, _table.c.deed)
    ago = case((stays, _table.c.ago), else_=0) + row.excluded.ago
    return row.on_conflict_do_update(index_elements=_table.primary_key, set_={**new, "deed": deed, "ago": ago})


_SET = {"sqlite": _set(sqlite), "postgresql": _set(postgresql)}
_OF_ROOMS = select(_table).where(
    _table.c.network == bindparam("network"), _table.c.room_id.in_(bindparam("rooms", expanding=True))
)
_OLD = (
    delete(_table)
    .where(
        _table.c.room_id.in_(select(_table.c.room_id).where(_table.c.at < bindparam("before")).limit(_MOST_FORGOTTEN))
    )
    .where(_table.c.at < bindparam("before"))
)

_Place = tuple[str, str]


class LastMessages:
    """The last message of each direct chat, without its words; those of one transaction are written together."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._kept: dict[_Place, dict[str, Any]] = {}
        self._read: dict[_Place, dict[str, Any] | None] = {}
        self._expected: set[_Place] = set()

    def expect(self, conversations: Iterable[ConversationRef]) -> None:
        """Note chats whose last messages may be needed: the first `get` reads all of them in one query."""
        self._expected.update((one.network.value, one.room_id) for one in conversations)

    async def get(self, conversation: ConversationRef) -> Mapping[str, Any] | None:
        """Return the columns of the last message of a chat."""
        place = (conversation.network.value, conversation.room_id)
        kept = self._kept.get(place)
        if kept is not None and kept["deed"] is not None:
            return kept
        if place not in self._read:
            unread = dict.fromkeys((self._expected | {place}) - self._read.keys())
            self._expected.clear()
            self._read |= unread
            for network in {one for one, _ in unread}:
                wanted = {"network": network, "rooms": [room for one, room in unread if one == network]}
                for row in await self._session.execute(_OF_ROOMS, wanted):
                    self._read[network, row.room_id] = dict(zip(_COLUMNS, row, strict=True))
        return self._read[place] if kept is None else _after(self._read[place], kept)

    def keep(self, conversation: ConversationRef, row: dict[str, Any]) -> None:
        """Note the last message of a chat, in place of any before it; `row` holds the columns but for the place.

        Without a `deed` the one before stays, and is `ago` messages older.
        """
        place = (conversation.network.value, conversation.room_id)
        self._kept[place] = _after(self._kept.get(place), {"network": place[0], "room_id": place[1], **row})

    async def write(self, shown: Mapping[_Place, Sequence[int]]) -> None:
        """Store what was noted, with the outbox rows of the buttons that were shown in each chat since."""
        if not self._kept:
            return
        for place, row in self._kept.items():
            if place in shown:
                row["state"] = {**row["state"], "shown": [*row["state"]["shown"], *shown[place]]}
        statement = _SET[self._session.get_bind().dialect.name]
        await compiled_sql.execute(self._session, statement, list(self._kept.values()))
        for place in self._kept:
            self._read.pop(place, None)
        self._kept = {}

    async def forget(self, before: datetime) -> None:
        """Delete some that are older."""
        await compiled_sql.change(self._session, _OLD, {"before": before})


def _after(before: Mapping[str, Any] | None, row: dict[str, Any]) -> dict[str, Any]:
    """Return a row with the deed of the one before it, if it has none."""
    if before is None or row["deed"] is not None:
        return row
    return row | {"deed": before["deed"], "ago": before["ago"] + row["ago"]}
