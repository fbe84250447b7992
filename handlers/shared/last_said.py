"""The last message of a direct chat, from and to its row."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from chatbot.core.l10n import Markup, Value
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
    state = {
        "answered": said.answered,
        "asks": said.asks,
        "about": said.about,
        "effect": _values(said.effect) if said.effect is not None else None,
        "shown": said.shown,
    }
    store.last_said.keep(conversation, said.said_as, said.at, state)


def _values(effect: Effect) -> dict[str, Any]:
    undo = effect.undo
    button = None if undo is None else {"command": undo.command, "args": dict(undo.args)}
    values = {name: _dump(value) for name, value in effect.values.items()}
    return {"key": effect.key, "done": effect.done, "values": values, "undo": button}


def _dump(value: Value) -> Any:
    """Return a value of a text as JSON holds it: what is no plain word, number or list says its kind."""
    if isinstance(value, Markup):
        return {"markup": str(value)}
    return {"date": value.isoformat()} if isinstance(value, date) else value


def _load(value: Any) -> Value:
    if not isinstance(value, Mapping):
        found: Value = value
        return found
    return Markup(value["markup"]) if "markup" in value else date.fromisoformat(value["date"])


def _effect(values: Mapping[str, Any]) -> Effect:
    undo = values["undo"]
    said = {name: _load(value) for name, value in values["values"].items()}
    return Effect(values["key"], values["done"], said, Option("", **undo) if undo else None)
