"""Everything the check-in feature registers."""

from __future__ import annotations

from handlers.check_in import (
    adding,
    back_again,
    commands,
    contact,
    help_calls,
    jobs,
    left,
    noted,
    open_now,
    plain_words,
    putting_off,
    second_thoughts,
    silence_end,
    told,
    unnamed,
    worries,
)
from handlers.shared.feature import Feature

feature = Feature(
    "check_in",
    commands.feature,
    help_calls.feature,
    open_now.feature,
    contact.feature,
    silence_end.feature,
    back_again.feature,
    second_thoughts.feature,
    putting_off.feature,
    plain_words.feature,
    unnamed.feature,
    adding.feature,
    left.feature,
    told.feature,
    noted.feature,
    worries.feature,
    jobs.feature,
)
