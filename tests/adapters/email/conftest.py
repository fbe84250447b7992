"""Ana's mailbox, and the batches the intake would get of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from chatbot.core.messages import Batch
from tests.adapters.stage_email import EmailStage


@pytest.fixture
def stage(email_stage: EmailStage) -> EmailStage:
    return email_stage


@pytest.fixture
async def batches(stage: EmailStage) -> AsyncIterator[asyncio.Queue[Batch]]:
    """The batches that the intake would get; each is acknowledged at once."""
    adapter = stage.adapter()
    found: asyncio.Queue[Batch] = asyncio.Queue()

    async def read() -> None:
        async for batch in adapter.batches(None):
            found.put_nowait(batch)

    reading = asyncio.create_task(read())
    yield found
    await adapter.close()
    await reading
