"""The networks that are held to the contract: a new one adds its class and its fixture here."""

from __future__ import annotations

from typing import cast

import pytest

from tests.adapters.matrix_bot import bot
from tests.adapters.stage import Stage
from tests.adapters.stage_console import ConsoleStage, console_stage
from tests.adapters.stage_email import EmailStage, email_stage
from tests.adapters.stage_matrix import MatrixStage, introduced_bot, matrix_stage
from tests.adapters.stage_telegram import TelegramStage, telegram_stage

__all__ = ["bot", "console_stage", "email_stage", "introduced_bot", "matrix_stage", "telegram_stage"]

STAGES: tuple[type[Stage], ...] = (ConsoleStage, TelegramStage, MatrixStage, EmailStage)


@pytest.fixture
def stage(request: pytest.FixtureRequest) -> Stage:
    """The stage of the network a test is parametrised with: the fixture `<network>_stage`."""
    return cast(Stage, request.getfixturevalue(f"{request.param.network}_stage"))
