"""The messages that wait in the database, looked up every few seconds, which also shows that the database answers."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from chatbot.core.clock import Clock
from chatbot.core.messages import Network
from chatbot.health.metrics import Metrics
from storage.health import Due
from storage.unit_of_work import Database

log = logging.getLogger(__name__)

EVERY = 5.0
"""Seconds between two looks."""
_COUNT_EVERY = 60.0
"""Seconds between two counts, which cost more."""


@dataclass(frozen=True, slots=True)
class Unsent:
    """The messages of a network that are due.

    due_at  since when the oldest one waits
    may_go  since when the first one waits that could be tried now; None if each waits for its next try
    """

    due_at: datetime
    may_go: datetime | None


HeldBack = Callable[[Network], Collection[str]]
"""Returns whose messages wait because the answers to earlier ones are under way."""
IsPaused = Callable[[Due], bool]
"""Tells whether a message waits because its network asked for a pause in its conversation."""


class Sampler:
    """The newest look at the database, and when it was; while the database hangs, both stay what they are.

    answered   the monotonic moment of the newest look
    unhandled  by network, the oldest message that waits to be handled, and since when it is seen to be that
    unsent     by network, what is due to be sent
    """

    def __init__(
        self,
        database: Database,
        networks: Sequence[Network],
        held_back: HeldBack,
        is_paused: IsPaused,
        metrics: Metrics,
        clock: Clock,
    ) -> None:
        self._database = database
        self._networks = networks
        self._held_back = held_back
        self._is_paused = is_paused
        self._metrics = metrics
        self._clock = clock
        self._counted: float | None = None
        self.answered = clock.monotonic()
        self.unhandled: dict[Network, tuple[int, float]] = {}
        self.unsent: dict[Network, Unsent] = {}

    async def run(self) -> None:
        """Look again and again, until cancelled."""
        while True:
            try:
                await self.look()
            except Exception as error:  # noqa: BLE001  # how long it lasts is what is judged
                log.warning("the database was not looked at: %s", type(error).__name__)
            await self._clock.sleep(EVERY)

    async def look(self) -> None:
        """Look once."""
        began, now = self._clock.monotonic(), self._clock.now()
        unhandled: dict[Network, tuple[int, float]] = {}
        unsent: dict[Network, Unsent] = {}
        async with self._database.unit_of_work() as store:
            for network in self._networks:
                oldest = await store.health.oldest_unhandled(network, self._held_back(network))
                if oldest is not None:
                    number, since = self.unhandled.get(network, (0, began))
                    unhandled[network] = (oldest, since if number == oldest else began)
                if due := await store.health.due(network, now):
                    starts = (one.may_go for one in due if one.may_go <= now and not self._is_paused(one))
                    unsent[network] = Unsent(due[0].due_at, min(starts, default=None))
            if self._counted is None or began - self._counted >= _COUNT_EVERY:
                counts = await store.health.counts(now)
                self._metrics.pairs.set(counts.pairs)
                self._metrics.waiting.set(counts.waiting)
                self._metrics.overdue.set(counts.overdue)
                for network in self._networks:
                    self._metrics.unhandled.labels(network).set(counts.unhandled.get(network, 0))
                    self._metrics.unsent.labels(network).set(counts.unsent.get(network, 0))
                self._counted = began
        self.unhandled, self.unsent = unhandled, unsent
        self.answered = self._clock.monotonic()
        self._show_ages(now)

    def _show_ages(self, now: datetime) -> None:
        for network in self._networks:
            due = self.unsent.get(network)
            self._metrics.unsent_age.labels(network).set((now - due.due_at).total_seconds() if due else 0)
