"""An absence is told as people tell one: in one line, or as an answer, with both ends or one."""

from __future__ import annotations

import pytest

from tests.world import World


@pytest.mark.parametrize(
    ("locale", "line", "noted"),
    [
        ("en", "away from Monday for two weeks", "From 30 Nov 2026 to 13 Dec 2026"),
        ("en", "away Monday two weeks", "From 30 Nov 2026 to 13 Dec 2026"),
        ("en", "/away Monday, for 10 days", "From 30 Nov 2026 to 9 Dec 2026"),
        ("en", "away from 20 Dec to Jan 6", "From 20 Dec 2026 to 6 Jan 2027"),
        ("en", "away 20-27 Dec", "From 20 Dec 2026 to 27 Dec 2026"),
        ("en", "away until after Christmas", "From 24 Nov 2026 to 26 Dec 2026"),
        ("en", "away until 15/12", "From 24 Nov 2026 to 15 Dec 2026"),
        ("en", "away all December", "From 1 Dec 2026 to 31 Dec 2026"),
        ("en", "away next week, exams", "From 30 Nov 2026 to 6 Dec 2026"),
        ("en", "away from Monday to Friday because of my exams", "From 30 Nov 2026 to 4 Dec 2026"),
        ("es", "away de lunes a viernes", "Del 30 nov 2026 al 4 dic 2026"),
        ("es", "away hasta después de Reyes", "Del 24 nov 2026 al 7 ene 2027"),
        ("es", "away dos semanas desde el 7", "Del 7 dic 2026 al 20 dic 2026"),
    ],
)
async def test_one_line_has_both_ends(world: World, locale: str, line: str, noted: str) -> None:
    kim = await world.member("kim", roles=["mentor"], locale=locale)
    await kim.says(line, noted)


@pytest.mark.parametrize(
    ("answer", "noted"),
    [
        ("from Monday for two weeks", "From 30 Nov 2026 to 13 Dec 2026"),
        ("I’ll be back on the 7th, I think", "From 24 Nov 2026 to 6 Dec 2026"),
        ("probably until the end of January", "From 24 Nov 2026 to 31 Jan 2027"),
        ("two weeks", "From 24 Nov 2026 to 8 Dec 2026"),
        ("Friday I think", "From 24 Nov 2026 to 27 Nov 2026"),
    ],
)
async def test_an_answer_has_words_around_it(world: World, answer: str, noted: str) -> None:
    kim = await world.member("kim", roles=["mentor"])
    await kim.says("away", "Until what day")
    await kim.says(answer, noted)


@pytest.mark.parametrize(
    ("answer", "noted"),
    [
        ("two weeks", "From 30 Nov 2026 to 13 Dec 2026"),
        ("Friday", "From 30 Nov 2026 to 4 Dec 2026"),
        ("until the 12th", "From 30 Nov 2026 to 12 Dec 2026"),
        ("back on 10 December", "From 30 Nov 2026 to 9 Dec 2026"),
    ],
)
async def test_the_last_day_is_counted_from_the_first(world: World, answer: str, noted: str) -> None:
    kim = await world.member("kim", roles=["mentor"])
    await kim.says("away from Monday", "Until what day")
    await kim.says(answer, noted)


async def test_a_range_of_two_meanings_is_asked_back(world: World) -> None:
    kim = await world.member("kim", roles=["mentor"])
    await kim.says("away 3/12 - 5/12", "Which days do you mean by “3/12 - 5/12”?")
    assert kim.screen[-1].labels == ["3 Dec 2026 – 5 Dec 2026", "12 Mar 2027 – 12 May 2027"]
    await kim.presses("3 Dec 2026 – 5 Dec 2026", "From 3 Dec 2026 to 5 Dec 2026")


async def test_the_country_tells_which_number_is_the_month(world: World) -> None:
    kim = await world.member("kim", roles=["mentor"], timezone="America/New_York")
    await kim.says("away until 1/12", "From 24 Nov 2026 to 12 Jan 2027")


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("no puedo hasta mediados de enero", "16 Jan 2027"),
        ("I can't until mid january", "16 Jan 2027"),
        ("not available before February", "31 Jan 2027"),
        ("ando complicado hasta el 20 de diciembre", "20 Dec 2026"),
        ("no voy a poder hasta febrero", "31 Jan 2027"),
        ("busy until the 3rd of december", "3 Dec 2026"),
    ],
)
async def test_who_cannot_until_a_day_is_away_until_then(world: World, words: str, until: str) -> None:
    kim = await world.member("kim", roles=["mentor"])
    await kim.says(words, f"You will be away from 24 Nov 2026 to {until}")
    await kim.says("hasta el 15 de enero, sí", "You will be away from 24 Nov 2026 to 15 Jan 2027")
    await kim.presses("Do it", "From 24 Nov 2026 to 15 Jan 2027")


@pytest.mark.parametrize(
    "said", ["i travel 5 to 20 of december, dont wait for me in these days", "del 5 al 20 de diciembre no me esperen"]
)
async def test_days_from_one_to_another_tell_of_an_absence_by_themselves(world: World, said: str) -> None:
    kim = await world.member("kim", roles=["mentor"])
    await world.pair(await world.member("jo", "Jo"), kim)
    await kim.says(said)
    assert any("away" in label and "5 Dec 2026" in label for label in kim.screen[-1].labels) or (
        "from 5 Dec 2026 to 20 Dec 2026" in kim.screen[-1].text
    )
