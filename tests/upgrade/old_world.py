"""A programme as an earlier version left it, and what its people see of that on their networks."""

from __future__ import annotations

import itertools
import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from chatbot.core.formatting import to_plain
from chatbot.core.messages import AccountRef, ConversationRef, IncomingMessage, Network
from tests.world import Message, Person, World

VERSION = "3e934c5"
DUMP = Path(__file__).with_name(f"written_by_{VERSION}.sql")
KILLED_AT = datetime(2026, 11, 30, 13, 4, tzinfo=UTC)
"""A Monday; check-ins went out in the morning."""
MAIL_CODE, LINK_CODE = "XDZ0T-1NAWC", "M12TN-K1N5P"
"""The code mailed to Uma, and the one shown to Cleo; the database holds only their hashes."""
_FIRST_NEW = 1000
"""Ids that networks give from now on are higher than all that were given."""


def write_database(file: Path) -> None:
    """Make a database file as that version left it."""
    with closing(sqlite3.connect(file)) as database:
        database.executescript(DUMP.read_text("utf-8"))


def put_back(world: World, file: Path) -> None:
    """Let the networks of a world that is not running yet show, and have been read to, what `file` says."""
    world._events = itertools.count(_FIRST_NEW)
    with closing(sqlite3.connect(file)) as database:
        database.row_factory = sqlite3.Row
        read_to = {row["network"]: int(row["value"]) for row in database.execute("SELECT * FROM cursor")}
        for network, adapter in world.adapters.items():
            adapter._numbers = itertools.count(_FIRST_NEW)
            adapter._updates = [_long_ago(network)] * read_to.get(network, 0)
        for row in database.execute("SELECT * FROM outbox WHERE secret <> '' AND message_id IS NOT NULL ORDER BY id"):
            rooms = world.adapters[Network(row["network"])].rooms
            rooms.setdefault(row["room_id"], []).append(_with_buttons(row))


def _with_buttons(row: Mapping[str, Any]) -> Message:
    """A message as it was sent: a token is the row's number, the button's place, and the row's secret."""
    labels = [button["label"] for button in json.loads(row["buttons"])]
    tokens = [f"{row['id']}.{place}.{row['secret']}" for place in range(len(labels))]
    return Message(row["message_id"], row["room_id"], to_plain(row["text"]), labels, tokens)


def _long_ago(network: Network) -> IncomingMessage:
    """Something that was read and acknowledged before."""
    somewhere = ConversationRef(network, "")
    return IncomingMessage("", AccountRef(network, ""), somewhere, "", sent_at=KILLED_AT)


def somebody(world: World, name: str, network: Network = Network.TELEGRAM, user_id: str = "") -> Person:
    """One of its people, who has read all that the earlier version wrote."""
    person = world.person(user_id or name.lower(), name, network)
    person._looked = sum(int(message.id.lstrip("m")) < _FIRST_NEW for message in person.screen)
    return person


def asked(person: Person, part: str) -> Message:
    """The last message with buttons that the earlier version wrote to somebody, and that holds `part`."""
    return next(message for message in reversed(person.screen) if part in message.text)
