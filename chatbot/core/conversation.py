"""The conversation: finds the command a message means, checks access, and asks for what is still missing."""

from __future__ import annotations

from typing import Generic

from chatbot.core.agreeing import Agreeing
from chatbot.core.answers import Answers
from chatbot.core.buttons import position_in_reply, position_of
from chatbot.core.correcting import Correcting
from chatbot.core.edits import Edits
from chatbot.core.errors import UserError
from chatbot.core.exchange import Pressed, Question
from chatbot.core.formatting import clean
from chatbot.core.interruptions import is_sentence, refuses
from chatbot.core.leaning import Act
from chatbot.core.messages import IncomingMessage, MessageKind
from chatbot.core.narrowing import Narrowing
from chatbot.core.parsing import fold
from chatbot.core.pressing import Presses, answer_in_place
from chatbot.core.referring import Referring, begins_with_pronoun
from chatbot.core.registry import C, Registry, Turn, asks_for_help, may_run, split_name
from chatbot.core.running import Runner
from chatbot.core.settling import Settling, leans_on
from chatbot.core.understanding.answering import say_unclear
from chatbot.core.understanding.understanding import Understanding
from chatbot.core.understanding.wishes import Wishes
from chatbot.core.undoing import Undoing

_NOT_HEARD = {
    MessageKind.UNREADABLE: "error-unreadable",
    MessageKind.UNVERIFIED: "error-unverified",
    MessageKind.IN_CLEAR: "error-in-clear",
}

LONGEST_TEXT = 4000
"""Characters of one message that the bot reads; nobody writes more to a chatbot on purpose."""


class Conversation(Generic[C]):
    """Answers messages with the commands of a registry."""

    def __init__(self, registry: Registry[C], understanding: Understanding | None = None) -> None:
        self._registry = registry
        self._runner = Runner(registry)
        self._presses = Presses(self._runner)
        self._agreeing = Agreeing(self._runner, self._presses)
        self._wishes = Wishes(self._runner, understanding)
        self._edits = Edits(registry)
        self._undoing = Undoing(self._runner)
        self._correcting = Correcting(self._runner, understanding)
        self._referring = Referring(self._runner)
        self._narrowing = Narrowing(self._runner, understanding)
        self._settling = Settling(self._runner, self._presses)
        self._understanding = understanding
        self._answers = Answers(
            self._runner, self._presses, self._said, self._wishes.is_else, self._wishes.answers_beside
        )

    def may_answer(self, message: IncomingMessage) -> bool:
        """Tell whether a message is likely to be answered, as far as can be told before its author is known."""
        if message.kind is MessageKind.VOTED:
            return False
        if message.direct or message.choice is not None:
            return True
        command, _ = self._registry.called(clean(message.text).strip())
        return not message.edited and (command is not None or message.about is not None)

    async def dispatch(self, ctx: C) -> None:
        """Answer one message. Raises UserError for the person's mistakes, see `excuse`; anything else is a bug."""
        if ctx.message.kind is MessageKind.NEW_IDENTITY:
            self._tell_of_new_identity(ctx)
        elif _is_about_a_vote(ctx.message):
            await self._vote(ctx)
        elif ctx.message.direct:
            await self._direct(ctx)
        else:
            await self._room(ctx)

    async def excuse(self, ctx: C, mistake: UserError) -> None:
        """Answer a mistake kindly, in place of whatever was drafted before it."""
        ctx.drafts.clear()
        ctx.effect = None
        if ctx.message.edited and ctx.corrects is None and not await self._edits.begin(ctx):
            return
        before = self._edits.kept(await ctx.question())
        text = ctx.text(mistake.message_id, **mistake.values)
        if mistake.answered is not None:
            await self._answers.after_wrong(ctx, mistake.answered, text)
        else:
            if mistake.leaves:
                await ctx.close_question()
            ctx.say(text)
        self._edits.finish(ctx)
        await self._edits.remember(ctx, before)

    def _tell_of_new_identity(self, ctx: C) -> None:
        """Tell the council, which knows its members and can ask them; it need not hear of strangers."""
        if ctx.member_id is not None:
            ctx.tell_council("council-new-identity", name=ctx.known_as, handle=ctx.account.user_id)

    async def _vote(self, ctx: C) -> None:
        """Let the features take a vote in a poll, or that one was deleted. Nobody is answered: the poll shows it."""
        for take in self._registry.voters:
            if await take(ctx):
                return

    async def _direct(self, ctx: C) -> None:
        message = ctx.message
        if message.kind is MessageKind.BEGUN:
            await self._greet(ctx)
            return
        if message.kind in _NOT_HEARD:
            raise UserError(_NOT_HEARD[message.kind])
        if message.edited and await ctx.is_unchanged():
            return
        is_led = message.about is not None or message.edited or message.conversation.thread_id is not None
        if is_led and message.choice is None and await self._follows(ctx):
            await self._wishes.is_in_danger(ctx, message.text, None)
            return
        if message.kind is MessageKind.DELETED or (message.reaction and not await self._is_button(ctx)):
            return
        if message.edited and not await self._edits.begin(ctx):
            return
        if message.once and await ctx.was_answered():
            raise UserError("error-answered-before")
        before = self._edits.kept(await ctx.question())
        await self._read(ctx)
        if message.once and ctx.is_understood:
            await ctx.take_as_answer()
        self._edits.finish(ctx)
        await self._edits.remember(ctx, before)

    async def _greet(self, ctx: C) -> None:
        """Greet somebody who began a direct chat and has not written there yet."""
        start = self._registry.commands.get("start")
        if ctx.member_id is None:
            await self._wishes.falls_back(ctx, Turn.UNSURE)
        elif start is not None:
            await self._runner.invoke(ctx, start, {})

    async def _read(self, ctx: C) -> None:
        """Find out what a direct message asks for, and do it."""
        message = ctx.message
        for greet in self._registry.before_replies:
            await greet(ctx)
        if message.choice is not None:
            await self._presses.press_token(ctx, message.choice)
            return
        if not clean(message.text).strip() and await self._wishes.falls_back(ctx, *Turn):
            return
        text, question = _readable(message.text), await ctx.question()
        if text[0] in "/!" or not await self._wishes.is_in_danger(ctx, text, question):
            await self._read_words(ctx, text, question)

    async def _read_words(self, ctx: C, text: str, question: Question | None) -> None:
        """Find out what words ask for, as an answer to something or by themselves, and do it."""
        message, asked = ctx.message, None
        if message.about is not None and (shown := await ctx.shown(message.about)):
            position, asked = position_in_reply(ctx, shown, text), self._answers.asked_by(ctx, shown)
            if position is not None and (asked is None or not shown.options[position].field):
                await self._presses.press(ctx, shown, position)
                return
            question = asked or question
        if text[0] in "/!":
            await self._answers.leave(ctx, text[1:], question)
            return
        if question is None and not await self._presses.is_wish_open(ctx) and await self._undoing.hear(ctx, text):
            return
        if asked is None and await self._presses.press_label(ctx, text, question):
            return
        if question is not None and fold(text) == "cancel":
            await self._answers.give_up(ctx, question)
            return
        if question is not None and not asks_for_help(text):
            await self._answers.answer(ctx, question, text)
            return
        if await self._hears(ctx, text):
            return
        await self._named(ctx, text, spoken=True)

    async def _hears(self, ctx: C, text: str) -> bool:
        """Take words as leaning on what was before them, unless they are a command or surely say something else.

        What answers or mends it beyond doubt comes first, then what features listen for, what mends it in any words,
        what ends it or only speaks of it, and at last what has to be read back.
        """
        if await self._calls_command(ctx, text):
            return False
        if self._understanding is not None and (before := await leans_on(ctx)) is not None:
            ctx.leaning = await self._understanding.leaning(ctx, text, before)
        shown = await ctx.shown(ctx.message.about) if ctx.message.about is not None else None
        if await self._hears_surely(ctx, text, shown):
            return True
        if await self._features_hear(ctx, text):
            return True
        if ctx.leaning is not None and await self._wishes.is_beside_denial(ctx, text):
            return True
        if await self._correcting.mend(ctx, text):
            return True
        is_left = ctx.leaning is not None and ctx.leaning.act in (Act.UNDO, Act.NO)
        if not is_left and await self._wishes.is_else(ctx, text):
            return False
        return (
            await self._settling.hear(ctx, text)
            or await self._presses.hear(ctx, text, shown, only_sure=False)
            or await self._agreeing.hear(ctx, text, shown, only_sure=False)
            or await self._settling.leaves(ctx, text)
        )

    async def _calls_command(self, ctx: C, text: str) -> bool:
        """Tell whether a text calls a command by its name, and is no sentence that only begins with it."""
        called, rest = self._registry.find(text)
        if called is None or not may_run(ctx, called) or called.name == "cancel":
            return False
        return not await is_sentence(ctx, called.args, split_name(text)[0], rest, allowed=True)

    async def _hears_surely(self, ctx: C, text: str, shown: Pressed | None) -> bool:
        """Take words that correct, ask on about or answer what was before them, and can mean nothing else."""
        if await self._settling.hushes(ctx) or await self._narrowing.hear(ctx, text):
            return True
        if await self._settling.leaves(ctx, text, only_guesses=True):
            return True
        if await self._correcting.hear(ctx, text) or await self._referring.hear(ctx, text):
            return True
        for answers in (self._presses, self._agreeing):
            if await answers.hear(ctx, text, shown, only_sure=True):
                return True
        return False

    async def _features_hear(self, ctx: C, text: str) -> bool:
        """Let the features take words that answer what they asked or told."""
        for command, take in self._registry.in_words:
            is_other = command and await self._wishes.is_something_else(ctx, text, command)
            if not is_other and await take(ctx):
                return True
        return False

    async def _room(self, ctx: C) -> None:
        """Answer in a group, only where the bot is meant beyond doubt."""
        message = ctx.message
        if message.edited:
            return
        if message.choice is not None:
            await self._presses.press_token(ctx, message.choice)
            return
        text = clean(message.text).strip()
        if message.about is not None and (shown := await ctx.shown(message.about)):
            position = position_of(ctx, shown, text)
            if position is not None:
                await self._presses.press(ctx, shown, position)
            return
        command, rest = self._registry.called(text)
        if command is None or not may_run(ctx, command):
            return
        _readable(text)  # raises UserError for a text that cannot be read
        answer_in_place(ctx, command)
        await self._runner.run(ctx, command, rest)

    async def _named(self, ctx: C, text: str, *, spoken: bool = False) -> None:
        """Run the command that a text names, or do what it says in other words; `spoken`: no sign stands before it."""
        command, rest = self._registry.find(text)
        name, _ = split_name(text)
        if spoken and command and await is_sentence(ctx, command.args, name, rest, allowed=may_run(ctx, command)):
            command = None
        if command is not None and ctx.member_id is None and not may_run(ctx, command):
            command = None  # strangers are welcomed, whatever they call
        is_of_somebody = spoken and (command is None or begins_with_pronoun(ctx, rest))
        if is_of_somebody and await self._wishes.is_of_somebody(ctx, text):
            return
        if spoken and command and await self._wishes.is_told(ctx, command, text, rest):
            return
        if command is None and await self._wishes.is_heard(ctx, text, spoken=spoken):
            return
        if command is None and refuses(ctx, text):
            command, rest = self._registry.commands.get("cancel"), ""
        if command is None:
            nearest = None if name in self._registry.commands else self._registry.nearest(ctx, name)
            if nearest is not None and (not spoken or not rest):
                raise UserError("error-unknown-near", word=name[:40], nearest=nearest)
            if ctx.member_id is None:
                raise UserError("error-stranger")
            await say_unclear(ctx, self._registry)
            return
        await self._runner.run(ctx, command, rest)

    async def _follows(self, ctx: C) -> bool:
        """Let the features take what follows an earlier message; tell whether one did."""
        for take in self._registry.followers:
            if await take(ctx):
                return True
        return False

    async def _is_button(self, ctx: C) -> bool:
        """Tell whether a reaction presses a button of the message it is under."""
        # a message that was sent a moment ago may not be known by its id yet: then it is the last one
        shown = await ctx.shown(ctx.message.about) or await ctx.shown(None)
        return shown is not None and position_in_reply(ctx, shown, ctx.message.text) is not None

    async def _said(self, ctx: C, text: str) -> None:
        """Do what a text says in place of an answer."""
        await self._named(ctx, text, spoken=not ctx.message.text.lstrip().startswith(("/", "!")))


def _is_about_a_vote(message: IncomingMessage) -> bool:
    return message.kind is MessageKind.VOTED or (message.kind is MessageKind.DELETED and not message.direct)


def _readable(text: str) -> str:
    text = clean(text).strip()
    if not text:
        raise UserError("error-only-text")
    if len(text) > LONGEST_TEXT:
        raise UserError("error-too-long", limit=LONGEST_TEXT)
    return text
