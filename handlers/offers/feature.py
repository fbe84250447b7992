"""Everything the offers feature registers."""

from __future__ import annotations

from handlers.offers import commands, conditions, jobs, likes, match_command, patience, purpose, questions, regret
from handlers.shared.feature import Feature

feature = Feature(
    "offers",
    commands.feature,
    purpose.feature,
    conditions.feature,
    questions.feature,
    patience.feature,
    likes.feature,
    regret.feature,
    match_command.feature,
    jobs.feature,
)
