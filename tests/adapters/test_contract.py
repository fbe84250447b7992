"""Our networks, held to the contract of all adapters."""

from __future__ import annotations

import pytest

from chatbot.adapters.contract.stage import Stage
from chatbot.adapters.contract.suite import contract_for
from tests.adapters.stage_console import ConsoleStage
from tests.adapters.stage_discourse import DiscourseStage
from tests.adapters.stage_email import EmailStage
from tests.adapters.stage_matrix import MatrixStage
from tests.adapters.stage_telegram import TelegramStage


class TestConsole(contract_for(ConsoleStage)):  # type: ignore[misc]
    @pytest.fixture
    def stage(self, console_stage: ConsoleStage) -> Stage:
        return console_stage


class TestTelegram(contract_for(TelegramStage)):  # type: ignore[misc]
    @pytest.fixture
    def stage(self, telegram_stage: TelegramStage) -> Stage:
        return telegram_stage


class TestMatrix(contract_for(MatrixStage)):  # type: ignore[misc]
    @pytest.fixture
    def stage(self, matrix_stage: MatrixStage) -> Stage:
        return matrix_stage


class TestEmail(contract_for(EmailStage)):  # type: ignore[misc]
    @pytest.fixture
    def stage(self, email_stage: EmailStage) -> Stage:
        return email_stage


class TestDiscourse(contract_for(DiscourseStage)):  # type: ignore[misc]
    @pytest.fixture
    def stage(self, discourse_stage: DiscourseStage) -> Stage:
        return discourse_stage
