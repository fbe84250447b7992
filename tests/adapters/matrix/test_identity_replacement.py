"""An identity is replaced on demand only, and one replaced elsewhere is told."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from chatbot.adapters.base import AdapterError
from chatbot.adapters.contract.stage import PATIENCE
from chatbot.adapters.matrix.identity.cross_signing import PrivateIdentity
from chatbot.adapters.matrix.identity.secret_storage import StorageKey
from tests.adapters.matrix.owner import Owner, reset, warning, written
from tests.adapters.matrix_bot import Bot
from tests.synapse.fixtures import Welcome
from tests.synapse.homeserver import Homeserver


async def test_a_reset_makes_a_new_identity_and_a_new_recovery_key(bot: Bot, owner: Owner, synapse: Homeserver) -> None:
    await warning(bot)
    master, key = owner.master(), written(bot)

    await reset(bot, synapse)

    assert owner.master() != master
    assert written(bot) != key
    assert owner.is_whole(written(bot))


async def test_a_reset_that_is_not_allowed_changes_nothing(bot: Bot, owner: Owner, synapse: Homeserver) -> None:
    token: dict[str, Any] = {"password": None, "access_token": bot.account.access_token}
    await warning(bot, **token)
    before, key = owner.sees().answer, written(bot)

    with pytest.raises(AdapterError, match=r"matrix\.password: .* set it, or set up recovery"):
        await reset(bot, synapse, **token)
    with pytest.raises(AdapterError, match=r"matrix\.password: .* does not accept it"):
        await reset(bot, synapse, password="wrong", access_token=bot.account.access_token)

    assert owner.sees().answer == before
    assert written(bot) == key
    assert owner.is_whole(key)
    assert await warning(bot, **token) is None
    assert not (bot.store / "cross-signing-begun.json").exists()


async def test_a_foreign_identity_is_replaced_on_demand_only(bot: Bot, owner: Owner, synapse: Homeserver) -> None:
    foreign = PrivateIdentity.new(bot.user_id)
    owner.publish(foreign)
    owner.store(foreign, StorageKey(bytes(32)))

    await reset(bot, synapse)

    assert owner.is_whole(written(bot))
    assert owner.master() != foreign.master.public


async def test_an_identity_replaced_elsewhere_is_told(
    bot: Bot, owner: Owner, synapse: Homeserver, tmp_path: Path
) -> None:
    await warning(bot)
    elsewhere = Bot(synapse, tmp_path / "elsewhere")
    elsewhere.account, elsewhere.user_id = bot.account, bot.user_id
    await reset(elsewhere, synapse)

    worry = await warning(bot)
    assert worry is not None
    assert "has not signed this device" in worry

    assert await warning(bot, recovery_key=written(elsewhere)) is None
    assert owner.is_whole(written(elsewhere))


async def test_an_identity_replaced_while_the_bot_reads_is_told(
    bot: Bot, synapse: Homeserver, welcome: Welcome, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    kim = await welcome("kim")
    adapter, reader, room = await bot.meet(kim)
    reading = asyncio.create_task(reader.message())
    elsewhere = Bot(synapse, tmp_path / "elsewhere")
    elsewhere.account, elsewhere.user_id = bot.account, bot.user_id

    await reset(elsewhere, synapse)
    async with asyncio.timeout(PATIENCE):
        while adapter.warning is None or adapter.warning not in caplog.text:
            await asyncio.sleep(0.05)

    assert "has not signed this device" in adapter.warning
    assert adapter.warning in caplog.text
    await kim.write(room, "still there?")
    assert (await reading).text == "still there?"
