"""Publications: what goes out to everybody, and the places it goes to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from chatbot.core.messages import ConversationRef


class PublicKind(StrEnum):
    """The kinds of publications, as the configuration names them."""

    DIGEST = "digest"
    ANNOUNCEMENTS = "announcements"
    PROPOSALS = "proposals"
    RESULTS = "results"

    def of(self, subject: int | str) -> str:
        """Return the key of one publication, such as `proposals:7`."""
        return f"{self}:{subject}"


ALL_KINDS = tuple(PublicKind)


@dataclass(frozen=True, slots=True)
class Outlet:
    """A public place, and the kinds of publications that go there."""

    conversation: ConversationRef
    kinds: frozenset[PublicKind]


class Publication(NamedTuple):
    """The publication that a draft belongs to.

    token    names it on a network where it becomes a topic; up to 50 letters, digits, dashes
    title    in plain text
    is_more  it adds something to what was published before
    """

    token: str
    title: str
    is_more: bool = False
