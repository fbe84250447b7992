"""The last message of a direct chat, from and to its row."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from chatbot.core.arguments import PersonRef, dump_value
from chatbot.core.l10n import Markup, Value
from chatbot.core.messages import ConversationRef, Option
from chatbot.core.said import Deed, Effect, Said, Topic
from storage.unit_of_work import UnitOfWork


async def load(store: UnitOfWork, conversation: ConversationRef) -> Said | None:
    """Return the last message of a chat."""
    row = await store.last_said.get(conversation)
    if row is None:
        return None
    state, deed = row["state"], _deed(row["deed"], row["ago"])
    effect = _effect(state["effect"]) if state["effect"] else None
    return Said(
        row["said_as"],
        row["at"],
        state["answered"],
        state["asks"],
        state["about"],
        deed.effect if deed is not None and state.get("did") else effect,
        tuple(state["shown"]),
        deed,
        _topic(state.get("topic")),
    )


def keep(store: UnitOfWork, conversation: ConversationRef, said: Said, *, ago: int) -> None:
    """Note the last message of a chat; without a deed in it the last one stays, and is `ago` messages older."""
    deed, did = said.deed, said.deed is not None and said.deed.effect is said.effect
    state: dict[str, Any] = {
        "answered": said.answered,
        "asks": said.asks,
        "about": said.about,
        "effect": _values(said.effect) if said.effect is not None and not did else None,
        "did": did,
        "shown": said.shown,
        "topic": None,
    }
    if (topic := said.topic) is not None:
        person = dump_value(topic.person) if topic.person is not None else None
        state["topic"] = {"at": topic.at.isoformat(), "person": person, "ran": _button(topic.ran)}
    row: dict[str, Any] = {"said_as": said.said_as, "at": said.at, "state": state, "deed": None, "ago": ago}
    if deed is not None:
        at = deed.at.isoformat() if deed.at is not None else None
        row |= {"deed": {"effect": _values(deed.effect), "under": deed.under, "at": at}, "ago": deed.ago}
    store.last_said.keep(conversation, row)


def _deed(values: Mapping[str, Any] | None, ago: int) -> Deed | None:
    if values is None:
        return None
    at = datetime.fromisoformat(values["at"]) if values["at"] else None
    return Deed(_effect(values["effect"]), ago, values["under"], at)


def _topic(values: Mapping[str, Any] | None) -> Topic | None:
    if values is None:
        return None
    person = PersonRef(**values["person"]) if values["person"] else None
    ran = Option("", **values["ran"]) if values["ran"] else None
    return Topic(datetime.fromisoformat(values["at"]), person, ran)


def _values(effect: Effect) -> dict[str, Any]:
    values = {name: _dump(value) for name, value in effect.values.items()}
    buttons = {"undo": _button(effect.undo), "ran": _button(effect.ran)}
    return {"key": effect.key, "done": effect.done, "values": values, **buttons}


def _button(option: Option | None) -> dict[str, Any] | None:
    return None if option is None else {"command": option.command, "args": dict(option.args)}


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
    undo, ran = values["undo"], values.get("ran")
    said = {name: _load(value) for name, value in values["values"].items()}
    buttons = [Option("", **button) if button else None for button in (undo, ran)]
    return Effect(values["key"], values["done"], said, *buttons)
