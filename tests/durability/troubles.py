"""What can go wrong in a campaign, by network and database."""

from __future__ import annotations

import asyncio
import random
import shutil
import signal
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager
from functools import partial
from pathlib import Path
from typing import Any

from tests.durability.campaign import PATIENCE, Campaign, Trouble, Write
from tests.durability.mail import Mail
from tests.durability.matrix import Matrix
from tests.durability.telegram import Telegram
from tests.faults import databases, mail, matrix
from tests.faults.http import FAULTS, Fault
from tests.faults.matrix import FaultyLine
from tests.faults.telegram import FaultyServer

_HOUR = 3600
_JUMPS = {
    "the clock is set an hour ahead and back": (_HOUR,),
    "the clock is set an hour back and ahead": (-_HOUR,),
    "the clock is set a day back, a day ahead and right": (-24 * _HOUR, 24 * _HOUR),
}
_LONGER_THAN_PATIENCE = 6.0
"""Seconds; the bot waits five for another process's lock before it begins anew."""


def troubles(campaign: Campaign, number: int, seed: int, *, only: str = "") -> list[Trouble]:
    """Return so many of all that can go wrong there, no kind much more often than another.

    only: a part of the names of those that may be among them
    """
    every = [*_of_network(campaign), *_of_database(campaign.database), *_of_clock()]
    kinds = [one for one in every if only in one.name]
    choose = random.Random(seed)
    chosen: list[Trouble] = []
    while kinds and len(chosen) < number:
        chosen += choose.sample(kinds, min(len(kinds), number - len(chosen)))
    return chosen


# Networks


def _of_network(campaign: Campaign) -> Iterator[Trouble]:
    match campaign.network:
        case Telegram() as telegram:
            yield from _on_a_line(telegram.server, FAULTS)
            yield Trouble("updates that make no sense", lambda it, write: _garbage(telegram, write))
            yield Trouble("update ids that go back", lambda it, write: _ids_go_back(telegram, write))
            yield Trouble("a webhook that somebody set", lambda it, write: _webhook(telegram, write))
        case Matrix(line=FaultyLine() as line) as on_matrix:
            yield from _on_a_line(line, matrix.FAULTS)
            yield Trouble("events that make no sense", lambda it, write: _odd_events(on_matrix, write))
        case Mail() as by_mail:
            yield from _on_smtp(by_mail)
            yield Trouble("mails that make no sense", lambda it, write: _odd_mails(by_mail, write))


def _on_a_line(line: FaultyServer | FaultyLine, faults: Mapping[str, Fault]) -> Iterator[Trouble]:
    def while_cut(campaign: Campaign, write: Write) -> Any:
        return _cut(line, write)

    yield Trouble("network: no connection", while_cut, copies=True)
    for name, fault in faults.items():
        yield Trouble(f"sending: {name}", _meeting(line, fault, polls_too=False), copies=True)
        if "hangs" not in name:  # to a poll that is no fault: the server answers when something happens
            yield Trouble(f"reading and sending: {name}", _meeting(line, fault, polls_too=True), copies=True)


def _meeting(line: FaultyServer | FaultyLine, fault: Fault, *, polls_too: bool) -> Callable[[Campaign, Write], Any]:
    async def happen(campaign: Campaign, write: Write) -> None:
        line.polls_too, line.fault = polls_too, fault
        if isinstance(line, FaultyServer) and polls_too:
            line.end_poll()
        await write()
        line.fault = None
        line.reset()

    return happen


async def _cut(server: FaultyServer | FaultyLine | mail.FaultyMailServer, write: Write) -> None:
    await server.cut()
    await write()
    await server.listen()


async def _garbage(telegram: Telegram, write: Write) -> None:
    server = telegram.server
    chat = {"id": 990_001, "type": "private", "first_name": "Odd"}
    odd: tuple[dict[str, Any], ...] = (
        {"message": "no object"},
        {"message": {"message_id": "one", "chat": chat, "date": 0, "text": "odd"}},
        {"message": {"message_id": 1, "chat": None, "from": [], "date": 0, "text": 7}},
        {"callback_query": {"id": "1", "from": {"id": 990_001}, "data": None}},
        {"callback_query": {}},
        {"message_reaction": {"chat": chat, "new_reaction": "👍"}},
        {"edited_message": {"message_id": 1, "chat": {"id": "x"}, "text": {"a": 1}}},
        {"my_chat_member": {"chat": chat, "new_chat_member": None}},
        {"poll_answer": {"poll_id": None, "user": {}, "option_ids": "all"}},
        {"a_kind_of_later_years": [[[[]]]]},
    )
    for content in odd:
        server.inject({"update_id": server.next_update_id()} | content)
    raws: tuple[Any, ...] = ("text", 7, None, [], {"message": {}}, {"update_id": "seven"}, {"update_id": True})
    for raw in raws:
        server.inject(raw)
    await write()


async def _ids_go_back(telegram: Telegram, write: Write) -> None:
    """Go on from a lower id, as Telegram may once all updates were read and a week has passed."""
    async with asyncio.timeout(PATIENCE):
        while telegram.unread():
            await asyncio.sleep(0.01)
    last = telegram.server.next_update_id()
    telegram.server.go_on_from(random.randrange(last // 4, last // 2))
    await write()


async def _webhook(telegram: Telegram, write: Write) -> None:
    telegram.server.webhook = "https://example.org/hook"
    telegram.server.end_poll()
    await write()


async def _odd_events(on_matrix: Matrix, write: Write) -> None:
    for kind, content in (
        ("m.room.message", {}),
        ("m.room.message", {"msgtype": "m.text"}),
        ("m.room.message", {"msgtype": "m.text", "body": ["a", "list"]}),
        ("m.room.message", {"msgtype": 7, "body": {"a": {"b": {}}}}),
        ("m.room.message", {"msgtype": "m.image", "body": "x", "url": "file:///etc/hosts"}),
        ("org.example.odd", {"x": [[[]]]}),
        ("m.room.encrypted", {"algorithm": "m.none", "ciphertext": 7}),
    ):
        await on_matrix.send(kind, content)
    await write()


def _on_smtp(by_mail: Mail) -> Iterator[Trouble]:
    server = by_mail.server
    yield Trouble("network: no connection", lambda it, write: _cut(server, write), copies=True)
    for name, fault in mail.FAULTS.items():

        async def happen(campaign: Campaign, write: Write, fault: mail.MailFault = fault) -> None:
            server.fault = fault
            await write()
            server.fault = None
            server.reset()

        yield Trouble(f"sending: {name}", happen, copies=True)


async def _odd_mails(by_mail: Mail, write: Write) -> None:
    for raw in (
        b"",
        b"\x00\xff\xfe" * 1000,
        b"From: nobody\r\n\r\nodd",
        b"From: rep-0@example.net\r\nSubject: =?utf-8?b?" + b"A" * 5000 + b"?=\r\n\r\nodd",
        b"From: rep-0@example.net\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n" + b"--x\r\n" * 2000,
        b"From: rep-0@example.net\r\nContent-Type: text/plain; charset=no-such\r\n\r\n\xff\xff",
        b"From: Somebody Else <else@example.net>\r\nMessage-ID: <odd@example.net>\r\n\r\nforged",
    ):
        by_mail.deliver(raw)
    await write()


# Databases


def _of_database(url: str) -> Iterator[Trouble]:
    if url.startswith("sqlite"):
        yield from _on_file(databases.file_of(url))
        return
    server = databases.Server(url)

    async def broken_off(campaign: Campaign, write: Write) -> None:
        await asyncio.gather(databases.every(0.1, times=10, server=server), write())

    yield Trouble("database: connections break off", broken_off)
    yield Trouble("database: no connection", _holding(server.closed))
    yield Trouble("database: it may only be read", _holding(server.read_only))
    yield Trouble("database: another session locks its tables", _holding(lambda: server.locked(["inbox", "outbox"])))
    for table in ("inbox", "outbox", "activity"):
        yield Trouble(f"database: the disk is full ({table})", _holding(partial(server.full, table)))


def _holding(hold: Callable[[], AbstractAsyncContextManager[None]]) -> Callable[[Campaign, Write], Any]:
    async def happen(campaign: Campaign, write: Write) -> None:
        async with hold():
            await write()

    return happen


def _on_file(file: Path) -> Iterator[Trouble]:
    async def locked_for_long(campaign: Campaign, write: Write) -> None:
        async with databases.locked_file(file):
            await write()
            await asyncio.sleep(_LONGER_THAN_PATIENCE)

    async def full(campaign: Campaign, write: Write) -> None:
        assert campaign.bot is not None
        async with databases.full_disk(campaign.bot.pid, file):
            await write()

    async def read_only(campaign: Campaign, write: Write) -> None:
        assert campaign.bot is not None
        campaign.bot.tell(signal.SIGUSR1)
        await write()
        campaign.bot.tell(signal.SIGUSR2)

    yield Trouble("database: another process locks it", _holding(lambda: databases.locked_file(file)))
    yield Trouble("database: another process locks it for long", locked_for_long)
    yield Trouble("database: the disk is full", full, kills=False)
    yield Trouble("database: it may only be read", read_only, kills=False)
    for name, lose in _LOSSES.items():
        yield Trouble(f"database: {name}", _losing(file, lose), ends=True)
    yield Trouble("database: a page is damaged before a start", lambda it, write: _damaged(it, file, write), ends=True)


def _replace(file: Path) -> None:
    other = file.with_name("other.db")
    other.write_bytes(b"")
    other.replace(file)


_LOSSES: dict[str, Callable[[Path], None]] = {
    "its file is deleted": Path.unlink,
    "its file is replaced": _replace,
    "its log is deleted": lambda file: Path(f"{file}-wal").unlink(missing_ok=True),
}


def _losing(file: Path, lose: Callable[[Path], None]) -> Callable[[Campaign, Write], Any]:
    async def happen(campaign: Campaign, write: Write) -> None:
        await campaign.close()
        lose(file)
        await write()
        await campaign.ends("was deleted, emptied or replaced while the bot ran")
        (saved,) = file.parent.glob(f"{file.name}.saved-*")
        for part in databases.parts_of(file):
            part.unlink(missing_ok=True)
        saved.replace(file)  # as the last line of its log says
        campaign.bear()

    return happen


async def _damaged(campaign: Campaign, file: Path, write: Write) -> None:
    """The operator finds a damaged file at a start, and puts the copy back that was made before."""
    assert campaign.bot is not None
    await campaign.settle(campaign.bot)
    await campaign.rest()
    await campaign.close()
    databases.empty_log(file)
    copy = Path(shutil.copy(file, file.with_name("copy.db")))
    databases.damage(file, "activity")
    campaign.bear()
    await campaign.ends("it is damaged, or no database")
    await write()
    for part in databases.parts_of(file):
        part.unlink(missing_ok=True)
    copy.replace(file)
    campaign.bear()


# The clock


def _of_clock() -> Iterator[Trouble]:
    for name, jumps in _JUMPS.items():

        async def happen(campaign: Campaign, write: Write, jumps: tuple[int, ...] = jumps) -> None:
            writing = asyncio.ensure_future(write())
            for seconds in jumps:
                campaign.set_clock(seconds)
                await asyncio.sleep(0.5)
            await writing
            campaign.set_clock(0)

        yield Trouble(name, happen)
