"""`kill -9` at each boundary of the bot's work and at random moments: nothing is lost, nothing takes effect twice."""

from __future__ import annotations

import asyncio
import itertools
from pathlib import Path

from tests.durability.campaign import Campaign
from tests.durability.nursery import Nursery
from tests.durability.telegram import SlowServer, Telegram
from tests.durability.troubles import troubles

BOUNDARIES = ("batch came", "before commit", "after commit", "before send", "after send")
FAULTS = ("update ids that go back", "it may only be read")
"""Faults that no other test brings about in a bot at work."""
AT_ONCE = 3
"""Boundaries tried side by side."""
STRIDE = 3
"""The step from one boundary of a kind that is tried to the next, unless all are."""


async def test_a_kill_every_few_commands_and_some_faults(database_url: str, nursery: Nursery, tmp_path: Path) -> None:
    async with SlowServer() as server:
        campaign = Campaign(Telegram(server, 6), nursery, database_url, tmp_path, people=6, seed=1, speed=10)
        faults = [one for name in FAULTS for one in troubles(campaign, 1, seed=1, only=name)]
        try:
            await campaign.run(kills=6, commands=60, troubles=faults)
            ledger = await campaign.balance()
        finally:
            await campaign.close()

    assert (ledger.kills - ledger.meanwhile, ledger.commands, ledger.effects) == (6, 60, 60)
    assert sorted(ledger.faults) == sorted(one.name for one in faults)
    assert sum(one.met for one in ledger.faults.values()), "the database refused what the bot wrote"
    assert server.breaches == []


async def test_a_kill_at_each_boundary(sqlite_template: Path, nursery: Nursery, tmp_path: Path, whole: bool) -> None:
    """Each kind is counted by itself: menus go out beside the answers, so lives differ in what follows what."""
    names: list[str] = []
    places = asyncio.Semaphore(AT_ONCE)

    async def try_boundaries(kind: str) -> None:
        for number in itertools.count(1, 1 if whole else STRIDE):
            async with places:
                name = await _die_at(kind, number, sqlite_template, nursery, tmp_path)
            if name is None:
                return
            names.append(name)

    async with asyncio.TaskGroup() as tries:
        for kind in BOUNDARIES:
            tries.create_task(try_boundaries(kind))

    assert set(names) == set(BOUNDARIES)


async def _die_at(kind: str, number: int, template: Path, nursery: Nursery, folder: Path) -> str | None:
    """Let a bot die at a boundary of a conversation, another finish it; the boundary, or None past the last."""
    folder = folder / f"{kind} {number}"
    folder.mkdir()
    database = folder / "chatbot.db"
    database.write_bytes(template.read_bytes())
    async with SlowServer() as server:
        network = Telegram(server, 1)
        campaign = Campaign(network, nursery, f"sqlite+aiosqlite:///{database}", folder, people=1)
        try:
            for person in (0, 0):
                await campaign.command(person)
            bot = campaign.bear(dies_at=number, counted=kind)
            if await campaign.settled_or_died(bot):
                bot.kill()
                return None
            bot = campaign.bear()
            await campaign.settle(bot)
            bot.kill()
            await campaign.balance()
        finally:
            await campaign.close()
        assert server.breaches == []
        return bot.last_words()
