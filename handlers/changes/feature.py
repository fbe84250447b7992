"""Everything the changes feature registers."""

from __future__ import annotations

from handlers.changes import handover, jobs, rebalancing, wishes
from handlers.shared.feature import Feature

feature = Feature("changes", rebalancing.feature, wishes.feature, handover.feature, jobs.feature)
