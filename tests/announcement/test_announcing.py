"""An announcement from the first word to the report: written, looked at, sent, followed, corrected, sent again."""

from __future__ import annotations

from copy import copy
from datetime import UTC, datetime, timedelta

import pytest

from chatbot.core.messages import Network
from tests.world import ZOE, Person, Sections, World


@pytest.fixture
def sections() -> Sections:
    return {"council": ZOE}


@pytest.fixture
async def people(world: World, zoe: Person) -> list[Person]:
    """Ana, mentored by Kim; Lu, who reads Spanish; Bo, who cannot be reached."""
    await zoe.says("hello")
    ana = await world.member("ana", "Ana", country="Peru")
    kim = await world.member("kim", "Kim", roles=["mentor"], country="Peru", network=Network.MATRIX)
    lu = await world.member("lu", "Lu", locale="es", country="Chile")
    bo = await world.member("bo", "Bo", country="Chile")
    await world.pair(ana, kim)
    world.adapters[Network.TELEGRAM].blocked.add("bo")
    return [ana, kim, lu, bo]


async def test_from_the_first_word_to_the_report(world: World, zoe: Person, people: list[Person]) -> None:
    ana, kim, lu, bo = people
    await zoe.says("I want to announce something", "What would you like to announce?")
    await zoe.says("Please report your activities by Friday.\nDetails: https://example.org/x", "Who is it for?")
    await zoe.says("everyone in Peru and Chile", "This goes to **4 members in Peru and Chile**".replace("**", ""))
    shown = copy(zoe.screen[-1])
    assert "Details: https://example.org/x" in shown.text
    assert "One of them reads Spanish" in shown.text
    assert "Telegram 3" in shown.text
    assert "Matrix 1" in shown.text
    await zoe.presses("Add the text in Spanish", "Please write it in Spanish")
    await zoe.says("Cuéntennos sus actividades hasta el viernes.", "Spanish, one reader:", "Cuéntennos")
    await zoe.presses("Show me exactly as they see it")
    await zoe.presses("Got it", "only to look at")
    await zoe.presses("Back", "This goes to 4 members")
    for person in people:
        person.reads_nothing()
    await zoe.says("send", "is going out")
    progress = zoe.screen[-1]
    await zoe.presses("Send it now", "is going out", message=shown)  # a second press
    await world.tick()
    ana.reads("News from the council", "Zoe", "by Friday", "https://example.org/x")
    assert ana.screen[-1].labels == ["Got it", "I have a question"]
    lu.reads("Noticias del consejo", "Cuéntennos")
    kim.reads("by Friday")
    assert "Pass it on to my mentees" in kim.screen[-1].labels
    await world.tick()
    await world.tick()
    assert "3 people have it. It didn’t reach one." in zoe.screen[-1].text
    await ana.presses("Got it", "Thank you, noted")
    await ana.presses("Got it", "Thank you, noted")
    await zoe.presses("Who got it", "sent: 3", "said “Got it”: 1", "not reached: 1")
    assert progress.text != ""
    world.adapters[Network.TELEGRAM].blocked.clear()
    await bo.says("hello")
    report = copy(zoe.screen[-1])
    await zoe.presses("Again to the one not reached", "goes once more to the one person", message=report)
    await zoe.presses("Again to the one not reached", "nobody left whom it didn’t reach", message=report)
    for _ in range(3):
        await world.tick()
    bo.reads("by Friday")
    for person in (ana, kim, lu):
        person.reads_nothing()
    await zoe.says("announcements", "Please report your activities by")
    await zoe.presses("Please report your activities by Friday…", "sent: 4")

    await zoe.presses("Correct it", "exactly those who got the former text")
    await zoe.says("Please report your activities by Monday.", "the 4 people who got the former text")
    await zoe.presses("Send it now")
    late = await world.member("late", "Late", country="Peru")
    for _ in range(3):
        await world.tick()
    for person in (ana, kim, bo, lu):
        person.reads("Correc", "by Monday")
    late.reads_nothing()
    await ana.says("announcements", "What you got", "by Monday", "by Friday")


async def test_at_a_time_by_each_readers_clock_and_changed_before(world: World, zoe: Person) -> None:
    await zoe.says("hello")
    kim = await world.member("kim", "Kim", roles=["mentor"], timezone="Asia/Tokyo")
    lee = await world.member("lee", "Lee", roles=["mentor"], timezone="America/Lima")
    await zoe.says("announce mentors: We meet on Friday.", "2 mentors")
    await zoe.presses("Send it at a time", "When should they read it?")
    await zoe.says("today at 9:00", "That time is over")
    await zoe.says("tomorrow at 9:00", "Everybody reads it at 09:00 on", "America/Lima")
    await zoe.presses("Change it", "2 mentors")
    await zoe.presses("Change the text", "What should it say instead?")
    await zoe.says("We meet on Saturday.", "We meet on Saturday.")
    await zoe.presses("Send it at a time")
    await zoe.says("mañana a las 9", "09:00")
    await world.advance_to(datetime(2026, 11, 25, 0, 30, tzinfo=UTC), step=timedelta(minutes=30))
    kim.reads("We meet on Saturday.")
    lee.reads_nothing()
    await zoe.says("announcements", "going out")
    await zoe.presses("We meet on Saturday.", "still on its way: 1")
    await zoe.presses("Stop", "Stopped")
    await world.advance(hours=24)
    lee.reads_nothing()
    await zoe.says("announcements")
    await zoe.presses("We meet on Saturday.", "sent: 1", "not reached: 1")
    await zoe.presses("Again to the one not reached")
    await world.advance(hours=24)
    lee.reads("We meet on Saturday.")
    kim.reads_nothing()


async def test_questions_alike_are_answered_once(world: World, zoe: Person) -> None:
    await zoe.says("hello")
    people = [await world.member(f"m{number}", f"Rep {number}") for number in range(4)]
    await zoe.says("announce everybody: The summit moves.", "5 members")
    await zoe.presses("Send it now")
    await world.tick()
    asked = (
        "When does the summit begin?",
        "when does the summit begin",
        "Where is the summit?",
        "What day does the summit begin?",
    )
    for person, question in zip(people, asked, strict=True):
        await person.presses("I have a question", "What would you like to know?")
        await person.says(question, "you’ll get the answer here")
    zoe.read()
    await world.tick()
    zoe.reads("2 questions about “The summit moves.”", "Rep 0: “When does the summit begin?”", "Rep 2")
    await zoe.presses("All questions", "“When does the summit begin?” · 3 people")
    await zoe.presses("When does the summit begin?", "Rep 3: “What day")
    answering = copy(zoe.screen[-1])
    await zoe.presses("One of them asks something else", "Which one")
    await zoe.presses("What day does the summit begin?", "“What day does the summit begin?”")
    await zoe.presses("Answer", "What’s the answer to “When does", message=answering)
    await zoe.says("On Monday at nine.", "goes to all 2 who asked")
    await zoe.presses("Answer", "answered already", message=answering)
    await world.tick()
    for person in people[:2]:
        person.reads("You asked: “", "On Monday at nine.")
    for person in people[2:]:
        person.reads_nothing()
    await people[2].presses("I have a question")
    await people[2].says("When does the summit begin", "Somebody asked the same", "On Monday at nine.")
    await people[2].presses("That’s not what I asked", "you’ll get the answer here")
    await zoe.says("announcements")
    await zoe.presses("The summit moves.", "asked something: 4")


async def test_a_mentor_writes_to_their_mentees_and_passes_on(world: World, zoe: Person, people: list[Person]) -> None:
    ana, kim, lu, _ = people
    cid = await world.member("cid", "Cid")
    await world.pair(cid, kim)
    await zoe.says("announce mentors and Ana: No")
    await zoe.says("cancel")
    await kim.says("announce Our call moves to six.", "2 members whose mentor is Kim")
    await kim.presses("Send it now")
    await world.tick()
    ana.reads("Kim writes to you", "Our call moves to six.")
    lu.reads_nothing()
    await zoe.says("announce Kim and Ana: The form has changed.", "Kim and Ana")
    await zoe.presses("Send it now")
    await world.tick()
    ana.reads("The form has changed")
    cid.read()
    await kim.presses("Pass it on to my mentees", "a word of your own")
    await kim.says("Have a look, it is short.", "2 members whose mentor is Kim", "Have a look", "The form has changed.")
    await kim.presses("Send it now")
    await world.tick()
    assert "The form has changed.\n" not in ana.reads("Kim, about “The form has changed.”: “Have a look, it is short.”")
    cid.reads("Kim passes this on to you", "Have a look, it is short.", "The form has changed.")


async def test_ten_ways_to_break_it(world: World, zoe: Person, people: list[Person]) -> None:
    ana, kim, lu, _ = people
    await ana.says("announce hello everybody", "That’s for the council")
    await lu.says("announcements", "Todavía no se te ha anunciado nada")
    await zoe.says("announce")
    await zoe.says("cancel")
    await zoe.says("announce the aliens: come", "Who is it for?")
    await zoe.says("the aliens", "I don’t know who “aliens” is")
    await zoe.says("mentors", "1 mentor")
    await zoe.says("announce mentors in Norway: come", "nobody like that", "Who else is it for?")
    await zoe.says("mentees in Peru", "1 mentee in Peru", "\n\ncome")  # the words are kept
    await zoe.says("announce Come on Monday", "Who is it for?")
    await zoe.says("mentees in Peru", "1 mentee in Peru")
    await zoe.says("announcements", "the aliens: come · not sent")
    await zoe.presses("the aliens: come", "1 mentor")
    preview = copy(zoe.screen[-1])
    await zoe.presses("Don’t send it", "nobody gets it")
    await zoe.presses("Send it now", "was dropped", message=preview)
    await zoe.says("announce mentors: First.", "1 mentor")
    preview = copy(zoe.screen[-1])
    await world.give_role(kim, "council")
    await world.restart()
    await zoe.presses("Send it now", "is going out", message=preview)
    await zoe.presses("Change the text", "has gone out already", message=preview)
    await zoe.presses("Don’t send it", "is going out", message=preview)
    await kim.says("announcements", "First.")
    await world.tick()
    kim.reads("First.")
    got = kim.screen[-1]
    async with world.store() as store:
        account = (await store.people.accounts([kim.account]))[kim.account]
        assert account.member is not None
        account.member.lay_down("mentor")
    await kim.presses("Pass it on to my mentees", "no mentees", message=got)
    await kim.presses("Got it", "noted", message=got)


async def test_by_mail_by_numbers_and_in_spanish(mail_world: World) -> None:
    zoe = mail_world.person("zoe", "Zoe")
    await zoe.says("hello")
    lu = await mail_world.member("lu@example.org", "Lu", locale="es", network=Network.EMAIL)
    await zoe.says("announce Lu: El encuentro pasa al sábado.", "Lu")
    await zoe.says("1", "is going out")
    await mail_world.tick()
    lu.reads("Noticias del consejo", "El encuentro pasa al sábado.")
    shown = lu.screen[-1]
    await lu.says("2", "¿Qué te gustaría saber?", about=shown.id)
    await lu.says("¿A qué hora empieza?", "recibirás la respuesta aquí", about=lu.screen[-1].id)
    await mail_world.tick()
    zoe.reads("Lu: “¿A qué hora empieza?”")
    await zoe.presses("¿A qué hora empieza?", "Lu: “¿A qué hora empieza?”")
    await zoe.says("1", "What’s the answer")
    await zoe.says("A las nueve.", "goes to the one who asked")
    await mail_world.tick()
    lu.reads("Preguntaste: «¿A qué hora empieza?»", "A las nueve.")


async def test_one_sentence_says_whom_and_what(world: World, zoe: Person, people: list[Person]) -> None:
    ana, kim, lu, _ = people
    for said, whom in (
        ("announce to all mentors that the meeting moves to Friday", "1 mentor"),
        ("please tell the members in Peru that the meeting moves to Friday", "2 members in Peru"),
        ("let everybody that speaks Spanish know that the meeting moves to Friday", "1 member who speaks Spanish"),
        ("remind everyone: the meeting moves to Friday", "5 members"),
    ):
        await zoe.says(said, f"This goes to {whom}:")
        assert "\n\nthe meeting moves to Friday" in zoe.screen[-1].text
    # what is for somebody, for nobody, or says no goes nowhere
    await zoe.says("announce that the meeting moves", "Who is it for?")
    await zoe.says("the moon", "I don’t know who")
    await zoe.says("all mentors", "\n\nthe meeting moves")
    await zoe.says("don't tell all mentors that we meet")
    assert "This goes to" not in zoe.screen[-1].text
    await kim.says("announce to all mentors that I am ill", "I can bring this to your own mentees")
    await kim.says("announce to my mentees that I am ill", "This goes to", "\n\nI am ill")
    await zoe.says("profile language es")
    await zoe.says("avisa a todos los mentores que la reunión pasa al viernes", "Esto llega a 1 mentor:", "la reunión")
    await zoe.says("anuncia a la gente de Perú que hay reunión", "Esto llega a 2 miembros en Perú:", "\n\nhay reunión")
    await zoe.presses("Enviarlo ahora")
    await world.tick()
    ana.reads("hay reunión")
    lu.reads_nothing()


@pytest.mark.parametrize(
    ("words", "said", "right"),
    [
        ("online meeting on saturday 28 November at 18:00", "sorry, it's on sunday 29", "sunday 29 at 18:00"),
        ("el sábado 28 hay encuentro online", "perdona, es el domingo 29", "el domingo 29 hay encuentro online"),
        ("we meet on sunday 29 at 18:00", "oh wait, at 19:00", "sunday 29 at 19:00"),
        ("we meet on sunday 29 at 18:00", "19:00, not 18:00", "sunday 29 at 19:00"),
        ("group call this thursday at 18:00", "I meant friday", "group call friday at 18:00"),
    ],
)
async def test_a_draft_is_put_right_in_words(world: World, words: str, said: str, right: str) -> None:
    zoe = world.person("zoe", "Zoe")
    await world.member("ana", "Ana")
    await zoe.says(f"announce everybody: {words}", words)
    await zoe.says(said, right)
    await zoe.says("yes send", "is going out")


async def test_a_draft_is_asked_for_anew_where_its_place_is_not_known(world: World) -> None:
    zoe = world.person("zoe", "Zoe")
    await world.member("ana", "Ana")
    await zoe.says("announce everybody: we write a wiki page", "we write a wiki page")
    await zoe.says("sorry, I meant to say it more kindly", "we write a wiki page", "What should it say instead?")
    await zoe.says("please help with a wiki page", "please help with a wiki page")


async def test_a_draft_is_put_right_while_its_audience_is_asked_for(world: World) -> None:
    zoe = world.person("zoe", "Zoe")
    await world.member("ana", "Ana")
    await zoe.says("announce on saturday 28 we meet", "Who is it for?")
    await zoe.says("sorry, it is sunday 29", "Who is it for?")
    await zoe.says("everybody", "sunday 29 we meet")
