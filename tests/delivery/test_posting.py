"""How what was said becomes messages a network takes."""

from __future__ import annotations

import pytest

from chatbot.adapters.base import Capabilities
from chatbot.core.charts import Bar, BarChart
from chatbot.core.context import Draft
from chatbot.core.l10n import Localizer
from chatbot.core.messages import ConversationRef, Network
from chatbot.delivery.menus import Menus
from chatbot.delivery.posting import Post
from storage.delivery import Entry
from tests.world import World

pytestmark = pytest.mark.both_databases

ROOM = ConversationRef(Network.TELEGRAM, "1")
CHART = BarChart("Load", (Bar("Kim", 6),))


async def put(world: World, localizer: Localizer, draft: Draft, *, files: bool = True) -> list[Entry]:
    can = Capabilities(100, buttons=True, edits=False, files=files, idempotent_send=False, longest_caption=40)
    post = Post({Network.TELEGRAM: can}, Menus({}, world.app.router, localizer), world.settings.programme, localizer)
    async with world.store() as store:
        return await post.put(store, [draft], world.clock.now(), lambda _: None)


async def test_long_text_is_split_and_a_picture_comes_with_the_end_of_it(world: World, localizer: Localizer) -> None:
    words = "word " * 30
    plain = await put(world, localizer, Draft(words, conversation=ROOM))
    assert [len(entry.text) <= 100 for entry in plain] == [True, True]
    drawn = await put(world, localizer, Draft(words, conversation=ROOM, chart=CHART))
    assert all(len(entry.text) <= 40 for entry in drawn)
    assert [entry.chart is not None for entry in drawn] == [False] * (len(drawn) - 1) + [True]


async def test_without_files_a_chart_is_told_in_words(world: World, localizer: Localizer) -> None:
    (entry,) = await put(world, localizer, Draft("Look", conversation=ROOM, chart=CHART), files=False)
    assert entry.chart is None
    assert "Kim: 6" in entry.text


async def test_a_network_without_edits_gets_none(world: World, localizer: Localizer) -> None:
    assert await put(world, localizer, Draft("done", conversation=ROOM, replaces="m1")) == []
