"""Everything the absence feature registers."""

from __future__ import annotations

from handlers.absence import backup, both, commands, jobs, until, who_stands_in
from handlers.shared.feature import Feature

feature = Feature(
    "absence", commands.feature, until.feature, backup.feature, both.feature, who_stands_in.feature, jobs.feature
)
