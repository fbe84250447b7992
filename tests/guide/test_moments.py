"""Messages that members get anyway offer the passage that matters at that moment, and the council reads of the gaps."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from chatbot import guide
from chatbot.core.messages import Network
from storage.models.check_in import Heard
from tests.guide.folders import whole
from tests.world import COUNCIL_ROOM, ZOE, Person, Sections, World


@pytest.fixture
def sections() -> Sections:
    return {"council": {**ZOE, "room": COUNCIL_ROOM}}


def labels_under(person: Person, part: str) -> list[str]:
    """Return the buttons of the last message that says something."""
    return [message for message in person.screen if part in message.text][-1].labels


async def test_each_moment_offers_its_passage_once(world: World) -> None:
    eve = world.person("eve", "Eve")
    await eve.says("start", "Welcome, Eve")
    assert "What a mentor is for" in labels_under(eve, "Welcome, Eve")
    await eve.presses("What a mentor is for", "From the guide: What a mentor is for")

    zoe, kim = world.person("zoe"), await world.member("kim", "Kim")
    await zoe.decides("appoint Kim mentor")
    assert "What a good mentor does" in labels_under(kim, "The council has made you a mentor")
    await kim.presses("What a good mentor does", "From the guide: What a mentor is for")

    ana = await world.member("ana", "Ana", locale="es")
    await ana.says("request_mentor eventos en Lima")
    await kim.presses("Accept")
    assert "What to talk about first" in labels_under(kim, "You are Ana’s mentor now")
    await kim.presses("What to talk about first", "From the guide: Your first conversation")
    assert "Another time" in labels_under(kim, "You are Ana’s mentor now"), "it is read without ending anything"
    await kim.presses("Another time")
    assert "✓ Another time" in "".join(message.text for message in kim.screen), "the others are what they were"
    assert "De qué hablar primero" in labels_under(ana, "Kim te acompaña")
    await ana.presses("De qué hablar primero", "De la guía: ")

    await kim.says("away +2w")
    assert "Your mentees meanwhile" in labels_under(kim, "Have a good time!")
    await kim.says("back")
    await ana.says(f"heard {Heard.LONGER}")
    assert ana.screen[-1].labels[-1] == "Si tu mentor no da señales"
    await ana.presses("Si tu mentor no da señales", "De la guía: Si tu mentor no da señales")
    await world.advance(weeks=5, step=timedelta(hours=12))
    assert "If you are the silent one" in labels_under(kim, "I haven’t heard from you for a while")


async def test_a_guide_without_the_topic_offers_nothing(world: World, tmp_path: Path) -> None:
    world.app.rules.guide.library = guide.load(whole(tmp_path))
    eve = world.person("eve", "Eve")
    await eve.says("start", "Welcome, Eve")
    assert eve.screen[-1].labels[-1] == "En español, por favor"


async def test_the_weekly_digest_names_what_the_guide_lacks(world: World) -> None:
    zoe, ana = world.person("zoe"), await world.member("ana", "Ana")
    for words in ("sop unicorn saddles", "sop unicorn saddles", "sop dragon food"):
        await ana.says(words, "can’t find anything")
    await world.advance_to(world.clock.now().replace(day=30, hour=9))
    digest = world.adapters[Network.TELEGRAM].rooms[COUNCIL_ROOM.room_id][-1]
    assert "Asked without an answer in the guide: 2, most often “unicorn saddles” · 2 times" in digest.text
    assert digest.labels == ["Questions without an answer"]
    await zoe.says("", "“dragon food”", room="council", choice=digest.tokens[0], about=digest.id)
