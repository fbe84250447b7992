"""The steps of making a survey, by their names: what a button of a draft does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from handlers.shared.context import Context
from handlers.survey.arguments import EditSurvey
from handlers.survey.drafts import EditedSurvey

Step = Callable[[Context, EditedSurvey, EditSurvey], Awaitable[None]]

STEPS: dict[str, Step] = {}


def step(name: str) -> Callable[[Step], Step]:
    """Register a step. Raises ValueError for a name that is taken."""
    if name in STEPS:
        raise ValueError(f"step {name} is registered twice")

    def register(run: Step) -> Step:
        STEPS[name] = run
        return run

    return register
