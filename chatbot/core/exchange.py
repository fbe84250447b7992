"""One message being answered, as a handler sees it. No I/O: what it says becomes rows of the outbox."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol, TypeVar

from chatbot.core.arguments import Arguments, Field, PersonRef, dump_value, fields_of, version_of
from chatbot.core.charts import Chart
from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Markup, Value
from chatbot.core.leaning import Leaning
from chatbot.core.messages import AccountRef, ConversationRef, IncomingMessage, MessageKind, Option, Rank, RemoteFile
from chatbot.core.said import Effect, Said
from chatbot.core.writer import Draft, Writer, option_label

T = TypeVar("T")

_MOST_HINTS = 4


class Question(Protocol):
    """A question waiting for its answer."""

    @property
    def command(self) -> str: ...
    @property
    def given(self) -> dict[str, Any]: ...
    @property
    def field(self) -> str: ...
    @property
    def version(self) -> str: ...
    @property
    def expires_at(self) -> datetime: ...


@dataclass(frozen=True, slots=True)
class Pressed:
    """A message with buttons that the person reacts to; `position` is set when a token named one button.

    `message_id` is None where it cannot be changed: it is not known yet, or stands in another conversation than the
    press. `asks` is the question that its text asks, as the button of an answer would carry it. `is_answered`: one of
    the buttons was pressed already. `confidential` as in `Draft`.
    """

    text: str
    options: tuple[Option, ...]
    message_id: str | None
    member_id: int | None
    position: int | None = None
    asks: Option | None = None
    is_answered: bool = False
    id: int = 0
    confidential: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as a message asked it, whether or not it is still open."""

    command: str
    given: dict[str, Any]
    field: str
    version: str
    expires_at: datetime


class NoAnswer(Exception):
    """A text does not answer the question it was given to, as the handler sees; `ask_again` asks once more."""

    def __init__(self, ask_again: Callable[[], Awaitable[None]]) -> None:
        super().__init__()
        self.ask_again = ask_again


class OffloadRequested(Exception):
    """A handler needs the result of `work` before it can answer; see `Exchange.offload`."""

    def __init__(self, work: Callable[[], Any]) -> None:
        super().__init__()
        self.work = work


class FileRequested(Exception):
    """A handler needs what is in a file before it can answer; see `Exchange.fetch`."""

    def __init__(self, file: RemoteFile) -> None:
        super().__init__()
        self.file = file


def field_of(args: type[Arguments], name: str) -> Field:
    """Return one field of a command's arguments. Raises StopIteration where there is none."""
    return next(field for field in fields_of(args) if field.name == name)


def question_option(args: type[Arguments], given: Mapping[str, Any], asked: Field) -> Option:
    """Return the question of a message as a button without a label, kept so that a reply is known as its answer."""
    return Option("", args.command, dict(given), asked.name)


@dataclass(frozen=True, slots=True)
class Heard:
    """The intent that the words of a message are most like, whether or not its author may run it.

    intent        the likeliest one; empty where none is likely
    is_held_back  they say no, doubt, or tell of others
    people        the numbers of the members they name beyond doubt
    is_read       somebody looked: they are no command
    words         what they say the intent is for
    is_strange    most of the words are in no phrase at all
    score         how likely that intent is
    """

    intent: str = ""
    is_held_back: bool = False
    people: frozenset[int] = frozenset()
    is_read: bool = False
    words: str = ""
    is_strange: bool = False
    score: float = 0.0


@dataclass
class Exchange(Writer, ABC):
    """One incoming message, its author, and what is said in answer.

    home  where personal answers go: the conversation itself when direct, else the person's direct chat, which is
          None until they wrote there once
    personal  answers go to `home`, not to the group the message came from
    offloaded  returns the result of the work that an earlier try of this handler asked for
    is_understood  a command took it, or asked for what is missing
    is_answer      it answers the question that was open
    goes_on  the command whose question it answers, so that a next one need not say how to leave it
    heard    what its words are most like
    leaning  what its words do to that which waits, or was done a moment ago; None where nothing is
    effect   what it did, for its author to undo or say otherwise
    corrects  the first form of an edited message, which is read anew
    pressed_now  the message of which it pressed a button
    pressing  the same while the command of the button runs
    keeps_buttons  the buttons of that message go on working, so that none is shown as chosen
    ran      the command that answered it, as `said.Topic` has it
    named    the members whom it names beyond doubt, by their ids
    listed   those whom the answer shows without a button
    """

    message: IncomingMessage
    roles: frozenset[str]
    member_id: int | None
    home: ConversationRef | None
    council_room: ConversationRef | None
    personal: bool = field(default=True, init=False)
    offloaded: Callable[[], Any] | None = field(default=None, init=False)
    is_understood: bool = field(default=False, init=False)
    is_answer: bool = field(default=False, init=False)
    goes_on: str = field(default="", init=False)
    heard: Heard = field(default=Heard(), init=False)
    leaning: Leaning | None = field(default=None, init=False)
    effect: Effect | None = field(default=None, init=False)
    corrects: Said | None = field(default=None, init=False)
    pressed_now: Pressed | None = field(default=None, init=False)
    pressing: Pressed | None = field(default=None, init=False)
    keeps_buttons: bool = field(default=False, init=False)
    ran: Option | None = field(default=None, init=False)
    named: dict[int, PersonRef] = field(default_factory=dict, init=False)
    listed: dict[int, PersonRef] = field(default_factory=dict, init=False)

    @property
    def account(self) -> AccountRef:
        """The account that wrote."""
        return self.message.sender

    @property
    def in_council_room(self) -> bool:
        """Tell whether this was written in the council's room, in whichever thread."""
        here, room = self.message.conversation, self.council_room
        return room is not None and (here.network, here.room_id) == (room.network, room.room_id)

    def did(self, message_id: str, key: str, undo: Arguments, *, ran: Arguments | None = None, **values: Value) -> None:
        """Note what was changed, and the command that undoes it; see `Effect`. Two changes are not undone in a step.

        ran  the command that would do the same, where it was not run as such
        """
        first = self.corrects.effect if self.corrects is not None else None
        if self.effect is not None and self.effect.key != key:
            self.effect = Effect(key)
            return
        is_again = first is not None and first.key == key and first.undo is not None
        back = first.undo if is_again and first is not None else Option("", undo.command, undo.dump())
        again = Option("", ran.command, ran.dump()) if ran is not None else self.ran
        self.effect = Effect(key, message_id, values, back, again)

    def is_corrected(self, key: str) -> bool:
        """Tell whether this is an edited message, and its first form changed the same."""
        return self.corrects is not None and self.corrects.effect is not None and self.corrects.effect.key == key

    def offload(self, work: Callable[[], T]) -> T:
        """Return the result of `work`, which takes long and knows nothing but its own data.

        It runs in a thread, outside of any transaction. So all that the handler did before is dropped, and once `work`
        is done the handler is run anew: by then the tables may differ from the data that `work` had.
        """
        if self.offloaded is None:
            raise OffloadRequested(work)
        result: T = self.offloaded()
        return result

    def fetch(self, file: RemoteFile) -> bytes | None:
        """Return what is in a file that came with this message; None if its network does not give it.

        As with `offload`, all that the handler did before is dropped, and it is run anew once the file is there.
        """
        if self.offloaded is None:
            raise FileRequested(file)
        content: bytes | None = self.offloaded()
        return content

    def reply(
        self, message_id: str, *, options: Sequence[Option] = (), chart: Chart | None = None, **values: Value
    ) -> None:
        """Answer in the conversation; a personal answer to a group goes to the direct chat."""
        self.say(self.text(message_id, **values), options=options, chart=chart)

    def say(
        self,
        text: Markup,
        *,
        options: Sequence[Option] = (),
        chart: Chart | None = None,
        thread_of: int | None = None,
        literal: bool = False,
    ) -> None:
        """Answer with text made by `text()`; several may be joined with `Markup`. `thread_of` as in `Draft`.

        literal  its hints are shown as commands, in the details of help
        """
        direct = self.message.direct or self.personal
        if direct and not literal:
            text, options = self.with_hints(text, options)
        is_said_of_it = self.message.kind not in (MessageKind.WRITTEN, MessageKind.BEGUN)  # not of its text
        self.drafts.append(
            Draft(
                str(text),
                conversation=self.home if direct else self.message.conversation,
                account=self.account if direct else None,
                member_id=self.member_id if direct else None,
                options=tuple(options),
                chart=chart,
                reply_to=None if direct and not is_said_of_it else self.message.event_id,
                rank=Rank.ANSWER,
                thread_of=thread_of,
            )
        )

    async def ask(
        self,
        args: Arguments | type[Arguments],
        field_name: str,
        *,
        without: Option | None = None,
        options: Sequence[Option] = (),
        **values: Value,
    ) -> None:
        """Ask for one field of a command; the next message in the direct chat answers.

        `args` say which command, and what is given already. `values` are for the Fluent message
        `ask-<command>-<field>`; `options` are buttons for possible answers, `without` is the button that leaves a
        question unanswered.
        """
        kind, given = (args, {}) if isinstance(args, type) else (type(args), args.dump())
        await self.ask_for(kind, given, field_name, without=without, options=options, **values)

    async def ask_for(
        self,
        args: type[Arguments],
        given: Mapping[str, Any],
        field_name: str,
        *,
        without: Option | None = None,
        options: Sequence[Option] = (),
        **values: Value,
    ) -> None:
        """Ask as `ask` does, where the given values do not make complete arguments yet."""
        if not self.personal:
            self.answer_directly()
        asked = field_of(args, field_name)
        offered = [*self.answers(args, given, asked), *options]
        if without is not None:
            offered.append(without)
        if self.home is not None:
            offered.append(question_option(args, given, asked))
        command, asks = args.command.replace("_", "-"), field_name.replace("_", "-")
        text = self.text(f"ask-{command}-{asks}", **values)
        if self.home is not None and without is None and self.goes_on != args.command:
            text = Markup(f"{text} {self.text('ask-or-cancel')}")
        self.say(text, options=offered)
        if self.home is not None:
            await self.open_question(args.command, dict(given), field_name, version_of(args))

    def answers(self, args: type[Arguments], given: Mapping[str, Any], asked: Field) -> list[Option]:
        """Return a button for each value of the field that is asked for, if it has a fixed list."""
        answers = asked.name if self.home is not None else ""
        return [
            Option(to_plain(option_label(self, value)), args.command, {**given, asked.name: dump_value(value)}, answers)
            for value in asked.options or ()
        ]

    def answer_directly(self) -> None:
        """Send what follows to this person only, and tell a group that it went to the direct chat."""
        self.personal = True
        if not self.message.direct:
            self.say_in_room("room-invited" if self.is_invited else "room-answered-directly")

    def say_in_room(self, message_id: str, **values: Value) -> None:
        """Write one line to the room the message came from; nothing personal belongs here."""
        self.drafts.append(
            Draft(
                str(self.text(message_id, **values)),
                conversation=self.message.conversation,
                reply_to=self.message.event_id,
                rank=Rank.ANSWER,
            )
        )

    @abstractmethod
    def tell_council(self, message_id: str, **values: Value) -> None:
        """Write a line to the council's room, where there is one, in the bot's own language."""

    @property
    @abstractmethod
    def is_invited(self) -> bool:
        """Tell whether the person is invited to their direct chat, and has not joined it yet."""

    @property
    @abstractmethod
    def known_as(self) -> str:
        """The name of the member who wrote."""

    @abstractmethod
    async def find_people(self, text: str) -> Sequence[PersonRef]:
        """Return the members that a name may mean, as far as this person may name members."""

    async def find_named(self, names: Sequence[str]) -> Mapping[str, Sequence[PersonRef]]:
        """Return, for each of several names that anybody has, what `find_people` does."""
        return {name: people for name in names if (people := await self.find_people(name))}

    async def find_alike(self, name: str) -> Sequence[PersonRef]:
        """Return a few members, whom this person may name, with a name like one that nobody has."""
        return ()

    async def circumstances(self) -> frozenset[str]:
        """Return what makes some commands likely to be meant now, as `offer`: one waits for an answer."""
        return frozenset()

    @abstractmethod
    async def tell_apart(self, people: Sequence[PersonRef]) -> Sequence[str]:
        """Return a label for each of several members: with more than the name where two of them share it."""

    @abstractmethod
    async def question(self) -> Question | None:
        """Return the question that is open in this person's direct chat."""

    @abstractmethod
    async def open_question(self, command: str, given: dict[str, Any], field_name: str, version: str) -> None:
        """Remember that `field_name` was asked for."""

    @abstractmethod
    async def close_question(self) -> None:
        """Forget the open question, which was answered or given up."""

    @abstractmethod
    async def was_answered(self) -> bool:
        """Tell whether the message that this one answers may be answered only once, and was answered before."""

    @abstractmethod
    async def take_as_answer(self) -> None:
        """Remember that the message that this one answers was answered."""

    @abstractmethod
    async def pressed(self, token: str) -> Pressed | None:
        """Return the message and button that a token stands for."""

    async def take_press(self, shown: Pressed) -> None:
        """Remember that a button of a message was pressed, so that later words are not taken for another press."""

    @abstractmethod
    async def shown(self, message_id: str | None, skipped: int = 0) -> Pressed | None:
        """Return the message with buttons known as `message_id`; for None the latest here, after `skipped` others."""

    def changes(self) -> int:
        """Return how much was changed so far, or said to others, but for what is asked of the author."""
        return 0

    async def is_unchanged(self) -> bool:
        """Tell whether an edited message has the words that it had before."""
        return False

    async def last_said(self) -> Said | None:
        """Return the last message of this direct chat, as far as it is remembered."""
        return None

    def keep_said(self, said: Said, *, ago: int = 0) -> None:
        """Remember a message as the last one of this direct chat.

        Without a deed in it the last one there stays the last, and is `ago` messages older.
        """

    async def withdraw(self, shown: Sequence[int]) -> None:
        """Take the buttons from messages that a corrected message led to."""
