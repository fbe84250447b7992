"""The bot's own profile: what people see of it before it has said anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

PICTURES = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
"""The kinds of picture every network takes, by how their files begin."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A profile picture; `chosen` by the operator, or the one that comes with the program."""

    content: bytes
    chosen: bool = False

    @property
    def media_type(self) -> str:
        """The kind of picture. Raises LookupError for any but PNG and JPEG."""
        return next(kind for start, kind in PICTURES.items() if self.content.startswith(start))


@dataclass(frozen=True, slots=True)
class About:
    """The bot's words about itself in one language, in plain text: a line, and a paragraph."""

    line: str
    paragraph: str


@dataclass(frozen=True, slots=True)
class Profile:
    """The bot's name, empty if the operator has not chosen any; its picture, and its texts by language.

    default  the language of people whose language has no text
    """

    name: str
    picture: Picture
    about: Mapping[str, About]
    default: str
