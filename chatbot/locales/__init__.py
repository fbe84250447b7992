"""The languages the bot speaks: a folder each, with one Fluent file a feature, and what people say."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from chatbot.core.l10n import Localizer

_PHRASES = ("phrases.toml", "examples.toml", "second_lines.toml", "concepts.toml")


@cache
def names() -> tuple[str, ...]:
    """The languages there are messages in."""
    return tuple(sorted(sources()))


def sources() -> dict[str, dict[str, str]]:
    """Locale -> file, written `en/help.ftl` -> Fluent source."""
    found: dict[str, dict[str, str]] = {}
    for folder in files(__name__).iterdir():
        if folder.is_dir():
            messages = [file for file in folder.iterdir() if file.name.endswith(".ftl")]
            if messages:
                found[folder.name] = {f"{folder.name}/{file.name}": file.read_text("utf-8") for file in messages}
    return found


@cache
def phrases() -> Mapping[str, str]:
    """Locale -> the source of what people say for each command and of what their words stand for, if there is any."""
    found = {}
    for folder in files(__name__).iterdir():
        there = [folder.joinpath(name) for name in _PHRASES]
        if texts := [file.read_text("utf-8") for file in there if file.is_file()]:
            found[folder.name] = "\n".join(texts)
    return found


@cache
def direct_speech() -> Mapping[str, Mapping[str, Any]]:
    """Locale -> how what somebody is asked is said to them, where there is such a file."""
    there = {folder.name: folder.joinpath("direct_speech.toml") for folder in files(__name__).iterdir()}
    return {name: tomllib.loads(file.read_text("utf-8")) for name, file in there.items() if file.is_file()}


def load(default: str = "en") -> Localizer:
    """All languages. Raises ValueError, with file and line, for an id defined twice, or for an unknown `default`."""
    return Localizer(sources(), default)
