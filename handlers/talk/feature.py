"""Everything the talk feature registers."""

from __future__ import annotations

from handlers.shared.feature import Feature
from handlers.talk import commands, following, jobs, misdirected, rewording, telling

feature = Feature(
    "talk",
    misdirected.feature,
    rewording.feature,
    telling.feature,
    commands.feature,
    following.feature,
    jobs.feature,
)
