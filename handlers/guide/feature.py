"""Everything the guide feature registers."""

from __future__ import annotations

from handlers.guide import commands, gaps, hearing, jobs, reading
from handlers.shared.feature import Feature

feature = Feature("guide", commands.feature, hearing.feature, reading.feature, gaps.feature, jobs.feature)
"""Placed before what takes any words left for somebody else, and after what a person is talking with just now."""
