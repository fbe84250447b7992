"""Attacks by files: what an operator takes in, puts back or writes out, however odd it is."""

from __future__ import annotations

import asyncio
import gzip
import json
import sys

from tests.attack.attack import Bring, Result, attack
from tests.attack.target import Target

FORMULA = '=HYPERLINK("https://evil.example","Click")'
MEMORY = 256 * 1024 * 1024
"""Bytes that a command about an odd file may take; a sound one takes about 110 MB."""
PATIENCE = 5.0
"""Seconds of processor time after which a command about an odd file is too slow; starting takes one or two."""


async def _measured(target: Target, *arguments: str) -> tuple[int, str, int, float]:
    """Run one of the operator's commands: exit code, what it printed, most bytes it held, seconds of processor time."""
    watched = (
        "import resource, subprocess, sys;"
        "done = subprocess.run([sys.executable, '-m', 'chatbot', *sys.argv[1:]], capture_output=True, text=True,"
        " preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30)));"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN);"
        "print(done.returncode, used.ru_maxrss, used.ru_utime + used.ru_stime);"
        "print(done.stdout + done.stderr)"
    )
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        watched,
        *arguments,
        cwd=target.folder,
        env=target.environment,
        stdout=asyncio.subprocess.PIPE,
    )
    printed, _ = await process.communicate()
    head, _, rest = printed.decode(errors="replace").partition("\n")
    code, kilobytes, seconds = head.split()
    return int(code), rest.strip(), int(kilobytes) * 1024, float(seconds)


async def _refuses(bring: Bring, files: dict[str, bytes | None], *command: str) -> Result:
    """Check that each file is refused in one line, quickly, in little memory, and leaves nothing in the database."""
    wrong, inside, most, longest = [], 0, 0, 0.0
    async with bring() as target:
        for name, content in files.items():
            file = target.folder / name
            if content is None:
                file.mkdir()
            else:
                file.write_bytes(content)
            code, printed, memory, seconds = await _measured(target, *command, str(file))
            most, longest = max(most, memory), max(longest, seconds)
            lines = printed.splitlines()
            if code != 1 or len(lines) != 1 or "Traceback" in printed or memory > MEMORY or seconds > PATIENCE:
                wrong.append(name)
            before, inside = inside, _people(target)
            if inside > before and name not in wrong:
                wrong.append(name)
        said = f"{len(files) - len(wrong)} of {len(files)} refused in one line; {most >> 20} MB, {longest:.1f} s"
        return Result(not wrong, said + (f"; not {', '.join(wrong)}" if wrong else ""))


def _people(target: Target) -> int:
    if not target.database.exists():
        return 0
    tables = target.rows("SELECT name FROM sqlite_master WHERE name = 'member'")
    return int(target.rows("SELECT count(*) FROM member")[0][0]) if tables else 0


@attack("files", "a Telegram name that is a formula, written out as a table")
async def a_formula(bring: Bring) -> Result:
    async with bring() as target:
        await target.start()
        await target.members(FORMULA)
        await target.stop()
        people = target.folder / "people.csv"
        code, printed = await target.chatbot("roster", "export", str(people))
        assert code == 0, printed
        formula = any(line.startswith(('"=', "=")) for line in people.read_text().splitlines())
        return Result(not formula, "a formula" if formula else "a text")


@attack("files", "db restore of odd files")
async def odd_copies(bring: Bring) -> Result:
    head = b'{"format": "mentorship-chatbot backup 1", "revision": "e7b2c49d1f06"}\n'
    row = b'{"table": "member", "row": {"id": 1}}\n'
    return await _refuses(
        bring,
        {
            "text": b"hello\n",
            "folder": None,
            "truncated": gzip.compress(head + row * 50)[:-12],
            "damaged": gzip.compress(head)[:30] + b"\xff" * 60,
            "other": gzip.compress(b"\x89PNG\r\n\x00\xff"),
            "schema": gzip.compress(head + b'{"table": "wallet", "row": {"id": 1}}\n'),
            "columns": gzip.compress(head + b'{"table": "member", "row": {"coins": 1}}\n'),
            "number": gzip.compress(head + b"5\n"),
            "list": gzip.compress(head + b"[[]]\n"),
            "nested": gzip.compress(head + b"[" * 200_000 + b"\n"),
            "huge": gzip.compress(head + b'{"table": "member", "row": {"id": ' + b"9" * 40 + b"}}\n"),
            "half": gzip.compress(head + row),
        },
        "db",
        "restore",
    )


@attack("files", "db restore of a gzip bomb of 3 MB")
async def a_bomb(bring: Bring) -> Result:
    head = b'{"format": "mentorship-chatbot backup 1", "revision": "e7b2c49d1f06"}\n'
    return await _refuses(bring, {"bomb": gzip.compress(head) + 46 * gzip.compress(bytes(1 << 26))}, "db", "restore")


@attack("files", "roster import of odd files")
async def odd_rosters(bring: Bring) -> Result:
    people = [{"fullname": "Bo"}]
    return await _refuses(
        bring,
        {
            "number.json": b"7",
            "object.json": b'{"objects": {"a": 1}}',
            "profile.json": b'[{"fullname": "Bo", "profile": 5}]',
            "lists.json": b'[{"fullname": ["Bo", ["Cy"]]}]',
            "nested.json": json.dumps(people).encode()[:-1] + b', {"x": ' + b"[" * 200_000 + b"]" * 200_000 + b"}]",
            "huge.json": b'[{"fullname": "Bo", "country": ' + b"9" * 50_000 + b"}]",
            "wide.csv": b"name" + b",x" * 50_000 + b"\nBo" + b"," * 50_000 + b"\n",
            "cell.csv": b"name,country\nBo," + b"y" * 100_000 + b"\n",
            "long.csv": b"name\n" + b"Bo,\n" * 2_000_000,
            "binary.csv": bytes(range(256)) * 100,
            "folder.csv": None,
        },
        "roster",
        "import",
    )


@attack("files", "roster import of 10,000 people, half of them wrong")
async def many_mistakes(bring: Bring) -> Result:
    async with bring() as target:
        file = target.folder / "people.csv"
        lines = [f"Bo {number},{'Atlantis' if number % 2 else 'Europe/Madrid'}" for number in range(9_999)]
        file.write_text("\n".join(["name,timezone", *lines]))
        code, printed, _, seconds = await _measured(target, "roster", "import", str(file))
        told = len(printed.splitlines())
        return Result(code == 1 and told < 30 and seconds < PATIENCE, f"{told} lines in {seconds:.1f} s")
