"""The bot's identity on a real homeserver: founded, kept, joined, recovered, replaced, mended."""

from __future__ import annotations

import asyncio
import itertools
import logging
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from chatbot.adapters.base import AdapterError
from chatbot.adapters.contract.stage import PATIENCE, Reader
from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.identity import recovery_key
from chatbot.adapters.matrix.identity.cross_signing import USAGES, PrivateIdentity, secret_name
from chatbot.adapters.matrix.identity.own_keys import OwnKeys
from chatbot.adapters.matrix.identity.secret_storage import StorageKey, key_of
from chatbot.adapters.matrix.identity.session import Credentials, Session
from chatbot.core.messages import ConversationRef, Network, OutgoingMessage
from tests.adapters.matrix_bot import Bot
from tests.synapse.fixtures import Welcome
from tests.synapse.homeserver import Homeserver

CLIENT = "/_matrix/client/v3"
ALGORITHM = {"algorithm": "m.secret_storage.v1.aes-hmac-sha2"}


class Owner:
    """The account as its owner sees it from elsewhere."""

    def __init__(self, server: Homeserver, bot: Bot) -> None:
        self._server = server
        self._bot = bot
        self.user_id = bot.user_id

    def sees(self) -> OwnKeys:
        """What is shown of the bot's present device."""
        answer = self._ask("POST", "/keys/query", {"device_keys": {self.user_id: []}})
        return OwnKeys(self.user_id, self._bot.login()["device_id"], answer)

    def master(self) -> str:
        identity = self.sees().identity
        assert identity is not None
        return identity.master

    def account_data(self, kind: str) -> dict[str, Any]:
        return self._ask("GET", f"/user/{self.user_id}/account_data/{kind}")

    def put_account_data(self, kind: str, content: dict[str, Any]) -> None:
        self._ask("PUT", f"/user/{self.user_id}/account_data/{kind}", content)

    def storage_key(self, written: str) -> StorageKey:
        """The secret storage opened with a recovery key or passphrase."""
        key_id = self.account_data("m.secret_storage.default_key")["key"]
        return key_of(written, key_id, self.account_data(f"m.secret_storage.key.{key_id}"))

    def stored(self, written: str) -> PrivateIdentity:
        """The private keys in the secret storage."""
        key = self.storage_key(written)
        secrets = {}
        for usage in USAGES:
            encrypted = self.account_data(secret_name(usage))["encrypted"][key.key_id]
            secrets[usage] = key.decrypt(secret_name(usage), encrypted).decode()
        return PrivateIdentity.of_secrets(self.user_id, secrets)

    def store(self, identity: PrivateIdentity, key: StorageKey, **description: Any) -> None:
        """Make a secret storage with the private keys in it, as another client would."""
        self.put_account_data(f"m.secret_storage.key.{key.key_id}", key.description() | description)
        self.put_account_data("m.secret_storage.default_key", {"key": key.key_id})
        for usage, secret in identity.secrets().items():
            encrypted = {key.key_id: key.encrypt(secret_name(usage), secret.encode())}
            self.put_account_data(secret_name(usage), {"encrypted": encrypted})

    def publish(self, identity: PrivateIdentity) -> None:
        """Give the account an identity, as another client would."""
        self._ask("POST", "/keys/device_signing/upload", identity.publication())

    def is_whole(self, written: str) -> bool:
        """Whether the device is signed both ways, and the private keys can be recovered."""
        own = self.sees()
        return (
            own.signed
            and own.acknowledged
            and own.identity is not None
            and self.stored(written).is_that_of(own.identity)
        )

    def _ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        return self._server.request(method, CLIENT + path, body, self._bot.account.access_token)


@pytest.fixture
def owner(synapse: Homeserver, bot: Bot) -> Owner:
    return Owner(synapse, bot)


def written(bot: Bot) -> str:
    """The recovery key where the bot left it."""
    return (bot.store / "recovery-key.txt").read_text().splitlines()[0]


async def concern(bot: Bot, **settings: Any) -> str | None:
    """Start and end; what the operator should mend."""
    adapter = await bot.start(**settings)
    await adapter.close()
    return adapter.concern


async def reset(bot: Bot, synapse: Homeserver, **settings: Any) -> None:
    credentials = {"password": bot.account.password, "access_token": None} | settings
    session = Session(Credentials(synapse.url, bot.user_id, device_name="bot", **credentials), bot.store)
    try:
        await session.open(reset=True)
    finally:
        await session.close()


# Founding


async def test_the_first_start_signs_the_device(bot: Bot, owner: Owner, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    assert await concern(bot) is None

    assert owner.is_whole(written(bot))
    assert (bot.store / "recovery-key.txt").stat().st_mode & 0o077 == 0
    assert "recovery-key.txt" in caplog.text
    assert written(bot) not in caplog.text


async def test_a_restart_keeps_everything(bot: Bot, owner: Owner) -> None:
    await concern(bot)
    before, device = owner.sees().answer, bot.login()["device_id"]

    await concern(bot)

    assert owner.sees().answer == before
    assert bot.login()["device_id"] == device


async def test_a_token_is_enough_for_the_first_identity(bot: Bot, owner: Owner) -> None:
    assert await concern(bot, password=None, access_token=bot.account.access_token) is None

    assert owner.is_whole(written(bot))


async def test_the_operator_may_bring_the_recovery_key(bot: Bot, owner: Owner) -> None:
    own = recovery_key.encode(recovery_key.new_key())

    await concern(bot, recovery_key=own)

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
                await concern(bot)
            except Killed:
                died = True
            else:
                died = False
        assert await concern(bot) is None
        assert Owner(synapse, bot).is_whole(written(bot))
        assert not (bot.store / "cross-signing-begun.json").exists()
        if not died:
            break
    assert survived == 7  # two for the storage, three secrets, the keys, the signatures


# Joining and recovering


async def test_a_lost_store_is_recovered(bot: Bot, owner: Owner) -> None:
    await concern(bot)
    master, device, key = owner.master(), bot.login()["device_id"], written(bot)
    shutil.rmtree(bot.store)

    assert await concern(bot, recovery_key=key) is None

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

    assert await concern(bot, recovery_key=known) is None

    assert owner.master() == identity.master.public
    assert owner.is_whole(known)
    synapse.request("POST", f"{CLIENT}/logout", {}, bot.login()["access_token"])
    assert await concern(bot) is None
    assert owner.is_whole(known)


async def test_without_the_recovery_key_nothing_is_replaced(bot: Bot, owner: Owner) -> None:
    identity = PrivateIdentity.new(bot.user_id)
    owner.publish(identity)
    owner.store(identity, StorageKey(bytes(32)))

    worry = await concern(bot)

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

    worry = await concern(bot, recovery_key=recovery_key.encode(bytes(32)))

    assert worry is not None
    assert "does not hold the keys" in worry


async def test_a_storage_made_elsewhere_takes_the_keys(bot: Bot, owner: Owner) -> None:
    other = StorageKey(bytes(32))
    owner.put_account_data(f"m.secret_storage.key.{other.key_id}", other.description())
    owner.put_account_data("m.secret_storage.default_key", {"key": other.key_id})

    worry = await concern(bot)
    assert worry is not None
    assert "no keys to sign devices with" in worry
    assert owner.sees().identity is None

    assert await concern(bot, recovery_key=recovery_key.encode(bytes(32))) is None
    assert owner.is_whole(recovery_key.encode(bytes(32)))


# Mending


async def test_a_lost_secret_storage_is_made_again(bot: Bot, owner: Owner) -> None:
    await concern(bot)
    key = written(bot)
    owner.put_account_data("m.secret_storage.default_key", {})
    owner.put_account_data("m.cross_signing.master", {})

    assert await concern(bot) is None

    assert owner.is_whole(key)


async def test_a_lost_secret_is_stored_again(bot: Bot, owner: Owner) -> None:
    await concern(bot)
    owner.put_account_data("m.cross_signing.self_signing", {"encrypted": {}})

    await concern(bot)

    assert owner.is_whole(written(bot))


async def test_a_device_the_owner_threw_out_comes_back_signed(bot: Bot, owner: Owner, synapse: Homeserver) -> None:
    await concern(bot)
    device, master = bot.login()["device_id"], owner.master()
    synapse.request("POST", f"{CLIENT}/logout", {}, bot.login()["access_token"])
    assert not owner.sees().device

    assert await concern(bot) is None

    assert bot.login()["device_id"] == device
    assert owner.master() == master
    assert owner.is_whole(written(bot))


async def test_lost_device_keys_make_a_new_device(bot: Bot, owner: Owner) -> None:
    await concern(bot)
    device, master = bot.login()["device_id"], owner.master()
    for file in bot.store.glob("*.db*"):
        file.unlink()

    assert await concern(bot) is None

    assert bot.login()["device_id"] != device
    assert owner.master() == master
    assert owner.is_whole(written(bot))
    assert device not in owner.sees().answer["device_keys"][bot.user_id]


async def test_damaged_device_keys_are_told(bot: Bot) -> None:
    await concern(bot)
    for file in bot.store.glob("*.db*"):
        file.write_bytes(b"not a database " * 100)

    with pytest.raises(AdapterError, match=r"matrix\.store_path: the keys in .* are damaged"):
        await bot.start()


async def test_a_device_of_another_client_is_not_taken_over(bot: Bot, tmp_path: Path) -> None:
    token: dict[str, Any] = {"password": None, "access_token": bot.account.access_token}
    await concern(bot, **token)

    with pytest.raises(AdapterError, match=r"matrix\.store_path: .* does not hold the keys of the device"):
        await bot.start(**token, store_path=tmp_path / "elsewhere")


# Replacing


async def test_a_reset_makes_a_new_identity_and_a_new_recovery_key(bot: Bot, owner: Owner, synapse: Homeserver) -> None:
    await concern(bot)
    master, key = owner.master(), written(bot)

    await reset(bot, synapse)

    assert owner.master() != master
    assert written(bot) != key
    assert owner.is_whole(written(bot))


async def test_a_reset_that_is_not_allowed_changes_nothing(bot: Bot, owner: Owner, synapse: Homeserver) -> None:
    token: dict[str, Any] = {"password": None, "access_token": bot.account.access_token}
    await concern(bot, **token)
    before, key = owner.sees().answer, written(bot)

    with pytest.raises(AdapterError, match=r"matrix\.password: .* set it, or set up recovery"):
        await reset(bot, synapse, **token)
    with pytest.raises(AdapterError, match=r"matrix\.password: .* does not accept it"):
        await reset(bot, synapse, password="wrong", access_token=bot.account.access_token)

    assert owner.sees().answer == before
    assert written(bot) == key
    assert owner.is_whole(key)
    assert await concern(bot, **token) is None
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
    await concern(bot)
    elsewhere = Bot(synapse, tmp_path / "elsewhere")
    elsewhere.account, elsewhere.user_id = bot.account, bot.user_id
    await reset(elsewhere, synapse)

    worry = await concern(bot)
    assert worry is not None
    assert "has not signed this device" in worry

    assert await concern(bot, recovery_key=written(elsewhere)) is None
    assert owner.is_whole(written(elsewhere))


# Reading on


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
        while adapter.concern is None:
            await asyncio.sleep(0.05)

    assert "has not signed this device" in adapter.concern
    assert adapter.concern in caplog.text
    await kim.write(room, "still there?")
    assert (await reading).text == "still there?"


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
