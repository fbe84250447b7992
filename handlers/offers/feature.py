"""Everything the offers feature registers."""

from __future__ import annotations

from handlers.offers import (
    commands,
    conditions,
    free_hours,
    jobs,
    likes,
    match_command,
    own_wish,
    patience,
    purpose,
    questions,
    regret,
    together,
)
from handlers.shared.feature import Feature

feature = Feature(
    "offers",
    commands.feature,
    purpose.feature,
    conditions.feature,
    questions.feature,
    patience.feature,
    likes.feature,
    own_wish.feature,
    together.feature,
    free_hours.feature,
    regret.feature,
    match_command.feature,
    jobs.feature,
)
