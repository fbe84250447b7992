"""Everything the menu feature registers."""

from __future__ import annotations

from handlers.menu import apologies, commands, lost, pending, question_again
from handlers.shared.feature import Feature

feature = Feature("menu", apologies.feature, commands.feature, lost.feature, pending.feature, question_again.feature)
