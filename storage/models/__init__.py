"""The tables, one module a feature. Importing this package knows them all."""

from storage.models import (
    absence,
    account,
    activity,
    changes,
    check_in,
    council,
    delivery,
    limits,
    mailing,
    member_merge,
    offers,
    one_time_codes,
    pairs,
)
from storage.models.base import Base

__all__ = [
    "Base",
    "absence",
    "account",
    "activity",
    "changes",
    "check_in",
    "council",
    "delivery",
    "limits",
    "mailing",
    "member_merge",
    "offers",
    "one_time_codes",
    "pairs",
]
