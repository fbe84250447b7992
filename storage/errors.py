"""Telling a database that cannot work now from work that a database cannot do."""

from __future__ import annotations

import sqlite3

from sqlalchemy import exc


class LostError(Exception):
    """A database that is gone or damaged, so that nothing can be stored. The text says how to mend it, in one line."""

    @classmethod
    def of_damage(cls, what: str) -> LostError:
        """Return the error for a file with damaged pages, or one that is no database."""
        return cls(
            f"[database] url: it is damaged, or no database ({what});"
            " move it away, and put the last copy back with: chatbot db restore"
        )


_SQLITE_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_SQLITE_PASSING = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_INTERRUPT,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
    }
)
# SQLSTATE classes: connection lost, transaction to be repeated, resources, limits, object in use, shutdown, system
_POSTGRESQL_PASSING = frozenset({"08", "40", "53", "54", "55", "57", "58"})
_READ_ONLY = "25006"
"""The SQLSTATE of a server that may only be read, as the one that a failover leaves or leads to is for a while."""


def is_passing(error: BaseException) -> bool:
    """Tell whether the database failed rather than the work, which may succeed when tried again."""
    if isinstance(error, (OSError, exc.TimeoutError)):  # not reached, or no connection free
        return True
    if not isinstance(error, exc.DBAPIError):
        return False
    code = getattr(error.orig, "sqlite_errorcode", None)
    if code is not None:
        return code & 0xFF in _SQLITE_PASSING
    state = getattr(error.orig, "sqlstate", None) or ""
    return error.connection_invalidated or state[:2] in _POSTGRESQL_PASSING or state == _READ_ONLY


def damaged(error: BaseException) -> LostError | None:
    """Return the error to show an operator when the database is lost or damaged; None for any other error."""
    if isinstance(error, LostError):
        return error
    cause = getattr(error, "orig", error)
    code = getattr(cause, "sqlite_errorcode", None)
    return LostError.of_damage(str(cause)) if code is not None and code & 0xFF in _SQLITE_DAMAGED else None
