"""The tick: every job asks what is due, and does it in a transaction of its own."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Mapping

from chatbot.core.clock import Clock
from chatbot.core.l10n import Localizer
from chatbot.delivery.errors import describe
from chatbot.delivery.outgoing.outbox_worker import OutboxWorker
from chatbot.delivery.outgoing.routing import Routing
from chatbot.health.recorder import Recorder
from chatbot.logs import bound
from handlers.shared.context import Desk, FollowUps, Rules, Run
from storage.errors import damaged
from storage.unit_of_work import Database, UnitOfWork

log = logging.getLogger(__name__)


class Tick:
    """A run of all jobs. Nothing is remembered between two ticks, so late, missed or doubled ones do no harm."""

    def __init__(
        self,
        database: Database,
        jobs: Mapping[str, Run],
        follow_ups: FollowUps,
        routing: Routing,
        outbox: OutboxWorker,
        localizer: Localizer,
        rules: Rules,
        recorder: Recorder,
        clock: Clock,
    ) -> None:
        self._recorder = recorder
        self._database = database
        self._jobs = jobs
        self._follow_ups = follow_ups
        self._routing = routing
        self._outbox = outbox
        self._localizer = localizer
        self._rules = rules
        self._clock = clock

    async def __call__(self) -> None:
        """Run every job once; one that fails is logged and does not keep the others from running.

        What a job did is committed at once; jobs that found nothing to do share a transaction.
        Raises LostError when the database is gone or damaged.
        The outbox is looked at each time: letters that waited for the morning are due by the clock alone.
        """
        waiting, began = deque(self._jobs.items()), self._clock.monotonic()
        while waiting:
            try:
                async with self._database.unit_of_work() as store:
                    while waiting and not store.writes:
                        name, job = waiting.popleft()
                        with bound(job=name):
                            more = await self._do(job, store.anew())
                        if more:
                            waiting.appendleft((name, job))
                    wrote = store.writes
                if wrote:
                    self._outbox.look()
                await asyncio.sleep(0)  # SQLite has one connection: whoever waits for it has it next
            except Exception as error:  # logged; the next tick asks again what is due
                if (lost := damaged(error)) is not None:
                    raise lost from error
                self._recorder.failed("job")
                log.error("job %s failed: %s", name, describe(error))
        self._outbox.look()
        self._recorder.tick_ended(began)

    async def _do(self, job: Run, store: UnitOfWork) -> bool:
        """Run a job, and tell whether it has more to do at once."""
        desk = Desk(store, self._rules, self._localizer, self._clock.now(), follow_ups=self._follow_ups)
        await job(desk)
        await self._routing.put(store, desk.drafts, desk.now, self._outbox.admit_to_table)
        return desk.again
