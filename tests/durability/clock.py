"""The time of a campaign."""

from __future__ import annotations

from datetime import UTC, datetime

TODAY = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
"""The moment at which a campaign begins, by the bot's clock."""
