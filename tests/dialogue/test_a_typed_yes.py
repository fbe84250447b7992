"""A yes in any wording goes to what waits for one; words that let something go, or put it right, do so."""

from __future__ import annotations

import pytest

from tests.world import ZOE, Person, Sections, World


@pytest.fixture
def sections() -> Sections:
    return {"council": ZOE}


@pytest.mark.parametrize(
    "said",
    [
        "yes",
        "yes send",
        "send",
        "looks good, send it",
        "yes please do it",
        "ok do that",
        "si dale",
        "sí, mándalo",
        "perfecto, envíalo ya",
        "queda bien así",
        "both",
    ],
)
async def test_a_yes_sends_what_is_shown(kim: Person, said: str) -> None:
    await kim.says("tell all my mentees: group call this thursday at 18:00", "2 members", "group call this thursday")
    await kim.says(said, "is going out")


@pytest.mark.parametrize("said", ["ok", "perfect", "vale", "bien"])
async def test_half_a_yes_sends_nothing_to_many_yet(kim: Person, said: str) -> None:
    await kim.says("tell all my mentees: group call this thursday at 18:00", "2 members")
    await kim.says(said, "Tap “Send it now”")
    await kim.presses("Send it now", "is going out")


@pytest.mark.parametrize("said", ["yes", "yes please", "sí", "vale", "do it", "go for it", "sí, hazlo"])
async def test_a_yes_takes_the_only_choice_of_a_menu(world: World, said: str) -> None:
    tom = await world.member("tom", "Tom")
    await tom.says("I need a mentor to learn how to run events")
    await tom.presses("Do it")
    await tom.says("no")
    await tom.says("I don't want a mentor anymore, please cancel my request", "Is it one of these")
    await tom.says(said, "You no longer want a mentor")
    await tom.says(said, "I’ve stopped looking")


@pytest.mark.parametrize("said", ["yes", "yes please", "yes, do it", "sí, adelante", "dale"])
async def test_a_yes_to_several_choices_is_asked_which(kim: Person, said: str) -> None:
    await kim.says("hello", "What would you like to do?")
    await kim.says(said, "Which one?")
    await kim.says("1")


@pytest.mark.parametrize("said", ["yes", "sí, segura", "yes do it", "i'm sure", "hazlo"])
async def test_a_yes_deletes_nobody(world: World, said: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("forget me", "deleted for good")
    await ana.says(said, "Nothing is deleted yet")
    await ana.says("no thanks")
    await ana.says("profile", "Ana")


async def test_thanks_is_no_yes(kim: Person) -> None:
    await kim.says("hello", "What would you like to do?")
    text = await kim.says("ok thanks")
    assert "Which one" not in text


@pytest.mark.parametrize(
    "said",
    [
        "hmm wait, not yet. i have exams until december, forget it for now",
        "ok actually let me think about it over the weekend",
        "mejor lo dejo para enero, que ahora tengo exámenes",
        "better not, my exams come first",
        "espera, todavía no. en otro momento",
        "I changed my mind, sorry, it is too much for me just now",
        "uy no, déjalo por ahora que ando con mil cosas",
        "my studies begin, so never mind for now",
        "I start a new job on Monday. Cancel that please",
    ],
)
async def test_a_change_of_mind_is_no_answer_and_goes_to_nobody(world: World, said: str) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor", "What would you like a mentor for?")
    await ana.says(said, "nothing is noted or sent")
    kim.reads_nothing()
    await ana.presses("Go on with it", "What would you like a mentor for?")


async def test_what_only_reads_like_a_change_of_mind_is_taken_all_the_same(world: World) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor", "What would you like a mentor for?")
    await ana.says("Better not to start alone, that is why I would like company", "nothing is noted or sent")
    await ana.presses("No, take my words")
    kim.reads("Better not to start alone")


@pytest.mark.parametrize("said", ["hmm better not, let me ask Zoe first", "espera, todavía no", "forget it for now"])
async def test_an_announcement_waits_on_where_its_author_thinks_again(kim: Person, said: str) -> None:
    await kim.says("tell all my mentees: group call this thursday at 18:00", "2 members")
    await kim.says(said, "done nothing with it yet")
    await kim.presses("Send it now", "is going out")


@pytest.mark.parametrize("said", ["al final no me voy, quítalo", "not yet, I have to ask at work first", "mejor no"])
async def test_an_absence_that_is_shown_is_let_go(kim: Person, said: str) -> None:
    await kim.says("I will be away from 20 December to 7 January", "You will be away")
    await kim.says(said, "nothing has changed")


@pytest.mark.parametrize("said", ["let me sleep on it", "ready", "not yet, I am at work", "both"])
async def test_an_offer_is_neither_taken_nor_declined_by_other_words(world: World, said: str) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor I would like to run events in Lima")
    kim.reads("I would like to run events in Lima", "Would you like to take them on?")
    text = await kim.says(said)
    assert "telling me so soon" not in text
    assert "mentor now" not in text
