"""Everything the applications feature registers."""

from __future__ import annotations

from handlers.applications import commands
from handlers.shared.feature import Feature

feature = Feature("applications", commands.feature)
