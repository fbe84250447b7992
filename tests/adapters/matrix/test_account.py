"""`chatbot matrix` and `chatbot check`, as an operator types them."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from urllib.error import HTTPError

import pytest
from typer.testing import CliRunner, Result

from chatbot.adapters.matrix.identity import recovery_key
from chatbot.cli import cli
from tests.adapters.matrix.owner import Owner
from tests.adapters.matrix_bot import Bot
from tests.synapse.homeserver import Homeserver

runner = CliRunner()


class Desk:
    """The operator's folder: a configuration for the bot's account, and a shell."""

    def __init__(self, bot: Bot, server: Homeserver, folder: Path) -> None:
        self.bot = bot
        self._config = folder / "config.toml"
        self._lines = {
            "enabled": "true",
            "homeserver": f'"{server.url}"',
            "user_id": f'"{bot.user_id}"',
            "password": f'"{bot.account.password}"',
            "store_path": f'"{bot.store}"',
        }
        self._folder = folder

    def set(self, **lines: str | None) -> None:
        for key, value in lines.items():
            self._lines.pop(key, None)
            if value is not None:
                self._lines[key] = f'"{value}"'

    def call(self, *words: str) -> Result:
        matrix = "\n".join(f"{key} = {value}" for key, value in self._lines.items())
        database = f'[database]\nurl = "sqlite+aiosqlite:///{self._folder / "bot.db"}"\n'
        self._config.write_text(f'{database}[council]\nmembers = ["matrix:@kim:localhost"]\n[matrix]\n{matrix}\n')
        return runner.invoke(cli, [*words, "--config", str(self._config)], prog_name="chatbot")

    def says(self, *words: str) -> str:
        """Return the output of a command that succeeds."""
        result = self.call(*words)
        assert result.exit_code == 0, result.output
        return result.stdout

    def fails(self, *words: str) -> str:
        """The one line of a command that fails."""
        result = self.call(*words)
        assert result.exit_code == 1, result.output
        (line,) = result.stderr.splitlines()
        return line

    def status(self) -> dict[str, str]:
        return {line[:20].strip(): line[21:] for line in self.says("matrix", "status").splitlines()}


@pytest.fixture
def owner(synapse: Homeserver, desk: Desk) -> Owner:
    return Owner(synapse, desk.bot)


@pytest.fixture
def desk(synapse: Homeserver, tmp_path: Path) -> Desk:
    return Desk(Bot(synapse, tmp_path / "matrix"), synapse, tmp_path)


def shown_key(text: str) -> str:
    found = re.search(r"^    (\S{4}( \S{4}){11})$", text, re.MULTILINE)
    assert found, text
    assert recovery_key.decode(found[1])
    return found[1]


def test_setup_shows_the_recovery_key_once(desk: Desk) -> None:
    first = desk.says("matrix", "setup")
    again = desk.says("matrix", "setup")

    assert f"The device {desk.bot.login()['device_id']} of {desk.bot.user_id} is signed by its owner." in first
    key = shown_key(first)
    assert key not in again
    assert "was shown before" in again
    assert "Set of its profile: picture." in first
    assert "Its profile is as it should be." in again
    assert all(key.encode() not in file.read_bytes() for file in desk.bot.store.iterdir())


def test_status_tells_how_the_device_stands(desk: Desk) -> None:
    assert "`chatbot matrix setup` makes one" in desk.fails("matrix", "status")
    desk.set(recovery_key=shown_key(desk.says("matrix", "setup")))

    status = desk.status()

    assert status["account"] == desk.bot.user_id
    assert status["device"] == desk.bot.login()["device_id"]
    assert len(status["fingerprint"].replace(" ", "")) == len(status["identity"].replace(" ", "")) == 43
    assert status["signed by its owner"] == "yes"
    assert status["recovery key"] == "set, and opens the secret storage"
    assert status["key backup"] == "none, and the account says so"
    assert status["other device"] == f"{desk.bot.account.device_id} (never seen), not signed"
    desk.set(recovery_key=recovery_key.encode(bytes(32)))
    assert desk.status()["recovery key"] == "set, but does not open the secret storage"
    assert "wrong matrix: matrix.recovery_key: does not open" in desk.call("check").stdout
    desk.set(recovery_key=None)
    assert desk.status()["recovery key"].startswith("not set")


async def test_status_is_told_while_the_bot_runs(desk: Desk) -> None:
    await desk.bot.start()
    try:
        status = await asyncio.to_thread(desk.status)
        assert status["recovery key"].startswith(f"in {desk.bot.store / 'recovery-key.txt'}: move it")
        assert "in use by another process" in await asyncio.to_thread(desk.fails, "matrix", "setup")
        assert "ok    matrix, if the bot runs; else: " in await asyncio.to_thread(desk.says, "check")
    finally:
        await desk.bot.close()


def test_the_account_says_that_it_has_no_key_backup_and_what_others_said_stays(
    desk: Desk, synapse: Homeserver, owner: Owner
) -> None:
    backup = {"algorithm": "m.megolm_backup.v1.curve25519-aes-sha2", "auth_data": {"public_key": "x", "signatures": {}}}
    path, token = "/_matrix/client/v3/room_keys/version", desk.bot.account.access_token
    made = synapse.request("POST", path, backup, token)["version"]
    desk.says("matrix", "setup")
    with pytest.raises(HTTPError):
        owner.account_data("m.key_backup")  # a client has one: it is not for the bot to deny it
    assert f"key backup: version {made}, made by another client: the bot's own keys are not" in desk.says("check")
    synapse.request("DELETE", f"{path}/{made}", None, token)
    desk.says("matrix", "setup")
    assert owner.account_data("m.key_backup") == {"enabled": False}
    assert owner.account_data("m.org.matrix.custom.backup_disabled") == {"disabled": True}
    assert "key backup" not in desk.says("check")
    owner.put_account_data("m.key_backup", {"enabled": True})
    desk.says("matrix", "setup")
    assert owner.account_data("m.key_backup") == {"enabled": True}
    assert "key backup: none, though another client has said that there is one" in desk.says("check")


def test_check_names_the_devices_of_the_account_that_are_not_the_bots(desk: Desk, synapse: Homeserver) -> None:
    key = shown_key(desk.says("matrix", "setup"))
    synapse.request("POST", "/_matrix/client/v3/logout", {}, desk.bot.account.access_token)
    assert desk.status()["other devices"] == "none"
    assert desk.status()["signed by its owner"] == "yes"
    assert "another device" not in desk.says("check")
    former = desk.bot.login()["device_id"]
    desk.set(recovery_key=key, store_path=str(desk.bot.store.with_name("second")))  # as after the loss of the store
    said = desk.says("check")
    assert f"has another device, {former} (mentorship-chatbot, last seen 20" in said
    assert "signed by the account: if it is not one of yours, or nobody uses it, sign it out" in said
    desk.set(recovery_key=None, store_path=str(desk.bot.store.with_name("third")))
    assert f"has another device, {former} (" in desk.call("check").stdout  # beside what is wrong then


def test_a_session_the_server_ended_is_told(desk: Desk, synapse: Homeserver) -> None:
    desk.says("matrix", "setup")
    synapse.request("POST", "/_matrix/client/v3/logout", {}, desk.bot.login()["access_token"])

    assert "the next start renews it" in desk.fails("matrix", "status")


def test_reset_shows_another_key(desk: Desk) -> None:
    desk.set(recovery_key=shown_key(desk.says("matrix", "setup")))
    identity = desk.status()["identity"]

    desk.set(recovery_key=shown_key(desk.says("matrix", "setup", "--reset")))

    assert desk.status()["identity"] != identity
    assert desk.status()["recovery key"] == "set, and opens the secret storage"
    assert "ok    matrix" in desk.says("check").splitlines()


def test_check_and_setup_tell_of_a_device_nobody_signed(desk: Desk, tmp_path: Path) -> None:
    key = shown_key(desk.says("matrix", "setup"))
    desk.set(store_path=str(tmp_path / "another store"))

    result = desk.call("check")
    assert result.exit_code == 1
    assert "wrong matrix: matrix.recovery_key:" in result.stdout
    assert "has not signed this device" in desk.fails("matrix", "setup")
    assert key not in result.output

    desk.set(recovery_key=key)
    assert "ok    matrix" in desk.says("check").splitlines()


def test_matrix_must_be_enabled(desk: Desk) -> None:
    desk._lines["enabled"] = "false"

    assert "[matrix] enabled" in desk.fails("matrix", "setup")
