"""A pair agrees when to meet with a tap each, gets a calendar file, a reminder, and one question the day after."""

from __future__ import annotations

from datetime import timedelta

import pytest
from icalendar import Calendar

from storage.models.check_in import PromptKind
from tests.world import Person, World

HOUR = timedelta(hours=1)


@pytest.fixture
async def kim(world: World) -> Person:
    """A mentor in Madrid."""
    return await world.member("kim", "Kim", roles=["mentor"], timezone="Europe/Madrid", share_handle=True)


@pytest.fixture
async def ana(world: World) -> Person:
    """A mentee in Lima, who reads Spanish."""
    return await world.member("ana", "Ana", locale="es", timezone="America/Lima", languages=["Spanish", "English"])


@pytest.fixture
async def pair(world: World, kim: Person, ana: Person) -> None:
    """The two are mentor and mentee, and it is day for both."""
    await world.advance(hours=5)
    await world.pair(ana, kim)


async def proposed(kim: Person, ana: Person) -> str:
    """Kim has proposed the first of the times; return it as the button says."""
    await kim.says("meet", "These times this week are day for both of you", "I’ll ask Ana")
    label = kim.screen[-1].labels[0]
    await kim.presses(label, "I’m asking Ana about")
    ana.reads("Kim propone quedar el", "¿Te viene bien?")
    return label


@pytest.mark.usefixtures("pair")
async def test_a_tap_proposes_and_a_tap_agrees(world: World, kim: Person, ana: Person) -> None:
    label = await proposed(kim, ana)
    assert label == "Wed 25 Nov, 20:00"
    assert ana.screen[-1].labels == ["Me viene bien", "Otra hora"]
    await ana.presses("Me viene bien", "Acordado: has quedado con Kim el mié, 25 nov, 14:00", "1 hora antes")
    kim.reads("It’s agreed: you’re meeting Ana on Wed 25 Nov, 20:00")
    for person, title in ((kim, "Talk with Ana"), (ana, "Charla con Kim")):
        file = person.screen[-1].attachment
        assert file is not None
        assert (file.media_type, file.filename.endswith(".ics")) == ("text/calendar", True)
        event = Calendar.from_ical(file.content).walk("VEVENT")[0]
        assert event["summary"] == title
        assert event.decoded("dtstart").isoformat() == "2026-11-25T19:00:00+00:00"
        assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(minutes=30)


@pytest.mark.usefixtures("pair")
async def test_both_are_reminded_and_asked_the_day_after(world: World, kim: Person, ana: Person) -> None:
    await proposed(kim, ana)
    await ana.presses("Me viene bien")
    kim.read()
    await world.advance_to(world.clock.now().replace(day=25, hour=17), step=HOUR)
    ana.reads_nothing()
    await world.advance(hours=1, minutes=5, step=HOUR)
    kim.reads("Soon you’re meeting Ana: Wed 25 Nov, 20:00")
    ana.reads("Dentro de poco has quedado con Kim")
    await world.advance(hours=25, step=HOUR)
    kim.reads("Did you and Ana meet yesterday?")
    ana.reads("¿Se vieron ayer Kim y tú?")
    asked = kim.screen[-1].tokens[0]
    await kim.presses("Yes, we met", "Lovely, thank you")
    await kim.says("", "Lovely, thank you", choice=asked, about="x")
    await ana.presses("Sí, nos vimos", "Qué bien")
    async with world.store() as store:
        prompt = await store.check_ins.latest((await ana.member()).id, PromptKind.LAST_CONTACT)
        assert prompt is not None
        assert prompt.answer == "week"


@pytest.mark.usefixtures("pair")
async def test_another_time_is_proposed_back_by_tap_or_in_words(world: World, kim: Person, ana: Person) -> None:
    await proposed(kim, ana)
    old = ana.screen[-1].tokens[0]
    await ana.presses("Otra hora", "¿Cuándo quieres quedar con Kim, según tu reloj?")
    await ana.says("el viernes a las 12:00", "Pregunto a Kim por el vie, 27 nov, 12:00")
    kim.reads("Ana proposes to meet on Fri 27 Nov, 18:00, by your clock")
    await ana.says("", "Has propuesto el vie, 27 nov, 12:00 a Kim", choice=old, about="x")
    await kim.presses("That suits me", "It’s agreed", "Fri 27 Nov, 18:00")
    ana.reads("Acordado", "vie, 27 nov, 12:00")
    again = kim.screen[-1].labels
    assert again == ["Another time", "I can’t make it"]
    await kim.says("meet", "You’re meeting Ana on Fri 27 Nov, 18:00")


@pytest.mark.usefixtures("pair")
async def test_a_day_alone_is_asked_for_its_hour(kim: Person, ana: Person) -> None:
    await kim.says("meet Friday", "At what time on 27 Nov 2026 would you like to meet Ana")
    assert all(label.startswith("Fri 27 Nov") for label in kim.screen[-1].labels)
    await kim.says("at 6 pm", "I’m asking Ana about")


@pytest.mark.usefixtures("pair")
async def test_a_time_that_is_night_for_the_other_is_asked_about_first(kim: Person, ana: Person) -> None:
    await kim.says("meet Ana Friday 10:00", "By Ana’s clock that is Fri 27 Nov, 04:00")
    ana.reads_nothing()
    await kim.presses("Propose it anyway", "I’m asking Ana")
    ana.reads("Kim propone quedar")


@pytest.mark.usefixtures("pair")
async def test_what_is_no_time_is_asked_again(kim: Person) -> None:
    await kim.says("meet Ana sometime soon", "I couldn’t read that as a time")
    await kim.says("meet Ana 1 Nov 2026 10:00", "That time is over already")


@pytest.mark.usefixtures("pair")
async def test_a_late_tap_agrees_on_nothing_that_is_over(world: World, kim: Person, ana: Person) -> None:
    await proposed(kim, ana)
    token = ana.screen[-1].tokens[0]
    world.clock.set(world.clock.now() + timedelta(days=2))  # before the next tick drops the proposal
    await ana.says("", "es de día para las dos personas", choice=token, about="x")
    await world.tick()
    await ana.says("", "es de día para las dos personas", choice=token, about="x")
    kim.reads_nothing()


@pytest.mark.usefixtures("pair")
async def test_a_reminder_comes_even_in_quiet_hours(world: World, kim: Person, ana: Person) -> None:
    await kim.says("meet Friday 13:30")
    await kim.presses("Propose it anyway")
    ana.read()
    await ana.presses("Me viene bien", "7:30")
    await world.advance_to(world.clock.now().replace(day=27, hour=11, minute=35), step=HOUR)
    ana.reads("Dentro de poco has quedado con Kim")


@pytest.mark.usefixtures("pair")
async def test_it_is_called_off_and_another_time_offered(kim: Person, ana: Person) -> None:
    await proposed(kim, ana)
    await ana.presses("Me viene bien")
    kim.read()
    await ana.presses("No puedo", "se lo digo a Kim")
    kim.reads("Ana can’t make it on Wed 25 Nov, 20:00")
    assert kim.screen[-1].labels[-1] == "Another time"


async def test_where_somebody_lives_is_asked_rather_than_assumed(world: World) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"], timezone_known=False)
    await world.pair(await world.member("ana", "Ana"), kim)
    await kim.says("meet", "please tell me first where you live")
    assert kim.screen[-1].labels == ["Where I live"]


async def test_a_mentor_of_several_chooses_whom(world: World, kim: Person, ana: Person) -> None:
    await world.pair(ana, kim)
    await world.pair(await world.member("eva", "Eva"), kim)
    await kim.says("meet Friday 18:00", "Whom would you like to meet?")
    assert kim.screen[-1].labels == ["Ana", "Eva"]
    await kim.presses("Eva", "I’m asking Eva about")


async def test_nobody_to_meet(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("meet", "no mentor or mentee yet")


@pytest.mark.usefixtures("pair")
async def test_a_pair_that_has_ended_meets_no_more(world: World, kim: Person, ana: Person) -> None:
    await world.member("zoe", "Zoe", roles=["council"])
    await proposed(kim, ana)
    token = ana.screen[-1].tokens[0]
    await kim.says("step_down yes")
    await ana.says("", "Ya no son pareja", choice=token, about="x")
    await world.advance(days=3)
    kim.read()


@pytest.mark.usefixtures("pair")
async def test_nobody_is_asked_again_and_again(kim: Person, ana: Person) -> None:
    for hour in range(15, 20):
        await kim.says(f"meet Friday {hour}:00", "I’m asking Ana")
    await kim.says("meet Friday 20:00", "several times today already")


@pytest.mark.parametrize("said", ["me recuerdas cuándo quedé con Kim?", "when is my next meeting with Kim"])
async def test_who_asks_for_the_next_meeting_is_told_whether_there_is_one(world: World, said: str) -> None:
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=["mentor"])
    await world.pair(ana, kim)
    await ana.says(said, "Nothing is agreed with Kim yet")
