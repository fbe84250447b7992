"""Words for somebody are corrected before they go, and just after."""

from __future__ import annotations

import pytest

from tests.world import Person, World


@pytest.fixture
async def ana(world: World) -> Person:
    """A mentee of Kim's, who has another one."""
    ana = await world.member("ana", "Ana")
    kim = await world.member("kim", "Kim", roles=["mentor"])
    for mentee in (ana, await world.member("carl", "Carl")):
        await world.pair(mentee, kim)
    return ana


@pytest.mark.parametrize(
    ("words", "said", "shown"),
    [
        ("I'm late on saturday", "sorry, i meant sunday", "“I'm late sunday”"),
        ("we meet at 5", "oops, 6 not 5", "“we meet at 6”"),
        ("llego tarde el domingo", "perdón, quería decir el sábado", "“llego tarde el sábado”"),
        ("nos vemos a las 5", "ups, a las 6 no a las 5", "“nos vemos a las 6”"),
        ("nos vemos a las 5", "quise decir en el café", "“nos vemos a las 5\nquise decir en el café”"),
        ("me voy del 5 al 19 de diciembre", "mejor hasta el 21", "“me voy del 5 al 21 de diciembre”"),
        ("I'm away from 5 to 19 December", "actually from the 6th", "“I'm away from 6th to 19 December”"),
    ],
)
async def test_what_is_corrected_is_shown_again(world: World, ana: Person, words: str, said: str, shown: str) -> None:
    kim = world.person("kim", "Kim")
    await ana.says(f"let Kim know that {words}", "Shall I send this to Kim?")
    await ana.says(said, "Shall I send this to Kim?", shown)
    kim.reads_nothing()
    await ana.says("yes", "passed it on to Kim")
    kim.reads(shown.strip("“”"))


@pytest.mark.parametrize("said", ["me voy del 5 al 19 de diciembre", "I'm away from 5 to 19 December"])
async def test_an_absence_of_a_mentee_is_corrected_in_their_words(ana: Person, said: str) -> None:
    await ana.says(said, "Shall I tell Kim in your words?")
    shown = await ana.says("better until the 21st", "Shall I send this to Kim?", "21")
    assert "19" not in shown


@pytest.mark.parametrize("said", ["sorry, no", "no, wait", "perdón, mejor no", "no, better not"])
async def test_a_no_is_none(ana: Person, said: str) -> None:
    await ana.says("let Kim know that we meet at 5", "Shall I send this to Kim?")
    await ana.says(said, "haven’t sent anything")


async def test_what_has_gone_is_corrected_in_words_to_the_same_person(world: World, ana: Person) -> None:
    kim = world.person("kim", "Kim")
    await kim.says("tell Ana we meet on saturday", "passed it on to Ana")
    await kim.says("sorry, i meant sunday", "Passed on to Ana")
    ana.reads("Kim: sorry, i meant sunday")
    await kim.says("sorry, i meant Carl", "your words are with Ana")
    await kim.presses("Undo that", "taken it back")
