"""Everything the mentors feature registers."""

from __future__ import annotations

from handlers.mentors import commands, why_so_many
from handlers.shared.feature import Feature

feature = Feature("mentors", commands.feature, why_so_many.feature)
