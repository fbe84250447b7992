"""Everything the council feature registers."""

from __future__ import annotations

from handlers.council import (
    asking,
    commands,
    decisions,
    figures,
    in_words,
    jobs,
    pair_history,
    people,
    public_digest,
    todo,
    who,
)
from handlers.shared.feature import Feature

feature = Feature(
    "council",
    asking.feature,
    commands.feature,
    todo.feature,
    in_words.feature,
    figures.feature,
    decisions.feature,
    people.feature,
    who.feature,
    pair_history.feature,
    jobs.feature,
    public_digest.feature,
)
