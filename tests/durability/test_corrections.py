"""Edits, deletions and topics with the real bot, which is killed between one message and the next."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from chatbot.core.messages import AccountRef, Network
from storage.engine import open_engine
from storage.models.pairs import Pair
from storage.unit_of_work import Database
from tests.botapi import Server
from tests.durability.bot import Life
from tests.durability.matrix import Matrix
from tests.durability.nursery import Nursery, at_rest
from tests.synapse.fixtures import Welcome
from tests.synapse.homeserver import Homeserver

MONDAY = datetime(2026, 11, 30, 10, 0, tzinfo=UTC)


async def test_a_mentor_on_telegram_has_a_topic_for_each_mentee(
    nursery: Nursery, sqlite_template: Path, tmp_path: Path
) -> None:
    async with Server(topics=True) as server:
        ana, lee, kim = (server.person(1001 + at, name) for at, name in enumerate(("Ana", "Lee", "Kim")))
        life, file = _life(server, sqlite_template, tmp_path)
        bot = nursery.bear(life)
        for person in (ana, lee, kim):
            await person.write("/start")
            await person.reads(str(person.user["first_name"]))
        await _pair(file, [AccountRef(Network.TELEGRAM, str(one.id)) for one in (ana, lee)], "telegram:1003")

        await kim.write("/capacity 3")
        await kim.reads("up to 3 mentees")
        bot.kill()
        bot = nursery.bear(life)
        await kim.edit("/capacity 4")
        await kim.reads("up to 4 mentees")
        await kim.edit("/mentees")
        await kim.press(await kim.reads("already taken effect"), "Undo that")
        await kim.reads("up to 2 mentees")

        await kim.write("/profile topics on")
        await kim.reads("in a topic of their own")
        await ana.write("/tell Kim apple one")
        await kim.reads("Ana: apple one")
        await lee.write("/tell Kim pear one")
        await kim.reads("Lee: pear one")
        await at_rest(bot, file)
        bot.kill()
        bot = nursery.bear(life)
        await ana.write("/tell Kim apple two")
        await kim.reads("Ana: apple two")
        firsts = [message for message in kim.messages if message.text.startswith(("Ana: apple one", "Lee: pear one"))]
        assert [kim.topic_names[message.thread_id or 0] for message in firsts] == ["Ana", "Lee"]
        assert sorted(kim.topic_names.values()) == ["Ana", "Lee"]
        await kim.write_in_topic("Lee", "How was your week, Lee?")
        await lee.reads("Kim: How was your week, Lee?")
        kim.topics.clear()
        await ana.write("/tell Kim apple three")
        assert (await kim.reads("Ana: apple three")).thread_id is None
        await ana.write("/tell Kim apple four")
        assert kim.topic_names[(await kim.reads("Ana: apple four")).thread_id or 0] == "Ana"
        bot.kill()
        assert server.breaches == []
        assert not any("How was your week" in text for text in ana.sees)


async def test_a_mentor_on_matrix_corrects_and_deletes(
    synapse: Homeserver, welcome: Welcome, nursery: Nursery, sqlite_template: Path, tmp_path: Path
) -> None:
    kim, account = await welcome("kim"), synapse.register("bot")
    async with Server() as server:
        ana = server.person(1001, "Ana")
        matrix = Matrix(synapse, account, [], tmp_path / "store").settings
        life, file = _life(server, sqlite_template, tmp_path, **matrix)
        bot = nursery.bear(life)
        room = await kim.make_room(account.user_id, direct=True)
        await kim.see_members(room, account.user_id)

        async def reads(words: str) -> None:
            await kim.until(lambda: any(words in text for text in kim.texts(room, account.user_id)))

        await kim.write(room, "start")
        await ana.write("/start")
        await ana.reads("Ana")
        await kim.until(lambda: kim.texts(room, account.user_id))
        await _pair(file, [AccountRef(Network.TELEGRAM, "1001")], f"matrix:{kim.user_id}")
        said = await kim.write(room, "capacity 3")
        await reads("up to 3 mentees")
        await kim.edit(room, said, "capacity 4")
        await reads("up to 4 mentees")
        told = await kim.write(room, "tell Ana apple one")
        await ana.reads("apple one")
        await reads("passed it on")
        await at_rest(bot, file)
        bot.kill()
        bot = nursery.bear(life)
        await kim.client.room_redact(room, told)
        await ana.until(lambda messages: not any("apple" in message.text for message in messages), within=30)
        bot.kill()
        assert server.breaches == []


def _life(server: Server, template: Path, folder: Path, **networks: Any) -> tuple[Life, Path]:
    """A bot on an empty database, on the Monday."""
    file = folder / "chatbot.db"
    file.write_bytes(template.read_bytes())
    telegram = {
        "enabled": True,
        "token": server.token,
        "api_base_url": server.url,
        "messages_per_second": 1000,
        "chat_messages_per_second": 1000,
    }
    settings = {"database": {"url": f"sqlite+aiosqlite:///{file}"}, "telegram": telegram, **networks}
    return Life(settings, str(folder / "bot.log"), (MONDAY - datetime.now(UTC)).total_seconds()), file


async def _pair(file: Path, mentees: list[AccountRef], mentor: str) -> None:
    """Pair mentees with a mentor who takes two."""
    database = Database(open_engine(f"sqlite+aiosqlite:///{file}"))
    try:
        async with database.unit_of_work() as store:
            accounts = await store.people.accounts([*mentees, AccountRef.parse(mentor)])
            kim = accounts[AccountRef.parse(mentor)].member
            assert kim is not None
            kim.take_up("mentor", MONDAY)
            kim.capacity = 2
            for ref in mentees:
                mentee = accounts[ref].member
                assert mentee is not None
                store.session.add(Pair(mentee_id=mentee.id, mentor_id=kim.id, started_at=MONDAY))
    finally:
        await database.close()
