"""What people say in their own words: done when it only shows something, shown filled in when it changes something."""

from __future__ import annotations

import pytest

from tests.world import Person, World


@pytest.fixture
async def kim(world: World) -> Person:
    """A mentor of Ana's."""
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await world.pair(await world.member("ana", "Ana"), kim)
    return kim


async def test_what_only_shows_something_is_done_at_once(world: World, kim: Person) -> None:
    await kim.says("who are my mentees?", "Ana")
    ana = world.person("ana", "Ana")
    await ana.says("Could you remind me who my mentor is, please?", "Kim")


async def test_what_changes_something_is_shown_filled_in_and_done_with_one_tap(world: World, kim: Person) -> None:
    await kim.says("I'm away from Monday for two weeks", "You will be away from 30 Nov 2026 to 13 Dec 2026")
    assert kim.screen[-1].labels == ["Do it", "Change", "No"]
    assert (await kim.member()).away_until is None
    await kim.presses("Do it", "30 Nov 2026")
    assert (await kim.member()).away_until is not None


async def test_it_is_left_with_a_no_and_done_with_a_yes(world: World, kim: Person) -> None:
    await kim.says("I can take 3 mentees", "You take at most 3 mentees in all")
    await kim.says("no", "All right, nothing has changed.")
    assert (await kim.member()).capacity is None
    await kim.says("I can take 3 mentees", "You take at most 3 mentees in all")
    await kim.says("yes")
    assert (await kim.member()).capacity == 3


async def test_it_is_changed_by_asking_anew(world: World, kim: Person) -> None:
    await kim.says("I'm away from Monday for two weeks", "You will be away")
    await kim.presses("Change", "Until what day")
    await kim.says("24 Dec")
    assert (await kim.member()).away_until is not None


async def test_what_is_left_out_is_asked_for(kim: Person) -> None:
    await kim.says("I need a holiday", "Until what day")


async def test_in_spanish_as_well(world: World) -> None:
    leo = await world.member("leo", "Leo", roles=["mentor"], locale="es")
    await leo.says("estaré fuera del 7 al 21 de diciembre", "Estarás fuera del 7 dic 2026 al 21 dic 2026")
    await leo.presses("Adelante", "7 dic 2026")
    await leo.says("quienes son mis aprendizes??", "Ahora mismo no acompañas a nadie")


async def test_whoever_writes_in_another_language_is_understood(world: World, kim: Person) -> None:
    await kim.says("quiénes son mis aprendices", "Ana")
    await kim.says("hola", "Good to see you, Kim")


async def test_words_for_a_command_are_the_command(world: World) -> None:
    eva = await world.member("eva", "Eva", locale="es")
    for words in ("mi perfil", "/mi_perfil", "Perfil!"):
        await eva.says(words, "Eva (aprendiz)")


@pytest.mark.parametrize(
    "words",
    [
        "I do not want to step down",
        "should I step down?",
        "what happens if I step down",
        "Ana said she wants to step down",
        "don't take me off the list of mentors",
    ],
)
async def test_what_is_no_wish_is_never_taken_for_one(kim: Person, words: str) -> None:
    await kim.says(words)
    assert "Yes, step down" not in kim.screen[-1].labels
    assert "Do it" not in kim.screen[-1].labels


async def test_a_request_is_not_cancelled_by_a_sentence_that_says_not_to(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events in Lima", "Noted")
    for words in ("please don't cancel my request", "should I cancel my request?"):
        await ana.says(words)
        assert "Do it" not in ana.screen[-1].labels
    await ana.says("please cancel my request", "I take you off the waiting list")
    await ana.presses("Do it", "I’ve stopped looking")


async def test_what_may_be_several_things_is_offered(kim: Person) -> None:
    await kim.says("Bea's thing next week", "")
    assert "Do it" not in kim.screen[-1].labels


async def test_nobody_learns_a_name_they_may_not_know(world: World, kim: Person) -> None:
    await world.member("flo", "Flora Quispe")
    assert "Quispe" not in await kim.says("give Flora to somebody else")
    assert "Quispe" not in "".join(kim.screen[-1].labels)


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("thank you so much!!", "You’re welcome!"),
        ("🙏", "You’re welcome!"),
        ("good night, sleep well", "Take care!"),
        ("👍", "👍"),
        ("ok, makes sense", "👍"),
        ("Good evening dear bot", "Good to see you, Ana"),
    ],
)
async def test_small_talk_gets_a_human_answer(world: World, words: str, answer: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(words, answer)


@pytest.mark.parametrize("words", ["?", "what can I do?", "help me find my way around"])
async def test_whoever_is_lost_is_helped(world: World, words: str) -> None:
    ana = await world.member("ana", "Ana")
    answer = await ana.says(words)
    assert "didn’t understand" not in answer
    assert "don’t know a command" not in answer


async def test_what_nobody_can_read_is_answered_with_what_one_can_do(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("lorem ipsum dolor", "I didn’t understand that")
    assert "Ask for a mentor" in ana.screen[-1].labels


async def test_an_answer_that_reads_like_a_wish_is_still_the_answer(world: World) -> None:
    kim, ana = await world.member("kim", "Kim", roles=["mentor"]), await world.member("ana", "Ana")
    await ana.says("request_mentor", "What would you like a mentor for?")
    await ana.says("A guide for newcomers to translation", "Noted")
    kim.reads("A guide for newcomers to translation")


async def test_a_command_with_its_arguments_is_run_as_it_was_written(world: World, kim: Person) -> None:
    await kim.says("checkin Ana good", "Ana: All good")
    await kim.says("zone Lima", "in Lima it’s")
    await kim.says("capacity 4", "4")
    assert (await kim.member()).capacity == 4


async def test_words_never_reach_the_log(kim: Person, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG", "chatbot")
    await kim.says("who are my mentees, for heaven's sake")
    read = [record.getMessage() for record in caplog.records if "read as" in record.getMessage()]
    assert read
    assert "mentees" in read[-1]  # the command
    assert not any("heaven" in record.getMessage() for record in caplog.records)


async def test_a_call_for_help_leaves_a_question_it_cannot_answer(kim: Person) -> None:
    for said, shown in (
        ("someone keeps sending me nasty messages", "in confidence"),
        ("i want to talk to a real person", "I’ll ask the council"),
    ):
        await kim.says("i need a break", "Until what day")
        await kim.says(said, shown)
        assert kim.screen[-1].labels[0].startswith("Do it")


async def test_how_to_leave_a_question_is_said_once(kim: Person) -> None:
    await kim.says("can i speak to a human")
    text = await kim.presses("Do it")
    assert text.count("never mind") == 1


async def test_a_wish_that_was_left_is_no_answer_to_a_later_question(world: World, kim: Person) -> None:
    await kim.says("i'm away from 3 december to 20 december", "You will be away")
    await kim.says("away", "Until what day")
    assert "Have a good time" not in await kim.says("ok")


@pytest.mark.parametrize("words", ["ponme un máximo de cuatro, con seis no llego", "I can take four, not six"])
async def test_a_number_that_is_too_much_is_none(kim: Person, words: str) -> None:
    await kim.says(words)
    assert "How many I take: 4" in kim.screen[-1].labels


@pytest.mark.parametrize(
    "words",
    [
        "asígnale Luis a Kim, ella solo tiene a Ana",
        "pair Luis with Kim, she looks after Ana alone so far",
    ],
)
async def test_who_is_only_spoken_of_is_not_paired(world: World, kim: Person, words: str) -> None:
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    await world.member("luis", "Luis")
    said = await zoe.says(words)
    assert "Ana" not in said
    assert not any("Ana" in label for label in zoe.screen[-1].labels)


async def test_a_question_keeps_the_word_that_asks_it(world: World, kim: Person) -> None:
    await world.person("ana", "Ana").says("report organised yesterday workshop on maps")
    await kim.says(
        "I'd like to know more about Ana's activity, how many people came and if there are photos",
        "“how many people came and if there are photos”",
    )


async def test_why_somebody_wishes_for_a_mentor_is_not_what_for(world: World) -> None:
    luis = await world.member("luis", "Luis")
    await luis.says("I need a mentor please, better if speaks spanish because my english is not so good")
    assert "my english" not in " ".join([*luis.screen[-1].labels, luis.screen[-1].text])


async def test_a_word_that_only_points_is_no_question_for_the_council(world: World) -> None:
    luis = await world.member("luis", "Luis")
    await luis.says("can I speak to a real person about this", "You tell me what it’s about")


@pytest.mark.parametrize(
    "words",
    [
        "honestly I just can't do it any more. maybe Lea can take Ana?",
        "la verdad ya no puedo más con esto, quizás Lea puede quedarse con Ana",
    ],
)
async def test_who_stops_may_name_who_takes_over(world: World, kim: Person, words: str) -> None:
    await world.member("lea", "Lea", roles=["mentor"])
    said = await kim.says(words)
    assert "stop being a mentor" in " ".join([said, *kim.screen[-1].labels]).lower()


@pytest.mark.parametrize(
    "said",
    [
        "would it be ok if i had a different mentor",
        "i was wondering whether i could get another mentor",
        "no sé si se puede pero quisiera cambiar de mentor",
        "habría posibilidad de cambiar de mentor",
        "long story, my sister is getting married. he's kind but we don't fit. can i have someone else as a mentor",
    ],
)
async def test_politeness_and_background_put_no_doubt_into_a_wish(world: World, said: str) -> None:
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=["mentor"])
    await world.pair(ana, kim)
    await ana.says(said, "Would you like a mentor other than Kim?")


@pytest.mark.parametrize(
    "said", ["i was wondering whether i should change my mentor", "quiero otro mentor, o no, no sé"]
)
async def test_doubts_still_hold_a_wish_back(world: World, said: str) -> None:
    ana, kim = await world.member("ana", "Ana"), await world.member("kim", "Kim", roles=["mentor"])
    await world.pair(ana, kim)
    assert "Would you like a mentor other than" not in await ana.says(said)
