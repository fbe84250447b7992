"""The answers to somebody whose words were understood: shown to them first, or offered as one of several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from chatbot.core.arguments import FieldKind, fields_of
from chatbot.core.errors import UserError
from chatbot.core.exchange import Exchange
from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Value
from chatbot.core.messages import Option
from chatbot.core.registry import C, Command, Registry
from chatbot.core.understanding.deciding import DOUBTFUL, HELP
from chatbot.core.understanding.reading import Intention, Reading
from chatbot.core.usage import help_label, is_of_others, title_of
from chatbot.core.writer import option_label

_LONGEST_SHOWN = 24
"""Characters of one argument on a button."""
UNCLEAR = "unclear"
"""The kind of small talk as which features answer words that nothing could be made of."""
NOT_SAID = "unsaid"
"""The value, in a sentence that shows a wish, of an argument that was not given."""


def show(ctx: Exchange, command: Command[Any], wish: Intention) -> None:
    """Show what would be done, in the person's words, with buttons to do it, to say it anew or to leave it."""
    options = [Option(to_plain(ctx.text("wish-do")), command.name, dict(wish.given))]
    required = {field.name for field in command.fields if field.required}
    if required:
        kept = {name: value for name, value in wish.given.items() if name not in required}
        options.append(Option(to_plain(ctx.text("wish-change")), command.name, kept if len(required) == 1 else {}))
    options.append(ctx.leaving())
    ctx.say(ctx.text(f"wish-{dashed(command.name)}", **values_of(ctx, command, wish.given)), options=options)


def dashed(name: str) -> str:
    """Return a command's name as it is part of the id of a message."""
    return name.replace("_", "-")


def label_of(ctx: Exchange, name: str) -> str:
    """Return what a button calls a command: a label of its own, or what help says of it."""
    if ctx.localizer.has(ctx.localizer.default, f"do-{dashed(name)}"):
        return to_plain(ctx.text(f"do-{dashed(name)}"))
    if ctx.localizer.has(ctx.localizer.default, f"call-{dashed(name)}"):
        return to_plain(ctx.text(f"call-{dashed(name)}"))
    return help_label(ctx.localizer, ctx.locale, name)


def values_of(ctx: Exchange, command: Command[Any], given: Mapping[str, Any]) -> dict[str, Value]:
    """Return the arguments as a sentence shows them."""
    values: dict[str, Value] = {}
    for field in fields_of(command.args):
        value = given.get(field.name)
        if value is None:
            values[field.name] = NOT_SAID
        elif field.kind is FieldKind.PERSON:
            values[field.name] = value["name"]
        elif field.kind is FieldKind.DAY:
            values[field.name] = date.fromisoformat(value)
        elif field.options is not None:
            values[field.name] = to_plain(option_label(ctx, field.options(value)))
        else:
            values[field.name] = value
    return values


def offer(ctx: C, registry: Registry[C], reading: Reading) -> None:
    """Offer what may be meant, a button each, and help."""
    options = choices(ctx, registry, reading)
    for suggest in registry.suggesters:
        options = _with_suggested(options, suggest(ctx))
    if reading.is_urgent:
        ctx.reply("wish-urgent", options=[*options, ctx.step("council")])
        return
    if HELP in registry.commands:
        options.append(Option(label_of(ctx, HELP), HELP, {}))
    first, *more = reading.intentions
    if first.score >= DOUBTFUL and any(one.command == first.command for one in more) and not reading.is_held_back:
        ctx.reply("wish-each", options=options)
        return
    is_told = reading.is_held_back and not ctx.message.text.rstrip().endswith("?")  # a question changes nothing anyhow
    ctx.reply("wish-held-back" if is_told else "wish-which", options=options)


def _with_suggested(options: Sequence[Option], suggested: Sequence[Option]) -> list[Option]:
    """Return the buttons with suggested ones in the place of that to their command; none where it is not among them."""
    place = next((at for at, one in enumerate(options) if suggested and one.command == suggested[0].command), None)
    if place is None:
        return list(options)
    return [*options[:place], *suggested, *options[place + 1 :]]


def choices(ctx: Exchange, registry: Registry[C], reading: Reading) -> list[Option]:
    """Return a button for each wish that may be meant; one that changes something shows what it would do."""
    options: list[Option] = []
    for wish in reading.intentions:
        command = registry.commands[wish.command]
        is_own = not is_of_others(command, ctx.roles)
        label = label_of(ctx, wish.command) if is_own else title_of(ctx, command, ctx.roles)
        if label in {option.label for option in options}:
            label = help_label(ctx.localizer, ctx.locale, wish.command)
        given = dict(wish.given)
        fields = [field for field in command.fields if field.name in given]
        is_harmless = command.is_harmless(given)
        if names := [field.name for field in fields if not is_harmless or field.kind is FieldKind.PERSON]:
            shown = values_of(ctx, command, given)
            words = ", ".join(_brief(ctx, shown[name]) for name in names)
            label = to_plain(ctx.text("wish-label", label=label, words=words))
        options.append(Option(label, wish.command, given))
    return options


def _brief(ctx: Exchange, value: Value) -> str:
    text = to_plain(ctx.text("day", day=value)) if isinstance(value, date) else str(value)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


async def talk(ctx: C, registry: Registry[C], kind: str) -> bool:
    """Answer words that want nothing; tell whether there is an answer to them."""
    handler = registry.small_talk.get(kind)
    if handler is not None:
        await handler(ctx)
        return True
    if ctx.member_id is None:
        return False
    ctx.reply(f"small-talk-{kind}")
    return True


async def say_unclear(ctx: C, registry: Registry[C]) -> None:
    """Say that nothing was understood, with what the person most likely wants. Raises UserError where nobody can."""
    handler = registry.small_talk.get(UNCLEAR)
    if handler is None:
        raise UserError("error-unknown")
    await handler(ctx)
