"""Pieces that several tests of mail share."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from chatbot.adapters.contract.stage import PATIENCE
from tests.adapters.stage_email import EmailStage

FORTNIGHT = timedelta(days=14)


async def until_refused(stage: EmailStage, count: int = 1) -> list[str]:
    async with asyncio.timeout(PATIENCE):
        while len(stage.postman.refusals) < count:
            await asyncio.sleep(0.01)
    return stage.postman.refusals
