"""A broadcast reaches everybody in its audience once: in their daytime, at their clock, as fast as networks take it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from chatbot.core.audience import Audience
from chatbot.core.messages import Network
from handlers.shared import broadcasting
from handlers.shared.broadcasting import go_on_with
from handlers.shared.context import Desk
from storage.models.account import Member
from storage.models.broadcast import BroadcastState
from tests.world import Person, Sections, World


async def tell(desk: Desk, subject_id: int, members: Sequence[Member]) -> None:
    for member in members:
        desk.to(member).send("guide-read-noted", title=f"news {subject_id}")


NEWS = "you’ve read news 7"


@pytest.fixture
def sections() -> Sections:
    return {"telegram": {"messages_per_second": 0.1}}  # six a minute


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(broadcasting, "LISTED", 2)
    monkeypatch.setattr(broadcasting, "TOLD", 2)


def listening(world: World) -> None:
    world.app.tick._jobs = {**world.app.tick._jobs, "broadcast.go_on": go_on_with({"news": tell})}


async def begin(world: World, audience: Audience, at: datetime | None = None) -> int:
    listening(world)
    async with world.store() as store:
        desk = Desk(store, world.app.rules, world.app.localizer, world.clock.now())
        return (await desk.broadcast("news", 7, audience, at)).id


async def counts(world: World, broadcast_id: int) -> Counter[str]:
    async with world.store() as store:
        found = Counter(await store.broadcasts.counts(broadcast_id))
    return +found


def got(people: Sequence[Person]) -> list[int]:
    return [sum(NEWS in message.text for message in person.screen) for person in people]


async def test_everybody_once_over_restarts_and_no_faster_than_the_network(world: World, small: None) -> None:
    people = [await world.member(f"m{number}") for number in range(9)]
    left = await world.member("left")
    silent = await world.member("silent")
    async with world.store() as store:
        (await store.people.accounts([silent.account]))[silent.account].reachable = False
    broadcast = await begin(world, Audience())
    async with world.store() as store:
        (await store.people.accounts([left.account]))[left.account].member.lay_down("mentee")  # type: ignore[union-attr]
    late = await world.member("late")
    await people[0].says("help")
    for person in people[:3]:
        world.adapters[Network.TELEGRAM].blocked.add(person.account.user_id) if person is people[2] else None
    await world.app.tick()
    async with world.store() as store:
        assert await store.broadcasts.in_outbox("telegram") <= 6
    for _ in range(3):
        await world.restart()
        listening(world)
        await world.advance(minutes=1)
    assert got([*people, left, silent, late]) == [1, 1, 0, *[1] * 6, 0, 0, 0]
    assert await counts(world, broadcast) == {"sent": 8, "unreachable": 2}
    async with world.store() as store:
        row = await store.broadcasts.get(broadcast)
        assert row is not None
        assert row.state == BroadcastState.DONE
        assert await store.audiences.count(Audience(missed_by=broadcast)) == 2
        assert await store.audiences.count(Audience(reached_by=broadcast)) == 8


async def test_at_a_time_by_the_readers_own_clock_and_never_at_night(world: World) -> None:
    kim = await world.member("kim", timezone="Asia/Tokyo")
    bo = await world.member("bo", timezone="UTC")
    lu = await world.member("lu", timezone="America/Lima")
    early = await begin(world, Audience(), datetime(2026, 11, 25, 9, 0))  # noqa: DTZ001  # each reader has their own
    await world.tick()
    assert got([kim, bo, lu]) == [0, 0, 0]
    for moment, expected in (
        (datetime(2026, 11, 24, 23, 50, tzinfo=UTC), [0, 0, 0]),
        (datetime(2026, 11, 25, 0, 5, tzinfo=UTC), [1, 0, 0]),
        (datetime(2026, 11, 25, 9, 5, tzinfo=UTC), [1, 1, 0]),
        (datetime(2026, 11, 25, 14, 5, tzinfo=UTC), [1, 1, 1]),
    ):
        await world.advance_to(moment, step=timedelta(hours=1))
        assert got([kim, bo, lu]) == expected
    await world.tick()
    assert await counts(world, early) == {"sent": 3}
    await begin(world, Audience(members=((await kim.member()).id,)))  # 23:05 in Tokyo
    await world.tick()
    assert got([kim]) == [1]
    await world.advance(hours=10)
    assert got([kim]) == [2]


async def test_a_stopped_one_goes_to_nobody_else(world: World, small: None) -> None:
    zones = ["UTC"] * 5 + ["Pacific/Auckland"] * 4  # where it is night
    people = [await world.member(f"m{number}", timezone=zone) for number, zone in enumerate(zones)]
    broadcast = await begin(world, Audience())
    await world.tick()
    async with world.store() as store:
        row = await store.broadcasts.get(broadcast)
        assert row is not None
        await store.broadcasts.stop(row, world.clock.now())
        await store.broadcasts.stop(row, world.clock.now())
    await world.advance(hours=24)
    assert got(people) == [1] * 5 + [0] * 4
    assert await counts(world, broadcast) == {"sent": 5, "stopped": 4}


async def test_two_members_who_turn_out_to_be_one_get_it_once(world: World, small: None) -> None:
    first, second = await world.member("first"), await world.member("second")
    broadcast = await begin(world, Audience(members=((await first.member()).id, (await second.member()).id)))
    await world.tick()
    async with world.store() as store:
        one, other = [
            (await store.people.accounts([person.account]))[person.account].member for person in (first, second)
        ]
        assert one is not None
        assert other is not None
        await store.merges.absorb(one, other)
    await world.advance(minutes=2)
    assert got([first, second]) == [1, 1]
    assert await counts(world, broadcast) == {"sent": 1}
    async with world.store() as store:  # as after a merge while it was being listed
        row = await store.broadcasts.get(broadcast)
        assert row is not None
        row.reached, row.state, row.ended_at = 0, BroadcastState.GOING, None
    await world.advance(minutes=2)
    await world.tick()
    assert got([first, second]) == [1, 1]
    assert await counts(world, broadcast) == {"sent": 1}
    async with world.store() as store:
        row = await store.broadcasts.get(broadcast)
        assert row is not None
        assert row.state == BroadcastState.DONE
