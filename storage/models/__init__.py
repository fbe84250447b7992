"""The tables, one module a feature. Importing this package knows them all."""

from storage.models import account, activity, check_in, code, council, delivery, limits, linking, mailing, mentoring
from storage.models.base import Base

__all__ = [
    "Base",
    "account",
    "activity",
    "check_in",
    "code",
    "council",
    "delivery",
    "limits",
    "linking",
    "mailing",
    "mentoring",
]
