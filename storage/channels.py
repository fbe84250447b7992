"""The repository of prompts that wait for an answer, and of the channels on which they were asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Row, Select, and_, bindparam, case, exists, or_, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from chatbot.core.messages import AccountRef, Network
from storage import compiled_sql
from storage.due_rows import DueMessage
from storage.models.absence import Backup, BackupState
from storage.models.account import Account, Member
from storage.models.activity import Activity, ActivityState
from storage.models.base import AT_ONCE
from storage.models.changes import Change, ChangeState, Voice
from storage.models.check_in import CheckIn, Prompt
from storage.models.council import CouncilItem, ItemState
from storage.models.delivery import OutboxRow, OutboxState, TopicKind
from storage.models.meetings import Meeting, MeetingState
from storage.models.offers import Offer, OfferState
from storage.models.pairs import Pair

_other = aliased(Account)
_ASKED_PROMPT = (Prompt.answered_at.is_(None), Prompt.closed_at.is_(None))
_OPEN: Mapping[TopicKind, Select[Any, Any]] = {
    TopicKind.CHECK_IN: select(CheckIn.id, Prompt.member_id)
    .join(Prompt, Prompt.id == CheckIn.prompt_id)
    .join(Pair, Pair.id == CheckIn.pair_id)
    .where(CheckIn.answer == "", Prompt.closed_at.is_(None), Pair.ended_at.is_(None)),
    TopicKind.STILL_ACTIVE: select(Prompt.id, Prompt.member_id).where(*_ASKED_PROMPT),
    TopicKind.LAST_CONTACT: select(Prompt.id, Prompt.member_id)
    .join(Pair, Pair.mentee_id == Prompt.member_id)
    .where(*_ASKED_PROMPT, Pair.ended_at.is_(None), Pair.started_at <= Prompt.due_at),
    TopicKind.OFFER: select(Offer.id, Offer.mentor_id).where(Offer.state == OfferState.OPEN),
    TopicKind.CONFIRMATION: select(Activity.id, Activity.asked_id).where(
        Activity.state.in_((ActivityState.REPORTED, ActivityState.UNCONFIRMED))
    ),
    TopicKind.QUESTION: select(Activity.id, Activity.member_id).where(Activity.state == ActivityState.MORE),
    TopicKind.OUTCOME: select(Activity.id, Activity.member_id).where(
        Activity.state.in_((ActivityState.REPORTED, ActivityState.MORE, ActivityState.UNCONFIRMED)),
        Activity.details["outcome"].as_string().is_(None),
    ),
    TopicKind.COVER: select(Backup.id, Backup.stand_in_id).where(Backup.state == BackupState.ASKED),
    TopicKind.HANDOVER: select(
        Change.id, case({"mentee": Change.mentee_id, "old": Change.old_id}, value=Voice.part, else_=Change.new_id)
    )
    .join(Voice, Voice.change_id == Change.id)
    .where(Change.state == ChangeState.OPEN, Voice.agreed_at.is_(None)),
    TopicKind.DECISION: select(CouncilItem.id, CouncilItem.councillor_id).where(
        CouncilItem.state == ItemState.OPEN, CouncilItem.claimed_at.is_(None)
    ),
    TopicKind.MEETING: select(Meeting.id, case((Meeting.by_mentor, Pair.mentee_id), else_=Pair.mentor_id))
    .join(Pair, Pair.id == Meeting.pair_id)
    .where(Meeting.state == MeetingState.PROPOSED, Pair.ended_at.is_(None)),
    TopicKind.PROMISE: select(Member.id, Member.id).where(Member.agreed_at.is_(None)),
}
"""For each kind, a query for what is not answered yet: the id its topics carry, and the id of the member asked."""

# queries of every tick and many messages are built once
_ASKED_OF = (
    select(OutboxRow)
    .where(OutboxRow.topic != "", OutboxRow.member_id.in_(bindparam("members", expanding=True)))
    .order_by(OutboxRow.id)
)
_TRIED = select(OutboxRow.member_id, OutboxRow.topic, OutboxRow.network, OutboxRow.user_id).where(
    OutboxRow.member_id.in_(bindparam("members", expanding=True)),
    OutboxRow.topic != "",
    OutboxRow.topic.in_(bindparam("topics", expanding=True)),
)
_INVITED = Account.invited_at > AT_ONCE  # at any time: for `is not null` SQLite would not use the index
_IN_UNREAD_CHATS = (
    select(OutboxRow)
    .join(Account, and_(Account.user_id == OutboxRow.user_id, Account.room_id == OutboxRow.room_id))
    .where(
        tuple_(OutboxRow.network, OutboxRow.room_id).in_(select(Account.network, Account.room_id).where(_INVITED)),
        Account.network == OutboxRow.network,
        or_(Account.invited_at <= bindparam("before"), Account.reachable.is_(False)),
        OutboxRow.state == OutboxState.SENT,
        OutboxRow.topic == "",
        OutboxRow.confidential == "",
        OutboxRow.replaces.is_(None),
    )
    .order_by(Account.invited_at, OutboxRow.id)
)


@cache
def _unread(networks: frozenset[str], most: int) -> Select[OutboxRow]:
    """Return the query for unread messages whose reader has another channel; built once for what runs."""
    elsewhere = exists().where(
        _other.member_id == OutboxRow.member_id,
        _other.id != Account.id,
        _other.reachable.is_(True),
        _other.network.in_(sorted(networks)),
    )
    return _IN_UNREAD_CHATS.where(elsewhere).limit(most)


@dataclass(frozen=True, slots=True)
class AskedMessage:
    """One prompt to a member, with all messages that ask it, the oldest first."""

    member_id: int
    topic: str
    rows: Sequence[OutboxRow]

    @property
    def tried(self) -> frozenset[AccountRef]:
        """The accounts on which it was asked."""
        return frozenset(account_of(row) for row in self.rows)


def account_of(row: OutboxRow | Row[*tuple[Any, ...]]) -> AccountRef:
    """Return the account a message was for."""
    return AccountRef(Network(row.network), row.user_id or "")


class Channels:
    """Open prompts, and their way from channel to channel."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def asked(self, due: Iterable[DueMessage]) -> list[AskedMessage]:
        """Return the prompts that some messages ask."""
        wanted = {(row.member_id, row.topic) for row in due if row.member_id is not None}
        found: dict[tuple[int, str], list[OutboxRow]] = defaultdict(list)
        members = [member_id for member_id, _ in wanted]
        for row in await self._session.scalars(_ASKED_OF, {"members": members}) if members else ():
            if row.member_id is not None and (row.member_id, row.topic) in wanted:
                found[row.member_id, row.topic].append(row)
        return [AskedMessage(member_id, topic, rows) for (member_id, topic), rows in found.items()]

    async def still_open(self, wanted: Collection[tuple[int, str]]) -> Set[tuple[int, str]]:
        """Return those prompts, by member id and topic, that still wait for their member's answer."""
        found = set()
        for kind, query in _OPEN.items():
            ids = [int(topic.partition(":")[2]) for _, topic in wanted if topic.startswith(f"{kind}:")]
            column = next(iter(query.selected_columns))
            if ids:
                rows = await self._session.execute(query.where(column.in_(ids)))
                found |= {(member_id, kind.of(number)) for number, member_id in rows}
        return found.intersection(wanted)

    async def tried(self, asked: Collection[tuple[int, str]]) -> Mapping[tuple[int, str], Set[AccountRef]]:
        """Return the accounts on which prompts, by member id and topic, were asked so far."""
        if not asked:
            return {}
        found: dict[tuple[int, str], set[AccountRef]] = defaultdict(set)
        members, topics = ({one[at] for one in asked} for at in (0, 1))
        for row in await self._session.execute(_TRIED, {"members": sorted(members), "topics": sorted(topics)}):
            found[row.member_id, row.topic].add(account_of(row))
        return found

    async def unread(self, before: datetime, networks: Collection[Network], most: int) -> Sequence[OutboxRow]:
        """Return messages in chats whose invitation was declined, or not accepted since `before`.

        Leaves out prompts, which are asked on other channels anyhow, and members without another channel.
        """
        query = _unread(frozenset(network.value for network in networks), most)
        return await compiled_sql.find(self._session, query, {"before": before})

    async def take_for_unread(self, rows: Iterable[OutboxRow]) -> None:
        """Mark messages as failed, as nobody read them."""
        ids = [row.id for row in rows]
        await self._session.execute(update(OutboxRow).where(OutboxRow.id.in_(ids)).values(state=OutboxState.FAILED))

    async def is_edited(self, row: OutboxRow) -> bool:
        """Tell whether a message was already replaced, as its button was pressed."""
        edit = exists().where(
            OutboxRow.network == row.network, OutboxRow.room_id == row.room_id, OutboxRow.replaces == row.message_id
        )
        return bool(await self._session.scalar(select(edit)))

    async def close(self, messages: Iterable[DueMessage | OutboxRow]) -> None:
        """Close prompts that are answered or over, so that they are not asked again; given are all their messages."""
        if ids := [row.id for row in messages]:
            await self._session.execute(
                update(OutboxRow)
                .where(OutboxRow.id.in_(ids))
                .values(topic="")
                .execution_options(synchronize_session=False)
            )
