"""Words that lean on what was said before: who is meant by him and her, and what else is asked about the same."""

from __future__ import annotations

import pytest

from tests.world import Person, World


@pytest.fixture
async def lou(world: World) -> Person:
    """A councillor. Hana and Ivo are Ravi's, and Tom waits for a mentor."""
    ravi = await world.member("ravi", "Ravi Menon", roles=["mentor"])
    for name in ("Hana", "Ivo"):
        await world.pair(await world.member(name.lower(), name), ravi)
    tom = await world.member("tom", "Tom Weber")
    lou = await world.member("lou", "Lou", roles=["council"])
    await world.advance(minutes=1)
    for mentor in (ravi,):
        await mentor.says("capacity 2")
    await tom.says("request_mentor patches")
    return lou


@pytest.mark.parametrize("words", ["and ivo?", "what about Ivo", "and ivo's?", "y ivo?", "y qué tal ivo?"])
async def test_the_same_is_asked_about_somebody_else(lou: Person, words: str) -> None:
    await lou.says("how is hana doing", "Hana (mentee)")
    await lou.says(words, "Ivo (mentee)")


async def test_somebody_else_is_also_put_into_what_was_offered(lou: Person) -> None:
    await lou.says("q onda con hana")
    await lou.says("y ivo?", "Ivo (mentee)")


@pytest.mark.parametrize("words", ["and since when?", "since when", "y desde cuándo?", "hace cuánto?"])
async def test_more_is_asked_about_who_was_shown(lou: Person, words: str) -> None:
    await lou.says("who is waiting for a mentor?", "Tom Weber")
    await lou.says(words, "Tom Weber (mentee)", "Waiting for a mentor since")


async def test_more_is_asked_about_what_was_shown(world: World, lou: Person) -> None:
    hana = world.person("hana", "Hana")
    await hana.says("who is my mentor", "Ravi Menon")
    await hana.says("since when?", "Your mentor is Ravi Menon, since")


@pytest.mark.parametrize("words", ["tell him the call is on friday", "let him know that the call is on friday"])
async def test_a_pronoun_means_who_was_spoken_of(lou: Person, words: str) -> None:
    await lou.says("how is ravi doing", "Ravi Menon (mentor)")
    await lou.says(words, "Shall I send this to Ravi Menon?", "“the call is on friday”")


async def test_a_pronoun_in_spanish(lou: Person) -> None:
    await lou.says("cómo va ravi", "Ravi Menon (mentor)")
    await lou.says("escríbele que lo esperamos", "Shall I send this to Ravi Menon?", "“lo esperamos”")


async def test_what_is_done_for_somebody_by_a_pronoun_is_shown_first(lou: Person) -> None:
    await lou.says("how is hana doing", "Hana (mentee)")
    await lou.says("appoint her as a mentor", "Shall I make this person a mentor?", "Hana")


async def test_of_several_nobody_is_meant(lou: Person) -> None:
    await lou.says("how are hana and ivo doing", "")
    assert "Shall I send" not in await lou.says("tell her the call is on friday")


async def test_nobody_is_meant_long_after(world: World, lou: Person) -> None:
    await lou.says("how is ravi doing", "Ravi Menon (mentor)")
    await world.advance(hours=1)
    assert "Shall I send" not in await lou.says("tell him the call is on friday")
    assert "Ravi Menon (mentor)" not in await lou.says("since when?")


async def test_a_pronoun_for_somebody_else_changes_nothing(world: World, lou: Person) -> None:
    hana = world.person("hana", "Hana")
    await hana.says("who is my mentor", "Ravi Menon")
    assert "Ravi" not in await hana.says("my sister is ill and I must look after her, please cancel my account")


async def test_who_answers_about_a_mentee_means_them(world: World, lou: Person) -> None:
    ravi = world.person("ravi", "Ravi Menon")
    await ravi.says("checkin Hana", "How are things going with Hana?")
    await ravi.says("she is doing well", "Noted. Hana: All good.")


@pytest.mark.parametrize("words", ["the one about Lima", "la de Lima"])
async def test_the_one_that_is_meant_is_picked(world: World, words: str) -> None:
    tom = await world.member("tom", "Tom")
    await tom.says("report attended 2026-11-20 Meetup in Lima")
    await tom.says("report attended 2026-11-21 Workshop in Cusco")
    await tom.says("la actividad q mande ayer estaba mal, la puedo borrar y hacer de nuevo?")
    await tom.says(words, "Shall I take back #1 “Meetup in Lima”?")


async def test_a_name_that_was_typed_is_not_changed(lou: Person) -> None:
    await lou.says("how is ravi doing", "Ravi Menon (mentor)")
    await lou.says("status Hana", "Hana (mentee)")
