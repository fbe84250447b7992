"""A problem reaches one councillor in confidence, by two taps and a sentence at most, and never anyone it is about."""

from __future__ import annotations

import pytest

from chatbot.core.messages import Network
from tests.safeguarding.conftest import CONTACT, ROOM
from tests.world import Person, World

pytestmark = pytest.mark.usefixtures("luis", "zoe")

WORDS = "he keeps writing to me at night"


async def test_a_problem_takes_two_taps_and_a_sentence(kim: Person, ana: Person, ben: Person) -> None:
    await ana.says("report_problem", "only Kim reads it", "never anyone it’s about", CONTACT, "Whom is it about?")
    assert ana.screen[-1].labels == ["My mentor", "A councillor", "Somebody else", "I’d rather not say"]
    await ana.presses("My mentor", "tell me what happened", "Kim alone reads it")
    await ana.says(WORDS, "It’s with Kim now, and with nobody else")
    kim.reads("You alone can read this", "Report 1, from Ana", "about their mentor, Ben", WORDS)
    assert kim.screen[-1].labels == ["I’ve seen it", "Write to them", "Closed"]
    ben.reads_nothing()


async def test_it_can_begin_with_the_words(kim: Person, ana: Person) -> None:
    await ana.says(f"report_problem {WORDS}", "Nothing has been sent yet", "Whom is it about?", CONTACT)
    kim.reads_nothing()
    await ana.presses("I’d rather not say", "It’s with Kim now")
    kim.reads(WORDS, "they’d rather not say whom it’s about")


async def test_the_question_whom_it_is_about_may_be_answered_with_what_happened(kim: Person, ana: Person) -> None:
    await ana.says("report_problem", "Whom is it about?")
    assert CONTACT not in await ana.says(WORDS, "nothing has been sent yet", "Whom is it about?")
    await ana.says("hm?", "Whom is it about?")
    await ana.says("and he knows where I live", "nothing has been sent yet")
    await ana.says("Ben", "It’s with Kim now")
    kim.reads(WORDS, "and he knows where I live", "about their mentor, Ben")


async def test_a_typed_label_and_a_name_are_answers(kim: Person, ana: Person) -> None:
    await ana.says("report_problem")
    await ana.says("my mentor", "tell me what happened")
    await ana.says(WORDS, "It’s with Kim now")
    kim.reads("about their mentor, Ben")


async def test_whoever_thinks_better_of_it_sends_nothing(kim: Person, ana: Person) -> None:
    await ana.says("report_problem")
    await ana.says("cancel")
    await ana.says("report_problem", "Whom is it about?")
    await ana.presses("My mentor")
    await ana.says("never mind")
    kim.reads_nothing()


async def test_a_word_or_two_are_read_back_first(kim: Person, ana: Person) -> None:
    await ana.says("report_problem")
    await ana.presses("Somebody else", "tell me what happened")
    await ana.says("he shouts", "Shall I send this to the one person who reads this in confidence?")
    kim.reads_nothing()
    await ana.presses("Send", "It’s with Kim now")
    kim.reads("“he shouts”")


async def test_in_spanish(world: World, kim: Person, ben: Person) -> None:
    eva = await world.member("eva", "Eva", locale="es")
    await world.pair(eva, ben)
    await eva.says("report_problem", "solo lo lee Kim", "900 000 000", "¿De quién se trata?")
    await eva.presses("Mi mentor o mentora", "Cuéntame qué ha pasado")
    await eva.says("me escribe todas las noches", "Ahora lo tiene Kim")
    kim.reads("from Eva", "me escribe todas las noches")


async def test_a_stranger_may_report_and_hears_of_it(world: World, kim: Person) -> None:
    eve = world.person("eve")
    await eve.says("report_problem", "only Kim reads it")
    assert eve.screen[-1].labels == ["A councillor", "Somebody else", "I’d rather not say"]
    await eve.presses("Somebody else")
    await eve.says("somebody of yours follows me", "It’s with Kim now")
    kim.reads("from Eve", "somebody of yours follows me")
    await kim.presses("I’ve seen it", "Eve hears that you’ve seen it")
    eve.reads("Kim has seen what you reported")


async def test_it_never_reaches_whom_it_is_about(world: World, kim: Person, luis: Person, zoe: Person) -> None:
    lea = await world.member("lea", "Lea")
    await world.pair(lea, kim)
    await lea.says("report_problem")
    await lea.presses("My mentor", "Luis alone reads it")
    await lea.says("she asks me for money", "It’s with Luis now")
    luis.reads("she asks me for money", "about their mentor, Kim")
    luis.read()
    kim.reads_nothing()
    await lea.says("report_problem")
    await lea.presses("Report something else")
    await lea.presses("A councillor", "Whoever you choose won’t read it")
    assert lea.screen[-1].labels == ["Kim", "Luis", "Zoe", "Somebody else"]
    await lea.presses("Luis", "Kim alone reads it")
    await lea.says("he never answers anyone", "It’s with Kim now")
    luis.reads_nothing()
    kim.reads("about a councillor, Luis")
    zoe.reads_nothing()


async def test_whoever_the_words_name_is_passed_over(world: World, kim: Person, luis: Person, ana: Person) -> None:
    await ana.says("report_problem Kim keeps writing to me at night")
    await ana.presses("Somebody else", "It’s with Luis now")
    luis.reads("Kim keeps writing to me at night")
    kim.reads_nothing()


async def test_a_mentor_chooses_among_several_mentees(world: World, kim: Person, ben: Person, ana: Person) -> None:
    await world.pair(await world.member("eva", "Eva"), ben)
    await ben.says("report_problem")
    await ben.presses("My mentee", "Which of them")
    assert ben.screen[-1].labels == ["Ana", "Eva", "Somebody else"]
    await ben.presses("Eva", "tell me what happened")
    await ben.says("she sends me angry messages", "It’s with Kim now")
    kim.reads("about their mentee, Eva")


async def test_a_reply_attaches_what_was_said(kim: Person, ana: Person) -> None:
    await ana.says("/report_problem", "Whom is it about?", about="m99", quoted="Come to my place or else")
    await ana.presses("My mentor")
    await ana.says("he wrote this to me today", "It’s with Kim now")
    kim.reads("he wrote this to me today", "They attached what was said to them: “Come to my place or else”")


async def test_a_reply_to_the_bots_own_question_attaches_nothing(kim: Person, ana: Person) -> None:
    await ana.says("report_problem")
    asked = ana.screen[-1]
    await ana.says("My mentor", "tell me what happened", about=asked.id, quoted=asked.text)
    await ana.says(WORDS, "It’s with Kim now")
    assert "They attached" not in kim.reads(WORDS)


async def test_from_a_group_it_goes_on_in_the_direct_chat(kim: Person, ana: Person) -> None:
    await ana.says("/report_problem", "Whom is it about?", room="-100group")
    await ana.presses("Somebody else")
    await ana.says("somebody in the group insults me", "It’s with Kim now")
    kim.reads("somebody in the group insults me")


async def test_a_second_tap_sends_nothing_again(kim: Person, ana: Person) -> None:
    await ana.says(f"report_problem {WORDS}")
    asked = ana.screen[-1]
    token = asked.tokens[0]
    await ana.says("", "It’s with Kim now", choice=token, about=asked.id)
    kim.reads(WORDS)
    await ana.says("", "is with Kim, and hasn’t been seen yet", choice=token, about=asked.id)
    kim.reads_nothing()


async def test_no_more_than_a_few_are_open_at_once(kim: Person, ana: Person) -> None:
    for number in range(5):
        await ana.says(f"report_problem he did it again for the {number}th time")
        await ana.presses("My mentor", "It’s with Kim now")
    await ana.says("report_problem he did it again, once more")
    await ana.presses("My mentor", "several reports open already")


async def test_the_room_hears_nothing(world: World, kim: Person, ana: Person) -> None:
    await ana.says(f"report_problem {WORDS}")
    await ana.presses("My mentor")
    await kim.presses("Closed")
    assert not world.adapters[Network.TELEGRAM].rooms.get(ROOM)


async def test_a_reply_to_carried_words_is_reported_and_not_carried(kim: Person, ana: Person, ben: Person) -> None:
    await ben.says("tell Ana come to my place or else")
    carried = ana.screen[-1]
    await ana.says("/report_problem", "Whom is it about?", about=carried.id, quoted=carried.text)
    await ana.presses("My mentor")
    ben.read()
    await ana.says("he wrote this to me today", "It’s with Kim now")
    kim.reads("They attached what was said to them", "come to my place or else")
    ben.reads_nothing()


@pytest.mark.parametrize("said", ["actually i'd rather withdraw it", "prefiero retirarla", "mejor no lo mandes"])
async def test_who_takes_a_report_back_in_words_is_not_taken_for_another_one(
    kim: Person, ana: Person, said: str
) -> None:
    await ana.says(f"report_problem {WORDS}", "Whom is it about?")
    await ana.says(said, "Nothing has been sent, and I’ve kept nothing of it")
    kim.reads_nothing()
    await ana.says(f"report_problem {WORDS}", "Whom is it about?")
    await ana.presses("I’d rather not say", "It’s with Kim now")
    await ana.says(said, "is with Kim, and hasn’t been seen yet")
    await ana.presses("Take it back", "It’s taken back")


async def test_what_somebody_was_told_to_take_back_is_part_of_the_report(ana: Person) -> None:
    await ana.says(f"report_problem {WORDS}", "Whom is it about?")
    await ana.says("he said i'd better withdraw it or he posts my photos", "I’ve added that to it")


@pytest.mark.parametrize(
    "said",
    [
        "me da miedo no estar a la altura",
        "tengo miedo de hacer el ridículo",
        "i'm scared of making mistakes here",
        "im afraid of not being good enough",
    ],
)
async def test_a_fear_of_not_being_good_enough_is_no_report(ana: Person, said: str) -> None:
    assert "in confidence" not in await ana.says(said, "Nobody needs to code")


@pytest.mark.parametrize(
    "said",
    [
        "me da miedo mi mentor",
        "i'm scared of him",
        "tengo miedo, no deja de escribirme",
        "i'm afraid of making him angry",
    ],
)
async def test_a_fear_of_somebody_is_met_in_confidence(ana: Person, said: str) -> None:
    await ana.says(said, "in confidence")
