"""The people of the simulated programme: diligent, forgetful, quiet for months, now and then away."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from chatbot.core.messages import Network
from tests.world import Message, Person, World

ZONES = (
    "America/Lima",
    "America/New_York",
    "America/Santiago",
    "Europe/Madrid",
    "Africa/Nairobi",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Australia/Sydney",
    "Pacific/Auckland",
)
"""Clocks change in both hemispheres, on different days; two are not whole hours from the others."""
LANGUAGES = ("English", "Spanish", "French", "Hindi")
INTERESTS = ("events", "translation", "code", "privacy", "teaching")


@dataclass
class Somebody:
    """A person, how reliable they are, and whether they listen at the moment."""

    person: Person
    role: str
    timezone: str
    chance: random.Random
    diligence: float
    silent_until: datetime | None = None
    seen: int = 0
    unanswered: list[Message] = field(default_factory=list)

    def listens(self, now: datetime) -> bool:
        """Tell whether they look at their chats at all these days."""
        return self.silent_until is None or self.silent_until <= now

    def look(self) -> Sequence[Message]:
        """Return the messages since the last look; questions are kept until answered."""
        new = self.person.screen[self.seen :]
        self.seen = len(self.person.screen)
        self.unanswered = [*self.unanswered, *(message for message in new if message.labels)][-12:]
        return new

    def act(self, now: datetime) -> list[tuple[str, str]]:
        """Answer what is open, or start something; returns what was written, or pressed and under which message."""
        if not self.listens(now):
            return []
        if self.chance.random() < _FALLS_SILENT[self.role]:
            self.silent_until = now + timedelta(days=self.chance.choice((20, 40, 120, 400)))
            return []
        said = []
        for message in list(self.unanswered):
            if self.chance.random() < self.diligence:
                self.unanswered.remove(message)
                if message.tokens:  # else answered meanwhile, and edited
                    said.append((self._press(message), message.text))
        if self.chance.random() < 0.03:
            idea = self._idea()
            self.person.send(idea)
            said.append((idea, ""))
        return said

    def _press(self, message: Message) -> str:
        weights = [_WEIGHTS.get(label, 1.0) for label in message.labels]
        label = self.chance.choices(message.labels, weights)[0]
        token = message.tokens[message.labels.index(label)]
        self.person.send("", choice=token, about=message.id)
        return label

    def _idea(self) -> str:
        ideas = _IDEAS[self.role]
        return self.chance.choices(list(ideas), list(ideas.values()))[0]


_FALLS_SILENT = {"mentor": 0.0012, "mentee": 0.004, "council": 0.0}
"""The probability that somebody stops looking at their chats, each time they do."""

_WEIGHTS = {
    "Accept": 4.0,
    "All good": 8.0,
    "Confirm": 8.0,
    "Yes": 12.0,
    "Step down": 0.15,
    "Yes, step down": 0.3,
    "In the last week": 8.0,
    "In the last month": 4.0,
    "Give them time": 4.0,
}
"""The weights of buttons; any other has the weight 1."""

_IDEAS = {
    "mentee": {
        "request_mentor find my first project": 3.0,
        "report attended yesterday Meetup": 6.0,
        "report organised yesterday Translation evening": 3.0,
        "change_mentor we live too far apart": 0.3,
        "heard week": 0.3,
        "cancel_request": 0.2,
    }
    | dict.fromkeys(("request_mentor", "activities", "status", "my_mentor", "help", "cancel", "whatever"), 1.0),
    "mentor": {
        "away +9d": 0.5,
        "away +30d": 0.3,
        "step_down": 0.1,
        "capacity 3": 0.5,
        "report attended yesterday Meetup": 4.0,
    }
    | dict.fromkeys(("mentees", "offers", "checkin", "capacity 5", "back", "status", "help", "whatever"), 1.0),
    "council": dict.fromkeys(("status", "mentors", "waiting", "inactive", "todo", "help"), 1.0),
}
"""Texts that people write of their own accord, and their weights."""


async def settle_in(world: World, chance: random.Random, role: str, number: int) -> Somebody:
    """A new member of the programme."""
    timezone = chance.choice(ZONES)
    person = await world.member(
        f"{role}{number}",
        f"{role.capitalize()} {number}",
        roles=(role,),
        network=chance.choice((Network.TELEGRAM, Network.MATRIX)),
        timezone=timezone,
        languages=chance.sample(LANGUAGES, chance.choice((1, 2))),
        interests=chance.sample(INTERESTS, chance.choice((1, 2))),
        share_handle=True,
    )
    return Somebody(person, role, timezone, chance, chance.choice((0.95, 0.8, 0.5, 0.2)))
