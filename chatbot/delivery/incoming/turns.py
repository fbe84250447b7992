"""The turns of people: waiting messages are handled fairly, and only so many of one person at once."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from chatbot.core.messages import AccountRef, IncomingMessage, Network
from storage.inbox import Received
from storage.outbox_entries import OutboxEntry

IN_HAND = 5000
"""The most messages kept in memory; more wait in the table."""
FETCHED = 100
"""The most people whose messages are fetched from the table at once."""


@dataclass
class _Line:
    """The messages of one person that are not handled yet, in order.

    last    the id after which messages are still to be fetched, if there are `more` in the table
    coming  whether the person's turn will come; if not, they wait until something is answered
    """

    last: int
    received: deque[Received] = field(default_factory=deque)
    more: bool = False
    coming: bool = False


class Turns:
    """The messages of the inbox, handed out one of each person in turn.

    A person who has `most` answers under way gets no turn until one of them is sent; what they wrote stays in the table
    meanwhile. All that is remembered here is rebuilt from the tables after a start.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._lines: dict[AccountRef, _Line] = {}
        self._round: deque[AccountRef] = deque()
        self._to_fetch: deque[AccountRef] = deque()  # people whose next messages are only in the table
        self._in_hand = 0
        self._under_way: dict[int, AccountRef] = {}
        self._unanswered: Counter[AccountRef] = Counter()
        self._told: set[AccountRef] = set()

    @property
    def ready(self) -> bool:
        """Tell whether somebody's turn has come."""
        return bool(self._round or self._to_fetch)

    def may_pass(self, messages: Sequence[IncomingMessage]) -> bool:
        """Tell whether messages that just came may be handled at once: their senders wait for nothing else."""
        if not self._lines and not self._unanswered and len(messages) <= self._most:
            return True
        written = Counter(message.sender for message in messages)
        return all(
            sender not in self._lines and self._unanswered[sender] + count <= self._most
            for sender, count in written.items()
        )

    def beyond(self, messages: Sequence[Received]) -> list[Received]:
        """Return one message of each person who now wrote more than is answered at once, and was not told yet."""
        written: Counter[AccountRef] = Counter()
        found: dict[AccountRef, Received] = {}
        for received in messages:
            sender = received.message.sender
            written[sender] += 1
            line = self._lines.get(sender)
            waiting = self._unanswered[sender] + (len(line.received) if line else 0) + written[sender]
            if waiting > self._most and received.message.direct and sender not in self._told:
                found.setdefault(sender, received)
        return list(found.values())

    def held_back(self, network: Network) -> set[str]:
        """Return the ids of people on a network whose messages wait until answers to them are sent."""
        return {it.user_id for it in self._lines if it.network == network and self._room(it) <= 0}

    def tell(self, people: Iterable[Received]) -> None:
        """Note that these people were told that their messages are taken in turn, until all are answered."""
        self._told.update(received.message.sender for received in people)

    def add(self, messages: Sequence[Received]) -> None:
        """Let messages that are in the table wait for their turn."""
        for received in messages:
            sender = received.message.sender
            line = self._lines.get(sender)
            if line is None:
                line = self._lines[sender] = _Line(received.id - 1)
            if line.more or self._room(sender) <= len(line.received) or self._in_hand >= IN_HAND:
                line.more = True
            else:
                self._take_in(line, received)
            self._call(sender, line)

    def found(self, people: Iterable[AccountRef], under_way: Mapping[int, AccountRef]) -> None:
        """Note people whose messages an earlier process left in the table, and answers to them that it did not send.

        It has told the people who wrote too many.
        """
        for number, sender in under_way.items():
            self._begin(number, sender)
        for sender in people:
            line = self._lines[sender] = _Line(0, more=True)
            self._told.add(sender)
            self._call(sender, line)

    def to_fetch(self) -> Mapping[AccountRef, tuple[int, int]]:
        """Return the people whose messages have to be fetched: after which id, and how many."""
        wanted: dict[AccountRef, tuple[int, int]] = {}
        room = IN_HAND - self._in_hand
        while self._to_fetch and len(wanted) < FETCHED and room > 0:
            sender = self._to_fetch.popleft()
            count = max(0, min(self._room(sender), room))
            room -= count
            wanted[sender] = (self._lines[sender].last, count)
        return wanted

    def fetched(self, sender: AccountRef, wanted: int, messages: Sequence[Received]) -> None:
        """Take the next messages of a person, who has no more if these are fewer than `wanted`."""
        line = self._lines[sender]
        line.coming = False
        line.more = len(messages) == wanted
        for received in messages:
            self._take_in(line, received)
        self._settle(sender, line)

    def take(self, most: int) -> list[Received]:
        """Return the next messages to handle, everybody's first one first."""
        taken: list[Received] = []
        begun: Counter[AccountRef] = Counter()
        while self._round and len(taken) < most:
            sender = self._round.popleft()
            line = self._lines[sender]
            line.coming = False
            if begun[sender] < self._room(sender) and line.received:
                taken.append(line.received.popleft())
                self._in_hand -= 1
                begun[sender] += 1
            self._settle(sender, line, begun[sender])
        return taken

    def answered(self, messages: Sequence[IncomingMessage], entries: Sequence[OutboxEntry]) -> None:
        """Note the outbox `entries` that came of handled `messages`; the answers among them count until sent."""
        people = {(m.sender.network.value, m.sender.user_id): m.sender for m in messages}
        events = {m.event_id: m.sender for m in messages if not m.direct}
        for entry in entries:
            if entry.kind != "message" or entry.quiet_in is not None:
                continue  # a menu, or a letter to somebody else
            direct = people.get((entry.network, entry.user_id)) if entry.user_id else None
            if sender := direct or events.get(entry.reply_to or ""):
                self._begin(entry.id, sender)
        if self._lines:
            for sender in people.values():
                if line := self._lines.get(sender):
                    self._call(sender, line)  # the handled message may have needed no answer

    def offload_begun(self, received: Received) -> None:
        """Note that an answer takes long to work out; it counts as under way."""
        self._begin(-received.id, received.message.sender)

    def offload_done(self, received: Received) -> None:
        """Note that the long work for an answer is done."""
        self.over([-received.id])

    def over(self, entries: Iterable[int]) -> bool:
        """Note that answers were sent or given up, and tell whether somebody's turn has come."""
        for number in entries:
            sender = self._under_way.pop(number, None)
            if sender is None:
                continue
            self._unanswered[sender] -= 1
            line = self._lines.get(sender)
            if not self._unanswered[sender]:
                del self._unanswered[sender]
                if line is None:
                    self._told.discard(sender)
            if line is not None:
                self._call(sender, line)
        return self.ready

    def _begin(self, number: int, sender: AccountRef) -> None:
        if number not in self._under_way:
            self._under_way[number] = sender
            self._unanswered[sender] += 1

    def _room(self, sender: AccountRef) -> int:
        """Return how many more of a person's messages may be handled now."""
        return self._most - self._unanswered[sender]

    def _take_in(self, line: _Line, received: Received) -> None:
        line.received.append(received)
        line.last = received.id
        self._in_hand += 1

    def _call(self, sender: AccountRef, line: _Line, begun: int = 0) -> None:
        """Let somebody's turn come, if there is anything to handle and room for its answer."""
        if line.coming or begun >= self._room(sender):
            return
        if line.received:
            self._round.append(sender)
        elif line.more:
            self._to_fetch.append(sender)
        else:
            return
        line.coming = True

    def _settle(self, sender: AccountRef, line: _Line, begun: int = 0) -> None:
        """Go on after a turn: let the next one come, or wait for it with nothing in memory, or forget the person."""
        if line.received and begun >= self._room(sender):
            self._in_hand -= len(line.received)
            line.last, line.more = line.received[0].id - 1, True
            line.received.clear()
        if not line.received and not line.more:
            del self._lines[sender]
            if not self._unanswered[sender]:
                self._told.discard(sender)
        else:
            self._call(sender, line, begun)
