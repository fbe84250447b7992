"""The main job over the real things: a mentee on Telegram, a mentor and a councillor on Matrix, both encrypted."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from nio import Event

from chatbot.app import App, networks
from chatbot.core.clock import ManualClock
from chatbot.core.l10n import Localizer
from chatbot.settings import Settings
from tests import botapi
from tests.synapse.fixtures import Welcome
from tests.synapse.homeserver import Account, Homeserver
from tests.synapse.person import Person
from tests.world import START

pytestmark = pytest.mark.both_databases


class Chat:
    """One person's encrypted room with the bot, read from where they last looked."""

    def __init__(self, person: Person, room_id: str, bot: str) -> None:
        self.person, self.room_id, self.bot = person, room_id, bot
        self._looked = 0

    async def write(self, text: str) -> None:
        await self.person.write(self.room_id, text)

    async def reads(self, part: str) -> Event:
        """The next message that holds `part`."""

        def found() -> tuple[int, Event] | None:
            for index, event in enumerate(self.person.seen(self.room_id, self.bot)):
                if index >= self._looked and part in event.source["content"].get("body", ""):
                    return index, event
            return None

        try:
            index, event = await self.person.until(found)
        except TimeoutError:
            texts = self.person.texts(self.room_id, self.bot)
            raise AssertionError(f"{self.person.user_id} waited for {part!r} and reads {texts[-4:]}") from None
        self._looked = index + 1
        return event

    @property
    def texts(self) -> str:
        """All the bot wrote here."""
        return "\n".join(self.person.texts(self.room_id, self.bot))

    async def chooses(self, event: Event, number: int) -> None:
        """React with a number, as people press buttons on Matrix."""
        await self.person.react(self.room_id, event.event_id, f"{number}\ufe0f\u20e3")


@asynccontextmanager
async def serving(app: App) -> AsyncIterator[None]:
    await app.start()
    try:
        yield
    finally:
        await app.stop()


async def chat_with(person: Person, bot: str, *, direct: bool = True) -> Chat:
    room_id = await person.make_room(bot, direct=direct)
    return Chat(person, room_id, bot)


def settings_for(
    url: str, server: botapi.Server, synapse: Homeserver, bot: Account, store: Path, zoe: str, room: str
) -> Settings:
    return Settings.model_validate(
        {
            "database": {"url": url},
            "telegram": {"enabled": True, "token": server.token, "api_base_url": server.url},
            "matrix": {
                "enabled": True,
                "homeserver": synapse.url,
                "user_id": bot.user_id,
                "password": bot.password,
                "store_path": store,
                "allowed_inviters": ["*:example.org"],
            },
            "council": {"members": [f"matrix:{zoe}"], "room": f"matrix:{room}"},
        }
    )


async def test_the_main_job(
    synapse: Homeserver, welcome: Welcome, database_url: str, localizer: Localizer, tmp_path: Path
) -> None:
    bot = synapse.register("bot")
    kim, zoe = await welcome("kim"), await welcome("zoe")
    council = await chat_with(zoe, bot.user_id, direct=False)
    office = await chat_with(zoe, bot.user_id)
    mentor = await chat_with(kim, bot.user_id)
    await kim.client.set_displayname("Kim Larsen")
    clock = ManualClock(START)
    async with botapi.Server() as server:
        ana = server.person(1001, "Ana", last_name="Quispe", username="ana", language_code="es")
        settings = settings_for(database_url, server, synapse, bot, tmp_path / "store", zoe.user_id, council.room_id)
        app = App(settings, networks(settings, clock), clock, localizer=localizer, tick_every=None)

        async def let_pass(**by: float) -> None:
            end = clock.now() + timedelta(**by)
            while clock.now() < end:
                clock.set(min(clock.now() + timedelta(hours=12), end))
                await app.tick()

        async with serving(app):
            for person, chat in ((kim, mentor), (zoe, office), (zoe, council)):
                await person.see_members(chat.room_id, bot.user_id)

            # names and roles
            await mentor.write("start")
            await mentor.reads("Welcome, Kim Larsen!")
            await office.write("appoint Kim mentor")
            await office.reads("Shall I make this person a mentor?")
            await office.write("yes")
            await office.reads("Kim Larsen has a new role: mentor")
            await mentor.reads("The council has made you a mentor")

            # a mentee asks, a mentor says yes
            await ana.write("/start")
            await ana.reads("Te doy la bienvenida, Ana Quispe")
            await ana.write("/profile languages English, Spanish")
            await ana.write("/profile share yes")
            await ana.write("/request_mentor events in Lima")
            await ana.reads("events in Lima")
            offer = await mentor.reads("Ana Quispe would like a mentor: events in Lima")
            await mentor.chooses(offer, 1)
            await mentor.reads("You are Ana Quispe’s mentor now")
            await ana.reads("Kim Larsen")

            # a week later
            await let_pass(days=7)
            prompt = await mentor.reads("How are things going with Ana Quispe?")
            assert "1. All good" in prompt.source["content"]["body"]
            await mentor.write("1")
            await mentor.reads("Ana Quispe: All good")

            # an activity, reported and confirmed
            await ana.write("/report attended 2026-11-27 Encuentro en Lima")
            await ana.reads("Encuentro en Lima")
            request = await mentor.reads("Encuentro en Lima")
            await mentor.chooses(request, 1)
            await ana.reads("Kim Larsen")

            # the council sees it, in its own room and in person
            await council.write("!status")
            await council.reads("Pairs: 1")
            board = council.texts
            assert "Check-ins this week: 1 answered, 0 open, 0 missed" in board
            assert "Activities: 0 to be confirmed" in board
            await office.write("status Ana Quispe")
            await office.reads("Mentor: Kim Larsen")
            standing = office.texts
            assert "All good" in standing
            assert "Activities: 1 confirmed" in standing

        assert server.breaches == []
    for chat in (mentor, office, council):
        sent = [event for event in synapse.stored_events(chat.room_id) if event["sender"] == bot.user_id]
        kinds = {event["type"] for event in sent} - {"m.room.member", "m.reaction"}
        assert kinds - {"m.room.redaction"} == {"m.room.encrypted"}
