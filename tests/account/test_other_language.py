"""People who write in another language than their own setting, or ask for one, are offered it with one tap."""

from __future__ import annotations

import pytest

from tests.world import Person, World

OFFER, BUTTON = "También puedo escribirte en español.", "En español, por favor"


@pytest.fixture
async def ana(world: World) -> Person:
    """A member who is written to in English."""
    return await world.member("ana", "Ana")


@pytest.mark.parametrize(
    "said", ["hola quiero un mentor", "¿me puedes ayudar con mi perfil?", "hola, quiero saber qué es esto"]
)
async def test_the_language_that_is_written_is_offered_once(ana: Person, said: str) -> None:
    await ana.says(said, OFFER)
    [offer] = [message for message in ana.screen if OFFER in message.text]
    assert OFFER not in await ana.says("y ¿quién es mi mentora?")
    await ana.presses(BUTTON, "Idioma en que te escribo: español", message=offer)
    assert (await ana.member()).locale == "es"


async def test_the_answer_comes_last_and_is_answered_as_ever(ana: Person) -> None:
    await ana.says("hola quiero un mentor", OFFER, "What would you like a mentor for?")
    await ana.says("my first event in Lima", "Noted: “my first event in Lima”")


@pytest.mark.parametrize(
    "said",
    [
        "can you speak spanish please",
        "do you speak Spanish?",
        "¿hablas español?",
        "en español por favor",
        "sorry i dont speak english, only spanish",
        "podemos hablar en español",
        "no entiendo inglés",
    ],
)
async def test_a_language_that_is_asked_for_is_offered(ana: Person, said: str) -> None:
    text = await ana.says(said, OFFER)
    assert text.count(OFFER) == 1
    assert ana.screen[-1].labels == [BUTTON]


@pytest.mark.parametrize("said", ["hello, I want a mentor", "hola", "tell me about la fiesta"])
async def test_nothing_is_offered_to_whom_reads_what_they_write(ana: Person, said: str) -> None:
    assert OFFER not in await ana.says(said)


async def test_the_language_there_is_needs_no_offer(ana: Person) -> None:
    await ana.says("do you speak english?", "Yes, I write to you in English.")


async def test_a_language_that_is_not_spoken_is_none_to_go_on_in(ana: Person) -> None:
    assert OFFER not in await ana.says("i don't speak spanish")
