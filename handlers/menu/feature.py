"""Everything the menu feature registers."""

from __future__ import annotations

from handlers.menu import commands, pending, question_again
from handlers.shared.feature import Feature

feature = Feature("menu", commands.feature, pending.feature, question_again.feature)
