"""Running a command: who may, what it still lacks, and which of several meanings was meant."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic

from chatbot.core.ambiguity import REST, Ambiguous, AmbiguousDay, AmbiguousRange, Several
from chatbot.core.arguments import dump_value
from chatbot.core.errors import UserError
from chatbot.core.formatting import to_plain
from chatbot.core.interruptions import FREE
from chatbot.core.messages import Option
from chatbot.core.parsing import read
from chatbot.core.registry import C, Command, Registry, may_run
from chatbot.core.said import Effect

_MOST_PEOPLE = 9
"""The most people that buttons offer to choose from."""


class Runner(Generic[C]):
    """Runs the commands of a registry."""

    def __init__(self, registry: Registry[C]) -> None:
        self.registry = registry

    async def run(self, ctx: C, command: Command[C], rest: str, before: dict[str, Any] | None = None) -> None:
        """Run a command with the arguments written after its name, and those read `before`."""
        self.check_access(ctx, command)
        try:
            given = await read(ctx, command.args, rest, before)
        except Several as several:
            await self.ask_which(ctx, command, several)
            return
        except UserError as mistake:
            if mistake.message_id == "error-nobody" and await self._offers_alike(ctx, command, rest, before, mistake):
                return
            raise
        await self.invoke(ctx, command, given)

    async def _offers_alike(
        self, ctx: C, command: Command[C], rest: str, before: Mapping[str, Any] | None, mistake: UserError
    ) -> bool:
        """Offer those whose names are like one that nobody has; tell whether there are any."""
        name = str(mistake.values["name"])
        people = [] if command.args.is_private else await ctx.find_alike(name)
        options = [
            Option(label, command.name, {**(before or {}), REST: rest.replace(name, person.name, 1)})
            for person, label in zip(people, await ctx.tell_apart(people), strict=True)
        ]
        if options:
            ctx.reply("nobody-called", name=name, alike=[o.label for o in options], count=len(options), options=options)
        return bool(options)

    def check_access(self, ctx: C, command: Command[C]) -> None:
        """Raise UserError for a command that the author may not run."""
        if may_run(ctx, command):
            return
        if ctx.member_id is None:
            raise UserError("error-stranger")
        raise UserError("error-role", role=command.access.value)

    async def invoke(self, ctx: C, command: Command[C], given: dict[str, Any]) -> None:
        """Run the command, or ask for the first field it lacks."""
        if REST in given:
            rest = given.pop(REST)
            await self.run(ctx, command, rest, given)
            return
        missing = next((field for field in command.fields if field.required and field.name not in given), None)
        if missing is not None:
            if command.instead is None or not command.instead(ctx, given):
                await ctx.ask_for(command.args, given, missing.name)
        else:
            try:
                args = command.args.load(given)
            except ValueError as error:
                raise UserError("error-button-old") from error
            ctx.ran = _as_button(command, given)
            before = ctx.changes()
            await command.handler(ctx, args)
            if ctx.effect is None and ctx.changes() != before and not command.is_harmless(given):
                ctx.effect = Effect(command.name, ran=ctx.ran)
            elif ctx.effect is not None and ctx.effect.ran is None:
                ctx.effect = ctx.effect._replace(ran=ctx.ran)
        ctx.is_understood = True

    async def ask_which(self, ctx: C, command: Command[C], several: Several) -> None:
        """Ask which of several meanings was meant, with a button for each."""
        if isinstance(several, AmbiguousDay):
            options = [
                Option(to_plain(ctx.text("day", day=day)), command.name, several.given | {several.field.name: str(day)})
                for day in several.days
            ]
            ctx.reply("ask-which-day", word=several.word, options=options)
        elif isinstance(several, AmbiguousRange):
            options = [
                Option(
                    to_plain(ctx.text("day-range", first=one.first, last=one.last or one.first)),
                    command.name,
                    several.given | {several.field.name: str(one.first), several.last.name: str(one.last)},
                )
                for one in several.ranges
            ]
            ctx.reply("ask-which-days", word=several.word, options=options)
        elif isinstance(several, Ambiguous):
            await self._ask_whom(ctx, command, several)
        else:
            raise TypeError(f"nobody can be asked which {several.field.name} is meant")

    async def _ask_whom(self, ctx: C, command: Command[C], several: Ambiguous) -> None:
        people = several.people[:_MOST_PEOPLE]
        if command.args.is_private:
            several.given.pop(REST, None)
        options = [
            Option(label, command.name, {**several.given, several.field.name: dump_value(person)})
            for person, label in zip(people, await ctx.tell_apart(people), strict=True)
        ]
        asks = "ask-who" if len(people) == len(several.people) else "ask-who-of-many"
        ctx.reply(asks, name=several.name[:80], shown=len(people), all=len(several.people), options=options)


def _as_button(command: Command[Any], given: Mapping[str, Any]) -> Option:
    """Return what was done as a button, without words that people chose and without what only buttons set."""
    plain = [field.name for field in command.fields if field.kind not in FREE]
    return Option("", command.name, {name: given[name] for name in plain if name in given})
