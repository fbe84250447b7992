"""Changes made by a message: without any, its mistake may be answered in one transaction with its neighbours."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy import delete, update

from chatbot.core.messages import Network
from storage.models.account import Account, Member
from storage.models.changes import Change, Voice
from storage.outbox_entries import OutboxEntry
from storage.unit_of_work import UnitOfWork
from tests.world import World

NOW = datetime(2026, 11, 25, tzinfo=UTC)


async def _set(store: UnitOfWork, account: Account) -> None:
    assert account.member is not None
    account.member.country = "Peru"


async def _clear(store: UnitOfWork, account: Account) -> None:
    account.member = None


async def _add(store: UnitOfWork, account: Account) -> None:
    store.people.expect("telegram", "bo", account.member_id or 0, NOW)


async def _take_back(store: UnitOfWork, account: Account) -> None:
    store.session.expunge(next(iter(store.session.new)))


async def _delete(store: UnitOfWork, account: Account) -> None:
    await store.session.delete(account)


async def _update(store: UnitOfWork, account: Account) -> None:
    await store.session.execute(update(Member).values(country="Peru"))


async def _delete_many(store: UnitOfWork, account: Account) -> None:
    await store.session.execute(delete(Account))


async def _post(store: UnitOfWork, account: Account) -> None:
    await store.outbox.add([OutboxEntry(Network.TELEGRAM, user_id="ana", text="Hello")], NOW)


@pytest.mark.both_databases
@pytest.mark.parametrize("deed", [_set, _clear, _add, _take_back, _delete, _update, _delete_many, _post])
async def test_every_change_is_counted(world: World, deed: Callable[[UnitOfWork, Account], Awaitable[None]]) -> None:
    ana = await world.member("ana")
    async with world.store() as store:
        account = (await store.people.accounts([ana.account]))[ana.account]
        store.people.expect("matrix", "bo", account.member_id or 0, NOW)
        before = store.writes
        await deed(store, account)
        assert store.writes > before
        await store.session.rollback()


async def test_a_list_that_grows_or_shrinks_is_counted(world: World) -> None:
    async with world.store() as store:
        change, voice = Change(), Voice()
        store.session.add(change)
        for deed in (change.voices.append, change.voices.remove):
            before = store.writes
            deed(voice)
            assert store.writes > before
        await store.session.rollback()


async def test_looking_and_writing_what_is_counted_already_are_no_changes(world: World) -> None:
    ana = await world.member("ana")
    async with world.store() as store:
        account = (await store.people.accounts([ana.account]))[ana.account]
        await _set(store, account)
        before = store.writes
        assert await store.people.named("Ana")
        await store.flush()
        assert store.writes == before
