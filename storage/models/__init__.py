"""The tables, one module a feature. Importing this package knows them all."""

from storage.models import (
    account,
    activity,
    check_in,
    council,
    delivery,
    limits,
    mailing,
    member_merge,
    mentoring,
    one_time_codes,
)
from storage.models.base import Base

__all__ = [
    "Base",
    "account",
    "activity",
    "check_in",
    "council",
    "delivery",
    "limits",
    "mailing",
    "member_merge",
    "mentoring",
    "one_time_codes",
]
