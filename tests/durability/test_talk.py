"""Two people write to each other over Telegram and encrypted Matrix while the bot is killed again and again."""

from __future__ import annotations

import itertools
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from chatbot.adapters.matrix.client.files import VOICE
from chatbot.core.messages import AccountRef, Network
from storage.engine import open_engine
from storage.models.pairs import Pair
from storage.unit_of_work import Database
from tests.adapters.telegram.messages import PNG
from tests.botapi import Person, Server
from tests.durability.bot import Life
from tests.durability.matrix import Matrix
from tests.durability.nursery import Nursery, at_rest
from tests.synapse import person as synapse_person
from tests.synapse.fixtures import Welcome
from tests.synapse.homeserver import Homeserver

MONDAY = datetime(2026, 11, 30, 10, 0, tzinfo=UTC)
MESSAGES = 10
EACH_LIFE = 4
"""Messages until the next kill."""


async def test_their_words_come_once_in_order_and_nothing_is_kept(
    synapse: Homeserver, welcome: Welcome, nursery: Nursery, indexes: Path, sqlite_template: Path, tmp_path: Path
) -> None:
    file = tmp_path / "chatbot.db"
    file.write_bytes(sqlite_template.read_bytes())
    kim, account = await welcome("kim"), synapse.register("bot")
    async with Server() as server:
        ana = server.person(1001, "Ana")
        settings = {
            "database": {"url": f"sqlite+aiosqlite:///{file}"},
            "telegram": {
                "enabled": True,
                "token": server.token,
                "api_base_url": server.url,
                "messages_per_second": 1000,
                "chat_messages_per_second": 1000,
            },
            **Matrix(synapse, account, [], tmp_path / "store").settings,
        }
        life = Life(settings, str(tmp_path / "bot.log"), (MONDAY - datetime.now(UTC)).total_seconds())
        nursery.learn(indexes)
        bot = nursery.bear(life)
        room = await kim.make_room(account.user_id, direct=True)
        await kim.see_members(room, account.user_id)
        await kim.write(room, "start")
        await ana.write("/start")
        await ana.reads("Ana")
        await kim.until(lambda: kim.texts(room, account.user_id))
        await _pair(file, kim.user_id)

        heard = _Heard(ana, kim, room, account.user_id)
        await ana.write("/tell kim apple zero")
        await heard.by_kim("apple zero")
        kills = 0
        for number in range(1, MESSAGES):
            if number % EACH_LIFE == 0:
                bot.kill()
                kills += 1
                bot = nursery.bear(life)
            await ana.write(f"apple {number}")
            await kim.write(room, f"pear {number}")
        await _pass_files(server, heard)
        edited = await ana.write("appel ten")
        await heard.by_kim("appel ten")
        await at_rest(bot, file)  # an edit before the sending is written down comes as words of its own
        await ana.edit("apple ten", edited)
        await heard.by_kim("apple ten")
        await heard.by_ana(f"pear {MESSAGES - 1}")
        await at_rest(bot, file)
        bot.kill()

        apples = [text for text in kim.texts(room, account.user_id) if "apple" in text and not text.startswith("*")]
        assert [text.split("apple ")[1].split()[0] for text in apples] == ["zero", *map(str, range(1, MESSAGES))]
        pears = [text.split("pear ")[1] for text in ana.sees if "pear" in text]
        assert [word for word, _ in itertools.groupby(pears)] == list(map(str, range(1, MESSAGES)))
        assert len(pears) - (MESSAGES - 1) <= kills, "only what was in flight at a kill comes again"
        assert server.breaches == []
    _is_forgotten(file)


class _Heard:
    """What each of the two reads of the other."""

    def __init__(self, ana: Person, kim: synapse_person.Person, room: str, bot: str) -> None:
        self.ana, self.kim, self.room, self.bot = ana, kim, room, bot

    async def by_kim(self, words: str) -> None:
        await self.kim.until(lambda: any(words in text for text in self.kim.texts(self.room, self.bot)))

    async def by_ana(self, words: str) -> None:
        await self.ana.until(lambda messages: any(words in message.text for message in messages), within=30)


async def _pass_files(server: Server, heard: _Heard) -> None:
    """Send a picture one way and a voice note the other."""
    server.files["room"] = PNG
    size = {"file_id": "room", "file_unique_id": "room", "width": 64, "height": 64, "file_size": len(PNG)}
    await heard.ana.post(photo=[size])
    kim, room = heard.kim, heard.room
    uploaded, keys = await kim.client.upload(BytesIO(b"a voice"), "audio/ogg", encrypt=True, filesize=7)
    content = {"msgtype": "m.audio", "body": "voice.ogg", "info": {"mimetype": "audio/ogg"}, VOICE: {}}
    await kim.send(room, "m.room.message", content | {"file": {**keys, "url": uploaded.content_uri}})
    picture = await kim.until(
        lambda: next((e for e in kim.seen(room, heard.bot) if e.source["content"].get("msgtype") == "m.image"), None)
    )
    assert await kim.download(picture) == PNG
    voices = await heard.ana.until(lambda messages: any("voice" in message.media for message in messages), within=30)
    assert [message.file for message in voices if "voice" in message.media][:1] == [b"a voice"]


async def _pair(file: Path, kim: str) -> None:
    database = Database(open_engine(f"sqlite+aiosqlite:///{file}"))
    try:
        async with database.unit_of_work() as store:
            refs = [AccountRef(Network.TELEGRAM, "1001"), AccountRef(Network.MATRIX, kim)]
            accounts = await store.people.accounts(refs)
            mentee, mentor = (accounts[ref].member for ref in refs)
            assert mentee is not None
            assert mentor is not None
            mentor.take_up("mentor", MONDAY)
            store.session.add(Pair(mentee_id=mentee.id, mentor_id=mentor.id, started_at=MONDAY))
    finally:
        await database.close()


def _is_forgotten(file: Path) -> None:
    """Look for the words in every byte that is kept."""
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    kept = file.read_bytes()
    for word in (b"apple", b"appel", b"pear", b"a voice"):
        assert word not in kept
