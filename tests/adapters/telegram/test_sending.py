"""Texts, pictures, topics and edits, as Telegram takes them."""

from __future__ import annotations

import pytest

from chatbot.adapters.base import Rejected
from chatbot.adapters.contract.stage import Reader
from chatbot.adapters.telegram.adapter import TelegramAdapter
from chatbot.core.messages import Attachment, ConversationRef, Network, OutgoingMessage
from tests.adapters.telegram.messages import ACCEPT, DECLINE, PNG, picture, to
from tests.botapi import Person, Server
from tests.botapi.markup import ENTITIES


async def test_markup_becomes_telegrams(server: Server, ana: Person, adapter: TelegramAdapter) -> None:
    await adapter.send(to(ana, "**Kim** 👋 _soon_ `/start` [guide](https://example.org/?a=1&b=2)"), key="k")

    [message] = await ana.read()
    assert message.text == "Kim 👋 soon /start guide"
    assert message.formatted("bold") == ["Kim"]
    assert message.formatted("italic") == ["soon"]
    assert message.formatted("code") == ["/start"]
    assert message.formatted("text_link") == ["guide"]
    assert message.entities[-1]["url"] == "https://example.org/?a=1&b=2"
    assert server.calls[-1][1]["link_preview_options"] == {"is_disabled": True}


async def test_a_moment_is_told_in_the_readers_own_zone(ana: Person, adapter: TelegramAdapter) -> None:
    await adapter.send(to(ana, "Until [Tue 24 Nov, 09:00](at:1795510800)."), key="k")

    [message] = await ana.read()
    assert message.text == "Until Tue 24 Nov, 09:00."
    assert message.formatted("date_time") == ["Tue 24 Nov, 09:00"]
    assert message.entities[0]["unix_time"] == 1795510800


async def test_a_server_that_does_not_know_a_tag_shows_the_words(
    ana: Person, adapter: TelegramAdapter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(ENTITIES, "tg-time")

    receipt = await adapter.send(to(ana, "**Soon**: [Tue 24 Nov, 09:00](at:1795510800) & <then>"), key="k")
    [message] = await ana.read()
    assert message.text == "Soon: Tue 24 Nov, 09:00 & <then>"

    await adapter.send(to(ana, "[Wed 25 Nov, 09:00](at:1795597200)")._replace(replaces=receipt.message_id), key="l")
    assert ana.messages[0].text == "Wed 25 Nov, 09:00"


async def test_an_answer_hangs_on_what_it_answers_even_when_that_is_gone(
    ana: Person, adapter: TelegramAdapter, reader: Reader
) -> None:
    question = await ana.write("hello")
    asked = await reader.message()

    await adapter.send(to(ana, "hi", ACCEPT, reply_to=asked.event_id), key="k")
    await adapter.send(to(ana, "hi again", reply_to="1001.999.0000"), key="k")
    first, second = await ana.read(2)
    await ana.press(first, "Accept")
    await adapter.send(to(ana, "thanks", reply_to=(await reader.message()).event_id), key="k")
    await adapter.send(to(ana, "of a version before", reply_to="500001"), key="k")

    answers = [first, second, *await ana.read(2)]
    assert [message.reply_to for message in answers] == [question, 999, first.message_id, None]


async def test_a_forum_topic_is_answered_in_the_topic(
    server: Server, ana: Person, adapter: TelegramAdapter, reader: Reader
) -> None:
    forum = server.group("Reps", forum=True)
    topic = await forum.topic(ana, "Lima")
    await ana.write_in(forum, "hello", message_thread_id=topic, is_topic_message=True)
    message = await reader.message()
    assert message.conversation == ConversationRef(Network.TELEGRAM, str(forum.id), str(topic))

    await adapter.send(OutgoingMessage(message.conversation, "hi", (ACCEPT,)), key="k")
    await adapter.show_typing(message.conversation)

    [answer] = await forum.read()
    assert answer.thread_id == topic
    await ana.press(answer, "Accept")
    assert (await reader.message()).conversation == message.conversation


async def test_a_topic_that_is_gone_is_answered_in_the_chat_around_it(
    server: Server, ana: Person, adapter: TelegramAdapter, reader: Reader
) -> None:
    forum = server.group("Reps", forum=True)
    topic = await forum.topic(ana, "Lima")
    await ana.write_in(forum, "hello", message_thread_id=topic, is_topic_message=True)
    conversation = (await reader.message()).conversation
    forum.topics.clear()

    await adapter.send(OutgoingMessage(conversation, "hi", (ACCEPT,)), key="k")
    await adapter.send(picture(ana, "load")._replace(conversation=conversation), key="k")
    answer, photo = await forum.read(2)
    assert (answer.text, answer.labels, answer.thread_id) == ("hi", ["Accept"], None)
    assert (photo.file, photo.thread_id) == (PNG, None)


async def test_a_picture_is_a_photo_and_anything_else_a_document(
    server: Server, ana: Person, adapter: TelegramAdapter
) -> None:
    await adapter.send(picture(ana, "**load**"), key="k")
    await adapter.send(picture(ana, media_type="image/svg+xml"), key="k")
    await adapter.send(picture(ana, media_type="text/csv"), key="k")

    photo, drawing, table = await ana.read(3)
    assert [list(message.media) for message in (photo, drawing, table)] == [["photo"], ["document"], ["document"]]
    assert photo.text == "load"
    assert photo.formatted("bold") == ["load"]
    assert (photo.file, photo.filename) == (PNG, "load.png")


async def test_a_text_too_long_for_a_caption_is_rejected(ana: Person, adapter: TelegramAdapter) -> None:
    with pytest.raises(Rejected, match="caption is too long"):
        await adapter.send(picture(ana, "x" * 1025), key="k")
    await adapter.send(picture(ana, "x" * 1024), key="k")

    assert ana.sees == ["x" * 1024]


@pytest.mark.parametrize(("text", "fits"), [("😀" * 2048, True), ("😀" * 2049, False), ("", False)])
async def test_length_is_counted_in_utf16_units(ana: Person, adapter: TelegramAdapter, text: str, fits: bool) -> None:
    if fits:
        await adapter.send(to(ana, text), key="k")
    else:
        with pytest.raises(Rejected):
            await adapter.send(to(ana, text), key="k")

    assert ana.sees == ([text] if fits else [])


async def test_half_a_character_is_not_sent_for_ever(ana: Person, adapter: TelegramAdapter) -> None:
    with pytest.raises(Rejected):
        await adapter.send(to(ana, "\ud83d"), key="k")


@pytest.mark.parametrize(("width", "height"), [(900, 9_101), (2_000, 99)])
async def test_a_picture_too_large_or_too_slim_is_rejected(
    ana: Person, adapter: TelegramAdapter, width: int, height: int
) -> None:
    for tall, taken in ((height, False), (height - 1 if height > width else height + 1, True)):
        content = PNG[:16] + width.to_bytes(4) + tall.to_bytes(4)
        drawing = Attachment("load.png", "image/png", content)
        message = OutgoingMessage(to(ana).conversation, "load", attachment=drawing)
        if taken:
            await adapter.send(message, key="k")
        else:
            with pytest.raises(Rejected, match=r"(?i)dimensions"):
                await adapter.send(message, key="k")

    assert ana.sees == ["load"]


# Edits


async def test_an_edit_takes_text_and_buttons_along(ana: Person, adapter: TelegramAdapter) -> None:
    first = await adapter.send(to(ana, "Will you?", ACCEPT, DECLINE), key="k")

    edited = await adapter.send(to(ana, "Sure?", ACCEPT, replaces=first.message_id), key="k2")
    assert edited == first
    assert (ana.sees, ana.messages[0].labels) == (["Sure?"], ["Accept"])

    await adapter.send(to(ana, "Sure?", replaces=first.message_id), key="k3")
    assert (ana.sees, ana.messages[0].labels) == (["Sure?"], [])


async def test_an_edit_that_changes_nothing_is_done(ana: Person, adapter: TelegramAdapter) -> None:
    first = await adapter.send(to(ana, "Thank you"), key="k")

    assert await adapter.send(to(ana, "Thank you", replaces=first.message_id), key="k2") == first
    assert ana.messages[0].edits == 0


async def test_what_cannot_be_edited_is_rejected(ana: Person, adapter: TelegramAdapter) -> None:
    theirs = await ana.write("mine")

    for message_id in ("999", str(theirs)):
        with pytest.raises(Rejected):
            await adapter.send(to(ana, "new", replaces=message_id), key="k")

    assert ana.sees == []


async def test_the_words_beneath_a_picture_are_edited_as_any(ana: Person, adapter: TelegramAdapter) -> None:
    question = picture(ana, "**load**")._replace(choices=(ACCEPT, DECLINE))
    photo = await adapter.send(question, key="k")

    edited = await adapter.send(to(ana, "**load**, accepted", replaces=photo.message_id), key="k2")
    assert edited == photo
    assert (ana.sees, ana.messages[0].labels) == (["load, accepted"], [])
    assert ana.messages[0].formatted("bold") == ["load"]
    assert ana.messages[0].file == PNG

    await adapter.send(to(ana, "**load**, accepted", replaces=photo.message_id), key="k2")
    assert ana.messages[0].edits == 1
    with pytest.raises(Rejected, match="caption is too long"):
        await adapter.send(to(ana, "x" * 1025, replaces=photo.message_id), key="k3")
