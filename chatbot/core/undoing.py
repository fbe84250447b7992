"""Taking back what was done last: it is undone where a command does that, or else told that it stands."""

from __future__ import annotations

from datetime import timedelta
from typing import Generic

from chatbot.core.exchange import Exchange, Pressed
from chatbot.core.formatting import to_plain
from chatbot.core.interruptions import is_nothing_but
from chatbot.core.messages import Option
from chatbot.core.registry import C
from chatbot.core.running import Runner
from chatbot.core.said import Deed

_REMEMBERED = timedelta(days=1)


class Undoing(Generic[C]):
    """Takes back what was done last."""

    def __init__(self, runner: Runner[C]) -> None:
        self._runner = runner
        self._registry = runner.registry

    async def hear(self, ctx: C, text: str) -> bool:
        """Undo what was done last, if a text asks for that or calls it a mistake; tell whether it was handled.

        What is undone at once was done just now, and asked for in so many words; else a button does it, or the same
        words once more.
        """
        is_wish = is_nothing_but(ctx, text, "words-undo")
        if not is_wish and not is_nothing_but(ctx, text, "words-mistake"):
            return False
        deed = await last_deed(ctx)
        if deed is None:
            if is_wish:
                ctx.reply("undo-nothing")
            return is_wish
        undo = deed.effect.undo
        command = self._registry.commands.get(undo.command) if undo is not None else None
        if undo is None or command is None:
            ctx.reply("undo-stands")
        elif is_wish and (await _is_offered(ctx, undo) or not (deed.ago or command.is_harmless(undo.args))):
            await self._runner.invoke(ctx, command, dict(undo.args))
        else:
            tell_of(ctx, deed)
        return True


async def _is_offered(ctx: Exchange, undo: Option) -> bool:
    """Tell whether the last buttons are the one that undoes it."""
    shown = await ctx.shown(None)
    if shown is None or shown.is_answered or len(shown.options) != 1:
        return False
    return (shown.options[0].command, dict(shown.options[0].args)) == (undo.command, dict(undo.args))


async def last_deed(ctx: Exchange) -> Deed | None:
    """Return what was done last in this chat, if that was not long ago."""
    last = await ctx.last_said()
    if last is None or last.deed is None:
        return None
    return last.deed if ctx.now - (last.deed.at or last.at) <= _REMEMBERED else None


async def says_what_stands(ctx: Exchange, pressed: Pressed | None = None) -> bool:
    """Tell what was done just now, in place of that nothing changed; tell whether anything was.

    pressed  the message of which a button says no: what another of its buttons did stands
    """
    deed = await last_deed(ctx)
    if deed is None or (pressed is None and deed.ago) or (pressed is not None and deed.under != pressed.id):
        return False
    tell_of(ctx, deed)
    return True


def tell_of(ctx: Exchange, deed: Deed) -> None:
    """Tell what was done and stands, with the button that undoes it."""
    effect = deed.effect
    if effect.undo is None or not effect.done:
        ctx.reply("undo-stands")
        return
    undo = Option(to_plain(ctx.text("edited-undo")), effect.undo.command, effect.undo.args)
    ctx.reply("undo-done", done=ctx.text(effect.done, **effect.values), options=[undo])
