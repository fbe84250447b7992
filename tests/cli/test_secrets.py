"""Secrets lie in a file of their own, which a shell, systemd and every command read."""

from __future__ import annotations

import subprocess
from pathlib import Path

from pydantic import SecretStr

from chatbot import secret_file
from chatbot.adapters.telegram.description import Telegram
from chatbot.settings import load
from tests.cli.command_line import TOKEN, call, fails_with


def test_secrets_are_read_as_they_were_written(tmp_path: Path) -> None:
    """By the bot's own commands, and as a shell reads them; systemd takes the same quotes."""
    file, awkward = tmp_path / "secrets.env", "a\"b\\c$HOME `d` #e'f"
    secret_file.write(file, {"CHATBOT_EMAIL__PASSWORD": awkward, "CHATBOT_TELEGRAM__TOKEN": TOKEN})
    assert secret_file.read(file) == {"CHATBOT_EMAIL__PASSWORD": awkward, "CHATBOT_TELEGRAM__TOKEN": TOKEN}
    shown = subprocess.run(
        ["sh", "-c", f'. {file}; printf %s "$CHATBOT_EMAIL__PASSWORD"'], capture_output=True, text=True, check=True
    )
    assert shown.stdout == awkward
    file.write_text("# by hand\nCHATBOT_TELEGRAM__TOKEN=bare\nexport CHATBOT_MATRIX__PASSWORD='quoted $x'\n")
    assert secret_file.read(file) == {"CHATBOT_TELEGRAM__TOKEN": "bare", "CHATBOT_MATRIX__PASSWORD": "quoted $x"}


def test_the_environment_wins_over_the_file_of_secrets(config: Path) -> None:
    (config.parent / "secrets.env").write_text(f'CHATBOT_TELEGRAM__TOKEN="{TOKEN}"\nCHATBOT_BOT__NAME="Here"\n')
    settings = load(config, {"CHATBOT_BOT__NAME": "There"})
    assert (settings.of(Telegram).token, settings.bot.name) == (SecretStr(TOKEN), "There")


def test_a_file_of_secrets_that_cannot_be_read_is_one_line_without_them(config: Path) -> None:
    (config.parent / "secrets.env").write_text("hush hush\n")
    result = call("db", "current", "--config", config)
    fails_with(result, "secrets.env: line 1 is not written as CHATBOT_<SECTION>__<KEY>=")
    assert "hush" not in result.stderr
