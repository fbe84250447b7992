"""Everything the menu feature registers."""

from __future__ import annotations

from handlers.menu import apologies, commands, lost, own_state, pending, question_again
from handlers.shared.feature import Feature

feature = Feature(
    "menu",
    apologies.feature,
    commands.feature,
    lost.feature,
    own_state.feature,
    pending.feature,
    question_again.feature,
)
