"""`kill -9` at each boundary of the bot's work and at random moments: nothing is lost, nothing takes effect twice."""

from __future__ import annotations

import asyncio
import itertools
from pathlib import Path

import pytest

from tests.durability.campaign import Campaign, SlowServer, Telegram
from tests.durability.nursery import Nursery

pytestmark = pytest.mark.both_databases

AT_ONCE = 3
"""Boundaries tried side by side."""


async def test_a_kill_every_few_commands(database_url: str, nursery: Nursery, tmp_path: Path) -> None:
    async with SlowServer() as server:
        campaign = Campaign(Telegram(server, 6), nursery, database_url, tmp_path, people=6, seed=1)
        try:
            await campaign.run(kills=8, commands=80)
            ledger = await campaign.balance()
        finally:
            await campaign.close()

    assert (ledger.kills, ledger.commands, ledger.effects) == (8, 80, 80)
    assert server.breaches == []


async def test_a_kill_at_each_boundary(sqlite_template: Path, nursery: Nursery, tmp_path: Path) -> None:
    numbers = itertools.count(1)
    names: list[str] = []

    async def try_boundaries() -> None:
        while (name := await _die_at(next(numbers), sqlite_template, nursery, tmp_path)) is not None:
            names.append(name)

    async with asyncio.TaskGroup() as tries:
        for _ in range(AT_ONCE):
            tries.create_task(try_boundaries())

    assert set(names) == {
        "batch came",
        "before commit",
        "after commit",
        "before send",
        "after send",
    }


async def _die_at(number: int, template: Path, nursery: Nursery, folder: Path) -> str | None:
    """Let a bot die at boundary `number` of a conversation, another finish it; the boundary, or None past the last."""
    folder = folder / str(number)
    folder.mkdir()
    database = folder / "chatbot.db"
    database.write_bytes(template.read_bytes())
    async with SlowServer() as server:
        campaign = Campaign(Telegram(server, 1), nursery, f"sqlite+aiosqlite:///{database}", folder, people=1)
        try:
            for person in (0, 0):
                await campaign.command(person)
            bot = campaign.bear(dies_at=number)
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
