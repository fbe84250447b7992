"""A lost store is recovered, and an identity made elsewhere is joined."""

from __future__ import annotations

import shutil

import pytest

from chatbot.adapters.base import AdapterError
from chatbot.adapters.contract.stage import Reader
from chatbot.adapters.matrix.identity import recovery_key
from chatbot.adapters.matrix.identity.cross_signing import PrivateIdentity
from chatbot.adapters.matrix.identity.secret_storage import StorageKey, key_of
from chatbot.core.messages import ConversationRef, Network, OutgoingMessage
from tests.adapters.matrix.owner import CLIENT, Owner, warning, written
from tests.adapters.matrix_bot import Bot
from tests.synapse.fixtures import Welcome
from tests.synapse.homeserver import Homeserver

ALGORITHM = {"algorithm": "m.secret_storage.v1.aes-hmac-sha2"}


async def test_a_lost_store_is_recovered(bot: Bot, owner: Owner) -> None:
    await warning(bot)
    master, device, key = owner.master(), bot.login()["device_id"], written(bot)
    shutil.rmtree(bot.store)

    assert await warning(bot, recovery_key=key) is None

    assert bot.login()["device_id"] != device
    assert owner.master() == master
    assert owner.is_whole(key)
    assert not (bot.store / "recovery-key.txt").exists()


@pytest.mark.parametrize("how", ["recovery key", "passphrase"])
async def test_an_identity_made_elsewhere_is_joined(bot: Bot, owner: Owner, synapse: Homeserver, how: str) -> None:
    identity = PrivateIdentity.new(bot.user_id)
    owner.publish(identity)
    if how == "passphrase":
        passphrase = {"algorithm": "m.pbkdf2", "salt": "aSalt", "iterations": 1000}
        known, key = "a passphrase", key_of("a passphrase", "k1", ALGORITHM | {"passphrase": passphrase})
        owner.store(identity, key, passphrase=passphrase)
    else:
        known, key = recovery_key.encode(bytes(32)), StorageKey(bytes(32))
        owner.store(identity, key)

    assert await warning(bot, recovery_key=known) is None

    assert owner.master() == identity.master.public
    assert owner.is_whole(known)
    synapse.request("POST", f"{CLIENT}/logout", {}, bot.login()["access_token"])
    assert await warning(bot) is None
    assert owner.is_whole(known)


async def test_without_the_recovery_key_nothing_is_replaced(bot: Bot, owner: Owner) -> None:
    identity = PrivateIdentity.new(bot.user_id)
    owner.publish(identity)
    owner.store(identity, StorageKey(bytes(32)))

    worry = await warning(bot)

    assert worry is not None
    assert worry.startswith("matrix.recovery_key:")
    assert "no recovery key is known" in worry
    assert not owner.sees().signed
    assert owner.master() == identity.master.public
    assert owner.stored(recovery_key.encode(bytes(32))).secrets() == identity.secrets()


async def test_a_wrong_recovery_key_is_one_line_and_replaces_nothing(bot: Bot, owner: Owner) -> None:
    identity = PrivateIdentity.new(bot.user_id)
    owner.publish(identity)
    owner.store(identity, StorageKey(bytes(32)))
    for wrong in (recovery_key.encode(bytes([1] * 32)), "not a key"):
        with pytest.raises(AdapterError, match=r"matrix\.recovery_key: does not open.*nothing was changed") as failure:
            await bot.start(recovery_key=wrong)
        assert wrong not in str(failure.value)

    assert owner.master() == identity.master.public
    assert owner.stored(recovery_key.encode(bytes(32))).secrets() == identity.secrets()


async def test_a_storage_without_the_keys_is_told(bot: Bot, owner: Owner) -> None:
    owner.publish(PrivateIdentity.new(bot.user_id))
    owner.store(PrivateIdentity.new(bot.user_id), StorageKey(bytes(32)))

    worry = await warning(bot, recovery_key=recovery_key.encode(bytes(32)))

    assert worry is not None
    assert "does not hold the keys" in worry


async def test_a_storage_made_elsewhere_takes_the_keys(bot: Bot, owner: Owner) -> None:
    other = StorageKey(bytes(32))
    owner.put_account_data(f"m.secret_storage.key.{other.key_id}", other.description())
    owner.put_account_data("m.secret_storage.default_key", {"key": other.key_id})

    worry = await warning(bot)
    assert worry is not None
    assert "no keys to sign devices with" in worry
    assert owner.sees().identity is None

    assert await warning(bot, recovery_key=recovery_key.encode(bytes(32))) is None
    assert owner.is_whole(recovery_key.encode(bytes(32)))


async def test_a_recovered_bot_reads_on_where_it_had_stopped(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    adapter, reader, room = await bot.meet(kim)
    await adapter.close()
    key, device = written(bot), bot.login()["device_id"]
    shutil.rmtree(bot.store)

    recovered = await bot.start(recovery_key=key)
    await kim.until(lambda: len(kim.client.device_store[bot.user_id]) == 2)
    kim.client.invalidate_outbound_session(room)
    await kim.write(room, "do you know me?")
    message = await Reader(recovered, reader.cursor).message()
    await recovered.send(OutgoingMessage(ConversationRef(Network.MATRIX, room), "I do"), key="k")

    assert message.text == "do you know me?"
    assert bot.login()["device_id"] != device
    await kim.read(room, bot.user_id, "I do")
