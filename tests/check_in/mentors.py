"""Mentors with mentees, and what the bot keeps about their check-ins."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from storage.models.check_in import CheckIn, Prompt
from tests.world import Person, World

MONDAY = datetime(2026, 11, 30, 9, tzinfo=UTC)
"""The first Monday after the world begins, at the hour of check-ins."""
WEEK = timedelta(weeks=1)


async def mentor_with(world: World, *names: str, **fields: object) -> Person:
    """A mentor called Kim who has just been paired with mentees of these names."""
    kim = await world.member("kim", "Kim", roles=["mentor"], **fields)  # type: ignore[arg-type]
    for name in names:
        await world.pair(await world.member(name.split()[0].lower(), name), kim)
    await world.app.tick()
    return kim


async def mentees_of(world: World, mentor: Person, name: str, **fields: object) -> None:
    """Set fields of the mentee called `name`."""
    async with world.store() as store:
        for pair in await store.pairs.pairs_of_mentor((await mentor.member()).id):
            if pair.mentee.name == name:
                for key, value in fields.items():
                    setattr(pair.mentee, key, value)


async def paired_for_long(world: World, *names: str) -> Person:
    """The same, but paired months ago and unknown to the bot until now."""
    kim = await world.member("kim", "Kim", roles=["mentor"])
    for name in names:
        await world.pair(await world.member(name.lower(), name), kim)
    async with world.store() as store:
        for pair in await store.pairs.open_pairs():
            pair.started_at -= timedelta(days=100)
    return kim


async def rows_of(world: World, mentor: Person) -> Sequence[CheckIn]:
    """Every check-in of a mentor, the oldest first."""
    member = await mentor.member()
    async with world.store() as store:
        query = select(CheckIn).join(Prompt, Prompt.id == CheckIn.prompt_id).where(Prompt.member_id == member.id)
        return (await store.session.scalars(query.order_by(CheckIn.id))).all()
