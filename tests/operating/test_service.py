"""The bot as a service takes new secrets while it runs, and reads and writes what the manual and the unit file say."""

from __future__ import annotations

import re
import sys
from fnmatch import fnmatchcase
from pathlib import Path

from tests.botapi import Server
from tests.operating.conftest import CACHE, HOME, PATIENCE, ROOT, Service, UnitFile

SECOND, THIRD = "1000001:AAsecond", "1000001:AAthird"
PROGRAMS = {ROOT, Path(sys.prefix), Path(sys.base_prefix)}
"""Where programs are installed for the tests; for the service it is `.venv/` and the system."""


def stated(title: str) -> list[str]:
    """Return the paths in the first column of the manual's table that begins with a title."""
    manual = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
    rows = manual.partition(f"\n| {title} |")[2].partition("\n\n")[0].splitlines()[2:]
    return [path for row in rows for path in re.findall(r"`([^`]+)`", row.split("|")[1])]


def is_among(path: Path, patterns: list[str]) -> bool:
    """Tell whether a path is one of those, or in one that ends in a slash."""
    return any(
        path.is_relative_to(HOME / pattern) if pattern.endswith("/") else fnmatchcase(str(path), str(HOME / pattern))
        for pattern in patterns
    )


async def test_it_takes_new_secrets_while_it_runs_and_uses_the_files_that_are_stated(
    server: Server, service: Service, unit: UnitFile, sqlite_template: Path
) -> None:
    def keep(word: str) -> None:
        (service.folder / "secrets.env").write_text(
            f'CHATBOT_HEALTH__PING_URL="http://127.0.0.1:9/{word}"\nCHATBOT_DATABASE__URL="sqlite+aiosqlite:///{word}"\n'
        )

    keep("chatbot.db")
    ana = server.person(1001, "Ana", username="ana")
    config = f'[council]\nmembers = ["telegram:1001"]\n[telegram]\nenabled = true\napi_base_url = "{server.url}"\n'
    await service.start(config, sqlite_template)
    await ana.write("/status")
    await ana.until(lambda messages: any(message.file for message in messages), PATIENCE)  # a picture is drawn

    # what `systemctl reload` takes, and what needs a new start
    server.token = SECOND
    service.give_token(SECOND)
    keep("swordfish.db")
    service.reload()
    await service.says("telegram.token: the new one is in use")
    await service.says("health.ping_url: the new one is in use")
    await service.says("database.url: it has changed; a new start takes it")
    await ana.write("/privacy")
    await ana.reads("What I keep", PATIENCE)

    # what it reads by itself once the network refuses the former; a file that is being written costs nothing
    service.give_token("")
    server.token = THIRD
    await ana.write("/todo")
    await service.says("CHATBOT_TELEGRAM__TOKEN_FILE: ")
    service.give_token(THIRD)
    await ana.reads("Nothing", PATIENCE)
    assert await service.stop() == 0
    assert not re.search("AAsecond|AAthird|swordfish|Traceback", "".join(service.log))

    reads, writes = service.used("reads"), service.used("writes")
    may_read, may_write = [*stated("It reads"), *stated("It writes")], stated("It writes")
    assert {path for path in writes if not is_among(path, may_write)} == set()
    elsewhere = {path for path in reads if not any(path.is_relative_to(folder) for folder in PROGRAMS)}
    assert {path for path in elsewhere if not is_among(path, may_read)} == set()
    assert {HOME / "config.toml", HOME / "secrets.env", HOME / "token"} <= reads
    assert HOME / "chatbot.db" in writes
    assert any(path.is_relative_to(CACHE) for path in writes)
    assert not {path for path in writes for folder in unit.paths("ReadOnlyPaths") if path.is_relative_to(folder)}


def test_the_unit_file_lets_it_do_what_is_stated_and_no_more(unit: UnitFile) -> None:
    lines = unit.lines
    writable = {*unit.paths("ReadWritePaths"), *(Path("/var/cache") / name for name in lines["CacheDirectory"])}
    assert writable == {HOME, CACHE}
    for path in stated("It writes"):
        assert any((HOME / path).is_relative_to(folder) for folder in writable), path
    assert {Path(value) for value in unit.environment().values() if value.startswith("/")} <= writable
    kept = {HOME / path for path in stated("It reads") if not path.startswith(("/", "token"))}
    assert set(unit.paths("ReadOnlyPaths")) == kept
    hidden = {*unit.paths("InaccessiblePaths"), Path("/home"), Path("/root"), Path("/run/user")}
    for path in stated("It reads"):
        assert not any((HOME / path).is_relative_to(folder) for folder in hidden), path
    strict = {"ProtectSystem": "strict", "ProtectHome": "true", "PrivateTmp": "true", "NoNewPrivileges": "true"}
    strict |= {"CapabilityBoundingSet": "", "TemporaryFileSystem": "/srv:ro", "BindPaths": str(HOME)}
    assert {key: lines[key] for key in strict} == {key: [value] for key, value in strict.items()}
    assert "EnvironmentFile" not in lines  # secrets in it could not change while it runs
    assert lines["Type"] == ["notify"]
    assert lines["WatchdogSec"]
    assert lines["ExecReload"] == ["/bin/kill -HUP $MAINPID"]
