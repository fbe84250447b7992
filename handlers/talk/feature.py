"""Everything the talk feature registers."""

from __future__ import annotations

from handlers.shared.feature import Feature
from handlers.talk import commands, following, jobs, telling

feature = Feature("talk", telling.feature, commands.feature, following.feature, jobs.feature)
