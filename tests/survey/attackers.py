"""Attempts to join ballots to their voters, with all that somebody can copy: databases, backups, logs, and the order.

Each attempt returns whom it holds for the author of which word. It knows who voted when, but nothing of the process.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import shutil
import sqlite3
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from storage import copy
from storage.engine import open_engine

Guess = Mapping[str, str]
"""The author that each word is ascribed to."""
Rows = Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class Copy:
    """A copy of the database: its files as they lie, a row at a time, and a backup."""

    raw: bytes
    tables: Mapping[str, Rows]
    backup: str
    folder: Path

    def members(self) -> dict[int, str]:
        """Return the name of each member."""
        return {row["id"]: row["name"] for row in self.tables["member"]}

    def ballots(self) -> dict[str, str]:
        """Return what each ballot says, by its id."""
        return {row["id"]: row["answers"] for row in self.tables["survey_ballot"]}


def _is_whole(database: Path) -> bool:
    with TemporaryDirectory() as apart:  # a look at it would empty its log
        for file in database.parent.glob(f"{database.name}*"):
            shutil.copy(file, apart)
        with closing(sqlite3.connect(Path(apart) / database.name)) as connection, suppress(sqlite3.DatabaseError):
            return bool(connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok")
    return False


async def take_copy(database: Path, folder: Path) -> Copy:
    """Copy a database while the bot runs on it."""
    folder.mkdir()
    own = folder / database.name
    while not own.exists() or not _is_whole(own):  # pages may move from the log to the database meanwhile
        files = [file for file in sorted(database.parent.glob(f"{database.name}*")) if not file.name.endswith("-shm")]
        # by another process: one that closes a file gives up its locks on it, and these would be the bot's
        await asyncio.to_thread(subprocess.check_call, ["cp", *files, folder])
    raw = b"".join(file.read_bytes() for file in sorted(folder.iterdir()))
    with closing(sqlite3.connect(own)) as connection, connection:
        connection.row_factory = sqlite3.Row
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        tables = {name: [dict(row) for row in connection.execute(f'SELECT * FROM "{name}"')] for name in names}
    connection.close()
    engine = open_engine(f"sqlite+aiosqlite:///{own}", snapshot=True)
    await copy.backup(engine, folder / "backup.gz")
    await engine.dispose()
    text = await asyncio.to_thread(lambda: gzip.decompress((folder / "backup.gz").read_bytes()).decode())
    return Copy(raw, tables, text, folder)


def words_in_the_open(copy: Copy, log: str, words: Iterable[str]) -> Guess:
    """Look for what people wrote wherever it is not a ballot, with a member beside it; or before it is counted."""
    names, counted = copy.members(), " ".join(copy.ballots().values())
    accounts = {row["user_id"]: names.get(row["member_id"], "") for row in copy.tables["account"]}
    found = {}
    for word in words:
        for table, rows in copy.tables.items():
            for row in rows:
                is_public = table == "survey_ballot" or "Results:" in str(row.get("text"))
                if word in json.dumps(row, default=str) and not is_public:
                    found[names.get(row.get("member_id") or 0) or accounts.get(row.get("user_id"), "somebody")] = word
        is_lying_about = word.encode() in copy.raw or word in copy.backup or word in log
        if is_lying_about and word not in counted:
            found.setdefault("somebody", word)
        if word in log:
            found.setdefault("somebody", word)
    return found


def a_vote_between_copies(before: Copy, after: Copy, voter: str) -> Guess:
    """Compare copies taken before and after one person voted."""
    new = [said for ballot, said in after.ballots().items() if ballot not in before.ballots()]
    if 0 < len(new) < 5:
        return {voter: new[0]}
    tallied = sum(row["count"] for row in after.tables["survey_tally"])
    grown = tallied - sum(row["count"] for row in before.tables["survey_tally"])
    return {voter: "?"} if not new and grown else {}


def orders(copies: Sequence[Copy], voted: Sequence[str]) -> Mapping[str, Guess]:
    """Put the ballots that are new in each copy into every order to be seen, and hold it for that of their voters."""
    found: dict[str, dict[str, str]] = {}
    for before, after in pairwise(copies):
        names, ballots = after.members(), after.ballots()
        new = [one for one in ballots if one not in before.ballots()]
        flagged = {row["member_id"] for row in before.tables["survey_asked"] if row["handed_in"]}
        voters = [n for n in names if n not in flagged and _is_in(after, n)]
        last = copies[-1]
        seen = {
            "as the table gives them": new,
            "by their place in the file": sorted(new, key=lambda one: after.raw.find(one.encode())),
            "by their last place in the file": sorted(new, key=lambda one: after.raw.rfind(one.encode())),
            "by their place in the end": sorted(new, key=lambda one: last.raw.find(one.encode())),
            "as the backup has them": sorted(new, key=lambda one: after.backup.find(one)),
        }
        said = {"number": sorted(voters), "hour": sorted(voters, key=lambda one: voted.index(names[one]))}
        for how, order in seen.items():
            for by, people in said.items():
                for way, turned in ((how, order), (f"{how}, backwards", order[::-1])):
                    guess = found.setdefault(f"{way}, by {by}", {})
                    guess |= dict(zip((names[one] for one in people), (ballots[one] for one in turned), strict=False))
    return found


def _is_in(copy: Copy, member_id: int) -> bool:
    return any(row["handed_in"] for row in copy.tables["survey_asked"] if row["member_id"] == member_id)


def right(guess: Guess, truth: Mapping[str, str]) -> int:
    """Return how many are guessed right."""
    return sum(name in truth and truth[name] in said for name, said in guess.items())


def lengths(copy: Copy) -> set[int]:
    """Return the lengths of what is sealed of members' answers; one length tells nothing."""
    return {len(row["content"]) for row in copy.tables["survey_sheet"]}


def traces(copy: Copy, invited: int) -> dict[str, set[Any]]:
    """Return what is left of each member's answering, of which any difference between them tells something."""
    names = copy.members()
    told: dict[str, list[Any]] = {name: [] for name in names.values()}
    for row in copy.tables["outbox"]:
        is_for_author = "survey_results" in str(row["buttons"])  # who made the survey hears of results besides
        if row["member_id"] in names and row["id"] > invited and not is_for_author:
            told[names[row["member_id"]]].append((len(row["sealed"]), row["buttons"], row["answered_at"] is None))
    return {
        "messages left": {str(sorted(rows, key=str)) for rows in told.values() if rows},
        "marks": {row["id"] for row in copy.tables["outbox"] if "☑" in json.dumps(row, ensure_ascii=False)},
        "authors of messages": {row["user_id"] for row in copy.tables["inbox"] if row["state"] == "done"},
        "hours of messages": {str(row["received_at"])[11:19] for row in copy.tables["inbox"]},
        "answers in questions": {row["field"] + row["given"] for row in copy.tables["dialogue"]},
        "authors of ballots": {row["member_id"] for row in copy.tables["survey_ballot"]},
        "columns of a ballot": {column for row in copy.tables["survey_ballot"] for column in row},
    }
