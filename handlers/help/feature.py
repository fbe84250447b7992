"""Everything the help feature registers."""

from __future__ import annotations

from handlers.help import commands
from handlers.shared.feature import Feature

feature = Feature("help", commands.feature)
