"""A day and a time said in a whole sentence, and an agreed meeting that does not suit."""

from __future__ import annotations

import pytest

from tests.world import Person, World


@pytest.fixture
async def kim(world: World) -> Person:
    """A mentor in Madrid, by whose clock it is Tuesday afternoon; the mentee in Lima reads Spanish."""
    await world.advance(hours=5)
    kim = await world.member("kim", "Kim", roles=["mentor"], timezone="Europe/Madrid")
    ana = await world.member("ana", "Ana", locale="es", timezone="America/Lima")
    await world.pair(ana, kim)
    return kim


@pytest.fixture
def ana(world: World) -> Person:
    return world.person("ana", "Ana")


@pytest.mark.parametrize(
    ("said", "by_both"),
    [
        ("could we meet on thursday at 7pm my time?", ("Thu 26 Nov, 19:00", "Thu 26 Nov, 13:00")),
        ("i would like to meet ana tomorrow at 18:30", ("Wed 25 Nov, 18:30", "Wed 25 Nov, 12:30")),
    ],
)
async def test_what_is_said_is_proposed(kim: Person, ana: Person, said: str, by_both: tuple[str, str]) -> None:
    await kim.says(said, *by_both, "Shall I propose that to Ana?")
    ana.reads_nothing()
    await kim.presses("Propose it", "I’m asking Ana about")
    ana.reads("Kim propone quedar")


async def test_what_is_said_in_spanish_is_proposed(kim: Person, ana: Person) -> None:
    await ana.says("podriamos juntarnos el jueves a las 11 de la mañana?", "11:00", "17:00", "¿Se lo propongo a Kim?")
    await ana.presses("Proponerlo", "Pregunto a Kim")
    kim.reads("Ana proposes to meet on Thu 26 Nov, 17:00")


async def test_a_day_without_a_time_is_asked_for_it(kim: Person) -> None:
    await kim.says("could we meet on friday?", "At what time on 27 Nov 2026")


async def agreed(kim: Person, ana: Person) -> None:
    await kim.says("meet Thursday 18:00", "I’m asking Ana")
    ana.read()
    await ana.presses("Me viene bien", "Acordado")
    kim.read()


async def test_a_meeting_that_does_not_suit_is_moved(kim: Person, ana: Person) -> None:
    await agreed(kim, ana)
    for said in (
        "cant make it thursday, can we push it to sunday morning",
        "I can't on thursday, sunday instead?",
        "could we move our meeting to sunday",
    ):
        await kim.says(said, "You’re meeting Ana on Thu 26 Nov, 18:00")
        assert [label.startswith("Sun 29 Nov") for label in kim.screen[-1].labels] == [True] * 3 + [False] * 2
        assert kim.screen[-1].labels[-2:] == ["Another time", "I can’t make it"]
    await kim.says("something came up, can we reschedule our call to friday at 7 pm", "You’re meeting Ana")
    assert kim.screen[-1].labels == ["Fri 27 Nov, 19:00", "Another time", "I can’t make it"]
    await kim.presses("Fri 27 Nov, 19:00", "I’m asking Ana")


async def test_a_meeting_that_does_not_suit_is_moved_in_spanish(kim: Person, ana: Person) -> None:
    await agreed(kim, ana)
    for said in ("el jueves no puedo, mejor el viernes", "podemos cambiar la reunión al viernes?"):
        await ana.says(said, "Has quedado con Kim el jue, 26 nov, 12:00")
        assert ana.screen[-1].labels[0].startswith("vie, 27 nov")
        assert ana.screen[-1].labels[-2:] == ["Otra hora", "No puedo"]


async def test_other_words_are_about_no_meeting(kim: Person, ana: Person) -> None:
    await agreed(kim, ana)
    for said in ("I can't take more mentees", "on friday I can't answer check-ins", "cancel"):
        assert "You’re meeting" not in await kim.says(said)


async def test_one_of_two_is_asked_first(world: World, kim: Person) -> None:
    await world.pair(await world.member("bo", "Bo", timezone="Europe/Madrid"), kim)
    said = await kim.says("could Ana and Bo meet me tomorrow at 18:30", "one person at a time")
    assert "Ana first" in said or "Bo first" in said


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("could i meet ana tomorrow at 5", "Wed 25 Nov, 17:00"),
        ("nos vemos con ana mañana a las 5", "Wed 25 Nov, 17:00"),
        ("meet Ana tomorrow at 5", "Wed 25 Nov, 17:00"),
        ("nos vemos con ana el jueves a las 6", "Thu 26 Nov, 18:00"),
        ("could i meet ana tomorrow at 5 in the morning", "that is Tue 24 Nov, 23:00, in the night"),
        ("meet Ana tomorrow 05:00", "that is Tue 24 Nov, 23:00, in the night"),
    ],
)
async def test_a_bare_hour_is_in_the_afternoon_and_said_back(kim: Person, ana: Person, said: str, at: str) -> None:
    await kim.says(said, at)
    ana.reads_nothing()


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("sorry, at 4", "Thu 26 Nov, 16:00"),
        ("mejor a las 4", "Thu 26 Nov, 16:00"),
        ("no, friday", "Fri 27 Nov, 18:30"),
        ("friday at 7pm is better", "Fri 27 Nov, 19:00"),
        ("perdón, el viernes, no el jueves", "Fri 27 Nov, 18:30"),
        ("could we do 19:00 instead", "Thu 26 Nov, 19:00"),
    ],
)
async def test_a_second_line_changes_the_time_that_is_shown(kim: Person, ana: Person, said: str, at: str) -> None:
    await kim.says("i would like to meet ana on thursday at 18:30", "Thu 26 Nov, 18:30", "Shall I propose that")
    await kim.says(said, at, "Shall I propose that to Ana?")
    ana.reads_nothing()
    await kim.presses("Propose it", "I’m asking Ana")
