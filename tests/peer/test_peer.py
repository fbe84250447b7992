"""A client nobody here wrote, which leaves out devices their owners have not signed, through the main job."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.durability.bot import Life
from tests.durability.nursery import Bot, Nursery
from tests.peer.client import Peer
from tests.peer.fixtures import Invite
from tests.synapse.homeserver import Account, Homeserver

MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


@pytest.fixture
def nursery() -> Iterator[Nursery]:
    with Nursery() as nursery:
        yield nursery


class Programme:
    """The bot as a process, on one database and one store of keys."""

    def __init__(self, nursery: Nursery, server: Homeserver, kim: Peer, folder: Path) -> None:
        self.account: Account = server.register("bot")
        self.user_id = self.account.user_id
        self.store = folder / "store"
        self._nursery = nursery
        self._log = str(folder / "bot.log")
        self._began = datetime.now(UTC)
        self._settings: dict[str, Any] = {
            "database": {"url": f"sqlite+aiosqlite:///{folder / 'chatbot.db'}"},
            "matrix": {
                "enabled": True,
                "homeserver": server.url,
                "user_id": self.user_id,
                "password": self.account.password,
                "store_path": str(self.store),
                "allowed_inviters": ["*:example.org"],
            },
            "council": {"members": [f"matrix:{kim.user_id}"]},
        }

    async def start(self, later: timedelta = timedelta(), **matrix: str) -> Bot:
        """A life of the bot, so much later than Monday morning."""
        self._settings["matrix"] |= matrix
        ahead = (MONDAY + later - self._began).total_seconds()
        bot = self._nursery.bear(Life(self._settings, self._log, ahead))
        await bot.serves()
        return bot

    def recovery_key(self) -> str:
        """Return the recovery key, which the operator has put in a safe place."""
        return (self.store / "recovery-key.txt").read_text().partition("\n")[0]


async def whole_job(mentee: Peer, mentor: Peer, programme: Programme) -> None:
    """A request that is asked for, offered and accepted; a check-in; an activity, reported and confirmed."""
    await mentee.open(programme.user_id)
    await mentee.say("start")
    await mentee.hear("Welcome")
    await mentee.say("request_mentor events in Lima")
    await mentee.hear("events in Lima")
    await mentor.choose(await mentor.hear("would like a mentor: events in Lima"), 1)
    await mentor.hear(f"You are {mentee.name}’s mentor now")
    await mentee.hear("Kim")
    await mentor.say(f"checkin {mentee.name} good")
    await mentor.hear(f"{mentee.name}: All good")
    title = f"Meetup of {mentee.name}"
    await mentee.say(f"report attended 2026-11-20 {title}")
    await mentee.hear(title)
    await mentor.choose(await mentor.hear(title), 1)
    await mentee.hear("confirmed")


async def test_the_main_job_with_a_strict_client(
    nursery: Nursery, synapse: Homeserver, invite: Invite, tmp_path: Path
) -> None:
    ana, ben, kim = await invite("ana"), await invite("ben"), await invite("kim")
    programme = Programme(nursery, synapse, kim, tmp_path)

    bot = await programme.start()
    await kim.open(programme.user_id)
    await kim.say("appoint Kim mentor")
    await kim.hear("Shall I make this person a mentor?")
    await kim.say("yes")
    await kim.hear("has a new role")
    await whole_job(ana, kim, programme)
    (device,) = await ana.signed_devices(programme.user_id)

    bot.kill()
    await ana.say("report attended 2026-11-20 While the bot was away")
    bot = await programme.start(timedelta(days=7))
    await kim.choose(await kim.hear("While the bot was away"), 1)
    await ana.hear("confirmed")
    await kim.choose(await kim.hear("How are things going with Ana?"), 1)
    await kim.hear("Ana: All good")
    assert await ana.signed_devices(programme.user_id) == [device]

    bot.kill()
    recovery_key = programme.recovery_key()
    shutil.rmtree(programme.store)
    bot = await programme.start(timedelta(days=7), recovery_key=recovery_key)
    await whole_job(ben, kim, programme)
    await ana.say("my_mentor")
    await ana.hear("Kim")
    devices = await ana.signed_devices(programme.user_id)
    assert device in devices
    assert len(devices) == 2
    assert not await ana.act("changed", user=programme.user_id)
    for person in (ana, ben, kim):
        clear = {"m.room.encrypted", "m.room.member", "m.reaction", "m.room.redaction"}
        assert {e["type"] for e in synapse.stored_events(person.room) if "state_key" not in e} <= clear
    bot.kill()
