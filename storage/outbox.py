"""The repository of the outbox: outgoing messages and their states, moved conversations, and offered menus."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from operator import attrgetter
from typing import Any, cast

from sqlalchemy import (
    ColumnElement,
    CursorResult,
    Table,
    bindparam,
    case,
    delete,
    func,
    insert,
    null,
    select,
    text,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession

from chatbot.core.messages import AccountRef, ConversationRef, Move, Network, Option
from storage import compiled_sql
from storage.due import at_once
from storage.models.base import AT_ONCE
from storage.models.delivery import HELD, NO_TURN, UNSENT, MovedRoom, OfferedMenus, OutboxRow, OutboxState
from storage.models.poll import PollRow, PollState
from storage.outbox_entries import ConversationWaiting, Held, OutboxEntry, RankWaiting, SendOutcome, Shown
from storage.sealing import Seals, is_sealed
from storage.upsert import set_row

OPEN = (OutboxState.PENDING, OutboxState.SENDING, OutboxState.UNCERTAIN)

_outbox = cast("Table", OutboxRow.__table__)
_SET_MOVE = set_row(cast("Table", MovedRoom.__table__))
_SET_OFFERED = set_row(cast("Table", OfferedMenus.__table__))
_ADD_ENTRIES = {
    "sqlite": insert(_outbox).returning(_outbox.c.id),  # numbers the rows in the order of the statement
    "postgresql": insert(_outbox).returning(_outbox.c.id, sort_by_parameter_order=True),
}
_RECORD = (
    update(_outbox)
    .where(_outbox.c.id == bindparam("row_id"))
    .values(
        state=bindparam("state"),
        attempts=bindparam("attempts"),
        message_id=bindparam("message_id"),
        not_before=bindparam("not_before"),
        sent_at=bindparam("at"),
        room_id=func.coalesce(bindparam("new_room", type_=_outbox.c.room_id.type), _outbox.c.room_id),
    )
)
_DROP_WORDS = (
    update(_outbox)
    .where(
        _outbox.c.id.in_(bindparam("ids", expanding=True)),
        _outbox.c.carried_id.is_not(None),
    )
    .values(text="", file=null())
)
_LOOK_AT_PROMPTS = (
    update(_outbox)
    .where(_outbox.c.id.in_(bindparam("ids", expanding=True)), _outbox.c.topic != "")
    .values(due_elsewhere_at=bindparam("moment"))
)
_DROP_PASSING = delete(_outbox).where(_outbox.c.id.in_(bindparam("ids", expanding=True)))
_OVER = frozenset({OutboxState.SENT, OutboxState.FAILED})
_IN_THE_QUEUE = text("outbox.state IN ('pending', 'uncertain')")  # written like in the index, or SQLite does not use it
_CLAIM = (
    select(OutboxRow)
    .where(_IN_THE_QUEUE, OutboxRow.network == bindparam("network"), OutboxRow.rank == bindparam("rank"))
    .where(OutboxRow.turn <= bindparam("until"))
    .order_by(OutboxRow.turn, OutboxRow.id)
    .limit(bindparam("limit"))
    .with_for_update(skip_locked=True)
)
_IN_THE_MORNING = (
    select(_outbox.c.id, _outbox.c.network, _outbox.c.rank, _outbox.c.user_id, _outbox.c.room_id)
    .where(text(HELD), _outbox.c.due_at <= bindparam("now"))
    .order_by(_outbox.c.due_at, _outbox.c.id)
    .limit(bindparam("limit"))
)
_TOO_FAR_AHEAD = (
    update(_outbox).where(text(HELD), _outbox.c.due_at > bindparam("far")).values(due_at=bindparam("moment"))
)
_GIVE_TURN = update(_outbox).where(_outbox.c.id == bindparam("row_id"), text(HELD)).values(turn=bindparam("given"))
_ANY_IN_THE_QUEUE = select(_outbox.c.id).where(_IN_THE_QUEUE).limit(1)
_FURTHEST_MORNING = timedelta(hours=26)
_WAITING_BY_RANK = (
    select(OutboxRow.network, OutboxRow.rank, func.min(OutboxRow.turn), func.max(OutboxRow.turn))
    .where(_IN_THE_QUEUE, OutboxRow.turn < NO_TURN)
    .group_by(OutboxRow.network, OutboxRow.rank)
)
_WITH_LATER_TURNS = (
    select(OutboxRow.network, OutboxRow.rank, OutboxRow.user_id, OutboxRow.room_id, func.max(OutboxRow.turn))
    .where(_IN_THE_QUEUE, OutboxRow.network == bindparam("network"), OutboxRow.rank == bindparam("rank"))
    .where(OutboxRow.turn > bindparam("first"), OutboxRow.turn < NO_TURN)
    .group_by(OutboxRow.user_id, OutboxRow.room_id)
    .group_by(OutboxRow.network, OutboxRow.rank)
)
_FORGET_SENT = delete(_outbox).where(
    _outbox.c.due_at < bindparam("before"),  # no later than it was sent, and indexed
    func.coalesce(_outbox.c.sent_at, _outbox.c.due_at) < bindparam("before"),
    _outbox.c.state.in_((OutboxState.SENT, OutboxState.FAILED)),
)
_EMPTIED = {"text": "", "buttons": [], "secret": "", "confidential": "", "sealed": ""}
_EMPTY_SENT = (
    update(_outbox)
    .where(
        text("outbox.confidential <> ''"),  # written like in the index
        _outbox.c.confidential == bindparam("kept_for"),
        _outbox.c.due_at < bindparam("before"),
        _outbox.c.state.in_((OutboxState.SENT, OutboxState.FAILED)),
    )
    .values(**_EMPTIED)
)
_LAST_SHOWN = (
    select(OutboxRow)
    .where(
        OutboxRow.network == bindparam("network"),
        OutboxRow.room_id == bindparam("room"),
        OutboxRow.secret != "",
        OutboxRow.kind == "message",  # a menu stays pinned, and a typed number answers what was said last
        OutboxRow.state != OutboxState.PENDING,
        OutboxRow.due_at.between(bindparam("since"), bindparam("now")),
    )
    .order_by(OutboxRow.due_at.desc(), OutboxRow.id.desc())
    .limit(1)
    .offset(bindparam("skipped"))
)


class Outbox:
    """Outgoing messages, in order within each conversation."""

    def __init__(self, session: AsyncSession, seals: Seals) -> None:
        self._session = session
        self._seals = seals

    async def add(self, entries: Sequence[OutboxEntry], now: datetime) -> list[OutboxEntry]:
        """Store entries, filling in their ids and secrets, and return them."""
        if not entries:
            return []
        for entry in entries:
            entry.secret = secrets.token_urlsafe(9) if entry.buttons else ""
        for entry in entries:
            if entry.buttons_of is not None:
                first = await self._session.get(OutboxRow, entry.buttons_of)
                entry.buttons_of, entry.secret = (first.id, first.secret) if first else (None, entry.secret)
        statement = _ADD_ENTRIES[self._session.get_bind().dialect.name]
        rows = [self._row_values(entry, now) for entry in entries]
        columns = _USUAL if _USUAL.keys() >= set().union(*rows) else _ALL
        rows = [columns | row for row in rows]
        ids = sorted(row_id for (row_id,) in await compiled_sql.execute(self._session, statement, rows))
        for entry, row_id in zip(entries, ids, strict=True):
            entry.id = row_id
        return list(entries)

    async def recover(self, now: datetime) -> int:
        """Mark as `uncertain`, after a start, what was being sent when the process died. Returns how many."""
        await self._bring_back(now)
        result = await self._session.execute(
            update(OutboxRow)
            .where(OutboxRow.state == OutboxState.SENDING)
            .values(state=OutboxState.UNCERTAIN, attempts=OutboxRow.attempts + 1)
        )
        return result.rowcount if isinstance(result, CursorResult) else 0

    async def waiting_by_rank(self) -> list[RankWaiting]:
        """Return the first and the last turn that waits in each rank of each network."""
        return [RankWaiting(*row) for row in await self._session.execute(_WAITING_BY_RANK)]

    async def with_later_turns(self, waiting: RankWaiting) -> list[ConversationWaiting]:
        """Return the conversations with unsent messages of a rank that come later than its first turn."""
        values = {"network": waiting.network, "rank": waiting.rank, "first": waiting.first}
        return [ConversationWaiting(*row) for row in await self._session.execute(_WITH_LATER_TURNS, values)]

    async def is_empty(self) -> bool:
        """Tell whether nothing waits to be claimed, now or later."""
        return not await compiled_sql.find(self._session, _ANY_IN_THE_QUEUE)

    async def release(self, ids: Sequence[int]) -> None:
        """Put back entries that were claimed, if the claim was committed."""
        await self._session.execute(
            update(OutboxRow)
            .where(OutboxRow.id.in_(ids), OutboxRow.state == OutboxState.SENDING)
            .values(state=OutboxState.PENDING)
        )

    async def held_until(self, now: datetime, limit: int) -> list[Held]:
        """Return messages that were held back for a morning that has come, the earliest first."""
        found = await compiled_sql.find_plain(self._session, _IN_THE_MORNING, {"now": now, "limit": limit})
        return [Held(*row) for row in found]

    async def give_turns(self, turns: Mapping[int, int]) -> None:
        """Let messages go that were held back, each in its turn, by id."""
        if turns:
            rows = [{"row_id": row_id, "given": turn} for row_id, turn in sorted(turns.items())]
            await compiled_sql.execute(self._session, _GIVE_TURN, rows)

    async def claim(self, network: str, rank: int, until: int, limit: int) -> list[OutboxEntry]:
        """Return the entries of a rank that may go, up to the turn `until` and in order, and mark them `sending`."""
        values = {"network": network, "rank": rank, "until": until, "limit": limit}
        rows = await compiled_sql.find(self._session, _CLAIM, values)
        entries = [self._entry(row) for row in rows]
        lost = {row.id for row, entry in zip(rows, entries, strict=True) if row.sealed and not entry.text}
        for ids, state in (
            ([e.id for e in entries if e.id not in lost], OutboxState.SENDING),
            (list(lost), OutboxState.FAILED),  # its key is no more
        ):
            if ids:
                await self._session.execute(
                    update(OutboxRow)
                    .where(OutboxRow.id.in_(ids))
                    .values(state=state)
                    .execution_options(synchronize_session=False)
                )
        return [entry for entry in entries if entry.id not in lost]

    async def keep_due(self, until: datetime, now: datetime) -> None:
        """Make waiting messages that were due by `until` due `now`, after the clock was set back."""
        await self._bring_back(now)
        late = OutboxRow.due_at.between(now, until) & (OutboxRow.state == OutboxState.PENDING)
        await self._session.execute(update(OutboxRow).where(late).values(due_at=now, due_elsewhere_at=at_once()))

    async def _bring_back(self, now: datetime) -> None:
        """Make due what waits for a morning too far ahead: it was written while the clock was wrong."""
        await compiled_sql.change(self._session, _TOO_FAR_AHEAD, {"far": now + _FURTHEST_MORNING, "moment": now})

    async def postpone(self, entry_id: int, until: datetime) -> None:
        """Put back an entry that was claimed, to be held back until another time."""
        held = {"state": OutboxState.PENDING, "due_at": until, "turn": NO_TURN}
        await self._session.execute(update(OutboxRow).where(OutboxRow.id == entry_id).values(held))

    async def due_at(self, entry_id: int) -> datetime | None:
        """Return since when an entry may go."""
        found: datetime | None = await self._session.scalar(select(OutboxRow.due_at).where(OutboxRow.id == entry_id))
        return found

    async def is_over(self, entry_id: int) -> bool:
        """Tell whether nothing is left to do for an entry."""
        query = select(OutboxRow.id).where(OutboxRow.id == entry_id, OutboxRow.state.in_(OPEN))
        return await self._session.scalar(query) is None

    async def record(self, outcomes: Sequence[SendOutcome]) -> None:
        """Store the outcomes of entries."""
        if not outcomes:
            return
        await compiled_sql.execute(
            self._session,
            _RECORD,
            [
                {
                    "row_id": o.id,
                    "state": o.state.value,
                    "attempts": o.attempts,
                    "message_id": o.message_id,
                    "not_before": o.not_before,
                    "at": o.at,
                    "new_room": o.room_id,
                }
                for o in outcomes
            ],
        )
        if carried := [o.id for o in outcomes if o.carried and o.state in _OVER]:
            await self._session.execute(_DROP_WORDS, {"ids": carried})
        if failed := [o.id for o in outcomes if o.state is OutboxState.FAILED]:
            await self._session.execute(_LOOK_AT_PROMPTS, {"ids": failed, "moment": at_once()})
        for o in outcomes:
            if o.poll is not None and o.state in _OVER:
                await self._record_poll(*o.poll, o)
        if passing := [o.id for o in outcomes if o.passing and o.state in _OVER]:
            await self._session.execute(_DROP_PASSING, {"ids": passing})

    async def _record_poll(self, row_id: int, poll_id: str, outcome: SendOutcome) -> None:
        is_sent = outcome.state is OutboxState.SENT
        values = {"message_id": outcome.message_id, "poll_id": poll_id} if is_sent else {"state": PollState.FAILED}
        is_open = (PollRow.id == row_id, PollRow.state == PollState.OPEN)
        await self._session.execute(
            update(PollRow).where(*is_open).values(values).execution_options(synchronize_session=False)
        )

    async def carried_as(self, conversation: ConversationRef, message_id: str) -> int | None:
        """Return the row of `carried` that the message known as `message_id` brought on; None for other messages."""
        query = select(OutboxRow.carried_id).where(
            *_known_as(conversation, message_id), OutboxRow.carried_id.is_not(None), OutboxRow.deed == ""
        )
        found: int | None = await self._session.scalar(query.limit(1))
        return found

    async def bringing(self, carried_id: int) -> Sequence[OutboxRow]:
        """Return the messages that bring a row of `carried` on, sent or not: its words, and perhaps a file."""
        query = select(OutboxRow).where(
            OutboxRow.carried_id == carried_id, OutboxRow.deed == "", OutboxRow.state != OutboxState.FAILED
        )
        return (await self._session.scalars(query.order_by(OutboxRow.id))).all()

    async def marked(self, mark: str) -> OutboxRow | None:
        """Return the last message that was sent first with a mark; what was put in its place does not count."""
        query = select(OutboxRow).where(text("outbox.mark <> ''"), OutboxRow.mark == mark, OutboxRow.replaces.is_(None))
        return (await self._session.scalars(query.order_by(OutboxRow.id.desc()).limit(1))).first()

    async def waiting(self) -> int:
        """Return how many messages are unsent."""
        query = select(func.count()).select_from(OutboxRow).where(OutboxRow.state.in_(OPEN))
        return (await self._session.scalar(query)) or 0

    async def pressed(self, token: str) -> tuple[Shown, int] | None:
        """Return a token's message and the position of its button; None for a made-up or deleted one."""
        row_id, _, rest = token.partition(".")
        position, _, secret = rest.partition(".")
        if not (
            row_id.isascii() and row_id.isdigit() and position.isascii() and position.isdigit() and len(row_id) < 19
        ):
            return None
        row = await self._session.get(OutboxRow, int(row_id))
        if (
            row is None
            or not row.secret
            or not secrets.compare_digest(row.secret.encode(), secret.encode("utf-8", "replace"))
        ):
            return None
        shown = self._shown(row)
        return (shown, int(position)) if int(position) < len(shown.entry.buttons) else None

    async def shown_as(self, conversation: ConversationRef, message_id: str) -> Shown | None:
        """Return the message with buttons that the network knows as `message_id`."""
        query = select(OutboxRow).where(*_known_as(conversation, message_id))
        query = query.where(OutboxRow.secret != "").order_by(OutboxRow.id.desc())  # a menu is edited with new buttons
        row = (await self._session.scalars(query.limit(1))).first()
        return self._shown(row) if row else None

    async def was_answered(self, conversation: ConversationRef, message_id: str) -> bool:
        """Tell whether an answer to a message was taken before."""
        query = select(OutboxRow.id).where(*_known_as(conversation, message_id), OutboxRow.answered_at.is_not(None))
        return (await self._session.execute(query.limit(1))).first() is not None

    async def take_answer(self, conversation: ConversationRef, message_id: str, now: datetime) -> None:
        """Note that an answer to a message was taken; some can be answered only once."""
        await self._session.execute(
            update(OutboxRow)
            .where(*_known_as(conversation, message_id), OutboxRow.sealed == "")
            .values(answered_at=now)
            .execution_options(synchronize_session=False)
        )

    async def take_press(self, row_id: int, now: datetime) -> None:
        """Note that one of a message's buttons was pressed."""
        row = await self._session.get(OutboxRow, row_id)
        if row is not None and row.answered_at is None and not row.sealed:
            row.answered_at = now

    async def withdraw(self, row_ids: Sequence[int]) -> Sequence[OutboxRow]:
        """Take the buttons from messages, but from those that only name other commands, and return the messages."""
        if not row_ids:
            return []
        rows = (await self._session.scalars(select(OutboxRow).where(OutboxRow.id.in_(row_ids)))).all()
        led = [row for row in rows if any(button["args"] or button["field"] for button in row.buttons)]
        for row in led:
            row.buttons, row.secret = [], ""
        return led

    async def last_shown(
        self, conversation: ConversationRef, since: datetime, now: datetime, skipped: int = 0
    ) -> Shown | None:
        """Return the latest message with buttons in a conversation: the one that a typed number or label answers.

        The latest `skipped` ones are left out.
        """
        place: dict[str, Any] = {"network": conversation.network.value, "room": conversation.room_id}
        place |= {"since": since, "now": now, "skipped": skipped}
        row = (await self._session.scalars(_LAST_SHOWN, place)).first()
        return self._shown(row) if row else None

    async def move_room(self, network: Network, old: str, new: str) -> None:
        """Store that a conversation continues under another id, and move its unsent messages there."""
        statement = _SET_MOVE[self._session.get_bind().dialect.name]
        await self._session.execute(statement, {"network": network.value, "old_id": old, "new_id": new})
        await self._session.execute(
            update(OutboxRow)
            .where(OutboxRow.network == network.value, OutboxRow.room_id == old, OutboxRow.state.in_(OPEN))
            .values(room_id=new)
        )

    async def moves(self) -> list[Move]:
        """Return all conversations that ever continued under another id."""
        return [
            Move(
                ConversationRef(Network(row.network), row.old_id),
                ConversationRef(Network(row.network), row.new_id),
            )
            for row in await self._session.scalars(select(MovedRoom))
        ]

    async def offered_menus(self, network: Network) -> str | None:
        """Return the fingerprint of the menus last offered on a network."""
        row = await self._session.get(OfferedMenus, network.value)
        return row.fingerprint if row else None

    async def set_offered_menus(self, network: Network, fingerprint: str) -> None:
        """Store the fingerprint of the menus offered on a network from now on."""
        statement = _SET_OFFERED[self._session.get_bind().dialect.name]
        await self._session.execute(statement, {"network": network.value, "fingerprint": fingerprint})

    async def empty(self, kept_for: str, before: datetime | None = None) -> None:
        """Empty the words of confidential messages, with their buttons.

        Of those sent `before` a moment, if it is given; else of all, and what was not sent by now is given up.
        """
        if before is not None:
            await compiled_sql.change(self._session, _EMPTY_SENT, {"kept_for": kept_for, "before": before})
            return
        await self._session.execute(
            update(OutboxRow)
            .where(OutboxRow.confidential == kept_for, OutboxRow.confidential != "")
            .values(**_EMPTIED, state=case((OutboxRow.state.in_(OPEN), OutboxState.FAILED), else_=OutboxRow.state))
            .execution_options(synchronize_session=False)
        )

    async def empty_unsent(self, account: AccountRef) -> None:
        """Empty what holds words that somebody wrote in confidence from an account, and that are not sent yet."""
        await self._session.execute(
            update(OutboxRow)
            .where(OutboxRow.confidential == UNSENT, OutboxRow.confidential != "")
            .where(OutboxRow.network == account.network.value, OutboxRow.user_id == account.user_id)
            .values(**_EMPTIED)
            .execution_options(synchronize_session=False)
        )

    async def forget_before(self, moment: datetime) -> None:
        """Delete what was sent before `moment`; buttons on such messages are answered as too old."""
        await compiled_sql.change(self._session, _FORGET_SENT, {"before": moment})

    async def forget_sealed(self, kept_for: str, member_id: int) -> None:
        """Delete all that was written to a member about something sealed: their answers to it are handed in."""
        await self._session.execute(
            delete(OutboxRow)
            .where(OutboxRow.confidential == kept_for, OutboxRow.confidential != "", OutboxRow.member_id == member_id)
            .execution_options(synchronize_session=False)
        )

    def _row_values(self, entry: OutboxEntry, now: datetime) -> dict[str, Any]:
        """Return the values of a row but for those that are None, as half of them mostly are: each takes its time."""
        known = zip(_COLUMNS, _values_of(entry), strict=True)
        values: dict[str, Any] = {name: value for name, value in known if value is not None}
        values["network"] = entry.network.value
        # plain ones: sqlite3 first looks in vain for how to write an enumeration
        values |= {"state": str(entry.state), "rank": int(entry.rank), "deed": str(entry.deed)}
        values["due_at"] = entry.due_at or now
        if entry.topic:
            values["due_elsewhere_at"] = AT_ONCE
        values["buttons"] = [
            {"label": b.label, "command": b.command, "args": dict(b.args), "field": b.field}
            | ({"style": b.style} if b.style else {})
            for b in entry.buttons
        ]
        values["sealed"] = ""
        if is_sealed(entry.confidential):
            said = {"text": entry.text, "buttons": values["buttons"]}
            values |= {"sealed": self._seals.seal(entry.confidential, said), "text": "", "buttons": []}
        return values

    def _entry(self, row: OutboxRow) -> OutboxEntry:
        values: dict[str, Any] = dict(zip(_COLUMNS, _values_of(row), strict=True))
        values["network"] = Network(row.network)
        buttons = row.buttons
        if row.sealed:
            said = self._seals.open(row.confidential, row.sealed) or {"text": "", "buttons": []}
            values["text"], buttons = said["text"], said["buttons"]
        return OutboxEntry(id=row.id, buttons=tuple(Option(**b) for b in buttons), **values)

    def _shown(self, row: OutboxRow) -> Shown:
        return Shown(self._entry(row), row.message_id, row.answered_at is not None)


def _known_as(conversation: ConversationRef, message_id: str) -> tuple[ColumnElement[bool], ...]:
    return (
        OutboxRow.network == conversation.network.value,
        OutboxRow.room_id == conversation.room_id,
        OutboxRow.message_id == message_id,
    )


_COLUMNS = (
    "network",
    "kind",
    "member_id",
    "user_id",
    "room_id",
    "thread_id",
    "text",
    "chart",
    "attachment",
    "menu",
    "replaces",
    "reply_to",
    "subject",
    "topic",
    "carried_id",
    "thread_of",
    "broadcast_id",
    "mark",
    "deed",
    "file",
    "poll",
    "confidential",
    "buttons_of",
    "quiet_in",
    "not_before",
    "secret",
    "state",
    "attempts",
    "rank",
    "turn",
)
_values_of = attrgetter(*_COLUMNS)
_ALL: dict[str, Any] = dict.fromkeys((*_COLUMNS, "buttons", "sealed", "due_at", "due_elsewhere_at"))
_SELDOM = frozenset(
    {
        *("thread_id", "chart", "attachment", "menu", "replaces", "reply_to", "carried_id", "thread_of"),
        *("broadcast_id", "file", "poll", "buttons_of", "quiet_in", "not_before", "due_elsewhere_at"),
    }
)
_USUAL: dict[str, Any] = {name: None for name in _ALL if name not in _SELDOM}
"""The columns of answers; others have more. The statement is compiled for either."""
