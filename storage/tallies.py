"""The repository of what is kept counted; `storage.counting` has the database keep it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from sqlalchemy import bindparam, delete, func, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from storage import compiled_sql
from storage.models.tally import Tally

AT_ONCE = 5_000
"""The most changes that are added up in one transaction."""

# queries of every tick and many messages are built once
_COUNTS = (
    select(Tally.part, Tally.state, func.sum(Tally.number))
    .where(Tally.what == bindparam("what"), Tally.part >= bindparam("first"))
    .group_by(Tally.part, Tally.state)
)
_TOTALS = (
    select(Tally.what, func.sum(Tally.number))
    .where(Tally.what.in_(bindparam("whats", expanding=True)))
    .group_by(Tally.what)
)
_UP_TO = select(func.sum(Tally.number)).where(Tally.what == bindparam("what"), Tally.part <= bindparam("last"))
_UNSETTLED = select(Tally.id).where(text("NOT tally.settled")).order_by(Tally.id).limit(AT_ONCE)
_TAKE = (
    delete(Tally)
    .where(Tally.id.in_(_UNSETTLED.with_for_update(skip_locked=True)))
    .returning(Tally.what, Tally.part, Tally.state, Tally.number)
    .execution_options(synchronize_session=False)
)


class Tallies:
    """Counts of rows, by what they are."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of(self, what: str, *, first: str = "") -> Mapping[tuple[str, str], int]:
        """Return the counts of something by part and state, from the part `first` on; none that is zero."""
        rows = await self._session.execute(_COUNTS, {"what": what, "first": first})
        return {(part, state): int(number) for part, state, number in rows if number}

    async def totals(self, *whats: str) -> dict[str, int]:
        """Return how many there are of some things, whatever their parts and states."""
        found = {what: int(number) for what, number in await self._session.execute(_TOTALS, {"whats": list(whats)})}
        return {what: found.get(what, 0) for what in whats}

    async def up_to(self, what: str, last: str) -> int:
        """Return how many there are of something in its parts up to `last`."""
        return int(await self._session.scalar(_UP_TO, {"what": what, "last": last}) or 0)

    async def settle(self) -> bool:
        """Add changes to the counts they change; tell whether there may be more."""
        if not await compiled_sql.find(self._session, _UNSETTLED):
            return False
        sums: Counter[tuple[str, str, str]] = Counter()
        taken = (await self._session.execute(_TAKE)).all()
        for what, part, state, number in taken:
            sums[what, part, state] += number
        rows = [
            {"what": what, "part": part, "state": state, "number": number, "settled": True}
            for (what, part, state), number in sorted(sums.items())
            if number
        ]
        if rows:
            dialect = postgresql if self._session.get_bind().dialect.name == "postgresql" else sqlite
            added = dialect.insert(Tally)
            await self._session.execute(
                added.on_conflict_do_update(
                    index_elements=[Tally.what, Tally.part, Tally.state],
                    index_where=text("settled"),
                    set_={"number": Tally.number + added.excluded.number},
                ),
                rows,
            )
        return len(taken) >= AT_ONCE
