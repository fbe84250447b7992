"""Drafts turned into messages that a network takes."""

from __future__ import annotations

import pytest

from chatbot.adapters.base import Capabilities
from chatbot.adapters.telegram.adapter import TelegramAdapter
from chatbot.core.charts import Bar, BarChart
from chatbot.core.formatting import person
from chatbot.core.l10n import Localizer
from chatbot.core.messages import ButtonStyle, ConversationRef, Network, Option
from chatbot.core.writer import Draft
from chatbot.delivery.outgoing.menus import Menus
from chatbot.delivery.outgoing.routing import Routing
from storage.outbox_entries import OutboxEntry
from tests.world import World

ROOM = ConversationRef(Network.TELEGRAM, "1")
CHART = BarChart("Load [mentees]", (Bar("Kim", 6),))


async def put(
    world: World, localizer: Localizer, draft: Draft, *, files: bool = True, longest_caption: int | None = 40
) -> list[OutboxEntry]:
    can = Capabilities(
        100, buttons=True, edits=False, files=files, idempotent_send=False, longest_caption=longest_caption
    )
    post = Routing(
        {Network.TELEGRAM: can}, Menus({}, world.app.registry, localizer), world.settings.programme, localizer
    )
    async with world.store() as store:
        return await post.put(store, [draft], world.clock.now(), lambda _: None)


async def test_long_text_is_split(world: World, localizer: Localizer) -> None:
    entries = await put(world, localizer, Draft("word " * 30, conversation=ROOM))
    assert [len(entry.text) <= 100 for entry in entries] == [True, True]


async def test_a_buttons_weight_is_kept_with_it(world: World, localizer: Localizer) -> None:
    weighty, plain = Option("End it", "status", {}, style=ButtonStyle.DANGER), Option("Go", "status", {})
    [put_in] = await put(world, localizer, Draft("Sure?", conversation=ROOM, options=(weighty, plain)))

    async with world.store() as store:
        shown = await store.outbox.pressed(put_in.token(0))
    assert shown is not None
    assert shown[0].entry.buttons == (weighty, plain)


@pytest.mark.parametrize(
    ("words", "longest_caption", "messages"),
    [
        ("**All** is well", 40, [("**All** is well", True)]),
        ("**All** is well", None, [("**All** is well", True)]),
        ("**All** is well", 0, [("**All** is well", False), ("Load \\[mentees\\]", True)]),
        ("word " * 9, 40, [("word " * 9, False), ("Load \\[mentees\\]", True)]),
    ],
)
async def test_words_that_may_not_be_seen_beside_a_picture_go_before_it(
    world: World, localizer: Localizer, words: str, longest_caption: int | None, messages: list[tuple[str, bool]]
) -> None:
    draft = Draft(words, conversation=ROOM, chart=CHART, options=(Option("Go", "status", {}),), reply_to="$asked")
    entries = await put(world, localizer, draft, longest_caption=longest_caption)

    assert [(entry.text, entry.chart is not None) for entry in entries] == messages
    assert [bool(entry.buttons) for entry in entries] == [True] + [False] * (len(entries) - 1)
    assert entries[0].reply_to == "$asked"


async def test_words_longer_than_a_message_go_in_paragraphs_and_the_picture_after_the_last(
    world: World, localizer: Localizer
) -> None:
    paragraphs = [letter * 60 + f"\n{letter * 900}" for letter in "abcdef"]
    post = Routing(
        {Network.TELEGRAM: TelegramAdapter.capabilities},
        Menus({}, world.app.registry, localizer),
        world.settings.programme,
        localizer,
    )
    draft = Draft("\n\n".join(paragraphs), conversation=ROOM, chart=CHART, options=(Option("Go", "status", {}),))
    async with world.store() as store:
        entries = await post.put(store, [draft], world.clock.now(), lambda _: None)

    assert [entry.text for entry in entries] == [
        "\n\n".join(paragraphs[:4]),
        "\n\n".join(paragraphs[4:]),
        "Load \\[mentees\\]",
    ]
    assert [entry.chart is not None for entry in entries] == [False, False, True]
    assert [len(entry.buttons) for entry in entries] == [0, 1, 0]


async def test_without_files_a_chart_is_told_in_words(world: World, localizer: Localizer) -> None:
    (entry,) = await put(world, localizer, Draft("Look", conversation=ROOM, chart=CHART), files=False)
    assert entry.chart is None
    assert "Kim: 6" in entry.text


async def test_a_network_without_edits_gets_none(world: World, localizer: Localizer) -> None:
    assert await put(world, localizer, Draft("done", conversation=ROOM, replaces="m1")) == []


async def test_councillors_have_everybody_one_tap_away_and_rooms_nobody(world: World, localizer: Localizer) -> None:
    ana = await (await world.member("1001", "Ana")).member()
    zoe = await (await world.member("1002", "Zoe", roles=("council",))).member()
    kim = await (await world.member("1003", "Kim", roles=("mentor",))).member()
    known = world.app.rules.known
    can = {Network.TELEGRAM: TelegramAdapter.capabilities}
    post = Routing(can, Menus({}, world.app.registry, localizer), world.settings.programme, localizer, known)
    text = f"{person('Ana', ana.id)} and {person('Zoe', zoe.id)}"
    drafts = [Draft(text, member_id=zoe.id), Draft(text, member_id=kim.id), Draft(text, conversation=ROOM)]
    async with world.store() as store:
        entries = await post.put(store, drafts, world.clock.now(), lambda _: None)
    assert [entry.text for entry in entries] == ["[Ana](tg://user?id=1001) and Zoe", "Ana and Zoe", "Ana and Zoe"]
