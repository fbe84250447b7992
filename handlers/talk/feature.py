"""Everything the talk feature registers."""

from __future__ import annotations

from handlers.shared.feature import Feature
from handlers.talk import commands, following, jobs, misdirected, telling

feature = Feature("talk", misdirected.feature, telling.feature, commands.feature, following.feature, jobs.feature)
