"""A secret comes from a variable, a file that one names, systemd's credentials, or `secrets.env`."""

from __future__ import annotations

from pathlib import Path

import pytest

from chatbot.settings import load, secrets_in
from tests.settings.files import refusal

SECRETS = {
    "database.url": "sqlite+aiosqlite:///{}.db",
    "telegram.token": "1:{}",
    "matrix.password": "{}",
    "matrix.access_token": "{}",
    "matrix.recovery_key": "{}",
    "email.password": "{}",
    "email.reply_secret": "{}",
    "discourse.api_key": "{}",
    "discourse.api_username": "{}",
    "health.ping_url": "https://ping.example.org/{}",
}
VARIABLES = {key: f"CHATBOT_{key.replace('.', '__')}".upper() for key in SECRETS}


def values(word: str) -> dict[str, str]:
    return {key: form.format(word) for key, form in SECRETS.items()}


def revealed(config: Path, **env: str) -> dict[str, str]:
    return {key: secret.get_secret_value() for key, secret in secrets_in(load(config, env)).items() if secret}


@pytest.fixture
def config(tmp_path: Path) -> Path:
    file = tmp_path / "config.toml"
    file.write_text("")
    return file


def test_every_secret_may_lie_in_each_place_and_the_nearest_wins(config: Path) -> None:
    """`secrets.env`, a credential of systemd, a file, the environment: each wins over those before it."""
    beside, folder = config.parent / "secrets.env", config.parent / "credentials"
    beside.write_text("".join(f'{VARIABLES[key]}="{value}"\n' for key, value in values("beside").items()))
    assert set(secrets_in(load(config, {}))) == set(SECRETS)
    assert revealed(config) == values("beside")
    folder.mkdir()
    for key, value in values("credential").items():
        (folder / VARIABLES[key].lower()).write_text(f"{value}\n")
    (folder / "of-somebody-else").write_bytes(b"\xff")
    credentials = {"CREDENTIALS_DIRECTORY": str(folder)}
    assert revealed(config, **credentials) == values("credential")
    for key, value in values("file").items():
        (folder.parent / key).write_text(f"{value}\n")
    files = {f"{VARIABLES[key]}_FILE": str(folder.parent / key) for key in SECRETS}
    assert revealed(config, **credentials, **files) == values("file")
    named = {VARIABLES[key]: value for key, value in values("variable").items()}
    assert revealed(config, **credentials, **named) == values("variable")
    beside.write_text("".join(f'{name}="{file}"\n' for name, file in files.items()))
    assert revealed(config) == values("file")


def test_a_file_is_read_anew_each_time(config: Path) -> None:
    file = config.parent / "token"
    named = {"CHATBOT_TELEGRAM__TOKEN_FILE": str(file)}
    for word in ("1:first", "1:second"):
        file.write_text(word)
        assert revealed(config, **named)["telegram.token"] == word


def test_what_cannot_be_used_is_one_line_without_the_secret(tmp_path: Path) -> None:
    file, name = tmp_path / "token", "CHATBOT_TELEGRAM__TOKEN_FILE"
    assert f"{name}: {file} cannot be read: No such file" in refusal(tmp_path, "", **{name: str(file)})
    file.write_text(" \n")
    assert f"{name}: {file} is empty" in refusal(tmp_path, "", **{name: str(file)})
    file.write_bytes(b"hunter2\xff")
    assert f"{name}: {file} is not UTF-8 text" in refusal(tmp_path, "", **{name: str(file)})
    both = {name: str(file), "CHATBOT_TELEGRAM__TOKEN": "hunter2"}
    assert refusal(tmp_path, "", **both) == f"{name} and CHATBOT_TELEGRAM__TOKEN are both set; keep one of them"
    unknown = refusal(tmp_path, "", CHATBOT_TELEGRAM__TOKENS_FILE="x")
    assert unknown.startswith("[telegram] tokens_file: unknown key")
    file.write_text("hunter2")
    wrong = refusal(tmp_path, "", CHATBOT_HEALTH__PING_URL_FILE=str(file))
    assert wrong == "[health] ping_url: must be a web address that begins with https://"
    gone = {"CREDENTIALS_DIRECTORY": str(tmp_path / "gone")}
    assert refusal(tmp_path, "", **gone).startswith(f"$CREDENTIALS_DIRECTORY: {tmp_path / 'gone'} cannot be read: No")
