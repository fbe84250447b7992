"""Edits of the last message: it is read anew, and what its first form did holds, is undone, or is told of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Generic

from chatbot.core.arguments import version_of
from chatbot.core.exchange import Exchange, Question
from chatbot.core.formatting import to_plain
from chatbot.core.messages import MessageKind
from chatbot.core.questions import key_of, without_mark
from chatbot.core.referring import topic_after
from chatbot.core.registry import C, Registry
from chatbot.core.said import Deed, Effect, Said

_FOLLOWED_FOR = timedelta(days=1)


class Edits(Generic[C]):
    """Remembers the last message of each direct chat, and makes of an edit what the message should have been."""

    def __init__(self, registry: Registry[C]) -> None:
        self._registry = registry

    async def begin(self, ctx: C) -> bool:
        """Go back to what was open before an edited message; say why not, and return False, where that cannot be."""
        last = await ctx.last_said()
        why_not = await self._why_not(ctx, last)
        if last is None or why_not:
            ctx.reply(why_not)
            return False
        ctx.corrects = last
        if last.effect is None:
            await ctx.withdraw(last.shown)
        if await ctx.question() is not None:
            await ctx.close_question()
        if last.answered is not None and (command := self._registry.commands.get(last.answered["command"])):
            given, asked = dict(last.answered["given"]), last.answered["field"]
            await ctx.open_question(command.name, given, asked, version_of(command.args))
        ctx.message = ctx.message._replace(about=last.about)
        return True

    async def _why_not(self, ctx: C, last: Said | None) -> str:
        """Return the message that says why an edit is not followed; empty if it is."""
        if last is None or not ctx.message.said_as or last.said_as != ctx.message.said_as:
            return "error-edited-older"
        if ctx.now - last.at > _FOLLOWED_FOR:
            return "error-edited-late"
        question = await ctx.question()
        if question is not None and key_of(question) != last.asks:
            return "error-edited-question"
        return "error-edited-done" if last.effect is not None and last.effect.undo is None else ""

    def finish(self, ctx: C) -> None:
        """Offer to undo what the first form of an edited message did, unless the edit said the same anew."""
        before = ctx.corrects.effect if ctx.corrects is not None else None
        if before is None or before.undo is None or (ctx.effect is not None and ctx.effect.key == before.key):
            return
        undo = before.undo._replace(label=to_plain(ctx.text("edited-undo")))
        ctx.reply("edited-stands", done=ctx.text(before.done, **before.values), options=[undo])

    async def remember(self, ctx: C, before: Mapping[str, Any] | None) -> None:
        """Remember a message, and the question that was `kept` before it; or what a button under its answer did."""
        message, question = ctx.message, await ctx.question()
        asks = key_of(question) if question is not None else ""
        if not message.direct or message.kind is not MessageKind.WRITTEN or ctx.home is None:
            return
        if message.choice is not None or message.reaction:
            await self._remember_press(ctx, asks)
            return
        first = ctx.corrects
        effect = ctx.effect or (first.effect if first is not None else None)
        answered = first.answered if first is not None else before
        pressed = ctx.pressed_now.message_id if ctx.pressed_now is not None else None
        at = first.at if first is not None else ctx.now
        about, topic = message.about or pressed, await topic_after(ctx)
        said = Said(message.said_as, at, answered, asks, about, effect, deed=_deed(ctx), topic=topic)
        ctx.keep_said(said, ago=0 if first is not None else 1)

    async def _remember_press(self, ctx: C, asks: str) -> None:
        """Count the effect of a button as that of the message whose answer it stood under; it is the last deed."""
        if ctx.pressed_now is None:
            return
        last, deed, topic = await ctx.last_said(), _deed(ctx), await topic_after(ctx)
        if last is None:
            if deed is not None or topic is not None:  # nothing was written here yet
                ctx.keep_said(Said("", ctx.now, asks=asks, deed=deed, topic=topic))
            return
        if ctx.pressed_now.id not in last.shown:
            ctx.keep_said(last._replace(deed=deed, topic=topic))
            return
        effect = last.effect
        if ctx.effect is not None:  # two effects are more than one step
            effect = ctx.effect if effect is None or effect.key == ctx.effect.key else Effect(ctx.effect.key)
        ctx.keep_said(last._replace(asks=asks, effect=effect, deed=deed, topic=topic))

    def kept(self, question: Question | None) -> Mapping[str, Any] | None:
        """Return a question as it is now, to be kept: without words that are for nobody else."""
        if question is None or (command := self._registry.commands.get(question.command)) is None:
            return None
        given = {
            name: value for name, value in without_mark(question.given).items() if name not in command.args.confidential
        }
        return {"command": question.command, "given": given, "field": question.field}


def _deed(ctx: Exchange) -> Deed | None:
    """Return what was done just now in this chat."""
    if ctx.effect is None:
        return None
    return Deed(ctx.effect, under=ctx.pressed_now.id if ctx.pressed_now is not None else 0, at=ctx.now)
