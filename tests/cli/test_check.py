"""`chatbot check` and `run` tell in one line what is to be mended."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from chatbot.settings import load
from storage.engine import open_engine
from storage.unit_of_work import Database
from tests.botapi import Server
from tests.cli.command_line import TOKEN, call, call_aside, configure, fails_with
from tests.discourse.server import KEY, NEWS, USER, Forum
from tests.world import START


@pytest.mark.parametrize("command", [["run"], ["check"], ["db", "upgrade"], ["db", "current"], ["db", "backup", "x"]])
def test_a_missing_configuration_is_one_line(tmp_path: Path, command: list[str]) -> None:
    fails_with(call(*command, "--config", tmp_path / "none.toml"), "none.toml: no such file", "chatbot init")


def test_wrong_usage_is_exit_code_2() -> None:
    assert call("dance").exit_code == 2
    assert call("db", "backup").exit_code == 2
    assert call("--version").output.startswith("chatbot 0.")


def test_run_without_a_network_says_what_to_set(config: Path) -> None:
    fails_with(call("run", "--config", config), "no network is enabled", "enabled = true")


def test_check_tells_each_part(config: Path) -> None:
    result = call("check", "--config", config)
    assert result.exit_code == 1
    assert [line.split(":")[0] for line in result.output.splitlines()] == [
        "ok    configuration",
        "note  council",
        "ok    database",
        "wrong networks",
        "wrong council",
    ]
    assert "[council] safeguarding: nobody is named" in result.output
    assert 'name yourself, as in members = ["telegram:1001"]' in result.output


def test_check_tells_of_a_port_of_the_health_pages_that_is_taken(config: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        taken.close()
        config.write_text(config.read_text() + f"[health]\nport = {port}\n")
        assert "health" not in call("check", "--config", config).output
    with socket.create_server(("127.0.0.1", port), backlog=0):
        result = call("check", "--config", config)
    assert result.exit_code == 1
    assert f"wrong health: [health] port: 127.0.0.1:{port} cannot be listened at; another program" in result.output


def test_check_tells_of_a_picture_nobody_can_see(config: Path) -> None:
    config.write_text(config.read_text() + '[bot]\npicture = "none.png"\n')
    assert "wrong profile: [bot] picture: none.png cannot be read" in call("check", "--config", config).output


def test_check_tells_of_councillors_out_of_reach(config: Path) -> None:
    config.write_text(config.read_text() + '[council]\nmembers = ["telegram:1001"]\nroom = "matrix:!abc:example.org"\n')
    assert call("check", "--config", config).output.splitlines()[-2:] == [
        (
            "wrong council: [council] members: telegram:1001 cannot be written to; "
            "set enabled = true in [telegram], or name another"
        ),
        (
            "wrong council: [council] room: matrix:!abc:example.org cannot be written to; "
            "set enabled = true in [matrix], or name another"
        ),
    ]


@pytest.mark.parametrize("command", [["run"], ["check"], ["db", "current"]])
def test_a_database_address_that_cannot_be_read_is_one_line(tmp_path: Path, command: list[str]) -> None:
    config = configure(tmp_path / "config.toml", "postgresql+asyncpg://u:swordfish@127.0.0.1:notaport/x")
    result = call(*command, "--config", config)
    fails_with(result, "[database] url: must be written like")
    assert "swordfish" not in result.output


def test_check_names_what_cannot_be_reached(config: Path, unused_tcp_port: int) -> None:
    config.write_text(
        config.read_text() + f'[telegram]\nenabled = true\ntoken = "1:secretsecretsecretsecret"\n'
        f'api_base_url = "http://127.0.0.1:{unused_tcp_port}"\n'
        f'[email]\nenabled = true\nsmtp_host = "127.0.0.1"\nsmtp_port = {unused_tcp_port}\npassword = "secret"\n'
        f'from_address = "mentors@example.org"\n'
    )
    result = call("check", "--config", config)
    assert result.exit_code == 1
    assert "wrong telegram:" in result.output
    assert "wrong email: email.smtp_host, email.smtp_port, email.security: 127.0.0.1" in result.output
    assert "1000:secret" not in result.output
    assert TOKEN not in result.output
    assert "Traceback" not in result.output


async def test_check_tells_what_is_wrong_with_a_forum(config: Path) -> None:
    async with Forum() as forum:
        section = (
            f'[discourse]\nenabled = true\nurl = "{forum.url}"\ncategory = {NEWS}\napi_username = "{USER}"\n'
            f'[public]\nrooms = ["matrix:!square:example.org"]\n'
        )
        config.write_text(config.read_text() + section.replace("[public]", f'api_key = "{KEY}x"\n[public]'))
        output = (await call_aside("check", "--config", config)).output
        assert "wrong discourse: discourse.api_key, discourse.api_username: the forum refuses this key" in output
        assert "wrong public: [public] rooms: matrix:!square:example.org cannot be written to" in output
        assert KEY not in output
        config.write_text(config.read_text().replace(f"{KEY}x", KEY))
        assert "ok    discourse" in (await call_aside("check", "--config", config)).output


async def test_a_council_appointed_by_command_is_one(config: Path) -> None:
    assert "wrong council" in (await call_aside("check", "--config", config)).output
    await call_aside("db", "upgrade", "--config", config)
    engine = open_engine(load(config, {}).database.url.get_secret_value())
    async with Database(engine).unit_of_work() as store:
        store.people.add_member(name="Zoe", locale="en", timezone="UTC", roles=["council"], now=START)
    await engine.dispose()
    assert "wrong council" not in (await call_aside("check", "--config", config)).output


async def test_check_tells_what_to_turn_on_for_a_mentor_who_wants_topics(config: Path) -> None:
    async with Server() as server:
        section = f'[telegram]\nenabled = true\ntoken = "{server.token}"\napi_base_url = "{server.url}"\n'
        config.write_text(config.read_text() + section)
        await call_aside("db", "upgrade", "--config", config)
        assert "Threaded Mode" not in (await call_aside("check", "--config", config)).output
        engine = open_engine(load(config, {}).database.url.get_secret_value())
        async with Database(engine).unit_of_work() as store:
            kim = store.people.add_member(name="Kim", locale="en", timezone="UTC", roles=["mentor"], now=START)
            kim.wants_topics = True
        await engine.dispose()
        output = (await call_aside("check", "--config", config)).output
        assert "note  telegram: a mentor wants a topic for each mentee" in output
        assert "Threaded Mode" in output
        server.me["has_topics_enabled"] = True
        assert "Threaded Mode" not in (await call_aside("check", "--config", config)).output
