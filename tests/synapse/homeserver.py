"""A real Synapse on loopback, made and thrown away with its folder."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import hmac
import json
import os
import secrets
import signal
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from tests.ports import free_port
from tests.sharing import Facts, keep

SERVER_NAME = "example.org"
START_PATIENCE = 60.0
"""Seconds until a homeserver that does not answer is given up."""

_RATE_LIMITS = ("message", "registration", "room_creation", "admin_redaction", "3pid_validation")
_OPEN = {"per_second": 100_000, "burst_count": 100_000}


@dataclass(frozen=True, slots=True)
class Account:
    """A registered user."""

    user_id: str
    password: str
    access_token: str
    device_id: str


class Homeserver:
    """The running server: where it listens, its users, and what lies in its database."""

    def __init__(self, folder: Path, *, durable: bool = False, facts: Facts | None = None, first: int = 1) -> None:
        """durable: whether it waits for the disk as it does where it serves people; tests are faster without.

        facts: those of one in the same folder that another process started
        first: the number of our first user on it
        """
        self._folder = folder
        self._program = ["-m", "synapse.app.homeserver"] if durable else [str(Path(__file__).with_name("hasty.py"))]
        self._secret: str = facts["secret"] if facts else secrets.token_urlsafe(16)
        self._numbers = count(first)
        self._process: subprocess.Popen[bytes] | None = None
        self.port: int = facts["port"] if facts else free_port()
        self.url = f"http://127.0.0.1:{self.port}"

    def facts(self) -> Facts:
        """Return the facts another process needs to use the server."""
        return {"folder": str(self._folder), "port": self.port, "secret": self._secret}

    def start(self) -> None:
        """Return once the server answers. Raises RuntimeError with the end of its log when it does not."""
        config = self._write_config()
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        command = [sys.executable, *self._program, "-c", str(config)]
        with (self._folder / "output.log").open("wb") as output:
            self._process = subprocess.Popen(
                command,
                cwd=self._folder,
                env=environment,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        deadline = time.monotonic() + START_PATIENCE
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > deadline:
                self.stop()
                raise RuntimeError(f"Synapse did not start:\n{self._last_words()}")
            time.sleep(0.05)

    def stop(self) -> None:
        """End the process and wait for its end; nothing is left behind."""
        if self._process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)  # nothing in it is worth an orderly end
        self._process.wait()
        self._process = None

    def register(self, name: str, *, admin: bool = False) -> Account:
        """A fresh user `@<name>-<number>:example.org`, already with a device."""
        user, password = f"{name}-{next(self._numbers)}", secrets.token_urlsafe(12)
        role = "admin" if admin else "notadmin"
        nonce = self.request("GET", "/_synapse/admin/v1/register")["nonce"]
        mac = hmac.new(self._secret.encode(), f"{nonce}\0{user}\0{password}\0{role}".encode(), hashlib.sha1).hexdigest()
        answer = self.request(
            "POST",
            "/_synapse/admin/v1/register",
            {
                "nonce": nonce,
                "username": user,
                "displayname": name.title(),
                "password": password,
                "mac": mac,
                "admin": admin,
            },
        )
        return Account(answer["user_id"], password, answer["access_token"], answer["device_id"])

    def log_in(self, account: Account, device_id: str | None = None) -> Account:
        """Another device of the account, or a new login of one."""
        who = {"type": "m.id.user", "user": account.user_id}
        login = {"type": "m.login.password", "identifier": who, "password": account.password, "device_id": device_id}
        answer = self.request("POST", "/_matrix/client/v3/login", login)
        return Account(account.user_id, account.password, answer["access_token"], answer["device_id"])

    def expire(self, token: str) -> None:
        """Have a token run out that was not used yet: the server asks for a new login of the same device."""
        with contextlib.closing(sqlite3.connect(self._folder / "homeserver.db", timeout=10)) as database, database:
            database.execute("UPDATE access_tokens SET valid_until_ms = 1 WHERE token = ?", (token,))

    def request(self, method: str, path: str, body: dict[str, Any] | None = None, token: str = "") -> dict[str, Any]:
        """One call of the HTTP API. Raises urllib.error.HTTPError."""
        call = urllib.request.Request(
            self.url + path,
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {}),
        )
        with urllib.request.urlopen(call, timeout=10) as answer:
            answered: dict[str, Any] = json.load(answer)
            return answered

    def stored_events(self, room_id: str) -> list[dict[str, Any]]:
        """The events of a room as they lie in the server's database, oldest first."""
        with contextlib.closing(
            sqlite3.connect(f"file:{self._folder / 'homeserver.db'}?mode=ro", uri=True)
        ) as database:
            rows = database.execute(
                "SELECT json FROM event_json JOIN events USING (event_id) WHERE events.room_id = ? ORDER BY depth",
                (room_id,),
            ).fetchall()
        return [json.loads(row[0]) for row in rows]

    def _answers(self) -> bool:
        try:
            self.request("GET", "/_matrix/client/versions")
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False
        return True

    def _last_words(self) -> str:
        lines = []
        for name in ("output.log", "homeserver.log"):
            file = self._folder / name
            lines += file.read_text(errors="replace").splitlines()[-30:] if file.exists() else []
        return "\n".join(lines)

    def _write_config(self) -> Path:
        key = base64.b64encode(secrets.token_bytes(32)).decode().rstrip("=")
        (self._folder / "signing.key").write_text(f"ed25519 a_test {key}\n")
        (self._folder / "log.json").write_text(json.dumps(self._logging()))
        listener = {
            "port": self.port,
            "type": "http",
            "tls": False,
            "bind_addresses": ["127.0.0.1"],
            "resources": [{"names": ["client"]}],
        }
        database = {"database": str(self._folder / "homeserver.db"), "cached_statements": 2000}  # it has many of them
        config = {
            "server_name": SERVER_NAME,
            "public_baseurl": self.url,
            "listeners": [listener],
            "database": {"name": "sqlite3", "args": database},
            "log_config": str(self._folder / "log.json"),
            "media_store_path": str(self._folder / "media"),
            "signing_key_path": str(self._folder / "signing.key"),
            "registration_shared_secret": self._secret,
            "macaroon_secret_key": secrets.token_urlsafe(16),
            "form_secret": secrets.token_urlsafe(16),
            "report_stats": False,
            "trusted_key_servers": [],
            "suppress_key_server_warning": True,
            "federation_domain_whitelist": [],
            "presence": {"enabled": False},
            "bcrypt_rounds": 4,
            **{f"rc_{name}": _OPEN for name in _RATE_LIMITS},
            "rc_login": {"address": _OPEN, "account": _OPEN, "failed_attempts": _OPEN},
            "rc_joins": {"local": _OPEN, "remote": _OPEN},
            "rc_invites": {"per_room": _OPEN, "per_user": _OPEN, "per_issuer": _OPEN},
        }
        file = self._folder / "homeserver.json"
        file.write_text(json.dumps(config))  # JSON is YAML, too
        return file

    def _logging(self) -> dict[str, Any]:
        handler = {
            "class": "logging.FileHandler",
            "filename": str(self._folder / "homeserver.log"),
            "formatter": "line",
        }
        return {
            "version": 1,
            "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
            "handlers": {"file": handler},
            "root": {"level": "WARNING", "handlers": ["file"]},
            "disable_existing_loggers": False,
        }


if __name__ == "__main__":
    keep(Homeserver(Path(sys.argv[1]), durable=sys.argv[2] == "usual"))
