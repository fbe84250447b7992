"""One person's chat without a database: an `Exchange` whose question and buttons lie in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from chatbot import locales
from chatbot.core.arguments import PersonRef
from chatbot.core.conversation import Conversation
from chatbot.core.errors import UserError
from chatbot.core.exchange import Asked, Exchange, Pressed, Question
from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Value
from chatbot.core.messages import AccountRef, ConversationRef, IncomingMessage, Network
from chatbot.core.registry import Registry
from chatbot.core.writer import Draft

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)
ANA = AccountRef(Network.TELEGRAM, "1001")
DIRECT = ConversationRef(Network.TELEGRAM, "1001")
GROUP = ConversationRef(Network.TELEGRAM, "-7")
LOCALIZER = locales.load()


@dataclass
class Memory:
    """The state that a chat keeps between messages."""

    question: Asked | None = None
    shown: list[Pressed] = field(default_factory=list)
    people: dict[str, list[PersonRef]] = field(default_factory=dict)


@dataclass
class MemoryExchange(Exchange):
    """One message of Ana's, and what is said to it."""

    memory: Memory

    @property
    def is_invited(self) -> bool:
        return False

    @property
    def known_as(self) -> str:
        return "Ana"

    def tell_council(self, message_id: str, **values: Value) -> None:
        raise AssertionError("there is no council here")

    async def find_people(self, text: str) -> Sequence[PersonRef]:
        return self.memory.people.get(text.lower(), [])

    async def tell_apart(self, people: Sequence[PersonRef]) -> Sequence[str]:
        return [f"{person.name} #{person.id}" for person in people]

    async def question(self) -> Question | None:
        return self.memory.question

    async def open_question(self, command: str, given: dict[str, Any], field_name: str, version: str) -> None:
        self.memory.question = Asked(command, given, field_name, version, self.now + timedelta(days=1))

    async def close_question(self) -> None:
        self.memory.question = None

    async def was_answered(self) -> bool:
        return False

    async def take_as_answer(self) -> None:
        raise AssertionError("nothing here can be answered once only")

    async def pressed(self, token: str) -> Pressed | None:
        return None

    async def shown(self, message_id: str | None, skipped: int = 0) -> Pressed | None:
        latest = self.memory.shown[::-1][skipped:]
        return latest[0] if latest else None


class OneChat:
    """Ana, and a bot that has nothing but the commands of `registry`."""

    def __init__(self, registry: Registry[MemoryExchange], *roles: str) -> None:
        self.conversation = Conversation(registry)
        self.roles = frozenset(roles)
        self.memory = Memory()
        self.now = NOW
        self._numbers = count(1)

    async def says(self, text: str, *, room: ConversationRef = DIRECT, edited: bool = False) -> list[str]:
        """Return what the bot says to a message of Ana's, each text followed by its buttons in brackets."""
        message = IncomingMessage(
            str(next(self._numbers)), ANA, room, text, self.now, direct=room == DIRECT, edited=edited
        )
        drafts: list[Draft] = []
        ctx = MemoryExchange(
            LOCALIZER, "en", "UTC", self.now, drafts, message, self.roles, 1, DIRECT, None, self.memory
        )
        try:
            await self.conversation.dispatch(ctx)
        except UserError as mistake:
            await self.conversation.excuse(ctx, mistake)
        said = []
        for draft in drafts:
            options = tuple(option for option in draft.options if option.label)
            if draft.replaces is None:
                said.append(" ".join([to_plain(draft.text), *(f"[{option.label}]" for option in options)]))
            if options:
                self.memory.shown.append(Pressed(draft.text, options, None, 1))
        return said
