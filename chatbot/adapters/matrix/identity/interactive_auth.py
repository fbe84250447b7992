"""Requests for which the homeserver wants proof: the specification's user-interactive authentication."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from chatbot.adapters.base import AdapterError
from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.client.errors import Refused
from chatbot.adapters.matrix.client.events import mapping, text_of

_PASSWORD = "m.login.password"  # noqa: S105 - the name of a stage
_DUMMY = "m.login.dummy"
_MOST_STAGES = 5


async def authenticated(client: DeviceClient, path: Sequence[str], body: dict[str, Any], password: str | None) -> None:
    """POST `body`, and prove by `password` that the account's owner asks, if the homeserver wants that.

    Raises Refused, and AdapterError for a proof that cannot be given here.
    """
    auth: dict[str, Any] | None = None
    for _ in range(_MOST_STAGES):
        try:
            await client.request("POST", path, body if auth is None else {**body, "auth": auth})
            return
        except Refused as refusal:
            if refusal.status != 401 or "flows" not in refusal.answer:
                raise
            asked = refusal.answer
        if auth is not None and auth["type"] not in asked.get("completed", ()):
            raise AdapterError(f"matrix.password: {client.homeserver} does not accept it for {client.user_id}")
        auth = _next_stage(client, asked, password)
    raise AdapterError(f"matrix.homeserver: {client.homeserver} asks for one proof after another")


def _next_stage(client: DeviceClient, asked: dict[str, Any], password: str | None) -> dict[str, Any]:
    completed = asked.get("completed", [])
    possible = {_DUMMY} | ({_PASSWORD} if password is not None else set())
    for flow in asked["flows"]:
        missing = [stage for stage in mapping(flow).get("stages", ()) if stage not in completed]
        if missing and possible.issuperset(missing):
            session = {"session": asked["session"]} if "session" in asked else {}
            if missing[0] == _DUMMY:
                return {"type": _DUMMY, **session}
            who = {"type": "m.id.user", "user": client.user_id}
            return {"type": _PASSWORD, "identifier": who, "password": password, **session}
    raise AdapterError(_what_to_do(client, asked, password))


def _what_to_do(client: DeviceClient, asked: dict[str, Any], password: str | None) -> str:
    pages = [text_of(mapping(parameters).get("url")) for parameters in mapping(asked.get("params")).values()]
    if page := next(filter(None, pages), None):
        return f"matrix.user_id: {client.homeserver} asks {client.user_id} to approve this at {page}; then try again"
    asks_password = any(_PASSWORD in mapping(flow).get("stages", ()) for flow in asked["flows"])
    give = "set it" if asks_password and password is None else "it takes no password for it"
    return (
        f"matrix.password: {client.homeserver} asks for proof before it takes cross-signing keys of {client.user_id}: "
        f"{give}, or set up recovery for the account in Element and put the key into matrix.recovery_key"
    )
