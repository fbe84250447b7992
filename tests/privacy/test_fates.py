"""Every text that is kept is decided upon: what becomes of it when its member is forgotten."""

from __future__ import annotations

from sqlalchemy import JSON, String

from storage.models import Base
from storage.personal_data import COLUMNS, DELETED_ROWS


def test_every_column_that_can_hold_text_has_a_fate() -> None:
    """A new one is to be added to `storage/personal_data.py`."""
    there = {
        table.name: {column.name for column in table.columns if isinstance(column.type, (JSON, String))}
        for table in Base.metadata.sorted_tables
    }
    assert {name: columns for name, columns in there.items() if columns} == {
        name: set(columns) for name, columns in COLUMNS.items()
    }


def test_what_is_said_of_columns_is_true_of_the_tables() -> None:
    for name, columns in DELETED_ROWS.items():
        assert {entry.partition(":")[0] for entry in columns} <= set(Base.metadata.tables[name].columns.keys())
    for name, fates in COLUMNS.items():
        for fate in fates.values():
            assert {entry.partition(":")[0] for entry in fate.emptied} <= set(Base.metadata.tables[name].columns.keys())
