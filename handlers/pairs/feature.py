"""Everything the pairs feature registers."""

from __future__ import annotations

from handlers.pairs import first_contact, jobs
from handlers.shared.feature import Feature

feature = Feature("pairs", jobs.feature, first_contact.feature)
