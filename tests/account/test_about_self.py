"""Facts that members gave about themselves, facts only assumed, and how members are asked."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from chatbot.core.messages import Network
from chatbot.settings import Settings
from tests.world import Person, World

HALF_DAY = timedelta(hours=12)


async def offer(world: World, *, mentor: dict[str, Any], mentee: dict[str, Any]) -> str:
    """Return what Kim reads of Ana, given what is known of each."""
    kim = await world.member("kim", "Kim", roles=["mentor"], **mentor)
    ana = await world.member("ana", "Ana", **mentee)
    await ana.says("request_mentor events", "I’m asking a mentor")
    return kim.reads("Ana would like a mentor")


UNKNOWN: dict[str, Any] = {"timezone_known": False}


@pytest.mark.parametrize(
    ("mentor", "mentee", "said"),
    [
        ({}, UNKNOWN, "They haven’t told me their time zone"),
        (UNKNOWN, UNKNOWN, "They haven’t told me their time zone"),
        (
            UNKNOWN,
            {"timezone": "America/Lima"},
            "Their time zone is America/Lima; I don’t know yours yet (tell me: Where I live)",
        ),
        ({}, {}, "No time difference"),
        ({}, {}, "They haven’t told me their languages; I write to them in English"),
        ({"languages": ["English"]}, {}, "They haven’t told me their languages; I write to them in English"),
        ({}, {"languages": ["English"]}, "They speak English"),
        ({"languages": ["English"]}, {"languages": ["inglés"]}, "You both speak English"),
        ({"locale": "es"} | UNKNOWN, UNKNOWN, ""),
    ],
)
async def test_an_offer_says_only_what_was_told(
    world: World, mentor: dict[str, Any], mentee: dict[str, Any], said: str
) -> None:
    if not said:
        kim = await world.member("kim", "Kim", roles=["mentor"], **mentor)
        await (await world.member("ana", "Ana", **mentee)).says("request_mentor events")
        kim.reads("No me ha dicho qué idiomas habla; le escribo en inglés", "No me ha dicho su zona horaria")
        return
    text = await offer(world, mentor=mentor, mentee=mentee)
    assert said in text
    assert ("You both speak" in text) == (said == "You both speak English")
    if UNKNOWN in (mentor, mentee):
        assert "ime difference" not in text


async def test_a_newcomer_is_asked_by_taps(world: World) -> None:
    ana = world.person("ana", "Ana", locale="es")
    await ana.says("/start", "¡Te doy la bienvenida, Ana!")
    await ana.presses("Quiero tener mentor")
    await ana.says("Quiero organizar eventos", "Anotado", "¿Qué hora es donde estás?")
    assert ana.screen[-1].labels == [
        *("11:00 · Madrid", "04:00 · Ciudad de México", "05:00 · Bogotá", "05:00 · Lima", "07:00 · Buenos Aires"),
        *("En otro lugar", "Ahora no"),
    ]
    await ana.presses("05:00 · Lima", "Anotado: en Lima la hora es ahora 05:00", "¿Y qué idiomas hablas?")
    one, *several, others, later = ana.screen[-1].labels
    assert (one, others, later) == ("español", "Otros", "Ahora no")
    both = next(label for label in several if "inglés" in label)
    await ana.presses(both, f"Anotado: hablas {both}")
    member = await ana.member()
    assert (member.timezone, member.timezone_known, member.languages) == ("America/Lima", True, ["español", "inglés"])
    again = await ana.says("/start")
    assert "hora" not in again, "asked once"


async def test_somewhere_else_is_told_in_words(world: World) -> None:
    bo = world.person("bo", "Bo")
    await bo.says("start")
    await bo.says("zone", "What time is it where you are?")
    await bo.presses("Somewhere else", "Which city are you in, or near?")
    await bo.says("Narnia", "I don’t know “Narnia”", "large city", "14:30")
    await bo.says("15:30", "Which of these is it?")
    assert "15:30 · Kolkata" in bo.screen[-1].labels
    await bo.says("zone 19:30", "It isn’t 19:30 now in any place I know")
    await bo.says("zone Kathmandu", "Noted: in Kathmandu it’s 15:45 now", "which languages do you speak?")
    await bo.presses("Others", "Separate them with commas")
    await bo.says("Nepali, English", "Noted: you speak Nepali and English")
    await bo.says("profile", "Time zone: Asia/Kathmandu", "Languages: Nepali, English")


@pytest.mark.parametrize(
    ("place", "city"), [("Peru", "Lima"), ("lima", "Lima"), ("Europe/Madrid", "Madrid"), ("I’m in Cusco now", "Cusco")]
)
async def test_a_country_a_city_or_a_zone_will_do(world: World, place: str, city: str) -> None:
    ana = await world.member("ana", "Ana", languages=["Spanish"], **UNKNOWN)
    await ana.says(f"zone {place}", f"Noted: in {city} it’s")


async def test_a_country_of_many_zones_is_asked_about(world: World) -> None:
    ana = await world.member("ana", "Ana", **UNKNOWN)
    await ana.says("zone Spain", "Which of these is it?")
    await ana.presses("11:00 · Madrid", "Noted: in Madrid")


async def test_plain_words_answer_where_one_is_and_what_one_speaks(world: World) -> None:
    for name, locale, where, city, spoken in (
        ("ana", "en", "in Cusco", "in Cusco", "español e inglés"),
        ("bo", "en", "Munich", "in Munich", "German, English"),
        ("eva", "es", "aquí son las 7 de la tarde", "Kolkata", "castellano"),
        ("flo", "es", "en Perú", "en Lima", "quechua y español"),
    ):
        person = world.person(name, name.capitalize(), locale=locale)
        await person.says("start")
        await person.says("zone")
        if city == "Kolkata":
            world.clock.advance(timedelta(hours=3, minutes=30))
            await person.says(where)
            await person.presses(next(label for label in person.screen[-1].labels if city in label), city)
        else:
            await person.says(where, city)
        await person.says(spoken, "you speak" if locale == "en" else "hablas")


async def test_a_city_of_several_zones_is_asked_about(world: World) -> None:
    ana = await world.member("ana", "Ana", languages=["Spanish"], **UNKNOWN)
    await ana.says("zone Guadalajara", "Which of these is it?")
    assert [label[8:] for label in ana.screen[-1].labels] == ["Mexico City", "Madrid"]


async def test_not_now_is_an_answer(world: World) -> None:
    ana = world.person("ana", "Ana")
    await ana.says("start")
    await ana.presses("I would like a mentor")
    await ana.says("I would like to run events", "Noted", "What time is it where you are?")
    text = await ana.presses("Not now", "That’s fine. Until you tell me, I’ll go by UTC")
    assert "languages" not in text
    await ana.says("profile", "Time zone: not set; until you tell me, I’ll go by UTC")
    await ana.says("cancel_request")
    assert "What time" not in await ana.says("request_mentor events", "Noted")


async def test_who_joined_before_is_asked_when_it_matters(world: World) -> None:
    ana = await world.member("ana", "Ana", asked_self_at=None, share_handle=True, **UNKNOWN)
    await ana.says("request_mentor events", "Noted", "What time is it where you are?")
    await ana.says("cancel_request")
    assert "What time" not in await ana.says("request_mentor events", "Noted")


async def test_a_new_mentor_is_asked_once_more(world: World) -> None:
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    ana = await world.member("ana", "Ana", locale="es", **UNKNOWN)
    await zoe.says("appoint Ana mentor")
    await zoe.presses("Appoint")
    ana.reads("¿Qué hora es donde estás?")


async def test_the_first_check_in_asks_whom_the_roster_did_not_tell(world: World) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"], asked_self_at=None, **UNKNOWN)
    ana = await world.member("ana", "Ana")
    await world.pair(ana, kim)
    await world.advance(days=7, step=HALF_DAY)
    kim.reads("What time is it where you are?", "Ana")
    await world.advance(days=7, step=HALF_DAY)
    assert "What time" not in kim.reads("Ana"), "asked once"


async def test_the_council_sees_what_is_only_assumed(world: World) -> None:
    zoe = await world.member("zoe", "Zoe", roles=["council"], locale="es")
    await world.member("ana", "Ana", **UNKNOWN)
    await zoe.says("status Ana", "Zona horaria: aún sin indicar; uso UTC")


async def test_what_was_kept_before_is_settled_at_the_start(settings: Settings, world: World) -> None:
    told = await world.member("ana", "Ana", timezone="America/Lima", timezone_known=None)
    untold = await world.member("bo", "Bo", network=Network.MATRIX, timezone_known=None)
    await world.restart()
    assert ((await told.member()).timezone_known, (await untold.member()).timezone_known) == (True, False)


async def test_profile_tells_it_as_well(world: World) -> None:
    ana: Person = await world.member("ana", "Ana", **UNKNOWN)
    await ana.says("profile timezone UTC", "Noted: in UTC")
    assert (await ana.member()).timezone_known
