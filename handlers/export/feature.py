"""Everything the export feature registers."""

from __future__ import annotations

from handlers.export import commands, making
from handlers.shared.feature import Feature

feature = Feature("export", commands.feature, making.feature)
