"""The composition root: the one place that knows every concrete class, starts them and stops them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy.ext.asyncio import AsyncEngine

from chatbot import guide, locales, surveys
from chatbot.adapters.base import Adapter, AdapterError, SendError
from chatbot.adapters.description import N, Surroundings
from chatbot.adapters.networks import descriptions, known_networks
from chatbot.core.clock import Clock
from chatbot.core.guide.library import Library, Shelf
from chatbot.core.l10n import Localizer
from chatbot.core.messages import Network
from chatbot.core.understanding.understanding import Understanding
from chatbot.core.words import fold
from chatbot.delivery.errors import until_stored
from chatbot.delivery.incoming.dispatcher import Dispatcher
from chatbot.delivery.incoming.intake import Intake
from chatbot.delivery.outgoing.menus import Menus
from chatbot.delivery.outgoing.outbox_worker import OutboxWorker
from chatbot.delivery.outgoing.pacing import Pace, Pacing
from chatbot.delivery.outgoing.routing import Routing
from chatbot.delivery.room_moves import RoomMoves
from chatbot.health.monitor import Monitor
from chatbot.health.recorder import Recorder
from chatbot.profile import profile_of
from chatbot.schedule.clock_watch import watch
from chatbot.schedule.scheduler import start_scheduler, wake
from chatbot.schedule.tick import Tick
from chatbot.settings import Settings, SettingsError
from handlers.features import FOLLOW_UPS, all_commands, all_jobs
from handlers.privacy.again import finish, forget_one_again
from handlers.shared.context import Desk, Rules
from storage import schema
from storage.engine import empty_log, look_through, open_engine
from storage.errors import LostError
from storage.sealing import Seals
from storage.unit_of_work import Database, UnitOfWork

log = logging.getLogger(__name__)

TICK_EVERY = timedelta(seconds=30)
DRAIN_SECONDS = 10.0
LOOKED_THROUGH_EVERY = timedelta(days=1)


class App:
    """The whole bot on the given networks. `start`, then `wait`; `stop` finishes the work under way."""

    def __init__(
        self,
        settings: Settings,
        adapters: Sequence[Adapter],
        clock: Clock,
        *,
        pacing: Mapping[Network, Pacing] | None = None,
        localizer: Localizer | None = None,
        engine: AsyncEngine | None = None,
        tick_every: timedelta | None = TICK_EVERY,
    ) -> None:
        self.settings = settings
        self.clock = clock
        self.localizer = localizer or locales.load(settings.bot.default_locale)
        self.adapters = {adapter.network: adapter for adapter in adapters}
        self.registry = all_commands()
        self.registry.keys = {fold(self.localizer.text(it, "menu-key")): "menu" for it in self.localizer.locales}
        self.understanding = Understanding(self.registry, locales.phrases())
        self._room_moves = RoomMoves(settings.council.room)
        self._bot_names: dict[Network, str] = {}
        self._threaded: set[Network] = set()
        self.rules = Rules(
            settings.programme,
            settings.check_in,
            settings.bot.default_timezone,
            frozenset((*settings.council.members, *settings.council.safeguarding)),
            settings.council.room,
            frozenset(network for network, adapter in self.adapters.items() if adapter.capabilities.reads),
            Network.EMAIL in self.adapters and self.adapters[Network.EMAIL].capabilities.answers,
            self._room_moves.known,
            frozenset((*self.registry.commands, *self.registry.other_names)),
            frozenset(network for network, adapter in self.adapters.items() if adapter.capabilities.invites),
            self._bot_names,
            known_networks(),
            frozenset(network for network, adapter in self.adapters.items() if adapter.capabilities.keys),
            settings.council.safeguarding,
            settings.council.outside_contacts,
            self._threaded,
            Shelf(guide.load(settings.guide.path)),
            {network: int(60 * per_second) for network, per_second in _rates(settings).items() if per_second},
            settings.outlets(),
            ready_surveys=surveys.ready(self.localizer.locales),
            polls={
                network: limits
                for network, adapter in self.adapters.items()
                if (limits := adapter.capabilities.polls) is not None
            },
        )
        self.database = Database(
            engine or open_engine(settings.database.url.get_secret_value()),
            Seals(settings.database.keys_folder),
            self.localizer.locales,
        )
        capabilities = {network: adapter.capabilities for network, adapter in self.adapters.items()}
        self._menus = Menus(capabilities, self.registry, self.localizer)
        confidential = {command.name: command.args.confidential for command in self.registry.commands.values()}
        routing = Routing(capabilities, self._menus, settings.programme, self.localizer, self.rules.known, confidential)
        self.recorder = Recorder(clock, self.adapters)
        self.outbox = OutboxWorker(
            self.database,
            self.adapters,
            routing,
            self._room_moves,
            self.localizer,
            self.recorder,
            clock,
            pacing,
            settings.bot.gives_up_sending_after,
        )
        self.dispatcher = Dispatcher(
            self.database,
            self.registry,
            self.understanding,
            FOLLOW_UPS,
            self.adapters,
            routing,
            self.outbox,
            self._room_moves,
            self.localizer,
            self.rules,
            self.recorder,
            clock,
        )
        self.tick = Tick(
            *(self.database, all_jobs(), FOLLOW_UPS, routing, self.outbox, self.localizer, self.rules),
            self.recorder,
            clock,
        )
        self.monitor = Monitor(
            *(settings.health, self.database, self.adapters, self.recorder),
            self.dispatcher.held_back,
            self.outbox.is_paused,
            clock,
        )
        self._tick_every = tick_every
        self._scheduler: AsyncIOScheduler | None = None
        self._intakes: list[asyncio.Task[None]] = []
        self._workers: list[asyncio.Task[None]] = []
        self._profiles: list[asyncio.Task[None]] = []
        self._lost: asyncio.Future[None] | None = None
        self._look_through_at = clock.now()

    async def prepare(self) -> None:
        """Check that the database has the tables this code needs. Raises SchemaError."""
        await schema.check(self.database.engine)

    async def start(self) -> None:
        """Check the database, log in everywhere, go on where the last process ended.

        Raises SchemaError, LostError, HealthError or AdapterError, each with a text that says what to mend.
        """
        await self.monitor.open()
        tell_faults(self.rules.guide.library)
        if self.database.seals.fault:
            log.warning("%s", self.database.seals.fault)
        await self._look_through()
        await self.prepare()
        if again := await self.forget_again():
            log.warning("the database is older than some wish to be forgotten: %d members were forgotten again", again)
        await asyncio.gather(*(adapter.connect() for adapter in self.adapters.values()))
        for network, adapter in self.adapters.items():
            if adapter.warning:
                log.warning("%s: %s", network, adapter.warning)
        await self.outbox.recover()
        async with self.database.unit_of_work() as store:
            await self._learn_names(store)
            await self._room_moves.load(store)
            await store.people.settle_zones(self.settings.bot.default_timezone)
            await store.due.look_at_everything()  # settings and rules may be others than the last process had
            await self._menus.offer(store, self.clock.now())
        self._lost = asyncio.get_running_loop().create_future()
        self._workers = [
            asyncio.create_task(self.dispatcher.run(), name="dispatcher"),
            asyncio.create_task(self.outbox.run(), name="outbox"),
            asyncio.create_task(watch(self.clock, self._after_jump), name="clock"),
        ]
        self._intakes = [
            asyncio.create_task(
                Intake(self.database, adapter, self.dispatcher.accept, self.recorder, self.clock).run(),
                name=f"intake {network}",
            )
            for network, adapter in self.adapters.items()
        ]
        self._profiles = [
            asyncio.create_task(self._show_profile(adapter), name=f"profile {network}")
            for network, adapter in self.adapters.items()
        ]
        await self.tick()  # it looks at everybody: who writes meanwhile is answered
        if self._tick_every is not None:
            self._scheduler = start_scheduler(self.beat, self._tick_every)
        self.monitor.begin()

    async def forget_again(self) -> int:
        """Forget whom the list names and who are there all the same, as after a restore; return how many they were."""
        count = 0
        while True:
            async with self.database.unit_of_work() as store:
                row_id = await forget_one_again(self._desk(store))
            if row_id is None:
                return count
            async with self.database.unit_of_work() as store:
                await finish(self._desk(store), row_id)
            count += 1

    def _desk(self, store: UnitOfWork) -> Desk:
        return Desk(store, self.rules, self.localizer, self.clock.now())

    async def _learn_names(self, store: UnitOfWork) -> None:
        """Learn what the bot is called and may do on each network; the names are stored for the command line."""
        for network, adapter in self.adapters.items():
            if adapter.has_topics:
                self._threaded.add(network)
            if adapter.username:
                await store.people.set_bot_name(network, adapter.username)
                self._bot_names[network] = adapter.username
        for network, section in self.settings.networks().items():
            if section.bot_name:
                self._bot_names[network] = section.bot_name

    async def _show_profile(self, adapter: Adapter) -> None:
        """Give the bot's account what it lacks of a profile; nothing waits for that, and nothing fails by it."""
        try:
            changed = await adapter.show_profile(profile_of(self.settings, self.localizer))
        except (SendError, SettingsError) as error:
            log.warning("%s: the bot's profile was not set: %s", adapter.network, error)
        except Exception:
            log.exception("%s: the bot's profile was not set", adapter.network)
        else:
            if changed:
                log.info("%s: set of the bot's profile: %s", adapter.network, ", ".join(changed))

    async def beat(self) -> None:
        """Do what is due, and check once a day that the database is sound; when it is lost, `wait` raises LostError."""
        try:
            if self.clock.now() >= self._look_through_at:
                await self._look_through()
            await self.tick()
            if self.database.seals.forgotten.is_new:
                self.database.seals.forgotten.is_new = not await empty_log(self.database.engine)
        except LostError as lost:
            if self._lost is not None and not self._lost.done():
                self._lost.set_exception(lost)

    async def _look_through(self) -> None:
        self._look_through_at = self.clock.now() + LOOKED_THROUGH_EVERY
        await look_through(self.database.engine)

    async def _after_jump(self, otherwise: datetime) -> None:
        """Keep due what was due by the clock as it was, `otherwise`, and run the tick without waiting for that time."""

        async def look_at_everything() -> None:
            async with self.database.unit_of_work() as store:
                await store.due.look_at_everything()  # the next moments of all may lie far ahead now

        await self.outbox.after_jump(otherwise)
        await until_stored(look_at_everything, self.clock)
        if self._scheduler is not None:
            wake(self._scheduler)

    async def wait(self) -> None:
        """Return when every network's intake has ended. Raises the error of any task."""
        everything: list[asyncio.Future[None]] = [*self._intakes, *self._workers]
        if self._lost is not None:
            everything.append(self._lost)
        while any(not task.done() for task in self._intakes):
            done, _ = await asyncio.wait(everything, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                if (error := task.exception()) is not None:
                    raise _reason(error)
            everything = [task for task in everything if not task.done()]

    async def stop(self) -> None:
        """Stop reading, finish the work under way, close everything."""
        self.monitor.stopping()
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=False)
        await _end([*self._intakes, *self._profiles])
        is_lost = self._lost is not None and self._lost.done()
        if all(not worker.done() for worker in self._workers) and self._workers and not is_lost:
            with suppress(TimeoutError):  # unhandled messages stay in the inbox
                await asyncio.wait_for(self.dispatcher.finish(), DRAIN_SECONDS)
            await self.outbox.drain(DRAIN_SECONDS)
        await _end(self._workers)
        for adapter in self.adapters.values():
            await adapter.close()
        await self.monitor.close()
        await self.database.close()

    def prepare_words(self) -> None:
        """Build what words are looked up in, so that nobody waits for it."""
        self.rules.guide.library.prepare()
        self.understanding.prepare()

    def read_guide(self) -> None:
        """Take what the guide's files hold now; when they cannot be used, what was read before stays."""
        try:
            library = guide.load(self.settings.guide.path)
        except guide.GuideError as error:
            log.warning("the guide stays as it was: %s", error)
            return
        self.rules.guide.library = library
        tell_faults(library)
        log.info("the guide was read: %s", ", ".join(f"{it} {len(library.topics[it])}" for it in library.topics))

    def is_idle(self) -> bool:
        """Tell whether everything received is answered and everything due is sent."""
        return self.dispatcher.is_idle() and self.outbox.is_idle()

    async def settle(self) -> None:
        """Wait until the bot is idle. Raises the error of any of its tasks."""
        restful = 0
        while restful < 3:
            for task in (*self._workers, *self._intakes):
                if task.done() and not task.cancelled():
                    task.result()
            self.outbox.outcomes.hasten()
            restful = restful + 1 if self.is_idle() else 0
            await asyncio.sleep(0 if restful else 0.001)


def tell_faults(library: Library) -> None:
    """Log what is to be mended in the guide."""
    for fault in library.faults:
        log.warning("guide: %s", fault)


def _reason(error: BaseException) -> BaseException:
    """Return, of several errors at once, the one that an operator can mend."""
    known = error.subgroup(AdapterError) if isinstance(error, BaseExceptionGroup) else None
    return error if known is None else _reason(known.exceptions[0])


async def _end(tasks: Sequence[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def networks(settings: Settings, clock: Clock, read: Callable[[], Settings] | None = None) -> list[Adapter]:
    """Return an adapter for every enabled network.

    read  reads the configuration anew; without it, secrets stay as they are
    Raises AdapterError for a setting that cannot be used, or if no network is enabled.
    """

    def read_again(section: type[N]) -> N:
        try:
            return (read() if read else settings).of(section)
        except SettingsError as error:
            raise AdapterError(str(error)) from None

    surroundings = Surroundings(settings.bot.name, clock, settings.programme, read_again)
    adapters = [
        make(section, surroundings)
        for network, section in settings.networks().items()
        if section.enabled and (make := descriptions()[network].make) is not None
    ]
    if not adapters:
        raise AdapterError("no network is enabled; set enabled = true in [telegram] or [matrix]")
    return adapters


def _rates(settings: Settings) -> dict[Network, float]:
    """Return how many messages a second each network takes; none for one without a limit."""
    return {network: section.messages_per_second for network, section in settings.networks().items()}


def pacing(settings: Settings) -> dict[Network, Pacing]:
    """Return how fast each network is written to."""
    return {
        network: Pacing(
            overall=Pace(section.messages_per_second, max(1, int(section.messages_per_second))),
            chat=Pace(section.chat_messages_per_second, section.chat_burst),
            group=Pace(section.group_messages_per_minute / 60, section.chat_burst),
        )
        for network, section in settings.networks().items()
    }
