"""Everything the announcement feature registers."""

from __future__ import annotations

from handlers.announcement import going_out, questions, reading, writing
from handlers.shared.feature import Feature

feature = Feature("announcement", writing.feature, reading.feature, questions.feature, going_out.feature)
