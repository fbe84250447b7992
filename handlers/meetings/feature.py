"""All that the meetings feature brings."""

from __future__ import annotations

from handlers.meetings import commands, jobs, reading_back, standing, their_clock
from handlers.shared.feature import Feature

feature = Feature(
    "meetings", commands.feature, standing.feature, their_clock.feature, jobs.feature, reading_back.feature
)
