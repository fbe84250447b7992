"""Councillors ask for the figures of a month or another period."""

from __future__ import annotations

import pytest

from tests.world import ZOE, Person, Sections, World


@pytest.fixture
def sections() -> Sections:
    return {"council": ZOE}


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("how many joined in october", "1 Oct 2026 to 31 Oct 2026"),
        ("how many new pairs this month", "1 Nov 2026 to 24 Nov 2026"),
        ("cuántas parejas nuevas este mes", "1 Nov 2026 to 24 Nov 2026"),
        ("cuánta gente entró en octubre", "1 Oct 2026 to 31 Oct 2026"),
        ("how many events did we have last month", "1 Oct 2026 to 31 Oct 2026"),
        ("cuántos talleres hubo la semana pasada", "16 Nov 2026 to 22 Nov 2026"),
        ("how many people signed up since september", "1 Sept 2026 to 24 Nov 2026"),
        ("how many pairs ended in the last 3 months", "24 Aug 2026 to 24 Nov 2026"),
        ("numbers for 2025 please", "1 Jan 2025 to 31 Dec 2025"),
        ("how many joined last year", "1 Jan 2025 to 31 Dec 2025"),
    ],
)
async def test_the_figures_of_a_period_are_told(zoe: Person, said: str, period: str) -> None:
    await zoe.says(said, period, "nobody joined" if "Nov 2026" not in period.split("to")[1] else "joined")


async def test_another_period_is_counted_in_a_second_line(world: World, zoe: Person) -> None:
    kim = await world.member("kim", "Kim", roles=["mentor"])
    await world.pair(await world.member("ana", "Ana"), kim)
    await zoe.says("how many new pairs this month", "1 pair began, none ended", "1 of them now a mentor")
    await zoe.says("and in october?", "1 Oct 2026 to 31 Oct 2026", "no pair began")
    await zoe.says("y el año pasado", "1 Jan 2025 to 31 Dec 2025")


async def test_figures_are_for_the_council(world: World) -> None:
    ana = await world.member("ana", "Ana")
    assert "joined" not in await ana.says("how many joined in october")
