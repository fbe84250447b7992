"""Login, device and keys, kept together in one folder that one process at a time may use."""

from __future__ import annotations

import asyncio
import fcntl
import json
import logging
import secrets
import string
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from nio import LoginResponse, WhoamiResponse
from peewee import DatabaseError, OperationalError

from chatbot.adapters.base import AdapterError, InUse
from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.client.errors import UNKNOWN_TOKEN, Refused, StoreError, answered, reaching
from chatbot.adapters.matrix.client.private_files import write_private
from chatbot.adapters.matrix.identity import key_backup
from chatbot.adapters.matrix.identity.account_identity import Identity
from chatbot.adapters.matrix.identity.own_keys import own_keys

log = logging.getLogger(__name__)

_LOGIN_FILE = "login.json"


@dataclass(frozen=True, slots=True)
class Credentials:
    """The bot's login: `user_id` with a password or an access token.

    recovery_key  the recovery key, or passphrase, that opens the account's secret storage
    """

    homeserver: str
    user_id: str
    password: str | None
    access_token: str | None
    device_name: str
    recovery_key: str | None = None

    def __repr__(self) -> str:
        return f"Credentials({self.user_id} at {self.homeserver})"


def saved_login(folder: Path, user_id: str) -> dict[str, str]:
    """Return the saved login: its device and, unless one is configured, its token; or nothing. Raises AdapterError."""
    file = folder / _LOGIN_FILE
    try:
        saved: dict[str, str] = json.loads(file.read_text())
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise AdapterError(f"matrix.store_path: {file} cannot be read; restore it, or move it away") from error
    if saved.get("user_id") != user_id:
        raise AdapterError(
            f"matrix.store_path: {folder} holds the keys of {saved.get('user_id')}; give {user_id} a folder of its own"
        )
    return saved


class Session:
    """The bot's one device on the homeserver. Raises AdapterError, with the mend in its text."""

    def __init__(
        self,
        credentials: Credentials,
        store_path: Path,
        *,
        signed_only: bool = True,
        read_credentials: Callable[[], Credentials] | None = None,
    ) -> None:
        """Keep what it is made of.

        signed_only       see `Owners`
        read_credentials  reads them anew, as secrets may have been changed. Raises AdapterError
        """
        self._signed_only = signed_only
        self._credentials = credentials
        self._read_credentials = read_credentials or (lambda: credentials)
        self._folder = store_path
        self._login_file = store_path / _LOGIN_FILE
        self._lock: IO[str] | None = None
        self._renewing = asyncio.Lock()
        self._client: DeviceClient | None = None
        self._identity: Identity | None = None
        self._settled = False

    @property
    def client(self) -> DeviceClient:
        """The device's client, once `open` has returned."""
        if self._client is None:
            raise RuntimeError("the Matrix adapter is not connected")
        return self._client

    @property
    def identity(self) -> Identity:
        """The account's identity, once `open` has returned."""
        if self._identity is None:
            raise RuntimeError("the Matrix adapter is not connected")
        return self._identity

    async def open(self, *, reset: bool = False) -> None:
        """Take the store, log in as the device that lies in it (or a new one), publish and sign its keys.

        reset  whether the account's identity is replaced by a new one
        """
        try:
            await self._open(reset=reset)
        except BaseException:
            await self.close()
            raise

    async def _open(self, *, reset: bool) -> None:
        self._take_store()
        saved = saved_login(self._folder, self._credentials.user_id)
        user_id = self._credentials.user_id
        client = self._client = DeviceClient(
            self._credentials.homeserver,
            user_id,
            saved.get("device_id"),
            self._folder,
            signed_only=self._signed_only,
        )
        self._identity = Identity(client, self._folder, self._credentials.password, self._credentials.recovery_key)
        try:
            with reaching(client.homeserver):
                if saved.get("device_id") and not self._has_keys_of(saved["device_id"]):
                    await self._start_over(client, saved.get("access_token"))
                    saved = {}
                await self._log_in(client, saved.get("access_token"))
                await self._settle(reset=reset)
        except OperationalError as error:
            raise AdapterError(str(StoreError(self._folder, error))) from error
        except DatabaseError as error:
            raise AdapterError(
                f"matrix.store_path: the keys in {self._folder} are damaged; move the folder away: with "
                "matrix.recovery_key set, the next start makes a device that is trusted as this one was"
            ) from error

    async def renew(self, stale_token: str) -> None:
        """Log in again because the server no longer knows `stale_token`. Raises Refused as well."""
        async with self._renewing:
            if self.client.access_token != stale_token:
                return  # another request noticed first
            log.warning("the homeserver ended the session of %s; logging in again", self._credentials.user_id)
            try:
                await self._read_again()
            except AdapterError as error:
                log.warning("%s", error)
            if self.client.access_token == stale_token:
                await self._log_in_by_password(self.client)
            self._settled = False
            await self._settle_again()

    async def renew_secrets(self) -> None:
        """Use the secrets that are configured now. Raises AdapterError for one that cannot be used, and Refused."""
        async with self._renewing:
            await self._read_again()

    async def _read_again(self) -> None:
        """Take the password for the next login, a token of this device at once, the recovery key after the next sync.

        A password cannot be tried without a login, which would end the session that there is.
        """
        new = self._read_credentials()
        token = new.access_token
        if token is not None and token != self._credentials.access_token:
            await self._try_token(token)
            self.client.access_token = token
            self._save_login(self.client, None)
        self.identity.use(new.password, new.recovery_key)
        self._settled = self._settled and new.recovery_key == self._credentials.recovery_key
        self._credentials = replace(
            self._credentials, password=new.password, access_token=token, recovery_key=new.recovery_key
        )

    async def _try_token(self, token: str) -> None:
        client = self.client
        other = DeviceClient(client.homeserver, client.user_id, client.device_id, self._folder)
        other.access_token = token
        try:
            who: WhoamiResponse = answered(await other.whoami())
        except Refused as refusal:
            if refusal.code != UNKNOWN_TOKEN:
                raise
            raise AdapterError("matrix.access_token: the homeserver does not know the new one") from None
        finally:
            await other.close()  # type: ignore[no-untyped-call]
        if (who.user_id, who.device_id) != (client.user_id, client.device_id):
            raise AdapterError("matrix.access_token: the new one belongs to another device; a new start is needed")

    def own_keys_changed(self) -> None:
        """Have the next `look_after_keys` check the account's keys, because somebody has changed them."""
        self._settled = False

    async def look_after_keys(self) -> None:
        """Do what a sync leaves to do for the device's keys. Raises Refused."""
        async with self._renewing:
            if not self._settled:
                await self._settle_again()
        await self.client.keep_keys_fresh()

    async def _settle(self, *, reset: bool = False) -> None:
        """Make sure that the homeserver shows the device's keys, and that the account has signed them."""
        client = self.client
        own = await own_keys(client)
        if own.fingerprint is None:
            client.forget_publication()
        elif own.fingerprint != client.crypto.account.identity_keys["ed25519"]:
            raise AdapterError(
                f"matrix.store_path: {self._folder} does not hold the keys of the device {client.device_id}, another "
                "client has them: move it away and set matrix.password, or give the access token of a new login"
            )
        await client.publish_keys()
        await (self.identity.reset() if reset else self.identity.ensure())
        try:
            if await key_backup.say_there_is_none(client):
                log.info("%s says from now on that its keys are not backed up", client.user_id)
        except Refused as refusal:
            log.warning("%s does not say that its keys are not backed up: %s", client.user_id, refusal)
        self._settled = True

    async def _settle_again(self) -> None:
        try:
            await self._settle()
        except AdapterError as error:  # no reason to stop what works; the next start insists on it
            self._settled = True
            self.identity.warning = str(error)
        if self.identity.warning:
            log.warning("%s", self.identity.warning)

    async def close(self) -> None:
        """Close the connections and the store, and let another process have it."""
        if self._client is not None:
            await self._client.close()  # type: ignore[no-untyped-call]
            if self._client.store is not None:
                self._client.store.database.close()
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def _take_store(self) -> None:
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock = (self._folder / "lock").open("w")
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise InUse(
                f"matrix.store_path: {self._folder} is in use by another process; two on one device break its "
                "encryption: stop the other, or give this one a folder and a device of its own"
            ) from None
        except OSError as error:
            raise AdapterError(f"matrix.store_path: {self._folder} cannot be used: {error.strerror}") from error

    def _has_keys_of(self, device_id: str) -> bool:
        return (self._folder / f"{self._credentials.user_id}_{device_id}.db").exists()

    async def _start_over(self, client: DeviceClient, token: str | None) -> None:
        """Become a new device, because the keys of the old one are lost; let the homeserver forget the old one."""
        log.warning("the keys of the device %s are lost; logging in as a new one", client.device_id)
        client.device_id = ""
        self._login_file.unlink()
        if token is not None:
            client.access_token = token
            try:
                await client.request("POST", ["logout"])
            except Refused as refusal:
                log.info("the lost device was not logged out: %s", refusal)

    async def _log_in(self, client: DeviceClient, saved_token: str | None) -> None:
        token = self._credentials.access_token or saved_token
        if token is None:
            await self._log_in_by_password(client)
            return
        client.access_token = token
        try:
            who: WhoamiResponse = answered(await client.whoami())
        except Refused as refusal:
            if refusal.code != UNKNOWN_TOKEN:
                raise
            await self._log_in_by_password(client)
            return
        if who.user_id != self._credentials.user_id:
            raise AdapterError(f"matrix.user_id: the access token belongs to {who.user_id}")
        if who.device_id is None:
            raise AdapterError("matrix.access_token: belongs to no device; use a password or a token from a login")
        client.restore_login(who.user_id, who.device_id, token)
        self._save_login(client, None if self._credentials.access_token else token)

    async def _log_in_by_password(self, client: DeviceClient) -> None:
        password = self._credentials.password
        if password is None:
            raise AdapterError("matrix.access_token: no longer valid; put in a new one, or matrix.password")
        if not client.device_id:  # chosen and saved before the login, so that a killed one leaves no stray device
            client.device_id = "".join(secrets.choice(string.ascii_uppercase) for _ in range(10))
            self._save_login(client, None)
        try:
            answer: LoginResponse = answered(await client.login(password, self._credentials.device_name))
        except Refused as refusal:
            if refusal.code != "M_FORBIDDEN":
                raise
            raise AdapterError(
                f"matrix.password: {client.homeserver} does not accept it for {self._credentials.user_id}"
            ) from None
        self._save_login(client, answer.access_token)

    def _save_login(self, client: DeviceClient, token: str | None) -> None:
        login = {"user_id": self._credentials.user_id, "device_id": client.device_id, "access_token": token}
        write_private(self._login_file, login)
