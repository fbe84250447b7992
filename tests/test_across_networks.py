"""The main job and the community's voice over the real things: people on Telegram, and on Matrix, encrypted."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
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


Somebody = Chat | botapi.Person


async def play(lines: Sequence[tuple[Somebody, str, str]]) -> None:
    """Have each person write a line, and read what they expect in answer before the next one."""
    for somebody, text, part in lines:
        await somebody.write(text)
        await somebody.reads(part)


@asynccontextmanager
async def serving(app: App) -> AsyncIterator[None]:
    await app.start()
    try:
        yield
    finally:
        await app.stop()


@dataclass(frozen=True)
class Programme:
    """The bot on both networks, a mentor and a councillor who talk to it on Matrix, and the council's room."""

    app: App
    clock: ManualClock
    telegram: botapi.Server
    kim: Chat
    zoe: Chat
    council: Chat

    async def passes(self, **by: float) -> None:
        """Let time pass, a tick every twelve hours."""
        end = self.clock.now() + timedelta(**by)
        while self.clock.now() < end:
            self.clock.set(min(self.clock.now() + timedelta(hours=12), end))
            await self.app.tick()


@pytest.fixture
async def programme(
    synapse: Homeserver, welcome: Welcome, database_url: str, localizer: Localizer, tmp_path: Path
) -> AsyncIterator[Programme]:
    """The bot, serving; the homeserver can read nothing of what it says, and Telegram has nothing to object to."""
    bot = synapse.register("bot")
    kim, zoe = await welcome("kim"), await welcome("zoe")
    council = await chat_with(zoe, bot.user_id, direct=False)
    office, mentor = await chat_with(zoe, bot.user_id), await chat_with(kim, bot.user_id)
    await kim.client.set_displayname("Kim Larsen")
    await zoe.client.set_displayname("Zoe Park")
    clock = ManualClock(START)
    async with botapi.Server() as server:
        settings = settings_for(database_url, server, synapse, bot, tmp_path / "store", zoe.user_id, council.room_id)
        app = App(settings, networks(settings, clock), clock, localizer=localizer, tick_every=None)
        async with serving(app):
            for chat in (mentor, office, council):
                await chat.person.see_members(chat.room_id, bot.user_id)
            yield Programme(app, clock, server, mentor, office, council)
        assert server.breaches == []
    all_encrypted(synapse, bot, mentor, office, council)


async def chat_with(person: Person, bot: str, *, direct: bool = True) -> Chat:
    room_id = await person.make_room(bot, direct=direct)
    return Chat(person, room_id, bot)


def all_encrypted(synapse: Homeserver, bot: Account, *chats: Chat) -> None:
    """Expect that the homeserver could read nothing of what the bot said."""
    for chat in chats:
        sent = [event for event in synapse.stored_events(chat.room_id) if event["sender"] == bot.user_id]
        kinds = {event["type"] for event in sent} - {"m.room.member", "m.reaction"}
        assert kinds - {"m.room.redaction"} == {"m.room.encrypted"}


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


async def test_the_main_job(programme: Programme) -> None:
    mentor, office, council = programme.kim, programme.zoe, programme.council
    ana = programme.telegram.person(1001, "Ana", last_name="Quispe", username="ana", language_code="es")

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
    await programme.passes(days=7)
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


async def test_from_a_question_to_what_became_of_everybodys_words(programme: Programme) -> None:
    kim, zoe, council = programme.kim, programme.zoe, programme.council
    ana = programme.telegram.person(1001, "Ana", last_name="Quispe", username="ana", language_code="en")
    lucia = programme.telegram.person(1002, "Lucía", last_name="Torres", username="lucia", language_code="es")
    await play(
        [
            (kim, "start", "Welcome, Kim Larsen!"),
            (ana, "/start", "Welcome, Ana Quispe"),
            (lucia, "/start", "Te doy la bienvenida, Lucía Torres"),
        ]
    )

    # a question that takes one answer and wants several is mended before it goes out
    await play(
        [
            (zoe, "I want to make a survey", "What is the survey called?"),
            (zoe, "What is a mentor for?", "Is it anonymous"),
            (zoe, "with names", "There is no question in it yet"),
            (zoe, "add a question", "What do you want to ask?"),
            (zoe, "What should a mentor do? Choose all that apply", "How do people answer"),
            (zoe, "one of a list", "Which choices are there"),
            (zoe, "Listen; Answer questions; Check every activity", "So far: Listen"),
            (zoe, "that's all", "it says “all that apply”"),
            (zoe, "make it several choices", "That’s mended."),
            (zoe, "title, people, last day", "What would you like to change?"),
            (zoe, "who gets it", "Who gets it?"),
            (zoe, "Kim, Lucía and Ana", "for Kim Larsen, Lucía Torres and Ana Quispe"),
            (zoe, "send it out", "Send it to 3 people"),
            (zoe, "send", "is on its way to 3 people"),
        ]
    )
    await programme.passes(hours=1)
    await kim.chooses(await kim.reads("With your name"), 1)
    await kim.reads("1/1 · What should a mentor do?")
    await ana.press(await ana.reads("With your name"), "Begin")
    await ana.reads("1/1 · What should a mentor do?")
    await lucia.press(await lucia.reads("What is a mentor for?"), "Empezar")
    await lucia.reads("1/1 · What should a mentor do?")
    await play(
        [
            (kim, "1, 2", "Your answers:"),
            (kim, "hand in", "Thank you, your answers are handed in"),
            (ana, "1, 2", "Your answers:"),
            (ana, "hand in", "Thank you, your answers are handed in"),
            (lucia, "1", "Tus respuestas:"),
            (lucia, "entregar", "Gracias"),
            (zoe, "close the survey", "Close What is a mentor for? now?"),
            (zoe, "1", "is closed"),
        ]
    )

    # the proposal made of it, support and an objection, and a version that answers it
    await programme.passes(hours=1)
    await kim.reads("Listen: 3 (100 %)")
    await lucia.reads("Listen: 3 (100 %)")
    await ana.press(await ana.reads("Listen: 3 (100 %)"), "Make a proposal of this")
    await ana.reads("This is how people will see it")
    await play(
        [
            (ana, "add a part", "What would you like to add?"),
            (ana, "A mentor writes to each mentee every week.", "2. A mentor writes to each mentee"),
            (ana, "send it out", "is out as #1, to 4 members"),
        ]
    )
    await programme.passes(hours=1)
    await kim.chooses(await kim.reads("Ana Quispe proposes: “What is a mentor for?”"), 2)
    await kim.reads("Noted: you support")
    await lucia.press(await lucia.reads("Ana Quispe propone: «What is a mentor for?»"), "La objeto")
    await lucia.reads("Anotado: objetas")
    await play(
        [
            (kim, "It's high time", "your reason stands with the comments"),
            (lucia, "Cada semana es demasiado para mí", "Gracias, eso ayuda"),
            (ana, "proposal 1", "1 supports · 1 objects"),
            (ana, "more", "what would you like to do?"),
            (ana, "write a new version", "This is the new version"),
            (ana, "change a part", "Which part would you like to change?"),
            (ana, "3", "What should stand there instead?"),
            (ana, "A mentor writes to each mentee every two weeks.", "[week. → two weeks.]"),
            (ana, "send the new version", "Version 2 of “What is a mentor for?” is out"),
        ]
    )
    await programme.passes(hours=1)
    await kim.reads("You supported version 1, and that stays with it")
    await lucia.press(await lucia.reads("Objetaste la versión 1, y eso queda con ella"), "La apoyo")
    await lucia.reads("Anotado: apoyas")

    # the decision, and for everybody what became of their own words
    await play(
        [
            (lucia, "no, eso es todo", "Apoyas «What is a mentor for?»"),
            (ana, "proposal 1", "On version 1: 1 supports · 1 objects"),
            (ana, "more", "what would you like to do?"),
            (ana, "ask the council to decide now", "is with the council now: Zoe Park has it"),
        ]
    )
    await zoe.chooses(await zoe.reads("Please decide by"), 2)
    await zoe.reads("Nothing goes out before")
    await play(
        [
            (zoe, "accepted in part", "Accepted in part: why?"),
            (zoe, "The page is coming.", "2 comments have no answer yet"),
            (zoe, "just thank them", "The last comment without an answer"),
            (zoe, "Version 2 says two weeks.", "2 comments, all answered"),
            (zoe, "promise something", "What does the council promise"),
            (zoe, "A page in the guide", "Who sees to it?"),
            (zoe, "1", "By when will Zoe Park have done it?"),
            (zoe, "tomorrow", "A page in the guide · Zoe Park, by 25 Nov 2026"),
            (zoe, "send it out", "is decided: Accepted in part. 3 people read"),
        ]
    )
    await programme.passes(hours=1)
    to_kim = (await kim.reads("You said, we did")).source["content"]["body"]
    assert "You wrote: “It's high time”" in to_kim
    assert "The answer: Thank you for telling us." in to_kim
    assert to_kim.index("The answer") < to_kim.index("What became of “What is a mentor for?”: Accepted in part")
    assert "Lucía Torres: “Cada semana es demasiado para mí”\n→ Version 2 says two weeks." in to_kim
    assert "A page in the guide · Zoe Park, by 25 Nov 2026" in to_kim
    to_lucia = (await lucia.reads("Aceptada en parte")).text
    assert "Escribiste: «Cada semana es demasiado para mí»" in to_lucia
    assert "La respuesta: Version 2 says two weeks." in to_lucia
    assert "Kim Larsen: «It's high time»" in to_lucia
    assert "A page in the guide · Zoe Park" in to_lucia
    to_ana = (await ana.reads("You said, we did")).text
    assert "You wrote" not in to_ana
    assert "Kim Larsen: “It's high time”" in to_ana
    assert "Lucía Torres: “Cada semana es demasiado para mí”" in to_ana
    await council.reads("The council has decided about proposal #1")

    # the promise falls late, which everybody is told, and is kept after all
    await programme.passes(days=2)
    late = await zoe.reads("If it’s done, one tap is enough")
    await kim.reads("“A page in the guide” was promised by 25 Nov 2026")
    await ana.reads("it isn’t done yet. Zoe Park sees to it")
    await lucia.reads("«A page in the guide»")
    await programme.passes(days=4)
    await council.reads("Late promise: A page in the guide · Zoe Park, since 25 Nov 2026")
    await play([(zoe, "status", "promises to keep: 1, 1 late")])
    await zoe.chooses(late, 1)
    await zoe.reads("done! Would you like to say what came of it?")
    await play([(zoe, "It's in the guide now", "Every promise is kept")])
    await programme.passes(hours=1)
    await kim.reads("“It's in the guide now”")
    await ana.reads("“It's in the guide now”")
    await lucia.reads("«It's in the guide now»")
    assert not any(name in council.texts for name in ("Kim", "Lucía", "high time", "demasiado"))
