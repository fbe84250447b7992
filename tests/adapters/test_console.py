"""The console's own ways: many people at one screen, transcripts, and a terminal."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.data_structures import Size
from prompt_toolkit.document import Document
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from chatbot.adapters.base import AdapterError
from chatbot.adapters.console.adapter import ConsoleAdapter
from chatbot.adapters.console.screen import Lines, Scene
from chatbot.adapters.console.terminal import Terminal, _Words
from chatbot.adapters.contract.stage import PATIENCE
from chatbot.core.clock import ManualClock
from chatbot.core.messages import (
    AccountRef,
    Attachment,
    Choice,
    ConversationRef,
    IncomingMessage,
    Menu,
    Network,
    OutgoingMessage,
)

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
PEOPLE = {"ana": "Ana Quispe", "kim": "Kim Park"}


def at_noon(people: dict[str, str] | None = None) -> Scene:
    return Scene(PEOPLE if people is None else people, ManualClock(NOON))


def to(
    room: str, text: str, *choices: str, attachment: Attachment | None = None, replaces: str | None = None
) -> OutgoingMessage:
    return OutgoingMessage(
        ConversationRef(Network.CONSOLE, room),
        text,
        tuple(Choice(label, label) for label in choices),
        attachment=attachment,
        replaces=replaces,
    )


class Session:
    """A script said to the console, up to its end."""

    def __init__(
        self,
        script: str,
        *,
        echo: bool = True,
        files: Path | None = None,
        colour: bool = False,
        settle: Callable[[], Awaitable[None]] = lambda: asyncio.sleep(0),
    ) -> None:
        self.out = io.StringIO()
        self.controls: list[str] = []
        self.heard: list[IncomingMessage] = []
        self.scene = at_noon()
        lines = Lines(io.StringIO(script), self.out, echo=echo, colour=colour)
        self.adapter = ConsoleAdapter(self.scene, lines, self._control, files=files, settle=settle)

    async def _control(self, line: str) -> None:
        self.controls.append(line)
        if line == ":quit":
            await self.adapter.close()

    async def run(
        self, answer: Callable[[ConsoleAdapter, IncomingMessage], Awaitable[object]] | None = None
    ) -> list[IncomingMessage]:
        await self.adapter.connect()
        async with asyncio.timeout(PATIENCE):
            async for batch in self.adapter.batches(None):
                assert batch.cursor is None
                for message in batch.messages:
                    self.heard.append(message)
                    if answer:
                        await answer(self.adapter, message)
        return self.heard


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

    assert order == ["settled", "one", "settled", "settled", "two", "settled"]


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


# In a terminal


class Typist:
    """Someone at a terminal: types keys, reads the screen."""

    def __init__(self, keys: PipeInput, shown: io.StringIO, terminal: Terminal, adapter: ConsoleAdapter) -> None:
        self.keys = keys
        self.shown = shown
        self.terminal = terminal
        self.adapter = adapter
        self.batches = adapter.batches(None)

    async def message(self) -> IncomingMessage:
        async with asyncio.timeout(PATIENCE):
            return (await anext(self.batches)).messages[0]

    async def sees(self, text: str) -> None:
        async with asyncio.timeout(PATIENCE):
            while text not in self.shown.getvalue():
                await asyncio.sleep(0.01)


@pytest.fixture
def keys() -> Iterator[PipeInput]:
    with create_pipe_input() as keys:
        yield keys


@asynccontextmanager
async def at_a_terminal(
    keys: PipeInput, scene: Scene, control: Callable[[str], Awaitable[None]] = lambda line: asyncio.sleep(0)
) -> AsyncIterator[Typist]:
    shown = io.StringIO()
    output = Vt100_Output(shown, lambda: Size(rows=40, columns=100), term="xterm")
    with create_app_session(input=keys, output=output):
        terminal = Terminal(scene, (":clock", ":people", ":quit"))
        adapter = ConsoleAdapter(scene, terminal, control)
        await adapter.connect()
        keys.send_text("\x1b[1;1R")  # the terminal's answer to where its cursor is
        yield Typist(keys, shown, terminal, adapter)
        await adapter.close()


async def test_what_is_typed_is_said(keys: PipeInput) -> None:
    async with at_a_terminal(keys, at_noon()) as typist:
        keys.send_text("hello\r")
        assert (await typist.message()).text == "hello"

        keys.send_text("@kim offers\r")
        assert (await typist.message()).sender.user_id == "kim"

        keys.send_text("\x1b[A\r")  # up: the line before
        assert (await typist.message()).text == "offers"


async def test_the_bot_speaks_while_someone_types(keys: PipeInput) -> None:
    async with at_a_terminal(keys, at_noon()) as typist:
        keys.send_text("half a li")
        reading = asyncio.create_task(typist.message())
        await typist.sees("half a li")

        await typist.adapter.send(to("kim", "**Good** morning", "Hello"), "k")
        await typist.sees("morning")

        keys.send_text("ne\r")
        assert (await reading).text == "half a line"
    assert "\x1b[1;33mkim\x1b[0m: \x1b[1mGood\x1b[0m morning" in typist.shown.getvalue()


async def test_the_toolbar_tells_who_speaks_and_the_time(keys: PipeInput) -> None:
    scene = at_noon()
    scene.speaker = "kim"
    async with at_a_terminal(keys, scene) as typist:
        reading = asyncio.create_task(typist.message())
        await typist.sees("@kim · Mon 2026-03-02 12:00 UTC")
        keys.send_text("x\r")
        await reading


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["ctrl-c", "ctrl-d"])
async def test_leaving(keys: PipeInput, key: str) -> None:
    left: list[str] = []

    async def control(line: str) -> None:
        left.append(line)
        await typist.adapter.close()

    async with at_a_terminal(keys, at_noon(), control) as typist:
        keys.send_text(key)
        with pytest.raises(StopAsyncIteration):
            await typist.message()
    assert left == [":quit"]


async def test_closing_while_someone_types(keys: PipeInput) -> None:
    async with at_a_terminal(keys, at_noon()) as typist:
        keys.send_text("half a li")
        reading = asyncio.create_task(typist.message())
        await typist.sees("half a li")

        await typist.adapter.close()

        with pytest.raises(StopAsyncIteration):
            await reading


async def test_whoever_stops_listening_leaves_no_one_reading(keys: PipeInput) -> None:
    async with at_a_terminal(keys, at_noon()) as typist:
        keys.send_text("half a li")
        reading = asyncio.create_task(typist.message())
        await typist.sees("half a li")

        reading.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reading

        async with asyncio.timeout(PATIENCE):
            while asyncio.all_tasks() != {asyncio.current_task()}:
                await asyncio.sleep(0.001)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("/re", {"/report": "Tell of an activity", "/request_mentor": "Get a mentor"}),
        ("re", {"report": "Tell of an activity", "request_mentor": "Get a mentor"}),
        ("@kim /of", {}),
        ("@ana /rep", {"/report": "Tell of an activity"}),
        ("#lounge rep", {"report": "Tell of an activity"}),
        ("@", {"@ana": "Ana Quispe", "@kim": "Kim Park"}),
        ("/assign @k", {"@kim": "Kim Park"}),
        ("/assign re", {}),
        ("/report", {}),
        (":c", {":clock": ""}),
        ("hello :c", {}),
        ("", {}),
    ],
)
async def test_completion(typed: str, offered: dict[str, str]) -> None:
    scene = at_noon()
    adapter = ConsoleAdapter(scene, Lines(io.StringIO(), io.StringIO()), lambda line: asyncio.sleep(0))
    everyone = (("report", "Tell of an activity"), ("request_mentor", "Get a mentor"))
    await adapter.set_menu(Menu(Network.CONSOLE, everyone))
    await adapter.set_menu(Menu(Network.CONSOLE, (("report", "Contar una actividad"),), locale="es"))
    kim = ConversationRef(Network.CONSOLE, "kim")
    await adapter.set_menu(Menu(Network.CONSOLE, (("offers", "Who waits for you"),), kim, "en"))

    words = _Words(scene, (":clock", ":quit"))
    found = words.get_completions(Document(typed), CompleteEvent())

    assert {completion.text: completion.display_meta_text for completion in found} == offered


async def test_everyone_has_the_commands_of_their_own() -> None:
    scene = at_noon()
    scene.commands = {None: (("start", "Begin"),), "kim": (("offers", "Who waits for you"),)}

    scene.speaker = "kim"
    assert scene.commands_of_speaker() == (("offers", "Who waits for you"),)
    scene.speaker = "zoe"
    assert scene.commands_of_speaker() == (("start", "Begin"),)
