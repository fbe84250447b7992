"""Statements that add a row or replace the one with the same key."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite


def set_row(table: Table) -> dict[str, Any]:
    """Return, by dialect, the statement that adds a row or replaces the one with the same key."""
    rest = [column.name for column in table.columns if not column.primary_key]
    statements = {}
    for dialect in (sqlite, postgresql):
        row = dialect.insert(table)
        statements[dialect.dialect.name] = row.on_conflict_do_update(
            index_elements=table.primary_key, set_={name: row.excluded[name] for name in rest}
        )
    return statements
