"""A flush that fails ends its transaction, also in the middle of a unit of work: the next one begins anew."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from storage.models.account import Member
from tests.world import World


@pytest.mark.parametrize("is_asked_next", [False, True], ids=["flush", "before a query"])
async def test_the_next_transaction_begins(world: World, is_asked_next: bool) -> None:
    ana = await world.member("ana")
    number = (await ana.member()).id

    async def fail() -> None:
        async with world.app.database.unit_of_work() as store:
            member = await store.session.get_one(Member, number)
            member.account_count = 10**300
            await (store.session.execute(select(Member.id)) if is_asked_next else store.session.flush())

    with pytest.raises((OverflowError, DBAPIError)):
        await fail()
    await ana.says("help", "What")
