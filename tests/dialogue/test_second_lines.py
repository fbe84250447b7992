"""Second lines: what mends or adds to what waits or was just done, what ends it, and what only speaks of it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.world import ZOE, Person, Sections, World


@pytest.fixture
def sections() -> Sections:
    return {"council": ZOE}


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ("about 30 people, I just attended", ("Attended", "Attendees: 30", "talk about privacy", "21 Nov 2026")),
        ("30 people came", ("Attendees: 30", "talk about privacy", "21 Nov 2026")),
        ("vinieron unas 30 personas", ("Attendees: 30", "talk about privacy", "21 Nov 2026")),
        ("oh it was thursday, saturday i was travelling", ("19 Nov 2026", "talk about privacy")),
        ("el taller fue el jueves, no el sábado", ("19 Nov 2026",)),
        ("security, not privacy", ("talk about security", "21 Nov 2026")),
        ("no era privacy, era security", ("talk about security",)),
        ("it was in the town hall, with a live stream", ("talk about privacy, in the town hall",)),
    ],
)
async def test_a_report_that_is_shown_keeps_all_that_was_said(world: World, said: str, then: tuple[str, ...]) -> None:
    tom = await world.member("tom", "Tom")
    await tom.says("I gave a talk about privacy last saturday", "You’d like to report", "21 Nov 2026")
    await tom.says(said, "You’d like to report", *then)


@pytest.mark.parametrize(
    "said", ["sorry, thursday not saturday", "fue el jueves, no el sábado", "oops, it was on thursday"]
)
async def test_what_was_just_reported_is_changed(world: World, kim: Person, said: str) -> None:
    ana = world.person("ana", "Ana")
    await ana.says("I gave a talk about privacy last saturday", "You’d like to report")
    await ana.says("yes", "I’ve noted this", "21 Nov 2026")
    await ana.says(said, "Changed", "19 Nov 2026")
    await ana.says("about 30 people came", "Changed", "30", "19 Nov 2026")


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ("and photography too", "“translation, photography too”"),
        ("in the evenings would be best", "“translation, in the evenings would be best”"),
        (
            "ah y me gustaría que tenga experiencia con salud",
            "“translation, me gustaría que tenga experiencia con salud”",
        ),
        ("not translation, design", "“design”"),
        ("design instead of translation", "“design”"),
    ],
)
async def test_a_wish_that_is_shown_is_added_to(world: World, said: str, then: str) -> None:
    tom = await world.member("tom", "Tom")
    await tom.says("I want a mentor for translation", "“translation”")
    await tom.says(said, "I’ll ask for a mentor for you", then)
    await tom.presses("Do it")


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ("only until the 10th in fact", "5 Dec 2026 to 10 Dec 2026"),
        ("yes but only until the 10th", "5 Dec 2026 to 10 Dec 2026"),
        ("vale, pero solo hasta el 10", "5 Dec 2026 to 10 Dec 2026"),
        ("family reasons, nothing bad", "as it was"),
        ("es por exámenes y esas cosas", "as it was"),
    ],
)
async def test_an_absence_that_is_shown_is_mended_or_waits(kim: Person, said: str, then: str) -> None:
    await kim.says("I'm away from 5 to 12 December", "5 Dec 2026 to 12 Dec 2026")
    await kim.says(said, then, "You will be away")
    await kim.presses("Do it")
    until = (await kim.member()).away_until
    assert until == date(2026, 12, 10 if "10 Dec" in then else 12)


async def test_who_has_no_place_in_it_is_named(world: World, kim: Person) -> None:
    await world.member("lucia", "Lucía", roles=["mentor"])
    await kim.says("I'm away from 5 to 12 December", "5 Dec 2026 to 12 Dec 2026")
    await kim.says("only until the 10th in fact, and Lucía could be asked", "10 Dec 2026", "left out: Lucía")


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ("she said it's fine with her", "You’d like Lucía to mentor Ana"),
        ("she knows already and is cool with it", "You’d like Lucía to mentor Ana"),
    ],
)
async def test_more_about_what_is_shown_keeps_that(world: World, kim: Person, said: str, then: str) -> None:
    await world.member("lucia", "Lucía", roles=["mentor"])
    await kim.says("could Lucía take over Ana? she is better with events")
    await kim.says(said, then)


@pytest.mark.parametrize(
    "said", ["que es por el presupuesto, no es urgente", "the topic is the new budget", "friendly tone, no pressure"]
)
async def test_words_that_wait_to_be_sent_are_added_to(world: World, kim: Person, said: str) -> None:
    ana = world.person("ana", "Ana")
    await ana.says("podés avisarle a Kim que necesito hablar con ella?", "“necesito hablar con ella?”")
    await ana.says(said, f"“necesito hablar con ella?\n{said}”")
    await ana.presses("Send to Kim Larsen")
    kim.reads("necesito hablar con ella", said)


@pytest.mark.parametrize("said", ["and bring your laptops", "traigan algo de comer porfa"])
async def test_an_announcement_that_waits_is_added_to(kim: Person, said: str) -> None:
    await kim.says("tell all my mentees: group call this thursday at 18:00", "2 members")
    await kim.says(said, "group call this thursday at 18:00", said)


@pytest.mark.parametrize(
    "said",
    [
        "nah scrap that, i talk to a friend instead",
        "drop it, i found somebody",
        "olvídalo, ya me contestó alguien",
        "i'll think about it",
    ],
)
async def test_a_card_is_left(world: World, said: str) -> None:
    tom = await world.member("tom", "Tom")
    await tom.says("I want a mentor for translation", "“translation”")
    await tom.says(said, "nothing has changed")


@pytest.mark.parametrize(
    "said", ["exactly, thx", "all correct, save", "perfect like this", "así es, correcto", "está genial así"]
)
async def test_a_yes_in_other_words_does_it(kim: Person, said: str) -> None:
    await kim.says("I can take 3 mentees", "at most 3 mentees")
    await kim.says(said, "up to 3 mentees")


@pytest.mark.parametrize(
    "said", ["ask her how many came before I say ok", "pregúntale cuántos vinieron antes de confirmar"]
)
async def test_a_question_about_an_activity_confirms_nothing(world: World, kim: Person, said: str) -> None:
    ana = world.person("ana", "Ana")
    await ana.says("I gave a talk about privacy last saturday", "You’d like to report")
    await ana.says("yes", "I’ve noted this")
    kim.reads("reported an activity")
    await kim.says(said, "You ask for more about the activity", "came?" if "came" in said else "vinieron?")
    await kim.presses("Do it")
    ana.reads("came" if "came" in said else "vinieron")


@pytest.mark.parametrize(
    "said", ["what do I have to do", "how many mentees do I have now?", "will my mentees see that?"]
)
async def test_a_question_does_not_do_what_is_shown(kim: Person, said: str) -> None:
    await kim.says("I can take 3 mentees", "at most 3 mentees")
    assert "up to 3" not in await kim.says(said)


async def test_another_wish_is_no_more_of_the_same(world: World, kim: Person) -> None:
    await kim.says("I'm away from 5 to 12 December", "5 Dec 2026 to 12 Dec 2026")
    await kim.says("show me my mentees", "Ana", "Bea")
    await kim.says("I'm away from 5 to 12 December", "5 Dec 2026 to 12 Dec 2026")
    await kim.says("I held a workshop last saturday in Graz, 14 people came", "You’d like to report")


@pytest.mark.parametrize("said", ["yes", "sí, dale", "yes please", "claro que sí"])
async def test_a_mere_yes_is_nobodys_wish(world: World, said: str) -> None:
    tom = await world.member("tom", "Tom")
    await tom.says("I want a mentor", "What would you like a mentor for?")
    await tom.says(said, "in a few words")
    await tom.says("to learn how to run events", "ask")


@pytest.mark.parametrize("said", ["only for the mentees please", "solo a los mentees, y anónima", "just the mentees"])
async def test_a_survey_goes_to_those_who_are_named_second(world: World, kim: Person, said: str) -> None:
    zoe = world.person("zoe", "Zoe")
    await zoe.says("make a survey: which day suits you? monday, tuesday, friday", "for 4 members")
    await zoe.says(said, "for 2 mentees")


async def test_what_nobody_meant_is_not_done(kim: Person) -> None:
    await kim.says("I can take 3 mentees", "at most 3 mentees")
    await kim.says("you got me wrong", "sorry")
    assert (await kim.member()).capacity != 3


@pytest.mark.parametrize(
    "said",
    ["oops sorry that was for my wife", "ay perdón, eso era para mi hermana", "wrong window, sorry", "forget it"],
)
async def test_the_words_of_a_guess_are_not_added_to(kim: Person, said: str) -> None:
    await kim.says("Ana told me her visa was refused, what do i do", "of these")
    await kim.says(said, "nothing")


@pytest.mark.parametrize(
    "said",
    [
        "and dont write this anywhere please",
        "please don't tell her, she would be ashamed",
        "y que ella no se entere, porfa",
    ],
)
async def test_nobody_hears_of_it_where_that_is_asked(world: World, kim: Person, said: str) -> None:
    await kim.says("Ana told me her visa was refused, what do i do", "of these")
    await kim.says(said, "told nobody")
    assert not any(label.startswith("Check-in") for label in kim.screen[-1].labels)
    world.person("ana", "Ana").reads_nothing()


@pytest.mark.parametrize(
    "said",
    [
        "actually not ana, we just started something",
        "only bea",
        "mejor solo bea, ana prefiere esperar",
        "ana stays with me",
    ],
)
async def test_who_is_spared_is_not_taken(world: World, kim: Person, said: str) -> None:
    await kim.says("two is too much for me, somebody else should take ana and bea", "Whom may I ask")
    text = await kim.says(said, "Bea")
    assert "Ana" not in text


async def test_a_contrast_that_is_not_sure_is_asked_about(world: World, kim: Person) -> None:
    await kim.says("two is too much for me, somebody else should take ana and bea", "Whom may I ask")
    await kim.says("con ana sí, con bea ya no", "Which one?")
    assert kim.screen[-1].labels == ["Hand Ana over", "Hand Bea over"]


@pytest.mark.parametrize("said", ["yep im sure, thx for everything", "yes please do", "sí, segura, gracias por todo"])
async def test_a_yes_in_any_words_begins_the_first_choice(world: World, said: str) -> None:
    tom = await world.member("tom", "Tom")
    await tom.says("request_mentor patches")
    await tom.says(
        "hey i found a collegue who teaches me now so somebody else can have my turn, i dont need it any more",
        "Is it one of these",
    )
    await tom.says(said, "You no longer want a mentor")
    await tom.presses("Do it", "stopped looking")


@pytest.mark.parametrize("said", ["no no i dont need one myself, i want to BE one", "no, I want to become a mentor"])
async def test_what_follows_a_no_is_a_wish(world: World, said: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(
        "ive been writing c++ for 12 years and have some free time, thought maybe some youngster could use me",
        "Is it one of these",
    )
    assert "nothing has changed" not in await ana.says(said, "mentor")


@pytest.mark.parametrize(
    "said",
    [
        "hang on, let me ask her first",
        "nah dont make it official, ill talk to him myself first",
        "mejor no mandes nada",
    ],
)
async def test_a_menu_is_called_off(world: World, kim: Person, said: str) -> None:
    await kim.says("Ana told me her visa was refused, what do i do", "of these")
    await kim.says(said, "nothing is noted or sent")
