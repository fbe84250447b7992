"""Secrets show nowhere, in no refusal either."""

from __future__ import annotations

from pathlib import Path

import pytest

from chatbot.settings import SettingsError
from tests.settings.files import configured

SECRETS = """
[database]
url = "{scheme}://bot:hunter2@localhost/bot"
[telegram]
{enabled}
token = "hunter2"
[matrix]
password = "hunter2"
access_token = "hunter2"
[discourse]
api_key = "hunter2"
api_username = "hunter2"
[email]
password = "hunter2"
reply_secret = "hunter2"
"""


def test_secrets_show_nowhere(tmp_path: Path) -> None:
    settings = configured(tmp_path, SECRETS.format(scheme="postgresql+asyncpg", enabled=""))
    assert "hunter2" not in repr(settings) + str(settings) + settings.model_dump_json()
    assert "hunter2" in settings.database.url.get_secret_value()


@pytest.mark.parametrize(("scheme", "enabled"), [("mysql", ""), ("postgresql+asyncpg", "enabled = 3")])
def test_secrets_show_in_no_refusal(tmp_path: Path, scheme: str, enabled: str) -> None:
    toml = SECRETS.format(scheme=scheme, enabled=enabled)
    with pytest.raises(SettingsError) as refused:
        configured(tmp_path, toml)
    assert "hunter2" not in str(refused.value)
    assert refused.value.__suppress_context__
