"""Plain lines: many people at one screen, and transcripts."""

from __future__ import annotations

import asyncio
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.adapters.base import AdapterError
from chatbot.adapters.console.adapter import ConsoleAdapter
from chatbot.adapters.console.screen import Lines
from chatbot.core.messages import AccountRef, Attachment, ConversationRef, IncomingMessage, Network
from tests.adapters.console.session import NOON, Session, at_noon, to


async def test_a_line_belongs_to_whoever_is_named_and_then_to_the_speaker() -> None:
    heard = await Session("hello\n@kim /mentees\nstatus\n@Ana start\n@kim\noffers\n").run()

    assert [(message.sender.user_id, message.text) for message in heard] == [
        ("ana", "hello"),
        ("kim", "/mentees"),
        ("kim", "status"),
        ("ana", "start"),
        ("kim", "offers"),
    ]


async def test_a_message_carries_who_wrote_it_and_when() -> None:
    (message,) = await Session("@kim /help").run()

    assert message == IncomingMessage(
        event_id=message.event_id,
        sender=AccountRef(Network.CONSOLE, "kim"),
        conversation=ConversationRef(Network.CONSOLE, "kim"),
        text="/help",
        sent_at=NOON,
        sender_name="Kim Park",
        sender_handle="@kim",
    )


async def test_people_nobody_introduced_may_speak() -> None:
    (message,) = await Session("@zoe start").run()

    assert (message.sender.user_id, message.sender_name) == ("zoe", "Zoe")


async def test_a_room_can_be_spoken_in() -> None:
    aside, named, alone = await Session("@kim #lounge hello all\n@ana #lounge hi\n#lounge again\n").run()

    assert [message.direct for message in (aside, named, alone)] == [False, False, False]
    assert {message.conversation.room_id for message in (aside, named, alone)} == {"#lounge"}
    assert [message.sender.user_id for message in (aside, named, alone)] == ["kim", "ana", "ana"]
    assert aside.text == "hello all"


async def test_nothing_said_is_no_message() -> None:
    assert await Session("\n   \n@kim\n@kim #lounge\n").run() == []


async def test_ids_are_new_at_every_run() -> None:
    first, second = [(await Session("same").run())[0].event_id for _ in range(2)]

    assert first != second


async def test_lines_with_a_colon_are_for_the_console() -> None:
    session = Session(":clock +7d\n@kim :smile\n")

    heard = await session.run()

    assert session.controls == [":clock +7d", ":quit"]
    assert [message.text for message in heard] == [":smile"]


async def test_nothing_is_heard_after_leaving() -> None:
    async def control(line: str) -> None:
        left.set()

    left = asyncio.Event()
    adapter = ConsoleAdapter(at_noon(), Lines(["one", ":quit", "two"], io.StringIO()), control)
    batches = adapter.batches(None)
    assert (await anext(batches)).messages[0].text == "one"
    after = asyncio.create_task(anext(batches, None))
    await left.wait()
    heard, _ = await asyncio.wait({after}, timeout=0.05)

    await adapter.close()

    assert not heard
    assert await after is None


async def test_the_script_waits_until_the_bot_has_come_to_rest() -> None:
    order: list[str] = []

    async def settle() -> None:
        order.append("settled")

    async def answer(adapter: ConsoleAdapter, message: IncomingMessage) -> None:
        order.append(message.text)

    await Session("one\n:clock +1d\ntwo\n", settle=settle).run(answer)

    assert order == [
        "settled",
        "one",
        "settled",
        "settled",
        "two",
        "settled",
    ]


async def test_a_transcript_reads_as_a_conversation() -> None:
    session = Session("@ana /request_mentor events in Lima\n:clock +1d\n\n@kim 1\n")

    async def answer(adapter: ConsoleAdapter, message: IncomingMessage) -> None:
        if message.sender.user_id == "ana":
            await adapter.send(to("ana", "I asked **Kim Park**.\n\n- within 3 days\n- or I ask the next"), "a")
            await adapter.send(to("kim", "Will you be Ana's mentor?", "Accept", "Decline"), "b")
        else:
            assert message.about is not None
            await adapter.send(to("kim", "You accepted.", replaces=message.about), "c")
            chart = Attachment("load.png", "image/png", b"x", "Kim 3 of 5")
            await adapter.send(to("#council", "**Load**", attachment=chart), "d")
            adapter.note("_The end_")

    await session.run(answer)

    assert session.out.getvalue() == (
        "> @ana /request_mentor events in Lima\n"
        "bot → ana: I asked Kim Park.\n"
        "\n"
        "  • within 3 days\n"
        "  • or I ask the next\n"
        "bot → kim: Will you be Ana's mentor?\n"
        "  [1] Accept\n"
        "  [2] Decline\n"
        "\n"
        "> :clock +1d\n"
        "> @kim 1\n"
        "bot → kim (edited): You accepted.\n"
        "bot → #council: Load\n"
        "  [file: load.png] Kim 3 of 5\n"
        "The end\n"
    )


async def test_without_echo_only_the_bot_is_seen() -> None:
    session = Session("@ana hello\n", echo=False)

    await session.run(lambda adapter, message: adapter.send(to("ana", "Hello, Ana."), "k"))

    assert session.out.getvalue() == "bot → ana: Hello, Ana.\n"


async def test_a_number_counts_the_choices_of_the_last_message_only() -> None:
    session = Session("@ana 1\n3\n@kim 1\n@ana 2\n@ana 1\n@ana 1\n")
    offers: list[str] = []

    async def answer(adapter: ConsoleAdapter, message: IncomingMessage) -> None:
        match len(session.heard):
            case 1 | 3:
                offers.append((await adapter.send(to("ana", "Which?", "Lima", "Cusco"), "k")).message_id)
            case 4:
                await adapter.send(to("ana", "And how many mentees?"), "k")
            case 5:
                offers.append((await adapter.send(to("ana", "Which?", "Lima"), "k")).message_id)
                await adapter.send(to("ana", "Lima it is.", replaces=offers[-1]), "k")

    heard = await session.run(answer)

    assert [message.about for message in heard] == [None, None, None, offers[1], None, None]


async def test_files_are_saved_where_they_are_said_to_be(tmp_path: Path) -> None:
    session = Session("status\nstatus\n", files=tmp_path)
    chart = Attachment("../load.png", "image/png", b"chart", "")

    await session.run(lambda adapter, message: adapter.send(to("ana", "", attachment=chart), "k"))

    shown = [
        line.removeprefix("bot → ana: [file: ")[:-1] for line in session.out.getvalue().splitlines() if "bot" in line
    ]
    assert len(set(shown)) == 2
    assert {Path(path).read_bytes() for path in shown} == {b"chart"}
    assert {Path(path).parent for path in shown} == {tmp_path}


async def test_nothing_the_bot_repeats_can_steer_the_terminal() -> None:
    session = Session("\x1b[2Jhello\n", colour=True)

    await session.run(
        lambda adapter, message: adapter.send(to("ana", "you said \x1b]0;owned\x07**x**", "\x1b[2J"), "k")
    )

    assert "\x1b[2J" not in session.out.getvalue()
    assert "\x1b]0" not in session.out.getvalue()
    assert "\x1b[1mx\x1b[0m" in session.out.getvalue()


async def test_input_that_is_no_text_is_told() -> None:
    source = io.TextIOWrapper(io.BytesIO(b"hello\n\xff\xfe\n"), encoding="utf-8")
    adapter = ConsoleAdapter(at_noon(), Lines(source, io.StringIO()), lambda line: asyncio.sleep(0))

    with pytest.raises(AdapterError, match="console: the input cannot be read as text"):
        async for _ in adapter.batches(None):
            pass


@given(st.text(st.characters(exclude_characters="\r\n"), max_size=50))
def test_any_line_is_someone_saying_something_or_nothing(line: str) -> None:
    adapter = ConsoleAdapter(at_noon(), Lines(io.StringIO(), io.StringIO()), lambda line: asyncio.sleep(0))

    message = adapter._message(line)

    assert message is None or (message.text.strip() and message.text in line)
