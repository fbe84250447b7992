"""The first minute: a newcomer is led by buttons, and asks for a mentor with three taps and one sentence at most."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from chatbot.core.messages import Network
from storage.models.account import Account, Member
from tests.world import Person, World

SENTENCE = {"en": "I want to run events in Lima", "es": "Quiero organizar eventos en Lima"}
WANT = {"en": "I would like a mentor", "es": "Quiero tener mentor"}


async def members(world: World) -> int:
    """Return how many members there are."""
    async with world.store() as store:
        return await store.session.scalar(select(func.count()).select_from(Member)) or 0


async def taps_to_request(newcomer: Person, first: str, language: str) -> int:
    """Go from the first word to the offer as a newcomer would; return how many taps that took."""
    await newcomer.says(first)
    taps = 0

    async def tap(label: str) -> None:
        """Press a button, react with its number, or answer a mail with it."""
        nonlocal taps
        taps += 1
        asked = newcomer.screen[-1]
        if newcomer.account.network is Network.TELEGRAM:
            await newcomer.presses(label)
        else:
            await newcomer.says(str(asked.labels.index(label) + 1), about=asked.id)

    await tap(WANT[language])
    await newcomer.says(SENTENCE[language], SENTENCE[language])
    await tap(next(label for label in newcomer.screen[-1].labels if "Lima" in label or "London" in label))
    await tap(newcomer.screen[-1].labels[0])
    return taps


@pytest.mark.parametrize(
    ("network", "first", "language"),
    [
        (Network.TELEGRAM, "/start", "en"),
        (Network.TELEGRAM, "/start", "es"),
        (Network.TELEGRAM, "hello?", "en"),
        (Network.MATRIX, "hola, buenas tardes", "es"),
        (Network.MATRIX, "hi", "en"),
        (Network.EMAIL, "Hello there, I read about you", "en"),
        (Network.EMAIL, "Buenos días", "es"),
    ],
)
async def test_three_taps_and_one_sentence_lead_to_a_request(
    mail_world: World, network: Network, first: str, language: str
) -> None:
    world = mail_world
    kim = await world.member("kim", "Kim", roles=["mentor"])
    locale = language if network is Network.TELEGRAM else None
    ana = world.person("ana", "Ana", network, locale=locale)
    assert await taps_to_request(ana, first, language) <= 3
    kim.reads("Ana would like a mentor", SENTENCE[language])
    member = await ana.member()
    assert (member.locale, member.timezone_known, len(member.languages)) == (language, True, 1)


async def test_the_first_message_is_one_and_says_what_this_is(world: World) -> None:
    ana = world.person("ana", "Ana")
    await ana.says("/start", "Welcome, Ana!", "I look after the mentorship programme", "What brings you here?")
    assert len(ana.screen) == 1
    assert ana.screen[0].labels[:3] == ["I would like a mentor", "I am a mentor", "Just looking"]


@pytest.mark.parametrize("word", ["hello", "?", "xyzzy", "/profile", "/menu", "I need someone to talk to", ""])
async def test_any_first_word_leads(world: World, word: str) -> None:
    ana = world.person("ana", "Ana")
    await ana.says(word, "We haven’t met yet", "What brings you here?")
    assert ana.screen[-1].labels[:3] == ["I would like a mentor", "I am a mentor", "Just looking"]
    assert await members(world) == 0


async def test_the_language_is_noticed_or_chosen(world: World) -> None:
    eva = world.person("eva", "Eva", Network.MATRIX)
    await eva.says("Hola, buenas tardes", "Aún no nos conocemos")
    assert "In English, please" not in eva.screen[-1].labels
    bo = world.person("bo", "Bo", Network.MATRIX)
    await bo.says("…", "We haven’t met yet")
    await bo.presses("En español, por favor", "Aún no nos conocemos", "¿Qué te trae por aquí?")
    await bo.presses("Quiero tener mentor", "¿Para qué")
    assert (await bo.member()).locale == "es"
    ann = world.person("ann", "Ann", locale="en")  # a phone in English, and its owner writes Spanish
    await ann.says("Buenas, necesito ayuda con mi proyecto", "Aún no nos conocemos")


async def test_who_only_looks_is_no_member(world: World) -> None:
    ana = world.person("ana", "Ana")
    await ana.says("/start")
    welcome = ana.screen[-1]
    await ana.presses("Just looking", "and nothing else about you")
    assert await members(world) == 0
    async with world.store() as store:
        account = (await store.people.accounts([ana.account]))[ana.account]
        assert account.member_id is None
    await ana.presses("What do you keep?", "this chat and your name here, and nothing else")
    await ana.presses("What do mentors do?", "one tap is enough")
    await ana.presses("I would like a mentor", "What would you like a mentor for?", message=welcome)
    assert await members(world) == 1
    await ana.presses("Just looking", "Look around", message=welcome)  # a question is open: nothing is undone
    await ana.says("Events in Lima, please", "Noted")
    await ana.presses("Just looking", "Look around", message=welcome)
    await ana.says("my_mentor", "You’ve asked for a mentor")


async def test_who_says_they_are_a_mentor_is_shown_the_ways(world: World) -> None:
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    kim = world.person("kim", "Kim")
    await kim.says("hi")
    await kim.presses("I am a mentor", "Good to have you, Kim!", "there are three ways")
    await kim.presses("Become a mentor", "what it takes to be a mentor")
    await kim.presses("I have a code", "the code you were given")
    await kim.says("ABCDE-FGHIJ", "That invitation has been used, or has expired")
    await zoe.says("appoint Kim mentor")
    await zoe.presses("Appoint")
    kim.reads("mentor")


async def test_a_code_of_either_kind_is_taken(world: World) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    text = await kim.says("link")
    code = next(word for word in text.split() if len(word) == 11 and word[5] == "-")
    other = world.person("kim2", "K", Network.MATRIX)
    await other.says("hello")
    await other.presses("I am a mentor")
    await other.presses("I have a code")
    await other.says(code, "This code belongs to Kim")


async def test_a_mentor_of_the_roster_is_known_at_the_tap(world: World) -> None:
    async with world.store() as store:
        member = store.people.add_member(
            name="Kim Larsen", locale="en", timezone="UTC", roles=["mentor"], now=world.clock.now()
        )
        await store.flush()
        store.people.expect("telegram", "kim", member.id, world.clock.now())
    kim = world.person("kim", "K")
    await kim.says("hi there")
    await kim.presses("I am a mentor", "Welcome, Kim Larsen! You’re on the programme’s list")


async def test_the_offer_waits_for_the_zone_but_not_for_long(world: World) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    ana = world.person("ana", "Ana")
    await ana.says("/start")
    await ana.presses("I would like a mentor")
    await ana.says("I want to run events in Lima", "Noted", "What time is it where you are?")
    await ana.says("my_mentor", "as soon as you’ve told me a little about yourself", "10 minutes at the latest")
    await world.tick()
    kim.reads_nothing()
    await world.advance(minutes=10, step=timedelta(minutes=5))
    kim.reads("Ana would like a mentor", "They haven’t told me their time zone")
    ana.reads("I’m asking a mentor", "I don’t know yet what time it is where you are")


async def test_a_request_in_one_line_waits_for_nothing(world: World) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    ana = world.person("ana", "Ana")
    await ana.says("/start")
    await ana.says("/request_mentor events in Lima", "I’m asking a mentor", "What time is it where you are?")
    kim.reads("Ana would like a mentor")


async def test_not_now_lets_the_request_go_out(world: World) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    ana = world.person("ana", "Ana")
    await ana.says("/start")
    await ana.presses("I would like a mentor")
    await ana.says("I want to run events in Lima", "Noted")
    await ana.presses("Not now", "That’s fine", "I’m asking a mentor")
    kim.reads("Ana would like a mentor", "They haven’t told me their time zone")


async def test_accounts_are_all_that_is_kept_of_strangers(world: World) -> None:
    ana = world.person("ana", "Ana")
    await ana.says("hello")
    await ana.presses("Just looking")
    async with world.store() as store:
        assert await store.session.scalar(select(func.count()).select_from(Account)) == 1
    assert await members(world) == 0
