"""A record of what the bot does, kept in memory as it happens: moments to judge it by, and figures."""

from __future__ import annotations

from collections import Counter as Counts
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import TypeVar

from prometheus_client import Counter, Histogram

from chatbot.core.clock import Clock
from chatbot.core.messages import IncomingMessage, Network, Rank
from chatbot.health.metrics import Metrics


class Failure(StrEnum):
    """The kinds of failure of a try to send a message.

    NOT_TAKEN     the network asks to wait
    OUT_OF_REACH  the network was not reached, or cannot act now
    LOST_ANSWER   the message may have arrived
    """

    NOT_TAKEN = "not_taken"
    OUT_OF_REACH = "out_of_reach"
    LOST_ANSWER = "lost_answer"
    UNREACHABLE = "unreachable"
    MOVED = "moved"
    REJECTED = "rejected"
    BUG = "bug"


UNANSWERED = frozenset({Failure.OUT_OF_REACH, Failure.LOST_ANSWER, Failure.BUG})
"""The kinds after which it is not known that the network answers."""


_RANKS = {int(rank): rank.name.lower() for rank in Rank}
_Metric = TypeVar("_Metric", Counter, Histogram)


class _Labelled(dict[tuple[str, ...], _Metric]):
    """The figures of a metric by their labels: to look one up in the metric takes a lock, for each message."""

    def __init__(self, metric: _Metric) -> None:
        super().__init__()
        self._metric: _Metric = metric

    def __missing__(self, labels: tuple[str, ...]) -> _Metric:
        made = self[labels] = self._metric.labels(*labels)
        return made


class Recorder:
    """Told of what happens by those who do it. All moments are of the monotonic clock.

    begun          when the record begins
    handed_over    by network, since when the batch waits to be stored that it brought last
    tried          by network, when a try to send last ended, whatever came of it
    unreached      by network, since when no try got any answer
    ticked         when a tick last ended
    """

    def __init__(self, clock: Clock, networks: Iterable[Network]) -> None:
        self._clock = clock
        self.metrics = Metrics()
        self.begun = clock.monotonic()
        self.handed_over: dict[Network, float] = {}
        self.tried = dict.fromkeys(networks, self.begun)
        self.unreached: dict[Network, float] = {}
        self.ticked = self.begun
        self._handled, self._sent = _Labelled(self.metrics.handled), _Labelled(self.metrics.sent)
        self._send, self._delivery = _Labelled(self.metrics.send), _Labelled(self.metrics.delivery)
        for network in self.tried:
            self.metrics.received.labels(network)
            self._handled[network,].inc(0)
            for failure in Failure:  # a figure that begins at one shows no increase
                self.metrics.send_failures.labels(network, failure)
        for kind in ("handler", "job"):
            self.metrics.failures.labels(kind)

    def brought(self, network: Network, messages: int) -> None:
        """Note that a network brought a batch; it waits to be stored."""
        self.handed_over[network] = self._clock.monotonic()
        self.metrics.received.labels(network).inc(messages)

    def stored(self, network: Network) -> None:
        """Note that the batch is stored."""
        self.handed_over.pop(network, None)

    def worked(self, messages: int, since: float) -> None:
        """Note that messages were handled together, beginning at `since`."""
        self.metrics.batch.observe(messages)
        self.metrics.handling.observe(self._clock.monotonic() - since)

    def handled(self, messages: Sequence[IncomingMessage]) -> None:
        """Note that messages are done with."""
        now = self._clock.now()
        for network, number in Counts(message.sender.network for message in messages).items():
            self._handled[network,].inc(number)
        for message in messages:
            self.metrics.answer.observe(max(0.0, (now - message.sent_at).total_seconds()))

    def failed(self, kind: str) -> None:
        """Note a failure of the program itself: of a `handler`, a `job`."""
        self.metrics.failures.labels(kind).inc()

    def send_ended(
        self, network: Network, rank: int, *, failure: Failure | None, since: float, queued: float | None
    ) -> None:
        """Note that a try to send has ended.

        failure  the kind of failure; None if it was none
        queued   when the message was handed to the sender
        """
        now = self._clock.monotonic()
        self.tried[network] = now
        self._send[network,].observe(now - since)
        if failure in UNANSWERED:
            self.unreached.setdefault(network, since)
        else:
            self.unreached.pop(network, None)
        if failure:
            self.metrics.send_failures.labels(network, failure).inc()
            return
        self._sent[network, _RANKS[rank]].inc()
        if queued is not None:
            self._delivery[network,].observe(now - queued)

    def tick_ended(self, since: float) -> None:
        """Note that a tick has ended that began at `since`."""
        self.ticked = self._clock.monotonic()
        self.metrics.tick.observe(self.ticked - since)
