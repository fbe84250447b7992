"""People with several accounts."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from chatbot.core.messages import Network
from storage.models.check_in import CheckIn
from tests.world import Person, World


async def also(world: World, person: Person, network: Network, user_id: str) -> Person:
    """Another account of a member, last written from before the one they have; one for mail was never written from."""
    other = world.person(user_id, person.name, network, handle=None)
    async with world.store() as store:
        owner = (await store.people.accounts([person.account]))[person.account]
        account = store.people.add_account(other.account)
        account.member, account.room_id = owner.member, user_id
        if network is not Network.EMAIL:
            account.last_seen_at = world.clock.now() - timedelta(days=1)
    return other


async def mentor_everywhere(world: World) -> tuple[Person, Person, Person]:
    """Kim, a mentor, on Telegram, on Matrix and by mail, who wrote from Telegram last."""
    kim = await world.member("kim", "Kim", roles=["mentor"])
    mails = await also(world, kim, Network.EMAIL, "kim@example.net")
    return kim, await also(world, kim, Network.MATRIX, "kim_m"), mails


async def answers(world: World) -> list[str]:
    """Return the mentors' answers at check-ins."""
    async with world.store() as store:
        return list(await store.session.scalars(select(CheckIn.answer).order_by(CheckIn.id)))
