"""Long lists of values in statements: PostgreSQL takes 32,767 parameters in each, and SQLite 250,000."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Executable
from sqlalchemy.ext.asyncio import AsyncSession

AT_ONCE = 10_000
"""The most values of a list in one statement; some statements name their list three times."""

T = TypeVar("T")


def in_parts(values: Iterable[T]) -> Iterator[list[T]]:
    """Yield a list that may be of any length in parts that one statement takes."""
    rest = iter(values)
    while part := list(islice(rest, AT_ONCE)):
        yield part


async def find_in_parts(
    session: AsyncSession, query: Executable, name: str, values: Iterable[int | str], **others: Any
) -> Sequence[Any]:
    """Return the rows that a query finds for a list of any length, its parameter `name`; each part is ordered alone."""
    return [row for part in in_parts(values) for row in await session.execute(query, {name: part, **others})]
