"""Writing in one person's language and time zone; drafts are kept until the transaction commits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from chatbot.core.arguments import Arguments
from chatbot.core.charts import Chart
from chatbot.core.formatting import hinted, labelled, to_plain
from chatbot.core.l10n import Localizer, Markup, Value
from chatbot.core.messages import (
    AccountRef,
    Attachment,
    ButtonStyle,
    ConversationRef,
    Deed,
    Network,
    Option,
    Poll,
    Rank,
    RemoteFile,
)
from chatbot.core.publishing import Publication

_MOST_HINTS = 4


class DraftedPoll(NamedTuple):
    """A poll by the number of its row, with what it asks; to end it, the number alone."""

    id: int
    poll: Poll | None = None


class CarriedFile(NamedTuple):
    """A file that goes on to somebody else, and the network that holds it."""

    network: Network
    file: RemoteFile


@dataclass(slots=True)  # not frozen, which takes four times as long to make
class Draft:
    """Something to be sent once the transaction commits.

    It goes to `conversation`, or else to the direct chat of `account`, or else to where `member_id` was last seen.
    `quiet_in`: the zone of a reader who did not ask for it and gets it in the daytime; None: it goes at once.
    `topic`: names the question it asks (see `OutboxRow`); unanswered, the question goes to the next channel.
    `subject`: the subject of a mail, a variant of the message `mail-subject`; without one it is taken from `topic`.
    `confidential`: what its words are kept for, such as `report:3`; they are emptied once that is over.
    `buttons_of`: of an edit, the row of the outbox whose buttons it shows anew, in the same order.
    `attachment`: a small file of the bot's own that goes with it, where the network carries files.
    `is_menu`: not a message, but the commands the member is offered for completion.
    `rank`: the order in which waiting messages go out.
    `carried_id`: the row of `carried` whose words it brings on, or, with a `deed`, to whose message something is done.
    `file`: a file that somebody sent, fetched when it goes out.
    `thread_of`: the mentee whose topic it goes to in its reader's chat, where there are topics.
    `keys`: words that stay below the reader's writing field from now on.
    `broadcast_id`: the broadcast it is part of.
    `mark`: by which its author finds the message again, to put something else in its place.
    `poll`: the poll that it sends or, with a `deed`, ends.
    `publication`: what it publishes in `conversation`; its title is shown as the network shows titles.
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
    confidential: str = ""
    buttons_of: int | None = None
    attachment: Attachment | None = None
    is_menu: bool = False
    rank: Rank = Rank.LETTER
    carried_id: int | None = None
    deed: Deed = Deed.WRITE
    file: CarriedFile | None = None
    keys: tuple[str, ...] = ()
    thread_of: int | None = None
    broadcast_id: int | None = None
    mark: str = ""
    publication: Publication | None = None
    poll: DraftedPoll | None = None

    def __post_init__(self) -> None:
        """Keep buttons apart by their labels."""
        self.options = distinct(self.options)


def distinct(options: Sequence[Option]) -> tuple[Option, ...]:
    """Return buttons of which no two read the same: one that does the same goes, another one gets a number."""
    kept: dict[str, Option] = {}
    unlabelled = [option for option in options if not option.label]
    for option in options:
        alike, count = kept.get(option.label), 1
        if not option.label or (alike is not None and (alike.command, alike.args) == (option.command, option.args)):
            continue
        label = option.label
        while label in kept:
            count += 1
            label = f"{option.label} ({count})"
        kept[label] = option if count == 1 else option._replace(label=label)
    return (*kept.values(), *unlabelled)


@dataclass
class Writer:
    """Writes in one person's language and time zone."""

    localizer: Localizer
    locale: str
    timezone: str
    now: datetime
    drafts: list[Draft]

    def text(self, message_id: str, **values: Value) -> Markup:
        """Return a Fluent message; moments are shown in the person's zone."""
        if not values:
            return self.localizer.text(self.locale, message_id)
        zone = ZoneInfo(self.timezone)
        local = {k: v.astimezone(zone) if isinstance(v, datetime) else v for k, v in values.items()}
        return self.localizer.text(self.locale, message_id, **local)

    def option(
        self, label_id: str, args: Arguments, *, style: ButtonStyle = ButtonStyle.PLAIN, **values: Value
    ) -> Option:
        """Return a button that runs the command of `args`."""
        return Option(to_plain(self.text(label_id, **values)), args.command, args.dump(), style=style)

    def with_hints(self, text: Markup, options: Sequence[Option]) -> tuple[Markup, tuple[Option, ...]]:
        """Return a text whose hints name buttons, and its buttons with those; a whole list of hints stays as it is."""
        commands = hinted(text)
        if not commands or len(commands) > _MOST_HINTS:
            return text, tuple(options)
        labels = {name: short_label(self.localizer, self.locale, name) for name in commands}
        labels = {name: label for name, label in labels.items() if label}
        more = [Option(label, name, {}) for name, label in labels.items() if label not in {o.label for o in options}]
        return Markup(labelled(text, labels)), (*options, *more)

    def step(self, command: str) -> Option:
        """Return a button that runs a command without arguments."""
        return Option(to_plain(self.text(f"do-{command.replace('_', '-')}")), command, {})

    def leaving(self) -> Option:
        """Return a button that leaves undone what was shown."""
        return Option(to_plain(self.text("wish-leave")), "cancel", {"wish": 1})

    @property
    def today(self) -> date:
        """The present day where the person lives."""
        return self.now.astimezone(ZoneInfo(self.timezone)).date()


@lru_cache(maxsize=1000)
def short_label(localizer: Localizer, locale: str, command: str) -> str:
    """Return the label of the button that runs a command; empty when it has none."""
    for message_id in (f"{kind}-{command.replace('_', '-')}" for kind in ("do", "title")):
        if localizer.has(localizer.default, message_id):
            return to_plain(localizer.text(locale, message_id))
    return ""


def option_label(writer: Writer, option: StrEnum) -> Markup:
    """Return the label of a value in the person's language."""
    return writer.text(option_label_id(option))


@lru_cache(typed=True)  # values of two enums may be equal as strings
def option_label_id(option: StrEnum) -> str:
    """Return the id of the Fluent message that names a value: `choice-<type>-<value>`."""
    words = re.sub(r"(?<!^)(?=[A-Z])", "-", type(option).__name__).lower()
    return f"choice-{words}-{option.value}"
