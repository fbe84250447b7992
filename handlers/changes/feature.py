"""Everything the changes feature registers."""

from __future__ import annotations

from handlers.changes import finished, handover, in_words, jobs, rebalancing, wishes
from handlers.shared.feature import Feature

feature = Feature(
    "changes",
    rebalancing.feature,
    wishes.feature,
    handover.feature,
    in_words.feature,
    finished.feature,
    jobs.feature,
)
