"""Words for somebody are carried as one says them to that person, and never before they were shown."""

from __future__ import annotations

import pytest

from handlers.talk.direct_speech import in_direct_speech
from tests.world import Person, World


@pytest.mark.parametrize(
    ("opening", "words", "direct"),
    [
        ("ask", "to send me the doc and bring his laptop", "please send me the doc and bring your laptop"),
        ("tell", "not to come", "please don't come"),
        ("ask", "if she can come on friday", "can you come on friday?"),
        ("ask", "whether he's free", "are you free?"),
        ("ask", "if he needs anything", "do you need anything?"),
        ("ask", "if he's alright? No pressure, I'm only worried", "are you alright? No pressure, I'm only worried"),
        ("ask", "if she finished her site", "have you finished your site?"),
        ("ask", "when she can meet", "when can you meet?"),
        ("ask", "how her exam went", "can you tell me how your exam went?"),
        ("tell", "her report is late", "your report is late"),
        ("tell", "the room changed", "the room changed"),
        ("tell", "When shall we talk?", "When shall we talk?"),
        ("pídele a", "que me mande el documento", "te pido que me mandes el documento"),
        ("dile a", "que traiga su laptop", "te pido que traigas tu laptop"),
        ("dile a", "que no se preocupe", "te pido que no te preocupes"),
        ("dile a", "que la reunión es el lunes", "que la reunión es el lunes"),
        ("pregúntale a", "si puede venir el viernes", "¿puedes venir el viernes?"),
        ("pregúntale a", "a qué hora puede", "¿a qué hora puedes?"),
        ("pregúntale a", "si ya terminó", "¿me dices si ya terminó?"),
        ("pregúntale a", "cómo le fue", "¿cómo te fue?"),
    ],
)
def test_words_are_turned_to_whom_they_are_for(opening: str, words: str, direct: str) -> None:
    assert in_direct_speech(opening, words) == direct


@pytest.fixture
async def kim(world: World) -> Person:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    for name in ("bea", "emil"):
        await world.pair(await world.member(name, name.title()), kim)
    return kim


@pytest.mark.parametrize(
    ("said", "carried"),
    [
        ("when you get a minute tell bea the room changed", "“the room changed”"),
        ("cuando tengas un rato dile a bea que cambió la sala", "“cambió la sala”"),
        ("I'm stuck on the train, tell bea I'll be late", "“I'll be late”"),
        ("estoy en el tren, dile a bea que llego tarde", "“llego tarde”"),
        ("the room changed to 4b, can you tell bea", "“the room changed to 4b”"),
        ("cambió la sala al 4b, avísale a bea por favor", "“cambió la sala al 4b”"),
        ("ask bea to send me the doc", "“please send me the doc”"),
        ("tell bea to call me tomorrow", "“please call me tomorrow”"),
        ("remind bea to bring her laptop", "“please bring your laptop”"),
        ("pídele a bea que me mande el documento", "“te pido que me mandes el documento”"),
        ("could you ask bea gently if she is free on friday", "“are you free on friday?”"),
        ("pregúntale a bea con cuidado si está bien", "“¿estás bien?”"),
    ],
)
async def test_words_are_shown_as_they_go(world: World, kim: Person, said: str, carried: str) -> None:
    bea = world.person("bea", "Bea")
    await kim.says(said, "Shall I send this to Bea?", carried)
    bea.reads_nothing()
    await kim.presses("Send to Bea", "passed it on to Bea")
    bea.reads(carried.strip("“”"))


@pytest.mark.parametrize(
    ("said", "carried"),
    [
        ("ask her to send me the doc", "“please send me the doc”"),
        ("dile que me llame mañana", "“te pido que me llames mañana”"),
    ],
)
async def test_who_has_one_mentor_need_not_name_them(world: World, kim: Person, said: str, carried: str) -> None:
    bea = world.person("bea", "Bea")
    await bea.says(said, "Shall I send this to Kim?", carried)
    kim.reads_nothing()
