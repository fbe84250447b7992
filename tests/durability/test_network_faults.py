"""Whatever happens on the way to the Bot API, every reply arrives, and a poll that fails ends nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from chatbot.adapters.contract.stage import HurriedClock
from chatbot.app import App, networks
from chatbot.core.l10n import Localizer
from chatbot.settings import Settings
from tests.botapi import Person
from tests.faults.http import FAULTS
from tests.faults.telegram import FaultyServer

MOST_COPIES = 3


@pytest.fixture
async def server() -> AsyncIterator[FaultyServer]:
    async with FaultyServer() as server:
        yield server


@pytest.fixture
async def ana(
    server: FaultyServer, sqlite_template: Path, tmp_path: Path, localizer: Localizer, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Person]:
    """A member of a bot whose pauses are over at once."""
    monkeypatch.setattr("chatbot.adapters.telegram.request.ANSWER_SECONDS", 0.2)
    database = tmp_path / "chatbot.db"
    database.write_bytes(sqlite_template.read_bytes())
    settings = Settings.model_validate(
        {
            "database": {"url": f"sqlite+aiosqlite:///{database}"},
            "telegram": {"enabled": True, "token": server.token, "api_base_url": server.url},
        }
    )
    clock = HurriedClock()
    app = App(settings, networks(settings, clock), clock, localizer=localizer, tick_every=None)
    await app.start()
    try:
        ana = server.person(1001, "Ana")
        await ana.write("/start")
        await ana.read()
        yield ana
    finally:
        await app.stop()


async def test_every_reply_gets_through_in_the_end(server: FaultyServer, ana: Person) -> None:
    for number, (name, fault) in enumerate(FAULTS.items()):
        title = f"Meetup {number:02}"
        server.met, server.fault = 0, fault
        await ana.write(f"/profile country {title}")
        await server.meets(2)
        server.fault = None
        await ana.reads(title)
        copies = sum(title in text for text in ana.sees)
        assert copies <= MOST_COPIES, f"{name}: {copies} copies"


async def test_a_poll_that_fails_in_whatever_way_ends_nothing(server: FaultyServer, ana: Person) -> None:
    for number, (name, fault) in enumerate(FAULTS.items()):
        if "hangs" in name:
            continue  # to a poll that is no fault: the server answers when something happens
        server.met, server.polls_too, server.fault = 0, True, fault
        server.end_poll()
        await server.meets(2)
        server.fault = None
        await ana.write(f"/profile country Country {number:02}")
        await ana.reads(f"Country {number:02}")
