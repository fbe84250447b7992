"""A homeserver on loopback that says whatever a case has it say, with Ana on it, who can encrypt for the bot."""

from __future__ import annotations

import asyncio
import json
from copy import deepcopy
from typing import Any

from aiohttp import web
from nio.api import Api
from nio.crypto.sessions import OlmAccount, OutboundGroupSession, OutboundSession
from unpaddedbase64 import encode_base64

BOT, ANA, SERVER = "@bot:example.org", "@ana:example.org", "example.org"
ROOM, OTHER = "!room:example.org", "!sound:example.org"
ANA_DEVICE = "ANADEVICE"
Json = dict[str, Any]


class Ana:
    """Somebody whose words are encrypted as they should be, whatever they are."""

    def __init__(self) -> None:
        self._account = OlmAccount()
        self._keys = self._account.identity_keys
        self._megolm = OutboundGroupSession()
        self._megolm.mark_as_shared()  # type: ignore[no-untyped-call]

    def device(self) -> Json:
        """Return her device as the homeserver shows it."""
        keys = {f"{kind}:{ANA_DEVICE}": self._keys[kind] for kind in ("ed25519", "curve25519")}
        device = {
            "user_id": ANA,
            "device_id": ANA_DEVICE,
            "keys": keys,
            "algorithms": ["m.olm.v1.curve25519-aes-sha2", "m.megolm.v1.aes-sha2"],
        }
        signature = self._account.sign(Api.to_canonical_json(device))
        return device | {"signatures": {ANA: {f"ed25519:{ANA_DEVICE}": signature}}}

    def room_key(self) -> Json:
        """Return the event that hands out the key of her messages, before the first of them."""
        return {
            "type": "m.room_key",
            "content": {
                "algorithm": "m.megolm.v1.aes-sha2",
                "room_id": ROOM,
                "session_id": self._megolm.id,
                "session_key": self._megolm.session_key,
            },
        }

    def to_device(self, event: Any, device: Json, one_time_key: str) -> Json:
        """Return an event, encrypted for a device of the bot alone."""
        curve, ed = (next(v for k, v in device["keys"].items() if k.startswith(kind)) for kind in ("curve", "ed"))
        payload = {
            "sender": ANA,
            "sender_device": ANA_DEVICE,
            "keys": {"ed25519": self._keys["ed25519"]},
            "recipient": BOT,
            "recipient_keys": {"ed25519": ed},
        }
        words = json.dumps(payload | event if isinstance(event, dict) else event)
        kind, body = OutboundSession(self._account, curve, one_time_key).encrypt(words).to_parts()
        content = {
            "algorithm": "m.olm.v1.curve25519-aes-sha2",
            "sender_key": self._keys["curve25519"],
            "ciphertext": {curve: {"type": kind, "body": encode_base64(body)}},
        }
        return {"type": "m.room.encrypted", "sender": ANA, "content": content}

    def in_room(self, payload: Any, event: Json) -> Json:
        """Return an event of the room whose content is encrypted."""
        words = json.dumps({"room_id": ROOM} | payload if isinstance(payload, dict) else payload)
        content = {
            "algorithm": "m.megolm.v1.aes-sha2",
            "sender_key": self._keys["curve25519"],
            "device_id": ANA_DEVICE,
            "session_id": self._megolm.id,
            "ciphertext": self._megolm.encrypt(words),  # type: ignore[no-untyped-call]
        }
        return {key: value for key, value in event.items() if key != "encrypt"} | {
            "type": "m.room.encrypted",
            "content": content,
        }


class Homeserver:
    """What answers the bot: `syncs`, one after another, and `answers`, by a part of the path they are given at."""

    def __init__(self) -> None:
        self._http = web.Server(self._handle, access_log=None)
        self._listener: asyncio.Server | None = None
        self._uploaded: Json = {}
        self._first: Json = {}
        self.url = ""
        self.syncs: list[Any] = []
        self.answers: Json = {}

    async def open(self) -> None:
        """Listen."""
        self._listener = await asyncio.get_running_loop().create_server(self._http, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._listener.sockets[0].getsockname()[1]}"

    async def close(self) -> None:
        """Hang up."""
        if self._listener is not None:
            self._listener.close()
        await self._http.shutdown(1)

    def play(self, syncs: list[Any], answers: Any, now: int) -> None:
        """Say these things from now on, with what is to be encrypted encrypted; `now` is in milliseconds.

        Several `answers` hold for one sync after another.
        """
        self._now = now
        self._first = self._first or deepcopy(self._uploaded)
        self._uploaded = deepcopy(self._first)  # a case may have had the bot publish other keys
        self._ana = Ana()
        self._one_time_keys = [key["key"] for key in self._uploaded["one_time_keys"].values()]
        self._later = list(answers) if isinstance(answers, list) else [answers]
        self.answers = {}
        self.syncs = [self._encrypted(sync) for sync in syncs]

    def turn_hostile(self) -> None:
        """Give the answers of the case from now on."""
        if self._later:
            said = self._later.pop(0)
            self.answers = (
                {part: answer for part, answer in said.items() if part.strip("/")} if isinstance(said, dict) else {}
            )

    def _encrypted(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._encrypted(one) for one in value]
        if value == "NOW":
            return self._now
        if not isinstance(value, dict):
            return value
        if "secretly" in value and self._one_time_keys:
            event = self._ana.room_key() if value["secretly"] == "room_key" else value["secretly"]
            return self._ana.to_device(event, self._uploaded["device_keys"], self._one_time_keys.pop())
        if "encrypt" in value:
            return self._ana.in_room(value["encrypt"], value)
        return {key: self._encrypted(one) for key, one in value.items()}

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        is_json = request.content_type == "application/json" and request.can_read_body
        body: Any = await request.json() if is_json else {}
        path = request.path.removeprefix("/_matrix/client/")
        answer: Any = next((said for part, said in self.answers.items() if part in path), None)
        if answer is None:
            answer = await self._usual(path, body, request)
        status = 404 if answer == {"errcode": "M_NOT_FOUND"} else 200
        return web.Response(status=status, body=json.dumps(answer).encode(), content_type="application/json")

    async def _usual(self, path: str, body: Any, request: web.BaseRequest) -> Any:
        if path.endswith("/login"):
            return {"user_id": BOT, "access_token": "token", "device_id": body.get("device_id")}
        if path.endswith("/account/whoami"):
            return {"user_id": BOT, "device_id": self._uploaded.get("device_keys", {}).get("device_id", "")}
        if path.endswith("/keys/upload"):
            self._uploaded |= deepcopy(body) if "device_keys" in body else {}
            return {"one_time_key_counts": {"signed_curve25519": 50}}
        if path.endswith("/keys/query"):
            known = {BOT: self._uploaded.get("device_keys"), ANA: self._ana.device() if hasattr(self, "_ana") else None}
            return {
                "device_keys": {user: {one["device_id"]: one} for user, one in known.items() if one},
                "failures": {},
            }
        if path.endswith("/sync"):
            return await self._sync(request)
        if "/send/" in path:
            return {"event_id": "$sent"}
        if path.endswith("/createRoom"):
            return {"room_id": "!made:example.org"}
        return {"errcode": "M_NOT_FOUND"} if request.method == "GET" or "device_signing" in path else {}

    async def _sync(self, request: web.BaseRequest) -> Any:
        if "since" not in request.query and "full_state" not in request.query:
            return {"next_batch": "c"}  # it catches up with invitations
        if not self.syncs:
            await asyncio.sleep(3600)
        self.turn_hostile()
        return self.syncs.pop(0)
