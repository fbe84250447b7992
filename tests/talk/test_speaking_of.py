"""Words about the other of a pair are not put to them, what they must not hear is kept, and others are not mistaken."""

from __future__ import annotations

import pytest

from tests.world import ZOE, Person, Sections, World


@pytest.fixture
def sections() -> Sections:
    return {"council": ZOE}


@pytest.fixture
async def kim(world: World) -> Person:
    return await world.member("kim", roles=["mentor"])


@pytest.fixture
async def ana(world: World, kim: Person) -> Person:
    ana = await world.member("ana")
    await world.pair(ana, kim)
    return ana


@pytest.mark.parametrize(
    "said",
    ["pues ana me ha dado plantón dos veces", "ana left me standing in the rain", "she threw her shoes at the wall"],
)
async def test_words_about_somebody_are_not_first_for_them(ana: Person, kim: Person, said: str) -> None:
    await kim.says(said)
    labels = kim.screen[-1].labels
    assert labels[0] != "Send to Ana"
    ana.reads_nothing()


async def test_a_yes_does_not_send_what_is_about_somebody(ana: Person, kim: Person) -> None:
    await kim.says("pues ana me ha dado plantón dos veces", "haven’t passed anything on to Ana")
    assert "Send to Ana" in kim.screen[-1].labels[1:]
    await kim.says("yes")
    ana.reads_nothing()


@pytest.mark.parametrize("said", ["Kim, the link broke", "gracias kim", "the violet curtains arrived, kim"])
async def test_a_name_may_call_the_one_who_is_spoken_to(ana: Person, kim: Person, said: str) -> None:
    await ana.says(said)
    assert "haven’t passed anything on" not in ana.screen[-1].text


@pytest.mark.parametrize(
    "said",
    [
        "but please dont tell her",
        "kim must not know about the purple lamp",
        "i'd rather do it without kim knowing",
        "y que kim no se entere, por favor",
        "no le digas a kim lo de la lámpara",
        "sin que kim lo sepa, eh",
    ],
)
async def test_what_somebody_must_not_hear_is_not_offered_to_them(ana: Person, kim: Person, said: str) -> None:
    await ana.says("i want another mentor")
    await ana.presses("No")
    await ana.says(said, "Kim hears nothing of this from me")
    assert not [label for label in ana.screen[-1].labels if "Kim" in label]
    kim.reads_nothing()


async def test_in_the_midst_of_a_talk_it_is_kept_too(ana: Person, kim: Person) -> None:
    await ana.says("tell Kim Hi!", "passed it on")
    kim.read()
    await ana.says("i lost the key again but please dont tell her")
    kim.reads_nothing()


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("dile a luis que si quiere hablamos, que yo también estoy perdido", "si quiere hablamos, que…"),
        ("ask luis if he wants to look at the date bug with me", "if he wants to look at…"),
        ("pregúntale al luis si viene", "si viene"),
    ],
)
async def test_words_for_another_mentee_do_not_go_to_the_mentor(
    world: World, ana: Person, kim: Person, said: str, words: str
) -> None:
    await world.pair(await world.member("luis"), kim)
    await ana.says(said, "can’t write to Luis for you", "between you and Kim")
    assert ana.screen[-1].labels == ["Write to Kim", f"Ask the council: {words}"]
    kim.reads_nothing()


@pytest.mark.parametrize(
    "said",
    [
        "tell my lot that the call is on friday instead",
        "let my guys know the call is on friday instead",
        "tell everyone of mine that the call is on friday instead",
        "remind my two that the call is on friday instead",
        "diles a todos los míos que the call is on friday instead",
        "avisa a mis chicos que the call is on friday instead",
        "recuérdales a mis dos que the call is on friday instead",
        "dile a toda mi gente que the call is on friday instead",
    ],
)
async def test_what_mentors_tell_theirs_goes_to_their_mentees(
    world: World, ana: Person, kim: Person, said: str
) -> None:
    await world.pair(await world.member("luis"), kim)
    await kim.says(said, "2 members whose mentor is Kim", "\nthe call is on friday instead")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("avísale a la ana que no llego, que el bus se fue", "no llego, que el bus se fue"),
        ("recuérdale a ana, solo a ella, que mañana se cierra", "mañana se cierra"),
        ("remind ana, just her, that the form closes tomorrow", "the form closes tomorrow"),
    ],
)
async def test_a_message_is_what_follows_the_command(ana: Person, kim: Person, said: str, words: str) -> None:
    await kim.says(said, "Shall I send this to Ana?", f"“{words}”")


@pytest.mark.parametrize(
    "said",
    [
        "i think the calls where we help each other should count, could we put it to those who decide?",
        "para mí las llamadas donde das una mano tendrían que contar, se lo podemos plantear a los que deciden?",
        "that badge is ugly, pass it to whoever decides",
    ],
)
async def test_words_for_those_who_decide_are_for_the_council_and_whole(ana: Person, kim: Person, said: str) -> None:
    await ana.says(said, "I’ll ask the council this for you", f"“{said}”")
    kim.reads_nothing()


async def test_a_note_does_not_begin_at_the_last_that(ana: Person, kim: Person) -> None:
    said = "the calls in which you lend somebody a hand i feel that they ought to count as well"
    await ana.says(said)
    assert not [label for label in ana.screen[-1].labels if ": they ought" in label]


@pytest.mark.parametrize("said", ["ITS MERGED!!!", "my patch got merged yesterday"])
async def test_what_was_merged_is_reported_first(ana: Person, kim: Person, said: str) -> None:
    text = await ana.says(said)
    assert "What did you do?" in text or ana.screen[-1].labels[0].startswith("Report an activity")
    kim.reads_nothing()
