"""Members say in whole sentences what they go by, what they speak, where they live, and how they are written to."""

from __future__ import annotations

import pytest

from tests.world import World


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("oye ponme Anita, asi me dicen todos", "Anita"),
        ("call me annie", "Annie"),
        ("everyone calls me nita, can you change that", "Nita"),
        ("dime Anita porfa", "Anita"),
        ("please call me Ani in here, nobody uses Ana", "Ani"),
        ("me llamo Thomas en realidad, pero ponme Tomás en la lista", "Tomás"),
        ("prefiero que me llames ani", "Ani"),
        ("my name is Ana Maria, not Ana Quispe", "Ana Maria"),
    ],
)
async def test_a_name_is_noted_with_one_tap(world: World, words: str, name: str) -> None:
    ana = await world.member("ana", "Ana Quispe")
    await ana.says(words, f"I’ll call you {name}")
    await ana.presses("Do it")
    assert (await ana.member()).name == name


@pytest.mark.parametrize(
    "words",
    ["call me tomorrow", "call me back when you can", "dime cuando puedas", "hola, me llamo Ana y busco mentor"],
)
async def test_what_is_no_other_name_is_not_taken_for_one(world: World, words: str) -> None:
    ana = await world.member("ana", "Ana Quispe")
    assert "I’ll call you" not in await ana.says(words)


@pytest.mark.parametrize(
    ("words", "spoken"),
    [
        ("i also speak french", ["German", "English", "french"]),
        ("tambien hablo español, lo apuntas? asi igual sale antes", ["German", "English", "español"]),
        ("add french to my languages", ["German", "English", "french"]),
        ("i only speak english", ["english"]),
        ("i don't speak german", ["English"]),
    ],
)
async def test_languages_are_added_to_those_noted(world: World, words: str, spoken: list[str]) -> None:
    tom = await world.member("tom", "Tom", languages=["German", "English"])
    await tom.says(words, "You speak")
    await tom.presses("Do it")
    assert (await tom.member()).languages == spoken


async def test_a_language_that_is_noted_already_is_said_to_be(world: World) -> None:
    tom = await world.member("tom", "Tom", languages=["German", "English"])
    await tom.says("hablo también alemán", "I have that down already: you speak German and English.")


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("vivo en cusco y aca son las 10", "cusco"),
        ("i live in lima its 10 in the morning here", "lima"),
    ],
)
async def test_a_place_ends_where_something_else_is_said(world: World, words: str, place: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(words)
    shown = ana.screen[-1]
    assert f"{place}\n" in f"{shown.text}\n" or any(label.endswith(f": {place}") for label in shown.labels)


@pytest.mark.parametrize(
    "words",
    [
        "me hablas en español porfa? no cacho ingles",
        "write me in spanish please, and nothing on sundays",
        "hello, do you speak spanish?",
        "spanish please",
        "en español por favor",
    ],
)
async def test_the_language_of_the_bot_is_set_with_one_tap(world: World, words: str) -> None:
    ana = await world.member("ana", "Ana", languages=["Spanish"])
    await ana.says(words, "También puedo escribirte en español.")
    await ana.presses(ana.screen[-1].labels[0])
    assert (await ana.member()).locale == "es"


@pytest.mark.parametrize("words", ["i speak english and spanish", "do you speak german", "english please"])
async def test_no_other_language_is_shown(world: World, words: str) -> None:
    ana = await world.member("ana", "Ana")
    assert "También puedo escribirte" not in await ana.says(words)


@pytest.mark.parametrize(
    ("words", "interests"),
    [
        (
            "my interests are translation, teaching kids to use the web and a bit of python",
            ["events", "translation", "teaching kids to use the web", "a bit of python"],
        ),
        ("mis intereses son la fotografía y los mapas. Saludos", ["events", "la fotografía", "los mapas"]),
        ("my only interests are maps and design", ["maps", "design"]),
    ],
)
async def test_interests_are_added_to_those_noted(world: World, words: str, interests: list[str]) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("profile interests events")
    await ana.says(words, "I’ll put this in your profile. Interests: ")
    await ana.presses("Do it")
    assert (await ana.member()).interests == interests


async def test_a_city_says_more_than_the_time_it_is_there(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("acá son las 10 de la mañana, estoy en hora de Lima eh", "I’ll go by the time in Lima")


@pytest.mark.parametrize(
    ("words", "languages"),
    [
        ("hablo español y quechua", "You speak: Spanish, quechua"),
        ("hablo francés, alemán o quechua", "You speak: Spanish, francés, alemán, quechua"),
    ],
)
async def test_each_of_several_languages_is_one(world: World, words: str, languages: str) -> None:
    ana = await world.member("ana", "Ana", languages=["Spanish"])
    assert f"{languages}\n" in f"{await ana.says(words)}\n"


@pytest.mark.parametrize(
    ("words", "since"),
    [
        ("yo ya estuve en el programa hace años, creo que desde mediados de 2015, ¿eso cuenta?", "mediados de 2015"),
        ("I've been around since spring 2019", "spring 2019"),
        ("I joined mid 2015", "mid 2015"),
        ("estoy en el programa desde hace como tres años", "2023"),
        ("I joined about three years ago", "2023"),
        ("entré en marzo de 2018", "marzo de 2018"),
    ],
)
async def test_a_rough_day_of_joining_is_noted_with_one_tap(world: World, words: str, since: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(words, f"In the programme since: {since}")
    await ana.presses("Do it", since)


async def test_an_address_alone_is_shown_to_be_noted(world: World) -> None:
    ana = await world.member("ana", "Ana")
    for words in ("ana@example.org", "es ana@example.org"):
        await ana.says(words, "E-mail: ana@example.org")
