"""One-time codes: good once, for one purpose, for a while, and kept as hashes."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from storage.models.one_time_codes import OneTimeCode, WrongCode
from tests.world import World

LIFE = timedelta(minutes=10)


async def test_a_code_is_good_once_and_forgiving(world: World) -> None:
    ana = await (await world.member("ana")).member()
    now = world.clock.now()
    async with world.store() as store:
        code = await store.codes.issue("link", ana.id, now + LIFE, detail="x")
    async with world.store() as store:
        typed = f"{code[:5]}-{code[5:]} ".lower().replace("0", "o").replace("1", "l")
        found = await store.codes.find("link", typed, now)
        assert found is not None
        assert (found.member_id, found.detail) == (ana.id, "x")
        await store.codes.use(found)
        assert await store.codes.find("link", code, now) is None


async def test_a_code_is_for_its_purpose_its_time_and_the_last_one_only(world: World) -> None:
    ana = await (await world.member("ana")).member()
    now = world.clock.now()
    async with world.store() as store:
        first = await store.codes.issue("link", ana.id, now + LIFE)
        assert await store.codes.find("invitation", first, now) is None
        assert await store.codes.find("link", first, now + LIFE) is None
        second = await store.codes.issue("link", ana.id, now + LIFE)
        assert await store.codes.find("link", first, now) is None
        assert await store.codes.find("link", second, now) is not None


async def test_only_the_hash_is_kept_and_not_for_long(world: World) -> None:
    ana = await world.member("ana")
    member = await ana.member()
    async with world.store() as store:
        code = await store.codes.issue("link", member.id, world.clock.now() + LIFE)
        account = (await store.people.accounts([ana.account]))[ana.account]
        store.codes.count_wrong(account.id, world.clock.now())
        (kept,) = (await store.session.scalars(select(OneTimeCode.hash))).all()
        assert code not in kept
        assert await store.codes.wrong_since(account.id, world.clock.now() - LIFE) == 1
    await world.advance(hours=2)
    async with world.store() as store:
        for table in (OneTimeCode, WrongCode):
            assert (await store.session.scalars(select(table.id))).all() == []
