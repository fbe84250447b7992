"""The statements of every message and tick find rows by an index, so that they do not slow down as tables grow."""

from __future__ import annotations

import pkgutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from importlib import import_module
from pathlib import Path

from sqlalchemy import CompoundSelect, Delete, Select, Update

import storage
from storage import compiled_sql
from tests.engines import make_tables

FEW = frozenset(
    {
        "export_wanted",
        "guide_notice",
        "proposal_digest",
        "survey_progress",
        "sweep",
        "one_time_code",
        "question_group",
        "dialogue",
    }
)
"""Tables that hold only what is under way now."""
LISTS = frozenset({"subquery", "anon", "CONSTANT"})
"""Values given with the statement, or rows that an inner query has found."""
WHOLE = {
    "account._WITH_ROLE": "every mentor or councillor, for a plan or a letter to all of them",
    "check_in._ASKED_OF_FORMER_STAND_INS": "stand-ins: few",
    "council._MENTEE_COUNTS": "every open pair, for a plan",
    "absence._ALL_OPEN": "the history of stand-ins is short",
    "account._SETTLE_ZONES": "once, after an upgrade",
    "account._UNCLAIMED": "every member, when a roster is imported",
    "channels._OPEN": "stand-ins and promises: few, all of them looked at",
    "offers._REFUSALS": "when somebody waits",
    "pairs._ALL_OPEN_PAIRS": "every open pair",
}
"""Statements that read a whole table: when, or why it is short. Whoever adds one says so here."""


def _statements() -> Iterator[tuple[str, object]]:
    for module in pkgutil.iter_modules(storage.__path__):
        for name, value in vars(import_module(f"storage.{module.name}")).items():
            for one in value.values() if isinstance(value, dict) else (value,):
                for statement in one if isinstance(one, tuple) else (one,):
                    yield f"{module.name}.{name}", statement


async def test_nothing_reads_a_whole_table_unless_it_says_so(tmp_path: Path) -> None:
    file = tmp_path / "empty.db"
    await make_tables(f"sqlite+aiosqlite:///{file}")
    whole: dict[str, list[str]] = {}
    seen = 0
    with closing(sqlite3.connect(file)) as database:
        partial = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE sql LIKE '% WHERE %'")}

        def few(step: str) -> bool:
            """Tell whether a step reads an index that holds only what is open, or the like."""
            return " USING " in step and step.split()[-1] in partial

        for name, statement in _statements():
            if not isinstance(statement, Select | CompoundSelect | Update | Delete):
                continue
            sql = compiled_sql.written_for_sqlite(statement)
            plan = database.execute(f"EXPLAIN QUERY PLAN {sql}", [None] * sql.count("?")).fetchall()
            seen += 1
            tables = [step.split()[1] for *_, step in plan if step.startswith("SCAN ") and not few(step)]
            if named := [one for one in tables if one not in FEW and not one.strip("()").startswith(tuple(LISTS))]:
                whole[name] = named
    assert seen > 100
    assert {name: tables for name, tables in whole.items() if name not in WHOLE} == {}
    assert WHOLE.keys() <= whole.keys(), "no longer needed"
