"""A mentee with a mentor, and what of the bot's messages is about activities."""

from __future__ import annotations

from datetime import date

from storage.models.activity import Activity
from tests.world import Message, Person, World

REPORT = "report organised 2026-11-20 Meetup in Lima; attendees=40"


async def a_pair(
    world: World,
    *,
    locale: str = "en",
    timezone: str = "UTC",
    away_from: date | None = None,
    away_until: date | None = None,
) -> tuple[Person, Person]:
    """Ana, mentored by Kim; the traits are Kim's."""
    ana = await world.member("ana", "Ana")
    kim = await world.member(
        "kim", "Kim", roles=["mentor"], locale=locale, timezone=timezone, away_from=away_from, away_until=away_until
    )
    await world.pair(ana, kim)
    return ana, kim


async def leaves(world: World, mentee: Person, successor: Person | None = None) -> None:
    """The mentee's mentor is their mentor no more, but `successor` is."""
    async with world.store() as store:
        pair = await store.pairs.pair_of((await mentee.member()).id)
        assert pair is not None
        pair.ended_at = world.clock.now()
    if successor is not None:
        await world.pair(mentee, successor)


def about_activities(person: Person) -> list[Message]:
    """Return the new messages about activities, without check-ins, nudges and the like."""
    told = (message for message in person.read() if "I haven’t heard of any activity" not in message.text)
    return [message for message in told if "ctivit" in message.text or "#" in message.text]


def council_room(world: World, person: Person) -> list[str]:
    """All that was written to the council's room, but for the weekly digest."""
    texts = [message.text for message in world.adapters[person.account.network].rooms.get("council", [])]
    return [text for text in texts if not text.startswith("This week in the programme")]


async def activity(world: World, number: int = 1) -> Activity:
    """The record with this number."""
    async with world.store() as store:
        found = await store.activities.claim(number)
        assert found is not None
        return found
