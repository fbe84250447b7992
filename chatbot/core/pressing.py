"""Buttons: pressed, or named by their number or label. A press never ends a question that it does not answer."""

from __future__ import annotations

from typing import Generic

from chatbot.core.buttons import position_in_reply, position_of
from chatbot.core.errors import UserError
from chatbot.core.exchange import Exchange, Pressed, Question
from chatbot.core.messages import Option, Rank
from chatbot.core.questions import answers_it, waits_for, was_taken
from chatbot.core.registry import C, Command
from chatbot.core.roles import Place
from chatbot.core.running import Runner
from chatbot.core.words import fold
from chatbot.core.writer import Draft

_MOST_LOOKED_AT = 3
"""The most messages with buttons in which a typed label is looked for, while the newer ones hold hints only."""


class Presses(Generic[C]):
    """Runs what buttons say."""

    def __init__(self, runner: Runner[C]) -> None:
        self._runner = runner
        self._registry = runner.registry

    async def press_label(self, ctx: C, text: str, question: Question | None) -> bool:
        """Press the button whose number or label was typed; tell whether the last buttons shown had one."""
        for skipped in range(_MOST_LOOKED_AT):
            shown = await ctx.shown(None, skipped)
            if shown is None:
                return False
            position = (position_of if ctx.message.about is None else position_in_reply)(ctx, shown, text)
            if position is not None:
                break
            if any(option.args or option.field for option in shown.options):
                return False  # buttons without arguments are hints; older buttons still wait behind them
        else:
            return False
        option = shown.options[position]
        if question is not None and not (answers_it(question, option) or option.command == "cancel"):
            return False
        if question is None and option.field and not fold(text).isdecimal():
            return False  # nothing is asked, and the words may mean something else
        if question is None and fold(text) in self._registry.commands:
            return False  # a typed command is run as such: it asks when several people could be meant
        await self.press(ctx, shown, position)
        return True

    async def press_token(self, ctx: C, token: str) -> None:
        """Press the button that a network's token stands for."""
        shown = await ctx.pressed(token)
        if shown is None or shown.position is None:
            raise UserError("error-button-old")
        await self.press(ctx, shown, shown.position)

    async def press(self, ctx: C, shown: Pressed, position: int) -> None:
        """Run what a button says, and show on its message that it was chosen."""
        if shown.member_id is not None and shown.member_id != ctx.member_id:
            raise UserError("error-button-not-yours")
        option = shown.options[position]
        command = self._registry.commands.get(option.command)
        if command is None:
            raise UserError("error-button-old")
        self._runner.check_access(ctx, command)
        question = await ctx.question()
        if option.field and not waits_for(question, option, ctx.now):
            if question is not None and was_taken(question, option):
                raise UserError("error-button-taken")
            raise UserError("error-button-over", command=command.name)
        if question is not None and answers_it(question, option):
            await ctx.close_question()
        if not ctx.message.direct:
            answer_in_place(ctx, command)
        ctx.is_answer = bool(option.field)
        await self._runner.invoke(ctx, command, dict(option.args))
        self._show_chosen(ctx, shown, option)

    def _show_chosen(self, ctx: C, shown: Pressed, option: Option) -> None:
        """Mark a button as chosen, unless its message offers ways to go on, which all stay open when one is taken."""
        commands = self._registry.commands
        leads = any(one.command in commands and commands[one.command].leads for one in shown.options)
        if shown.message_id is None or leads:
            return
        chosen = ctx.text("chosen", label=option.label)
        edit = Draft(
            f"{shown.text}\n\n{chosen}",
            conversation=ctx.message.conversation,
            account=ctx.account if ctx.message.direct else None,
            replaces=shown.message_id,
            rank=Rank.ANSWER,
        )
        ctx.drafts.insert(0, edit)


def answer_in_place(ctx: Exchange, command: Command[C]) -> None:
    """Decide whether a command written or pressed in a group is answered there or in the direct chat."""
    if command.place is Place.ANYWHERE or (command.place is Place.COUNCIL_ROOM and ctx.in_council_room):
        ctx.personal = False
    else:
        ctx.answer_directly()
