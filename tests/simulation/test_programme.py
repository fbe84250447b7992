"""A short stretch of the simulated programme; `python -m tests.simulation` lives through two years of it."""

from __future__ import annotations

from chatbot.core.l10n import Localizer
from chatbot.settings import Settings
from tests.simulation.story import BEGIN, Story
from tests.world import World, running


async def test_nobody_is_dropped_overrun_woken_or_asked_twice(
    settings: Settings, localizer: Localizer, whole: bool
) -> None:
    async with running(World(settings, localizer, BEGIN)) as world:
        story = Story(world, members=20 if whole else 16, seed=1)
        await story.live(weeks=5 if whole else 3)
    assert story.messages > 20
