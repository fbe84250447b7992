"""Roster files: reading and checking their lines, and writing them. `docs/roster.md` is the operator's guide."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any

from chatbot.adapters.networks import known_networks
from chatbot.core.errors import UserError
from chatbot.core.formatting import to_plain
from chatbot.core.messages import Network
from chatbot.core.parsing import fold, nearest_command
from chatbot.core.roles import Role
from chatbot.core.writer import Writer
from chatbot.roster.bounds import (
    LONGEST_CELL,
    MOST_COLUMNS,
    RosterError,
    check_depth,
    check_number,
)
from chatbot.roster.cells import guarded, unguarded
from handlers.account import fields, names
from handlers.account.join_date import Joined, read_joined
from storage.name_keys import handle_key, name_key

COLUMNS = (*("name", "handles", "mentor", "joined", "country", "timezone", "languages", "interests", "roles", "email"),)
_COLUMNS_ARE = f"the columns are {', '.join(COLUMNS[:-1])} and {COLUMNS[-1]}"
LONGEST_SHOWN = 40
"""The most characters of a wrong cell that an error repeats."""


@dataclass(frozen=True, slots=True)
class Handle:
    """An account as a roster names it: `telegram:@ana`, `telegram:1001`, `matrix:@ana:example.org`."""

    network: Network
    key: str


@dataclass(slots=True)
class RosterEntry:
    """One person of a file; an empty cell is None and changes nothing. `where` names the line or entry in messages."""

    where: str
    name: str
    handles: list[Handle] = field(default_factory=list)
    mentor: str | None = None
    joined: Joined | None = None
    country: str | None = None
    timezone: str | None = None
    languages: list[str] | None = None
    interests: list[str] | None = None
    roles: list[Role] | None = None
    email: str | None = None


_BETWEEN = {",": "commas", ";": "semicolons", "\t": "tabs"}
"""Separators of cells, and their names; half of Europe's spreadsheets write semicolons."""
_SAYS = re.compile(r"sep=([,;\t])[,;\t]*\n", re.IGNORECASE)
"""The line above the headings that tells Excel the separator."""


def _between(text: str) -> str:
    """Return the separator of a file: the one it names, or else the most frequent one in its headings."""
    if says := _SAYS.match(text):
        return says[1]
    heads = re.sub(r'"[^"]*"', "", text.partition("\n")[0])
    return max(_BETWEEN, key=heads.count)


def read_csv(text: str, writer: Writer, known: Collection[str] = ()) -> list[RosterEntry]:
    """Return the people of a CSV file with a line of headings. Raises RosterError naming the line and column.

    The names that are `known` already are accepted even if nobody could choose them now.
    """
    text = text.lstrip("\ufeff")
    between = _between(text)
    rows = csv.reader(io.StringIO(text), strict=True, delimiter=between)
    if _SAYS.match(text):
        next(rows)
    numbered: list[tuple[str, dict[str, str]]] = []
    problems: list[str] = []
    try:
        heads = [fold(unguarded(head)).replace(" ", "_") for head in next(rows, [])]
        if len(heads) > MOST_COLUMNS:
            raise RosterError([f"line {rows.line_num}: there are {len(heads)} columns; the roster has {len(COLUMNS)}"])
        problems += _wrong_heads(heads, rows.line_num)
        line = rows.line_num + 1
        for row in rows:
            if any(len(cell) > LONGEST_CELL for cell in row):
                raise RosterError([f"line {line}: a cell is longer than {LONGEST_CELL} characters"])
            check_number(len(numbered))
            if len(row) > len(heads):
                quoted = f"quote cells that hold {_BETWEEN[between]}"
                problems.append(f"line {line}: {len(row)} cells under {len(heads)} headings; {quoted}")
            if any(cell.strip() for cell in row):
                numbered.append((f"line {line}", dict(zip(heads, map(unguarded, row), strict=False))))
            line = rows.line_num + 1
    except csv.Error as error:
        problems.append(f"line {rows.line_num}: {error}")
    if problems:
        raise RosterError(problems)
    return _read(numbered, writer, known)


def _wrong_heads(heads: Sequence[str], line: int) -> Iterator[str]:
    for head in heads:
        if head not in COLUMNS:
            near = nearest_command(head[:LONGEST_SHOWN], COLUMNS)
            yield f"line {line}: no column is called “{_shown(head)}”" + (
                f"; did you mean {near}?" if near else f"; {_COLUMNS_ARE}"
            )
        elif heads.count(head) > 1:
            yield f"line {line}: the column {head} is there twice"
    if "name" not in heads:
        yield f"line {max(line, 1)}: the column name is missing"


def _shown(text: str) -> str:
    """Return the beginning of a wrong cell, as an error of one line shows it."""
    return " ".join(text.split())[:LONGEST_SHOWN]


_GROUPS = {"rep": Role.MENTEE, "mentor": Role.MENTOR, "council": Role.COUNCIL}


def read_archive(text: str, writer: Writer, known: Collection[str] = ()) -> list[RosterEntry]:
    """Return the people of the retired portal's archive. Raises RosterError naming the entry and field."""
    check_depth(text)
    try:
        found = json.loads(text, parse_int=str, parse_float=str)  # no sums are done, and a number may have any length
    except json.JSONDecodeError as error:
        raise RosterError([f"line {error.lineno}, column {error.colno}: this is not JSON: {error.msg}"]) from error
    if isinstance(found, dict):
        found = found.get("objects", found.get("results"))
    if not isinstance(found, list) or not all(isinstance(person, dict) for person in found):
        raise RosterError(["a list of people is expected, alone or under “objects” or “results”"])
    check_number(len(found))
    people: list[tuple[str, dict[str, str]]] = []
    problems: list[str] = []
    for place, person in enumerate(found, start=1):
        try:
            people.append((f"entry {place}", _from_archive(person)))
        except ValueError as problem:
            problems.append(f"entry {place}, {problem}")
    if problems:
        raise RosterError(problems)
    return _read(people, writer, known)


_NAMED_BY = ("name", "fullname", "display_name")


def _from_archive(person: Mapping[str, Any]) -> dict[str, str]:
    """Return the archive's fields as the columns of the CSV file; those of a person's `profile` count, too.

    Raises ValueError naming the field.
    """
    profile = person.get("profile") or {}
    if not isinstance(profile, Mapping):
        raise ValueError("profile: an object is expected")
    known = {**person, **profile}

    def words(*names: str) -> str:
        name, value = next(((name, known[name]) for name in names if known.get(name)), ("", ""))
        parts = value if isinstance(value, list) else [value]
        try:
            said = "; ".join(_word(part) for part in parts)
        except TypeError:
            raise ValueError(f"{name}: text is expected, or a list of it") from None
        if len(said) > LONGEST_CELL:
            raise ValueError(f"{name}: it is longer than {LONGEST_CELL} characters")
        return said

    groups = [fold(group).removesuffix("s") for group in words("groups").split(";")]
    return {
        "name": words("name", "fullname", "full_name")
        or f"{words('first_name')} {words('last_name')}".strip()
        or words("display_name"),
        "handles": words("handles"),
        "mentor": words("mentor"),
        "joined": words("date_joined_program").partition("T")[0],
        "country": words("country"),
        "timezone": words("timezone"),
        "languages": words("languages"),
        "interests": words("functional_areas"),
        "roles": "; ".join(_GROUPS[group] for group in groups if group in _GROUPS),
        "email": words("email"),
    }


def _word(value: object) -> str:
    """Return a text, or the name of an object. Raises TypeError for anything else."""
    if isinstance(value, Mapping):
        value = next((value[key] for key in _NAMED_BY if value.get(key)), "")
    if not isinstance(value, str):
        raise TypeError
    return value


def _read(rows: Sequence[tuple[str, Mapping[str, str]]], writer: Writer, known: Collection[str]) -> list[RosterEntry]:
    entries, problems = [], []
    readers: dict[str, Callable[[str], Any]] = {
        "name": lambda cell: cell if cell in known else names.check(cell),
        "handles": lambda cell: [_handle(part) for part in _parts(cell)],
        "mentor": fields.read_short,
        "joined": lambda cell: _joined(writer, fields.read_short(cell)),
        "country": fields.read_short,
        "timezone": fields.read_timezone,
        "languages": fields.read_list,
        "interests": fields.read_list,
        "roles": lambda cell: [_role(part) for part in _parts(cell)],
        "email": fields.read_email,
    }
    for where, row in rows:
        values: dict[str, Any] = {}
        for column, read in readers.items():
            cell = (row.get(column) or "").strip()
            try:
                if cell:
                    values[column] = read(cell)
                elif column == "name":
                    problems.append(f"{where}, name: it is empty")
            except UserError as mistake:
                problems.append(f"{where}, {column}: {to_plain(writer.text(mistake.message_id, **mistake.values))}")
            except ValueError as mistake:
                problems.append(f"{where}, {column}: {mistake}")
        if "name" in values:
            entries.append(RosterEntry(where, **values))
    problems += _doubled(entries)
    if problems:
        raise RosterError(problems)
    return entries


def _joined(writer: Writer, words: str) -> Joined:
    """Return when a person joined, written in any of the bot's languages. Raises UserError."""
    for locale in writer.localizer.locales:
        with suppress(UserError):
            return read_joined(replace(writer, locale=locale), words)
    return read_joined(writer, words)


def _doubled(entries: Sequence[RosterEntry]) -> Iterator[str]:
    """Return a problem for each person who is listed twice, or could not be told apart from another."""
    names: dict[str, RosterEntry] = {}
    handles: dict[Handle, RosterEntry] = {}
    for entry in entries:
        for handle in entry.handles:
            if (other := handles.setdefault(handle, entry)) is not entry:
                yield f"{entry.where}, handles: {handle.network}:{handle.key} is also in {other.where}"
        same = names.setdefault(name_key(entry.name), entry)
        if same is not entry and not (same.handles and entry.handles):
            yield f"{entry.where}, name: {entry.name} is also in {same.where}; handles would tell them apart"


def _parts(cell: str) -> list[str]:
    return [part for part in cell.replace(",", ";").replace(";", " ").split() if part]


def _handle(text: str) -> Handle:
    network, _, name = text.partition(":")
    known = known_networks()
    if network not in known or network == Network.EMAIL or not name.lstrip("@"):
        raise ValueError(f"“{_shown(text)}” is no handle; write the network first, such as telegram:@ana")
    handle_is_id = known[Network(network)].handle_is_id
    if handle_is_id and not (name.startswith("@") and ":" in name):
        raise ValueError(
            f"“{_shown(text)}” is no {known[Network(network)].title} id, such as {network}:@ana:example.org"
        )
    key = name if handle_is_id else handle_key(name)
    return Handle(Network(network), key)


def _role(text: str) -> Role:
    try:
        return Role(fold(text))
    except ValueError:
        raise ValueError(f"“{_shown(text)}” is no role; there are {', '.join(Role)}") from None


def write_csv(rows: Iterable[Mapping[str, str]], columns: Sequence[str]) -> str:
    """Return `rows` as a CSV file with a line of headings, in which no spreadsheet finds a formula."""
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writerow({column: guarded(column) for column in columns})
    writer.writerows({column: guarded(cell) for column, cell in row.items()} for row in rows)
    return out.getvalue()
