"""Lost secrets, devices and device keys are made again, and damaged ones are told."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from chatbot.adapters.base import AdapterError
from chatbot.core.messages import ConversationRef, Network, OutgoingMessage
from tests.adapters.matrix.owner import CLIENT, Owner, warning, written
from tests.adapters.matrix_bot import Bot
from tests.synapse.fixtures import Welcome
from tests.synapse.homeserver import Homeserver


async def test_a_lost_secret_storage_is_made_again(bot: Bot, owner: Owner) -> None:
    await warning(bot)
    key = written(bot)
    owner.put_account_data("m.secret_storage.default_key", {})
    owner.put_account_data("m.cross_signing.master", {})

    assert await warning(bot) is None

    assert owner.is_whole(key)


async def test_a_lost_secret_is_stored_again(bot: Bot, owner: Owner) -> None:
    await warning(bot)
    owner.put_account_data("m.cross_signing.self_signing", {"encrypted": {}})

    await warning(bot)

    assert owner.is_whole(written(bot))


async def test_a_device_the_owner_threw_out_comes_back_signed(bot: Bot, owner: Owner, synapse: Homeserver) -> None:
    await warning(bot)
    device, master = bot.login()["device_id"], owner.master()
    synapse.request("POST", f"{CLIENT}/logout", {}, bot.login()["access_token"])
    assert not owner.sees().device

    assert await warning(bot) is None

    assert bot.login()["device_id"] == device
    assert owner.master() == master
    assert owner.is_whole(written(bot))


async def test_lost_device_keys_make_a_new_device(bot: Bot, owner: Owner) -> None:
    await warning(bot)
    device, master = bot.login()["device_id"], owner.master()
    for file in bot.store.glob("*.db*"):
        file.unlink()

    assert await warning(bot) is None

    assert bot.login()["device_id"] != device
    assert owner.master() == master
    assert owner.is_whole(written(bot))
    assert device not in owner.sees().answer["device_keys"][bot.user_id]


async def test_damaged_device_keys_are_told(bot: Bot) -> None:
    await warning(bot)
    for file in bot.store.glob("*.db*"):
        file.write_bytes(b"not a database " * 100)

    with pytest.raises(AdapterError, match=r"matrix\.store_path: the keys in .* are damaged"):
        await bot.start()


async def test_a_device_of_another_client_is_not_taken_over(bot: Bot, tmp_path: Path) -> None:
    token: dict[str, Any] = {"password": None, "access_token": bot.account.access_token}
    await warning(bot, **token)

    with pytest.raises(AdapterError, match=r"matrix\.store_path: .* does not hold the keys of the device"):
        await bot.start(**token, store_path=tmp_path / "elsewhere")


async def test_a_device_thrown_out_while_it_reads_is_signed_again(
    bot: Bot, owner: Owner, synapse: Homeserver, welcome: Welcome
) -> None:
    kim = await welcome("kim")
    adapter, reader, room = await bot.meet(kim)
    master = owner.master()
    reading = asyncio.create_task(reader.message())
    synapse.request("POST", f"{CLIENT}/logout", {}, bot.login()["access_token"])

    await kim.write(await kim.make_room(bot.user_id, encrypted=False), "are you there?")
    assert (await reading).text == "are you there?"
    while not (owner.sees().signed and owner.sees().acknowledged):
        await asyncio.sleep(0.05)
    await adapter.send(OutgoingMessage(ConversationRef(Network.MATRIX, room), "I am"), key="k")

    assert owner.master() == master
    await kim.read(room, bot.user_id, "I am")
