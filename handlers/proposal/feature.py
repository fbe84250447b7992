"""Everything the proposal feature registers."""

from __future__ import annotations

from handlers.proposal import commands, comments, council, jobs, promises, said, stances, telling, writing
from handlers.shared.feature import Feature

feature = Feature(
    "proposal",
    said.feature,
    writing.feature,
    commands.feature,
    stances.feature,
    comments.feature,
    council.feature,
    promises.feature,
    telling.feature,
    jobs.feature,
)
