"""The registry of commands: what each takes, who may run it, and which one a text calls."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Generic, TypeVar

from chatbot.core.arguments import Arguments, Field, fields_of, typed_fields_of
from chatbot.core.exchange import Exchange
from chatbot.core.messages import Option
from chatbot.core.parsing import nearest_command
from chatbot.core.roles import Access, Place, Reach, Role
from chatbot.core.words import fold

C = TypeVar("C", bound=Exchange)
A = TypeVar("A", bound=Arguments)


class Turn(Enum):
    """The moment at which a fallback is asked about words that call no command."""

    FIRST = auto()
    """Before they are read as a wish."""
    UNSURE = auto()
    """Once they are no sure wish, and before small talk is answered or likely wishes are offered."""
    LAST = auto()
    """When nothing else is made of them."""


@dataclass(frozen=True, slots=True)
class Command(Generic[C]):
    """One command.

    also      further roles that may run it
    examples  lines as people would write them; shown in the help and run by the tests
    also_examples  those of the roles in `also`, if they use it for something else
    leads     it leads to other commands: a message that offers it keeps its buttons, as all of them go on working
    aside     the argument with which its button is only a page beside what a message is about: it keeps the buttons
              when that one is pressed, and not for its sake when another is
    changes_with  the arguments with which it changes something; without them it only shows or asks. None: always
    when      what makes it likely that somebody means it, as `Exchange.circumstances` tells
    reach     the people whose data it is about; by role where that differs, None for all others. The tests of
              permissions hold each handler to it
    heard     what to make of arguments that were picked out of a sentence: without values that make no sense; None for
              a sentence that is about something else
    instead   says something in place of the first question for what is missing; tells whether it did
    """

    name: str
    args: type[Arguments]
    access: Role | Access
    place: Place
    examples: tuple[str, ...]
    handler: Callable[[C, Any], Awaitable[None]]
    also: frozenset[Role] = frozenset()
    leads: bool = False
    also_examples: tuple[str, ...] = ()
    changes_with: frozenset[str] | None = None
    when: str = ""
    aside: str = ""
    reach: Reach | Mapping[Role | None, Reach] = Reach.OWN
    heard: Callable[[C, dict[str, Any]], dict[str, Any] | None] | None = None
    instead: Callable[[C, Mapping[str, Any]], bool] | None = None

    def open_to(self, roles: frozenset[str], *, member: bool) -> bool:
        """Tell whether somebody with `roles` may run it."""
        if self.access is Access.ANYONE:
            return True
        return member if self.access is Access.MEMBER else bool(roles & {self.access, *self.also})

    def reach_of(self, role: Role | None) -> Reach:
        """Return whose data somebody who holds `role`, or none, has shown or changes by it."""
        if isinstance(self.reach, Reach):
            return self.reach
        return self.reach.get(role, self.reach.get(None, Reach.OWN))

    def is_harmless(self, given: Collection[str]) -> bool:
        """Tell whether running it with the arguments `given` changes nothing: it shows something, or asks first."""
        if any(field.required and field.name not in given for field in self.fields):
            return True
        return self.changes_with is not None and not self.changes_with.intersection(given)

    @property
    def only_shows(self) -> bool:
        """Tell whether nothing changes with any arguments."""
        return self.changes_with == frozenset()

    @property
    def fields(self) -> tuple[Field, ...]:
        """The arguments people can type."""
        return typed_fields_of(self.args)


class Registry(Generic[C]):
    """The commands of one feature or, with others included, of the whole bot.

    before_replies  handlers of features that run before any direct message is answered
    fallbacks       handlers of features for texts that call no command, by when they are asked; until one answers
    followers       handlers of features for what follows an earlier message: replies to it, reactions, edits and
                    deletions; asked in turn, before anything else is made of it, until one answers
    voters          handlers of features for votes in polls, given, taken back or deleted; until one takes it
    keys            whole texts, folded, that call a command: the keys that a network shows below the writing field
    other_names     further names of commands, which stand in no list
    in_words        handlers of features that may take plain words as answers to what they asked, by their commands
    while_asked_of  handlers for what may be said instead of a free answer to the open question of a command
    suggesters      handlers of features that know buttons for words that may mean several things, the best first
    small_talk      handlers of features for words that want nothing: `greeting`, `thanks`
    beside          kinds of these that are about the open question, which waits on
    needs           kinds of small talk that ask or need something, and come before what they are only like
    talk_roles      the roles of whom a kind of small talk can be about; it is never that of anybody else
    talk_adds_to    the commands to which a kind of small talk adds something, where they have just been shown
    """

    def __init__(self) -> None:
        self.commands: dict[str, Command[C]] = {}
        self._visible: dict[tuple[frozenset[str], bool, int], Sequence[Command[C]]] = {}
        self.before_replies: list[Callable[[C], Awaitable[None]]] = []
        self.followers: list[Callable[[C], Awaitable[bool]]] = []
        self.voters: list[Callable[[C], Awaitable[bool]]] = []
        self.keys: dict[str, str] = {}
        self.other_names: dict[str, str] = {}
        self.in_words: list[tuple[str, Callable[[C], Awaitable[bool]]]] = []
        self.while_asked_of: dict[str, list[Callable[[C], Awaitable[bool]]]] = {}
        self.fallbacks: dict[Turn, list[Callable[[C], Awaitable[bool]]]] = {turn: [] for turn in Turn}
        self.suggesters: list[Callable[[C], Sequence[Option]]] = []
        self.small_talk: dict[str, Callable[[C], Awaitable[None]]] = {}
        self.needs: set[str] = set()
        self.talk_roles: dict[str, frozenset[Role]] = {}
        self.talk_adds_to: dict[str, str] = {}
        self.beside: set[str] = set()

    def command(
        self,
        name: str,
        *,
        args: type[A],
        role: Role | Access,
        place: Place = Place.DIRECT,
        examples: tuple[str, ...] = (),
        also: Iterable[Role] = (),
        leads: bool = False,
        also_examples: tuple[str, ...] = (),
        reads: bool = False,
        changes_with: Iterable[str] | None = None,
        when: str = "",
        other_names: Iterable[str] = (),
        aside: str = "",
        reach: Reach | Mapping[Role | None, Reach] = Reach.OWN,
        heard: Callable[[C, dict[str, Any]], dict[str, Any] | None] | None = None,
        instead: Callable[[C, Mapping[str, Any]], bool] | None = None,
    ) -> Callable[[Callable[[C, A], Awaitable[None]]], Callable[[C, A], Awaitable[None]]]:
        """Register the decorated handler. Raises ValueError for a name or arguments that are taken.

        `reads`: it never changes anything; all the others as in `Command`.
        """
        if name in self.commands or args.command not in ("", name):
            raise ValueError(f"command {name} or its arguments {args.__name__} are taken")
        effects = frozenset(() if changes_with is None else changes_with) if reads or changes_with is not None else None
        if unknown := (effects or frozenset()) - {field.name for field in fields_of(args)}:
            raise ValueError(f"command {name} has no {', '.join(sorted(unknown))}")
        args.command = name

        def register(handler: Callable[[C, A], Awaitable[None]]) -> Callable[[C, A], Awaitable[None]]:
            roles = frozenset(also)
            more = (leads, also_examples, effects, when, aside, reach, heard, instead)
            self.commands[name] = Command(name, args, role, place, examples, handler, roles, *more)
            self.other_names |= dict.fromkeys(other_names, name)
            return handler

        return register

    def before_reply(self, handler: Callable[[C], Awaitable[None]]) -> Callable[[C], Awaitable[None]]:
        """Register a handler that runs before any direct message is answered."""
        self.before_replies.append(handler)
        return handler

    def fallback(self, handler: Callable[[C], Awaitable[bool]]) -> Callable[[C], Awaitable[bool]]:
        """Register a handler that may answer a text in which no wish is seen; it returns whether it did."""
        self.fallbacks[Turn.LAST].append(handler)
        return handler

    def suggests(self, handler: Callable[[C], Sequence[Option]]) -> Callable[[C], Sequence[Option]]:
        """Register a handler that returns buttons for what may answer a text in which several wishes are seen."""
        self.suggesters.append(handler)
        return handler

    def follower(self, handler: Callable[[C], Awaitable[bool]]) -> Callable[[C], Awaitable[bool]]:
        """Register a handler that may take what follows an earlier message; it returns whether it did."""
        self.followers.append(handler)
        return handler

    def voter(self, handler: Callable[[C], Awaitable[bool]]) -> Callable[[C], Awaitable[bool]]:
        """Register a handler that may take a vote in a poll; it returns whether it did."""
        self.voters.append(handler)
        return handler

    def answered_in_words(
        self, command: str = ""
    ) -> Callable[[Callable[[C], Awaitable[bool]]], Callable[[C], Awaitable[bool]]]:
        """Register a handler that may take a text as the answer to what was asked; it returns whether it did.

        command  for which the text would be an answer: what is much more like something else is not given to it
        """

        def register(handler: Callable[[C], Awaitable[bool]]) -> Callable[[C], Awaitable[bool]]:
            self.in_words.append((command, handler))
            return handler

        return register

    def while_asked(self, command: str) -> Callable[[Callable[[C], Awaitable[bool]]], Callable[[C], Awaitable[bool]]]:
        """Register a handler that may take a text in place of a free answer to the open question of a command."""

        def register(handler: Callable[[C], Awaitable[bool]]) -> Callable[[C], Awaitable[bool]]:
            self.while_asked_of.setdefault(command, []).append(handler)
            return handler

        return register

    def hears(self, turn: Turn) -> Callable[[Callable[[C], Awaitable[bool]]], Callable[[C], Awaitable[bool]]]:
        """Register a fallback whose turn comes earlier."""

        def register(handler: Callable[[C], Awaitable[bool]]) -> Callable[[C], Awaitable[bool]]:
            self.fallbacks[turn].append(handler)
            return handler

        return register

    def answers(
        self, talk: str, *, needs: bool = False, beside: bool = False, roles: Iterable[Role] = (), adds_to: str = ""
    ) -> Callable[[Callable[[C], Awaitable[None]]], Callable[[C], Awaitable[None]]]:
        """Register the handler of one kind of small talk. Raises ValueError if it has one.

        `needs`: it asks or needs something; `beside`: it is about the open question; `roles`: only they say it;
        `adds_to`: the command of which it says more, where that has just been shown.
        """
        if talk in self.small_talk:
            raise ValueError(f"{talk} is answered twice")
        self.needs |= {talk} if needs else set()
        self.beside |= {talk} if beside else set()
        if roles:
            self.talk_roles[talk] = frozenset(roles)
        if adds_to:
            self.talk_adds_to[talk] = adds_to

        def register(handler: Callable[[C], Awaitable[None]]) -> Callable[[C], Awaitable[None]]:
            self.small_talk[talk] = handler
            return handler

        return register

    def include(self, other: Registry[C]) -> None:
        """Add everything another registry holds. Raises ValueError for a name that is taken."""
        if taken := self.commands.keys() & other.commands.keys():
            raise ValueError(f"commands registered twice: {', '.join(sorted(taken))}")
        if taken := self.small_talk.keys() & other.small_talk.keys():
            raise ValueError(f"answered twice: {', '.join(sorted(taken))}")
        self.commands |= other.commands
        self.other_names |= other.other_names
        self.before_replies += other.before_replies
        self.followers += other.followers
        self.voters += other.voters
        self.in_words += other.in_words
        self.suggesters += other.suggesters
        for command, takers in other.while_asked_of.items():
            self.while_asked_of.setdefault(command, []).extend(takers)
        self.small_talk |= other.small_talk
        self.needs |= other.needs
        self.talk_roles |= other.talk_roles
        self.talk_adds_to |= other.talk_adds_to
        self.beside |= other.beside
        for turn, handlers in other.fallbacks.items():
            self.fallbacks[turn] += handlers

    def visible(self, roles: frozenset[str], *, member: bool) -> Sequence[Command[C]]:
        """Return the commands somebody with `roles` may run, in the order they were registered."""
        key = (roles, member, len(self.commands))
        if key not in self._visible:
            self._visible[key] = [one for one in self.commands.values() if one.open_to(roles, member=member)]
        return self._visible[key]

    def nearest(self, ctx: Exchange, name: str) -> str | None:
        """Return the command that the author may run and most likely meant by a mistyped `name`."""
        offered = self.visible(ctx.roles, member=ctx.member_id is not None)
        return nearest_command(name, [command.name for command in offered])

    def find(self, text: str) -> tuple[Command[C] | None, str]:
        """Return the command that a text begins with, and what follows: `my_mentor`, `My mentor`."""
        name, rest = self._split(text)
        if name not in self.commands and (key := self._key(text)):
            return self.commands.get(key), ""
        if name not in self.commands:
            second, after = split_name(rest)
            if f"{name}_{second}" in self.commands:
                return self.commands[f"{name}_{second}"], after
        return self.commands.get(name), rest

    def _split(self, text: str) -> tuple[str, str]:
        name, rest = split_name(text)
        return self.other_names.get(name, name), rest

    def _key(self, text: str) -> str:
        return "help" if asks_for_help(text) else self.keys.get(fold(text), "")

    def called(self, text: str) -> tuple[Command[C] | None, str]:
        """Return the command that a text calls with `/` or `!`, as is required in a group, and what follows it."""
        if text[:1] not in ("/", "!"):
            return None, ""
        name, rest = self._split(text[1:])
        return self.commands.get(name), rest


def may_run(ctx: Exchange, command: Command[Any]) -> bool:
    """Tell whether the author of a message may run a command."""
    return command.open_to(ctx.roles, member=ctx.member_id is not None)


def asks_for_help(text: str) -> bool:
    """Tell whether a text is the word `help` or a question mark."""
    return fold(text) == "help" or ("?" in text and not text.strip(" \n?¿"))


def split_name(text: str) -> tuple[str, str]:
    """Return the command's name and what follows; `request-mentor` and `Request_Mentor!` are `request_mentor`."""
    name, _, rest = text.lstrip().partition(" ")
    if "\n" in name:
        name, _, more = name.partition("\n")
        rest = f"{more} {rest}"
    return name.lower().rstrip(".,!?").replace("-", "_"), rest.strip()
