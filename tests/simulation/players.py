"""The people of a game and the bot they write to: how they write, press, and let time pass."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from chatbot.core.l10n import Localizer
from chatbot.core.messages import Network
from chatbot.settings import Settings
from tests.simulation.people import Somebody
from tests.simulation.picture import Picture
from tests.simulation.watch import Watch
from tests.world import Message, World

PEOPLE = {
    "Kim": ("mentor", "America/Lima"),
    "Lee": ("mentor", "Europe/Madrid"),
    "Mia": ("mentor", "Australia/Sydney"),
    "Ana": ("mentee", "America/Lima"),
    "Bo": ("mentee", "Europe/London"),
    "Cy": ("mentee", "Asia/Kolkata"),
    "Dee": ("mentee", "Pacific/Auckland"),
    "Yan": ("council", "America/New_York"),
    "Zoe": ("council", "Europe/Athens"),
}
CAPACITIES = {"Kim": 1, "Lee": 1, "Mia": 2}
MENTORS, MENTEES, COUNCIL = (
    [name for name, (theirs, _) in PEOPLE.items() if theirs == role] for role in ("mentor", "mentee", "council")
)

Answers = tuple[bool | None, bool | None, bool | None]
"""The answers of mentee, old and new mentor to a change: yes, no, or nothing."""


class Players:
    """After every single message and every tick everything is looked at: `picture` is how it stands then.

    covered  whether somebody stood in for a mentor at any time
    """

    picture: Picture

    def __init__(self, url: str, localizer: Localizer, begin: datetime) -> None:
        self.world = World(Settings.model_validate({"database": {"url": url}}), localizer, begin)
        self.watch = Watch(self.world)
        self.people: dict[str, Somebody] = {}
        self.covered = False

    async def come(self) -> None:
        """The bot is started, and everybody is known to it."""
        await self.world.start()
        for name, (role, zone) in PEOPLE.items():
            person = await self.world.member(
                name.lower(), name, roles=(role,), network=Network.MATRIX, timezone=zone, capacity=CAPACITIES.get(name)
            )
            self.people[name] = Somebody(person, role, zone, random.Random(0), 1.0)

    async def leave(self) -> None:
        """The game is over."""
        await self.watch.nothing_is_overlooked()
        self.watch.close()
        await self.world.stop()

    async def pair(self, mentee: str, mentor: str) -> None:
        """They are mentor and mentee since before the game."""
        await self.world.pair(self.people[mentee].person, self.people[mentor].person)

    def _screen(self, who: str) -> Sequence[Message]:
        return self.people[who].person.screen

    async def answer_offer(self, mentor: str, mentee: str, *, takes: bool) -> None:
        label, typed = ("Accept", "accept") if takes else ("Decline", "decline")
        await self.answer(mentor, label, f"{typed} {mentee}", about=mentee)

    async def stand_in(self, mentor: str, backup: str, *, agrees: bool | None) -> None:
        await self.write(mentor, f"backup {backup}")
        if agrees is not None:
            label, typed = ("Yes, I will", "cover yes") if agrees else ("Rather not", "cover no")
            await self.answer(backup, label, typed, about=mentor)

    async def change(self, who: str, words: str, mentee: str, answers: Answers) -> None:
        await self.write(who, words)
        await self.press(who, "Yes, please")
        await self.three_answer(mentee, answers)

    async def relieve(self, councillor: str, answers: Answers) -> None:
        """The council asks for the changes that relieve mentors with too many mentees; the three of each answer."""
        known = {change.id for change in self.picture.changes}
        await self.write(councillor, "rebalance")
        await self.press(councillor, "Ask them")
        for change in [change for change in self.picture.changes if change.id not in known]:
            await self.three_answer(change.mentee.name, answers)

    async def three_answer(self, mentee: str, answers: Answers) -> None:
        """Mentee, old and new mentor answer a change if one is proposed, awake or not."""
        for change in [change for change in self.picture.changes if change.mentee.name == mentee]:
            three = ((mentee, change.new.name), (change.old.name, mentee), (change.new.name, mentee))
            for (who, about), yes in zip(three, answers, strict=True):
                if yes is not None:
                    typed = "handover yes" if yes else "handover no"
                    await self.answer(who, "I agree" if yes else "Rather not", typed, about=about)

    async def answer(self, who: str, label: str, typed: str, *, about: str) -> None:
        """Press this button under the last message about somebody; who has not got one yet writes."""
        for message in reversed(self._screen(who)):
            if label in message.labels and about in message.text:
                await self.press_under(who, message, label)
                return
        await self.write(who, typed)

    async def press(self, who: str, *labels: str) -> None:
        """Press one of these under the very last message, if it has one."""
        last = self._screen(who)[-1]
        for label in labels:
            if label in last.labels:
                await self.press_under(who, last, label)
                return

    async def press_under(self, who: str, message: Message, label: str) -> None:
        token = message.tokens[message.labels.index(label)]
        self.watch.hears(self.people[who], label, message.text)
        await self._say(who, "", choice=token, about=message.id)

    async def write(self, who: str, text: str) -> str:
        self.watch.hears(self.people[who], text)
        return await self._say(who, text)

    async def _say(self, who: str, text: str, **traits: Any) -> str:
        answer = await self.people[who].person.says(text, **traits)
        await self.look()
        return answer

    async def wait(self, hours: int) -> None:
        length = timedelta(hours=hours)
        await self.world.advance_to(self.world.clock.now() + length, step=length)
        await self.look()
        await self.watch.after_tick(self.picture)

    async def look(self) -> None:
        for somebody in self.people.values():
            self.watch.unasked(somebody, somebody.person.read())
        self.picture = await self.watch.look()
        self.covered = self.covered or any(pair.covered_by for pair in self.picture.pairs.values())
