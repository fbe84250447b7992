"""A file that is no copy, or half of one, is refused in one line and changes nothing."""

from __future__ import annotations

import gzip
import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from storage import schema
from tests.cli.command_line import call, fails_with


def copy_of(*lines: object, head: object = None) -> bytes:
    """A copy's file, whatever its lines are."""
    first = head if head is not None else {"format": "mentorship-chatbot backup 1", "revision": schema.head()}
    return gzip.compress("".join(json.dumps(line) + "\n" for line in (first, *lines)).encode())


_MEMBER = {
    "id": 1,
    "name": "Ana",
    "name_key": "ana",
    "locale": "es",
    "timezone": "UTC",
    "languages": [],
    "interests": [],
    "joined_on": "2020-01-01",
    "joined_words": "",
    "joined_source": "archive",
    "created_at": "2020-01-01T00:00:00+00:00",
}
_GOOD = {"table": "member", "row": _MEMBER}
_NOT_ONE = "is not a copy made by: chatbot db backup"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param(b"hello", _NOT_ONE, id="text"),
        pytest.param(b"", _NOT_ONE, id="empty"),
        pytest.param(gzip.compress(b""), _NOT_ONE, id="nothing packed"),
        pytest.param(gzip.compress(b'{"format": "other"}\n'), _NOT_ONE, id="something else"),
        pytest.param(gzip.compress(b"\x89PNG\r\n\x1a\n\x00\xff"), _NOT_ONE, id="a picture"),
        pytest.param(copy_of(head=[1]), _NOT_ONE, id="a list"),
        pytest.param(
            copy_of(head={"format": "mentorship-chatbot backup 1", "revision": ["x"]}), _NOT_ONE, id="no revision"
        ),
        pytest.param(
            copy_of(head={"format": "mentorship-chatbot backup 1", "revision": "fffffffffff"}),
            "newer than this code",
            id="a later revision",
        ),
        pytest.param(copy_of(*[_GOOD] * 50)[:-9], "is cut short", id="truncated"),
        pytest.param(copy_of(_GOOD)[:40] + b"\xff" * 40 + copy_of(_GOOD)[80:], "is damaged", id="damaged"),
        pytest.param(copy_of(_GOOD, 5), "line 3: it is no row of a table", id="a number"),
        pytest.param(copy_of(_GOOD, {"table": ["member"], "row": {}}), "line 3: it is no row", id="an odd table"),
        pytest.param(copy_of({"table": "x", "row": {}}), "line 2: it is a row of a table that is not", id="no table"),
        pytest.param(
            copy_of({"table": "member", "row": _MEMBER | {"x": 1}}), "line 2: it has columns that member", id="columns"
        ),
        pytest.param(copy_of(_GOOD, _GOOD), "line 2: rows of member", id="the same twice"),
        pytest.param(
            copy_of({"table": "member", "row": {"id": 1}}), "line 2: rows of member from here on", id="too little"
        ),
        pytest.param(
            copy_of({"table": "member", "row": _MEMBER | {"id": 10**30}}), "line 2: rows of member", id="a huge number"
        ),
        pytest.param(
            copy_of({"table": "member", "row": _MEMBER | {"name": "\ud800"}}), "line 2: rows of", id="half a letter"
        ),
        pytest.param(
            copy_of({"table": "member", "row": _MEMBER | {"created_at": 5}}), "line 2: rows of member", id="no moment"
        ),
        pytest.param(
            copy_of({"table": "member", "row": _MEMBER | {"name": {"a": []}}}), "line 2: rows of member", id="no text"
        ),
        pytest.param(
            gzip.compress(gzip.decompress(copy_of(_GOOD)) + b"[" * 100_000), "line 3: it is not JSON", id="nested"
        ),
        pytest.param(
            gzip.compress(gzip.decompress(copy_of(_GOOD)) + b" " * 5_000_000),
            "line 3: it holds more",
            id="a long line",
        ),
    ],
)
def test_a_file_that_is_no_copy_is_one_line_and_changes_nothing(
    config: Path, tmp_path: Path, content: bytes, problem: str
) -> None:
    file = tmp_path / "copy.gz"
    file.write_bytes(content)
    fails_with(call("db", "restore", file, "--config", config), problem)
    assert "no tables yet" in call("db", "current", "--config", config).output


def test_a_folder_is_no_copy(config: Path, tmp_path: Path) -> None:
    fails_with(call("db", "restore", tmp_path, "--config", config), "it is not a file")
    fails_with(call("db", "restore", tmp_path / "none", "--config", config), "No such file")


def test_a_bomb_is_not_unpacked(config: Path, tmp_path: Path) -> None:
    """A megabyte of nothing that unpacks to a gigabyte: one line, and the memory stays as it was."""
    file = tmp_path / "bomb.gz"
    file.write_bytes(copy_of() + 64 * gzip.compress(bytes(1 << 24)))
    command = [sys.executable, "-m", "chatbot", "db", "restore", str(file), "--config", str(config)]
    bounded = ["bash", "-c", f"ulimit -v {2 * 1024 * 1024}; exec {shlex.join(command)}"]
    done = subprocess.run(bounded, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1, done.stderr
    (said,) = done.stderr.splitlines()
    assert said.startswith(f"chatbot: {file} cannot be put back: line 2: it holds more than a copy made by")
