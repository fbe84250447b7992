"""A memory of recent events: their authors, and the thread each stands in."""

from __future__ import annotations

from collections import OrderedDict
from typing import Generic, TypeVar

T = TypeVar("T")


class Recent(Generic[T]):
    """A value for each of the latest events, by its id."""

    def __init__(self, size: int = 10_000) -> None:
        self._known: OrderedDict[str, T] = OrderedDict()
        self._size = size

    def add(self, event_id: str, value: T) -> None:
        self._known[event_id] = value
        if len(self._known) > self._size:
            self._known.popitem(last=False)

    def __contains__(self, event_id: str) -> bool:
        return event_id in self._known

    def __getitem__(self, event_id: str) -> T:
        """Return the value of an event. Raises KeyError."""
        return self._known[event_id]

    def get(self, event_id: str | None) -> T | None:
        """Return the value of an event; None if it is not known, or no longer."""
        return None if event_id is None else self._known.get(event_id)


class RecentEvents:
    """The memory of events that the reading and the sending side share.

    own      the thread each event of the bot stands in: reactions count only on those
    authors  the senders of what came in: an answer in a room mentions them
    undone   events from devices that are given no keys: the message about them goes out in clear
    """

    def __init__(self) -> None:
        self.own: Recent[str | None] = Recent()
        self.authors: Recent[str] = Recent()
        self.undone: Recent[bool] = Recent()
