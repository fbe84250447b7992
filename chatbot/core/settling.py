"""Second lines that end what waits, or only speak of it: `drop that, he answered me`, `that's not what I meant`."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Generic

from chatbot.core.arguments import FieldKind
from chatbot.core.asides import asks_who_reads
from chatbot.core.exchange import Exchange, Pressed
from chatbot.core.interruptions import refuses, thinks_again
from chatbot.core.leaning import Act
from chatbot.core.messages import Option
from chatbot.core.pressing import Presses
from chatbot.core.registry import C, Command
from chatbot.core.running import Runner
from chatbot.core.understanding.answering import label_of
from chatbot.core.understanding.deciding import HELP
from chatbot.core.undoing import last_deed, says_what_stands

_BEYOND_DOUBT = 0.75
"""The score from which a line calls off a menu whatever else it may be like."""
_SURE_TO_UNDO = 0.6
"""The score from which a line takes back what was done."""
_REMEMBERED = timedelta(hours=1)


class Settling(Generic[C]):
    """Leaves what waits, takes back what was done, or tells more about it."""

    def __init__(self, runner: Runner[C], presses: Presses[C]) -> None:
        self._registry = runner.registry
        self._presses = presses

    async def hear(self, ctx: C, text: str) -> bool:
        """Take a text by what it does to what waits, or was just done; tell whether it was taken.

        A plain no, and what puts something off, are heard by what they answer.
        """
        if refuses(ctx, text) or thinks_again(ctx, text):
            return False
        leaning = ctx.leaning
        if leaning is None or (leaning.act is Act.UNDO and leaning.score < _SURE_TO_UNDO):
            return False
        match leaning.act:
            case Act.UNDO:
                taken = await self._presses.let_go(ctx) or await says_what_stands(ctx)
            case Act.NO:
                taken = await self._presses.let_go(ctx)
            case Act.WRONG:
                taken = await self._is_sorry(ctx)
            case Act.ASK:
                taken = await self._says_who_reads(ctx, text)
            case _:
                return False
        ctx.is_understood = ctx.is_understood or taken
        return taken

    async def leaves(self, ctx: C, text: str, *, only_guesses: bool = False) -> bool:
        """Leave a menu or a card for a line that calls it off, whatever else is in it; tell whether one waited.

        A plain no is heard by what it answers.

        only_guesses  leave nothing but a menu, for a line that calls it off beyond doubt
        """
        if ctx.leaning is None or ctx.leaning.act not in (Act.UNDO, Act.NO) or refuses(ctx, text):
            return False
        if only_guesses and (ctx.leaning.act is not Act.UNDO or ctx.leaning.score < _BEYOND_DOUBT):
            return False
        ctx.is_understood = await self._presses.let_go(ctx, only_guesses=only_guesses)
        return ctx.is_understood

    async def hushes(self, ctx: C) -> bool:
        """Keep to itself what is shown, for a line that asks that nobody hears of it; tell whether it was that."""
        if ctx.leaning is None or ctx.leaning.act is not Act.HUSH:
            return False
        ctx.is_understood = await self._keeps_quiet(ctx)
        return ctx.is_understood

    async def _keeps_quiet(self, ctx: C) -> bool:
        """Say that nobody hears of what is shown, and leave what would tell others; what is confidential waits on."""
        shown = await ctx.shown(None)
        if shown is None or shown.is_answered or any(option.field for option in shown.options):
            return False
        if await says_what_stands(ctx):
            return True
        is_card = any("wish" in option.args for option in shown.options)
        if is_card and not self._is_private(shown.options[0]):
            return await self._presses.let_go(ctx)
        ctx.reply(
            "mend-hush", options=shown.options if is_card else [one for one in shown.options if self._is_quiet(one)]
        )
        return True

    def _is_private(self, option: Option) -> bool:
        command = self._registry.commands.get(option.command)
        return command is not None and _is_confidential(command)

    def _is_quiet(self, option: Option) -> bool:
        """Tell whether a button carries no words to others, or does so in confidence."""
        command = self._registry.commands.get(option.command)
        if command is None or _is_confidential(command):
            return True
        people = any(field.kind is FieldKind.PERSON for field in command.fields if field.name in option.args)
        return not people and not any(field.reader for field in command.fields if field.name in option.args)

    async def _is_sorry(self, ctx: C) -> bool:
        """Say that nothing of what was shown is done, or what was done, with the ways to a person."""
        if await says_what_stands(ctx):
            return True
        options = [ctx.step("council")]
        if HELP in self._registry.commands:
            options.append(Option(label_of(ctx, HELP), HELP, {}))
        ctx.reply("mend-wrong", options=options)
        return True

    async def _says_who_reads(self, ctx: C, text: str) -> bool:
        """Tell who reads the words of what is shown, which waits on; tell whether that was asked."""
        shown = await ctx.shown(None)
        reader = self._reader_of(shown) if shown is not None and not shown.is_answered else ""
        if shown is None or not reader or not asks_who_reads(ctx, text):
            return False
        ctx.reply("ask-who-reads", reader=reader, options=shown.options)
        return True

    def _reader_of(self, shown: Pressed) -> str:
        """Return who reads the words that the first button of a message carries; empty for nobody."""
        first = shown.options[0] if shown.options else None
        command = self._registry.commands.get(first.command) if first is not None else None
        if first is None or command is None:
            return ""
        return next((field.reader for field in command.fields if field.reader and field.name in first.args), "")


def _is_confidential(command: Command[Any]) -> bool:
    return command.args.is_private or bool(command.args.confidential)


async def leans_on(ctx: Exchange) -> Option | None:
    """Return, as a button, what waits, or was done a moment ago, on which a next line leans; None for nothing."""
    last = await ctx.last_said() if ctx.member_id is not None else None
    if last is None or ctx.now - last.at > _REMEMBERED:
        return None
    shown, deed = await ctx.shown(None), await last_deed(ctx)
    waits = shown if shown is not None and not shown.is_answered and shown.options else None
    if deed is not None and not deed.ago and not (waits and any("wish" in option.args for option in waits.options)):
        return deed.effect.ran or Option("", "", {})
    return waits.options[0] if waits is not None else None
