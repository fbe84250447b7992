"""Everything the announcement feature registers."""

from __future__ import annotations

from handlers.announcement import going_out, questions, reading, writing, wrongly
from handlers.shared.feature import Feature

_PARTS = (writing, reading, questions, going_out, wrongly)

feature = Feature("announcement", *(part.feature for part in _PARTS))
