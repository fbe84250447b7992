"""The base class, names and types that all tables share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, ClassVar

from sqlalchemy import JSON, DateTime, MetaData, String, TypeDecorator, event
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, InstanceState, Mapper, QueryableAttribute, Session
from sqlalchemy.orm.dependency import _DetectKeySwitch

NAMING = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


SORTED_BY_SIGN = String().with_variant(String(collation="C"), "postgresql")
"""Text that both databases sort sign by sign, so that an index finds entries by their beginning."""


AT_ONCE = datetime(2000, 1, 1, tzinfo=UTC)
"""The moment of what has to be looked at in the next tick, see `storage.due`."""


_WITHOUT_ZONE = len("2000-01-01 00:00:00.000000")


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, stored in UTC; SQLite drops zones, so they are put back on reading.

    A member has a dozen of them, mostly None. So SQLite's are converted in one step, not in one for each class.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], Any] | None:
        return _to_sqlite if dialect.name == "sqlite" else super().bind_processor(dialect)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], datetime | None] | None:
        return _from_sqlite if dialect.name == "sqlite" else super().result_processor(dialect, coltype)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else _in_utc(value)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)


def _in_utc(value: datetime) -> datetime:
    if value.tzinfo is None:
        raise ValueError("a moment without a zone cannot be stored")
    return value.astimezone(UTC)


def _to_sqlite(value: datetime | None) -> str | None:
    return None if value is None else _written(_in_utc(value))


@lru_cache(maxsize=64)
def _written(value: datetime) -> str:
    """Return a moment of UTC as SQLite holds it; the rows of a transaction are mostly of one moment."""
    return value.isoformat(" ", "microseconds")[:_WITHOUT_ZONE]


def _from_sqlite(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text).replace(tzinfo=UTC)


class Base(DeclarativeBase):
    """The base class of every table."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar = {
        datetime: UtcDateTime,
        list[str]: JSON,
        dict[str, Any]: JSON,
        list[dict[str, Any]]: JSON,
    }


@event.listens_for(Mapper, "after_configured")
def _trust_primary_keys() -> None:
    """Do not look for changed primary keys: none ever changes here, and the search took a third of storing a member."""
    for mapper in Base.registry.mappers:
        processors = mapper._dependency_processors  # noqa: SLF001  # there is no other switch
        processors[:] = [one for one in processors if not isinstance(one, _DetectKeySwitch)]


def count_write(session: Session, *_: object) -> None:
    """Count a change in `session`."""
    session.info["changes"] = writes_of(session) + 1


def writes_of(session: Session) -> int:
    """Return how often something in `session` was changed so far."""
    changes: int = session.info.get("changes", 0)
    return changes


@event.listens_for(Base, "attribute_instrument", propagate=True)
def _count_writes_of(_: type[Base], __: str, attribute: QueryableAttribute[Any]) -> None:
    for change in ("set", "append", "remove"):
        event.listen(attribute, change, _count_write, raw=True)


def _count_write(state: InstanceState[Any], *_: object) -> None:
    if state.session is not None:
        count_write(state.session)
