"""The rules of a game: actions of people in a small programme, in any order, and the passing of time.

Each rule is a deed with what the others make of it, or a stretch of time.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Coroutine, Sequence
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from handlers.shared.council_duties import DECISIONS
from storage.models.council import Decision, ItemKind
from tests.simulation import reached
from tests.simulation.choices import (
    ANSWERS,
    ANYBODY,
    ANYTHING,
    ASKS,
    BEGINNINGS,
    COUNCILLOR,
    MENTEE,
    MENTOR,
    WORD,
    Opening,
    alone,
    changing,
    if_any,
    mentors,
    offered,
    one_of,
    overfull,
    paired,
    queued,
    successors,
    two_mentors,
    undecided,
)
from tests.simulation.picture import Picture
from tests.simulation.players import MENTORS, PEOPLE, Answers, Players


class Game(RuleBasedStateMachine):
    """A small programme; in the end it notes in `states` what it came to."""

    def __init__(self, players: Players, states: Counter[str]) -> None:
        super().__init__()
        self._states = states
        self._loop = asyncio.Runner()
        self.players = players
        self._do(players.come())

    def teardown(self) -> None:
        self._states.update(self._loop.run(reached.states(self.players.world, covered=self.players.covered)))
        self._do(self.players.leave())
        self._loop.close()

    @property
    def picture(self) -> Picture:
        """The present state of the programme."""
        return self.players.picture

    def _do(self, deed: Coroutine[Any, Any, Any]) -> None:
        self._loop.run(deed)

    @initialize(
        beginnings=st.tuples(*map(st.sampled_from, BEGINNINGS.values())),
        first=st.sampled_from(Opening),
        answers=ANSWERS,
    )
    def the_programme_is_under_way(self, beginnings: Sequence[str], first: Opening, answers: Answers) -> None:
        """The first deed leads to where people have to be asked, whichever deeds hypothesis leaves out later."""

        async def deed() -> None:
            for mentee, mentor in zip(BEGINNINGS, beginnings, strict=True):
                if mentor in MENTORS:
                    await self.players.pair(mentee, mentor)
            await self.players.look()
            for mentee, mentor in zip(BEGINNINGS, beginnings, strict=True):
                if mentor == ASKS:
                    await self.players.write(mentee, "request_mentor something")
            match first:
                case Opening.ABSENCE:
                    await self.players.stand_in("Kim", "Lee", agrees=all(answers) or None)
                    await self.players.write("Kim", "away +0d +9d")
                case Opening.CHANGE:
                    await self.players.change("Ana", "change_mentor", "Ana", answers)
                case Opening.RELIEF:
                    await self.players.relieve("Yan", answers)
                case Opening.FAREWELL:
                    await self.players.write("Kim", "step_down yes Mia")
            await self.players.wait(12)

        self._do(deed())

    # the passing of time

    @rule()
    def half_a_week_passes(self) -> None:
        """The bot looks at what is due twice, each time at another hour of the day: after three all were awake once."""
        for _ in range(2):
            self._do(self.players.wait(40))

    @rule(hours=st.sampled_from([1, 8, 12, 24]))
    def time_passes(self, hours: int) -> None:
        self._do(self.players.wait(hours))

    @rule()
    def people_answer_within_a_day(self) -> None:
        """Everybody presses the first button of what came since they last did, the latest first."""

        async def deed() -> None:
            for _ in range(2):
                await self.players.wait(12)
                for who, somebody in self.players.people.items():
                    asked = [message for message in somebody.look() if message.tokens]
                    for message in reversed(asked[-2:]):
                        if message.tokens:  # else settled by the other answer
                            await self.players.press_under(who, message, message.labels[0])

        self._do(deed())

    # actions of mentees

    @if_any(alone)
    @rule(who=one_of(alone), answer=WORD)
    def a_mentee_asks_for_a_mentor(self, who: str, answer: bool | None) -> None:
        """The mentor who is asked may answer at once."""

        async def deed() -> None:
            await self.players.write(who, "request_mentor something")
            for mentor, mentee in offered(self.picture):
                if mentee == who and answer is not None:
                    await self.players.answer_offer(mentor, mentee, takes=answer)

        self._do(deed())

    @if_any(queued)
    @rule(who=one_of(queued))
    def a_mentee_gives_up_the_request(self, who: str) -> None:
        self._do(self.players.write(who, "cancel_request"))

    @if_any(paired)
    @rule(who=one_of(paired), answers=ANSWERS)
    def a_mentee_asks_for_another_mentor(self, who: str, answers: Answers) -> None:
        self._do(self.players.change(who, "change_mentor", who, answers))

    @if_any(changing)
    @rule(who=one_of(changing))
    def a_mentee_takes_the_wish_back(self, who: str) -> None:
        self._do(self.players.write(who, "cancel_change"))

    @rule(who=MENTEE, words=st.sampled_from(["checkin help something", "checkin help", "checkin good"]))
    def a_mentee_calls_for_help(self, who: str, words: str) -> None:
        self._do(self.players.write(who, words))

    # actions of mentors

    @if_any(offered)
    @rule(offer=one_of(offered), takes=st.sampled_from([True, True, False]))
    def a_mentor_answers_an_offer(self, offer: tuple[str, str], *, takes: bool) -> None:
        self._do(self.players.answer_offer(*offer, takes=takes))

    @if_any(two_mentors)
    @rule(two=one_of(two_mentors), agrees=WORD)
    def a_mentor_names_a_backup(self, two: tuple[str, str], *, agrees: bool | None) -> None:
        self._do(self.players.stand_in(*two, agrees=agrees))

    @if_any(mentors)
    @rule(who=one_of(mentors), first=st.sampled_from([0, 3]), last=st.sampled_from([4, 20]))
    def a_mentor_goes_away(self, who: str, first: int, last: int) -> None:
        self._do(self.players.write(who, f"away +{first}d +{last}d"))

    @if_any(mentors)
    @rule(who=one_of(mentors), places=st.integers(0, 3))
    def a_mentor_takes_more_or_less(self, who: str, places: int) -> None:
        self._do(self.players.write(who, f"capacity {places}"))

    @if_any(successors)
    @rule(handover=one_of(successors), answers=ANSWERS)
    def a_mentor_passes_a_mentee_on(self, handover: tuple[str, str, str], answers: Answers) -> None:
        mentor, mentee, whom = handover
        self._do(self.players.change(mentor, f"pass_on {mentee} {whom}", mentee, answers))

    @if_any(two_mentors)
    @rule(two=one_of(two_mentors), names_successor=st.booleans())
    def a_mentor_steps_down(self, two: tuple[str, str], *, names_successor: bool) -> None:
        who, successor = two
        self._do(self.players.write(who, f"step_down yes {successor if names_successor else ''}"))

    @if_any(paired)
    @rule(mentee=one_of(paired), answer=st.sampled_from(["good", "help", "nocontact", "skip"]))
    def a_mentor_tells_how_it_goes(self, mentee: str, answer: str) -> None:
        self._do(self.players.write(self.picture.pairs[mentee].mentor.name, f"checkin {mentee} {answer}"))

    # answers of the three people in a change that the council proposes

    @if_any(changing)
    @rule(mentee=one_of(changing), answers=ANSWERS)
    def those_asked_about_a_change_answer(self, mentee: str, answers: Answers) -> None:
        self._do(self.players.three_answer(mentee, answers))

    # actions of the council

    @if_any(queued)
    @rule(who=COUNCILLOR)
    def the_council_plans_for_all_who_wait(self, who: str) -> None:
        async def deed() -> None:
            await self.players.write(who, "match")
            await self.players.press(who, "Confirm")

        self._do(deed())

    @if_any(overfull)
    @rule(who=COUNCILLOR, answers=ANSWERS)
    def the_council_relieves_mentors(self, who: str, answers: Answers) -> None:
        self._do(self.players.relieve(who, answers))

    @if_any(undecided)
    @rule(who=COUNCILLOR, number=one_of(undecided), choice=st.integers(0, 1))
    def a_councillor_decides(self, who: str, number: int, choice: int) -> None:
        fitting: Sequence[Decision] = DECISIONS[ItemKind(self.picture.items[number].kind)]
        decision = fitting[choice % len(fitting)]

        async def deed() -> None:
            await self.players.write(who, f"resolve {number} {decision}")
            await self.players.press(who, "Approve anyway")

        self._do(deed())

    @if_any(undecided)
    @rule(who=COUNCILLOR, number=one_of(undecided))
    def a_councillor_takes_a_decision_on(self, who: str, number: int) -> None:
        self._do(self.players.write(who, f"claim {number}"))

    @if_any(undecided)
    @rule(who=COUNCILLOR)
    def a_councillor_sees_what_is_overdue(self, who: str) -> None:
        async def deed() -> None:
            lines = (await self.players.write(who, "todo")).splitlines()
            for number, item in self.picture.items.items():
                line = next(line for line in lines if f"#{number} " in line)
                assert not item.passed_on or "overdue" in line, f"overdue, and not shown so: {line}"

        self._do(deed())

    @if_any(mentors)
    @rule(who=COUNCILLOR, mentee=MENTEE, mentor=one_of(mentors), anyway=st.booleans(), takes=WORD)
    def the_council_assigns(self, who: str, mentee: str, mentor: str, *, anyway: bool, takes: bool | None) -> None:
        """The mentor may have been asked to take somebody else, and answer that now."""

        async def deed() -> None:
            await self.players.write(who, f"assign {mentee} {mentor}")
            await self.players.press(who, "Assign", *(["Assign anyway"] if anyway else []))
            for asked, other in offered(self.picture):
                if asked == mentor and takes is not None:
                    await self.players.answer_offer(asked, other, takes=takes)

        self._do(deed())

    @rule(who=COUNCILLOR, whom=MENTOR | MENTEE)
    def the_council_ends_or_gives_a_role(self, who: str, whom: str) -> None:
        role, _ = PEOPLE[whom]

        async def deed() -> None:
            if whom in self.picture.mentors or whom in self.picture.mentees:
                await self.players.write(who, f"dismiss {whom} {role}")
                await self.players.press(who, "End the role")
            else:
                await self.players.write(who, f"appoint {whom} {role}")
                await self.players.press(who, "Appoint")

        self._do(deed())

    # actions of anybody

    @rule(who=ANYBODY, back=st.integers(0, 4), button=st.integers(0, 3))
    def somebody_presses_a_button_however_old(self, who: str, back: int, button: int) -> None:
        if messages := [message for message in self.players.people[who].person.screen if message.tokens]:
            message = messages[-1 - back % len(messages)]
            self._do(self.players.press_under(who, message, message.labels[button % len(message.labels)]))

    @rule(who=ANYBODY, text=ANYTHING)
    def somebody_writes_anything(self, who: str, text: str) -> None:
        self._do(self.players.write(who, text))
