"""Words whose gist was said are shown ready to send, and what is plainly for the bot is not put to anybody."""

from __future__ import annotations

import pytest

from tests.world import Person, World


@pytest.fixture
async def kim(world: World) -> Person:
    return await world.member("kim", "Kim", roles=["mentor"])


@pytest.fixture
async def ana(world: World, kim: Person) -> Person:
    ana = await world.member("ana", "Ana")
    await world.pair(ana, kim)
    return ana


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("sick as a dog, no way i can do tomorrow. say sorry to kim for me", "no way i can do tomorrow. Sorry!"),
        ("give my thanks to kim please", "Thanks!"),
        ("dale las gracias a kim de mi parte", "Gracias!"),
        ("pídele perdón a kim, por favor", "Perdón!"),
        ("mañana no llego a la reunión con kim, mi nena está con fiebre", "no llego a la reunión"),
        ("i can't make the call today, the car broke down", "the car broke down"),
        ("tengo que cancelar la llamada de hoy, perdí el bus", "perdí el bus"),
    ],
)
async def test_a_mentee_sends_them_with_one_tap(ana: Person, kim: Person, said: str, words: str) -> None:
    await ana.says(said, words)
    await ana.presses("Send to Kim")
    kim.reads(words)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("say that only the tests are missing, then it is fine for me", "only the tests are missing"),
        ("dile que solo faltan las pruebas", "solo faltan las pruebas"),
        ("could you give her a tiny nudge? nothing pushy", "a gentle reminder"),
        ("give Ana a friendly poke pls", "a gentle reminder"),
        ("dale un toquecito a ver si puede", "a gentle reminder"),
    ],
)
async def test_a_mentor_need_not_name_the_only_mentee(ana: Person, kim: Person, said: str, words: str) -> None:
    await kim.says(said, words)
    await kim.presses("Send to Ana")
    ana.reads(words)


@pytest.mark.parametrize(
    "said",
    [
        "oye sabes si kim ya vio lo mío?",
        "do you know if kim looked at my thing yet?",
        "me pones con otra persona? que sea de la mañana, otro mentor",
        "peleé 5 horas con un bug y no lo resolví, eso lo apunto o no vale",
        "does that count though it broke in the end",
    ],
)
async def test_what_is_for_the_bot_is_put_to_nobody(ana: Person, said: str) -> None:
    await ana.says(said)
    assert "or for me?" not in ana.screen[-1].text


@pytest.mark.parametrize("said", ["give Kim a gentle nudge, see if she's ok", "dale un toque a kim a ver si está bien"])
async def test_a_councillor_nudges_whoever_is_named(world: World, kim: Person, said: str) -> None:
    zoe = await world.member("zoe", "Zoe", roles=["council"])
    await zoe.says(said, "How are you?", "No hurry at all")
    await zoe.presses("Send to Kim")
    kim.reads("How are you?")
