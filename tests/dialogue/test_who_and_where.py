"""Names nobody has, cities, titles and greetings: what a sentence holds is read, and none of it is dropped."""

from __future__ import annotations

import pytest

from tests.world import ZOE, Person, Sections, World


@pytest.fixture
def sections() -> Sections:
    return {"council": ZOE}


@pytest.fixture
async def zoe(world: World) -> Person:
    """A councillor; Kim mentors Gus."""
    kim = await world.member("kim", "Kim Larsen", roles=["mentor"])
    await world.pair(await world.member("gus", "Gus Hansen"), kim)
    return world.person("zoe", "Zoe")


@pytest.mark.parametrize(
    ("said", "done"),
    [
        ("how is Gustav doing?", "Gus Hansen (mentee)"),
        ("¿cómo va Gustav?", "Gus Hansen (mentee)"),
        ("status Gustav", "Gus Hansen (mentee)"),
        ("take Gustav away from Kim", "Gus Hansen"),
    ],
)
async def test_a_name_that_nobody_has_is_said(world: World, zoe: Person, said: str, done: str) -> None:
    await zoe.says(said, "can’t find anyone called “Gustav”", "Did you mean Gus Hansen?")
    await zoe.presses("Gus Hansen", done)


async def test_no_name_is_given_away(world: World, zoe: Person) -> None:
    await world.member("eva", "Evangeline")
    kim = world.person("kim", "Kim Larsen")
    text = await kim.says("how is Eva doing?", "can’t find anyone called “Eva”")
    assert "Evangeline" not in text
    assert "find anyone" not in await zoe.says("how are things in Lagos?")


@pytest.mark.parametrize(
    ("said", "shown", "zone", "country"),
    [
        ("I live in Lima", "Lima", "America/Lima", "Peru"),
        ("vivo en Lima", "Lima", "America/Lima", "Peru"),
        ("I'm in Nairobi", "Nairobi", "Africa/Nairobi", "Kenya"),
        ("I moved to Berlin", "Berlin", "Europe/Berlin", "Germany"),
        ("I live in Valencia, Spain", "Valencia", "Europe/Madrid", "Spain"),
    ],
)
async def test_a_city_is_where_somebody_lives(world: World, said: str, shown: str, zone: str, country: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(said, f"go by the time in {shown}", f"Your country: {country}")
    await ana.presses("Do it")
    assert ((await ana.member()).timezone, (await ana.member()).country) == (zone, country)
    await ana.says("I live in Peru", "Country: Peru")
    assert "set your clock" not in await ana.says("I'm in a hurry")


@pytest.mark.parametrize(
    ("said", "title", "attendees"),
    [
        ("I did a workshop in Lagos last saterday, 40 people", "workshop in Lagos", 40),
        ("ran a translation sprint with 12 people yesterday", "translation sprint", 12),
        ("organicé un taller en Lima el sábado con 30 personas", "taller en Lima", 30),
        ("I gave a talk about open data yesterday, it was great", "talk about open data", None),
    ],
)
async def test_a_title_keeps_its_noun_and_leaves_the_rest(
    world: World, said: str, title: str, attendees: int | None
) -> None:
    ana = await world.member("ana", "Ana")
    text = await ana.says(said, f"“{title}”")
    assert (f"Attendees: {attendees}" in text) == (attendees is not None)
    await ana.presses("Do it", f"#1 {title}\n", *([f"Attendees: {attendees}"] if attendees else []))


@pytest.mark.parametrize(
    "said", ["morning, what needs me?", "hi! what needs a decision?", "hola, ¿qué hay que decidir?"]
)
async def test_a_greeting_before_a_sentence_takes_nothing_from_it(zoe: Person, said: str) -> None:
    await zoe.says(said, "decision")


async def test_what_was_found_is_filled_into_buttons(zoe: Person) -> None:
    await zoe.says("remove Kim")
    assert {"End a role: Kim Larsen", "End a pair: Kim Larsen"} & set(zoe.screen[-1].labels)
    await zoe.says("find Kim's mentees somebody else")
    assert {"End a role: Kim Larsen", "Decisions waiting"} <= set(zoe.screen[-1].labels)
    await zoe.says("what did Kim answer last week", "Kim Larsen (mentor)")
