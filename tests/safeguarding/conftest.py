"""A programme in which Kim, and after her Luis, read what people report in confidence."""

from __future__ import annotations

import pytest

from chatbot.core.messages import AccountRef, ConversationRef, Network
from tests.world import Person, Sections, World

ROOM = "-100council"
CONTACT = "Helpline: +34 900 000 000"


@pytest.fixture
def sections() -> Sections:
    """Both are named, there is a contact outside, and the council has a room."""
    return {
        "council": {
            "members": [AccountRef(Network.TELEGRAM, "zoe")],
            "safeguarding": [AccountRef(Network.TELEGRAM, "kim"), AccountRef(Network.MATRIX, "luis")],
            "outside_contacts": {"en": [CONTACT], "es": ["Teléfono de ayuda: 900 000 000"]},
            "room": ConversationRef(Network.TELEGRAM, ROOM),
        },
        "programme": {"digest_weekday": "wednesday"},
    }


async def seated(world: World, user_id: str, network: Network = Network.TELEGRAM) -> Person:
    """Return a councillor of the configuration, who has written to the bot."""
    person = world.person(user_id, network=network)
    await person.says("profile timezone UTC")
    person.read()
    return person


@pytest.fixture
async def kim(world: World) -> Person:
    """The first who reads reports; she is a mentor, too."""
    person = await seated(world, "kim")
    await world.give_role(person, "mentor")
    return person


@pytest.fixture
async def luis(world: World, kim: Person) -> Person:
    """The second who reads them."""
    return await seated(world, "luis", Network.MATRIX)


@pytest.fixture
async def zoe(world: World, kim: Person) -> Person:
    """A councillor who reads no reports."""
    return await seated(world, "zoe")


@pytest.fixture
async def ben(world: World) -> Person:
    """A mentor who is on no council."""
    return await world.member("ben", "Ben", roles=["mentor"])


@pytest.fixture
async def ana(world: World, ben: Person) -> Person:
    """A mentee, whose mentor is Ben."""
    person = await world.member("ana", "Ana")
    await world.pair(person, ben)
    return person
