"""Words that lean on what was said before: `can you write to him`, `and Hana?`, `since when?`.

Who is meant is the one person who was named or shown last; `and ...?` asks the same about somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import timedelta
from functools import lru_cache
from typing import Any, Generic

from chatbot.core.arguments import FieldKind, PersonRef, dump_value
from chatbot.core.exchange import Exchange
from chatbot.core.l10n import Localizer
from chatbot.core.messages import Option
from chatbot.core.registry import C, may_run
from chatbot.core.roles import Role
from chatbot.core.running import Runner
from chatbot.core.said import Topic
from chatbot.core.understanding.answering import dashed, show
from chatbot.core.understanding.reading import Intention
from chatbot.core.words import fold, in_every_language

_REMEMBERED = timedelta(minutes=15)
_LONGEST = 60
"""Characters of a text that only asks the same about somebody else, or a little more about the same."""
_ENDING = 2
"""Letters of a pronoun at the end of a verb: `asígnalo`."""
_STATUS = "status"
_ONE_OF = "activity"
"""The argument that says which one of several things is meant."""


class Referring(Generic[C]):
    """Answers what is nothing but a question about what was answered last."""

    def __init__(self, runner: Runner[C]) -> None:
        self._runner = runner
        self._registry = runner.registry

    async def hear(self, ctx: C, text: str) -> bool:
        """Take a text as such a question; tell whether it was."""
        if len(text) > _LONGEST or ctx.member_id is None:
            return False
        said, patterns = fold(text), _patterns(ctx.localizer)
        if (one := patterns.one.fullmatch(said)) is not None:
            return await self._picks(ctx, one["words"])
        same, more = patterns.same.fullmatch(said), patterns.more.fullmatch(said)
        topic = await topic_of(ctx) if same or more else None
        if topic is None:
            return False
        if more is not None:
            return await self._asks_more(ctx, topic)
        return same is not None and await self._asks_the_same(ctx, topic, same["whom"])

    async def _asks_the_same(self, ctx: C, topic: Topic, whom: str) -> bool:
        """Do for somebody else what was done last: at once if it only shows something."""
        command = self._registry.commands.get(topic.ran.command) if topic.ran is not None else None
        if topic.ran is None or command is None or not may_run(ctx, command):
            return False
        fields = [field for field in command.fields if field.kind is FieldKind.PERSON and field.name in topic.ran.args]
        is_pronoun = _patterns(ctx.localizer).pronoun.fullmatch(whom) is not None
        people = [topic.person] if is_pronoun and topic.person is not None else await ctx.find_people(whom)
        if len(fields) != 1 or len(people) != 1 or not fields[0].takes(people[0]):
            return False
        given = {**topic.ran.args, fields[0].name: dump_value(people[0])}
        if command.is_harmless(given):
            await self._runner.invoke(ctx, command, given)
        elif ctx.localizer.has(ctx.localizer.default, f"wish-{dashed(command.name)}"):
            show(ctx, command, Intention(command.name, given, 1.0))
            ctx.is_understood = True
        else:
            return False
        return True

    async def _picks(self, ctx: C, words: str) -> bool:
        """Take the first button that is about one of several things with the words that say which one is meant."""
        shown = await ctx.shown(None)
        options = shown.options if shown is not None else ()
        named = [option for option in options if words in fold(option.label)]
        for option in named if len(named) == 1 else options:
            command = self._registry.commands.get(option.command)
            if command is None or not any(field.name == _ONE_OF for field in command.fields):
                continue
            given = dict(option.args) if named else {**option.args, _ONE_OF: words}
            if may_run(ctx, command) and command.is_harmless(given):
                await self._runner.invoke(ctx, command, given)
                return True
        return False

    async def _asks_more(self, ctx: C, topic: Topic) -> bool:
        """Show what is known of the person who was spoken of, or else once more what was shown last."""
        status = self._registry.commands.get(_STATUS)
        if topic.person is not None and status is not None and Role.COUNCIL in ctx.roles:
            await self._runner.invoke(ctx, status, {"person": dump_value(topic.person)})
            return True
        command = self._registry.commands.get(topic.ran.command) if topic.ran is not None else None
        if topic.ran is None or command is None or not may_run(ctx, command):
            return False
        if not command.only_shows or command.leads:
            return False
        await self._runner.invoke(ctx, command, dict(topic.ran.args))
        return True


def begins_with_pronoun(ctx: Exchange, text: str) -> bool:
    """Tell whether a text begins with a pronoun, in the place of a name."""
    return _patterns(ctx.localizer).pronoun_in.match(_plain(text)) is not None


async def in_full(ctx: Exchange, text: str) -> tuple[str, PersonRef] | None:
    """Return a text with the name of the person whom its first pronoun means, and who that is; None without one."""
    patterns = _patterns(ctx.localizer)
    if (joint := patterns.leads.match(_plain(text))) is not None:
        text = text[joint.end() :]  # `and tell her`
    found = patterns.pronoun_in.search(_plain(text)) if ctx.member_id is not None else None
    topic = await topic_of(ctx) if found is not None else None
    if found is None or topic is None or topic.person is None:
        return None
    before, pronoun, after = text[: found.start()], found[0], text[found.end() :]
    name = topic.person.name
    if found["led"] or found["cut"]:
        name = f"{pronoun if found['led'] else pronoun[:-_ENDING]} a {name}"
    elif found["to"]:
        name = f"a {name}"
    return f"{before}{name}{after}", topic.person


def names(given: Mapping[str, Any], person: PersonRef) -> bool:
    """Tell whether arguments, as they are dumped, hold somebody."""
    return any(one.id == person.id for one in _people_in(given))


async def topic_of(ctx: Exchange) -> Topic | None:
    """Return the topic of this chat, if it came up in the last minutes."""
    last = await ctx.last_said()
    topic = last.topic if last is not None else None
    return topic if topic is not None and ctx.now - topic.at <= _REMEMBERED else None


async def topic_after(ctx: Exchange) -> Topic | None:
    """Return the topic of a chat once a message there is answered."""
    own = [draft for draft in ctx.drafts if draft.member_id == ctx.member_id and draft.replaces is None]
    offered = [option for draft in own for option in draft.options]
    shown = {one.id: one for option in offered for one in _people_in(option.args)} | ctx.listed
    if ctx.ran is not None and (of_the_command := _people_in(ctx.ran.args)):
        shown = {one.id: one for one in of_the_command}
    people = [one for one in (ctx.named or shown).values() if one.id != ctx.member_id]
    ran = ctx.ran or next((_without_words(option) for option in offered if _people_in(option.args)), None)
    if not people and ran is None:
        last = await ctx.last_said()
        return last.topic if last is not None else None
    return Topic(ctx.now, people[0] if len(people) == 1 else None, ran)


def _people_in(given: Mapping[str, Any]) -> list[PersonRef]:
    return [PersonRef(**one) for one in given.values() if isinstance(one, dict) and one.keys() == {"id", "name"}]


def _without_words(option: Option) -> Option:
    """Return a button with the people in it alone."""
    return Option("", option.command, {name: one for name, one in option.args.items() if isinstance(one, dict)})


def _plain(text: str) -> str:
    """Return a text in small letters, sign for sign as long as it was."""
    small = text.lower()
    return small if len(small) == len(text) else text


class _Patterns:
    """The patterns of words that lean on what was said before, in all languages."""

    def __init__(self, localizer: Localizer) -> None:
        def folded(name: str) -> str:
            return _either(in_every_language(localizer, f"words-refer-{name}"))

        def written(name: str) -> str:  # `él` is somebody, `el` is an article
            lists = (localizer.text(locale, f"words-refer-{name}") for locale in localizer.locales)
            return _either(word.strip().lower() for one in lists for word in one.split(","))

        self.pronoun = re.compile(folded("pronoun"))
        before, behind = rf"(?:{folded('lead')})\s+(?:(?:{folded('joint')})\s+)?", rf"(?:[\s,]+(?:{folded('end')}))*\W*"
        self.same = re.compile(rf"{before}(?P<whom>.+?)(?:'s)?{behind}")
        self.leads = re.compile(rf"(?:{folded('lead')})\s+")
        self.one = re.compile(rf"(?:{folded('one')})\s+(?P<words>.+?)\W*")
        self.more = re.compile(rf"(?:(?:{folded('lead')})\s+)?(?:{folded('more')})\W*")
        self.pronoun_in = re.compile(
            rf"\b(?:(?P<led>{written('led')})|(?P<cut>{written('cut')})|(?P<to>{written('to')})|(?:{written('pronoun')}))\b"
        )


def _either(words: Iterable[str]) -> str:
    """Return a pattern for any of some words, the longest first; a dash is none."""
    kept = {re.escape(word) for word in words if word not in ("", "-")}
    return "|".join(sorted(kept, key=len, reverse=True)) or "(?!)"


@lru_cache(maxsize=4)
def _patterns(localizer: Localizer) -> _Patterns:
    return _Patterns(localizer)
