"""Usage and help of commands, derived from their arguments."""

from __future__ import annotations

from typing import Any

from chatbot.core.arguments import FieldKind
from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Markup
from chatbot.core.registry import Command
from chatbot.core.writer import Writer


def usage_of(writer: Writer, command: Command[Any], roles: frozenset[str]) -> str:
    """Return `assign <mentee> <mentor>`: required fields in angle brackets, in square ones what `roles` may add."""
    words = [command.name]
    for field in command.fields:
        if field.told_to and field.told_to not in roles:
            continue
        if field.kind is FieldKind.OPTION and field.options is not None and len(field.options) <= 4:
            inside = "|".join(option.value for option in field.options)
        else:
            inside = str(writer.text(f"arg-{field.name.replace('_', '-')}"))
        words.append(f"<{inside}>" if field.required else f"[{inside}]")
    return " ".join(words)


def help_of(writer: Writer, command: Command[Any]) -> Markup:
    """Return what the command does, in one line."""
    return writer.text(help_id(command.name))


def help_id(name: str) -> str:
    """Return the id of the Fluent message that says what a command does."""
    return f"help-{name.replace('_', '-')}"


def title_of(writer: Writer, name: str) -> str:
    """Return the label of the button that leads to a command: a short one if there is, or what the command does."""
    if label := writer.short_label(name):
        return label
    words = to_plain(writer.text(help_id(name)))
    return words[:1].upper() + words[1:]
