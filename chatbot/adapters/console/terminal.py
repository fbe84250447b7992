"""An input line with history and completion, below what the bot says."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack

from prompt_toolkit import ANSI, PromptSession
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.patch_stdout import patch_stdout

from chatbot.adapters.console.screen import Scene


class Terminal:
    """The terminal this process runs in. `controls` are the lines beginning with `:` that can be completed."""

    def __init__(self, scene: Scene, controls: tuple[str, ...] = (), *, colour: bool = True) -> None:
        self.colour = colour
        self._scene = scene
        self._taken = ExitStack()
        self._session: PromptSession[str] = PromptSession(
            self._prompt,
            completer=_Words(scene, controls),
            auto_suggest=AutoSuggestFromHistory(),
            bottom_toolbar=self._toolbar,
            reserve_space_for_menu=6,
        )

    def open(self) -> None:
        self._taken.enter_context(patch_stdout(raw=True))

    async def read(self) -> str | None:
        try:
            return await self._session.prompt_async(handle_sigint=False)
        except (EOFError, KeyboardInterrupt):
            return None

    def write(self, text: str) -> None:
        sys.stdout.write(text + "\n")  # patched: it appears above the line being typed
        sys.stdout.flush()

    def close(self) -> None:
        self._taken.close()

    def _prompt(self) -> ANSI:
        speaker = self._scene.speaker
        return ANSI(f"\x1b[1;{self._scene.colour(speaker)}m{speaker}\x1b[0m> " if self.colour else f"{speaker}> ")

    def _toolbar(self) -> StyleAndTextTuples:
        scene = self._scene
        return [
            ("bold", f" {scene.name(scene.speaker)} "),
            ("", f"@{scene.speaker} · {scene.clock.now():%a %Y-%m-%d %H:%M} UTC "),
        ]


class _Words(Completer):
    """Completion of commands at the beginning, of people after `@`, and of the console's own lines after `:`."""

    def __init__(self, scene: Scene, controls: tuple[str, ...]) -> None:
        self._scene = scene
        self._controls = controls

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:
        before = document.text_before_cursor
        *earlier, word = before.split(" ")
        for text, meaning in self._candidates(word, earlier):
            if text.startswith(word.lower()) and text != word:
                yield Completion(text, start_position=-len(word), display_meta=meaning)

    def _candidates(self, word: str, earlier: list[str]) -> Iterator[tuple[str, str]]:
        if word.startswith("@"):
            yield from ((f"@{handle}", name) for handle, name in self._scene.people.items())
        elif word.startswith(":") and not earlier:
            yield from ((control, "") for control in self._controls)
        elif word and all(part.startswith(("@", "#")) for part in earlier):
            slash = "/" if word.startswith("/") else ""
            yield from ((slash + name, meaning) for name, meaning in self._scene.commands_of_speaker())
