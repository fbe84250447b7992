"""Everything the activity feature registers."""

from __future__ import annotations

from handlers.activity import commands, dating, editing, has_reported, jobs, mending, others, planning, withdrawal
from handlers.shared.feature import Feature

feature = Feature(
    "activity",
    commands.feature,
    editing.feature,
    dating.feature,
    mending.feature,
    has_reported.feature,
    others.feature,
    planning.feature,
    withdrawal.feature,
    jobs.feature,
)
