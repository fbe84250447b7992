"""Whoever says they may take their life is answered before all else: kindly, with help outside, and with a person."""

from __future__ import annotations

import pytest

from tests.safeguarding.conftest import CONTACT
from tests.world import Person, World

SAID = (
    ("i want to kill myself", CONTACT),
    ("I don't wanna live anymore tbh", CONTACT),
    ("he says he will kill himself tonight", CONTACT),
    ("ya no quiero vivir", "900 000 000"),
    ("no aguanto más, a veces pienso en desaparecer", "900 000 000"),
)


@pytest.mark.parametrize(("said", "contact"), SAID)
async def test_a_newcomer_and_a_member_are_answered_alike(world: World, kim: Person, said: str, contact: str) -> None:
    for person in (world.person("mia"), await world.member("ana")):
        await person.says(said, contact)
        assert list(person.screen[-1].labels) in (["Tell Kim"], ["Contárselo a Kim"]), person.screen[-1].labels
    assert not kim.read()


async def test_one_tap_tells_the_named_councillor_alone(world: World, kim: Person) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("i want to die", CONTACT)
    await ana.presses("Tell Kim", "Thank you for telling me")
    (report,) = (message.text for message in kim.read())
    assert "i want to die" in report


async def test_an_open_question_waits_on(world: World, kim: Person) -> None:
    ana = await world.member("ana")
    await ana.says("report", "What")
    await ana.says("i want to end my life", CONTACT)
    await ana.says("what was the question again?", "What")


async def test_words_for_somebody_are_not_sent_unasked(world: World, kim: Person) -> None:
    ana, ben = await world.member("ana", "Ana"), await world.member("ben", "Ben", roles=["mentor"])
    await world.pair(ana, ben)
    await ana.says("tell Ben thanks for the call", "passed it on")
    ben.read()
    await ana.says("i want to kill myself", CONTACT)
    await ana.says("he creeps me out to be honest", "in confidence")
    assert ana.screen[-1].labels[0].startswith("Report a problem")
    assert not ben.read()


async def test_a_report_holds_the_words(world: World, kim: Person) -> None:
    ana = await world.member("ana")
    await ana.says("report_problem", "Whom is it about?")
    await ana.presses("I’d rather not say", "tell me what happened")
    await ana.says("I was told to kill myself", "Thank you for telling me")


async def test_what_may_be_about_somebody_is_not_offered_to_them(world: World, kim: Person) -> None:
    ana, ben = await world.member("ana", "Ana"), await world.member("ben", "Ben", roles=["mentor"])
    await world.pair(ana, ben)
    await ana.says("Ben touched me at the meetup and I didn't want it", "in confidence")
    assert not [label for label in ana.screen[-1].labels if "Send to" in label]
