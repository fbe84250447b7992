"""Pairs that an earlier version found unable to write to each other: now they always can, through the bot."""

from __future__ import annotations

from handlers.shared.context import Desk
from handlers.shared.council_items import settle
from handlers.shared.feature import Feature
from storage.models.council import ItemKind

feature = Feature()


@feature.job("sharing")
async def follow(desk: Desk) -> None:
    """Let nobody wait any more for help that is not needed."""
    for pair in await desk.store.pairs.apart():
        pair.apart_since = None
    await desk.store.flush()
    for item in await desk.store.items.open(ItemKind.APART):
        await settle(desk, ItemKind.APART, item.subject)
