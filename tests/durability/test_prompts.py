"""Timed work, with a kill at each boundary of it: every mentor is asked once a week, none is forgotten."""

from __future__ import annotations

import asyncio
import itertools
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from chatbot.core.messages import AccountRef, Network
from storage.engine import open_engine
from storage.models.check_in import Prompt, PromptKind
from storage.models.delivery import OutboxRow, OutboxState
from storage.models.pairs import Pair
from storage.unit_of_work import Database
from tests.durability.bot import Life
from tests.durability.campaign import PATIENCE
from tests.durability.nursery import Bot, Nursery
from tests.durability.telegram import SlowServer

MONDAY = datetime(2026, 11, 30, 9, 0, 1, tzinfo=UTC)
PAIRED = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
MENTORS = 2
AT_ONCE = 3
"""Boundaries tried side by side."""
STRIDE = 3
"""The step from one boundary that is tried to the next, unless all are."""


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
                mentor.timezone_known, mentor.languages = True, ["English"]  # or they are asked that besides
                await store.flush()
                store.session.add(Pair(mentee_id=mentee.id, mentor_id=mentor.id, started_at=PAIRED))
                account = store.people.add_account(AccountRef(Network.TELEGRAM, str(1001 + i)))
                account.member, account.room_id, account.last_seen_at = mentor, account.user_id, PAIRED
    finally:
        await database.close()
    return file


async def test_a_kill_at_each_boundary_of_a_tick(monday: Path, nursery: Nursery, tmp_path: Path, whole: bool) -> None:
    stride = 1 if whole else STRIDE
    numbers = itertools.count(1, stride)
    tried: list[int] = []

    async def try_boundaries() -> None:
        while await _die_at(number := next(numbers), monday, nursery, tmp_path):
            tried.append(number)

    async with asyncio.TaskGroup() as tries:
        for _ in range(AT_ONCE):
            tries.create_task(try_boundaries())

    assert len(tried) * stride > 4 * MENTORS, (
        "each send has a boundary before and after it, and two more for its record"
    )


async def _die_at(number: int, monday: Path, nursery: Nursery, folder: Path) -> bool:
    """Let a bot die at boundary `number` of its first tick and another go on; False past the last boundary."""
    database = folder / f"{number}.db"
    database.write_bytes(monday.read_bytes())
    async with SlowServer() as server:
        mentors = [server.person(1001 + i, f"Mentor {i}", started=True) for i in range(MENTORS)]
        telegram = {"enabled": True, "token": server.token, "api_base_url": server.url}
        life = Life(
            {"database": {"url": f"sqlite+aiosqlite:///{database}"}, "telegram": telegram},
            str(folder / f"{number}.log"),
            (MONDAY - datetime.now(UTC)).total_seconds(),
            dies_at=number,
        )
        before = [0] * MENTORS
        bot = nursery.bear(life)
        survived = await _asked_or_died(bot, database)
        if not survived:
            await server.hush()
            before = [len(mentor.sees) for mentor in mentors]
            bot = nursery.bear(replace(life, dies_at=0))
            assert await _asked_or_died(bot, database)
        bot.kill()
        for i, mentor in enumerate(mentors):
            asked = [f"How are things going with Mentee {i}?" in text for text in mentor.sees]
            assert asked in ([True], [True] * (1 + before[i])), f"boundary {number}: {mentor.sees}"
        assert server.breaches == []
    return not survived


async def _asked_or_died(bot: Bot, database: Path) -> bool:
    """Wait until every mentor was asked and this is written down; False if the bot killed itself before."""
    engine = open_engine(f"sqlite+aiosqlite:///{database}", snapshot=True)
    try:
        async with asyncio.timeout(PATIENCE):
            while True:
                async with engine.connect() as connection:
                    prompts = list(await connection.scalars(select(Prompt.member_id).where(_CHECK_IN)))
                    states = list(await connection.scalars(select(OutboxRow.state).where(_MESSAGE)))
                assert len(set(prompts)) == len(prompts), "asked twice for the same week"
                if len(prompts) == MENTORS and states == [OutboxState.SENT] * MENTORS:
                    return True
                if bot.ended() is not None:
                    bot.killed()
                    return False
                await asyncio.sleep(0.01)
    finally:
        await engine.dispose()


_MESSAGE = OutboxRow.kind == "message"
_CHECK_IN = Prompt.kind == PromptKind.CHECK_IN
