"""`chatbot init` writes a configuration that works, and asks again for what cannot be used."""

from __future__ import annotations

import stat
from pathlib import Path

from pydantic import SecretStr

from chatbot.adapters.description import revealed
from chatbot.adapters.discourse.description import Discourse
from chatbot.adapters.email.description import Email
from chatbot.adapters.matrix.description import Matrix
from chatbot.adapters.telegram.description import Telegram
from chatbot.settings import load
from tests.cli.command_line import TOKEN, call, fails_with


def test_init_writes_a_configuration_that_works(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    matrix = ("y", "example.org", "https://matrix.example.org", "bot", "@bot:example.org", "hush", "*", "")
    mail = ("y", "mail.example.org", "many", "465", "mentors", "mentors@example.org", "quiet!", "")
    listen_address = ("2525", "127.0.0.1:2525", "me", "")
    forum = ("y", "forum.example.org", "https://forum.example.org", "news", "7", "mentor-bot", "tiptoe")
    council = ("", "kim", "1001", "telegram:1001, telegram:@kim", "telegram:1001, matrix:@kim:example.org", "")
    bot = ("Madrid", "Europe/Madrid", "postgresql+asyncpg://u:swordfish@h:x/x", "")
    answers = "\n".join([*bot, "y", "1000:secret", TOKEN, *matrix, *mail, *listen_address, *forum, *council])
    result = call("init", "--config", file, answers=answers)
    assert result.exit_code == 0, result.output
    assert "1000:secret" not in result.output
    assert TOKEN not in result.output
    assert "hush" not in result.output
    assert "quiet!" not in result.output
    assert "tiptoe" not in result.output
    assert [line.removeprefix("Once more, please: ") for line in result.output.splitlines() if "Once more" in line] == [
        "'Madrid' is not a time zone such as \"Europe/Madrid\".",
        (
            "must be written like sqlite+aiosqlite:///chatbot.db or postgresql+asyncpg://user:password@host:5432/name; "
            "in a password, @ is written %40, : %3A and / %2F."
        ),
        "must be a bot's token as @BotFather gives it: a number, a colon, then many letters.",
        "must be a web address that begins with https://.",
        "must be written like @mentor-bot:example.org.",
        "must be written like @kim:example.org or *:example.org.",
        "must be a whole number.",
        "must be a mail address such as mentors@example.org.",
        'must be a host and a port, such as "127.0.0.1:2525".',
        "must be a mail address such as mentors@example.org.",
        "must be a web address that begins with https://.",
        "must be a whole number.",
        "without anybody on the council nobody can make mentors or decide anything.",
        '\'kim\' is not written like "telegram:1001" or "matrix:@kim:example.org".',
        "'1001' does not say where: write telegram:1001.",
        (
            "'telegram:@kim' leads nowhere: on Telegram an id is a number, as in telegram:1001; "
            "web.telegram.org/a shows it in the address of a chat."
        ),
    ]
    assert "Next: chatbot matrix setup" in result.output
    secrets = tmp_path / "secrets.env"
    assert f"Written to {file}, the secrets to {secrets}.\n" in result.output
    assert [stat.S_IMODE(one.stat().st_mode) for one in (file, secrets)] == [0o600, 0o600]
    text = file.read_text()
    assert not any(secret in text for secret in (TOKEN, "hush", "quiet!", "tiptoe", "mentor-bot"))
    assert load(file, {}).of(Telegram).token == SecretStr(TOKEN)
    assert revealed(load(file, {}).of(Matrix).password) == "hush"
    assert 'allowed_inviters = ["*:example.org"]' in text
    assert 'members = ["telegram:1001", "matrix:@kim:example.org"]' in text
    fails_with(call("init", "--config", file), "exists already")
    email = load(file, {}).of(Email)
    assert (email.smtp_host, email.smtp_port, email.security) == ("mail.example.org", 465, "tls")
    assert email.username == email.from_address == email.reply_address == "mentors@example.org"
    assert (revealed(email.password), email.listen_address) == ("quiet!", ("127.0.0.1", 2525))
    discourse = load(file, {}).of(Discourse)
    assert (discourse.url, discourse.category) == ("https://forum.example.org", 7)
    assert (revealed(discourse.api_key), revealed(discourse.api_username)) == ("tiptoe", "mentor-bot")


def test_init_says_that_a_secret_is_not_shown(tmp_path: Path) -> None:
    result = call("init", "--config", tmp_path / "mine.toml", answers=f"\n\ny\n{TOKEN}\n\n\n\ntelegram:1001\n")
    assert "Token (it is not shown as you type)" in result.output


def test_init_takes_enter_for_what_is_not_wanted(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    mail = ("y", "mail.example.org", "", "mentors@example.org", "", "")
    result = call("init", "--config", file, answers="\n".join(["", "", "n", "", *mail, "", "telegram:1001", ""]))
    assert result.exit_code == 0, result.output
    email = load(file, {}).of(Email)
    assert email.enabled
    assert (email.security, email.username, email.password, email.listen_address) == ("starttls", None, None, None)
    file.unlink()
    assert call("init", "--config", file, answers="\n\nn\n\n\n\ntelegram:1001\n").exit_code == 0
    assert not load(file, {}).of(Email).enabled


def test_init_leaves_a_file_of_secrets_alone(tmp_path: Path) -> None:
    (tmp_path / "secrets.env").write_text("")
    fails_with(call("init", "--config", tmp_path / "mine.toml"), "secrets.env exists already")
