"""Usage and help of commands, derived from their arguments."""

from __future__ import annotations

from typing import Any

from chatbot.core.arguments import FieldKind
from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Localizer, Markup
from chatbot.core.registry import Command
from chatbot.core.writer import Writer, short_label


def usage_of(writer: Writer, command: Command[Any], roles: frozenset[str]) -> str:
    """Return `assign <mentee> <mentor>`: required fields in angle brackets, in square ones what `roles` may add."""
    if is_of_others(command, roles):
        return examples_of(command, roles)[0]
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


def is_of_others(command: Command[Any], roles: frozenset[str]) -> bool:
    """Tell whether a command is for another role, and `roles` may run it for something else."""
    return bool(command.also_examples) and command.access not in roles


def examples_of(command: Command[Any], roles: frozenset[str]) -> tuple[str, ...]:
    """Return lines as holders of `roles` would write them."""
    return command.also_examples if is_of_others(command, roles) else command.examples


def help_of(writer: Writer, command: Command[Any], roles: frozenset[str]) -> Markup:
    """Return what the command does for holders of `roles`, in one line."""
    return writer.text(help_id(command.name) + ("-also" if is_of_others(command, roles) else ""))


def help_id(name: str) -> str:
    """Return the id of the Fluent message that says what a command does."""
    return f"help-{name.replace('_', '-')}"


def title_of(writer: Writer, command: Command[Any], roles: frozenset[str]) -> str:
    """Return the label of the button that leads to a command, for holders of `roles`."""
    name = f"{command.name}-also" if is_of_others(command, roles) else command.name
    return title_in(writer.localizer, writer.locale, name)


def title_in(localizer: Localizer, locale: str, name: str) -> str:
    """Return the label of the button that leads to a command: its title, or a short one, or what the command does."""
    title = f"title-{name.replace('_', '-')}"
    if localizer.has(localizer.default, title):
        return to_plain(localizer.text(locale, title))
    if label := short_label(localizer, locale, name):
        return label
    return help_label(localizer, locale, name)


def help_label(localizer: Localizer, locale: str, name: str) -> str:
    """Return what help says of a command, as the label of a button."""
    words = to_plain(localizer.text(locale, help_id(name)))
    return words[:1].upper() + words[1:]
