"""The states people write in: a made-up programme, and one message at a time that leaves no trace."""

from __future__ import annotations

import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.understanding.corpus import TALK
from chatbot import locales
from chatbot.core.arguments import Arguments
from chatbot.core.conversation import Conversation
from chatbot.core.errors import UserError
from chatbot.core.exchange import OffloadRequested
from chatbot.core.messages import ConversationRef, IncomingMessage
from chatbot.core.registry import Registry
from chatbot.core.understanding.understanding import Understanding
from chatbot.delivery.incoming.contexts import Contexts
from chatbot.settings import Settings
from handlers.features import all_commands
from handlers.shared.context import Context
from storage.models.offers import Offer, Request
from tests.engines import make_tables
from tests.world import Person, World, running

MONDAY = datetime(2026, 11, 30, 9, tzinfo=UTC)
"""Ten o'clock in Madrid."""


class _LeaveNoTraceError(Exception):
    pass


@dataclass
class Outcome:
    """The effect that a message had.

    done     a command that ran, or asked for what it lacks
    shown    a command that was shown filled in
    offered  commands on buttons
    talk     the kind of small talk that was answered
    cost     processor time in seconds
    """

    done: tuple[str, Mapping[str, Any]] | None = None
    shown: tuple[str, Mapping[str, Any]] | None = None
    offered: list[tuple[str, Mapping[str, Any]]] = field(default_factory=list)
    talk: str = ""
    cost: float = 0.0
    why: str = ""


class Stage:
    """Everybody of the corpus, in one language."""

    def __init__(self, world: World, people: Mapping[str, Person], locale: str) -> None:
        self._world, self._people, self._locale = world, people, locale
        self._outcome = Outcome()
        registry: Registry[Context] = all_commands()
        for name, command in list(registry.commands.items()):
            registry.commands[name] = replace(command, handler=self._record)
        for kind in TALK:
            registry.small_talk[kind] = self._talk(kind)
        registry.in_words = [(name, self._taken(name, take)) for name, take in registry.in_words]
        self.registry = registry
        self._understanding = Understanding(registry, locales.phrases())
        self._conversation: Conversation[Context] = Conversation(registry, self._understanding)
        self._contexts = Contexts(world.app.localizer, registry, {}, world.app.rules, world.clock)
        started = time.process_time()
        self._understanding.prepare()
        self.prepared_in = time.process_time() - started

    async def _record(self, ctx: Context, args: Arguments) -> None:
        self._outcome.done = (args.command, args.dump())

    def _taken(self, name: str, take: Callable[[Context], Awaitable[bool]]) -> Callable[[Context], Awaitable[bool]]:
        """Return a handler of plain words that says for which command it took them."""

        async def taken(ctx: Context) -> bool:
            is_taken = await take(ctx)
            if is_taken and name:  # words for somebody are shown with buttons
                self._outcome.done = (name, {})
            return is_taken

        return taken

    def _talk(self, kind: str) -> Any:
        async def record(ctx: Context) -> None:
            self._outcome.talk = kind

        return record

    async def hear(self, who: str, sentence: str) -> Outcome:
        """Let somebody write a sentence, and tell what becomes of it."""
        self._outcome = Outcome()
        person = self._people[who]
        try:
            async with self._world.store() as store:
                account = (await store.people.accounts([person.account]))[person.account]
                home = ConversationRef(person.account.network, person.account.user_id)
                message = IncomingMessage("said", person.account, home, sentence, MONDAY)
                ctx = self._contexts.context(store, account, message)
                ctx.locale = self._locale
                started = time.process_time()
                try:
                    await self._dispatch(ctx)
                except UserError as mistake:
                    self._outcome.why = mistake.message_id
                self._outcome.cost = time.process_time() - started
                await self._look(ctx)
                raise _LeaveNoTraceError
        except _LeaveNoTraceError:
            return self._outcome

    async def _dispatch(self, ctx: Context) -> None:
        """Answer as the dispatcher does: anew once work that takes long is done."""
        try:
            await self._conversation.dispatch(ctx)
        except OffloadRequested as asked:
            result = asked.work()
            ctx.offloaded = lambda: result
            await self._conversation.dispatch(ctx)

    async def _look(self, ctx: Context) -> None:
        """Find out what was asked, shown and offered."""
        question = await ctx.question()
        if question is not None:
            self._outcome.done = (question.command, dict(question.given))
            return
        options = [option for draft in ctx.drafts for option in draft.options if option.label]
        if self._outcome.done is None and options and "wish" in options[-1].args:
            self._outcome.shown = (options[0].command, dict(options[0].args))
        elif self._outcome.done is None:
            self._outcome.offered = [(option.command, dict(option.args)) for option in options]


@asynccontextmanager
async def stage(locale: str) -> AsyncIterator[Stage]:
    """Open the programme of the corpus."""
    with TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'corpus.db'}"
        await make_tables(url)
        settings = Settings.model_validate({"database": {"url": url}})
        logging.getLogger("chatbot").setLevel(logging.WARNING)
        async with running(World(settings, locales.load(), start=MONDAY)) as world:
            yield Stage(world, await _people(world), locale)


async def _people(world: World) -> dict[str, Person]:
    fields: dict[str, Any] = {"timezone": "Europe/Madrid"}
    mentor = {**fields, "joined_on": date(2019, 3, 1)}
    zoe = await world.member("zoe", "Zoe", roles=["council"], **fields)
    kim = await world.member("kim", "Kim", roles=["mentor"], **mentor)
    leo = await world.member("leo", "Leo", roles=["mentor"], **mentor)
    mia = await world.member(
        "mia", "Mia", roles=["mentor"], **mentor, away_from=date(2026, 11, 23), away_until=date(2026, 12, 14)
    )
    ana = await world.member("ana", "Ana", **fields)
    for name in ("bea", "cai"):
        await world.pair(await world.member(name, name.capitalize(), **fields), kim)
    await world.pair(ana, kim)
    flo = await world.member("flo", "Flo", **fields)
    eve = await world.member("eve", "Eve", **fields)
    async with world.store() as store:
        accounts = await store.people.accounts([flo.account, leo.account])
        wish = Request(mentee_id=accounts[flo.account].member_id, topic="events", asked_at=MONDAY, state="offered")
        store.session.add(wish)
        await store.flush()
        store.session.add(
            Offer(
                request_id=wish.id,
                mentor_id=accounts[leo.account].member_id,
                offered_at=MONDAY,
                expires_at=datetime(2026, 12, 3, tzinfo=UTC),
                state="open",
            )
        )
    return {
        "newcomer": eve,
        "waiting": flo,
        "mentee": ana,
        "mentor": kim,
        "offered": leo,
        "away": mia,
        "councillor": zoe,
    }
