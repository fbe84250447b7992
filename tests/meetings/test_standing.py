"""Questions about what is agreed are answered by it; a meeting that cannot take place is called off with one tap."""

from __future__ import annotations

import pytest

from tests.world import Person, World

pytestmark = pytest.mark.usefixtures("ana")


@pytest.fixture
async def kim(world: World) -> Person:
    """A mentor in Madrid, by whose clock it is Tuesday afternoon."""
    await world.advance(hours=5)
    return await world.member("kim", "Kim", roles=["mentor"], timezone="Europe/Madrid")


@pytest.fixture
async def ana(world: World, kim: Person) -> Person:
    """The mentee in Lima, who reads Spanish."""
    ana = await world.member("ana", "Ana", locale="es", timezone="America/Lima")
    await world.pair(ana, kim)
    return ana


async def agreed(kim: Person, ana: Person) -> None:
    await kim.says("meet Ana Thursday 18:00", "I’m asking Ana")
    await ana.presses("Me viene bien", "Acordado")
    kim.read()


@pytest.mark.parametrize("said", ["when is my next meeting?", "do we have something scheduled this week?"])
async def test_who_asks_when_they_meet_is_told_the_time(kim: Person, ana: Person, said: str) -> None:
    await kim.says(said, "Nothing is agreed with Ana yet")
    assert kim.screen[-1].labels[-1] == "Another time"
    await agreed(kim, ana)
    await kim.says(said, "You’re meeting Ana on Thu 26 Nov, 18:00")
    assert kim.screen[-1].labels == ["Another time", "I can’t make it"]
    await ana.says("cuándo es mi próxima reunión con Kim?", "Has quedado con Kim el jue, 26 nov, 12:00")


async def test_a_proposal_that_waits_is_told_to_both(kim: Person, ana: Person) -> None:
    await kim.says("meet Thursday 18:00")
    await kim.says("when do we talk next?", "You’ve proposed Thu 26 Nov, 18:00 to Ana, who hasn’t answered yet")
    await ana.says("cuándo nos vemos?", "Kim propone el jue, 26 nov, 12:00 y espera tu respuesta")
    assert ana.screen[-1].labels == ["Me viene bien", "Otra hora", "No puedo"]


async def test_a_mentor_of_several_is_told_of_each_or_of_who_is_named(world: World, kim: Person, ana: Person) -> None:
    bo = await world.member("bo", "Bo", timezone="Europe/Madrid")
    await world.pair(bo, kim)
    await kim.says("which meetings do i have this week?", "Nothing is agreed yet")
    assert kim.screen[-1].labels == ["Ana", "Bo"]
    await agreed(kim, ana)
    await kim.says("meet Bo Wednesday 10:00")
    await kim.says(
        "which meetings do i have this week?", "You’ve proposed Wed 25 Nov", "You’re meeting Ana on Thu 26 Nov"
    )
    assert "Ana" not in await kim.says("when do i meet Bo?", "Wed 25 Nov, 10:00")


@pytest.mark.parametrize(
    "said",
    [
        "cancel the one on Thursday with Ana please, I have fever",
        "i have to call off my meeting with Ana",
        "cancel my call with Ana",
        "the call on thursday won't happen, cancel it please",
    ],
)
async def test_a_meeting_is_called_off_with_one_tap(kim: Person, ana: Person, said: str) -> None:
    await agreed(kim, ana)
    await kim.says(said, "You’re meeting Ana on Thu 26 Nov, 18:00", "Shall I call it off?")
    ana.reads_nothing()
    await kim.presses("Call off: Ana, Thu 26 Nov, 18:00", "I’m telling Ana")
    ana.reads("Kim no puede el jue, 26 nov, 12:00")
    await kim.says("when is my next meeting?", "Nothing is agreed with Ana yet")


async def test_a_meeting_is_called_off_in_spanish(kim: Person, ana: Person) -> None:
    await agreed(kim, ana)
    await ana.says("cancela la del jueves con Kim porfa, tengo fiebre", "Has quedado con Kim", "¿Lo anulo?")
    await ana.says("No")
    await ana.says("cancela la llamada del jueves con Kim, estoy mal", "Has quedado con Kim", "¿Lo anulo?")
    await ana.presses("Anular: Kim, jue, 26 nov, 12:00", "se lo digo a Kim")
    kim.reads("Ana can’t make it on Thu 26 Nov, 18:00")


async def test_which_of_several_is_asked_or_known_by_the_name_and_the_day(
    world: World, kim: Person, ana: Person
) -> None:
    bo = await world.member("bo", "Bo", timezone="Europe/Madrid")
    await world.pair(bo, kim)
    await agreed(kim, ana)
    await kim.says("meet Bo Wednesday 10:00")
    await bo.presses("That suits me", "It’s agreed")
    await kim.says("how do i cancel a meeting?", "Which one shall I call off?")
    assert kim.screen[-1].labels == ["Call off: Bo, Wed 25 Nov, 10:00", "Call off: Ana, Thu 26 Nov, 18:00"]
    assert "Ana" not in await kim.says("cancel my meeting with Bo please", "Bo on Wed 25 Nov", "Shall I call it off?")
    assert "Bo" not in await kim.says("cancel the one on thursday please", "Ana on Thu 26 Nov", "Shall I call it off?")


async def test_where_none_is_agreed_the_other_can_be_told(kim: Person, ana: Person) -> None:
    await kim.says("cancel my call with Ana tomorrow", "No meeting with Ana is agreed here")
    await kim.says("cancel the one tomorrow with Ana please, I have fever", "No meeting with Ana is agreed here")
    kim.reads_nothing()
    await kim.presses("Send this to Ana")
    ana.reads("esta vez no puedo ir a nuestra charla")


@pytest.mark.parametrize("said", ["what time is it for Ana now?", "qué hora es donde vive Ana?"])
async def test_the_clock_of_the_other_is_told(kim: Person, said: str) -> None:
    await kim.says(said, "For Ana it’s Tue 24 Nov, 10:00 now, 6 hours behind you")


async def test_a_clock_that_is_not_known_is_said_to_be_so(world: World, kim: Person) -> None:
    bo = await world.member("bo", "Bo", timezone_known=None)
    await world.pair(bo, kim)
    await kim.says("what time is it for Bo now?", "Bo hasn’t told me where they live")
    await bo.says("qué hora es para mi mentor?", "For Kim it’s Tue 24 Nov, 16:00 now.")
    assert "Where I live" in bo.screen[-1].labels
