"""A report in confidence is offered first to whoever tells of being treated badly in everyday words."""

from __future__ import annotations

import pytest

from tests.world import Person, World

DISTRESSED = (
    "he keeps asking for pics",
    "carl keeps calling me babe",
    "he comments on what i wear every single call",
    "i blocked him and he made a new account to write to me",
    "dont want to be in a room with {mentor} anymore, he gets in my face",
    "they call me names in the group because of my accent",
    "i'm scared to open the chat, he's always there",
    "my mentor said he could do more for me if i was nicer to him",
    "people from here are writing nasty stuff under my posts",
    "the way he talks to me makes me want to cry",
    "theres this guy in the channel who keeps going on about my profile pic. 4th time now",
    "me escribe a las 2am cosas raras y ya le dije que no",
    "un tipo del grupo me pide fotos todo el tiempo",
    "se burlan de mi acento cada vez que hablo",
    "hay alguien q no acepta un no por respuesta",
    "ya le dije tres veces q no me interesa y sigue",
    "me puso la mano en la espalda y no la sacó",
    "me habla de mi cuerpo en cada llamada",
    "{mentor} se enojó y me dijo cosas horribles",
    "desde q le dije q no, me hace la vida imposible",
    "es raro, me escribe todo el dia y quiere saber con quien salgo",
)
CONTENT = (
    "he asked where i live so we can find a time that works",
    "{mentor} told everyone about my patch, so proud",
    "he put his hand up in the call and asked a great question",
    "he waited for me for half an hour because i mixed up the time",
    "she made me cry with that lovely message",
    "can you stop writing to me at night",
    "{mentor} me escribe a las 2am por el huso horario jaja",
    "me preguntó dónde vivo para ver el horario",
    "me hizo llorar de lo lindo que me escribió",
    "me manda audios contando sus avances, genial",
    "no para de hablar de rust, me encanta",
)


@pytest.mark.parametrize("said", DISTRESSED)
async def test_it_comes_first_and_goes_to_nobody(ana: Person, ben: Person, kim: Person, said: str) -> None:
    await ana.says("tell Ben thanks for the call", "passed it on")
    ben.read()
    await ana.says(said.format(mentor="Ben"), "in confidence")
    command = ana.screen[-1].labels[0]
    assert command == "Do it" or command.startswith("Report a problem")
    ben.reads_nothing()


@pytest.mark.parametrize(
    "said",
    [
        "a mentor i don't know wants 35 bucks from me before he starts",
        "Some guy on Telegram says he's from the mentorship and for 40 euro I get a mentor faster. Is that you??",
        "a guy wrote me he is a mentor here and i should pay him first. is that a scam?",
        "un chico q dice ser mentor me pide 450 euros para empezar",
        "me escribio alguien diciendo q es mentor de aca y q son 50 dolares la inscripcion, eso es cierto??",
        "uno me ofrece mentoría si le pago 20 dólares",
    ],
)
async def test_who_is_asked_for_money_is_warned_and_can_report_it(ana: Person, kim: Person, said: str) -> None:
    await ana.says(said, "Please don’t pay", "in confidence")
    await ana.presses("Report a problem", "Whom is it about?")


@pytest.mark.parametrize("said", ["is it free or do i have to pay the mentor?", "who pays for the snacks of my event?"])
async def test_who_asks_what_it_costs_is_not_warned(ana: Person, said: str) -> None:
    assert "don’t pay" not in await ana.says(said)


@pytest.mark.parametrize("said", CONTENT)
async def test_what_only_sounds_like_it_is_no_report(ana: Person, kim: Person, said: str) -> None:
    await ana.says(said.format(mentor="Ben"))
    assert "in confidence" not in ana.screen[-1].text


@pytest.mark.parametrize(
    ("said", "more", "asked"),
    [
        ("he keeps asking for pics", "i just want it written down somewhere", "and ben doesn't get to see it right?"),
        ("un tipo me pide fotos todo el tiempo", "solo quiero que quede anotado", "y si lo cuento se entera q fui yo?"),
        ("he keeps calling me babe", "it happened twice at the meetup", "will he find out it was me?"),
    ],
)
async def test_more_is_added_and_who_reads_it_is_told(
    ana: Person, kim: Person, said: str, more: str, asked: str
) -> None:
    await ana.says(said, "in confidence")
    await ana.says(more, said, more)
    await ana.says(asked, "Nothing has been sent yet", "Kim")
    assert ana.screen[-1].labels == ["Do it", "No"]
    kim.reads_nothing()


@pytest.mark.parametrize(
    "said",
    [
        "luz tambien esta con ben no? le podes decir si quiere q nos juntemos a estudiar git",
        "is luz with you too? could you ask her if we learn git together",
    ],
)
async def test_words_for_a_third_are_not_for_the_mentor(world: World, ana: Person, kim: Person, said: str) -> None:
    await world.member("luz", "Luz")
    await ana.says(said)
    assert not any(label.startswith("Send to") for label in ana.screen[-1].labels)


@pytest.mark.parametrize(
    "said", ["is there gonna be tests or stuff to study", "its been 3 weeks since i signed up and still nobody"]
)
async def test_what_has_nothing_to_do_with_it_is_not_added(ana: Person, said: str) -> None:
    await ana.says("a guy here keeps asking me for pics", "in confidence")
    assert said not in await ana.says(said)
