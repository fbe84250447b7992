"""The author of a message: the server's word alone is not enough."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from chatbot.adapters.contract.stage import Reader
from chatbot.core.clock import ManualClock
from chatbot.core.messages import MessageKind
from tests.adapters.matrix_bot import Bot, to
from tests.synapse.fixtures import Welcome
from tests.synapse.homeserver import Homeserver
from tests.synapse.person import Person


async def kinds(reader: Reader, until: str) -> list[MessageKind]:
    """Return the kinds of the messages before the one with that text."""
    found = []
    while (message := await reader.message()).text != until:
        assert message.text == ""
        found.append(message.kind)
    return found


async def test_a_device_its_owner_has_not_signed_is_not_listened_to(
    bot: Bot, welcome: Welcome, synapse: Homeserver
) -> None:
    kim = await welcome("kim")
    await kim.found_identity()
    phone = await welcome(synapse.log_in(kim.account))
    clock = ManualClock(datetime.now(UTC))
    adapter, reader, room = await bot.meet(kim, clock=clock)

    for text in ("in Kim's name", "in Kim's name again"):
        await phone.write(room, text)
    undone = await reader.message()
    assert (undone.text, undone.kind) == ("", MessageKind.UNVERIFIED)
    await adapter.send(to(room, "Verify that device", reply_to=undone.event_id), key="k1")
    notice = await phone.read(room, bot.user_id, "Verify that device")
    assert notice.source["content"]["msgtype"] == "m.notice", "in clear, or it could not be read there"
    sent = await adapter.send(to(room, "for Kim alone"), key="k2")
    assert await phone.sees_locked(room, sent.message_id)
    await kim.write(room, "it was me")
    assert await kinds(reader, "it was me") == []
    clock.advance(timedelta(days=1))
    await phone.write(room, "in Kim's name a day later")
    await kim.write(room, "still me")
    assert await kinds(reader, "still me") == [MessageKind.UNVERIFIED]

    await kim.sign(phone.account.device_id)
    await phone.write(room, "now it is Kim's")
    assert await kinds(reader, "now it is Kim's") == []
    await adapter.close()

    stranger = await welcome(synapse.log_in(kim.account))
    lenient = Reader(await bot.start(trusted_devices="all"), reader.cursor)
    await stranger.until(lambda: room in stranger.client.rooms)
    await stranger.write(room, "whoever it is")
    assert await kinds(lenient, "whoever it is") == []


async def test_nobody_speaks_in_the_name_of_another(bot: Bot, welcome: Welcome) -> None:
    kim, mallory = await welcome("kim"), await welcome("mallory")
    _, reader, room = await bot.meet(kim)
    await kim.client.room_invite(room, mallory.user_id)
    await mallory.accept(room)
    await mallory.see_members(room, bot.user_id)
    await mallory.write(room, "in my own name")
    assert (await reader.message()).sender.user_id == mallory.user_id

    await send_as(kim, room, mallory.client.encrypt(room, "m.room.message", {"msgtype": "m.text", "body": "as Kim"})[1])
    await kim.write(room, "nobody else")

    assert await kinds(reader, "nobody else") == [MessageKind.UNVERIFIED]


async def test_a_message_need_not_name_its_device(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    _, reader, room = await bot.meet(kim)
    _, locked = kim.client.encrypt(room, "m.room.message", {"msgtype": "m.text", "body": "guess who"})

    await send_as(kim, room, {key: locked[key] for key in ("algorithm", "ciphertext", "session_id")})

    assert (await reader.message()).text == "guess who"


async def test_what_is_said_in_clear_in_an_encrypted_room_is_left_undone(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    adapter, reader, room = await bot.meet(kim)
    for text in ("in clear", "in clear again"):
        await send_as(kim, room, {"msgtype": "m.text", "body": text}, "m.room.message")
    await kim.write(room, "encrypted")
    assert await kinds(reader, "encrypted") == [MessageKind.IN_CLEAR]
    await adapter.close()

    lenient = Reader(await bot.start(encryption=False), reader.cursor)
    await send_as(kim, room, {"msgtype": "m.text", "body": "as you like"}, "m.room.message")
    assert await kinds(lenient, "as you like") == []


async def send_as(person: Person, room_id: str, content: dict[str, object], kind: str = "m.room.encrypted") -> None:
    """Send an event as it is, in somebody's name."""
    await person.request("PUT", f"/rooms/{room_id}/send/{kind}/{uuid4()}", content)
