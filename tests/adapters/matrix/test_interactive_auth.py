"""Proof of who asks, for homeservers that want it in one way or another."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from chatbot.adapters.base import AdapterError
from chatbot.adapters.matrix.client.device_client import DeviceClient
from chatbot.adapters.matrix.client.errors import Refused
from chatbot.adapters.matrix.identity.interactive_auth import authenticated

PASSWORD = "m.login.password"
DUMMY = "m.login.dummy"
TERMS = "m.login.terms"
RESET = "org.matrix.cross_signing_reset"


class Gate:
    """A homeserver that lets a request through once one of its flows is completed."""

    def __init__(self, flows: Sequence[Sequence[str]], params: dict[str, Any] | None = None) -> None:
        self._flows = flows
        self._params = params or {}
        self._completed: list[str] = []
        self.let_through: list[dict[str, Any]] = []

    async def answer(self, request: web.Request) -> web.Response:
        body = await request.json()
        auth = body.get("auth", {})
        if auth and auth.get("session") != "s1":
            return web.json_response({"errcode": "M_UNKNOWN"}, status=400)
        right = auth.get("password") == "right" and auth.get("identifier") == {
            "type": "m.id.user",
            "user": "@bot:x.org",
        }
        if auth.get("type") == DUMMY or (auth.get("type") == PASSWORD and right):
            self._completed.append(auth["type"])
        if any(set(flow) <= {*self._completed} for flow in self._flows):
            self.let_through.append(body)
            return web.json_response({})
        flows = [{"stages": list(flow)} for flow in self._flows]
        asked = {"session": "s1", "flows": flows, "params": self._params, "completed": self._completed}
        return web.json_response(asked | ({"errcode": "M_FORBIDDEN"} if auth else {}), status=401)


@pytest.fixture
async def knock(tmp_path: Path) -> AsyncIterator[Any]:
    """Asks a gate to let the bot's keys through."""
    runners, clients = [], []

    async def knock(gate: Gate, password: str | None) -> None:
        application = web.Application()
        application.router.add_post("/_matrix/client/v3/keys", gate.answer)
        runners.append(runner := web.AppRunner(application))
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        clients.append(
            client := DeviceClient(f"http://127.0.0.1:{runner.addresses[0][1]}", "@bot:x.org", "D", tmp_path)
        )
        await authenticated(client, ["keys"], {"master_key": {}}, password)

    yield knock
    for client in clients:
        await client.close()  # type: ignore[no-untyped-call]
    for runner in runners:
        await runner.cleanup()


@pytest.mark.parametrize(
    ("flows", "password"),
    [
        ([[]], None),
        ([[DUMMY]], None),
        ([[PASSWORD]], "right"),
        ([[PASSWORD, DUMMY]], "right"),
        ([[TERMS, PASSWORD], [RESET], [DUMMY, PASSWORD]], "right"),
    ],
)
async def test_the_bot_proves_what_it_can(knock: Any, flows: list[list[str]], password: str | None) -> None:
    gate = Gate(flows)

    await knock(gate, password)

    (through,) = gate.let_through
    assert through["master_key"] == {}


@pytest.mark.parametrize(
    ("gate", "password", "complaint"),
    [
        (Gate([[PASSWORD]]), "wrong", r"matrix\.password: .* does not accept it for @bot:x\.org"),
        (Gate([[PASSWORD]]), None, r"matrix\.password: .* set it, or set up recovery"),
        (Gate([[TERMS, PASSWORD]]), "right", r"matrix\.password: .* takes no password for it, or set up recovery"),
        (Gate([[RESET]], {RESET: {"url": "https://x.org/reset"}}), "right", r"approve this at https://x\.org/reset"),
        (Gate([[RESET]], {RESET: "odd"}), "right", "takes no password"),
    ],
)
async def test_what_it_cannot_prove_is_one_line(knock: Any, gate: Gate, password: str | None, complaint: str) -> None:
    with pytest.raises(AdapterError, match=complaint):
        await knock(gate, password)
    assert not gate.let_through


async def test_another_refusal_is_one(knock: Any) -> None:
    class Broken(Gate):
        async def answer(self, request: web.Request) -> web.Response:
            return web.json_response({"errcode": "M_UNKNOWN_TOKEN"}, status=401)

    with pytest.raises(Refused, match="M_UNKNOWN_TOKEN"):
        await knock(Broken([]), "right")
