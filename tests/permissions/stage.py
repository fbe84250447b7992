"""One message or press at a time, through the real handlers and the database, that leaves no trace."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, suppress
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from sqlalchemy import Table, select

from chatbot.core.arguments import Arguments
from chatbot.core.conversation import Conversation
from chatbot.core.errors import UserError
from chatbot.core.exchange import OffloadRequested
from chatbot.core.messages import AccountRef, ConversationRef, IncomingMessage, Network
from chatbot.core.registry import Command, Registry
from chatbot.core.writer import Draft
from chatbot.delivery.incoming.contexts import Contexts
from handlers.features import FOLLOW_UPS, all_commands
from handlers.shared.context import Context
from storage.models.account import Account
from storage.models.base import Base
from storage.models.delivery import OutboxRow, OutboxState
from storage.unit_of_work import UnitOfWork
from tests.permissions.programme import GROUP, VICTIMS, Programme
from tests.permissions.table import Spot
from tests.world import COUNCIL_ROOM, World

Rows = Mapping[tuple[str, tuple[Any, ...]], tuple[Any, ...]]
"""Rows by their table and primary key."""
_SECRET = "secret"
_ROOMS = {Spot.GROUP: ConversationRef(Network.TELEGRAM, GROUP), Spot.COUNCIL_ROOM: COUNCIL_ROOM}


class _LeaveNoTraceError(Exception):
    pass


@dataclass
class Seen:
    """What became of a message.

    mistake  what its author was told was wrong
    ran      the commands that ran, or asked for what they lack
    home     what its author reads in their direct chat
    group    what everybody in the group reads
    council  what everybody in the council's room reads
    written  the members, but for its author, who are written to
    writes   how often something was changed
    rows     what is the victims' by then, if anything was changed
    """

    mistake: str = ""
    ran: set[str] = field(default_factory=set)
    home: str = ""
    group: str = ""
    council: str = ""
    written: set[int] = field(default_factory=set)
    writes: int = 0
    rows: Rows | None = None


class Button(NamedTuple):
    """A button that somebody was shown in their direct chat, or that is in a room; its arguments as JSON."""

    who: str
    command: str
    args: str = "{}"
    spot: Spot = Spot.DIRECT


class Stage:
    """Everybody of the programme, each with the buttons that they and the rooms were shown."""

    def __init__(self, world: World, programme: Programme) -> None:
        self.programme, self.registry = programme, all_commands()
        self._world = world
        self._seen = Seen()
        listening: Registry[Context] = all_commands()
        for name, command in list(listening.commands.items()):
            listening.commands[name] = replace(command, handler=self._listened(command))
        self._conversation: Conversation[Context] = Conversation(listening)
        rules, clock = world.app.rules, world.clock
        self._contexts = Contexts(world.app.localizer, listening, FOLLOW_UPS, rules, clock)
        self._victims = {programme.members[name] for name in VICTIMS}
        self._accounts: dict[AccountRef, Account] = {}
        self._open: tuple[AbstractAsyncContextManager[UnitOfWork], UnitOfWork] | None = None
        self._tables: Sequence[Table] = ()
        self.rows: Rows = {}

    def _listened(self, command: Command[Context]) -> Callable[[Context, Any], Awaitable[None]]:
        async def listen(ctx: Context, args: Arguments) -> None:
            self._seen.ran.add(command.name)
            await command.handler(ctx, args)

        return listen

    async def plant(self, buttons: Iterable[Button]) -> dict[Button, str]:
        """Put buttons before people or into rooms, and return their tokens."""
        tokens: dict[Button, str] = {}
        async with self._world.store() as store:
            for button in buttons:
                row = self._row(button)
                store.session.add(row)
                await store.flush()
                tokens[button] = f"{row.id}.0.{_SECRET}"
        return tokens

    def _row(self, button: Button) -> OutboxRow:
        is_direct = button.spot is Spot.DIRECT
        row = OutboxRow(network=Network.TELEGRAM, text="?", secret=_SECRET, state=OutboxState.SENT)
        row.room_id = button.who if is_direct else _ROOMS[button.spot].room_id
        row.user_id, row.member_id = button.who, self.programme.members.get(button.who) if is_direct else None
        row.buttons = [{"label": "This", "command": button.command, "args": json.loads(button.args), "field": ""}]
        row.due_at = self._world.clock.now()
        return row

    async def look(self) -> None:
        """Learn how what is the victims' is."""
        async with self._world.store() as store:
            self.rows = await _rows(store, self._victims, Base.metadata.sorted_tables)
        there = {name for name, _ in self.rows}
        self._tables = [table for table in Base.metadata.sorted_tables if table.name in there]

    async def send(
        self, who: str, spot: Spot, text: str = "", token: str | None = None, *, watched: bool = True
    ) -> Seen:
        """Let somebody write, or press a button, in a direct chat or a room. `watched`: look at the victims then."""
        self._seen, person = Seen(), self.programme.people[who]
        home = ConversationRef(person.account.network, person.account.user_id)
        now, is_direct = self._world.clock.now(), spot is Spot.DIRECT
        said = IncomingMessage("said", person.account, _ROOMS.get(spot, home), text, now, is_direct, token)
        try:
            await self._handle(said, watched=watched)
        except OffloadRequested as wanted:
            await self.leave()
            await self._handle(said, wanted.work(), watched=watched)
        if self._seen.writes:
            await self.leave()
        return self._seen

    async def _handle(self, said: IncomingMessage, result: object = None, *, watched: bool) -> None:
        seen, ctx = self._seen, await self._context(said)
        if result is not None:
            ctx.offloaded = lambda: result
        before = ctx.store.writes
        try:
            await self._conversation.dispatch(ctx)
            if (question := await ctx.question()) is not None:
                seen.ran.add(question.command)
            seen.writes = ctx.store.writes - before
            await ctx.store.flush()
            if seen.writes and watched:
                seen.rows = await _rows(ctx.store, self._victims, self._tables)
        except UserError as mistake:
            seen.mistake = mistake.message_id
            if ctx.store.writes > before:  # the dispatcher answers a mistake that is noticed late as if alone
                await self.leave()
                ctx = await self._context(said)
            await self._conversation.excuse(ctx, mistake)
        for draft in ctx.drafts:
            self._read(ctx, draft)

    async def _context(self, said: IncomingMessage) -> Context:
        """Return the context of a message, in the transaction that is open; it goes on while nothing is changed."""
        if self._open is None:
            opened = self._world.store()
            self._open = (opened, await opened.__aenter__())
        store = self._open[1]
        if said.sender not in self._accounts:
            self._accounts |= await store.people.accounts([said.sender])
        account = self._accounts[said.sender]
        return self._contexts.context(store, account, said)

    async def leave(self) -> None:
        """Drop whatever was changed."""
        if self._open is not None:
            opened, self._open, self._accounts = self._open[0], None, {}
            with suppress(_LeaveNoTraceError):
                await opened.__aexit__(_LeaveNoTraceError, _LeaveNoTraceError(), None)

    def _read(self, ctx: Context, draft: Draft) -> None:
        """Note who reads a draft."""
        shown = [draft.text, *(option.label for option in draft.options), repr(draft.chart), repr(draft.poll)]
        text = "\n".join([*shown, repr(draft.attachment)])
        if draft.conversation == _ROOMS[Spot.GROUP]:
            self._seen.group += text
        elif draft.conversation == COUNCIL_ROOM:
            self._seen.council += text
        elif draft.account == ctx.account or draft.conversation == ctx.home or draft.member_id == ctx.member_id:
            self._seen.home += text
        elif draft.member_id is not None:
            self._seen.written.add(draft.member_id)


async def _rows(store: UnitOfWork, members: set[int], tables: Iterable[Table]) -> Rows:
    """Return the rows that are the members', those that belong to such a row among them."""
    found: dict[tuple[str, tuple[Any, ...]], tuple[Any, ...]] = {}
    theirs: set[tuple[str, Any]] = {("member", number) for number in members}
    for table in tables:
        links = [(key.parent.name, key.column.table.name) for key in table.foreign_keys]
        if not links and table.name != "member":
            continue
        for row in (await store.session.execute(select(table))).mappings():
            is_own = table.name == "member" and row["id"] in members
            if is_own or any((parent, row[column]) in theirs for column, parent in links):
                theirs |= {(table.name, row["id"])} if "id" in row else set()
                found[table.name, _key(table, row)] = tuple(row.values())
    return found


def _key(table: Table, row: Mapping[Any, Any]) -> tuple[Any, ...]:
    return tuple(row[column.name] for column in table.primary_key)


def changed(before: Rows, after: Rows) -> Iterator[str]:
    """Return what is not as it was, and what is gone; what came is the business of who wrote it."""
    for key, row in before.items():
        if after.get(key) != row:
            yield f"{key[0]} {key[1]}"
