"""What is read anew at SIGHUP: a secret that cannot be used leaves the former in use, and is tried again."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

import pytest
from pydantic import SecretStr

from chatbot.adapters.base import AdapterError
from chatbot.core.messages import Network
from chatbot.reloading import Reloading
from chatbot.secret_sources import outshone
from chatbot.settings import Settings, SettingsError
from tests.world import World


class Configuration:
    """A configuration that changes, and a network that takes its token, or does not."""

    def __init__(self, settings: Settings) -> None:
        self.settings: Settings | None = settings
        self.refuses = False
        self.asked = 0

    def write(self, **keys: dict[str, str]) -> None:
        assert self.settings is not None
        changed = {
            name: getattr(self.settings, name).model_copy(update={key: SecretStr(it) for key, it in values.items()})
            for name, values in keys.items()
        }
        self.settings = self.settings.model_copy(update=changed)

    def read(self) -> Settings:
        if self.settings is None:
            raise SettingsError("config.toml: not valid TOML")
        return self.settings

    async def renew_secrets(self) -> Sequence[str]:
        self.asked += 1
        if self.refuses:
            raise AdapterError("telegram.token: the server does not know this token")
        return ("token",)


async def test_each_secret_that_changed_is_taken_kept_back_or_left_to_a_new_start(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    configuration = Configuration(world.app.settings)
    monkeypatch.setattr(world.adapters[Network.TELEGRAM], "renew_secrets", configuration.renew_secrets)
    reloading = Reloading(world.app, configuration.read, lambda: ["CHATBOT_EMAIL__PASSWORD"])
    caplog.set_level(logging.INFO, "chatbot.reloading")

    async def says() -> list[str]:
        caplog.clear()
        await reloading.reload()
        return [record.getMessage() for record in caplog.records if record.name == "chatbot.reloading"]

    of_environment = (
        "CHATBOT_EMAIL__PASSWORD: secrets.env has another value than the environment, which wins until a new start"
    )
    assert await says() == [of_environment]
    assert configuration.asked == 0  # nothing of it has changed
    configuration.write(
        telegram={"token": "second"}, email={"reply_secret": "second"}, health={"ping_url": "https://p.q"}
    )
    configuration.refuses = True
    assert await says() == [
        of_environment,
        "the former secret stays in use: telegram.token: the server does not know this token",
        "email.reply_secret: it has changed; a new start takes it",
        "health.ping_url: it has changed; a new start takes it",  # there was none to replace
    ]
    configuration.refuses = False
    assert len(await says()) == 3
    assert configuration.asked == 2
    await says()
    assert configuration.asked == 2  # it is in use
    configuration.settings = None
    assert await says() == ["the secrets stay as they were: config.toml: not valid TOML"]


def test_a_variable_that_wins_over_the_file_of_secrets_is_named(tmp_path: Path) -> None:
    (tmp_path / "secrets.env").write_text('CHATBOT_A__B="new"\nCHATBOT_C__D="same"\nCHATBOT_E__F="alone"\n')
    env = {"CHATBOT_A__B": "old", "CHATBOT_C__D": "same"}
    assert outshone(tmp_path / "config.toml", env) == ["CHATBOT_A__B"]
