"""Messages written as people write to each other, and the bot's answers, worded as people speak."""

from __future__ import annotations

import pytest

from tests.world import World


@pytest.mark.parametrize(
    ("locale", "report", "lines"),
    [
        ("en", 'report attended yesterday "MozFest Lima"', ["#1 MozFest Lima\n"]),
        ("es", 'report attended ayer "MozFest Lima"', ["#1 MozFest Lima\n"]),
        (
            "en",
            "report attended yesterday Web evening link=https://example.org/a attendees=40",
            ["#1 Web evening\n", "Link: https://example.org/a\n", "Attendees: 40\n"],
        ),
        (
            "es",
            "report attended ayer Tarde web enlace=https://example.org/a asistentes=40",
            ["#1 Tarde web\n", "Enlace: https://example.org/a\n", "Asistentes: 40\n"],
        ),
    ],
)
async def test_a_report_needs_neither_quotes_nor_semicolons(
    world: World, locale: str, report: str, lines: list[str]
) -> None:
    ana = await world.member("ana", locale=locale)
    await ana.says(report, *lines)


@pytest.mark.parametrize(
    ("locale", "languages", "both", "nothing"),
    [
        ("en", "Spanish and English", "Languages: Spanish, English", "Interests: not set"),
        ("es", "español e inglés", "Idiomas: español, inglés", "Intereses: sin indicar"),
    ],
)
async def test_two_languages_are_two_and_none_is_none(
    world: World, locale: str, languages: str, both: str, nothing: str
) -> None:
    ana = await world.member("ana", locale=locale, interests=["events"])
    await ana.says(f"profile languages {languages}", both)
    assert len((await ana.member()).languages) == 2
    await ana.says(f"profile interests {'none' if locale == 'en' else 'ninguno'}", nothing)
    assert (await ana.member()).interests == []


async def test_a_list_in_spanish_has_its_e(world: World) -> None:
    both = ["Español", "Inglés"]
    kim = await world.member("kim", "Kim", roles=["mentor"], locale="es", languages=both)
    ana = await world.member("ana", "Ana", locale="es", languages=both)
    await ana.says("request_mentor eventos en Lima")
    kim.reads("español e inglés")


@pytest.mark.parametrize(
    ("locale", "day", "until"),
    [
        ("en", "24 Dec", "to 24 Dec 2026"),
        ("en", "Dec 24", "to 24 Dec 2026"),
        ("en", "2 weeks", "to 8 Dec 2026"),
        ("en", "next Friday", "to 27 Nov 2026"),
        ("es", "24 de diciembre", "al 24 dic 2026"),
        ("es", "dos semanas", "al 8 dic 2026"),
        ("es", "el viernes que viene", "al 27 nov 2026"),
    ],
)
async def test_an_absence_ends_on_a_day_as_people_say_it(world: World, locale: str, day: str, until: str) -> None:
    kim = await world.member("kim", roles=["mentor"], locale=locale)
    await kim.says(f"away {day}", until)
