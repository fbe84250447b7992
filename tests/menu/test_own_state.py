"""Questions how things stand with oneself, or with a person, are answered by the state in a sentence."""

from __future__ import annotations

import pytest

from tests.check_in.mentors import mentor_with
from tests.world import World


@pytest.mark.parametrize(
    "said",
    [
        "did my request come through?",
        "not sure you got my request, can you check",
        "hola, ¿me confirman si mi solicitud llegó?",
        "se guardó mi pedido de mentora?",
    ],
)
async def test_who_asks_whether_their_request_arrived_is_told_yes_and_how_it_stands(world: World, said: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events")
    await ana.presses("Talk through me")
    await ana.says(said, "Yes, your request for a mentor is here", "You’re on the waiting list")


async def test_who_sent_nothing_is_told_so(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("did my request come through?", "Nothing of yours is waiting", "You don’t have a mentor yet")


@pytest.mark.parametrize(
    "said",
    ["am i still a mentor or did you throw me out?", "¿sigo siendo mentor o ya me sacaron?", "ya no soy mentora?"],
)
async def test_who_asks_whether_they_are_still_a_mentor_is_told_of_whom(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana")
    await kim.says(said, "Yes, you’re a mentor", "Your mentee is Ana")


@pytest.mark.parametrize("said", ["am i still in the programme?", "me sacaron por no contestar?"])
async def test_a_mentee_is_told_that_they_are_still_in(world: World, said: str) -> None:
    await mentor_with(world, "Ana")
    await world.person("ana", "Ana").says(said, "Yes, you’re in the programme, as a mentee", "Your mentor is Kim")


@pytest.mark.parametrize("said", ["since when am i here?", "how long have i been with you", "desde cuándo estoy acá"])
async def test_who_asks_since_when_is_told_the_days(world: World, said: str) -> None:
    await mentor_with(world, "Ana")
    ana = world.person("ana", "Ana")
    await ana.says(said, "You’ve been in the programme since", "Kim has been your mentor since")


@pytest.mark.parametrize("said", ["what did i say about Ana last time?", "y de Ana qué puse la última vez?"])
async def test_a_mentor_is_told_what_they_answered_last(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana")
    await kim.says(said, "Ana: you haven’t told me anything yet")
    await kim.says("checkin Ana good")
    await kim.says(said, "Ana: All good, on ")


@pytest.mark.parametrize(
    "said",
    [
        "when is the next check-in?",
        "how often do i have to answer these",
        "cada semana lo mismo, no se puede menos seguido?",
    ],
)
async def test_a_mentor_is_told_the_rhythm_and_the_next_day(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana")
    await kim.says(said, "every 2 weeks", "The next check-in comes on")


@pytest.mark.parametrize("said", ["why does Kim have so many mentees?", "por qué Kim tiene tantos aprendices?"])
async def test_the_council_is_told_why_there_are_more_than_the_limit(world: World, said: str) -> None:
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    await mentor_with(world, "Ana", "Bea", capacity=1)
    await zoe.says(said, "Kim takes at most 1, and has 2", "present mentees stay")


@pytest.mark.parametrize("said", ["who stands in for my mentor?", "quién reemplaza a mi mentora?"])
async def test_a_mentee_is_told_who_stands_in(world: World, said: str) -> None:
    await mentor_with(world, "Ana")
    await world.person("ana", "Ana").says(said, "Nobody stands in for Kim just now")


@pytest.mark.parametrize("said", ["has Ana reported anything?", "Ana reportó algo?"])
async def test_a_mentor_is_told_what_waits_of_a_mentee(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana")
    await kim.says(said, "No, nothing by Ana is here")
    await world.person("ana", "Ana").says("report organised today Meetup in Lima")
    await kim.says(said, "Yes, Ana has reported something", "Meetup in Lima")


@pytest.mark.parametrize("said", ["how many activities has Ana done?", "cuántas actividades lleva Ana?"])
async def test_a_mentor_and_the_council_are_told_how_many_activities_somebody_has(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana")
    ana = world.person("ana", "Ana")
    await ana.says("report organised today Meetup in Lima")
    await kim.says("confirm")
    await ana.says("report attended today Meetup in Cusco")
    await kim.says(said, "Ana has reported something", "Meetup in Cusco", "Since you’ve been a pair: 2 activities")
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    await zoe.says(said, "Ana has reported 2 activities", "In all: 2 activities, confirmed: 1")


@pytest.mark.parametrize(
    "said",
    ["three weeks now and nothing happened, is something wrong with me?", "por qué nadie me toma, hice algo mal?"],
)
async def test_who_waits_and_fears_that_something_is_wrong_is_told_how_it_stands(world: World, said: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events")
    await ana.presses("Talk through me")
    await ana.says(said, "You’re on the waiting list")


@pytest.mark.parametrize("said", ["quien falta por responder esta semana", "who still owes us a check-in this week?"])
async def test_the_council_is_told_who_has_not_answered(world: World, said: str) -> None:
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    await zoe.says(said, "Every check-in that’s open has been answered")


@pytest.mark.parametrize("said", ["has somebody refused me?", "alguien ha dicho que no me quiere?"])
async def test_who_fears_a_refusal_is_told_how_the_request_stands(world: World, said: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events")
    await ana.presses("Talk through me")
    await ana.says(said, "Nobody’s silence here is a refusal", "You’re on the waiting list")


@pytest.mark.parametrize("said", ["why was my activity rejected?", "me rechazaron la charla, por qué?"])
async def test_who_asks_about_a_rejected_activity_is_told_whether_there_is_one(world: World, said: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(said, "No activity of yours has been rejected")


@pytest.mark.parametrize("said", ["why does Ana still have nobody?", "por qué Ana sigue sin nadie? quién le calzaría"])
async def test_the_council_is_told_how_long_somebody_waits(world: World, said: str) -> None:
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events")
    await ana.presses("Talk through me")
    await zoe.says(said, "Ana has been waiting since", "number 1 on the waiting list")


@pytest.mark.parametrize(
    "said", ["which of mine have reported nothing for a month?", "cuáles de los míos llevan un mes sin contar nada?"]
)
async def test_a_mentor_is_told_who_reported_nothing(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana")
    await kim.says(said, "Nothing reported since", "Ana")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("can i have a look how this goes first, dont put me on anything yet", "signed up for nothing"),
        ("mientras espero, qué puedo hacer por mi cuenta?", "While you wait for a mentor"),
        ("me mudo a chile en enero, cambia algo con los horarios? hasta año nuevo sigo aquí", "Nothing changes until"),
        ("en la u me piden un papel que diga que participo acá", "I can’t write certificates"),
        ("do you give some kind of paper at the end, my university asks for it", "I can’t write certificates"),
        ("uf mi español no alcanza para esto, mejor tú me escribes en inglés desde ahora", "I write to you in English"),
    ],
)
async def test_newcomers_get_an_answer_and_no_table_of_topics(world: World, said: str, expected: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(said, expected)


@pytest.mark.parametrize(
    "said",
    ["he is a mentor and for 40 dollars i get in faster, is that legit?", "alguien anda vendiendo cripto a todos"],
)
async def test_who_is_asked_for_money_can_tell_it_in_confidence(world: World, said: str) -> None:
    ana = await world.member("ana", "Ana")
    await world.member("zoe", "Zoe", roles=["council"])
    await ana.says(said, "in confidence")


@pytest.mark.parametrize(
    "said", ["lo necesito antes del viernes, pídelo a alguien", "i need it before friday, ask somebody"]
)
async def test_a_day_alone_is_no_absence(world: World, said: str) -> None:
    await mentor_with(world, "Ana")
    ana = world.person("ana", "Ana")
    await ana.says(said)
    assert "come and go" not in ana.screen[-1].text
    await ana.says("i'm away next week", "come and go")


@pytest.mark.parametrize(
    "said",
    ["has my mentor confirmed my event yet?", "did Kim ok the thing i sent in", "ya me confirmó Kim lo de la charla?"],
)
async def test_who_asks_whether_an_activity_is_confirmed_is_told_how_it_stands(world: World, said: str) -> None:
    kim = await mentor_with(world, "Ana")
    ana = world.person("ana", "Ana")
    await ana.says("report organised today Meetup in Lima")
    await world.app.tick()
    await ana.says(said, "Meetup in Lima", "waiting to be confirmed")
    await kim.says("confirm")
    await ana.says(said, "Meetup in Lima", "confirmed ✓")


@pytest.mark.parametrize("said", ["sigo sin mentor, cuánto falta?", "any idea when i get an answer to my request"])
async def test_who_asks_how_long_it_takes_is_told_their_place(world: World, said: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events")
    await ana.presses("Talk through me")
    await ana.says(said, "You’re on the waiting list")


@pytest.mark.parametrize(
    "said",
    [
        "am i still on the list?",
        "please keep my spot",
        "please don't cancel my request, i still want one",
        "got really busy, but leave me in please",
        "no me saquen de la lista, solo ando con mucho trabajo",
        "guárdenme el lugar porfa",
        "im swamped at work until january, don't want to lose my place",
        "i have exams until christmas, skip me for now",
        "estoy con exámenes hasta navidad, sáltenme por ahora",
    ],
)
async def test_who_wants_to_keep_their_place_is_told_that_it_is_theirs(world: World, said: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("request_mentor events")
    await ana.presses("Talk through me")
    await ana.says(said, "Of course, your place is yours", "You’re on the waiting list")


async def test_who_has_a_mentor_keeps_them_and_who_asked_for_none_loses_nothing(world: World) -> None:
    await mentor_with(world, "Ana")
    await world.person("ana", "Ana").says("please keep my spot", "you lose nothing: Kim stays your mentor")
    eva = await world.member("eva", "Eva")
    await eva.says("please keep my spot", "You haven’t asked for a mentor yet")
    assert eva.screen[-1].labels == ["Ask for a mentor"]


@pytest.mark.parametrize("said", ["did the council get my question?", "le pregunté algo al consejo, contestaron?"])
async def test_who_asked_the_council_something_is_told_by_when_it_answers(world: World, said: str) -> None:
    await world.member("zoe", "Zoe", roles=["council"])
    ana = await world.member("ana", "Ana")
    await ana.says(said, "Nothing of yours is waiting")
    await ana.says("council is there a room for meetups?", "who will answer you by")
    await ana.says(said, "Yes, the council has what you asked", "Somebody answers you here, by")
