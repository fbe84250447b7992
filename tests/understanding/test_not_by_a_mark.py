"""A day, a number or a language alone is no wish: it needs a word of what it would be a value of."""

from __future__ import annotations

import pytest

from tests.world import Person, World


@pytest.fixture
async def kim(world: World) -> Person:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    for name in ("ana", "bea"):
        await world.pair(await world.member(name, name.title()), kim)
    return kim


@pytest.mark.parametrize(
    "said",
    [
        "better saturday at 11",
        "uy el viernes tengo médico, mejor sábado a las 11",
        "not today itself, let me do it properly till new year",
        "estoy durmiendo 5 horas, puedo pasarle un par a otra persona?",
        "i slept 4 hours, the baby cried",
        "maybe bea? she'd be fine with anyone, but someone should ask her before anything happens",
        "i said ok to something of ana's yesterday and it turns out that was bea's work",
    ],
)
async def test_it_sets_nothing_of_a_mentor(kim: Person, said: str) -> None:
    await kim.says(said)
    recorded = ("You will be away", "You take at most", "Did I get that right", "Noted")
    assert not any(one in kim.screen[-1].text for one in recorded)


@pytest.mark.parametrize(
    "said",
    [
        "hola, perdona mi español, hace tiempo que espero un mentor",
        "hay mentores que hablen castellano?",
        "does the mentor speak spanish or only german?",
        "sorry for my bad english, i wait since long",
        "alguien que hable alemán me sirve",
    ],
)
async def test_languages_of_others_are_not_noted(world: World, said: str) -> None:
    tom = await world.member("tom", "Tom")
    await tom.says(said)
    assert "You speak" not in tom.screen[-1].text
    assert not any("My languages" in label for label in tom.screen[-1].labels)


async def test_interests_end_where_their_author_tells_of_themselves(world: World) -> None:
    tom = await world.member("tom", "Tom")
    await tom.says("i'm from peru, i like python, writing docs, i only speak spanish and can do evenings")
    assert "Interests: python, writing docs" in tom.screen[-1].labels
