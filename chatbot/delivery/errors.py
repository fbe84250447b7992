"""What goes wrong on the way: a database at fault is waited out, a bug is told without anybody's words."""

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
    """What `work` returns, tried again for as long as the database, not the work, is what fails.

    Raises AdapterError when the database is lost: nothing can be kept, so nothing more is to be taken.
    A commit may have succeeded though its answer was lost: `work` is to bear being done twice.
    """
    while True:
        try:
            return await work()
        except Exception as error:
            if (lost := damaged(error)) is not None:
                raise AdapterError(str(lost)) from error  # which ends the process, wherever it is met
            if not is_passing(error):
                raise
            cause = getattr(error, "orig", error)
            log.error("the database failed: %s; trying again in %g s", type(cause).__name__, _RETRY)
            await clock.sleep(_RETRY)


def describe(error: BaseException) -> str:
    """The kind of an error and where it was raised, without its text, which may quote people."""
    return f"{type(error).__name__}\n{''.join(traceback.format_tb(error.__traceback__))}"
