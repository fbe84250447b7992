"""Files, places, reactions, edits and deletions of people, and how the bot does the like."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest

from chatbot.adapters.base import Rejected
from chatbot.adapters.matrix.client.files import VOICE, file_in
from chatbot.core.messages import Attachment, Deed, FileKind, MessageKind
from tests.adapters.matrix_bot import Bot, to
from tests.synapse.fixtures import Welcome


@pytest.mark.parametrize(
    ("content", "kind", "reference"),
    [
        ({"msgtype": "m.image", "url": "mxc://example.org/a"}, FileKind.PICTURE, '{"url": "mxc://example.org/a"}'),
        ({"msgtype": "m.audio", "url": "mxc://example.org/a", VOICE: {}}, FileKind.VOICE, None),
        ({"msgtype": "m.location", "geo_uri": "geo:-12.05,-77.04;u=9"}, FileKind.PLACE, "-12.050000,-77.040000"),
    ],
)
def test_a_file_is_told(content: dict[str, Any], kind: FileKind, reference: str | None) -> None:
    file = file_in(content)
    assert file is not None
    assert file.kind is kind
    assert reference in (None, file.reference)


@pytest.mark.parametrize(
    "content",
    [
        {"msgtype": "m.text"},
        {"msgtype": ["m.image"]},
        {"msgtype": "m.image", "url": 5},
        {"msgtype": "m.image", "url": "https://example.org/a"},
        {"msgtype": "m.image", "file": {"url": "mxc://../.."}},
        {"msgtype": "m.location", "geo_uri": "geo:x"},
    ],
)
def test_what_is_no_file_is_none(content: dict[str, Any]) -> None:
    assert file_in(content) is None


async def test_an_encrypted_voice_note_goes_through(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    adapter, reader, room = await bot.meet(kim)
    uploaded, keys = await kim.client.upload(BytesIO(b"a voice"), "audio/ogg", encrypt=True, filesize=7)
    content = {"msgtype": "m.audio", "body": "voice.ogg", "file": {**keys, "url": uploaded.content_uri}, VOICE: {}}
    await kim.send(room, "m.room.message", content | {"info": {"mimetype": "audio/ogg", "size": 7}})

    file = (await reader.message()).file
    assert file is not None
    assert (file.kind, file.name, file.media_type, file.size) == (FileKind.VOICE, "voice.ogg", "audio/ogg", 7)
    assert await adapter.fetch(file) == b"a voice"
    with pytest.raises(Rejected):
        await adapter.fetch(replace(file, reference=file.reference.replace('"iv": "', '"iv": "AAAA')))
    with pytest.raises(Rejected):
        await adapter.fetch(replace(file, reference='{"url": "mxc://example.org/nowhere"}'))

    note = Attachment("voice.ogg", "audio/ogg", b"another", kind=FileKind.VOICE)
    await adapter.send(to(room, "", attachment=note), key="k")
    event = await kim.read(room, bot.user_id, "voice.ogg")
    assert event.source["content"]["msgtype"] == "m.audio"
    assert VOICE in event.source["content"]
    assert await kim.download(event) == b"another"


async def test_edits_deletions_and_reactions_name_what_they_are_about(bot: Bot, welcome: Welcome) -> None:
    kim = await welcome("kim")
    adapter, reader, room = await bot.meet(kim)
    said = await kim.write(room, "at nien")
    assert (await reader.message()).said_as == said
    await kim.edit(room, said, "at nine")
    edit = await reader.message()
    assert (edit.text, edit.edited, edit.said_as) == ("at nine", True, said)
    await kim.client.room_redact(room, said)
    gone = await reader.message()
    assert (gone.kind, gone.about) == (MessageKind.DELETED, said)

    receipt = await adapter.send(to(room, "Well done"), key="k")
    await kim.read(room, bot.user_id, "Well done")
    await kim.react(room, receipt.message_id, "🎉")
    reaction = await reader.message()
    assert (reaction.text, reaction.about, reaction.reaction) == ("🎉", receipt.message_id, True)

    thanks = await kim.write(room, "thanks")
    await adapter.send(to(room, "🕊", deed=Deed.REACT, replaces=thanks), key="l")
    await adapter.send(to(room, "", deed=Deed.DELETE, replaces=receipt.message_id), key="m")
    await adapter.send(to(room, "", deed=Deed.DELETE, replaces="$nowhere"), key="n")
    await adapter.send(to(room, "done"), key="o")
    await kim.read(room, bot.user_id, "done")
    kinds = [event.source["type"] for event in kim.seen(room, bot.user_id)]
    assert kinds[-3:] == ["m.reaction", "m.room.redaction", "m.room.message"]
