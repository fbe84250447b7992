"""Everything the account feature registers."""

from __future__ import annotations

from handlers.account import (
    about_bot,
    commands,
    invitations,
    jobs,
    joining,
    linking,
    living,
    naming,
    switching,
    zone_and_languages,
)
from handlers.shared.feature import Feature

feature = Feature(
    "account",
    linking.feature,
    invitations.feature,
    living.feature,
    naming.feature,
    switching.feature,
    zone_and_languages.feature,
    commands.feature,
    about_bot.feature,
    jobs.feature,
    joining.feature,  # last: it answers whatever a stranger writes
)
