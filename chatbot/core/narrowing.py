"""Second lines that name some of those who are offered: `only Hana, Ivo would rather wait`, `actually not Fay`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic

from chatbot.core.arguments import FieldKind
from chatbot.core.contrast import Stance, stances_in
from chatbot.core.exchange import Pressed
from chatbot.core.messages import Option
from chatbot.core.registry import C, may_run
from chatbot.core.running import Runner
from chatbot.core.understanding.answering import dashed, show
from chatbot.core.understanding.reading import Intention
from chatbot.core.understanding.sentence import Sentence
from chatbot.core.understanding.understanding import Understanding
from chatbot.core.words import fold, spoken_words


class Narrowing(Generic[C]):
    """Takes a line about some of the people of a menu for those who are meant, and nobody else."""

    def __init__(self, runner: Runner[C], understanding: Understanding | None) -> None:
        self._runner = runner
        self._registry = runner.registry
        self._understanding = understanding

    async def hear(self, ctx: C, text: str) -> bool:
        """Show what was offered for the one who is meant, or ask about those who may be; tell whether it was that."""
        shown = await ctx.shown(None) if self._understanding is not None and "?" not in text else None
        if shown is None or not shown.options or shown.is_answered or self._understanding is None:
            return False
        offered = self._offered(ctx, shown)
        if len(offered) < 2:
            return False
        sentence = await self._understanding.sentence(ctx, text)
        stances = stances_in(ctx, sentence.text, [one for one in sentence.people if len(one.people) == 1])
        known = {at: stance for at, stance in stances.items() if at in offered}
        if not known:
            return False
        meant = [at for at, stance in known.items() if stance is Stance.MEANT]
        spared = {at for at, stance in known.items() if stance is Stance.SPARED}
        is_bare = _only_names(ctx, sentence)
        if not meant and not spared and (len(known) < 2 or (ctx.leaning is None and not is_bare)):
            return False
        rest = meant or ([at for at in offered if at not in spared] if spared else list(known if is_bare else offered))
        await self._show(ctx, [offered[at] for at in rest or offered])
        ctx.is_understood = True
        return True

    def _offered(self, ctx: C, shown: Pressed) -> dict[int, Option]:
        """Return the buttons that do the same for several people, by the person."""
        found: dict[int, Option] = {}
        first = shown.options[0]
        command = self._registry.commands.get(first.command)
        if command is None or not may_run(ctx, command):
            return {}
        names = [field.name for field in command.fields if field.kind is FieldKind.PERSON and field.name in first.args]
        for option in shown.options:
            if names and option.command == first.command and names[0] in option.args:
                found.setdefault(option.args[names[0]]["id"], option)
        return found

    async def _show(self, ctx: C, options: Sequence[Option]) -> None:
        option = options[0]
        command = self._registry.commands[option.command]
        if len(options) > 1:
            ctx.reply("agree-which", options=options)
        elif command.is_harmless(option.args):
            await self._runner.invoke(ctx, command, dict(option.args))
        elif ctx.localizer.has(ctx.localizer.default, f"wish-{dashed(option.command)}"):
            show(ctx, command, Intention(option.command, option.args, 1.0))
        else:
            ctx.reply("agree-tap", label=option.label, options=options)


def _only_names(ctx: C, sentence: Sentence) -> bool:
    """Tell whether a line names people, and says nothing else: `to Gus and Fay`, `a Gus y Fay`."""
    rest = sentence.text
    for one in sorted(sentence.people, key=lambda one: -one.start):
        rest = f"{rest[: one.start]} {rest[one.end :]}"
    lists = ("words-contrast-and", "words-polite", "words-announce-to")
    beside = frozenset().union(*(spoken_words(ctx, listed) for listed in lists))
    return beside.issuperset(fold(rest).replace(",", " ").split())
