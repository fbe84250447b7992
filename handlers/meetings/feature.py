"""All that the meetings feature brings."""

from __future__ import annotations

from handlers.meetings import commands, jobs, reading_back
from handlers.shared.feature import Feature

feature = Feature("meetings", commands.feature, jobs.feature, reading_back.feature)
