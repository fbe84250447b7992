"""Somebody who introduces themselves in one line is shown what would be noted of it."""

from __future__ import annotations

import pytest

from tests.world import World

EN, ES = "i'm Ana from Peru, i like translating and small events", "soy Ana, de Perú, me gusta traducir y dibujar"


@pytest.mark.parametrize(("said", "country", "likes"), [(EN, "Peru", "translating"), (ES, "Perú", "traducir, dibujar")])
async def test_an_introduction_is_noted_with_a_tap_each(world: World, said: str, country: str, likes: str) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says(said, "Nice to meet you, Ana!")
    note, interests, mentor = ana.screen[-1].labels
    assert (note, mentor) == (f"Country: {country}", "Ask for a mentor")
    assert interests.startswith(f"Interests: {likes}")
    await ana.presses(note, f"Country: {country}")
    assert (await ana.member()).country == country


async def test_who_asks_for_a_mentor_with_it_is_led_there(world: World) -> None:
    ana = await world.member("ana", "Ana")
    await ana.says("i'm from Ghana and want a mentor, i like code")
    assert any(label.startswith("Ask for a mentor") for label in ana.screen[-1].labels)
