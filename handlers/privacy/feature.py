"""All that the privacy feature brings."""

from __future__ import annotations

from handlers.privacy import commands, forgetting, jobs
from handlers.shared.feature import Feature

feature = Feature("privacy", commands.feature, forgetting.feature, jobs.feature)
