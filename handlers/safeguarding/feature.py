"""All that the safeguarding feature brings."""

from __future__ import annotations

from handlers.safeguarding import beforehand, jobs, money, reading, reporting, taking_back
from handlers.shared.feature import Feature

feature = Feature(
    "safeguarding",
    money.feature,
    beforehand.feature,
    reporting.feature,
    taking_back.feature,
    reading.feature,
    jobs.feature,
)
