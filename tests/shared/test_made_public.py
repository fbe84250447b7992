"""Publishing for everybody: announcements, proposals and decisions, once each and without names."""

from __future__ import annotations

import pytest

from chatbot.core.messages import ConversationRef, Network
from tests.proposal.programme import decided, proposed, revised
from tests.world import COUNCIL_ROOM, ZOE, Person, Sections, World

SQUARE = ConversationRef(Network.MATRIX, "!square:example.org")


@pytest.fixture
def sections() -> Sections:
    return {"council": {**ZOE, "room": COUNCIL_ROOM}, "public": {"rooms": (SQUARE,)}}


def square(world: World) -> list[str]:
    """Return what stands in the public room."""
    return [message.text for message in world.adapters[Network.MATRIX].rooms.get(SQUARE.room_id, ())]


@pytest.fixture
async def zoe(world: World) -> Person:
    return world.person("zoe", "Zoe")


async def test_an_announcement_to_all_is_published_by_one_tap(world: World, zoe: Person) -> None:
    await world.member("kim", "Kim", roles=("mentor",))
    await zoe.says("announce everybody: The *summit* moves to Saturday.", "The *summit* moves")
    await zoe.presses("Send it now")
    await world.advance(minutes=2)
    zoe.read()
    assert square(world) == []
    await zoe.presses("Who got it", "to 2 members")
    await zoe.presses("Publish it", "It’s published")
    await world.advance(minutes=2)
    assert square(world) == ["News: The *summit* moves to Saturday.\n\nThe *summit* moves to Saturday."]
    await zoe.says("announce mentors: Only for you.", "Only for you")
    await zoe.presses("Send it now")
    await world.advance(minutes=2)
    await zoe.presses("Who got it", "to 1 mentor")
    assert "Publish it" not in zoe.screen[-1].labels


async def test_a_proposal_its_revision_and_its_decision_are_published_without_names(world: World, zoe: Person) -> None:
    ana = await world.member("ana", "Ana")
    await zoe.says("hello")
    await proposed(ana)
    await revised(ana, 1, "2. Check-ins", "A mentor writes to each mentee every two weeks.")
    await ana.says("proposal 1")
    await ana.presses("More")
    await ana.presses("Ask the council to decide now")
    await decided(zoe, 1)
    await world.advance(minutes=2)
    proposal, version, decision = square(world)
    assert proposal.startswith("Proposal: One page for mentors\n\n")
    assert "A new version of the proposal, number 2" in version
    assert "every two weeks" in version
    assert "The council has decided: Accepted" in decision
    assert not {"Ana", "Zoe"} & set(" ".join(square(world)).split())
