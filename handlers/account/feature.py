"""Everything the account feature registers."""

from __future__ import annotations

from handlers.account import (
    about_bot,
    cannot,
    commands,
    introducing,
    invitations,
    inviting,
    jobs,
    joining,
    kind_words,
    linking,
    living,
    naming,
    other_language,
    said_of_oneself,
    suggesting,
    zone_and_languages,
)
from handlers.shared.feature import Feature

feature = Feature(
    "account",
    linking.feature,
    invitations.feature,
    inviting.feature,
    introducing.feature,
    living.feature,
    naming.feature,
    said_of_oneself.feature,
    other_language.feature,
    zone_and_languages.feature,
    commands.feature,
    about_bot.feature,
    cannot.feature,
    kind_words.feature,
    suggesting.feature,
    jobs.feature,
    joining.feature,  # last: it answers whatever a stranger writes
)
