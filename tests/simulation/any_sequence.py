"""Whatever people do, in whatever order, and however time passes: what must never happen does not.

`python -m tests.simulation.any_sequence` plays as many games as you like; a few short ones are in the suite.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test
from sqlalchemy import select

from chatbot import locales
from chatbot.core.l10n import Localizer
from chatbot.core.messages import Network
from chatbot.settings import Settings
from storage.models.mentoring import Backup, Change, ChangeState, RequestState
from tests.engines import make_tables
from tests.simulation.people import Somebody
from tests.simulation.watch import TICK, Watch
from tests.world import World

BEGIN = datetime(2026, 10, 20, 10, 0, tzinfo=UTC)
"""A Tuesday; in the weeks after it clocks change in Europe and America."""

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
PAIRS = (("Ana", "Kim"), ("Bo", "Kim"))


def named(role: str) -> st.SearchStrategy[str]:
    """One of those who begin with a role."""
    return st.sampled_from([name for name, (theirs, _) in PEOPLE.items() if theirs == role])


MENTOR, MENTEE, COUNCILLOR = named("mentor"), named("mentee"), named("council")
WHO = st.integers(0, len(PEOPLE) - 1)
WORDS = st.sampled_from(["yes", "no"])
ANYWHERE = st.sampled_from(["status", "cancel", "1", "2", "whatever"])
TO_MENTEES = st.one_of(
    st.sampled_from(
        ["cancel_request", "my_mentor", "report attended yesterday Meetup", "report organised +3d Party", "confirm"]
    ),
    st.builds("handover {}".format, WORDS),
)
TO_MENTORS = st.one_of(
    st.sampled_from(["back", "mentees", "offers", "accept", "decline", "confirm", "step_down yes", "backup none"]),
    st.builds("cover {}".format, WORDS),
    st.builds("handover {}".format, WORDS),
    st.builds("active {}".format, WORDS),
    st.builds("checkin {} {}".format, MENTEE, st.sampled_from(["good", "help", "nocontact", "skip"])),
    st.builds("pass_on {} {}".format, MENTEE, MENTOR),
    st.builds("step_down yes {}".format, MENTOR),
)
TO_COUNCIL = st.one_of(
    st.sampled_from(["todo", "mentors", "waiting", "inactive"]),
    st.builds("claim {}".format, st.integers(1, 6)),
    st.builds("resolve {}".format, st.integers(1, 6)),
    st.builds("assign {} {}".format, MENTEE, MENTOR),
    st.builds("{} {} mentor".format, st.sampled_from(["appoint", "dismiss"]), MENTOR),
    st.builds("{} {} mentee".format, st.sampled_from(["appoint", "dismiss"]), MENTEE),
)


class Game(RuleBasedStateMachine):
    """A small programme. Each rule is a deed or a stretch of time, after which everything is looked at."""

    def __init__(self, url: str, localizer: Localizer) -> None:
        super().__init__()
        self._loop = asyncio.Runner()
        self._loop.run(self._begin(url, localizer))

    async def _begin(self, url: str, localizer: Localizer) -> None:
        self.world = World(Settings.model_validate({"database": {"url": url}}), localizer, BEGIN)
        self.watch = Watch(self.world)
        self.people = {}
        await self.world.start()
        for name, (role, zone) in PEOPLE.items():
            capacity = 2 if role == "mentor" else None
            person = await self.world.member(
                name.lower(), name, roles=(role,), network=Network.MATRIX, timezone=zone, capacity=capacity
            )
            self.people[name] = Somebody(person, role, zone, random.Random(0), 1.0)
        for mentee, mentor in PAIRS:
            await self.world.pair(self.people[mentee].person, self.people[mentor].person)
        await self.watch.day()

    def teardown(self) -> None:
        self._loop.run(self.world.stop())
        self._loop.close()

    def _do(self, deed: Coroutine[Any, Any, None]) -> None:
        self._loop.run(deed)
        self._loop.run(self._look())

    @rule(who=MENTEE)
    def a_mentee_asks_for_a_mentor(self, who: str) -> None:
        self._do(self._write(who, "request_mentor something"))

    @rule(who=MENTEE)
    def a_mentee_asks_for_another_mentor(self, who: str) -> None:
        self._do(self._write(who, "change_mentor"))

    @rule(who=MENTOR, whom=MENTOR)
    def a_mentor_names_a_backup(self, who: str, whom: str) -> None:
        self._do(self._write(who, f"backup {whom}"))

    @rule(who=MENTOR, days=st.sampled_from([2, 20]))
    def a_mentor_goes_away(self, who: str, days: int) -> None:
        self._do(self._write(who, f"away +{days}d"))

    @rule(who=MENTOR, places=st.integers(0, 3))
    def a_mentor_takes_more_or_less(self, who: str, places: int) -> None:
        self._do(self._write(who, f"capacity {places}"))

    @rule(who=COUNCILLOR, plan=st.sampled_from(["match", "rebalance"]))
    def the_council_looks_at_all_at_once(self, who: str, plan: str) -> None:
        self._do(self._write(who, plan))

    @rule()
    def everybody_agrees(self) -> None:
        """They press the first button they see, the last message first."""
        self._do(self._press(*range(len(PEOPLE))))

    @rule(who=WHO, button=st.integers(0, 1))
    def somebody_answers_the_last_question(self, who: int, button: int) -> None:
        self._do(self._press(who, button=button))

    @rule(who=WHO, back=st.integers(0, 4), button=st.integers(0, 3))
    def somebody_presses_a_button_however_old(self, who: int, back: int, button: int) -> None:
        self._do(self._press(who, back=back, button=button))

    @rule(who=MENTEE, text=TO_MENTEES | ANYWHERE)
    def a_mentee_writes(self, who: str, text: str) -> None:
        self._do(self._write(who, text))

    @rule(who=MENTOR, text=TO_MENTORS | ANYWHERE)
    def a_mentor_writes(self, who: str, text: str) -> None:
        self._do(self._write(who, text))

    @rule(who=COUNCILLOR, text=TO_COUNCIL | ANYWHERE)
    def a_councillor_writes(self, who: str, text: str) -> None:
        self._do(self._write(who, text))

    @rule(hours=st.sampled_from([1, 8, 24]))
    def time_passes(self, hours: int) -> None:
        """Twice a day at least the bot looks what is due, so that it finds everybody awake once."""
        self._do(self._wait(timedelta(hours=hours)))

    @rule()
    def a_week_passes(self) -> None:
        self._do(self._wait(timedelta(weeks=1)))

    async def _press(self, *numbers: int, back: int = 0, button: int = 0) -> None:
        """Press a button of these people, if they see any, counted back from their last message."""
        for somebody in [list(self.people.values())[number] for number in numbers]:
            if messages := [message for message in somebody.person.screen if message.tokens]:
                message = messages[-1 - back % len(messages)]
                token = message.tokens[button % len(message.tokens)]
                await self._write(somebody.person.name, "", choice=token, about=message.id)

    async def _write(self, who: str, text: str, **traits: Any) -> None:
        answer = await self.people[who].person.says(text, **traits)
        assert "something went wrong" not in answer
        if PEOPLE[who][0] == "council":  # who may decide that a mentor gets one more than they take
            async with self.world.store() as store:
                self.watch.mentees |= Counter(pair.mentor_id for pair in await store.mentoring.open_pairs())
        self._read()

    async def _wait(self, length: timedelta) -> None:
        end = self.world.clock.now() + length
        while self.world.clock.now() < end:
            await self.world.advance_to(min(self.world.clock.now() + TICK, end), step=TICK)
            self._read()

    def _read(self) -> None:
        """Nobody is woken, and nobody is asked twice for the same week."""
        for somebody in self.people.values():
            self.watch.unasked(somebody, somebody.person.read())

    async def _look(self) -> None:
        """No mentor has too many, no mentee is dropped, no decision forgotten, nobody moved without being asked."""
        await self.watch.day()
        async with self.world.store() as store:
            pairs = {pair.mentee_id: pair for pair in await store.mentoring.open_pairs()}
            requests = await store.council.queue()
            offers = Counter(offer.request_id for offer in await store.mentoring.open_offers())
            changes = await store.session.scalars(select(Change).where(Change.state == ChangeState.AGREED))
            backups = (await store.session.scalars(select(Backup))).all()
        for request in requests:
            assert request.mentee_id not in pairs, "paired or queued, and not both"
            assert offers[request.id] == (request.state == RequestState.OFFERED)
        for change in changes:
            assert all(voice.agreed_at is not None for voice in change.voices), "moved without being asked"
        agreed = {(backup.mentor_id, backup.stand_in_id) for backup in backups if backup.answered_at is not None}
        for pair in pairs.values():
            assert pair.covered_by_id is None or (pair.mentor_id, pair.covered_by_id) in agreed, "never agreed to it"
            assert pair.mentee_id not in (pair.mentor_id, pair.covered_by_id)


def play(
    new_database: Callable[[], str], localizer: Localizer, *, games: int, steps: int, repeatable: bool = False
) -> None:
    """Play some games of so many steps; raises with the shortest sequence that leads to what must never happen."""
    rules = settings(
        max_examples=games,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        derandomize=repeatable,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(lambda: Game(new_database(), localizer), settings=rules)  # type: ignore[arg-type]  # any factory will do


def main() -> None:
    """Play until the games are over or something is found."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation.any_sequence", description=__doc__)
    parser.add_argument("--games", type=int, default=100)
    parser.add_argument("--steps", type=int, default=60)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        template, numbers = Path(folder) / "empty.db", count()
        asyncio.run(make_tables(f"sqlite+aiosqlite:///{template}"))

        def new_database() -> str:
            file = shutil.copy(template, template.with_name(f"{next(numbers)}.db"))
            return f"sqlite+aiosqlite:///{file}"

        play(new_database, locales.load(), games=asked.games, steps=asked.steps)
    print(f"{asked.games} games of {asked.steps} steps: nothing happened that must not")  # noqa: T201  # the output


if __name__ == "__main__":
    main()
