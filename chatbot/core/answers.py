"""Answers to open questions, and what a person says instead: a command, another wish, or that they give up."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Generic, Protocol

from chatbot.core.agreeing import agrees
from chatbot.core.ambiguity import Several
from chatbot.core.arguments import Field, FieldKind, fields_of, version_of
from chatbot.core.asides import asks_who_reads
from chatbot.core.day_fields import range_answer
from chatbot.core.errors import Outdated, UserError, Wrong
from chatbot.core.exchange import Asked, Exchange, NoAnswer, Pressed, Question, field_of, question_option
from chatbot.core.interruptions import (
    FREE,
    gives_up,
    is_beyond_doubt,
    is_to_be_shown,
    leave_option,
    send_options,
    thinks_again,
)
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.parsing import read_answer
from chatbot.core.pressing import Presses, is_brief, read_back
from chatbot.core.questions import WRONG, is_same, without_mark
from chatbot.core.registry import C, Command, may_run, split_name
from chatbot.core.running import Runner
from chatbot.core.spoken import ids_of, note_field, spoken
from chatbot.core.words import plain_forms, spoken_words

_OF_ONESELF = frozenset({"mentors", "council", "decider"})
"""Readers of what people say of themselves: a wish, a reason or what they did."""
Named = Callable[[C, str], Awaitable[None]]
"""Does what a text says that is no answer."""


Beside = Callable[[C, str], Awaitable[bool]]
"""Answers what is asked about the open question; tells whether it was that."""


class IsElse(Protocol):
    """Tells whether a text surely is another wish of the person's, and not an answer."""

    async def __call__(self, ctx: Exchange, text: str, *, is_free: bool = True) -> bool:
        """Answer for a question; `is_free`: its answer may be about anything."""
        ...


class Answers(Generic[C]):
    """Takes the answers to questions.

    The question may be the open one, or that of an older message which the person replies to: that one never ends or
    replaces the open one.

    named    does what a text says that is no answer
    is_else  tells whether a text surely is another wish
    beside   answers what is asked about the question, and tells whether it was that
    """

    def __init__(
        self, runner: Runner[C], presses: Presses[C], named: Named[C], is_else: IsElse, beside: Beside[C]
    ) -> None:
        self._runner = runner
        self._registry = runner.registry
        self._presses = presses
        self._named = named
        self._is_else = is_else
        self._beside = beside

    def asked_by(self, ctx: C, shown: Pressed) -> Asked | None:
        """Return the question that a shown message asks of the person who replies to it."""
        asks = shown.asks
        if asks is None or asks.command not in self._registry.commands or shown.member_id not in (None, ctx.member_id):
            return None
        version = version_of(self._registry.commands[asks.command].args)
        return Asked(asks.command, dict(asks.args), asks.field, version, ctx.now + timedelta(days=1))

    async def answer(self, ctx: C, question: Question, text: str) -> None:
        """Take a text as the answer to a question, unless it says something else."""
        command = self._registry.commands.get(question.command)
        if question.expires_at <= ctx.now or command is None or question.version != version_of(command.args):
            await self._is_over(ctx, question, text)
            return
        self._runner.check_access(ctx, command)
        field = next((field for field in fields_of(command.args) if field.name == question.field), None)
        if field is None:
            raise UserError("error-question-over")
        if await self._thinks_better(ctx, question, field, text):
            return
        given = without_mark(question.given)
        wrong = Wrong(command.name, question.given, field.name)
        try:
            if not (field.kind is FieldKind.DAY and range_answer(ctx, command.args, field, text, given)):
                given[field.name] = await read_answer(ctx, field, text, given)
        except Several as several:
            await self._runner.ask_which(ctx, command, several)
            return
        except UserError as mistake:
            if await self._is_spoken(ctx, command, question, field, text, only_sure=True):
                return
            if await self._turns_elsewhere(ctx, question, text):
                return
            if await self._is_spoken(ctx, command, question, field, text, only_sure=False):
                return
            mistake.answered = wrong
            raise
        try:
            await self._take(ctx, command, question, given)
        except Outdated as over:
            ctx.drafts.clear()
            ctx.say(ctx.text(over.message_id, **over.values))
        except UserError as mistake:
            mistake.answered = wrong
            raise

    async def _is_spoken(
        self, ctx: C, command: Command[C], question: Question, field: Field, text: str, *, only_sure: bool
    ) -> bool:
        """Take one of a fixed list of answers as people say it, or read it back; tell whether it was handled."""
        given = without_mark(question.given)
        options = ctx.answers(command.args, given, field)
        ids = [ids_of(command.args, option, field.name) for option in options]
        heard = spoken(ctx, ids, text) if options else None
        if heard is None:
            return False
        note, answer = note_field(command.args), options[heard.position].args
        is_plain_yes = heard.is_whole and answer[field.name] in ("yes", "no")
        if is_plain_yes or (heard.is_sure and not is_brief(note, heard)):
            added = {note.name: heard.note} if note and heard.note and not is_plain_yes else {}
            await self._take(ctx, command, question, {**answer, **added})
            return True
        if only_sure:
            return False
        if not is_same(await ctx.question(), question):
            options = [option._replace(field="") for option in options]
        read_back(ctx, [(option, command) for option in options], heard)
        return True

    async def _is_over(self, ctx: C, question: Question, text: str) -> None:
        """Say that a question is no longer waited for, unless the text is a command, which needs none."""
        if is_same(await ctx.question(), question):
            await ctx.close_question()
        called, _ = self._registry.find(text)
        if (called is not None and may_run(ctx, called)) or await self._is_else(ctx, text):
            await self._named(ctx, text)
            return
        ctx.drafts.clear()
        ctx.say(ctx.text("error-question-over"))

    async def _take(self, ctx: C, command: Command[C], question: Question, given: dict[str, object]) -> None:
        """Go on with a command, now that its question is answered."""
        if is_same(await ctx.question(), question):
            await ctx.close_question()
        ctx.is_answer = True
        ctx.goes_on = command.name
        try:
            await self._runner.invoke(ctx, command, given)
        except NoAnswer as none:
            if not await self._turns_elsewhere(ctx, question, str(given[question.field])):
                await none.ask_again()

    async def after_wrong(self, ctx: C, wrong: Wrong, text: Markup) -> None:
        """Ask once more for an answer that could not be taken; the second time, close the question."""
        command, given = self._registry.commands[wrong.command], without_mark(wrong.given)
        field = field_of(command.args, wrong.field)
        asked = Asked(wrong.command, given, wrong.field, version_of(command.args), ctx.now)
        if not is_same(await ctx.question(), asked):
            ctx.say(text, options=[question_option(command.args, given, field)])
            return
        if WRONG in wrong.given:
            await ctx.close_question()
            again = Option(ctx.text("ask-again"), command.name, given)
            ctx.say(Markup(f"{text}\n\n{ctx.text('ask-let-go')}"), options=[again])
            return
        await ctx.open_question(command.name, {**given, WRONG: 1}, field.name, asked.version)
        options = ctx.answers(command.args, given, field)
        leave = leave_option(ctx, "ask-leave", asked)
        ctx.say(text, options=[*options, leave, question_option(command.args, given, field)])

    async def leave(self, ctx: C, text: str, question: Question | None) -> None:
        """Run a command in place of an answer; the question that was open is no longer waited for."""
        command, _ = self._registry.find(text) if question is not None else (None, "")
        if question is not None and command is not None and command.name == "cancel":
            await self.give_up(ctx, question)
            return
        if command is None or command.name == "help":
            await self._named(ctx, text)
            return
        await self._turn_to(ctx, text)

    async def _turn_to(self, ctx: C, text: str) -> None:
        await ctx.close_question()
        try:
            await self._named(ctx, text)
        except UserError as mistake:
            mistake.leaves = True
            raise

    async def _thinks_better(self, ctx: C, question: Question, field: Field, text: str) -> bool:
        """Handle a text that is no answer, or is shown to its author before it is sent; tell whether it was handled."""
        if field.kind not in FREE:
            return False
        if field.verbatim:
            return await self._leaves_verbatim(ctx, question, field, text)
        is_open = is_same(await ctx.question(), question)
        if is_open and await self._says_else(ctx, question, field, text):
            return True
        if gives_up(ctx, text):
            await self.give_up(ctx, question)
            return True
        called, rest = self._registry.find(text)
        is_allowed = called is not None and may_run(ctx, called)
        if called is not None and is_allowed and await is_beyond_doubt(ctx, called.args, split_name(text)[0], rest):
            await self.leave(ctx, text, question)
            return True
        if is_open and await self._beside(ctx, text):
            return True
        if "\n\n" not in text and await self._is_else(ctx, text):  # nobody wishes for something else in paragraphs
            await self._turn_to(ctx, text)
            return True
        args = self._registry.commands[question.command].args
        if field.reader in _OF_ONESELF and agrees(ctx, text) and not args.is_asked_by_somebody:
            mistake = UserError("error-only-yes")  # nobody wishes for, or gives as a reason, a mere yes
            mistake.answered = Wrong(question.command, question.given, field.name)
            raise mistake
        if thinks_again(ctx, text) and not args.is_asked_by_somebody:  # `not yet` is an answer to `is there a page?`
            await self._leave_open(ctx, question, field, text)
            return True
        if not is_to_be_shown(field, text, looks_like_a_command=called is not None):
            return False
        await self._read_back(ctx, question, field, text)
        return True

    async def _says_else(self, ctx: C, question: Question, field: Field, text: str) -> bool:
        """Let a feature take what is said in place of a free answer, or tell who reads it; tell whether it was that."""
        for take in self._registry.while_asked_of.get(question.command, ()):
            if await take(ctx):
                ctx.is_understood = True
                return True
        if not (field.reader and asks_who_reads(ctx, text)):
            return False
        ctx.reply("ask-who-reads", reader=field.reader)
        ctx.is_understood = True
        return True

    async def _leaves_verbatim(self, ctx: C, question: Question, field: Field, text: str) -> bool:
        """Handle a text that leaves a question to which nearly anything is an answer; tell whether it was handled."""
        if not spoken_words(ctx, "words-leave").isdisjoint(plain_forms(ctx, text)):
            await self.give_up(ctx, question)
            return True
        if thinks_again(ctx, text):
            await self._leave_open(ctx, question, field, text)
            return True
        called, rest = self._registry.find(text)
        if called is None or rest or not may_run(ctx, called):
            return False
        await self.leave(ctx, text, question)
        return True

    async def _leave_open(self, ctx: C, question: Question, field: Field, text: str) -> None:
        """Leave a question for words that put it off: nothing is noted, and buttons go on, or take them as they are."""
        if is_same(await ctx.question(), question):
            await ctx.close_question()
        given = without_mark(question.given)
        again = Option(ctx.text("ask-go-on"), question.command, given)
        anyhow = Option(ctx.text("ask-anyhow"), question.command, {**given, field.name: text})
        ctx.reply("ask-put-off", options=[again, anyhow])
        ctx.is_understood = True

    async def _read_back(self, ctx: C, question: Question, field: Field, text: str) -> None:
        """Show a text to its author before others read it."""
        options = send_options(ctx, question, field, text)
        if is_same(await ctx.question(), question):
            await ctx.open_question(question.command, question.given, question.field, question.version)
        else:
            options = [Option(options[0].label, options[0].command, options[0].args)]
        ctx.reply("ask-send", words=text, reader=field.reader, options=options)

    async def _turns_elsewhere(self, ctx: C, question: Question, text: str) -> bool:
        """Handle a text that is a command or gives up instead of answering; tell whether it was handled."""
        called, _ = self._registry.find(text)
        if gives_up(ctx, text) or thinks_again(ctx, text):
            await self.give_up(ctx, question)
        elif called is not None and may_run(ctx, called):
            await self.leave(ctx, text, question)
        elif is_same(await ctx.question(), question) and await self._beside(ctx, text):
            return True
        elif await self._is_else(ctx, text, is_free=False):
            await self._turn_to(ctx, text)
        else:
            return False
        return True

    async def give_up(self, ctx: C, question: Question) -> None:
        """End a question: with the button that leaves it unanswered, if it has one."""
        if not is_same(await ctx.question(), question):
            ctx.reply("ask-let-go")
            return
        shown = await ctx.shown(None)
        for position, option in enumerate(shown.options if shown else ()):
            if option.command == question.command and option.args.get(question.field) == "" and shown is not None:
                await self._presses.press(ctx, shown, position)
                return
        await self._runner.run(ctx, self._registry.commands["cancel"], "")
