"""What is shown of handles is asked once; whatever the answer, a pair can talk through the bot."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from chatbot.core.messages import Network
from storage.models.council import CouncilItem, ItemKind, ItemState
from tests.world import START, ZOE, Person, Sections, World

DAY = timedelta(days=1)
HALF_DAY = timedelta(hours=12)
LABELS = ["Talk through me", "Yes, show it"]
THROUGH_ME = "You can write to them through me."
MAY_I = "You two can always talk through me. May I also show {} your handle, so that they can write to you directly?"


@pytest.fixture
def sections() -> Sections:
    """No check-in comes in these days, so that all that is read is about the two."""
    return {"council": ZOE, "check_in": {"first_after": "20d"}}


async def matched(world: World, **fields: Any) -> tuple[Person, Person]:
    """Ana on Telegram has Kim on Matrix as a mentor since just now; neither answers whether a handle may be shown."""
    there: dict[str, Any] = {"network": Network.MATRIX, "handle": "@kim:example.org"}
    kim = await world.member("kim", "Kim", roles=["mentor"], **there, **fields)
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events", "you two can always talk through me")
    assert ana.screen[-1].labels == LABELS
    await kim.presses("Accept", "You are Ana’s mentor now")
    return ana, kim


async def test_a_pair_across_networks_writes_at_once_and_is_not_reminded(world: World, zoe: Person) -> None:
    ana, kim = await matched(world)
    ana.reads(f"Kim is your mentor now. {THROUGH_ME}", MAY_I.format("Kim"))
    assert kim.screen[-1].text == MAY_I.format("Ana")
    assert kim.screen[-1].labels == LABELS
    await ana.presses("Write to Kim", "What shall I tell Kim?")
    await ana.says("hello from Lima, how are you?", "passed it on to Kim")
    kim.reads("Ana: hello from Lima, how are you?")
    await world.advance(days=2, step=HALF_DAY)
    assert "can’t write" not in "".join(message.text for message in [*ana.read(), *kim.read()])
    await zoe.says("todo", "Nothing is waiting")


async def test_who_talks_through_the_bot_is_not_asked_again(world: World) -> None:
    ana, kim = await matched(world)
    await ana.presses("Talk through me", "Noted")
    ana.read()
    assert "handle" not in await ana.says("my_mentor", THROUGH_ME)
    assert "Write to Kim" in ana.screen[-1].labels
    await kim.says("mentees", THROUGH_ME)
    assert "Write to Ana" in [label for message in kim.screen[-2:] for label in message.labels]


@pytest.mark.parametrize(("word", "shown"), [("yes", True), ("no", False)])
async def test_a_word_is_enough(world: World, word: str, shown: bool) -> None:
    ana, _ = await matched(world)
    await ana.says(word, "Noted")
    assert (await ana.member()).share_handle is shown


async def test_in_spanish(world: World) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"], network=Network.MATRIX, locale="es")
    ana = await world.member("ana", "Ana", locale="es")
    await ana.says("request_mentor eventos en Lima")
    await kim.presses("Aceptar")
    kim.read()
    ana.reads(
        "Kim te acompaña desde ahora en el programa. Puedes escribirle a través de mí.", "¿Muestro además tu alias"
    )
    assert ana.screen[-1].labels == ["Hablar a través de ti", "Sí, muéstralo"]
    await ana.presses("Sí, muéstralo", "Anotado")
    kim.reads("Puedes escribirle directamente a Ana: @ana (Telegram)")


async def test_what_waited_of_an_earlier_version_is_settled(world: World, zoe: Person) -> None:
    kim, ana = await world.member("kim", "Kim", roles=["mentor"]), await world.member("ana", "Ana")
    await world.pair(ana, kim)
    ids = {person: (await person.member()).id for person in (ana, kim, zoe)}
    async with world.store() as store:
        found = await store.pairs.pair_of(ids[ana])
        assert found is not None
        found.apart_since = world.clock.now()
        due = world.clock.now() + 7 * DAY
        item = CouncilItem(kind=ItemKind.APART, subject_id=ids[ana], other_id=ids[kim], state=ItemState.OPEN)
        item.councillor_id, item.opened_at, item.due_at = ids[zoe], world.clock.now(), due
        store.session.add(item)
    await world.advance(minutes=1)
    zoe.reads("doesn’t need a decision any more")
    await zoe.says("todo", "Nothing is waiting")


async def test_a_mentor_who_promises_is_asked_at_once(world: World, zoe: Person) -> None:
    ana = await world.member("ana", "Ana")
    await zoe.decides("appoint Ana mentor")
    await ana.presses("I promise", "Your first steps", "May I show them your handle, too")
    await ana.presses("Yes, show it", "Noted")
    assert "May I show" not in await ana.says("agree", "Your first steps")


async def test_those_of_the_roster_are_asked_when_they_come(world: World) -> None:
    await world.member("kim", "Kim", roles=["mentor"], network=Network.MATRIX)
    async with world.store() as store:
        (mentor,) = await store.people.named("Kim")
        ana = store.people.add_member(name="Ana", locale="en", timezone="UTC", roles=["mentee"], now=START)
        store.pairs.add_pair(ana, mentor, START)
    async with world.store() as store:
        (found,) = await store.people.named("Ana")
        code = await store.codes.issue("invitation", found.id, world.clock.now() + DAY, length=16)
    guest = world.person("1001", "Ana")
    await guest.says(f"start {code}", "Your mentor is Kim", "You and your mentor can always talk through me")
