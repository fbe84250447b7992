"""What time sets off, with a kill at each boundary of it: every mentor is asked once a week, none is forgotten."""

from __future__ import annotations

import asyncio
import itertools
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from chatbot.core.messages import AccountRef, Network
from storage.engine import open_engine
from storage.models.check_in import Prompt, PromptKind
from storage.models.delivery import OutboxRow, OutboxState
from storage.models.mentoring import Pair
from storage.unit_of_work import Database
from tests.durability.bot import Life
from tests.durability.campaign import PATIENCE, SlowServer
from tests.durability.nursery import Bot, Nursery

MONDAY = datetime(2026, 11, 30, 9, 0, 1, tzinfo=UTC)
PAIRED = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
MENTORS = 2


@pytest.fixture
async def monday(sqlite_template: Path, tmp_path: Path) -> Path:
    """A database in which every mentor is to be asked about a mentee."""
    file = tmp_path / "monday.db"
    file.write_bytes(sqlite_template.read_bytes())
    database = Database(open_engine(f"sqlite+aiosqlite:///{file}"))
    try:
        async with database.unit_of_work() as store:
            for i in range(MENTORS):
                mentor, mentee = (
                    store.people.add_member(name=name, locale="en", timezone="UTC", roles=[role], now=PAIRED)
                    for name, role in ((f"Mentor {i}", "mentor"), (f"Mentee {i}", "mentee"))
                )
                await store.flush()
                store.session.add(Pair(mentee_id=mentee.id, mentor_id=mentor.id, started_at=PAIRED))
                account = store.people.add_account(AccountRef(Network.TELEGRAM, str(1001 + i)))
                account.member, account.room_id = mentor, account.user_id
    finally:
        await database.close()
    return file


async def test_a_kill_at_each_boundary_of_a_tick(monday: Path, tmp_path: Path) -> None:
    ahead = (MONDAY - datetime.now(UTC)).total_seconds()
    async with Nursery() as nursery:
        for number in itertools.count(1):
            database = tmp_path / f"{number}.db"
            database.write_bytes(monday.read_bytes())
            async with SlowServer() as server:
                mentors = [server.person(1001 + i, f"Mentor {i}", started=True) for i in range(MENTORS)]
                settings = {
                    "database": {"url": f"sqlite+aiosqlite:///{database}"},
                    "telegram": {"enabled": True, "token": server.token, "api_base_url": server.url},
                }
                bot = await nursery.bear(Life(settings, str(tmp_path / "bot.log"), ahead, number))
                survived = await _asked_or_died(bot, database)
                await server.hush()
                before = [mentor.sees.copy() for mentor in mentors]
                if not survived:
                    bot = await nursery.bear(Life(settings, str(tmp_path / "bot.log"), ahead))
                    assert await _asked_or_died(bot, database)
                await bot.kill()
                await server.hush()
                for i, mentor in enumerate(mentors):
                    asked = [f"How is it going with Mentee {i}?" in text for text in mentor.sees]
                    again = 0 if survived else len(before[i])
                    assert asked in ([True], [True] * (1 + again)), f"boundary {number}: {mentor.sees}"
            if survived:
                break
    assert number > 4 * MENTORS, "each send has a boundary before and after it, and one more of each for its record"


async def _asked_or_died(bot: Bot, database: Path) -> bool:
    """Wait until every mentor was asked and this is written down; False if the bot killed itself before."""
    engine = open_engine(f"sqlite+aiosqlite:///{database}", snapshot=True)
    try:
        async with asyncio.timeout(PATIENCE):
            while True:
                async with engine.connect() as connection:
                    prompts = list(await connection.scalars(select(Prompt.member_id).where(_CHECK_IN)))
                    states = list(await connection.scalars(select(OutboxRow.state)))
                assert len(set(prompts)) == len(prompts), "asked twice for the same week"
                if len(prompts) == MENTORS and states == [OutboxState.SENT] * MENTORS:
                    return True
                if await bot.ended() is not None:
                    await bot.killed()
                    return False
                await asyncio.sleep(0.01)
    finally:
        await engine.dispose()


_CHECK_IN = Prompt.kind == PromptKind.CHECK_IN
