"""Login, device and keys, kept together in one folder that one process at a time may use."""

from __future__ import annotations

import asyncio
import fcntl
import json
import logging
import os
import secrets
import string
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from nio import LoginResponse, WhoamiResponse

from chatbot.adapters.base import AdapterError
from chatbot.adapters.matrix.client import DeviceClient
from chatbot.adapters.matrix.faults import OUT_OF_REACH, UNKNOWN_TOKEN, Refused, answered

_log = logging.getLogger(__name__)


def write_private(file: Path, content: Any) -> None:
    """Replace `file` by `content` as JSON, in one step that is on disk afterwards, readable by the owner alone."""
    draft = file.with_suffix(".new")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as output:
        json.dump(content, output)
        output.flush()
        os.fsync(output.fileno())
    draft.replace(file)


@dataclass(frozen=True, slots=True)
class Credentials:
    """How the bot logs in: `user_id` with a password or an access token."""

    homeserver: str
    user_id: str
    password: str | None
    access_token: str | None
    device_name: str

    def __repr__(self) -> str:
        return f"Credentials({self.user_id} at {self.homeserver})"


class Session:
    """The bot's one device on the homeserver. Raises AdapterError, with the mend in its text."""

    def __init__(self, credentials: Credentials, store_path: Path) -> None:
        self._credentials = credentials
        self._folder = store_path
        self._login_file = store_path / "login.json"
        self._lock: IO[str] | None = None
        self._renewing = asyncio.Lock()
        self._client: DeviceClient | None = None

    @property
    def client(self) -> DeviceClient:
        """The device, once `open` has returned."""
        if self._client is None:
            raise RuntimeError("the Matrix adapter is not connected")
        return self._client

    async def open(self) -> None:
        """Take the store, log in as the device that lies in it (or a new one) and publish its keys."""
        try:
            await self._open()
        except BaseException:
            await self.close()
            raise

    async def _open(self) -> None:
        self._take_store()
        saved = self._saved_login()
        client = DeviceClient(
            self._credentials.homeserver, self._credentials.user_id, saved.get("device_id"), self._folder
        )
        self._client = client
        try:
            await self._log_in(client, saved.get("access_token"))
            await client.publish_keys()
        except Refused as refusal:
            raise AdapterError(f"matrix.homeserver: {client.homeserver} refuses the login: {refusal}") from refusal
        except OUT_OF_REACH as error:
            raise AdapterError(
                f"matrix.homeserver: {client.homeserver} cannot be reached ({type(error).__name__}); "
                "check the address and the connection"
            ) from error

    async def renew(self, stale_token: str) -> None:
        """Log in again because the server no longer knows `stale_token`. Raises Refused as well."""
        async with self._renewing:
            if self.client.access_token != stale_token:
                return  # another request noticed first
            _log.warning("the homeserver ended the session of %s; logging in again", self._credentials.user_id)
            await self._log_in_by_password(self.client)
            await self.client.publish_keys()

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
            raise AdapterError(
                f"matrix.store_path: {self._folder} is in use by another process; two on one device break its "
                "encryption: stop the other, or give this one a folder and a device of its own"
            ) from None
        except OSError as error:
            raise AdapterError(f"matrix.store_path: {self._folder} cannot be used: {error.strerror}") from error

    def _saved_login(self) -> dict[str, str]:
        try:
            saved: dict[str, str] = json.loads(self._login_file.read_text())
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise AdapterError(f"matrix.store_path: {self._login_file} cannot be read; restore it") from error
        if saved.get("user_id") != self._credentials.user_id:
            raise AdapterError(
                f"matrix.store_path: {self._folder} holds the keys of {saved.get('user_id')}; "
                f"give {self._credentials.user_id} a folder of its own"
            )
        return saved

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
        if not client.device_id:  # named by us and on disk before the login, a killed one leaves no stray device
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
        if client.crypto.account.shared:  # the server may have dropped the device and what it had published
            client.crypto.account.shared = False
            client.crypto.uploaded_key_count = None
        self._save_login(client, answer.access_token)

    def _save_login(self, client: DeviceClient, token: str | None) -> None:
        login = {"user_id": self._credentials.user_id, "device_id": client.device_id, "access_token": token}
        write_private(self._login_file, login)
