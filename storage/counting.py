"""Counts that the database itself keeps, by triggers, in the transaction of whatever changes them.

So a count is right whoever writes, a statement over many rows too, and of two transactions that change the same row
the later one counts what the earlier one left. A change of a tally is a row of its own: nobody waits for another one
who counts the same, and `storage.tallies` adds them up.
"""

# ruff: noqa: S608  # whatever becomes part of a statement is written here

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, text

_DAY = {
    "sqlite": "substr({row}.reported_at, 1, 10)",
    "postgresql": "to_char({row}.reported_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')",
}
"""The day on which an activity was reported, by UTC."""
_COUNTS_AS_MENTEE = (
    "{row}.mentee_since IS NOT NULL AND"
    " (({row}.mentor_since IS NULL AND {row}.council_since IS NULL) OR {row}.seeks > 0)"
)
"""The same as `storage.models.pairs.counts_as_mentee`."""
_ROLES = ("mentee_since", "mentor_since", "council_since", "seeks")


@dataclass(frozen=True, slots=True)
class _Number:
    """A number on the member whom a row names by `of`: how many rows for which `where` holds."""

    column: str
    table: str
    of: str
    where: str
    depends_on: tuple[str, ...]

    def change(self, row: str, by: int, _: str) -> str:
        """Return the statement that adds `by` for a row, which a trigger calls OLD or NEW."""
        return (
            f"UPDATE member SET {self.column} = {self.column} + ({by})"
            f" WHERE id = {row}.{self.of} AND {self.where.format(row=row)}"
        )

    @property
    def all(self) -> str:
        """A query for how many rows a member has."""
        return (
            f"(SELECT count(*) FROM {self.table} WHERE {self.of} = member.id AND {self.where.format(row=self.table)})"
        )


@dataclass(frozen=True, slots=True)
class _Counted:
    """Rows of a table for which `where` holds, counted by `part` and `state`; `beside` is a table both may look at."""

    what: str
    table: str
    where: str
    depends_on: tuple[str, ...]
    part: str = "''"
    state: str = "''"
    beside: str = ""

    def change(self, row: str, by: int, dialect: str) -> str:
        """Return the statement that adds `by` for a row, which a trigger calls OLD or NEW."""
        beside = f" FROM {self.beside}" if self.beside else ""
        return f"{_ADD} {self._select(row, str(by), 'FALSE', dialect, beside)}"

    def all(self, dialect: str) -> str:
        """Return the statement that adds every row there is, to tables where nothing is counted."""
        of = f" FROM {self.table}" + (f", {self.beside}" if self.beside else "")
        return f"{_ADD} {self._select(self.table, 'count(*)', 'TRUE', dialect, of)} GROUP BY 1, 2, 3"

    def _select(self, row: str, number: str, settled: str, dialect: str, of: str) -> str:
        part, state, where = (one.format(row=row) for one in (self.part, self.state, self.where))
        part = _DAY[dialect].format(row=row) if part == "day" else part
        return f"SELECT '{self.what}', {part}, {state}, {number}, {settled}{of} WHERE {where}"


_ADD = "INSERT INTO tally (what, part, state, number, settled)"
_NUMBERS = (
    _Number("mentees", "pair", "mentor_id", "{row}.ended_at IS NULL", ("mentor_id", "ended_at")),
    _Number("seeks", "pair", "mentee_id", "{row}.ended_at IS NULL", ("mentee_id", "ended_at")),
    _Number("seeks", "request", "mentee_id", "{row}.state IN ('waiting', 'offered')", ("mentee_id", "state")),
    _Number("account_count", "account", "member_id", "{row}.member_id IS NOT NULL", ("member_id",)),
)
_ALL_COUNTED = (
    _Counted(
        "check_in",
        "check_in",
        "prompt.id = {row}.prompt_id",
        ("prompt_id", "answer", "missed"),
        part="prompt.period",
        state="CASE WHEN {row}.answer <> '' THEN 'answered' WHEN {row}.missed THEN 'missed' ELSE 'open' END",
        beside="prompt",
    ),
    _Counted("activity", "activity", "TRUE", ("state",), state="{row}.state"),
    _Counted("reported", "activity", "TRUE", ("state", "reported_at"), part="day", state="{row}.state"),
    _Counted("mentee", "member", _COUNTS_AS_MENTEE, _ROLES),
    _Counted("mentor", "member", "{row}.mentor_since IS NOT NULL", ("mentor_since",)),
    _Counted("council", "member", "{row}.council_since IS NOT NULL", ("council_since",)),
    _Counted(
        "load",
        "member",
        "{row}.mentor_since IS NOT NULL",
        ("mentor_since", "capacity", "mentees"),
        part="COALESCE(CAST({row}.capacity AS TEXT), '')",
        state="CAST({row}.mentees AS TEXT)",
    ),
    _Counted(
        "quiet",
        "member",
        f"{_COUNTS_AS_MENTEE} AND {{row}}.account_count > 0",
        (*_ROLES, "account_count", "quiet_since"),
        part="CAST({row}.quiet_since AS TEXT)",
    ),
)
"""`load`: mentors by their own number of places, if they have one, and by mentees; `quiet`: by the last active day."""


def keep_counted(connection: Connection) -> None:
    """Count everything anew, and have the database keep it counted from now on."""
    count_no_longer(connection)
    dialect = connection.dialect.name
    of_members: dict[str, list[str]] = {}
    for number in _NUMBERS:
        of_members.setdefault(number.column, []).append(number.all)
    everything = ", ".join(f"{column} = {' + '.join(parts)}" for column, parts in of_members.items())
    differs = " OR ".join(f"{column} <> {' + '.join(parts)}" for column, parts in of_members.items())
    connection.execute(text(f"UPDATE member SET {everything} WHERE {differs}"))
    connection.execute(text("DELETE FROM tally"))
    for counted in _ALL_COUNTED:
        connection.execute(text(counted.all(dialect)))
    begin_counting(connection)


def begin_counting(connection: Connection) -> None:
    """Have the database of which nothing is to be counted yet keep it counted from now on."""
    for name, one in _named():
        for statement in _triggers(name, one, connection.dialect.name):
            connection.execute(text(statement))


def count_no_longer(connection: Connection) -> None:
    """Remove the triggers."""
    for name, one in _named():
        if connection.dialect.name == "postgresql":
            connection.execute(text(f"DROP TRIGGER IF EXISTS {name} ON {one.table}"))
            connection.execute(text(f"DROP FUNCTION IF EXISTS {name}()"))
        else:
            for event in ("insert", "update", "delete"):
                connection.execute(text(f"DROP TRIGGER IF EXISTS {name}_{event}"))


def _named() -> Iterator[tuple[str, _Number | _Counted]]:
    for number in _NUMBERS:
        yield f"count_{number.column}_by_{number.table}", number
    for counted in _ALL_COUNTED:
        yield f"count_{counted.what}", counted


def _triggers(name: str, one: _Number | _Counted, dialect: str) -> Iterator[str]:
    """Yield the statements that make a trigger for what is added, changed and deleted."""
    less, more = one.change("OLD", -1, dialect), one.change("NEW", 1, dialect)
    changed = ", ".join(one.depends_on)
    if dialect == "postgresql":
        yield (
            f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            f" IF TG_OP <> 'INSERT' THEN {less}; END IF; IF TG_OP <> 'DELETE' THEN {more}; END IF; RETURN NULL; END $$"
        )
        yield (
            f"CREATE TRIGGER {name} AFTER INSERT OR UPDATE OF {changed} OR DELETE ON {one.table}"
            f" FOR EACH ROW EXECUTE FUNCTION {name}()"
        )
        return
    for event, at, body in (
        ("insert", "INSERT", f"{more};"),
        ("update", f"UPDATE OF {changed}", f"{less}; {more};"),
        ("delete", "DELETE", f"{less};"),
    ):
        yield f"CREATE TRIGGER {name}_{event} AFTER {at} ON {one.table} BEGIN {body} END"
