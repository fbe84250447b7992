"""Everything the channels feature registers."""

from __future__ import annotations

from handlers.channels import jobs
from handlers.shared.feature import Feature

feature = Feature("channels", jobs.feature)
