"""Everything the absence feature registers."""

from __future__ import annotations

from handlers.absence import backup, commands, jobs, until
from handlers.shared.feature import Feature

feature = Feature("absence", commands.feature, until.feature, backup.feature, jobs.feature)
