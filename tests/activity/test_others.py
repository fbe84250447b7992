"""A mentor tells of what a mentee did, which is the mentee's to report."""

from __future__ import annotations

from tests.world import World


async def test_a_mentee_is_asked_for_their_own_report(world: World) -> None:
    kim, emil = await world.member("kim", "Kim", roles=["mentor"]), await world.member("emil", "Emil", locale="es")
    await world.pair(emil, kim)
    for said in (
        "emil organised a hack night on the 14th with 25 people",
        "my mentee Emil also gave a talk at the meetup yesterday",
        "Emil has translated 40 strings this week",
        "emil organizó una noche de hackeo el 14 con 25 personas",
        "Emil dio una charla ayer",
    ):
        await kim.says(said, "It’s theirs to report", "Shall I send them this?")
        emil.reads_nothing()
    await kim.presses("Send this to Emil", "passed it on to Emil")
    emil.reads("Cuéntaselo al bot")
    await emil.says("activities")
    assert "hack" not in emil.screen[-1].text


async def test_ones_own_activity_is_ones_own(world: World) -> None:
    kim, emil = await world.member("kim", "Kim", roles=["mentor"]), await world.member("emil", "Emil")
    await world.pair(emil, kim)
    for said in ("I organised a hack night with Emil yesterday", "yesterday I gave a talk, Emil attended it"):
        assert "theirs to report" not in await kim.says(said)
