"""The backlog: which messages wait in memory and which in the table, so that urgency and fairness hold at any size.

Within a rank, conversations take turns: a message's turn is one after the last of its conversation, and at least the
one that is being served now (start-time fair queueing). A conversation with many messages gets ever later turns, and
others stand before it. The turn is stored with the message, so that a new process goes on as fairly.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from chatbot.core.messages import Rank
from storage.health import Due
from storage.outbox_entries import ConversationWaiting, Held, OutboxEntry, RankWaiting

WINDOW = 16
"""Turns ahead of the one being served that are kept in memory: the most one conversation can have there in a rank."""
HELD = {Rank.ANSWER: 2000, Rank.QUESTION: 500, Rank.LETTER: 500, Rank.ANNOUNCEMENT: 100, Rank.MENU: 100}
"""The most messages of one rank and network kept in memory; more wait in the table."""
_LAST_TURN = 2**62
_MOST_CONVERSATIONS = 10_000
"""The most conversations whose last turn is remembered, beside those that have something waiting."""

Place = tuple[str, str]
"""A network and a conversation on it."""


def place_of(entry: OutboxEntry | ConversationWaiting | Held | Due) -> Place:
    """Return the place of a message: its conversation, or one for all menus, so that no message waits for them."""
    if entry.rank == Rank.MENU:
        return (entry.network, "")
    return (entry.network, f"@{entry.user_id}" if entry.user_id else entry.room_id or "")


class Wanted(NamedTuple):
    """The most messages to take from the table, and the turn up to which they are taken."""

    limit: int
    until: int


@dataclass
class Backlog:
    """The messages of one rank on one network.

    served  the latest turn that has begun
    latest  the latest turn given to a message
    held    how many messages are in memory
    behind  whether the table may hold messages that could go now
    """

    rank: Rank
    served: int = 0
    latest: int = 0
    held: int = 0
    behind: bool = True
    _news: bool = False
    _claimed: int = 0
    _beyond: bool = False
    _last: dict[Place, int] = field(default_factory=dict)
    _tidy_at: int = _MOST_CONVERSATIONS

    @property
    def room(self) -> int:
        """The number of messages that there is still room for in memory."""
        return max(0, HELD[self.rank] - self.held)

    @property
    def window(self) -> int:
        """The latest turn that is kept in memory."""
        return self.served + WINDOW

    def learn(self, waiting: RankWaiting, conversations: Iterable[ConversationWaiting]) -> None:
        """Take note of what an earlier process left, and of the conversations in which it is more than a first turn."""
        self.served, self.latest = waiting.first, waiting.last
        for one in conversations:
            self._last[place_of(one)] = max(one.last, self._last.get(place_of(one), 0))

    def turn(self, entry: OutboxEntry | Held) -> int:
        """Give a message its turn, once it may go, and return it."""
        place = place_of(entry)
        turn = max(self.served, self._last.get(place, -1) + 1)
        self._last[place] = turn
        if len(self._last) > self._tidy_at:
            self._last = {known: last for known, last in self._last.items() if last > self.served}
            self._tidy_at = max(_MOST_CONVERSATIONS, 2 * len(self._last))
        self.latest = max(self.latest, turn)
        return turn

    def serve(self, entry: OutboxEntry) -> bool:
        """Note that a message begins to be sent, and tell whether to look in the table for those that come next."""
        self.served = max(self.served, entry.turn)
        return self.behind and self.window - self._claimed >= WINDOW // 2

    def release(self) -> bool:
        """Note that a message is in memory no longer, and tell whether to look in the table for more."""
        self.held -= 1
        return self.behind and self.held in (0, HELD[self.rank] // 2)

    def look(self) -> None:
        """Note that the table may hold messages that could go now."""
        self.behind = self._news = True

    def wanted(self) -> Wanted:
        """Return what to take from the table: messages of any turn, if there are none in memory."""
        self._news = False
        return Wanted(self.room, self.window) if self.held else Wanted(WINDOW, _LAST_TURN)

    def claimed(self, found: int, wanted: Wanted) -> bool:
        """Note that `found` of the messages `wanted` were there, and tell whether to look for more at once."""
        more = found == wanted.limit
        if wanted.until == _LAST_TURN:
            self._beyond = more
        self._claimed = self.window
        self.behind = more or self._beyond or wanted.until < self.latest or self._news
        return more and wanted.until == _LAST_TURN


class Backlogs:
    """All backlogs, by network and rank."""

    def __init__(self, networks: Iterable[str]) -> None:
        self._all = {(network, int(rank)): Backlog(rank) for network in networks for rank in Rank}

    def __getitem__(self, entry: OutboxEntry) -> Backlog:
        return self._all[entry.network, entry.rank]

    def behind(self) -> list[tuple[str, Backlog]]:
        """Return those that may have something in the table, and have room in memory, each with its network."""
        return [(network, backlog) for (network, _), backlog in self._all.items() if backlog.behind and backlog.room]

    def learn(self, waiting: RankWaiting, conversations: Iterable[ConversationWaiting]) -> None:
        """Take note of the messages that earlier processes left in a rank."""
        if (backlog := self._all.get((waiting.network, waiting.rank))) is not None:
            backlog.learn(waiting, conversations)

    def turn(self, held: Held) -> int:
        """Give a message its turn, now that it may go; of a network that is not written to, any."""
        if (backlog := self._all.get((held.network, held.rank))) is None:
            return 0
        backlog.behind = True
        return backlog.turn(held)

    def look(self) -> None:
        """Note that the table may hold messages that could go now: the clock has moved, or another process wrote."""
        for backlog in self._all.values():
            backlog.look()
