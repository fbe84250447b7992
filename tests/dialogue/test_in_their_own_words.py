"""Sentences of people who know no command, in English and Spanish, and the answer a person would expect."""

from __future__ import annotations

import pytest

from tests.check_in.mentors import MONDAY, WEEK, mentor_with, rows_of
from tests.world import ZOE, Person, Sections, World


@pytest.fixture
def sections() -> Sections:
    return {"council": ZOE}


async def speaks_spanish(person: Person) -> None:
    """Let the bot write to somebody in Spanish from now on."""
    await person.says("profile language es", "español")


async def test_more_mentees_come_on_top_of_those_there_are(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    await kim.says("I can take 2 more", "You have 2 mentees now; with 2 more, you’d take at most 4 in all.")
    await kim.presses("At most 4", "You take up to 4 mentees and have 2")
    await kim.says("I can take 1 more mentee", "with 1 more", "at most 3 in all")
    await kim.says("no", "nothing has changed")
    await kim.says("I can take 3", "You take at most 3 mentees in all, counting those you have now.")
    await speaks_spanish(kim)
    await kim.says("puedo con 2 más", "ya hay lugar para 2 más")
    await kim.says("puedo con 3", "como máximo a 3 personas en total")


async def test_thanks_for_the_last_answer_come_once(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says("Ana good, Luis good", "That was everyone.")
    assert "That was everyone" not in await kim.says("Ana good, Luis no contact")


async def test_a_note_after_the_last_answer_is_no_second_end(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.presses("All good", "How are things going with Luis?")
    await kim.presses("All good", "That was everyone.")
    await kim.presses("Note on Luis", "What should the council know about Luis?")
    assert "That was everyone" not in await kim.says("he translates a lot these days", "I’ve kept your note about Luis")
    assert [row.note for row in await rows_of(world, kim)] == ["", "he translates a lot these days"]


async def test_words_for_somebody_are_shown_as_they_go(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Bea")
    ana = world.person("ana", "Ana")
    for said, shown in (
        ("let my mentor know that I can't come tomorrow", "I can't come tomorrow"),
        ("pass a msg to Kim: happy birthday", "happy birthday"),
        ("could you tell kim i'm late?", "i'm late?"),
        ("dile a mi mentora que mañana no puedo", "mañana no puedo"),
        ("avísale a Kim que llego tarde", "llego tarde"),
    ):
        await ana.says(said, f"Shall I send this to Kim?\n\n“{shown}”")
        kim.reads_nothing()
    await ana.presses("Send to Kim", "passed it on to Kim")
    kim.reads("Ana: llego tarde")
    await ana.says("tell my mentor that i cant come", "Passed on to Kim")
    kim.reads("Ana: i cant come")
    await ana.says("tell Kim that was great", "Passed on to Kim")
    kim.reads("Ana: that was great")
    await ana.says("profile language es")
    await ana.says("dile a mi mentora que mañana no puedo", "¿Se lo envío a Kim?\n\n«mañana no puedo»")
    assert ana.screen[-1].labels[0] == "Enviar a Kim"


async def test_one_of_several_mentees_is_chosen(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Bea")
    bea = world.person("bea", "Bea")
    for said in ("let my mentee know I'm late", "tell my mentee I'm late", "avisa a mi aprendiz que I'm late"):
        await kim.says(said, "Who shall I send this to?", "“I'm late”")
        assert kim.screen[-1].labels == ["Send to Ana", "Send to Bea", "No"]
    await kim.presses("Send to Bea", "passed it on to Bea")
    bea.reads("Kim: I'm late")


@pytest.mark.parametrize(
    "said",
    [
        "write all my mentees that I'm late",
        "let everyone I mentor know I'm late",
        "send my mentees a message that I'm late",
        "tell everybody that I'm late",
        "write to all of them that I'm late",
        "dile a todos mis mentees que I'm late",
        "avísales a mis aprendices que I'm late",
        "mándales un mensaje a todos mis aprendices: I'm late",
    ],
)
async def test_a_mentor_tells_all_their_mentees_at_once(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana", "Bea")
    await kim.says(said, "This goes to 2 members", "Kim writes to you\n\nI'm late")
    await kim.presses("Send it now")
    await world.tick()
    world.person("ana", "Ana").reads("I'm late")
    world.person("bea", "Bea").reads("I'm late")


async def test_whoever_may_not_write_to_all_keeps_their_words(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Bea")
    await kim.says("tell all mentors that the call moved", "to your mentees or to one person, or ask the council")
    assert "Ask the council: the call moved" in kim.screen[-1].labels
    await kim.presses("Write to my mentees", "This goes to 2 members", "the call moved")
    ana = world.person("ana", "Ana")
    await ana.says("tell everyone that the call moved", "to one person, or ask the council")
    assert ana.screen[-1].labels == ["Write to one person", "Ask the council: the call moved"]


async def test_what_was_to_be_sent_is_taken_back_in_words(world: World) -> None:
    kim = await mentor_with(world, "Ana")
    ana = world.person("ana", "Ana")
    for said in ("sorry, no, let's wait", "no", "mejor no", "wait", "no, don't send it"):
        await ana.says("I found a room in the library", "for Kim, or for me?")
        await ana.says(said, "All right")
    await ana.says("let Kim know I'm late", "Shall I send this to Kim?")
    await ana.says("espera, mejor no", "I haven’t sent anything")
    kim.reads_nothing()
    await ana.says("let Kim know I'm late", "Shall I send this to Kim?")
    await ana.says("sí", "passed it on to Kim")
    kim.reads("Ana: I'm late")


async def test_courtesy_after_a_message_stays_with_the_bot(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    ana = world.person("ana", "Ana")
    await kim.says("tell Ana how was the talk?", "passed it on to Ana")
    ana.read()
    await kim.says("thanks", "You’re welcome!")
    await kim.says("i'll ask him today", "👍")
    ana.reads_nothing()
    await kim.says("I liked the slides", "Passed on to Ana")
    ana.reads("Kim: I liked the slides")
    await ana.says("so did we, and the cake", "Passed on to Kim")
    await kim.says("thanks", "Passed on to Ana")
    ana.reads("Kim: thanks")


async def test_what_goes_to_many_is_an_announcement(world: World) -> None:
    zoe = world.person("zoe", "Zoe")
    await mentor_with(world, "Ana")
    for said in ("tell all mentors the meeting is on friday", "send a message to everyone: hello"):
        await zoe.says(said, "This goes to", "News from the council")
        assert "Send it now" in zoe.screen[-1].labels
    await zoe.says("write to all mentors", "What would you like to announce?")
    await zoe.says("The call moves", "This goes to 1 mentor", "\n\nThe call moves")
    for said in (
        "i need to let all mentors know the call moves",
        "please inform all the mentors about the new guide",
        "all mentors should know that the call moves",
        "todos los mentores deben saber que cambia la llamada",
        "necesito decirles a todos los mentores que cambia la llamada",
        "haz saber a los mentores que cambia la llamada",
    ):
        await zoe.says(said, "This goes to 1 mentor")
    await zoe.says("tell Kim's mentees that Kim is ill", "This goes to 1 member whose mentor is Kim", "Kim is ill")
    await zoe.says(
        "tell all mentors that the meeting is on friday", "This goes to 1 mentor", "the meeting is on friday"
    )
    await speaks_spanish(zoe)
    await zoe.says("dile a todos los mentores que hay reunión", "Esto llega a 1 mentor", "hay reunión")


async def test_a_mentee_who_is_ill_may_tell_their_mentor_so(world: World) -> None:
    kim = await mentor_with(world, "Ana")
    ana, tom = world.person("ana", "Ana"), await world.member("tom", "Tom")
    await ana.says("im ill this week", "Shall I tell Kim in your words?", "“im ill this week”")
    await ana.presses("Send to Kim", "passed it on to Kim")
    kim.reads("Ana: im ill this week")
    await ana.says("I'm on holiday for two weeks", "Shall I tell Kim in your words?")
    await tom.says("I'm on holiday for two weeks", "There’s nothing to note here")
    await speaks_spanish(ana)
    await ana.says("me voy de viaje dos semanas", "¿Se lo digo a Kim con tus palabras?")
    await ana.says("estoy enferma esta semana", "¿Se lo digo a Kim con tus palabras?")


async def test_a_question_about_the_check_in_is_answered_and_the_question_stays(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Bea", "Luis")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says("who do i have left to answer?", "Still open: Ana, Bea and Luis.", "How are things going with Ana?")
    await kim.presses("Needs help", "What would help Ana?")
    await kim.says("who do i have left to answer?", "I’m asking about Ana", "Still open: Bea and Luis.")
    await kim.says("is that about Bea?", "I’m asking about Ana")
    await kim.says("is she ok?", "Shall I send this to the council?")
    await kim.presses("Change", "just write it again")
    await kim.says("de quién me falta contestar?", "I’m asking about Ana")
    await kim.says("someone to look at her CV", "kept your note about Ana", "How are things going with Bea?")
    assert [row.note for row in await rows_of(world, kim)] == ["someone to look at her CV", "", ""]


async def test_a_mentee_whose_mentor_is_silent_is_helped(world: World) -> None:
    kim = await mentor_with(world, "Ana")
    ana = world.person("ana", "Ana")
    for said in ("my mentor isnt answering", "mi mentor no contesta"):
        await ana.says(said, "It’s nothing you did", "I don’t know why Kim isn’t answering.", "Hi Kim, how are you?")
        assert ana.screen[-1].labels == [
            "Send this to Kim",
            "Ask the council",
            "Another mentor",
            "Say when we last spoke",
            "When your mentor is silent",
        ]
    await ana.says("did i do something wrong?", "No. When Kim doesn’t write")
    await ana.says("is he ok?", "I don’t know why Kim isn’t answering.")
    await ana.presses("Send this to Kim", "passed it on to Kim")
    kim.reads("Ana: Hi Kim, how are you?")
    await kim.says("so sorry, all is well", about=kim.screen[-1].id)
    await world.advance(days=20)
    await ana.says("my mentor isnt answering", "The last words from Kim that came through me are from 24 Nov 2026.")
    async with world.store() as store:
        mentor = await store.people.get((await kim.member()).id)
        assert mentor is not None
        mentor.away_from, mentor.away_until = world.clock.now().date(), world.clock.now().date()
    await ana.says("my mentor isnt answering", "Kim is away until 14 Dec 2026, as planned")
    await speaks_spanish(ana)
    await ana.says("hice algo mal?", "No. Cuando Kim no escribe")


async def test_who_has_no_mentor_is_told_so(world: World) -> None:
    tom = await world.member("tom", "Tom")
    await tom.says("my mentor isnt answering", "You don’t have a mentor at the moment.")
    await tom.says("did i do something wrong?", "Not that I know of")


async def test_a_mentor_who_has_too_much_is_eased(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    await kim.says("im a bit overwhelmed", "Thank you for saying so")
    assert kim.screen[-1].labels == ["Fewer mentees", "A break", "Ask the council"]
    await kim.presses("Fewer mentees", "You take up to")
    await kim.says("im a bit overwhelmed")
    await kim.presses("A break", "Until what day")
    await kim.says("cancel")
    await kim.says("is he ok?", "I only know what people tell me")
    assert kim.screen[-1].labels[-2:] == ["Write to Ana", "Write to Luis"]
    await world.person("ana", "Ana").says("im a bit overwhelmed", "Nothing here has to be done by any day")
    await speaks_spanish(kim)
    await kim.says("estoy un poco agobiado", "Gracias por decirlo")


async def test_what_waits_is_shown_at_once(world: World) -> None:
    kim, zoe = await mentor_with(world, "Ana", "Luis"), world.person("zoe", "Zoe")
    ana = world.person("ana", "Ana")
    for said in ("whats waiting for me?", "what do i have to do?", "any news?", "¿alguna novedad?"):
        await kim.says(said, "Nothing is waiting for you.")
    await world.advance_to(MONDAY, step=WEEK)
    await kim.says("whats waiting for me?", "Your check-in about Ana and Luis")
    await kim.presses("Check-in: 2 open", "How are things going with Ana?")
    await zoe.says("what do i have to do?", "Nothing is waiting for you.")
    await ana.says("checkin help I am stuck")
    await zoe.says("what do i have to do?", "A decision of the council that is yours")
    await speaks_spanish(kim)
    await kim.says("qué tengo pendiente?", "Tu seguimiento de Ana y Luis")


async def test_what_people_ask_about_the_bot(world: World) -> None:
    tom, new = await world.member("tom", "Tom"), world.person("new", "New")
    for said in ("who are you", "are you a robot?"):
        await tom.says(said, "I’m a bot")
    await tom.says("is this free?", "It’s free.")
    await speaks_spanish(tom)
    for said in ("qué eres", "eres un robot?"):
        await tom.says(said, "Soy un bot")
    await tom.says("es gratis?", "Es gratis.")
    await new.says("are you a bot?", "I look after the mentorship programme")
    await new.says("are you a bot?", "I’m a bot")
    assert "I would like a mentor" in new.screen[-1].labels


async def test_the_first_sentence_of_a_newcomer_becomes_their_request(world: World) -> None:
    await world.member("kim", "Kim", roles=["mentor"])
    cv = "hi, I need someone who helps me with my CV"
    mia, leo, sol = (world.person(name.lower(), name) for name in ("Mia", "Leo", "Sol"))
    await mia.says(cv, "Shall I send this to the mentors I ask?", f"“{cv}”")
    await mia.presses("Send", f"Noted: “{cv}”")
    await leo.says("my english presentations are terrible honestly", "What brings you here?")
    await leo.says("hm", "What brings you here?")
    await leo.presses("Just looking", "Look around")
    await leo.presses("I would like a mentor", "“my english presentations are terrible honestly”")
    await leo.presses("Change", "just write it again")
    await leo.says("giving talks in front of strangers", "Noted: “giving talks in front of strangers”")
    await sol.says("hola, necesito a alguien que me ayude con mi CV", "los mentores", "que me ayude con mi CV")
    await world.person("ann", "Ann").says("I would like a mentor", "What would you like a mentor for?")


async def test_what_follows_something_else_is_not_carried_unasked(world: World) -> None:
    kim = await mentor_with(world, "Ana", "Luis")
    ana = world.person("ana", "Ana")
    await ana.says("tell Kim hello", "passed it on")
    await kim.says("lovely weather here", "Passed on to Ana")
    await kim.says("whats my capacity", "You take up to")
    ana.read()
    for said in ("stop asking me", "what about the others"):
        await kim.says(said)
        ana.reads_nothing()


async def test_people_are_found_by_country_in_every_language(world: World) -> None:
    zoe = world.person("zoe", "Zoe")
    await world.member("tom", "Tom Weber", country="Germany")
    await world.member("ute", "Ute", country="alemania")
    await zoe.says("find people from germany", "Tom Weber", "Ute")
    await zoe.says("find France", "Nobody here has told me that they live there")
    await speaks_spanish(zoe)
    await zoe.says("busca gente de alemania", "Tom Weber", "Ute")


async def test_a_mentor_who_asks_after_a_mentee_may_write_to_them(world: World) -> None:
    kim = await mentor_with(world, "Ana")
    await kim.says("how is Ana doing?", "I only know what you tell me of Ana")
    assert kim.screen[-1].labels == ["Write to Ana", "Check-in"]


async def test_a_sentence_behind_a_commands_name_names_people(world: World) -> None:
    await mentor_with(world, "Ana")
    zoe = world.person("zoe", "Zoe")
    await world.member("tom", "Tom")
    await zoe.says("assign Tom to Kim")
    assert "can’t find anyone" not in zoe.screen[-1].text


async def test_worries_about_a_mentor_are_a_mentees(world: World) -> None:
    kim, zoe = await world.member("kim", "Kim", roles=("mentor",), locale="es"), world.person("zoe", "Zoe")
    ana = await world.member("ana", "Ana")
    await world.pair(ana, kim)
    assert "No tienes mentor" not in await kim.says("qué hago si mi aprendiz no contesta")
    assert "You don’t have a mentor" not in await zoe.says("what happened last week")
    await ana.says("my mentor does not answer", "Kim")


async def test_more_than_a_yes_is_no_yes_to_the_one_thing_that_is_offered(world: World) -> None:
    kim = await world.member("kim", "Kim", roles=("mentor",), locale="es")
    await kim.says("ana pasa de todo", "algo de esto?")
    assert "¿He entendido bien" not in await kim.says("ya no puedo más, quiero dejarlo")
    assert "Dejar la mentoría" in kim.screen[-1].labels


@pytest.mark.parametrize(
    "said",
    [
        "pass Ana to Luis",
        "pass Ana on to Luis",
        "move Ana from Kim to Luis",
        "pásale Ana a Luis",
        "pasa a Ana de Kim a Luis",
    ],
)
async def test_who_is_handed_to_somebody_gets_no_words(world: World, said: str) -> None:
    await mentor_with(world, "Ana")
    await world.member("luis", "Luis", roles=["mentor"])
    zoe = world.person("zoe", "Zoe")
    await zoe.says(said)
    if zoe.screen[-1].labels[0] == "Pair someone: Ana, Luis":
        await zoe.presses("Pair someone: Ana, Luis")
    assert "Kim is Ana’s mentor at the moment; that would end" in zoe.screen[-1].text


@pytest.mark.parametrize("said", ["Kim should drop Ana", "take Ana off Kim", "quítale Ana a Kim", "Kim suelta a Ana"])
async def test_a_councillor_ends_a_pair_in_words(world: World, said: str) -> None:
    await mentor_with(world, "Ana")
    await world.person("zoe", "Zoe").says(said, "Kim would no longer mentor Ana")


@pytest.mark.parametrize("said", ["drop Ana", "I want to drop Ana", "pass Ana to somebody else", "suelto a Ana"])
async def test_a_mentor_drops_a_mentee_in_words(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana", "Bea")
    await kim.says(said)
    if kim.screen[-1].labels[0] == "Pass a mentee on: Ana":
        await kim.presses("Pass a mentee on: Ana")
    else:
        assert "somebody else to mentor Ana" in kim.screen[-1].text


@pytest.mark.parametrize(
    "said",
    [
        "stop writing to me at night",
        "don't ping me before 8",
        "I sleep at 10, no messages after that please",
        "no me escribas después de las 9",
        "porfa no me mandes nada en la noche",
    ],
)
async def test_the_hours_of_quiet_are_told_and_set(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana")
    await kim.says(said, "From 21:00 to 8:00 by your clock I keep quiet")
    await kim.presses("Nothing at all at night", "Messages from people at night: no")
    await kim.says(said, "waits until morning, too")
    assert kim.screen[-1].labels[0] == "Let people’s words through"


@pytest.mark.parametrize(
    "said", ["can I get your messages by email", "email me please", "mándame todo por correo", "por mail mejor"]
)
async def test_who_wants_mail_gives_an_address(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana")
    await kim.says(said, "give me your e-mail address")
    assert kim.screen[-1].labels[0] == "E-mail"


@pytest.mark.parametrize("said", ["I feel alone here, nobody talks to me", "me siento sola", "aquí nadie me escribe"])
async def test_who_feels_alone_is_led_to_people(world: World, said: str) -> None:
    await mentor_with(world, "Ana")
    ana, bea = world.person("ana", "Ana"), await world.member("bea", "Bea")
    await ana.says(said, "I’m sorry that it feels so lonely", "make the first move")
    assert ana.screen[-1].labels == ["Write to Kim", "I need help", "Ask the council"]
    await bea.says(said, "who’d be glad to hear from you")
    assert bea.screen[-1].labels[0] == "Ask for a mentor"
    await ana.says("my mum died", "I’m so sorry")


@pytest.mark.parametrize("said", ["how old do I have to be", "am I too old for this", "cuántos años hay que tener"])
async def test_ages_are_answered(world: World, said: str) -> None:
    for person in (world.person("eve", "Eve"), await world.member("bea", "Bea")):
        text = await person.says(said)
        assert "no age you need to have" in text or "no hace falta tener una edad" in text
        if person.name == "Bea":
            await person.says("how old are you", "I’m a bot")


@pytest.mark.parametrize("said", ["Kim is fantastic", "my mentor is great", "Kim es genial", "I love working with Kim"])
async def test_praise_is_passed_on_whole(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana")
    ana = world.person("ana", "Ana")
    await ana.says(said, "lovely to hear", "Shall I pass it on to Kim?", f"“{said}”")
    await ana.presses("Send to Kim")
    kim.reads(f"Ana: {said}")


async def test_a_councillor_praises_too(world: World) -> None:
    kim, zoe = await mentor_with(world, "Ana"), world.person("zoe", "Zoe")
    await zoe.says("Kim is fantastic", "Shall I pass it on to Kim?")
    await zoe.says("yes")
    kim.reads("Kim is fantastic")


@pytest.mark.parametrize(
    "said",
    ["what time is it in lima?", "how does this work", "how do I change the colour?", "cuándo es el próximo evento"],
)
async def test_plain_questions_are_not_for_the_mentor(world: World, said: str) -> None:
    await mentor_with(world, "Ana")
    ana = world.person("ana", "Ana")
    assert "for Kim, or for me" not in await ana.says(said)
    assert "Send to Kim" not in ana.screen[-1].labels


@pytest.mark.parametrize("said", ["I found a room in the library", "puedes mirar mi borrador?"])
async def test_words_like_those_to_a_person_may_be_for_the_mentor(world: World, said: str) -> None:
    await mentor_with(world, "Ana")
    ana = world.person("ana", "Ana")
    await ana.says(said, "for Kim, or for me?")
    assert ana.screen[-1].labels[0] == "Send to Kim"


@pytest.mark.parametrize("said", ["sdf kjh wer", "asdfgh", "lorem ipsum dolor sit", "blah blah blah"])
async def test_nonsense_gets_no_guesses(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana")
    for person in (kim, world.person("ana", "Ana"), world.person("zoe", "Zoe")):
        await person.says(said, "Sorry, I didn’t understand that")


@pytest.mark.parametrize(
    "said",
    ["what's the weather", "write me a poem", "recomiéndame una peli"],
)
async def test_what_is_off_topic_is_said_so(world: World, said: str) -> None:
    await mentor_with(world, "Ana")
    ana = world.person("ana", "Ana")
    await ana.says(said, "I only know about this mentorship programme")
    assert ana.screen[-1].labels == ["Ask the council", "Show what I can do"]


@pytest.mark.parametrize("said", ["ayudaaaa", "heeelp", "helppp"])
async def test_lengthened_letters_say_the_same(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana")
    await kim.says(said, "What would you like to know about?")


@pytest.mark.parametrize(
    "said",
    [
        "tell Ana and Bea that I'm late",
        "let Ana and Bea know I'm late",
        "avisa a Ana y a Bea de que I'm late",
        "tell Bea, Ana that I'm late",
    ],
)
async def test_what_two_people_are_told_goes_to_both(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana", "Bea", "Luis")
    await kim.says(said, "This goes to", "Ana", "Bea", "\n\nI'm late")
    await kim.presses("Send it now")
    await world.tick()
    world.person("ana", "Ana").reads("I'm late")
    world.person("bea", "Bea").reads("I'm late")
    world.person("luis", "Luis").reads_nothing()


@pytest.mark.parametrize("said", ["tell the council that I can't pay", "tell the council I can't pay"])
async def test_the_council_is_told_in_words(world: World, said: str) -> None:
    await mentor_with(world, "Ana")
    ana = world.person("ana", "Ana")
    await ana.says(said, "I’ll ask the council this for you", "“I can't pay”")
