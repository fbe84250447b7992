"""Everything the talk feature registers."""

from __future__ import annotations

from handlers.shared.feature import Feature
from handlers.talk import commands, following, jobs, last_words, misdirected, rewording, telling

feature = Feature(
    "talk",
    misdirected.feature,
    rewording.feature,
    telling.feature,
    commands.feature,
    following.feature,
    last_words.feature,
    jobs.feature,
)
