"""Everything the pairs feature registers."""

from __future__ import annotations

from handlers.pairs import co_mentees, first_contact, jobs, lasting
from handlers.shared.feature import Feature

feature = Feature("pairs", jobs.feature, first_contact.feature, co_mentees.feature, lasting.feature)
