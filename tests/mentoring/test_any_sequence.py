"""Whatever mentees and mentors do, in whatever order: nobody is dropped, no mentor is overrun, nobody is woken."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from chatbot.core.messages import Network
from handlers.mentoring import rules
from storage.models.mentoring import RequestState
from tests.world import Person, World

SEED = 7
STEPS = 60
MENTORS = {"Kim": "America/Lima", "Lee": "Europe/Madrid", "Mia": "Asia/Tokyo"}
MENTEES = {"Ana": "America/Lima", "Bo": "UTC", "Cy": "UTC", "Dee": "Asia/Kolkata", "Eli": "UTC", "Flo": "Europe/Madrid"}
SETTINGS = ("capacity 0", "capacity 1", "capacity 2", "capacity 3", "away +2d", "back", "step_down yes")


@dataclass
class Programme:
    """A small programme, what people may do in it, and what must hold after each deed."""

    world: World
    chance: random.Random
    mentors: list[Person] = field(default_factory=list)
    mentees: list[Person] = field(default_factory=list)
    zones: dict[str, ZoneInfo] = field(default_factory=dict)
    seeking: set[int] = field(default_factory=set)
    pairs: Counter[int] = field(default_factory=Counter)

    async def open(self) -> None:
        for name, zone in MENTORS.items():
            self.mentors.append(
                await self.world.member(
                    name.lower(), name, roles=("mentor",), network=Network.MATRIX, timezone=zone, capacity=2
                )
            )
        for name, zone in MENTEES.items():
            self.mentees.append(await self.world.member(name.lower(), name, timezone=zone))
        self.zones = {name: ZoneInfo(zone) for name, zone in (MENTORS | MENTEES).items()}

    async def step(self) -> None:
        await self.chance.choices((self.ask, self.cancel, self.answer, self.set, self.wait), (2, 1, 3, 1, 1))[0]()
        await self._nobody_is_lost()

    async def ask(self) -> None:
        mentee = self.chance.choice(self.mentees)
        if "Noted: “" in await self._says(mentee, "request_mentor something"):
            self.seeking.add((await mentee.member()).id)

    async def cancel(self) -> None:
        mentee = self.chance.choice(self.mentees)
        if "I have stopped looking" in await self._says(mentee, "cancel_request"):
            self.seeking.remove((await mentee.member()).id)

    async def answer(self) -> None:
        """Press a button on any offer that still shows one, however old."""
        mentor = self.chance.choice(self.mentors)
        if shown := [message for message in mentor.screen if "Accept" in message.labels]:
            message = self.chance.choice(shown[-3:])
            token = message.tokens[message.labels.index(self.chance.choice(("Accept", "Accept", "Decline")))]
            await self._says(mentor, "", choice=token, about=message.id)

    async def set(self) -> None:
        mentor = self.chance.choice(self.mentors)
        await self._says(mentor, self.chance.choice(SETTINGS))
        if "mentor" not in (await mentor.member()).roles:
            await self.world.give_role(mentor, "mentor")

    async def wait(self) -> None:
        for hours in self.chance.choice(((1,), (5, 8), (24, 24, 24, 9))):
            await self.world.advance(hours=hours, step=timedelta(hours=hours))
            self._nobody_was_woken()

    async def _says(self, person: Person, text: str, **traits: Any) -> str:
        answer = await person.says(text, **traits)
        assert "something went wrong" not in answer
        self._nobody_was_woken()
        return answer

    def _nobody_was_woken(self) -> None:
        """At night people get answers and nothing else."""
        for person in (*self.mentors, *self.mentees):
            news = "\n".join(message.text for message in person.read())
            hour = self.world.clock.now().astimezone(self.zones[person.name]).hour
            assert not news or 8 <= hour < 21, f"{person.name} was woken: {news}"

    async def _nobody_is_lost(self) -> None:
        async with self.world.store() as store:
            pairs = await store.mentoring.open_pairs()
            offers = Counter(offer.request_id for offer in await store.mentoring.open_offers())
            requests = {member_id: await store.mentoring.open_request(member_id) for member_id in self.seeking}
            load = await store.mentoring.load()
            mentors = await store.people.with_role("mentor")
        assert {pair.mentee_id for pair in pairs} <= self.seeking, "only who asked is paired"
        for member_id, request in requests.items():
            paired = sum(pair.mentee_id == member_id for pair in pairs)
            assert paired + (request is not None) == 1, "paired or queued, and not both"
            if request is not None:
                assert offers[request.id] == (request.state == RequestState.OFFERED)
        before, self.pairs = self.pairs, Counter(pair.mentor_id for pair in pairs)
        for mentor in mentors:
            capacity = rules.capacity_of(mentor, self.world.settings.programme)
            mentees = self.pairs[mentor.id]
            assert load.get(mentor.id, 0) <= max(capacity, mentees), "offered more than there are places"
            assert mentees <= max(capacity, before[mentor.id]), "paired beyond capacity"


async def test_nobody_is_dropped_overrun_or_woken(world: World) -> None:
    programme = Programme(world, random.Random(SEED))
    await programme.open()
    met = set()
    for _ in range(STEPS):
        await programme.step()
        met |= set(programme.pairs)
    assert len(met) == len(MENTORS), "too little happened to prove anything"
