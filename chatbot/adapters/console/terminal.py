"""An input line with history and completion, below what the bot says, and buttons that can be clicked."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import ExitStack

from prompt_toolkit import ANSI, PromptSession
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.mouse_events import MouseEvent, MouseEventType
from prompt_toolkit.patch_stdout import patch_stdout
from prompt_toolkit.utils import get_cwidth

from chatbot.adapters.console.completion import Words
from chatbot.adapters.console.pictures import how_to_show
from chatbot.adapters.console.screen import Scene
from chatbot.core.messages import Attachment


class Terminal:
    """The terminal this process runs in. `controls` are the lines beginning with `:` that can be completed.

    The mouse is the console's only while there are buttons: then text is selected with Shift held, as in any program
    that takes clicks.
    """

    def __init__(self, scene: Scene, controls: tuple[str, ...] = (), *, colour: bool = True) -> None:
        self.colour = colour
        self._scene = scene
        self._taken = ExitStack()
        self._inline = how_to_show(os.environ)
        self._half_typed = ""
        self._session: PromptSession[str] = PromptSession(
            self._prompt,
            completer=Words(scene, controls),
            auto_suggest=AutoSuggestFromHistory(),
            bottom_toolbar=self._toolbar,
            mouse_support=Condition(lambda: bool(scene.labels_of_speaker())),
            reserve_space_for_menu=6,
        )

    def open(self) -> None:
        self._taken.enter_context(patch_stdout(raw=True))

    async def read(self) -> str | None:
        default, self._half_typed = self._half_typed, ""
        try:
            return await self._session.prompt_async(handle_sigint=False, default=default)
        except (EOFError, KeyboardInterrupt):
            return None

    def write(self, text: str) -> None:
        sys.stdout.write(text + "\n")  # patched: it appears above the line being typed
        sys.stdout.flush()

    def inline(self, picture: Attachment) -> str:
        return self._inline(picture) if self._inline else ""

    def close(self) -> None:
        self._taken.close()

    def _prompt(self) -> ANSI:
        speaker = self._scene.speaker
        return ANSI(f"\x1b[1;{self._scene.colour(speaker)}m{speaker}\x1b[0m> " if self.colour else f"{speaker}> ")

    def _toolbar(self) -> StyleAndTextTuples:
        scene = self._scene
        return [
            *self._buttons(scene.labels_of_speaker()),
            ("bold", f" {scene.name(scene.speaker)} "),
            ("", f"@{scene.speaker} · {scene.clock.now():%a %Y-%m-%d %H:%M} UTC "),
        ]

    def _buttons(self, labels: tuple[str, ...]) -> StyleAndTextTuples:
        """Return the buttons in as many lines as they need."""
        shown: StyleAndTextTuples = []
        columns = self._session.app.output.get_size().columns
        left = columns
        for number, label in enumerate(labels, 1):
            text = f" {number} {label} "[: columns - 1]
            if left < columns and get_cwidth(text) >= left:
                shown.append(("", "\n"))
                left = columns
            shown += [("noreverse bold", text, self._press(number)), ("", " ")]
            left -= get_cwidth(text) + 1
        return [*shown, ("", "\n")] if shown else []

    def _press(self, number: int) -> Callable[[MouseEvent], object]:
        """Return what a click on a button does: it is said by its number, and what was half typed stays."""

        def clicked(event: MouseEvent) -> object:
            if event.event_type is not MouseEventType.MOUSE_UP:
                return NotImplemented
            line = self._session.default_buffer
            self._half_typed, line.text = line.text, str(number)
            self._session.app.exit(result=str(number))
            return None

        return clicked
