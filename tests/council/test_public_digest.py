"""The weekly digest for everybody: to a forum and public rooms, once each, with nobody's name in it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chatbot.adapters.base import RetryLater
from chatbot.adapters.discourse.capabilities import CAPABILITIES, NETWORK
from chatbot.core.l10n import Markup
from chatbot.core.messages import ConversationRef, Network, OutgoingMessage, Receipt
from chatbot.core.publishing import PublicKind
from handlers.shared.context import Desk
from handlers.shared.publishing import publish, publish_more
from storage.models.council import ItemKind
from tests.council.test_items import put
from tests.world import COUNCIL_ROOM, ZOE, FakeAdapter, Sections, World

LOBBY, SQUARE = ConversationRef(Network.TELEGRAM, "-100"), ConversationRef(Network.MATRIX, "!square:example.org")


class FakeForum(FakeAdapter):
    """A forum in memory, as the delivery sees one."""

    def __init__(self) -> None:
        super().__init__(NETWORK, can=CAPABILITIES)
        self.posts: list[OutgoingMessage] = []

    async def send(self, message: OutgoingMessage, key: str) -> Receipt:
        receipt = await super().send(message, key)
        self.posts.append(message)
        return receipt


@pytest.fixture
def sections() -> Sections:
    return {
        "council": {**ZOE, "room": COUNCIL_ROOM},
        "public": {"rooms": (LOBBY, SQUARE)},
        "discourse": {
            "enabled": True,
            "url": "https://forum.example.org",
            "category": 7,
            "api_key": "k",
            "api_username": "bot",
            "publishes": ("digest", "proposals"),
        },
    }


@pytest.fixture
async def forum(world: World) -> FakeForum:
    """The same bot, with a forum beside its networks."""
    forum = FakeForum()
    world.adapters[NETWORK] = forum
    world.adapters[Network.TELEGRAM].username = "mentor_bot"
    await world.restart()
    return forum


async def test_it_goes_out_once_everywhere_without_a_name(world: World, forum: FakeForum) -> None:
    kim, ana = await world.member("kim", "Kim", roles=("mentor",)), await world.member("ana", "Ana")
    await world.pair(ana, kim)
    await put(world, ItemKind.APPLICATION, ana, note="between us")
    await ana.says("sop dragon food")
    forum.faults.append(RetryLater(5))
    await world.advance_to(world.clock.now().replace(day=30, hour=9), step=timedelta(hours=12))
    await world.restart()
    await world.advance(hours=3)
    rooms = [world.adapters[room.network].rooms[room.room_id] for room in (LOBBY, SQUARE)]
    (post,), ((lobby,), (square,)) = forum.posts, rooms
    assert post.conversation.room_id == "7"
    assert post.subject == "The mentorship programme, week of 30 Nov 2026"
    assert lobby.text == square.text == f"{post.subject}\n\n{forum.rooms['7'][0].text}"
    for part in ("Mentors: 1", "Mentees with a mentor: 1", "3 members, 1 pair", "https://t.me/mentor_bot"):
        assert part in lobby.text
    for secret in ("Ana", "Kim", "zoe", "dragon", "between us", "verdue"):
        assert secret not in lobby.text
    await world.advance(days=7, step=timedelta(hours=12))
    assert [len(forum.posts), *map(len, rooms)] == [2, 2, 2]
    assert len({one.conversation.thread_id for one in forum.posts}) == 2


async def test_what_is_added_later_is_a_reply_and_goes_where_its_kind_does(
    world: World, forum: FakeForum, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposal, news = PublicKind.PROPOSALS.of(7), PublicKind.ANNOUNCEMENTS.of(1)
    said: list[bool] = []

    async def work(desk: Desk) -> None:
        if said:
            return
        title = Markup("Swag *for* events")
        said.append(await publish(desk, proposal, title, Markup("What do you **think**?")))
        said.append(await publish(desk, proposal, title, Markup("Twice?")))
        said.append(await publish_more(desk, proposal, Markup("Decided: yes.")))
        said.append(await publish(desk, news, Markup("News"), Markup("For the rooms alone.")))
        said.append(await publish_more(desk, PublicKind.PROPOSALS.of(8), Markup("Of nothing.")))

    monkeypatch.setattr("chatbot.app.all_jobs", lambda: {"test.work": work})
    await world.restart()
    await world.settle()
    assert said == [True, False, True, True, False]
    first, more = forum.posts
    assert (first.subject, more.subject) == ("Swag *for* events", "")
    assert first.conversation == more.conversation
    assert [message.text for message in world.adapters[Network.TELEGRAM].rooms[LOBBY.room_id]] == [
        "Swag *for* events\n\nWhat do you think?",
        "Swag *for* events\n\nDecided: yes.",
        "News\n\nFor the rooms alone.",
    ]
