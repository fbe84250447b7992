"""The last message of a direct chat, from and to its row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from chatbot.core.messages import ConversationRef, Option
from chatbot.core.said import Effect, Said
from storage.unit_of_work import UnitOfWork


async def load(store: UnitOfWork, conversation: ConversationRef) -> Said | None:
    """Return the last message of a chat."""
    row = await store.last_said.get(conversation)
    if row is None:
        return None
    state = row["state"]
    return Said(
        row["said_as"],
        row["at"],
        state["answered"],
        state["asks"],
        state["about"],
        _effect(state["effect"]) if state["effect"] else None,
        tuple(state["shown"]),
    )


def keep(store: UnitOfWork, conversation: ConversationRef, said: Said) -> None:
    """Note the last message of a chat."""
    state = asdict(said)
    del state["said_as"], state["at"]
    store.last_said.keep(conversation, said.said_as, said.at, state)


def _effect(values: Mapping[str, Any]) -> Effect:
    undo = values["undo"]
    return Effect(values["key"], values["done"], Option(**undo) if undo else None)
