"""The checks that the bot is judged by: each has an age and a limit, and fails when the age is beyond it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from chatbot.adapters.base import Adapter
from chatbot.core.clock import Clock
from chatbot.core.durations import format_duration
from chatbot.core.messages import Network
from chatbot.health.recorder import Recorder
from chatbot.health.sampler import Sampler
from chatbot.health.settings import Health


@dataclass(frozen=True, slots=True)
class Check:
    """One thing the bot is judged by.

    network   the network it is about; empty if it is about none
    age       seconds that something has waited or been silent; None if nothing waits
    wrong     what is wrong if it fails, to be followed by since when
    mendable  whether a new process is likely to mend it: a network that is away is away for the next one, too
    """

    name: str
    network: str
    age: float | None
    limit: timedelta
    wrong: str
    mendable: bool = True

    @property
    def fails(self) -> bool:
        """Tell whether it is beyond its limit."""
        return self.age is not None and self.age > self.limit.total_seconds()

    def line(self, now: datetime) -> str:
        """Return a line for the operator."""
        title = f"{self.name} {self.network}".strip()
        if not self.fails or self.age is None:
            return f"ok    {title}"
        since = now - timedelta(seconds=self.age)
        return f"wrong {title}: {self.wrong} since {since:%Y-%m-%d %H:%M:%S} UTC (limit {format_duration(self.limit)})"


class Checks:
    """All checks. They are answered from memory, so that nothing that hangs can keep the answer back."""

    def __init__(
        self,
        settings: Health,
        adapters: Mapping[Network, Adapter],
        recorder: Recorder,
        sampler: Sampler,
        clock: Clock,
    ) -> None:
        self._settings = settings
        self._adapters = adapters
        self._recorder = recorder
        self._sampler = sampler
        self._clock = clock

    def now(self) -> list[Check]:
        """Return the checks as they stand."""
        now, wall = self._clock.monotonic(), self._clock.now()
        limits, recorder = self._settings, self._recorder
        checks = [
            Check("database", "", now - self._sampler.answered, limits.database_limit, "it has not answered"),
            Check("tick", "", now - recorder.ticked, limits.tick_limit, "what falls due is not done"),
        ]
        for network, adapter in self._adapters.items():
            checks += self._of(network, adapter, now, wall)
        return checks

    def _of(self, network: Network, adapter: Adapter, now: float, wall: datetime) -> Iterator[Check]:
        limits, recorder = self._settings, self._recorder
        if adapter.last_read is not None:
            silent = now - adapter.last_read
            yield Check("reading", network, silent, limits.reading_limit, "no poll or sync has ended", mendable=False)
        waits = [since for since in (recorder.handed_over.get(network),) if since is not None]
        if (oldest := self._sampler.unhandled.get(network)) is not None:
            waits.append(oldest[1])
        handling = now - min(waits) if waits else None
        yield Check("handling", network, handling, limits.handling_limit, "a message has not been handled")
        due = self._sampler.unsent.get(network)
        idle = None
        if due is not None and due.may_go is not None:
            # while tries end, others stand before it; and the wall clock may have been set
            idle = min((wall - due.may_go).total_seconds(), now - recorder.tried[network])
        yield Check("sending", network, idle, limits.sending_limit, "messages may go, and none has been tried")
        unreached = recorder.unreached.get(network)
        away = None
        if unreached is not None and now - recorder.tried[network] <= 2 * limits.sending_limit.total_seconds():
            away = now - unreached  # what was tried long ago tells nothing of now
        yield Check("reach", network, away, limits.sending_limit, "nothing gets through", mendable=False)
