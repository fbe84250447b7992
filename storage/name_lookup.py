"""Looking members up by an id, a handle or a name; names are compared nowhere else."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Select, String, and_, bindparam, cast, or_, select, union
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from chatbot.core.messages import Network
from storage import compiled_sql
from storage.models.account import Account, Member
from storage.name_keys import handle_key, name_key, name_look

MOST_NAMED = 100
"""Members returned for one name, at most."""
MOST_ASKED = 8
"""Texts that are asked about at once."""


class NameLookup:
    """Finds members by name or handle, and keeps their names apart."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def named(self, text: str, among: frozenset[int] | None = None) -> Sequence[Member]:
        """Return the members a text can mean, of those with ids in `among`; at most `MOST_NAMED`.

        An id on a network (`telegram:1001`, `1001`, `@kim:example.org`) means the owner of that account and nobody
        else, a `@handle` the member last seen with it. A name means all whose name is, looks like or begins with it,
        and all who have it as a handle. Nobody is found by their mail address: only its owner gives it away.
        """
        text = text.strip()
        account = _account_meant(text)
        values: dict[str, Any] = {}
        if account is not None:
            query = _members(_writing_from(account))
            query = query if among is None else query.where(_AMONG)
        elif key := name_key(text):
            query = _NAMED if among is None else _NAMED_AMONG
            look = name_look(text) or key
            values |= {"key": key, "key_more": f"{key} ", "key_end": f"{key}!", "handle": handle_key(text)}
            values |= {"look": look, "look_more": f"{look} ", "look_end": f"{look}!"}
        else:
            return ()
        if among is not None:
            values["among"] = list(among)
        return (await self._session.scalars(query, values)).all()

    async def known(self, texts: Sequence[str]) -> frozenset[str]:
        """Return those of some texts, at most `MOST_ASKED`, by which `named` may find anybody; asked in two queries."""
        keys = {text: name_key(text) for text in texts[:MOST_ASKED]}
        looks = {text: name_look(text) or keys[text] for text in keys}
        handles = {text: handle_key(text) for text in keys}
        if not any(keys.values()):
            return frozenset()
        empty = [""] * (MOST_ASKED - len(keys))
        values: dict[str, str] = {}
        for name, found in (("key", keys), ("look", looks)):
            for place, one in enumerate([*found.values(), *empty]):
                values |= {f"{name}{place}": one, f"{name}{place}_more": f"{one} ", f"{name}{place}_end": f"{one}!"}
        names = await compiled_sql.find_plain(self._session, _ANY_NAMED, values)
        values = {f"handle{place}": one for place, one in enumerate([*handles.values(), *empty])}
        borne = {row[0] for row in await compiled_sql.find_plain(self._session, _ANY_HANDLE, values)}
        return frozenset(
            text
            for text, key in keys.items()
            if handles[text] in borne
            or any(
                name == key or name.startswith(f"{key} ") or look == looks[text] or look.startswith(f"{looks[text]} ")
                for name, look in names
            )
            or _account_meant(text) is not None
        )

    async def search(self, words: str, limit: int) -> Sequence[Member]:
        """Return members whose name or handle contains each of some words, in any order, sorted by name.

        Nobody is found by their mail address here either.
        """
        keys = name_key(words).split()
        if not keys:
            return ()
        query = select(Member).order_by(Member.name_key, Member.id).limit(limit)
        for key in keys:
            holds = _writing_from(Account.handle_key.contains(handle_key(key), autoescape=True))
            query = query.where(or_(Member.name_key.contains(key, autoescape=True), Member.id.in_(holds)))
        return (await self._session.scalars(query)).all()

    async def living_in(self, countries: Sequence[str], limit: int) -> Sequence[Member]:
        """Return members who say that they live in a country by one of its names, sorted by name."""
        written = {form for name in countries for form in (name, name.lower(), name.upper())}
        query = select(Member).where(Member.country.in_(written)).order_by(Member.name_key, Member.id)
        return (await self._session.scalars(query.limit(limit))).all()

    async def interested_in(self, words: str, limit: int) -> Sequence[Member]:
        """Return members whose interests hold each of some words, sorted by name."""
        interests = cast(Member.interests, String)
        query = select(Member).order_by(Member.name_key, Member.id).limit(limit)
        for word in words.split():
            written = (json.dumps(form)[1:-1] for form in (word, word.lower(), word.upper(), word.title()))
            query = query.where(or_(*(interests.contains(form, autoescape=True) for form in written)))
        return (await self._session.scalars(query)).all()

    async def mistaken_for(self, name: str, member_id: int | None = None) -> bool:
        """Tell whether anybody but `member_id` has a name, or one that looks like it, or has it as a handle."""
        named = select(Member.id).where((Member.name_key == name_key(name)) | (Member.name_look == name_look(name)))
        writing = _writing_from(Account.handle_key == handle_key(name))
        for query, column in ((named, Member.id), (writing, Account.member_id)):
            if member_id is not None:
                query = query.where(column != member_id)
            if await self._session.scalar(query.limit(1)) is not None:
                return True
        return False

    async def free_name(self, name: str) -> str:
        """Return a name as it is, or with a number added if it could be mistaken for somebody else's."""
        if not await self.mistaken_for(name):
            return name
        numbered = {name_look(tried := f"{name} ({number})"): tried for number in range(2, MOST_NAMED)}
        taken = set(await self._session.scalars(select(Member.name_look).where(Member.name_look.in_(numbered))))
        return next((tried for look, tried in numbered.items() if look not in taken), name)

    async def take_handle(self, account: Account) -> None:
        """Take an account's handle away from any other that had it before, even if that one has not written since."""
        others = await self._session.scalars(
            select(Account).where(
                Account.network == account.network, Account.handle_key == account.handle_key, Account.id != account.id
            )
        )
        for other in others:
            other.handle = other.handle_key = ""


def _writing_from(account: ColumnElement[bool]) -> Select[Any]:
    """Return a query for the members with an account that meets a condition; mail addresses are left out."""
    return select(Account.member_id).where(Account.network != Network.EMAIL, Account.member_id.is_not(None), account)


def _account_meant(text: str) -> ColumnElement[bool] | None:
    """Return the condition for the account that an id or a handle means; None for words that are neither."""
    network, colon, rest = text.partition(":")
    if colon and rest and network in Network.known():
        is_handle = rest.startswith("@") and ":" not in rest
        return and_(
            Account.network == network, Account.handle_key == handle_key(rest) if is_handle else Account.user_id == rest
        )
    if text.startswith("@") and ":" not in text:
        return Account.handle_key == handle_key(text)
    if text.startswith("@") or (text.isascii() and text.isdigit()):
        # the index begins with the network
        return and_(Account.network.in_(sorted(Network.known())), Account.user_id == text)
    return None


def _members(ids: Select[Any] | CompoundSelect[Any]) -> Select[Member]:
    return select(Member).where(Member.id.in_(ids)).order_by(Member.id).limit(MOST_NAMED)


def _begins(column: InstrumentedAttribute[str], name: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """Return the conditions that a column is a value given later, or that and more words: a blank comes before `!`."""
    key, more, end = (bindparam(f"{name}{part}", type_=String()) for part in ("", "_more", "_end"))
    return column == key, and_(column > more, column < end)


def _begins_any(column: InstrumentedAttribute[str], name: str) -> list[ColumnElement[bool]]:
    """Return the conditions of `_begins` for `MOST_ASKED` values that are given later; an empty one finds nobody."""
    found: list[ColumnElement[bool]] = []
    for place in range(MOST_ASKED):
        key, more, end = (bindparam(f"{name}{place}{part}", type_=String()) for part in ("", "_more", "_end"))
        found += [and_(column == key, column != ""), and_(column > more, column < end, key != "")]
    return found


_AMONG = Member.id.in_(bindparam("among", expanding=True))
_NAMED = _members(
    union(
        *(
            select(Member.id).where(one)
            for one in (*_begins(Member.name_key, "key"), *_begins(Member.name_look, "look"))
        ),
        _writing_from(Account.handle_key == bindparam("handle", type_=String())),
    )
)
_NAMED_AMONG = _NAMED.where(_AMONG)
_ANY_NAMED = (
    select(Member.name_key, Member.name_look)
    .where(or_(*_begins_any(Member.name_key, "key"), *_begins_any(Member.name_look, "look")))
    .distinct()
    .limit(MOST_NAMED)
)
_ANY_HANDLE = (
    select(Account.handle_key)
    .where(
        Account.handle_key.in_([bindparam(f"handle{place}", type_=String()) for place in range(MOST_ASKED)]),
        Account.handle_key != "",
        Account.network != Network.EMAIL,
    )
    .limit(MOST_NAMED)
)
