"""Telegram, over any Bot API server."""

from chatbot.adapters.telegram.adapter import TelegramAdapter

__all__ = ["TelegramAdapter"]
