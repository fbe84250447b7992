"""A terminal: typing, leaving, the toolbar and completion."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.data_structures import Size
from prompt_toolkit.document import Document
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from chatbot.adapters.console.adapter import ConsoleAdapter
from chatbot.adapters.console.completion import Words
from chatbot.adapters.console.screen import Lines, Scene
from chatbot.adapters.console.terminal import Terminal
from chatbot.adapters.contract.stage import PATIENCE
from chatbot.core.messages import ConversationRef, IncomingMessage, Menu, Network
from tests.adapters.console.session import at_noon, to


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

    async def clicks(self, button: str, column: int) -> None:
        """Click in each row of a column, as nobody here knows which row the buttons are in."""
        await self.sees(button)
        for row in range(1, 41):
            self.keys.send_text(f"\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m")

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
        ("how is kim", {"Kim Park": "@kim"}),
        ("how is Kim Pa", {"Kim Park": "@kim"}),
        ("@ana ANÁ q", {"Ana Quispe": "@ana"}),
        ("how is k", {}),
        ("all", {"All good": ""}),
        ("All g", {"All good": ""}),
        ("#lounge needs h", {"Needs help": ""}),
        ("he needs h", {}),
        ("hello :c", {}),
        ("", {}),
    ],
)
async def test_completion(typed: str, offered: dict[str, str]) -> None:
    scene = at_noon()
    adapter = ConsoleAdapter(scene, Lines(io.StringIO(), io.StringIO()), lambda line: asyncio.sleep(0))
    await adapter.send(to("ana", "How is Kim?", "All good", "Needs help"), "k")
    everyone = (("report", "Tell of an activity"), ("request_mentor", "Get a mentor"))
    await adapter.set_menu(Menu(Network.CONSOLE, everyone))
    await adapter.set_menu(Menu(Network.CONSOLE, (("report", "Contar una actividad"),), locale="es"))
    kim = ConversationRef(Network.CONSOLE, "kim")
    await adapter.set_menu(Menu(Network.CONSOLE, (("offers", "Who waits for you"),), kim, "en"))

    words = Words(scene, (":clock", ":quit"))
    found = words.get_completions(Document(typed), CompleteEvent())

    assert {completion.text: completion.display_meta_text for completion in found} == offered


async def test_a_button_is_clicked(keys: PipeInput) -> None:
    async with at_a_terminal(keys, at_noon()) as typist:
        await typist.adapter.send(to("ana", "How is Kim?", "All good", "A label that is longer than the others"), "k")
        keys.send_text("half a li")
        reading = asyncio.create_task(typist.message())
        await typist.sees("A label that is longer")
        await typist.clicks("2 A label", column=16)
        assert (await reading).text == "2"
        assert (await reading).about is not None

        reading = asyncio.create_task(typist.message())
        keys.send_text("ne\r")
        assert (await reading).text == "half a line", "what was half typed stays"

    assert "\x1b[?1000h" in typist.shown.getvalue()


async def test_without_buttons_the_mouse_is_the_terminals(keys: PipeInput) -> None:
    async with at_a_terminal(keys, at_noon()) as typist:
        await typist.adapter.send(to("kim", "How is Ana?", "All good"), "k")
        keys.send_text("hello\r")
        assert (await typist.message()).text == "hello"
    assert "\x1b[?1000h" not in typist.shown.getvalue(), "they are Kim's, and Ana speaks"


async def test_everyone_has_the_commands_of_their_own() -> None:
    scene = at_noon()
    scene.commands = {None: (("start", "Begin"),), "kim": (("offers", "Who waits for you"),)}

    scene.speaker = "kim"
    assert scene.commands_of_speaker() == (("offers", "Who waits for you"),)
    scene.speaker = "zoe"
    assert scene.commands_of_speaker() == (("start", "Begin"),)
