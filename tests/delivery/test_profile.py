"""At the start the bot's accounts get what they lack of a profile, and nothing depends on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from chatbot import locales
from chatbot.adapters.base import RetryLater
from chatbot.core.l10n import Localizer
from chatbot.core.messages import Network
from chatbot.settings import Settings
from tests.world import World, running


async def test_each_account_is_given_a_profile(world: World) -> None:
    await world.settle()
    (profile,) = world.adapters[Network.MATRIX].profiles
    assert world.adapters[Network.TELEGRAM].profiles == [profile]
    assert profile.name == "", "nobody chose it"
    assert not profile.picture.chosen
    assert set(profile.about) == set(locales.sources())
    assert "mentor" in profile.about["es"].line


async def test_the_bot_answers_without_a_profile(
    settings: Settings, localizer: Localizer, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    bot = settings.bot.model_copy(update={"picture": tmp_path / "none.png"})
    async with running(World(settings.model_copy(update={"bot": bot}), localizer)) as world:
        await world.person("ana").says("/help", "nobody is forgotten")
    assert caplog.text.count("picture: ") == 2
    assert "none.png cannot be read" in caplog.text


async def test_a_network_that_takes_no_profile_is_served(world: World, caplog: pytest.LogCaptureFixture) -> None:
    world.adapters[Network.MATRIX].profile_faults.append(RetryLater(3))
    world.adapters[Network.TELEGRAM].profile_faults.append(ValueError("a bug"))
    await world.restart()
    await world.person("ana").says("/help", "nobody is forgotten")
    assert "matrix: the bot's profile was not set: retry after 3 s" in caplog.text
    assert "telegram: the bot's profile was not set" in caplog.text
