"""Telegram, over any Bot API server."""
