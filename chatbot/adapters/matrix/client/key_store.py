"""The device's keys on disk: nothing there is newer than what it rests on, also where the disk was full meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial, wraps
from typing import Any

from nio.store.database import SqliteStore
from peewee import OperationalError

from chatbot.adapters.matrix.client.errors import StoreError

_WRITES = (
    *("save_account", "save_session", "save_inbound_group_session", "save_device_keys"),
    *("add_outgoing_key_request", "remove_outgoing_key_request", "save_encrypted_rooms", "delete_encrypted_room"),
)
"""The methods of nio's store that write while the bot runs."""


class KeyStore(SqliteStore):
    """nio's store with a write-ahead log: what is committed survives a power cut, at one flush instead of four.

    What cannot be written is owed, as the device's keys in memory have moved on; it goes with what is written next.
    """

    def __post_init__(self) -> None:
        self._owed: list[Callable[[], None]] = []
        self._gathering = False
        super().__post_init__()  # type: ignore[no-untyped-call]

    def _create_database(self) -> Any:
        database = super()._create_database()  # type: ignore[no-untyped-call]
        pragmas = {"foreign_keys": 1, "secure_delete": 1, "journal_mode": "wal", "synchronous": "full"}
        database.init(self.database_path, pragmas=pragmas)
        return database

    @contextmanager
    def gathered(self) -> Iterator[None]:
        """Let all writes of a block be owed, or none if it raises: they are for `pay`."""
        before, self._gathering = len(self._owed), True
        try:
            yield
        except BaseException:
            del self._owed[before:]
            raise
        finally:
            self._gathering = False

    def pay(self) -> None:
        """Write all that is owed, in one transaction. Raises StoreError, and goes on owing it."""
        if not self._owed:
            return
        try:
            with self.database.atomic():
                for write in self._owed:
                    write()
        except OperationalError as error:
            raise StoreError(self.database_path, error) from error
        self._owed.clear()

    def _owe(self, write: Callable[[], None]) -> None:
        self._owed.append(write)
        if not self._gathering:
            self.pay()


def _owing(write: Callable[..., None]) -> Callable[..., None]:
    @wraps(write)
    def owe(store: KeyStore, *values: Any) -> None:
        store._owe(partial(write, store, *values))  # noqa: SLF001

    return owe


for _name in _WRITES:
    setattr(KeyStore, _name, _owing(getattr(SqliteStore, _name)))
