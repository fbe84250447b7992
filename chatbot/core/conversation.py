"""The conversation: finds the command a message means, checks access, and asks for what is still missing."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Generic

from chatbot.core.ambiguity import REST, Ambiguous, AmbiguousDay, AmbiguousRange, Several
from chatbot.core.arguments import Field, FieldKind, dump_value, fields_of, version_of
from chatbot.core.buttons import position_in_reply, position_of, waits_for
from chatbot.core.day_fields import range_answer
from chatbot.core.errors import Outdated, UserError, Wrong
from chatbot.core.exchange import Asked, Exchange, Pressed, Question, field_of, question_option
from chatbot.core.formatting import clean, to_plain
from chatbot.core.interruptions import (
    FREE,
    WRONG,
    gives_up,
    is_beyond_doubt,
    is_sentence,
    is_to_be_shown,
    leave_option,
    send_options,
    without_mark,
)
from chatbot.core.l10n import Markup
from chatbot.core.messages import IncomingMessage, MessageKind, Option, Rank
from chatbot.core.parsing import fold, read, read_answer
from chatbot.core.registry import C, Command, Registry, asks_for_help, may_run, split_name
from chatbot.core.roles import Place
from chatbot.core.writer import Draft

_NOT_HEARD = {
    MessageKind.UNREADABLE: "error-unreadable",
    MessageKind.UNVERIFIED: "error-unverified",
    MessageKind.IN_CLEAR: "error-in-clear",
}

LONGEST_TEXT = 4000
"""Characters of one message that the bot reads; nobody writes more to a chatbot on purpose."""

_MOST_PEOPLE = 9
"""The most people that buttons offer to choose from."""
_MOST_LOOKED_AT = 3
"""The most messages with buttons in which a typed label is looked for, while the newer ones hold hints only."""


class Conversation(Generic[C]):
    """Answers messages with the commands of a registry."""

    def __init__(self, registry: Registry[C]) -> None:
        self._registry = registry

    def may_answer(self, message: IncomingMessage) -> bool:
        """Tell whether a message is likely to be answered, as far as can be told before its author is known."""
        if message.direct or message.choice is not None:
            return True
        command, _ = self._registry.called(clean(message.text).strip())
        return not message.edited and (command is not None or message.about is not None)

    async def dispatch(self, ctx: C) -> None:
        """Answer one message. Raises UserError for the person's mistakes, see `excuse`; anything else is a bug."""
        if ctx.message.kind is MessageKind.NEW_IDENTITY:
            self._tell_of_new_identity(ctx)
        elif ctx.message.direct:
            await self._direct(ctx)
        else:
            await self._room(ctx)

    async def excuse(self, ctx: C, mistake: UserError) -> None:
        """Answer a mistake kindly, in place of whatever was drafted before it."""
        ctx.drafts.clear()
        text = ctx.text(mistake.message_id, **mistake.values)
        if mistake.answered is not None:
            await self._after_wrong(ctx, mistake.answered, text)
            return
        if mistake.leaves:
            await ctx.close_question()
        ctx.say(text)

    async def _after_wrong(self, ctx: C, wrong: Wrong, text: Markup) -> None:
        """Ask once more for an answer that could not be taken; the second time, close the question."""
        command, given = self._registry.commands[wrong.command], without_mark(wrong.given)
        if WRONG in wrong.given:
            await ctx.close_question()
            again = Option(ctx.text("ask-again"), command.name, given)
            ctx.say(Markup(f"{text}\n\n{ctx.text('ask-let-go')}"), options=[again])
            return
        field = field_of(command.args, wrong.field)
        await ctx.open_question(command.name, {**given, WRONG: 1}, field.name, version_of(command.args))
        options = ctx.answers(command.args, given, field)
        ctx.say(text, options=[*options, leave_option(ctx, "ask-leave"), question_option(command.args, given, field)])

    def _tell_of_new_identity(self, ctx: C) -> None:
        """Tell the council, which knows its members and can ask them; it need not hear of strangers."""
        if ctx.member_id is not None:
            ctx.tell_council("council-new-identity", name=ctx.known_as, handle=ctx.account.user_id)

    async def _direct(self, ctx: C) -> None:
        message = ctx.message
        if message.kind is MessageKind.BEGUN:
            await self._greet(ctx)
            return
        if message.kind in _NOT_HEARD:
            raise UserError(_NOT_HEARD[message.kind])
        if (message.about is not None or message.edited) and message.choice is None and await self._follows(ctx):
            return
        if message.kind is MessageKind.DELETED or (message.reaction and not await self._is_button(ctx)):
            return
        if message.edited:
            raise UserError("error-edited")
        if message.once and await ctx.was_answered():
            raise UserError("error-answered-before")
        await self._read(ctx)
        if message.once and ctx.is_understood:
            await ctx.take_as_answer()

    async def _greet(self, ctx: C) -> None:
        """Greet somebody who began a direct chat and has not written there yet."""
        start = self._registry.commands.get("start")
        if ctx.member_id is None:
            await self._falls_back(ctx)
        elif start is not None:
            await self._invoke(ctx, start, {})

    async def _read(self, ctx: C) -> None:
        """Find out what a direct message asks for, and do it."""
        message = ctx.message
        for greet in self._registry.before_replies:
            await greet(ctx)
        if message.choice is not None:
            await self._press_token(ctx, message.choice)
            return
        if not clean(message.text).strip() and await self._falls_back(ctx):
            return
        text = _readable(message.text)
        question, asked = await ctx.question(), None
        if message.about is not None and (shown := await ctx.shown(message.about)):
            position, asked = position_in_reply(ctx, shown, text), self._asked_by(ctx, shown)
            if position is not None and (asked is None or not shown.options[position].field):
                await self._press(ctx, shown, position)
                return
            question = asked or question
        if text[0] in "/!":
            await self._leave(ctx, text[1:], question)
            return
        if asked is None and await self._press_label(ctx, text, question):
            return
        if question is not None and fold(text) == "cancel":
            await self._give_up(ctx, question)
            return
        if question is not None and not asks_for_help(text):
            await self._answer(ctx, question, text)
            return
        await self._named(ctx, text, spoken=True)

    def _asked_by(self, ctx: C, shown: Pressed) -> Asked | None:
        """Return the question that a shown message asks of the person who replies to it."""
        asks = shown.asks
        if asks is None or asks.command not in self._registry.commands or shown.member_id not in (None, ctx.member_id):
            return None
        version = version_of(self._registry.commands[asks.command].args)
        return Asked(asks.command, dict(asks.args), asks.field, version, ctx.now + timedelta(days=1))

    async def _leave(self, ctx: C, text: str, question: Question | None) -> None:
        """Run a command in place of an answer; the question that was open is no longer waited for."""
        command, _ = self._registry.find(text) if question is not None else (None, "")
        if question is not None and command is not None and command.name == "cancel":
            await self._give_up(ctx, question)
            return
        if command is None or command.name == "help":
            await self._named(ctx, text)
            return
        await ctx.close_question()
        try:
            await self._named(ctx, text)
        except UserError as mistake:
            mistake.leaves = True
            raise

    async def _room(self, ctx: C) -> None:
        """Answer in a group, only where the bot is meant beyond doubt."""
        message = ctx.message
        if message.edited or message.kind is MessageKind.DELETED:
            return
        if message.choice is not None:
            await self._press_token(ctx, message.choice)
            return
        text = clean(message.text).strip()
        if message.about is not None and (shown := await ctx.shown(message.about)):
            position = position_of(ctx, shown, text)
            if position is not None:
                await self._press(ctx, shown, position)
            return
        command, rest = self._registry.called(text)
        if command is None or not may_run(ctx, command):
            return
        _readable(text)  # raises UserError for a text that cannot be read
        _answer_in_place(ctx, command)
        await self._run(ctx, command, rest)

    async def _named(self, ctx: C, text: str, *, spoken: bool = False) -> None:
        """Run the command that a text names; `spoken` text may begin like a command and be none."""
        command, rest = self._registry.find(text)
        name, _ = split_name(text)
        if spoken and command and await is_sentence(ctx, command.args, name, rest, allowed=may_run(ctx, command)):
            command = None
        if command is not None and ctx.member_id is None and not may_run(ctx, command):
            command = None  # strangers are welcomed, whatever they call
        if command is None and await self._falls_back(ctx):
            return
        if command is None and gives_up(ctx, text):
            command, rest = self._registry.commands.get("cancel"), ""
        if command is None:
            nearest = None if name in self._registry.commands else self._registry.nearest(ctx, name)
            if nearest is not None:
                raise UserError("error-unknown-near", word=name[:40], nearest=nearest)
            raise UserError("error-unknown" if ctx.member_id is not None else "error-stranger")
        await self._run(ctx, command, rest)

    async def _follows(self, ctx: C) -> bool:
        """Let the features take what follows an earlier message; tell whether one did."""
        for take in self._registry.followers:
            if await take(ctx):
                return True
        return False

    async def _is_button(self, ctx: C) -> bool:
        """Tell whether a reaction presses a button of the message it is under."""
        shown = await ctx.shown(ctx.message.about)
        return shown is not None and position_in_reply(ctx, shown, ctx.message.text) is not None

    async def _falls_back(self, ctx: C) -> bool:
        """Let the features answer a text that fits no command; tell whether one did."""
        for answer in (*self._registry.fallbacks, *self._registry.last_resorts):
            if await answer(ctx):
                return True
        return False

    async def _run(self, ctx: C, command: Command[C], rest: str, before: dict[str, Any] | None = None) -> None:
        self._check_access(ctx, command)
        try:
            given = await read(ctx, command.args, rest, before)
        except Several as several:
            await self._ask_which(ctx, command, several)
            return
        await self._invoke(ctx, command, given)

    def _check_access(self, ctx: C, command: Command[C]) -> None:
        if may_run(ctx, command):
            return
        if ctx.member_id is None:
            raise UserError("error-stranger")
        raise UserError("error-role", role=command.access.value)

    async def _invoke(self, ctx: C, command: Command[C], given: dict[str, Any]) -> None:
        """Run the command, or ask for the first field it lacks."""
        if REST in given:
            rest = given.pop(REST)
            await self._run(ctx, command, rest, given)
            return
        missing = next((field for field in command.fields if field.required and field.name not in given), None)
        if missing is not None:
            await ctx.ask_for(command.args, given, missing.name)
        else:
            try:
                args = command.args.load(given)
            except ValueError as error:
                raise UserError("error-button-old") from error
            await command.handler(ctx, args)
        ctx.is_understood = True

    async def _ask_which(self, ctx: C, command: Command[C], several: Several) -> None:
        """Ask which of several meanings was meant, with a button for each."""
        if isinstance(several, AmbiguousDay):
            options = [
                Option(to_plain(ctx.text("day", day=day)), command.name, several.given | {several.field.name: str(day)})
                for day in several.days
            ]
            ctx.reply("ask-which-day", word=several.word, options=options)
            return
        if isinstance(several, AmbiguousRange):
            options = [
                Option(
                    to_plain(ctx.text("day-range", first=one.first, last=one.last or one.first)),
                    command.name,
                    several.given | {several.field.name: str(one.first), several.last.name: str(one.last)},
                )
                for one in several.ranges
            ]
            ctx.reply("ask-which-days", word=several.word, options=options)
            return
        if not isinstance(several, Ambiguous):
            raise TypeError(f"nobody can be asked which {several.field.name} is meant")
        people = several.people[:_MOST_PEOPLE]
        options = [
            Option(label, command.name, {**several.given, several.field.name: dump_value(person)})
            for person, label in zip(people, await ctx.tell_apart(people), strict=True)
        ]
        asks = "ask-who" if len(people) == len(several.people) else "ask-who-of-many"
        ctx.reply(asks, name=several.name[:80], shown=len(people), all=len(several.people), options=options)

    async def _answer(self, ctx: C, question: Question, text: str) -> None:
        command = self._registry.commands.get(question.command)
        if question.expires_at <= ctx.now or command is None or question.version != version_of(command.args):
            await ctx.close_question()
            await self.excuse(ctx, UserError("error-question-over"))
            return
        self._check_access(ctx, command)
        field = next((field for field in fields_of(command.args) if field.name == question.field), None)
        if field is None:
            raise UserError("error-question-over")
        given = without_mark(question.given)
        if field.kind in FREE and await self._thinks_better(ctx, question, field, text):
            return
        wrong = Wrong(command.name, question.given, field.name)
        try:
            if not (field.kind is FieldKind.DAY and range_answer(ctx, command.args, field, text, given)):
                given[field.name] = await read_answer(ctx, field, text, given)
        except Several as several:
            await self._ask_which(ctx, command, several)
            return
        except UserError as mistake:
            if await self._turns_elsewhere(ctx, question, text):
                return
            mistake.answered = wrong
            raise
        try:
            await self._take(ctx, command, given)
        except Outdated as over:
            await self.excuse(ctx, over)
        except UserError as mistake:
            mistake.answered = wrong
            raise

    async def _take(self, ctx: C, command: Command[C], given: dict[str, Any]) -> None:
        """Go on with a command, now that its question is answered."""
        open_now = await ctx.question()
        if open_now is not None and open_now.command == command.name:
            await ctx.close_question()
        ctx.is_answer = True
        await self._invoke(ctx, command, given)

    async def _thinks_better(self, ctx: C, question: Question, field: Field, text: str) -> bool:
        """Handle a text that is no answer, or is shown to its author before it is sent; tell whether it was handled."""
        if gives_up(ctx, text):
            await self._give_up(ctx, question)
            return True
        called, rest = self._registry.find(text)
        is_open = called is not None and may_run(ctx, called)
        if called is not None and is_open and await is_beyond_doubt(ctx, called.args, split_name(text)[0], rest):
            await self._leave(ctx, text, question)
            return True
        if not is_to_be_shown(field, text, looks_like_a_command=called is not None):
            return False
        given = without_mark(question.given)
        options = send_options(ctx, question.command, given, field, text)
        await ctx.open_question(question.command, question.given, question.field, question.version)
        ctx.reply("ask-send", words=text, reader=field.reader, options=options)
        return True

    async def _turns_elsewhere(self, ctx: C, question: Question, text: str) -> bool:
        """Handle a text that is a command or gives up instead of answering; tell whether it was handled."""
        called, _ = self._registry.find(text)
        if called is not None and may_run(ctx, called):
            await self._leave(ctx, text, question)
        elif gives_up(ctx, text):
            await self._give_up(ctx, question)
        else:
            return False
        return True

    async def _give_up(self, ctx: C, question: Question) -> None:
        """End a question: with the button that leaves it unanswered, if it has one."""
        shown = await ctx.shown(None)
        for position, option in enumerate(shown.options if shown else ()):
            if option.command == question.command and option.args.get(question.field) == "" and shown is not None:
                await self._press(ctx, shown, position)
                return
        await self._named(ctx, "cancel")

    async def _press_label(self, ctx: C, text: str, question: Question | None) -> bool:
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
        is_answer = question is not None and option.command == question.command and question.field in option.args
        if question is not None and not (is_answer or option.command == "cancel"):
            return False
        if question is None and option.field and not fold(text).isdecimal():
            return False  # nothing is asked, and the words may mean something else
        if question is None and fold(text) in self._registry.commands:
            return False  # a typed command is run as such: it asks when several people could be meant
        await self._press(ctx, shown, position)
        return True

    async def _press_token(self, ctx: C, token: str) -> None:
        shown = await ctx.pressed(token)
        if shown is None or shown.position is None:
            raise UserError("error-button-old")
        await self._press(ctx, shown, shown.position)

    async def _press(self, ctx: C, shown: Pressed, position: int) -> None:
        if shown.member_id is not None and shown.member_id != ctx.member_id:
            raise UserError("error-button-not-yours")
        option = shown.options[position]
        command = self._registry.commands.get(option.command)
        if command is None:
            raise UserError("error-button-old")
        self._check_access(ctx, command)
        question = await ctx.question()
        if option.field and not waits_for(question, option, ctx.now):
            raise UserError("error-button-over", command=command.name)
        if question is not None and question.command == command.name:
            await ctx.close_question()
        if not ctx.message.direct:
            _answer_in_place(ctx, command)
        ctx.is_answer = bool(option.field)
        await self._invoke(ctx, command, dict(option.args))
        if shown.message_id is not None and not self._leads(shown):
            chosen = ctx.text("chosen", label=option.label)
            edit = Draft(
                f"{shown.text}\n\n{chosen}",
                conversation=ctx.message.conversation,
                account=ctx.account if ctx.message.direct else None,
                replaces=shown.message_id,
                rank=Rank.ANSWER,
            )
            ctx.drafts.insert(0, edit)

    def _leads(self, shown: Pressed) -> bool:
        """Tell whether a message offers ways to go on, which all stay open when one is taken."""
        commands = self._registry.commands
        return any(option.command in commands and commands[option.command].leads for option in shown.options)


def _answer_in_place(ctx: Exchange, command: Command[Any]) -> None:
    """Decide whether a command written or pressed in a group is answered there or in the direct chat."""
    if command.place is Place.ANYWHERE or (command.place is Place.COUNCIL_ROOM and ctx.in_council_room):
        ctx.personal = False
    else:
        ctx.answer_directly()


def _readable(text: str) -> str:
    text = clean(text).strip()
    if not text:
        raise UserError("error-only-text")
    if len(text) > LONGEST_TEXT:
        raise UserError("error-too-long", limit=LONGEST_TEXT)
    return text
