"""Councillors want somebody in who has not written yet, and name an address."""

from __future__ import annotations

import pytest

from tests.world import ZOE, Person, Sections, World


@pytest.fixture
def sections() -> Sections:
    return {"council": ZOE}


@pytest.mark.parametrize(
    "said",
    [
        "get marta in as a mentor, marta@example.org",
        "could you invite marta (marta@example.org) as a mentor?",
        "mete a marta como mentora, marta@example.org",
        "invita a pedro, pedro@example.org, como mentor",
        "da de alta a pedro como mentor, su correo es pedro@example.org",
    ],
)
async def test_nobody_who_is_not_known_is_written_to(zoe: Person, said: str) -> None:
    await zoe.says(said, "nothing has gone out", "writing to me first", "make them a mentor")


async def test_who_is_on_the_roster_is_shown_an_invitation_for(world: World, zoe: Person) -> None:
    await world.member("marta", "Marta Ruiz")
    await zoe.says("get marta in as a mentor, marta@example.org", "an invitation for Marta Ruiz")


async def test_an_own_address_is_no_invitation(zoe: Person) -> None:
    assert "nothing has gone out" not in await zoe.says("add my email zoe@example.org")
