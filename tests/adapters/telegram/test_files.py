"""Files, places, reactions and deletions, both ways."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from chatbot.adapters.base import Rejected, RetryLater
from chatbot.adapters.contract.stage import Reader
from chatbot.adapters.telegram.adapter import TelegramAdapter
from chatbot.core.messages import Attachment, Deed, FileKind, RemoteFile
from tests.adapters.telegram.messages import PNG, to
from tests.botapi import Person, Server

PDF = "application/pdf"
VOICE = {"file_id": "f1", "file_unique_id": "f1", "duration": 2, "mime_type": "audio/ogg", "file_size": 7}
SMALL, LARGE = (
    {"file_id": name, "file_unique_id": name, "width": size, "height": size, "file_size": size}
    for name, size in (("small", 90), ("large", 900))
)


@pytest.mark.parametrize(
    ("content", "file"),
    [
        ({"voice": VOICE}, RemoteFile(FileKind.VOICE, "f1", "voice.ogg", "audio/ogg", 7)),
        ({"photo": [LARGE, SMALL]}, RemoteFile(FileKind.PICTURE, "large", "picture.jpg", "image/jpeg", 900)),
        (
            {
                "document": {
                    "file_id": "d",
                    "file_unique_id": "d",
                    "file_name": "plan.pdf",
                    "mime_type": PDF,
                }
            },
            RemoteFile(FileKind.FILE, "d", "plan.pdf", PDF),
        ),
        (
            {"location": {"latitude": -12.05, "longitude": -77}},
            RemoteFile(FileKind.PLACE, "-12.050000,-77.000000"),
        ),
    ],
)
async def test_what_somebody_sends_is_told(
    ana: Person, reader: Reader, content: dict[str, Any], file: RemoteFile
) -> None:
    number = await ana.post(**content, **({} if "location" in content else {"caption": "look"}))
    message = await reader.message()
    assert message.file == file
    assert message.said_as == str(number)


async def test_a_file_is_fetched_or_told_to_be_gone(server: Server, adapter: TelegramAdapter) -> None:
    server.files["f1"] = b"a voice"
    file = RemoteFile(FileKind.VOICE, "f1", "voice.ogg", "audio/ogg")
    assert await adapter.fetch(file) == b"a voice"
    with pytest.raises(Rejected):
        await adapter.fetch(replace(file, reference="f2"))
    server.fail_next("getFile", 502)
    with pytest.raises(RetryLater):
        await adapter.fetch(file)


@pytest.mark.parametrize(
    ("kind", "media_type", "field"),
    [
        (FileKind.VOICE, "audio/ogg", "voice"),
        (FileKind.AUDIO, "audio/mpeg", "audio"),
        (FileKind.AUDIO, "audio/flac", "document"),
        (FileKind.VIDEO, "video/mp4", "video"),
        (FileKind.PICTURE, "image/png", "photo"),
        (FileKind.FILE, PDF, "document"),
    ],
)
async def test_a_file_goes_out_as_what_it_is(
    ana: Person, adapter: TelegramAdapter, kind: FileKind, media_type: str, field: str
) -> None:
    content = PNG if field == "photo" else b"content"
    await adapter.send(to(ana, "Ana: look")._replace(attachment=Attachment("a.b", media_type, content, kind=kind)), "k")
    [message] = await ana.read()
    assert (message.file, message.text) == (content, "Ana: look")
    assert field in message.media


async def test_the_words_beneath_a_file_are_edited(ana: Person, adapter: TelegramAdapter) -> None:
    picture = to(ana, "Ana: lok")._replace(attachment=Attachment("a.png", "image/png", PNG))
    receipt = await adapter.send(picture, "k")
    await adapter.send(to(ana, "Ana: look")._replace(replaces=receipt.message_id), "l")
    assert ana.messages[0].text == "Ana: look"


async def test_reactions_go_both_ways(ana: Person, adapter: TelegramAdapter, reader: Reader) -> None:
    number = await ana.write("I did it")
    await reader.message()
    await adapter.send(to(ana, "🎉")._replace(deed=Deed.REACT, replaces=str(number)), "k")
    assert ana.reactions == {number: "🎉"}
    await adapter.send(to(ana, "🦄")._replace(deed=Deed.REACT, replaces=str(number)), "l")  # not among Telegram's
    assert ana.reactions == {number: "🎉"}

    receipt = await adapter.send(to(ana, "Well done"), "m")
    await ana.react(ana.messages[0], "❤")
    message = await reader.message()
    assert (message.text, message.about, message.reaction) == ("❤", receipt.message_id, True)


async def test_a_message_is_deleted_once(ana: Person, adapter: TelegramAdapter) -> None:
    receipt = await adapter.send(to(ana, "oops"), "k")
    for key in ("l", "m"):
        await adapter.send(to(ana, "")._replace(deed=Deed.DELETE, replaces=receipt.message_id), key)
    assert ana.messages == []


async def test_a_reply_brings_the_words_it_answers(ana: Person, adapter: TelegramAdapter, reader: Reader) -> None:
    await adapter.send(to(ana, "Kim: **see you**"), "k")
    await ana.reply(ana.messages[0], "yes")
    assert (await reader.message()).quoted == "Kim: see you"
