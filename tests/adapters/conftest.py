"""Fixtures of the networks that are held to the contract."""

from __future__ import annotations

from tests.adapters.matrix_bot import bot
from tests.adapters.stage_console import console_stage
from tests.adapters.stage_discourse import discourse_stage
from tests.adapters.stage_email import email_stage
from tests.adapters.stage_matrix import introduced_bot, matrix_stage
from tests.adapters.stage_telegram import telegram_stage

__all__ = ["bot", "console_stage", "discourse_stage", "email_stage", "introduced_bot", "matrix_stage", "telegram_stage"]
