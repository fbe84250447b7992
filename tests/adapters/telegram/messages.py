"""Messages that the tests of Telegram send, and a helper that takes one batch."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from chatbot.adapters.contract.stage import PATIENCE
from chatbot.core.messages import Attachment, Batch, Choice, ConversationRef, Network, OutgoingMessage
from tests.botapi import Group, Person

PNG = bytes.fromhex("89504e470d0a1a0a0000000d494844520000004000000040")


ACCEPT, DECLINE = Choice("Accept", "a1"), Choice("Decline", "d1")


def to(chat: Person | Group, text: str = "hello", *choices: Choice, **more: str) -> OutgoingMessage:
    return OutgoingMessage(ConversationRef(Network.TELEGRAM, str(chat.id)), text, choices, **more)  # type: ignore[arg-type]


def picture(chat: Person, text: str = "", media_type: str = "image/png") -> OutgoingMessage:
    conversation = ConversationRef(Network.TELEGRAM, str(chat.id))
    return OutgoingMessage(conversation, text, attachment=Attachment("load.png", media_type, PNG))


async def next_batch(batches: AsyncIterator[Batch]) -> Batch:
    async with asyncio.timeout(PATIENCE):
        return await anext(batches)
