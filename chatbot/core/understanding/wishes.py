"""Words that call no command, or only seem to: features hear them, and what they wish for is done, shown or offered."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Generic

from chatbot.core.exchange import Exchange, Question
from chatbot.core.interruptions import Form, form_of, gives_up, refuses
from chatbot.core.leads import beside_denial, says_meant
from chatbot.core.referring import in_full, names
from chatbot.core.registry import C, Command, Turn, may_run, split_name
from chatbot.core.running import Runner
from chatbot.core.understanding.answering import choices, offer, show, talk
from chatbot.core.understanding.deciding import DANGER, DOUBTFUL, HELP, SURE, URGENT, WITH_WORDS
from chatbot.core.understanding.nobody import say_nobody
from chatbot.core.understanding.reading import Reading, Verdict
from chatbot.core.understanding.understanding import HEARD, Understanding
from chatbot.core.words import fold, spoken_words

_FEW = 3  # words
_BEYOND_DOUBT = 0.9
_WORTH_OFFERING = 0.2
_LIKELY_FIRST = 0.30
_MOST_ASKED = 4
"""Choices before the last one, "none of these", where wishes stand beside what a feature asks."""
_LIKELIER, _CLEARLY = 0.35, 0.10
"""The score from which words are something else than an answer, and how far that is ahead of the answer."""


class Wishes(Generic[C]):
    """Does what people say in their own words; without an `understanding` only what features make of it."""

    def __init__(self, runner: Runner[C], understanding: Understanding | None) -> None:
        self._runner = runner
        self._registry = runner.registry
        self._understanding = understanding

    async def is_in_danger(self, ctx: C, text: str, question: Question | None) -> bool:
        """Answer words that say somebody may take their life, before they are taken for anything else.

        A person reads them who answers to a report: there they are what was asked for.
        """
        if self._understanding is None or (question is not None and question.command == URGENT):
            return False
        locale = self._understanding.in_danger(ctx, text)
        if not locale:
            return False
        ctx.locale = locale  # that of the words, whichever else they have chosen
        return await talk(ctx, self._registry, DANGER)

    async def is_told(self, ctx: C, command: Command[C], text: str, rest: str) -> bool:
        """Handle a sentence that begins with a command's name and says something else; tell whether it was handled.

        `help me find a mentor` is one, `help profile` is not.
        """
        has_words = any(sign.isalnum() for sign in rest)
        is_typed = not has_words or "_" in text.split(maxsplit=1)[0] or self._is_name(ctx, rest)
        is_typed = is_typed or any(field.verbatim for field in command.fields)
        if self._understanding is None or is_typed or not may_run(ctx, command):
            return False
        if command.name == HELP and ctx.member_id is None and len(rest.split()) >= _FEW:
            await self._understanding.read(ctx, text)
            return await self.falls_back(ctx, Turn.UNSURE)
        form = await form_of(ctx, command.args, rest)
        if form is Form.NOBODY or (form is Form.SEVERAL and command.args.is_private):
            if await self.falls_back(ctx, Turn.FIRST):
                return True
            if fold(rest.split()[0]) in spoken_words(ctx, "words-tell-nobody"):  # `tell me a joke`
                return await self.is_heard(ctx, text, spoken=True)
            reading = await self._understanding.read(ctx, text)
            first = reading.intentions[0] if reading.is_sure and form is Form.NOBODY else None
            if first is None or first.command != command.name:
                return False
            has_people = any(isinstance(value, dict) for value in first.given.values())  # `kudos to Kim for her help`
            return has_people and await self._follow(ctx, reading)
        if form in (Form.ARGUMENTS, Form.SEVERAL):
            return False
        reading = await self._understanding.read(ctx, text)
        is_sure = reading.is_sure and reading.intentions[0].score >= SURE  # a name that was typed is much to go by
        is_other = is_sure and (form is Form.NOTHING or reading.intentions[0].command != command.name)
        is_long = len(rest.split()) >= _FEW and reading.verdict is Verdict.CHOOSE
        is_lost = is_long and (command.name == HELP or form is Form.NOTHING)
        return (is_other or is_lost or reading.is_phrase) and await self._follow(ctx, reading)

    async def is_heard(self, ctx: C, text: str, *, spoken: bool) -> bool:
        """Handle words that call no command: as features do, or as what they say; tell whether they were handled.

        After a sign that calls a command, they are no sentence: only what people call a command is known.
        """
        if self._understanding is None:
            return await self.falls_back(ctx, *Turn)
        if spoken and await self.falls_back(ctx, Turn.FIRST):
            return True
        if (called := self._understanding.called(ctx, text)) is not None:
            await self._runner.run(ctx, self._registry.commands[called.name], "")
            return True
        if not spoken:
            return await self.falls_back(ctx, *Turn)
        reading = await self._understanding.read(ctx, text)
        if refuses(ctx, text) and not reading.is_timely:
            return not gives_up(ctx, text) and await self.falls_back(ctx, Turn.UNSURE)
        if reading.is_sure:
            return await self._follow(ctx, reading)
        if reading.is_urgent:
            return await self._follow(ctx, reading)  # not to be sent to anybody: it may be about them
        if await self.falls_back(ctx, Turn.UNSURE):
            return True
        if reading.verdict is Verdict.TALK or (reading.verdict is Verdict.CHOOSE and not self._is_name(ctx, text)):
            is_doubtful = reading.verdict is Verdict.CHOOSE and reading.intentions[0].score < DOUBTFUL
            if is_doubtful and await self.falls_back(ctx, Turn.LAST):
                self._offer_beside(ctx, reading)
                return True
            return await self._follow(ctx, reading)
        return await self.falls_back(ctx, Turn.LAST)

    async def is_of_somebody(self, ctx: C, text: str) -> bool:
        """Handle a text whose pronoun means the person who was spoken of, if it wishes something of them; tell so."""
        full = await in_full(ctx, text) if self._understanding is not None else None
        if self._understanding is None or full is None:
            return False
        if (await self._understanding.read(ctx, text)).verdict is Verdict.TALK:
            return False  # `is he ok?` has an answer of its own
        text, person = full
        said, ctx.message = ctx.message, ctx.message._replace(text=text)
        if await self.falls_back(ctx, Turn.FIRST):
            return True
        reading = await self._understanding.read(ctx, text)
        first = reading.intentions[0] if reading.intentions else None
        is_wish = first is not None and (reading.is_sure or (first.score >= HEARD and first.command != WITH_WORDS))
        if is_wish and first is not None and names(first.given, person):
            return await self._follow(ctx, reading)
        ctx.message = said
        return False

    def _offer_beside(self, ctx: C, reading: Reading) -> None:
        """Offer what may be meant beside what a feature asks about the same words, before its last choice: none.

        It comes first where it is likely, and nobody is spoken to.
        """
        if not ctx.drafts or not ctx.drafts[-1].options:
            return
        *asked, none = ctx.drafts[-1].options
        there = {option.command for option in asked}
        likely = tuple(
            wish for wish in reading.intentions if wish.score >= _WORTH_OFFERING and wish.command not in there
        )
        if likely:
            options = choices(ctx, self._registry, replace(reading, intentions=likely))
            beside = options[: max(_MOST_ASKED - len(asked), 1)]
            is_first = likely[0].score >= _LIKELY_FIRST and not _speaks_to(ctx)
            both = (*beside, *asked) if is_first else (*asked, *beside)
            ctx.drafts[-1] = replace(ctx.drafts[-1], options=(*both, none))

    async def is_else(self, ctx: Exchange, text: str, *, is_free: bool = True) -> bool:
        """Tell whether a text is surely a wish, and no answer to what is asked: it is what people say, and not brief.

        is_free  the answer may be about anything, as most are
        """
        if self._understanding is None or len(text.split()) < _FEW:
            return False
        reading = await self._understanding.read(ctx, text)
        question = await ctx.question()
        if question is not None and reading.intentions and reading.intentions[0].command == question.command:
            return False
        if not is_free and reading.intentions and reading.intentions[0].command == URGENT:
            return True
        return reading.is_sure and (not is_free or reading.is_phrase or reading.intentions[0].score >= _BEYOND_DOUBT)

    async def is_something_else(self, ctx: Exchange, text: str, command: str) -> bool:
        """Tell whether a text is much more like something else than like an answer for a command."""
        if self._understanding is None or len(text.split()) < _FEW:
            return False
        scores = dict((await self._understanding.read(ctx, text)).why)
        first = next(iter(scores), command)
        return first != command and scores[first] >= _LIKELIER and scores[first] - scores.get(command, 0) >= _CLEARLY

    async def is_beside_denial(self, ctx: C, text: str) -> bool:
        """Follow what a text surely wishes behind a no and what it denies: `no, I don't need one, I want to be one`."""
        wish = beside_denial(ctx, text) if self._understanding is not None and "?" not in text else ""
        if self._understanding is None or len(wish.split()) < _FEW or wish == text:
            return False
        reading = await self._understanding.read(ctx, wish)
        is_meant = reading.is_sure or (says_meant(ctx, text) and reading.verdict is Verdict.CHOOSE)
        if not is_meant or reading.verdict is Verdict.TALK:
            return False
        shown = await ctx.shown(None)
        if shown is not None and any(
            one.command == reading.intentions[0].command and one.args for one in shown.options
        ):
            return False  # it presses that button, with the reason
        said, ctx.message = ctx.message, ctx.message._replace(text=wish)
        if await self._follow(ctx, reading):
            return True
        ctx.message = said
        return False

    async def answers_beside(self, ctx: C, text: str) -> bool:
        """Answer what is asked about the open question, which waits on; tell whether it was that."""
        if self._understanding is None or not self._registry.beside:
            return False
        reading = await self._understanding.read(ctx, text)
        if reading.verdict is not Verdict.TALK or reading.talk not in self._registry.beside:
            return False
        return await self._follow(ctx, reading)

    async def falls_back(self, ctx: C, *turns: Turn) -> bool:
        """Let the features answer a text that calls no command; tell whether one did."""
        for turn in turns:
            for answer in self._registry.fallbacks[turn]:
                if await answer(ctx):
                    return True
        return False

    def _is_name(self, ctx: Exchange, text: str) -> bool:
        """Tell whether a text is, or is meant to be, the name of a command."""
        name = split_name(text)[0]
        return name in self._registry.commands or (" " not in text and self._registry.nearest(ctx, name) is not None)

    async def _follow(self, ctx: C, reading: Reading) -> bool:
        """Do what was understood, or show it and ask; tell whether anything was said."""
        if reading.verdict is Verdict.TALK:  # it answers nothing
            return await talk(ctx, self._registry, reading.talk)
        ctx.is_understood = reading.is_sure  # a choice of guesses answers nothing yet
        first = reading.intentions[0]
        command = self._registry.commands[first.command]
        if await say_nobody(ctx, command, first.given):
            return True
        if reading.verdict is Verdict.DO:
            await self._runner.invoke(ctx, command, dict(first.given))
        elif reading.verdict is Verdict.SHOW:
            show(ctx, command, first)
        else:
            offer(ctx, self._registry, reading)
        return True


def _speaks_to(ctx: Exchange) -> bool:
    """Tell whether words speak to somebody: there is a `you` in them."""
    return not spoken_words(ctx, "words-to-you").isdisjoint(re.findall(r"[^\W_]+", fold(ctx.message.text)))
