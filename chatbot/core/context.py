"""What a handler holds while it answers one message. No I/O: what it says becomes rows of the outbox."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Protocol, TypeVar
from zoneinfo import ZoneInfo

from chatbot.core.arguments import Arguments, PersonRef
from chatbot.core.charts import Chart
from chatbot.core.formatting import hinted, to_plain
from chatbot.core.l10n import Localizer, Markup, Value
from chatbot.core.messages import AccountRef, ConversationRef, IncomingMessage, Kind, Option, Rank

T = TypeVar("T")

_MOST_HINTS = 4


@dataclass(frozen=True, slots=True)
class Draft:
    """Something to be sent once the transaction commits.

    It goes to `conversation`, or else to the direct chat of `account`, or else to where `member_id` was last seen.
    `quiet_in`: the zone of a reader who did not ask for it and gets it by day; None: it goes at once.
    `topic`: what it asks, while that waits for an answer (see `OutboxRow`); asked again, it goes to the next channel.
    `subject`: what a mail is about, a variant of the message `mail-subject`; else `topic` tells it.
    `is_menu`: not a message, but the commands the member is offered for completion.
    `rank`: an answer goes out before what nobody waits for.
    """

    text: str = ""
    conversation: ConversationRef | None = None
    account: AccountRef | None = None
    member_id: int | None = None
    options: tuple[Option, ...] = ()
    chart: Chart | None = None
    replaces: str | None = None
    reply_to: str | None = None
    quiet_in: str | None = None
    topic: str = ""
    subject: str = ""
    is_menu: bool = False
    rank: Rank = Rank.LETTER


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
    """A message with buttons the person reacts to; `position` is set when a token named one button.

    `asks` is the question it put in words, as the button of an answer would carry it.
    """

    text: str
    options: tuple[Option, ...]
    message_id: str | None
    member_id: int | None
    position: int | None = None
    asks: Option | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as a message put it, whether or not it is still waited for."""

    command: str
    given: dict[str, Any]
    field: str
    version: str
    expires_at: datetime


class Offload(Exception):
    """A handler needs what `work` comes to before it can answer; see `Context.think`."""

    def __init__(self, work: Callable[[], Any]) -> None:
        super().__init__()
        self.work = work


@dataclass
class Speaker:
    """Writes in one person's language and clock."""

    localizer: Localizer
    locale: str
    timezone: str
    now: datetime
    drafts: list[Draft]

    def text(self, message_id: str, **values: Value) -> Markup:
        """A Fluent message; moments are shown in the person's zone."""
        zone = ZoneInfo(self.timezone)
        local = {k: v.astimezone(zone) if isinstance(v, datetime) else v for k, v in values.items()}
        return self.localizer.text(self.locale, message_id, **local)

    def option(self, label_id: str, args: Arguments, **values: Value) -> Option:
        """A button that runs the command of `args`."""
        return Option(to_plain(self.text(label_id, **values)), args.command, args.dump())

    def hints(self, text: str) -> tuple[Option, ...]:
        """A button for each command that a text speaks of, as far as it has a label; none for a whole list of them."""
        commands = hinted(text)
        if len(commands) > _MOST_HINTS:
            return ()
        labels = {name: _label_of(self.localizer, self.locale, name) for name in commands}
        return tuple(Option(label, name, {}) for name, label in labels.items() if label)

    def step(self, command: str) -> Option:
        """A button that runs a command, with nothing said yet but its name."""
        return Option(to_plain(self.text(f"do-{command.replace('_', '-')}")), command, {})

    @property
    def today(self) -> date:
        """The day it is where the person lives."""
        return self.now.astimezone(ZoneInfo(self.timezone)).date()


@lru_cache(maxsize=1000)
def _label_of(localizer: Localizer, locale: str, command: str) -> str:
    """Return the label of the button that runs a command; empty when it has none."""
    message_id = f"do-{command.replace('_', '-')}"
    has_one = localizer.has(localizer.default, message_id)
    return to_plain(localizer.text(locale, message_id)) if has_one else ""


@dataclass
class Context(Speaker, ABC):
    """One incoming message, who wrote it, and what is said in answer.

    home  where personal answers go: the conversation itself when direct, else the person's direct chat, which is
          None until they wrote there once
    thought  what comes of the work that an earlier try of this handler asked for
    is_understood  a command took it, or asked for what is missing
    """

    message: IncomingMessage
    roles: frozenset[str]
    member_id: int | None
    home: ConversationRef | None
    council_room: ConversationRef | None
    personal: bool = field(default=True, init=False)
    thought: Callable[[], Any] | None = field(default=None, init=False)
    is_understood: bool = field(default=False, init=False)

    @property
    def account(self) -> AccountRef:
        """Who wrote."""
        return self.message.sender

    @property
    def in_council_room(self) -> bool:
        """Whether this was written in the council's room, in whichever thread."""
        here, room = self.message.conversation, self.council_room
        return room is not None and (here.network, here.room_id) == (room.network, room.room_id)

    def think(self, work: Callable[[], T]) -> T:
        """What `work` comes to, which takes long and knows nothing but its own data.

        It runs in a thread, outside of any transaction. So all that the handler did before is dropped, and once `work`
        is done the handler is run anew: by then things may stand otherwise than `work` was told.
        """
        if self.thought is None:
            raise Offload(work)
        result: T = self.thought()
        return result

    def reply(
        self, message_id: str, *, options: Sequence[Option] = (), chart: Chart | None = None, **values: Value
    ) -> None:
        """Answer in the conversation; a personal answer to a group goes to the direct chat."""
        self.say(self.text(message_id, **values), options=options, chart=chart)

    def say(self, text: Markup, *, options: Sequence[Option] = (), chart: Chart | None = None) -> None:
        """Answer with text made by `text()`; several may be joined with `Markup`."""
        direct = self.message.direct or self.personal
        is_said_of_it = self.message.kind is not Kind.WRITTEN  # of that very message, not of what it says
        self.drafts.append(
            Draft(
                str(text),
                conversation=self.home if direct else self.message.conversation,
                account=self.account if direct else None,
                member_id=self.member_id if direct else None,
                options=tuple(options) or (self.hints(text) if direct else ()),
                chart=chart,
                reply_to=None if direct and not is_said_of_it else self.message.event_id,
                rank=Rank.ANSWER,
            )
        )

    def answer_directly(self) -> None:
        """What follows is for this person only; a group is told where it went."""
        self.personal = True
        if not self.message.direct:
            self.say_in_room("room-invited" if self.is_invited else "room-answered-directly")

    def say_in_room(self, message_id: str, **values: Value) -> None:
        """One line in the room the message came from; nothing personal belongs here."""
        self.drafts.append(
            Draft(
                str(self.text(message_id, **values)),
                conversation=self.message.conversation,
                reply_to=self.message.event_id,
                rank=Rank.ANSWER,
            )
        )

    def tell_council(self, message_id: str, **values: Value) -> None:
        """A line in the council's room, where there is one; in the bot's own language."""
        if self.council_room is not None:
            pen = Speaker(self.localizer, self.localizer.default, self.timezone, self.now, self.drafts)
            self.drafts.append(Draft(str(pen.text(message_id, **values)), conversation=self.council_room))

    @property
    @abstractmethod
    def is_invited(self) -> bool:
        """Whether their direct chat is one they are invited to, and are not in yet."""

    @property
    @abstractmethod
    def known_as(self) -> str:
        """The name of the member who wrote."""

    @abstractmethod
    async def find_people(self, text: str) -> Sequence[PersonRef]:
        """Who may be meant by a name, as far as this person may name people."""

    @abstractmethod
    async def tell_apart(self, people: Sequence[PersonRef]) -> Sequence[str]:
        """How each of them is called among the others: by more than the name where two bear it."""

    @abstractmethod
    async def question(self) -> Question | None:
        """The question this person was asked at home."""

    @abstractmethod
    async def open_question(self, command: str, given: dict[str, Any], field_name: str, version: str) -> None:
        """Remember that `field_name` was asked for."""

    @abstractmethod
    async def close_question(self) -> None:
        """The question was answered or given up."""

    @abstractmethod
    async def was_answered(self) -> bool:
        """Whether the message that this one answers was answered before, and may be once."""

    @abstractmethod
    async def take_as_answer(self) -> None:
        """Remember that the message that this one answers was answered."""

    @abstractmethod
    async def pressed(self, token: str) -> Pressed | None:
        """The message and button a token stands for."""

    @abstractmethod
    async def shown(self, message_id: str | None, skipped: int = 0) -> Pressed | None:
        """The message with buttons known as `message_id`, or the latest one here for None, but for some `skipped`."""
