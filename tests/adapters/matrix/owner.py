"""The bot's account as its owner sees it, and starts that tell what to mend."""

from __future__ import annotations

from typing import Any

from chatbot.adapters.matrix.identity.cross_signing import USAGES, PrivateIdentity, secret_name
from chatbot.adapters.matrix.identity.own_keys import OwnKeys
from chatbot.adapters.matrix.identity.secret_storage import StorageKey, key_of
from chatbot.adapters.matrix.identity.session import Credentials, Session
from tests.adapters.matrix_bot import Bot
from tests.synapse.homeserver import Homeserver

CLIENT = "/_matrix/client/v3"


class Owner:
    """The account as its owner sees it from elsewhere."""

    def __init__(self, server: Homeserver, bot: Bot) -> None:
        self._server = server
        self._bot = bot
        self.user_id = bot.user_id

    def sees(self) -> OwnKeys:
        """Return what the homeserver shows of the bot's present device."""
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
        """Tell whether the device is signed both ways, and the private keys can be recovered."""
        own = self.sees()
        return (
            own.signed
            and own.acknowledged
            and own.identity is not None
            and self.stored(written).is_that_of(own.identity)
        )

    def _ask(self, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        return self._server.request(method, CLIENT + path, body, self._bot.account.access_token)


def written(bot: Bot) -> str:
    """The recovery key where the bot left it."""
    return (bot.store / "recovery-key.txt").read_text().splitlines()[0]


async def warning(bot: Bot, **settings: Any) -> str | None:
    """Start and end; what the operator should mend."""
    adapter = await bot.start(**settings)
    await adapter.close()
    return adapter.warning


async def reset(bot: Bot, synapse: Homeserver, **settings: Any) -> None:
    credentials = {"password": bot.account.password, "access_token": None} | settings
    session = Session(Credentials(synapse.url, bot.user_id, device_name="bot", **credentials), bot.store)
    try:
        await session.open(reset=True)
    finally:
        await session.close()
