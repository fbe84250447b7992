"""Errors during delivery: a fault of the database is waited out, a bug is logged without anybody's words."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Awaitable, Callable
from typing import TypeVar

from chatbot.adapters.base import AdapterError
from chatbot.core.clock import Clock
from storage.errors import damaged, is_passing

log = logging.getLogger(__name__)

T = TypeVar("T")

_RETRY = 2.0


async def until_stored(work: Callable[[], Awaitable[T]], clock: Clock) -> T:
    """Return what `work` returns, trying again for as long as the database, not the work, is what fails.

    Raises AdapterError if the database is lost: nothing can be kept, so nothing more may be taken.
    A commit may have succeeded though its answer was lost: `work` must bear being done twice.
    """
    while True:
        try:
            return await work()
        except Exception as error:
            if (lost := damaged(error)) is not None:
                raise AdapterError(str(lost)) from error  # this ends the process, wherever it is caught
            if not is_passing(error):
                raise
            cause = getattr(error, "orig", error)
            log.error("the database failed: %s; trying again in %g s", type(cause).__name__, _RETRY)
            await clock.sleep(_RETRY)


def describe(error: BaseException) -> str:
    """Return the kind of an error and where it was raised, without its text, which may quote people."""
    return f"{type(error).__name__}\n{''.join(traceback.format_tb(error.__traceback__))}"
