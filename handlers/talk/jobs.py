"""Forgetting: the words nobody said whom they are for, and which message became which."""

from __future__ import annotations

from datetime import timedelta

from handlers.shared.context import Desk
from handlers.shared.feature import Feature

feature = Feature()

_UNDECIDED = timedelta(days=1)
"""How long words wait for their author to say whom they are for."""


@feature.job("forget")
async def forget(desk: Desk) -> None:
    """Delete what is old."""
    await desk.store.talk.forget(desk.now - desk.rules.programme.talk_remembered, desk.now - _UNDECIDED)
