"""Which command is meant, whether the person may run it, and what is still missing."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Generic, TypeVar

from chatbot.core.arguments import Arguments, Field, dump_value, fields_of, version_of
from chatbot.core.context import Asked, Context, Draft, Pressed, Question
from chatbot.core.errors import Outdated, UserError, Wrong
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
from chatbot.core.l10n import Markup, Value
from chatbot.core.messages import IncomingMessage, Kind, Option, Rank
from chatbot.core.parsing import (
    REST,
    Ambiguous,
    AmbiguousDay,
    Several,
    fold,
    nearest_command,
    option_label,
    read,
    read_answer,
    words_of,
)
from chatbot.core.roles import Access, Place, Role

C = TypeVar("C", bound=Context)
A = TypeVar("A", bound=Arguments)

_NOT_HEARD = {
    Kind.UNREADABLE: "error-unreadable",
    Kind.UNVERIFIED: "error-unverified",
    Kind.IN_CLEAR: "error-in-clear",
}

LONGEST_TEXT = 4000
"""Characters of one message that the bot reads; nobody writes more to a chatbot on purpose."""

_MOST_PEOPLE = 9
"""Who is chosen from by buttons, at most."""


_MOST_LOOKED_AT = 3
"""Messages with buttons that a typed label is looked for in, while they are hints."""


@dataclass(frozen=True, slots=True)
class Command(Generic[C]):
    """One thing people can ask for.

    also      further roles that may run it
    examples  lines as people would write them; shown in the help and run by the tests
    """

    name: str
    args: type[Arguments]
    access: Role | Access
    place: Place
    examples: tuple[str, ...]
    handler: Callable[[C, Any], Awaitable[None]]
    also: frozenset[Role] = frozenset()

    def open_to(self, roles: frozenset[str], *, member: bool) -> bool:
        """Whether somebody with `roles` may run it."""
        if self.access is Access.ANYONE:
            return True
        return member if self.access is Access.MEMBER else bool(roles & {self.access, *self.also})

    @property
    def fields(self) -> tuple[Field, ...]:
        """The arguments people can type."""
        return tuple(field for field in fields_of(self.args) if not field.hidden)


class Router(Generic[C]):
    """The commands of one feature or, with others included, of the whole bot."""

    def __init__(self) -> None:
        self.commands: dict[str, Command[C]] = {}
        self._greetings: list[Callable[[C], Awaitable[None]]] = []
        self._strays: list[Callable[[C], Awaitable[bool]]] = []

    def command(
        self,
        name: str,
        *,
        args: type[A],
        role: Role | Access,
        place: Place = Place.DIRECT,
        examples: tuple[str, ...] = (),
        also: Iterable[Role] = (),
    ) -> Callable[[Callable[[C, A], Awaitable[None]]], Callable[[C, A], Awaitable[None]]]:
        """Register the decorated handler. Raises ValueError for a name or arguments that are taken."""
        if name in self.commands or args.command not in ("", name):
            raise ValueError(f"command {name} or its arguments {args.__name__} are taken")
        fields_of(args)
        args.command = name

        def register(handler: Callable[[C, A], Awaitable[None]]) -> Callable[[C, A], Awaitable[None]]:
            self.commands[name] = Command(name, args, role, place, examples, handler, frozenset(also))
            return handler

        return register

    def greeting(self, handler: Callable[[C], Awaitable[None]]) -> Callable[[C], Awaitable[None]]:
        """Register what is done and said before anything a person wrote directly is answered."""
        self._greetings.append(handler)
        return handler

    def stray(self, handler: Callable[[C], Awaitable[bool]]) -> Callable[[C], Awaitable[bool]]:
        """Register what may answer words that fit no command; it returns whether it did."""
        self._strays.append(handler)
        return handler

    def include(self, other: Router[C]) -> None:
        """Take in another router's commands. Raises ValueError for a name that is taken."""
        if taken := self.commands.keys() & other.commands.keys():
            raise ValueError(f"commands registered twice: {', '.join(sorted(taken))}")
        self.commands |= other.commands
        self._greetings += other._greetings
        self._strays += other._strays

    def visible(self, roles: frozenset[str], *, member: bool) -> list[Command[C]]:
        """The commands somebody with `roles` may run, in the order they were registered."""
        return [command for command in self.commands.values() if command.open_to(roles, member=member)]

    def may_answer(self, message: IncomingMessage) -> bool:
        """Whether something is likely said to a message, as far as can be told before anybody knows who wrote it."""
        if message.direct or message.choice is not None:
            return True
        command, _ = self._called(clean(message.text).strip())
        return not message.edited and (command is not None or message.about is not None)

    def nearest(self, ctx: C, name: str) -> str | None:
        """Of the commands that who wrote may run, the one most likely meant by a mistyped `name`."""
        offered = self.visible(ctx.roles, member=ctx.member_id is not None)
        return nearest_command(name, [command.name for command in offered])

    async def dispatch(self, ctx: C) -> None:
        """Answer one message. Raises UserError for the person's mistakes, see `excuse`; else only for bugs."""
        if ctx.message.kind is Kind.NEW_IDENTITY:
            self._tell_of_new_identity(ctx)
        elif ctx.message.direct:
            await self._direct(ctx)
        else:
            await self._room(ctx)

    async def excuse(self, ctx: C, mistake: UserError) -> None:
        """Answer a mistake kindly, in place of whatever was said before it."""
        ctx.drafts.clear()
        text = ctx.text(mistake.message_id, **mistake.values)
        if mistake.answered is not None:
            await self._after_wrong(ctx, mistake.answered, text)
            return
        if mistake.leaves:
            await ctx.close_question()
        ctx.say(text)

    async def _after_wrong(self, ctx: C, wrong: Wrong, text: Markup) -> None:
        """Ask once more for what could not be taken; the second time, let go."""
        command, given = self.commands[wrong.command], without_mark(wrong.given)
        if WRONG in wrong.given:
            await ctx.close_question()
            again = Option(ctx.text("ask-again"), command.name, given)
            ctx.say(Markup(f"{text}\n\n{ctx.text('ask-let-go')}"), options=[again])
            return
        field = next(field for field in fields_of(command.args) if field.name == wrong.field)
        await ctx.open_question(command.name, {**given, WRONG: 1}, field.name, version_of(command.args))
        options = self._answers(ctx, command, given, field)
        ctx.say(text, options=[*options, leave_option(ctx, "ask-leave"), self._asks(command, given, field)])

    def _tell_of_new_identity(self, ctx: C) -> None:
        """The council knows people and can ask; of strangers it need not hear."""
        if ctx.member_id is not None:
            ctx.tell_council("council-new-identity", name=ctx.known_as, handle=ctx.account.user_id)

    async def _direct(self, ctx: C) -> None:
        message = ctx.message
        if message.kind is not Kind.WRITTEN:
            raise UserError(_NOT_HEARD[message.kind])
        if message.edited:
            raise UserError("error-edited")
        if message.once and await ctx.was_answered():
            raise UserError("error-answered-before")
        await self._read(ctx)
        if message.once and ctx.is_understood:
            await ctx.take_as_answer()

    async def _read(self, ctx: C) -> None:
        """Find out what was written to the bot alone, and do it."""
        message = ctx.message
        for greet in self._greetings:
            await greet(ctx)
        if message.choice is not None:
            await self._press_token(ctx, message.choice)
            return
        if not clean(message.text).strip() and await self._is_stray(ctx):
            return
        text = _readable(message.text)
        question, asked = await ctx.question(), None
        if message.about is not None and (shown := await ctx.shown(message.about)):
            position, asked = _position_in_reply(ctx, shown, text), self._asked_by(ctx, shown)
            if position is not None and (asked is None or not shown.options[position].field):
                await self._press(ctx, shown, position)
                return
            question = asked or question
        if text[0] in "/!":
            await self._leave(ctx, text[1:], question)
            return
        if asked is None and await self._is_label(ctx, text, question):
            return
        if question is not None and fold(text) == "cancel":
            await self._give_up(ctx, question)
            return
        if question is not None and fold(text) != "help":
            await self._answer(ctx, question, text)
            return
        await self._named(ctx, text, spoken=True)

    def _asked_by(self, ctx: C, shown: Pressed) -> Asked | None:
        """The question that a message put, to somebody who answers that very message."""
        asks = shown.asks
        if asks is None or asks.command not in self.commands or shown.member_id not in (None, ctx.member_id):
            return None
        version = version_of(self.commands[asks.command].args)
        return Asked(asks.command, dict(asks.args), asks.field, version, ctx.now + timedelta(days=1))

    async def _leave(self, ctx: C, text: str, question: Question | None) -> None:
        """Do what a command says; whatever was asked before is not waited for any more."""
        command, _ = self._find(text) if question is not None else (None, "")
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

    def _find(self, text: str) -> tuple[Command[C] | None, str]:
        """The command that a text begins with, and what follows: `my_mentor`, `My mentor`."""
        name, rest = _split(text)
        if name not in self.commands:
            second, after = _split(rest)
            if f"{name}_{second}" in self.commands:
                return self.commands[f"{name}_{second}"], after
        return self.commands.get(name), rest

    async def _room(self, ctx: C) -> None:
        """In a group the bot is silent unless it is meant beyond doubt."""
        message = ctx.message
        if message.edited:
            return
        if message.choice is not None:
            await self._press_token(ctx, message.choice)
            return
        text = clean(message.text).strip()
        if message.about is not None and (shown := await ctx.shown(message.about)):
            position = _position(ctx, shown, text)
            if position is not None:
                await self._press(ctx, shown, position)
            return
        command, rest = self._called(text)
        if command is None or not may_run(ctx, command):
            return
        _readable(text)  # or a mistake to tell of
        _choose_place(ctx, command)
        await self._run(ctx, command, rest)

    def _called(self, text: str) -> tuple[Command[C] | None, str]:
        """The command that a text calls beyond doubt, as one must in a group, and what follows it."""
        if text[:1] not in ("/", "!"):
            return None, ""
        name, rest = _split(text[1:])
        return self.commands.get(name), rest

    async def _named(self, ctx: C, text: str, *, spoken: bool = False) -> None:
        """Do what a text says; `spoken` words may begin like a command and be none."""
        command, rest = self._find(text)
        name, _ = _split(text)
        if spoken and command and await is_sentence(ctx, command.args, name, rest, allowed=may_run(ctx, command)):
            command = None
        if command is None and await self._is_stray(ctx):
            return
        if command is None and gives_up(ctx, text):
            command, rest = self.commands.get("cancel"), ""
        if command is None:
            nearest = None if name in self.commands else self.nearest(ctx, name)
            if nearest is not None:
                raise UserError("error-unknown-near", word=name[:40], nearest=nearest)
            raise UserError("error-unknown" if ctx.member_id is not None else "error-stranger")
        await self._run(ctx, command, rest)

    async def _is_stray(self, ctx: C) -> bool:
        """Whether what fits no command was answered all the same."""
        for answer in self._strays:
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
            await self.ask(ctx, command, given, missing.name)
        else:
            try:
                args = command.args.load(given)
            except ValueError as error:
                raise UserError("error-button-old") from error
            await command.handler(ctx, args)
        ctx.is_understood = True

    async def ask(
        self,
        ctx: C,
        command: Command[C],
        given: Mapping[str, Any],
        field_name: str,
        *,
        without: Option | None = None,
        options: Sequence[Option] = (),
        **values: Value,
    ) -> None:
        """Ask for one field of a command; the next message in the direct chat answers.

        `values` are for the Fluent message `ask-<command>-<field>`; `options` are answers that are there to
        be tapped, `without` is the button of a question that may be left without one.
        """
        if not ctx.personal:
            ctx.answer_directly()
        field = next(field for field in fields_of(command.args) if field.name == field_name)
        options = [*self._answers(ctx, command, given, field), *options]
        if without is not None:
            options.append(without)
        if ctx.home is not None:
            options.append(self._asks(command, given, field))
        ctx.say(ctx.text(f"ask-{command.name.replace('_', '-')}-{field_name}", **values), options=options)
        if ctx.home is not None:
            await ctx.open_question(command.name, dict(given), field_name, version_of(command.args))

    def _answers(self, ctx: C, command: Command[C], given: Mapping[str, Any], field: Field) -> list[Option]:
        """A button for each of the values there are."""
        answers = field.name if ctx.home is not None else ""
        return [
            Option(to_plain(option_label(ctx, value)), command.name, {**given, field.name: dump_value(value)}, answers)
            for value in field.options or ()
        ]

    def _asks(self, command: Command[C], given: Mapping[str, Any], field: Field) -> Option:
        """What a message asks for, kept with it where its buttons are, so that a reply to it is known as the answer."""
        return Option("", command.name, dict(given), field.name)

    async def _ask_which(self, ctx: C, command: Command[C], several: Several) -> None:
        """Let the reader choose among what their words may mean."""
        if isinstance(several, AmbiguousDay):
            options = [
                Option(to_plain(ctx.text("day", day=day)), command.name, several.given | {several.field.name: str(day)})
                for day in several.days
            ]
            ctx.reply("ask-which-day", word=several.word, options=options)
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
        command = self.commands.get(question.command)
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
        """Do what was asked about, once the answer is there."""
        open_now = await ctx.question()
        if open_now is not None and open_now.command == command.name:
            await ctx.close_question()
        await self._invoke(ctx, command, given)

    async def _thinks_better(self, ctx: C, question: Question, field: Field, text: str) -> bool:
        """Whether words that could be an answer are none, or are shown first to who wrote them."""
        if gives_up(ctx, text):
            await self._give_up(ctx, question)
            return True
        called, rest = self._find(text)
        is_open = called is not None and may_run(ctx, called)
        if called is not None and is_open and await is_beyond_doubt(ctx, called.args, _split(text)[0], rest):
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
        """Whether what is no answer was a command, or giving up, and is done."""
        called, _ = self._find(text)
        if called is not None and may_run(ctx, called):
            await self._leave(ctx, text, question)
        elif gives_up(ctx, text):
            await self._give_up(ctx, question)
        else:
            return False
        return True

    async def _give_up(self, ctx: C, question: Question) -> None:
        """End a question: with its button for no answer, if it has one."""
        shown = await ctx.shown(None)
        for position, option in enumerate(shown.options if shown else ()):
            if option.command == question.command and option.args.get(question.field) == "" and shown is not None:
                await self._press(ctx, shown, position)
                return
        await self._named(ctx, "cancel")

    async def _is_label(self, ctx: C, text: str, question: Question | None) -> bool:
        """Press the button whose number or label was typed, if the last buttons shown have such a one."""
        for skipped in range(_MOST_LOOKED_AT):
            shown = await ctx.shown(None, skipped)
            if shown is None:
                return False
            position = (_position if ctx.message.about is None else _position_in_reply)(ctx, shown, text)
            if position is not None:
                break
            if any(option.args or option.field for option in shown.options):
                return False  # else it was a hint, and what was shown before still waits
        else:
            return False
        option = shown.options[position]
        is_answer = question is not None and option.command == question.command and question.field in option.args
        if question is not None and not (is_answer or option.command == "cancel"):
            return False
        if question is None and option.field and not fold(text).isdecimal():
            return False  # nothing was asked, and the words may mean something else
        if question is None and fold(text) in self.commands:
            return False  # the command itself: the button's, which knows when several could be meant, or another one
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
        command = self.commands.get(option.command)
        if command is None:
            raise UserError("error-button-old")
        self._check_access(ctx, command)
        question = await ctx.question()
        if option.field and not _waits_for(question, option, ctx.now):
            raise UserError("error-button-over", command=command.name)
        if question is not None and question.command == command.name:
            await ctx.close_question()
        if not ctx.message.direct:
            _choose_place(ctx, command)
        await self._invoke(ctx, command, dict(option.args))
        if shown.message_id is not None:
            chosen = ctx.text("chosen", label=option.label)
            edit = Draft(
                f"{shown.text}\n\n{chosen}",
                conversation=ctx.message.conversation,
                account=ctx.account if ctx.message.direct else None,
                replaces=shown.message_id,
                rank=Rank.ANSWER,
            )
            ctx.drafts.insert(0, edit)


def may_run(ctx: Context, command: Command[Any]) -> bool:
    """Whether who wrote may run a command."""
    return command.open_to(ctx.roles, member=ctx.member_id is not None)


def _waits_for(question: Question | None, option: Option, now: datetime) -> bool:
    """Whether `question` is the one that a button answers, and still open."""
    return (
        question is not None
        and question.expires_at > now
        and (question.command, question.field) == (option.command, option.field)
        and without_mark(question.given).items() <= option.args.items()
    )


def _choose_place(ctx: Context, command: Command[Any]) -> None:
    """Whether a command written or pressed in a group is answered there."""
    if command.place is Place.ANYWHERE or (command.place is Place.COUNCIL_ROOM and ctx.in_council_room):
        ctx.personal = False
    else:
        ctx.answer_directly()


def _split(text: str) -> tuple[str, str]:
    """The command's name and what follows; `request-mentor` and `Request_Mentor!` are `request_mentor`."""
    name, _, rest = text.lstrip().partition(" ")
    if "\n" in name:
        name, _, more = name.partition("\n")
        rest = f"{more} {rest}"
    return name.lower().rstrip(".,!?").replace("-", "_"), rest.strip()


def _readable(text: str) -> str:
    text = clean(text).strip()
    if not text:
        raise UserError("error-only-text")
    if len(text) > LONGEST_TEXT:
        raise UserError("error-too-long", limit=LONGEST_TEXT)
    return text


def _position_in_reply(ctx: Context, shown: Pressed, text: str) -> int | None:
    """The button that a reply names, alone or in its first line: who answers a mail adds a greeting."""
    position = _position(ctx, shown, text)
    return position if position is not None else _position(ctx, shown, text.partition("\n")[0].rstrip(" .,!"))


def _position(ctx: Context, shown: Pressed, text: str) -> int | None:
    """The button that a text names; of two, the last a plain no, the other is a yes."""
    wanted = fold(text)
    if re.fullmatch(r"[0-9]{1,2}", wanted):
        return int(wanted) - 1 if 0 < int(wanted) <= len(shown.options) else None
    labels: Sequence[str] = [fold(option.label) for option in shown.options]
    if wanted in labels:
        return labels.index(wanted)
    is_asked_whether = len(labels) == 2 and labels[1] in words_of(ctx, "words-no")
    is_asked_whether |= len(labels) == 3 and all(option.command == "cancel" for option in shown.options[1:])
    return 0 if is_asked_whether and wanted in words_of(ctx, "words-yes") else None
