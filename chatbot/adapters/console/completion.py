"""Completion of what is typed: commands, people, the labels of buttons, and the console's own lines."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document

from chatbot.adapters.console.screen import Scene

_FEWEST = 2
"""Letters of a name or a label from which on it is offered: with one, nearly everybody would be."""


class Words(Completer):
    """Completion of commands and labels at the beginning, of names anywhere, and of the own lines after `:`."""

    def __init__(self, scene: Scene, controls: tuple[str, ...]) -> None:
        self._scene = scene
        self._controls = controls

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:
        before = document.text_before_cursor
        *earlier, word = before.split(" ")
        for text, meaning in self._candidates(word, earlier):
            if text.startswith(word.lower()) and text != word:
                yield Completion(text, start_position=-len(word), display_meta=meaning)
        said = before.removeprefix(" ".join(part for part in earlier if part.startswith(("@", "#")))).lstrip()
        yield from _completed(said, ((label, "") for label in self._scene.labels_of_speaker()))
        for words in _last_words(said):
            yield from _completed(words, ((name, f"@{handle}") for handle, name in self._scene.people.items()))

    def _candidates(self, word: str, earlier: list[str]) -> Iterator[tuple[str, str]]:
        if word.startswith("@"):
            yield from ((f"@{handle}", name) for handle, name in self._scene.people.items())
        elif word.startswith(":") and not earlier:
            yield from ((control, "") for control in self._controls)
        elif word and all(part.startswith(("@", "#")) for part in earlier):
            slash = "/" if word.startswith("/") else ""
            yield from ((slash + name, meaning) for name, meaning in self._scene.commands_of_speaker())


def _completed(words: str, wholes: Iterator[tuple[str, str]]) -> Iterator[Completion]:
    """Complete words to each of the whole texts that begins with them, whatever its capitals and accents."""
    if len(words) < _FEWEST:
        return
    for whole, meaning in wholes:
        if _folded(whole).startswith(_folded(words)) and whole != words:
            yield Completion(whole, start_position=-len(words), display_meta=meaning)


def _last_words(said: str) -> Iterator[str]:
    """Yield the last words of what was said, one by one more: a name may have several."""
    parts = said.split(" ")
    yield from (" ".join(parts[start:]) for start in range(len(parts) - 1, max(-1, len(parts) - 4), -1))


def _folded(text: str) -> str:
    parts = unicodedata.normalize("NFD", text)
    return "".join(c for c in parts if not unicodedata.combining(c)).casefold()
