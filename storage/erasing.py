"""Erasing a forgotten member: their words are emptied, their name goes, and rows that count stay without it.

`personal_data.py` says what becomes of each column; here it is done.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, ColumnElement, String, Table, and_, cast, delete, false, or_, select, true, update
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models.account import Account, AwaitedAccount, FormerName, Member
from storage.models.base import Base
from storage.models.delivery import OutboxState
from storage.models.privacy import Forgetting
from storage.name_keys import name_key
from storage.personal_data import COLUMNS, DELETED_ROWS, NAMELESS

_AT_ONCE = 200
_SHORTEST_PART = 3
_SHORTEST_ID = 6
_OVER = (OutboxState.SENT, OutboxState.FAILED)
_ASCII = re.compile(r"[ -~]+")


def _table(name: str) -> Table:
    return Base.metadata.tables[name]


@dataclass(frozen=True, slots=True)
class Names:
    """By what somebody is named: `everywhere` it means nobody else, `near` it does in what is about them."""

    everywhere: tuple[str, ...]
    near: tuple[str, ...]


async def names_of(session: AsyncSession, member: Member, places: Sequence[Mapping[str, Any]]) -> Names:
    """Gather the names, handles, ids and addresses of a member."""
    found = {member.name, member.email, *(place.get("name", "") for place in places)}
    found |= {place.get("handle", "") for place in places}
    found |= {place["user_id"] for place in places if _is_telling(place["user_id"])}
    former = await session.scalars(select(FormerName.name_key).where(FormerName.member_id == member.id))
    awaited = await session.scalars(select(AwaitedAccount.key).where(AwaitedAccount.member_id == member.id))
    found |= {*former.all(), *(key for key in awaited if _is_telling(key))}
    found -= {"", NAMELESS}
    parts = {part for name in found if "@" not in name for part in name.split() if len(part) >= _SHORTEST_PART}
    others = (await session.scalars(select(Member.name_key).where(Member.id != member.id))).all()
    taken = {part for name in others for part in name.split()}
    shared = {name for name in found | parts if name_key(name) in taken or name_key(name) in others}
    everywhere = sorted((found | parts) - shared, key=len, reverse=True)
    return Names(tuple(everywhere), tuple(sorted(found | parts, key=len, reverse=True)))


def _is_telling(user_id: str) -> bool:
    """Tell whether an id on a network means somebody wherever it stands; a short number may be any number."""
    return not user_id.isdigit() or len(user_id) >= _SHORTEST_ID


class Erasing:
    """Erases one member, in the transaction of a session."""

    def __init__(self, session: AsyncSession, row: Forgetting, member: Member, now: datetime) -> None:
        self._session = session
        self._row = row
        self._member = member
        self._now = now
        self._ids: dict[str, list[int]] = {}

    async def erase(self) -> None:
        """Erase everything but what is still to be sent because of it; whatever was read before is to be read anew."""
        await self._session.flush()
        names = await names_of(self._session, self._member, self._row.places)
        await self._gather()
        await self._empty_by_hand()
        await self._delete_rows()
        await self._empty_own()
        await self._replace(names.near, self._near)
        await self._replace(names.everywhere, lambda _: true())
        await self._clear_member()
        await self.clear_places()
        self._row.erased_at = self._now
        await self._session.flush()
        self._session.expunge_all()

    async def _gather(self) -> None:
        """Note the rows that are the member's, by the kinds that `personal_data` names."""
        own = self._member.id
        self._ids = {
            "member": [own],
            "account": [place["account"] for place in self._row.places if place.get("account")],
            "prompt": await self._found("prompt", "member_id"),
            "pair": await self._found("pair", "mentee_id", "mentor_id"),
            "request": await self._found("request", "mentee_id"),
            "activity": await self._found("activity", "member_id"),
            "proposal_comment": await self._found("proposal_comment", "member_id"),
        }
        items = _table("council_item")
        alone = (items.c.subject_id == own) & (items.c.asked_by_id.is_(None))
        unasked = await self._session.scalars(select(items.c.id).where(alone))
        self._ids["asked_themselves"] = list(unasked)

    async def _found(self, table: str, *columns: str) -> list[int]:
        one = _table(table)
        mine = or_(*(one.c[column] == self._member.id for column in columns))
        return list(await self._session.scalars(select(one.c.id).where(mine)))

    def _mine(self, table: Table, columns: Iterable[str]) -> ColumnElement[bool]:
        """Return the condition that a row is the member's by one of some columns, written as in `Fate.emptied`."""
        conditions: list[ColumnElement[bool]] = []
        for entry in columns:
            name, _, kind = entry.partition(":")
            column = table.c.id if kind == "asked_themselves" else table.c[name]
            conditions.append(column.in_(self._ids[kind or "member"]))
        return or_(false(), *conditions)

    def _near(self, table: Table) -> ColumnElement[bool]:
        """Return the condition that a row refers to the member, or to a row that is theirs."""
        conditions: list[ColumnElement[bool]] = [false()]
        for column in table.columns:
            kinds = (key.column.table.name for key in column.foreign_keys)
            conditions += [column.in_(self._ids[kind]) for kind in kinds if kind in self._ids]
        if table.name == "outbox":
            conditions.append(table.c.member_id.in_(self._acquainted))
        return or_(*conditions)

    @property
    def _acquainted(self) -> Any:
        pair = _table("pair")
        mentees = select(pair.c.mentee_id).where(pair.c.id.in_(self._ids["pair"]))
        return mentees.union(select(pair.c.mentor_id).where(pair.c.id.in_(self._ids["pair"])))

    async def _run(self, statement: Any) -> None:
        await self._session.execute(statement.execution_options(synchronize_session=False))

    async def _delete_rows(self) -> None:
        for name, columns in DELETED_ROWS.items():
            table = _table(name)
            await self._run(delete(table).where(self._mine(table, columns)))

    async def _empty_own(self) -> None:
        for name, columns in COLUMNS.items():
            table = _table(name)
            for column, fate in columns.items():
                if fate.emptied:
                    empty = None if table.c[column].nullable else ""
                    await self._run(update(table).where(self._mine(table, fate.emptied)).values({column: empty}))

    async def _replace(self, names: Sequence[str], where: Callable[[Table], ColumnElement[bool]]) -> None:
        """Put `NAMELESS` where a name stands in any text that may hold one."""
        if not names:
            return
        pattern = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names), re.IGNORECASE)
        for name, columns in COLUMNS.items():
            table = _table(name)
            for column, fate in columns.items():
                if fate.words:
                    await self._replace_in(table, table.c[column], pattern, names, where(table))

    async def _replace_in(
        self,
        table: Table,
        column: Column[Any],
        pattern: re.Pattern[str],
        names: Sequence[str],
        where: ColumnElement[bool],
    ) -> None:
        keys = list(table.primary_key.columns)
        spared = table.c.confidential != self._row.kept_for if table.name == "outbox" else true()
        query = select(*keys, column).where(where, spared, _may_hold(column, names))
        changed = []
        for row in await self._session.execute(query):
            *key, value = row
            if (anew := _replaced(value, pattern)) != value:
                changed.append((key, anew))
        if table.name == "outbox":
            await self._drop_messages([key[0] for key, _ in changed])
        for key, anew in changed:
            same = and_(*(one == value for one, value in zip(keys, key, strict=True)))
            await self._run(update(table).where(same).values({column.name: anew}))

    async def _drop_messages(self, ids: Sequence[int]) -> None:
        """Delete messages about the member, who may be quoted in them; those still to be sent, once they are."""
        outbox = _table("outbox")
        for begin in range(0, len(ids), _AT_ONCE):
            some = outbox.c.id.in_(ids[begin : begin + _AT_ONCE])
            await self._run(delete(outbox).where(some, outbox.c.state.in_(_OVER)))
            unmarked = some & (outbox.c.confidential == "")
            await self._run(update(outbox).where(unmarked).values(confidential=self._row.kept_for))

    async def _empty_by_hand(self) -> None:
        own = self._member.id
        activity = _table("activity")
        rows = await self._session.execute(select(activity.c.id, activity.c.details).where(activity.c.member_id == own))
        for row_id, details in rows.all():
            figures = {key: value for key, value in (details or {}).items() if isinstance(value, int)}
            await self._run(update(activity).where(activity.c.id == row_id).values(details=figures, questions=[]))
        asked = select(activity.c.id, activity.c.questions).where(
            cast(activity.c.questions, String).contains(f'"by": {own}')
        )
        for row_id, questions in (await self._session.execute(asked)).all():
            left = [{**one, "question": "…"} if one.get("by") == own else one for one in questions]
            await self._run(update(activity).where(activity.c.id == row_id).values(questions=left))
        ballot = _table("survey_ballot")
        cast_by = await self._session.execute(select(ballot).where(ballot.c.member_id == own))
        for found in cast_by.all():
            answers = {
                question: {key: value for key, value in answer.items() if key not in ("other", "words", "text")}
                for question, answer in found.answers.items()
            }
            same = (ballot.c.survey_id == found.survey_id) & (ballot.c.id == found.id)
            await self._run(update(ballot).where(same).values(answers=answers, member_id=None))
        outbox = _table("outbox")
        sent = outbox.c.state.in_(_OVER) & outbox.c.attachment.is_not(None)
        await self._run(update(outbox).where(sent).values(attachment=None))  # nobody needs a file that was sent
        await self._empty_community(own)

    async def _empty_community(self, own: int) -> None:
        """Drop drafts, and let what was said to proposals be nobody's."""
        announcement, texts = _table("announcement"), _table("announcement_text")
        drafts = select(announcement.c.id).where(announcement.c.author_id == own, announcement.c.out_at.is_(None))
        await self._run(update(texts).where(texts.c.announcement_id.in_(drafts)).values(words=""))
        await self._run(update(announcement).where(announcement.c.id.in_(drafts)).values(state="dropped"))
        proposal, comment = _table("proposal"), _table("proposal_comment")
        await self._run(delete(proposal).where(proposal.c.author_id == own, proposal.c.state == "draft"))
        await self._run(
            update(proposal).where(proposal.c.author_id == own, proposal.c.state != "open").values(author_id=None)
        )
        await self._run(update(comment).where(comment.c.member_id == own).values(words="…", member_id=None))
        promise = _table("proposal_promise")
        await self._run(
            update(promise)
            .where(promise.c.councillor_id == own, promise.c.done_at.is_(None))
            .values(councillor_id=None)
        )

    async def _clear_member(self) -> None:
        member = _table("member")
        values: dict[str, Any] = {
            "name": NAMELESS,
            **dict.fromkeys(("name_key", "name_look", "country", "email", "joined_words"), ""),
            "timezone": "UTC",
            "timezone_known": False,
            "languages": [],
            "interests": [],
            **dict.fromkeys(("share_handle", "wants_topics", "capacity", "away_from", "away_until"), None),
            "hushed_at_night": False,
        }
        await self._run(update(member).where(member.c.id == self._member.id).values(values))

    async def clear_places(self) -> None:
        """Clear what a network knows them by; of an account they have come back with, only what was before."""
        for place in self._row.places:
            back = await self._is_back(place)
            await self._clear_messages(place, everything=not back)
            if not back:
                await self._clear_account(place)
        left = _table("outbox")
        await self._run(delete(left).where(left.c.confidential == self._row.kept_for, left.c.state.in_(_OVER)))

    async def _is_back(self, place: Mapping[str, Any]) -> bool:
        query = select(Account.member_id, Account.last_seen_at).where(
            Account.network == place["network"], Account.user_id == place["user_id"]
        )
        found = (await self._session.execute(query)).first()
        return found is not None and (found.member_id is not None or found.last_seen_at is not None)

    async def _clear_messages(self, place: Mapping[str, Any], *, everything: bool) -> None:
        network, user_id, room = place["network"], place["user_id"], place.get("room")
        outbox = _table("outbox")
        here = (outbox.c.network == network) & or_(
            outbox.c.user_id == user_id, *([outbox.c.room_id == room] if room else [])
        )
        gone = delete(outbox).where(here, outbox.c.state.in_(_OVER))
        await self._run(gone if everything else gone.where(outbox.c.due_at <= self._row.asked_at))
        inbox = _table("inbox")
        mine = (inbox.c.network == network) & (inbox.c.user_id == user_id) & (inbox.c.state != "pending")
        await self._run(update(inbox).where(mine).values(user_id="", message=None))
        if not everything:
            return
        dialogue, said, rooms = _table("dialogue"), _table("last_said"), _table("group_room")
        await self._run(delete(dialogue).where(dialogue.c.network == network, dialogue.c.user_id == user_id))
        await self._run(
            update(rooms).where(rooms.c.network == network, rooms.c.brought_by == user_id).values(brought_by="")
        )
        if room:
            await self._run(delete(said).where(said.c.network == network, said.c.room_id == room))
            moved = _table("moved_room")
            await self._run(
                delete(moved).where(moved.c.network == network, or_(moved.c.old_id == room, moved.c.new_id == room))
            )
        for name in ("mailed_code", "refused_address"):
            table = _table(name)
            await self._run(delete(table).where(table.c.address == user_id))

    async def _clear_account(self, place: Mapping[str, Any]) -> None:
        """Delete an account, or keep it nameless where a report was written from it."""
        report, account = _table("safeguarding_report"), _table("account")
        mine = (account.c.network == place["network"]) & (account.c.user_id == place["user_id"])
        used = select(report.c.account_id).union(select(report.c.reader_id))
        await self._run(delete(_table("link")).where(_table("link").c.account_id == place["account"]))
        await self._run(delete(account).where(mine, account.c.id.not_in(used)))
        nameless: dict[str, Any] = dict.fromkeys(("name", "handle", "handle_key", "locale_hint", "keys_in"), "")
        nameless |= {"user_id": f"forgotten:{place['account']}", "room_id": None, "reachable": False}
        await self._run(update(account).where(mine).values(nameless))


def _may_hold(column: Column[Any], names: Sequence[str]) -> ColumnElement[bool]:
    """Return a condition that rows with one of some names fulfil, and few others: databases fold ASCII alone."""
    text = cast(column, String) if isinstance(column.type, JSON) else column
    conditions: list[ColumnElement[bool]] = []
    for name in names:
        longest = max(_ASCII.findall(name), key=len, default="")
        if not longest:
            return column.is_not(None)
        conditions.append(text.icontains(json.dumps(longest)[1:-1], autoescape=True))
    return or_(*conditions)


def _replaced(value: Any, pattern: re.Pattern[str]) -> Any:
    """Return a value of a column with every name in it replaced."""
    if isinstance(value, str):
        return pattern.sub(NAMELESS, value)
    if isinstance(value, Mapping):
        return {key: _replaced(one, pattern) for key, one in value.items()}
    if isinstance(value, list):
        return [_replaced(one, pattern) for one in value]
    return value
