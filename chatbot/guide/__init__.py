"""The guide that ships, a folder a language, and that of a council's own folder."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from chatbot import locales
from chatbot.core.guide.library import Library, Source
from chatbot.core.guide.questions import Questions
from chatbot.core.guide.search import Words

_WORDS, _QUESTIONS = "words.toml", "questions.toml"


class GuideError(Exception):
    """The council's folder cannot be used. The text says what to mend."""


def load(folder: Path | None) -> Library:
    """Return the guide of a folder with a folder for each language, or the one that ships. Raises GuideError."""
    if folder is None:
        return _shipped()
    if not folder.is_dir():
        raise GuideError(f"[guide] path: {folder}: no such folder")
    return _load(folder)


@lru_cache
def _shipped() -> Library:
    return _load(files(__name__))


def _load(root: Traversable) -> Library:
    try:
        sources = {language.name: _source(language) for language in _languages(root)}
    except (OSError, UnicodeDecodeError) as error:
        raise GuideError(f"[guide] path: {root}: cannot be read: {error}") from None
    if not sources:
        raise GuideError(
            f"[guide] path: {root}: no folder of a language with .md files in it, such as en/first-steps.md"
        )
    return Library.of(sources)


def _languages(root: Traversable) -> Iterator[Traversable]:
    for folder in sorted(root.iterdir(), key=lambda one: one.name):
        if folder.is_dir() and folder.name[:1] not in "._" and _pages(folder):
            yield folder


def _pages(folder: Traversable) -> list[Traversable]:
    return [file for file in folder.iterdir() if file.name.endswith(".md") and file.name.lower() != "readme.md"]


def _source(folder: Traversable) -> Source:
    pages = {f"{folder.name}/{file.name}": file.read_text("utf-8") for file in _pages(folder)}
    return Source(pages, _words(folder), _questions(folder))


def _words(folder: Traversable) -> Words:
    """Return the words of a language: of the folder, or else those that ship."""
    if (file := _beside(folder, _WORDS)) is None:
        return Words.of(folder.name)
    try:
        found = tomllib.loads(file.read_text("utf-8"))
        return Words.of(folder.name, found["common"].split(), [line.split() for line in found["alike"]])
    except (tomllib.TOMLDecodeError, KeyError, AttributeError) as error:
        raise GuideError(f"[guide] path: {folder.name}/{_WORDS}: not as the one that ships: {error}") from None


def _questions(folder: Traversable) -> Questions:
    """Return the questions of a language that the search learns from: of the folder, or else those that ship."""
    if (file := _beside(folder, _QUESTIONS)) is None:
        return Questions()
    name = f"{folder.name}/{_QUESTIONS}"
    try:
        found = tomllib.loads(file.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise GuideError(f"[guide] path: {name}: {error}") from None
    for key, asked in found.items():
        if not isinstance(asked, list) or not all(isinstance(one, str) for one in asked):
            raise GuideError(f"[guide] path: {name}: {key}: not a list of questions, each in quotes")
    own = folder.joinpath(_QUESTIONS).is_file()
    return Questions(found, name if own else "", locales.phrases().get(folder.name, ""))


def _beside(folder: Traversable, name: str) -> Traversable | None:
    """Return a file of a language: of the folder, or else the one that ships, if there is any."""
    return next(
        (file for file in (folder.joinpath(name), files(__name__).joinpath(folder.name, name)) if file.is_file()), None
    )
