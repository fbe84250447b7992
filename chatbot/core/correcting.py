"""Second lines that mend what was shown or done last: `make it seven`, `saturday, not sunday`, `about 30 people came`.

It is shown once more with what they change in it or add to it, or the words for others with those words behind them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic

from chatbot.core.arguments import FieldKind, dump_value
from chatbot.core.exchange import Exchange, Pressed
from chatbot.core.interruptions import FREE, NOTE, has_clause
from chatbot.core.l10n import Markup
from chatbot.core.leads import says_meant, without_denied, without_lead
from chatbot.core.leaning import Act
from chatbot.core.referring import begins_with_pronoun
from chatbot.core.registry import C, Command, may_run
from chatbot.core.running import Runner
from chatbot.core.said import Deed
from chatbot.core.understanding.answering import dashed, show
from chatbot.core.understanding.deciding import HELP
from chatbot.core.understanding.mending import corrected
from chatbot.core.understanding.reading import Intention
from chatbot.core.understanding.understanding import Understanding
from chatbot.core.undoing import last_deed, tell_of
from chatbot.core.words import fold, spoken_words

_LONGEST, _LONGEST_MORE = 60, 300
"""The most characters of what is nothing but a value, and of what mends something in any words."""


@dataclass(frozen=True, slots=True)
class _Last:
    """The command that was shown or done last; `deed` where it was done, `is_guess` where it is the first of a few.

    is_asked  it asks for a confirmation itself, so that a line may only change a value of it
    """

    command: Command[Any]
    given: Mapping[str, Any]
    deed: Deed | None = None
    is_guess: bool = False
    is_asked: bool = False


class Correcting(Generic[C]):
    """Shows what was shown or done last once more, with what a text changes in it or adds to it."""

    def __init__(self, runner: Runner[C], understanding: Understanding | None) -> None:
        self._runner = runner
        self._registry = runner.registry
        self._understanding = understanding

    async def hear(self, ctx: C, text: str) -> bool:
        """Take a text as a correction, if it denies what is there, or is nothing but a value and what leads to it.

        Tells whether it was one.
        """
        if ctx.leaning is not None and ctx.leaning.mended is not None and ctx.leaning.mended.is_sure:
            return await self.mend(ctx, text)
        if self._understanding is None or len(text) > _LONGEST or "?" in text:
            return False
        value, denied = without_denied(ctx, without_lead(ctx, text, leads="words-mistake"))
        is_led = value != text.strip()
        last = await self._last(ctx) if value else None
        if last is None or (last.is_guess and not last.is_asked) or (last.deed is not None and not is_led):
            return False
        given = await self._corrected(ctx, last, value, denied)
        if given is None and last.deed is None and says_meant(ctx, text):
            given = _with_words(last, value)
        if given is None or given == last.given:
            return False
        if last.deed is not None and any(last.given.get(name) != given[name] for name in _people(last.command, given)):
            if has_clause(ctx, text, "words-mistake"):
                return False  # what was done is to be taken back, which its feature does
            tell_of(ctx, last.deed)  # it is about somebody else, so that it stands beside
        await self._do(ctx, last.command, given)
        return True

    async def mend(self, ctx: C, text: str) -> bool:
        """Take a text as mending what waits or was just done; tell whether it does.

        What was done is only changed in a value. What a card has no place for is said, and the card waits on.
        """
        act = ctx.leaning.act if ctx.leaning is not None else None
        found = ctx.leaning.mended if ctx.leaning is not None else None
        last = await self._last(ctx) if act in (Act.MEND, Act.YES) and len(text) <= _LONGEST_MORE else None
        if last is None:
            return False
        may_add = last.deed is None and not last.is_guess and act is Act.MEND
        if found is not None and (found.is_value or may_add):
            typed = {field.name for field in last.command.fields}
            given = {name: one for name, one in found.given.items() if not last.is_asked or name in typed}
            await self._do(ctx, last.command, given)
        elif last.is_guess and not last.is_asked and begins_with_pronoun(ctx, text):
            show(ctx, last.command, Intention(last.command.name, last.given, 1.0))
        elif last.deed is not None or last.is_guess or act is Act.YES:
            return False
        else:
            show(ctx, last.command, Intention(last.command.name, last.given, 1.0))
            card = ctx.drafts.pop()
            ctx.say(Markup(f"{ctx.text('mend-no-place')}\n\n{card.text}"), options=card.options)
        if found is not None and found.left:
            ctx.reply("mend-left-out", names=found.left)
        ctx.is_understood = True
        return True

    async def _do(self, ctx: C, command: Command[C], given: Mapping[str, Any]) -> None:
        """Show a command with its arguments, or run it if it only shows something."""
        if command.is_harmless(given):
            await self._runner.invoke(ctx, command, dict(given))
        else:
            show(ctx, command, Intention(command.name, given, 1.0))
        ctx.is_understood = True

    async def _last(self, ctx: C) -> _Last | None:
        shown = await ctx.shown(None)
        if shown is not None and not shown.is_answered and shown.options:
            first = shown.options[0]
            if any("wish" in option.args for option in shown.options):
                return self._known(ctx, first.command, first.args, None)
            if first.args and not first.field and shown.options[-1].command == HELP:
                return self._known(ctx, first.command, first.args, None, is_guess=True)
            if (asked := self._asked_for_sure(shown)) is not None:
                return self._known(ctx, first.command, asked, None, is_guess=True, is_asked=True)
        deed = await last_deed(ctx)
        if deed is None or deed.ago or deed.effect.ran is None:
            return None
        return self._known(ctx, deed.effect.ran.command, deed.effect.ran.args, deed)

    def _asked_for_sure(self, shown: Pressed) -> Mapping[str, Any] | None:
        """Return what a command that asks for a confirmation was given, without what its buttons add to that."""
        first, last = shown.options[0], shown.options[-1]
        command = self._registry.commands.get(first.command)
        if command is None or first is last or last.command != first.command or first.field:
            return None
        given = {field.name: first.args[field.name] for field in command.fields if field.name in first.args}
        return given if given and all(last.args.get(name) == value for name, value in given.items()) else None

    def _known(
        self,
        ctx: C,
        name: str,
        given: Mapping[str, Any],
        deed: Deed | None,
        *,
        is_guess: bool = False,
        is_asked: bool = False,
    ) -> _Last | None:
        """Return what can be shown anew: of what was done, words that people chose are not kept."""
        command = self._registry.commands.get(name)
        if command is None or not may_run(ctx, command) or not ctx.localizer.has(ctx.localizer.default, _shown(name)):
            return None
        is_lossy = any(field.kind in FREE and field.name != NOTE for field in command.fields)
        return None if deed is not None and is_lossy else _Last(command, dict(given), deed, is_guess, is_asked)

    async def _corrected(self, ctx: C, last: _Last, value: str, denied: str) -> dict[str, Any] | None:
        """Return the arguments with a value in the place that it can only mean; None where it means none."""
        if self._understanding is None:
            return None
        languages = [self._understanding.phrases(one) for one in dict.fromkeys((ctx.locale, *ctx.localizer.locales))]
        given = corrected(ctx, last.command, last.given, value, denied, languages)
        return given if given is not None else await _with_person(ctx, last, value, denied)


def _shown(name: str) -> str:
    return f"wish-{dashed(name)}"


def _with_words(last: _Last, value: str) -> dict[str, Any] | None:
    """Return the arguments with other words in the one place where there are any; None where there is none."""
    words = [field.name for field in last.command.fields if field.kind in FREE and field.name in last.given]
    if len(words) != 1:
        return None
    typed = {field.name for field in last.command.fields}
    return {name: old for name, old in last.given.items() if name in typed} | {words[0]: value}


def _people(command: Command[Any], given: Mapping[str, Any]) -> list[str]:
    return [field.name for field in command.fields if field.kind is FieldKind.PERSON and field.name in given]


async def _with_person(ctx: Exchange, last: _Last, value: str, denied: str) -> dict[str, Any] | None:
    """Return the arguments with another person: the one whom a text names in place of the one it denies."""
    names = _people(last.command, last.given)
    if not names:
        return None
    first, _, rest = value.partition(" ")
    meant = await ctx.find_people(rest if rest and fold(first) in spoken_words(ctx, "words-correct-with") else value)
    if denied:
        wrong = {one.id for one in await ctx.find_people(denied)}
        names = [name for name in names if last.given[name]["id"] in wrong]
    takes = {field.name: field.takes for field in last.command.fields}
    names = [name for name in names if len(meant) == 1 and takes[name](meant[0])]
    if len(names) != 1:
        return None
    return {**last.given, names[0]: dump_value(meant[0])}
