"""The programme at one moment: who mentors whom, who waits, and what is open. People go by their names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from storage.models.account import Member
from storage.models.changes import Change
from storage.models.council import CouncilItem
from storage.models.offers import Offer, Request
from storage.models.pairs import Pair
from tests.world import World


@dataclass(frozen=True, slots=True)
class Picture:
    """The state of everything that is open now. Pairs and requests by the mentee's name."""

    taken_at: datetime
    mentors: Mapping[str, Member]
    mentees: frozenset[str]
    pairs: Mapping[str, Pair]
    queue: Mapping[str, Request]
    offers: Sequence[Offer]
    changes: Sequence[Change]
    items: Mapping[int, CouncilItem]

    @property
    def seeking(self) -> frozenset[str]:
        """The mentees who have a mentor, or wait for one."""
        return frozenset(self.pairs) | frozenset(self.queue)

    @property
    def load(self) -> Counter[str]:
        """The number of mentees of each mentor."""
        return Counter(pair.mentor.name for pair in self.pairs.values())


async def take(world: World) -> Picture:
    """Look at everything."""
    async with world.store() as store:
        members = (await store.session.scalars(select(Member))).all()
        return Picture(
            world.clock.now(),
            {member.name: member for member in members if "mentor" in member.roles},
            frozenset(member.name for member in members if "mentee" in member.roles),
            {pair.mentee.name: pair for pair in await store.pairs.open_pairs()},
            {request.mentee.name: request for request in await store.council.queue()},
            await store.offers.open_offers(),
            await store.changes.open_changes(),
            {item.id: item for item in await store.items.open()},
        )
