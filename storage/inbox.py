"""The repository of the inbox: incoming messages, their states, and the networks' cursors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any, NamedTuple, cast

from sqlalchemy import CursorResult, Table, bindparam, delete, func, literal_column, null, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from chatbot.core.messages import (
    AccountRef,
    ConversationRef,
    IncomingMessage,
    MessageKind,
    Network,
    RemoteFile,
)
from storage import compiled_sql
from storage.models.account import Account
from storage.models.ballot import SurveySheet
from storage.models.delivery import Cursor, InboxRow, InboxState, OutboxRow
from storage.models.survey import Survey
from storage.outbox import OPEN
from storage.sealing import Seals
from storage.upsert import set_row

# statements of every message are built once, and run without the session's object tracking
_inbox = cast("Table", InboxRow.__table__)


_cursors = cast("Table", Cursor.__table__)


def _add_if_new(dialect: Any) -> Any:
    return dialect.insert(_inbox).on_conflict_do_nothing().returning(_inbox.c.id, _inbox.c.event_id)


_ADD_IF_NEW = {"sqlite": _add_if_new(sqlite), "postgresql": _add_if_new(postgresql)}


_SET_CURSOR = set_row(_cursors)


_CLOSE = (
    update(_inbox)
    .where(_inbox.c.id.in_(bindparam("ids", expanding=True)), _inbox.c.state == InboxState.PENDING)
    .values(state=bindparam("now"), message=null(), user_id="")
)
_PENDING_OF = (
    select(_inbox.c.id, _inbox.c.message)
    .where(
        _inbox.c.state == literal_column("'pending'"),  # written like in the index, which a bound value would not match
        _inbox.c.network == bindparam("network"),
        _inbox.c.user_id == bindparam("user"),
        _inbox.c.id > bindparam("after"),
    )
    .order_by(_inbox.c.id)
    .limit(bindparam("most"))
)


_ANSWERING = (
    select(Account.network, Account.user_id, Survey.id)
    .join(SurveySheet, SurveySheet.member_id == Account.member_id)
    .join(Survey, Survey.id == SurveySheet.survey_id)
    .where(
        Survey.anonymous.is_(True),
        Account.network.in_(bindparam("networks", expanding=True)),  # accounts are found by both
        Account.user_id.in_(bindparam("user_ids", expanding=True)),
    )
)
_IN_THE_OPEN = ("event_id", "sender", "conversation", "sent_at", "direct", "edited")
"""The part kept in the open of a message that may hold an answer to an anonymous survey."""

_FORGET_RECEIVED = delete(_inbox).where(
    _inbox.c.received_at < bindparam("before"), _inbox.c.state != InboxState.PENDING
)


class Received(NamedTuple):
    """An incoming message and the inbox row that holds it."""

    id: int
    message: IncomingMessage


class Inbox:
    """Incoming messages, each network event once."""

    def __init__(self, session: AsyncSession, seals: Seals) -> None:
        self._session = session
        self._seals = seals

    async def add(
        self, messages: Sequence[IncomingMessage], now: datetime, state: InboxState = InboxState.PENDING
    ) -> list[Received]:
        """Store messages, and return those that were not known yet, in order. Only pending ones keep their text."""
        if not messages:
            return []
        is_pending = state is InboxState.PENDING
        answering = await self._answering(messages) if is_pending else {}
        same = {"state": state.value, "received_at": _day_of(now)}
        rows = [
            {
                "network": m.sender.network.value,
                "event_id": m.event_id,
                "user_id": _author_of(m, is_pending=is_pending),
                "message": self._stored(m, answering.get(m.sender, "")) if is_pending else None,
                **same,
            }
            for m in messages
        ]
        statement = _ADD_IF_NEW[self._session.get_bind().dialect.name]
        ids = {event_id: row_id for row_id, event_id in await compiled_sql.execute(self._session, statement, rows)}
        by_event = {m.event_id: m for m in reversed(messages)}  # of two with one id in a batch the first counts
        return sorted((Received(row_id, by_event[event]) for event, row_id in ids.items()), key=lambda r: r.id)

    async def _answering(self, messages: Sequence[IncomingMessage]) -> dict[AccountRef, str]:
        """Return what the words of those who are answering an anonymous survey are kept for."""
        users = sorted({m.sender.user_id for m in messages})
        networks = sorted({m.sender.network.value for m in messages})
        rows = await self._session.execute(_ANSWERING, {"networks": networks, "user_ids": users})
        return {AccountRef(Network(network), user_id): f"survey:{survey_id}" for network, user_id, survey_id in rows}

    def _stored(self, message: IncomingMessage, kept_for: str) -> dict[str, Any]:
        """Return a message as its row holds it; what may be an answer to an anonymous survey is sealed."""
        values = _message_to_json(message)
        if not kept_for:
            return values
        known = {name: values[name] for name in _IN_THE_OPEN}
        return known | {"text": "", "sealed": self._seals.seal(kept_for, values), "kept_for": kept_for}

    def _opened(self, data: dict[str, Any]) -> dict[str, Any]:
        """Return what `_stored` was given; a message whose key is no more cannot be read."""
        if "sealed" not in data:
            return data
        opened: dict[str, Any] | None = self._seals.open(data["kept_for"], data["sealed"])
        left = {name: value for name, value in data.items() if name not in ("sealed", "kept_for")}
        return opened if opened is not None else left | {"kind": MessageKind.UNREADABLE}

    async def waiting(self, networks: Iterable[Network]) -> dict[AccountRef, int]:
        """Return how many messages from `networks` are pending, by author; the author who waits longest comes first."""
        query = (
            select(InboxRow.network, InboxRow.user_id, func.count())
            .where(InboxRow.state == InboxState.PENDING)
            .where(InboxRow.network.in_([network.value for network in networks]))
            .group_by(InboxRow.network, InboxRow.user_id)
            .order_by(func.min(InboxRow.id))
        )
        rows = await self._session.execute(query)
        return {AccountRef(Network(network), user_id): count for network, user_id, count in rows}

    async def under_way(self, networks: Iterable[Network]) -> dict[int, AccountRef]:
        """Return the accounts of unsent answers by outbox row id, for authors who have pending messages."""
        writes = select(InboxRow.id).where(
            InboxRow.state == InboxState.PENDING,
            InboxRow.network == OutboxRow.network,
            InboxRow.user_id == OutboxRow.user_id,
        )
        query = select(OutboxRow.id, OutboxRow.network, OutboxRow.user_id).where(
            OutboxRow.state.in_(OPEN),
            OutboxRow.network.in_([network.value for network in networks]),
            OutboxRow.quiet_in.is_(None),
            OutboxRow.kind == "message",
            writes.exists(),
        )
        rows = await self._session.execute(query)
        return {row_id: AccountRef(Network(network), user_id) for row_id, network, user_id in rows if user_id}

    async def pending_of(self, sender: AccountRef, after: int = 0, limit: int = 500) -> list[Received]:
        """Return the pending messages of one author after the row `after`, in order."""
        place = {"network": sender.network.value, "user": sender.user_id, "after": after, "most": limit}
        rows = await self._session.execute(_PENDING_OF, place)
        return [Received(row_id, _message_from_json(self._opened(message))) for row_id, message in rows]

    async def form_before(self, network: Network, event_id: str, begins: str) -> str | None:
        """Return the id of the last event before `event_id` whose id begins so: an earlier form of a message."""
        own = select(InboxRow.id).where(InboxRow.network == network.value, InboxRow.event_id == event_id)
        query = select(InboxRow.event_id).where(
            InboxRow.network == network.value,
            InboxRow.event_id.between(begins, f"{begins}g"),  # by the index: what follows is hexadecimal
            InboxRow.event_id.startswith(begins, autoescape=True),
            InboxRow.id < own.scalar_subquery(),
        )
        found: str | None = await self._session.scalar(query.order_by(InboxRow.id.desc()).limit(1))
        return found

    async def are_closed(self, ids: Sequence[int]) -> bool:
        """Tell whether none of these messages is pending any more."""
        query = select(InboxRow.id).where(InboxRow.id.in_(ids), InboxRow.state == InboxState.PENDING).limit(1)
        return (await self._session.execute(query)).first() is None

    async def close(self, ids: Sequence[int], state: InboxState = InboxState.DONE) -> int:
        """Mark messages as handled and delete their content. Returns how many were still pending."""
        result = await self._session.execute(_CLOSE, {"ids": ids, "now": state.value})
        return result.rowcount if isinstance(result, CursorResult) else 0

    async def cursor(self, network: Network) -> str | None:
        """Return the position from which reading `network` continues."""
        value: str | None = await self._session.scalar(select(Cursor.value).where(Cursor.network == network.value))
        return value

    async def set_cursor(self, network: Network, value: str | None) -> None:
        """Store the position from which reading `network` continues."""
        statement = _SET_CURSOR[self._session.get_bind().dialect.name]
        await compiled_sql.execute(self._session, statement, [{"network": network.value, "value": value}])

    async def forget_before(self, moment: datetime) -> None:
        """Delete handled messages received before `moment`; their event ids no longer protect from repeats."""
        await compiled_sql.change(self._session, _FORGET_RECEIVED, {"before": moment})


def _author_of(message: IncomingMessage, *, is_pending: bool) -> str:
    """Return the author as the row names them: only while the message waits."""
    return message.sender.user_id if is_pending else ""


def _day_of(now: datetime) -> datetime:
    """Return the day, which is all that is kept of when a message came."""
    return now.replace(hour=0, minute=0, second=0, microsecond=0)


def _message_to_json(message: IncomingMessage) -> dict[str, Any]:
    values: dict[str, Any] = {name: getattr(message, name) for name in message._fields}
    values["sender"] = {"network": message.sender.network, "user_id": message.sender.user_id}
    room = message.conversation
    values["conversation"] = {"network": room.network, "room_id": room.room_id, "thread_id": room.thread_id}
    values["sent_at"] = message.sent_at.isoformat()
    values["file"] = asdict(message.file) if message.file else None
    return values


def _message_from_json(data: dict[str, Any]) -> IncomingMessage:
    sender = AccountRef(Network(data["sender"]["network"]), data["sender"]["user_id"])
    room = data["conversation"]
    conversation = ConversationRef(Network(room["network"]), room["room_id"], room["thread_id"])
    known = {**data, "sender": sender, "conversation": conversation, "sent_at": datetime.fromisoformat(data["sent_at"])}
    known["kind"] = MessageKind(data.get("kind", MessageKind.WRITTEN))
    known["chosen"] = tuple(data.get("chosen", ()))
    if file := data.get("file"):
        known["file"] = RemoteFile.load(file)
    return IncomingMessage(**known)
