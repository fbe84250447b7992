"""The first start founds the bot's identity, and a start killed anywhere is finished by the next."""

from __future__ import annotations

import itertools
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.identity import recovery_key
from tests.adapters.matrix.owner import Owner, warning, written
from tests.adapters.matrix_bot import Bot
from tests.synapse.homeserver import Homeserver


async def test_the_first_start_signs_the_device(bot: Bot, owner: Owner, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    assert await warning(bot) is None

    assert owner.is_whole(written(bot))
    assert (bot.store / "recovery-key.txt").stat().st_mode & 0o077 == 0
    assert "recovery-key.txt" in caplog.text
    assert written(bot) not in caplog.text


async def test_a_restart_keeps_everything(bot: Bot, owner: Owner) -> None:
    await warning(bot)
    before, device = owner.sees().answer, bot.login()["device_id"]

    await warning(bot)

    assert owner.sees().answer == before
    assert bot.login()["device_id"] == device


async def test_a_token_is_enough_for_the_first_identity(bot: Bot, owner: Owner) -> None:
    assert await warning(bot, password=None, access_token=bot.account.access_token) is None

    assert owner.is_whole(written(bot))


async def test_the_operator_may_bring_the_recovery_key(bot: Bot, owner: Owner) -> None:
    own = recovery_key.encode(recovery_key.new_key())

    await warning(bot, recovery_key=own)

    assert owner.is_whole(own)
    assert not (bot.store / "recovery-key.txt").exists()


class Killed(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("arrives", [True, False])
async def test_a_start_killed_anywhere_is_finished_by_the_next(
    synapse: Homeserver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arrives: bool
) -> None:
    request = DeviceClient.request
    for survived in itertools.count():
        bot = Bot(synapse, tmp_path / str(survived))
        left = itertools.count(survived, -1)

        async def killed(client: DeviceClient, method: str, path: Sequence[str], *rest: Any, left: Any = left) -> Any:
            changes = method == "PUT" or path[-1] == "upload"
            if changes and next(left) == 0:
                if arrives:
                    await request(client, method, path, *rest)
                raise Killed
            return await request(client, method, path, *rest)

        with monkeypatch.context() as dying:
            dying.setattr(DeviceClient, "request", killed)
            try:
                await warning(bot)
            except Killed:
                died = True
            else:
                died = False
        assert await warning(bot) is None
        assert Owner(synapse, bot).is_whole(written(bot))
        assert Owner(synapse, bot).account_data("m.key_backup") == {"enabled": False}
        assert Owner(synapse, bot).account_data("m.org.matrix.custom.backup_disabled") == {"disabled": True}
        assert not (bot.store / "cross-signing-begun.json").exists()
        if not died:
            break
    assert survived == 9  # two for the storage, three secrets, the keys, the signatures, two on the key backup
