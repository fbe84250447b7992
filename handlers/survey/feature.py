"""Everything the survey feature registers."""

from __future__ import annotations

from handlers.shared.feature import Feature
from handlers.survey import editing, importing, listing, making

feature = Feature("survey", listing.feature, making.feature, editing.feature, importing.feature)
