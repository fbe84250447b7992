"""A yes to what waits for one: `yes send`, `looks good, send it`, `si dale`, `yes, both`.

It presses the button that does what a message proposes, or the only one that its menu offers. Where several are, they
are asked for once more, and what cannot be made good again waits for a tap.
"""

from __future__ import annotations

from typing import Generic

from chatbot.core.exchange import Exchange, Pressed
from chatbot.core.formatting import to_plain
from chatbot.core.leaning import Act
from chatbot.core.messages import ButtonStyle, Option
from chatbot.core.phrases_heard import has_words
from chatbot.core.pressing import Presses, asks_something, leaves_undone, waiting
from chatbot.core.registry import C, may_run
from chatbot.core.running import Runner
from chatbot.core.spoken import spoken
from chatbot.core.understanding.answering import dashed, show
from chatbot.core.understanding.deciding import GUIDE, HELP
from chatbot.core.understanding.reading import Intention

_SAYS_ITSELF = "forget"
"""The command that says itself what a yes in words does, and does not."""
_GUESSES = ("wish-which", "wish-held-back")
"""The messages that offer what a sentence may have meant."""
_SURE = 0.75
"""The score from which a line that is like a yes is one beyond doubt."""


class Agreeing(Generic[C]):
    """Takes a yes for the latest message that waits for one."""

    def __init__(self, runner: Runner[C], presses: Presses[C]) -> None:
        self._runner = runner
        self._registry = runner.registry
        self._presses = presses

    async def hear(self, ctx: C, text: str, shown: Pressed | None, *, only_sure: bool) -> bool:
        """Take a text that is a yes and nothing else for what a message proposes; tell whether it was taken.

        only_sure  take no half a yes, such as `ok`
        """
        is_sure = agrees(ctx, text)
        if is_sure is None and ctx.leaning is not None and ctx.leaning.act is Act.YES:
            is_sure = ctx.leaning.score >= _SURE
        if not is_sure and (only_sure or (is_sure is None and not _leans_yes(ctx))):
            return False
        shown = shown or await waiting(ctx, asks_something)
        if shown is None or shown.member_id not in (None, ctx.member_id):
            return False
        if any(option.command == _SAYS_ITSELF and option.args for option in shown.options):
            return False
        does = [at for at, option in enumerate(shown.options) if option.style == ButtonStyle.PRIMARY] or _wish_in(shown)
        if does and does[0] and self._is_real(ctx, shown.options[0]):
            return await self._choose(ctx, shown, text)
        if len(does) == 1 and is_sure:
            await self._presses.press(ctx, shown, does[0])
        elif len(does) == 1 or _ends_something(shown):
            label = shown.options[does[0] if does else 0].label
            ctx.reply("agree-tap", label=label, options=shown.options)
        elif asks_something(shown) and (agrees(ctx, text) is not None or (_leans_yes(ctx) and _is_guess(ctx, shown))):
            return await self._choose(ctx, shown, text)
        else:
            return False
        ctx.is_understood = True
        return True

    async def _choose(self, ctx: C, shown: Pressed, text: str) -> bool:
        """Take the only choice of a menu, show each of several for a `both`, or ask which one is meant."""
        real = [at for at, option in enumerate(shown.options) if self._is_real(ctx, option)]
        real = [at for at in real if shown.options[at].command != GUIDE] or real
        if not real:
            return False
        options = [shown.options[at] for at in real]
        alike = [option for option in options if option.command == options[0].command and self._has_card(ctx, option)]
        if len(real) == 1 and not alike:
            await self._presses.press(ctx, shown, real[0])
        elif len(real) == 1 or (len(alike) > 1 and has_words(ctx, text, "words-agree-all")):
            for option in alike:
                show(ctx, self._registry.commands[option.command], Intention(option.command, option.args, 1.0))
        elif _is_guess(ctx, shown) and options[0].command not in (GUIDE, options[1].command):
            await self._begin(ctx, shown, real[0])
        else:
            ctx.reply("agree-which", options=shown.options)
        ctx.is_understood = True
        return True

    async def _begin(self, ctx: C, shown: Pressed, position: int) -> None:
        """Begin the likeliest of what a menu guessed: show it, ask for what it needs, or do it if that harms nobody."""
        option = shown.options[position]
        command = self._registry.commands[option.command]
        lacks = any(field.required and field.name not in option.args for field in command.fields)
        if self._has_card(ctx, option) and not lacks:
            show(ctx, command, Intention(option.command, option.args, 1.0))
        elif lacks or command.is_harmless(option.args):
            await self._presses.press(ctx, shown, position)
        else:
            ctx.reply("agree-tap", label=option.label, options=shown.options)

    def _is_real(self, ctx: C, option: Option) -> bool:
        """Tell whether a button does something that was asked for, and is not help or a way out."""
        command = self._registry.commands.get(option.command)
        is_out = option.command in (HELP, "cancel") or (command is not None and command.aside in option.args)
        return command is not None and not is_out and not option.field and may_run(ctx, command)

    def _has_card(self, ctx: C, option: Option) -> bool:
        """Tell whether what a button does at once can be shown first."""
        is_harmless = self._registry.commands[option.command].is_harmless(option.args)
        return not is_harmless and ctx.localizer.has(ctx.localizer.default, f"wish-{dashed(option.command)}")


def agrees(ctx: Exchange, text: str) -> bool | None:
    """Tell whether a text is a yes in any wording, True if it is a plain one; None where it says something else."""
    found = spoken(ctx, [("yes", "agree"), ("no",)], text)
    if found is None or found.position or not found.is_whole:
        return None
    if not found.is_sure and has_words(ctx, text, "words-agree-thanks"):
        return None
    return found.is_sure


def _leans_yes(ctx: Exchange) -> bool:
    """Tell whether a line leans on what is shown as a yes, in whichever words."""
    return ctx.leaning is not None and ctx.leaning.act is Act.YES


def _is_guess(ctx: Exchange, shown: Pressed) -> bool:
    """Tell whether a menu offers what a sentence may have meant, likeliest first, and not what there is to do."""
    asks = {to_plain(ctx.localizer.text(one, name)) for one in ctx.localizer.locales for name in _GUESSES}
    return to_plain(shown.text) in asks or any(option.style == ButtonStyle.PRIMARY for option in shown.options[1:])


def _wish_in(shown: Pressed) -> list[int]:
    """Return the position of the button that does what is shown of a sentence; none where nothing is."""
    return [0] if any("wish" in option.args for option in shown.options) else []


def _ends_something(shown: Pressed) -> bool:
    """Tell whether what a message proposes ends something for good, with a button that leaves it beside."""
    first, *others = shown.options
    return first.style == ButtonStyle.DANGER and any(map(leaves_undone, others))
