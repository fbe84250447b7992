"""An announcement in encrypted rooms on a real Synapse, by a bot that dies each time it has sent some of it."""

from __future__ import annotations

import asyncio
import time
from collections import Counter

from sqlalchemy import func, select

from storage.engine import open_engine
from storage.models.account import Member
from storage.models.broadcast import Broadcast
from storage.models.delivery import OutboxRow, OutboxState
from storage.unit_of_work import Database
from tests.durability.announcement import NEWS, PATIENCE, put_out
from tests.durability.campaign import Campaign
from tests.durability.matrix import Matrix


async def announce_on_matrix(
    network: Matrix, campaign: Campaign, database: str, *, people: int, sent_in_a_life: int
) -> Counter[int]:
    """Return how often each person was sent the announcement; `campaign.ledger` counts the kills.

    Each life ends when so many messages have reached the homeserver, before any of it is stored.
    """
    await network.gather(campaign)
    for person in range(people):
        await campaign.command(person)
    await campaign.run(kills=0, commands=people)
    engine = open_engine(database)
    try:
        async with Database(engine).unit_of_work() as store:
            await put_out(store, (await store.session.scalars(select(Member).order_by(Member.id))).all()[-1])
        while not await _lives(campaign, database, sent_in_a_life):
            campaign.ledger.kills += 1
    finally:
        await engine.dispose()
    began = time.monotonic()
    while not all(any(NEWS in text for text in network.replies(person)) for person in range(people)):
        assert time.monotonic() - began < PATIENCE, "somebody was skipped"
        await asyncio.sleep(0.05)  # what the homeserver has is synced a moment later
    return Counter({person: sum(NEWS in text for text in network.replies(person)) for person in range(people)})


async def _lives(campaign: Campaign, database: str, sent: int) -> bool:
    """Tell whether a life of the bot has got to the end of the announcement."""
    bot = campaign.bear(dies_at=sent, counted="after send")
    engine, since = open_engine(database, snapshot=True), time.monotonic()
    try:
        while bot.ended() is None:
            async with engine.connect() as connection:
                ended = await connection.scalar(select(Broadcast.ended_at))
                is_open = OutboxRow.state.in_((OutboxState.PENDING, OutboxState.SENDING, OutboxState.UNCERTAIN))
                waits = await connection.scalar(select(func.count()).where(is_open & (OutboxRow.kind == "message")))
            if ended is not None and not waits:
                bot.kill()
                return True
            assert time.monotonic() - since < PATIENCE, f"it does not go on; the bot says:\n{bot.said()}"
            await asyncio.sleep(0.02)
        bot.killed()
        return False
    finally:
        await engine.dispose()
