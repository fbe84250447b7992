"""The context of handlers and jobs: one transaction's storage, the programme's rules, and writers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum, auto
from typing import Any

from chatbot.core.arguments import PersonRef
from chatbot.core.audience import Audience
from chatbot.core.charts import Chart
from chatbot.core.errors import UserError
from chatbot.core.exchange import Exchange, Pressed, Question
from chatbot.core.formatting import to_plain
from chatbot.core.guide.library import Shelf
from chatbot.core.l10n import Localizer, Markup, Value
from chatbot.core.messages import AccountRef, Attachment, ConversationRef, Network, Option, Rank, latest
from chatbot.core.networks import KnownNetworks
from chatbot.core.polls import PollLimits
from chatbot.core.programme import CheckInSettings, Programme
from chatbot.core.publishing import Outlet
from chatbot.core.registry import Registry, Turn, may_run
from chatbot.core.said import Said
from chatbot.core.survey.toml_file import SurveyFile
from chatbot.core.words import fold, is_alike, spoken_words
from chatbot.core.writer import Draft, Writer
from chatbot.core.zones import first_moment
from handlers.shared import last_said
from handlers.shared.circumstances import circumstances
from storage.models.account import Account, Member
from storage.models.broadcast import Broadcast
from storage.name_keys import name_key, name_look
from storage.outbox_entries import Shown
from storage.unit_of_work import UnitOfWork

_FIRST_LETTERS, _MOST_LOOKED_AT, _MOST_ALIKE = 3, 50, 3
"""For a name that nobody has: the letters by which others are looked up, how many of them, and how many are offered."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The configuration of the programme, as handlers need it.

    named_room    the council's room as the configuration knows it, which may have moved since
    networks      where people are written to
    mail_answers  whether people can answer what they get by mail
    moves         conversations that go on under another id, as far as the bot knows by now
    commands      the words that call a command, which nobody may have as a name
    inviting      networks where a chat that the bot opens begins with an invitation
    bot_names     what the bot is called on its networks, as far as it knows by now
    known         what is known of each network, whether or not people are written to there
    keyed         networks where words can stay below the writing field
    threaded      networks where a chat can have topics, as far as the bot knows by now
    safeguarding  the accounts of those who read what people report in confidence, in order
    contacts      whom people in need can turn to outside the programme, by language; "" for every other language
    guide         the programme's guide, as its files have it by now
    per_minute    the messages that each network takes in a minute; one without a limit is not named
    outlets       the public places that something is published in
    polls         what a poll holds on each network that has polls
    """

    programme: Programme
    check_in: CheckInSettings
    default_timezone: str
    council: frozenset[AccountRef]
    named_room: ConversationRef | None
    networks: frozenset[Network] = frozenset()
    mail_answers: bool = False
    moves: Mapping[ConversationRef, ConversationRef] = field(default_factory=dict)
    commands: frozenset[str] = frozenset()
    inviting: frozenset[Network] = frozenset()
    bot_names: Mapping[Network, str] = field(default_factory=dict)
    known: KnownNetworks = field(default_factory=KnownNetworks)
    keyed: frozenset[Network] = frozenset()
    safeguarding: tuple[AccountRef, ...] = ()
    contacts: Mapping[str, Sequence[str]] = field(default_factory=dict)
    threaded: Set[Network] = frozenset()
    guide: Shelf = field(default_factory=Shelf)
    per_minute: Mapping[Network, int] = field(default_factory=dict)
    outlets: tuple[Outlet, ...] = ()
    ready_surveys: Mapping[str, Mapping[str, SurveyFile]] = field(default_factory=dict)
    polls: Mapping[Network, PollLimits] = field(default_factory=dict)

    def start_link(self, code: str = "") -> str:
        """Return a link that opens a chat with the bot, and says `start` with a code if given; empty without any."""
        return self.known.start_link(self.bot_names, code)

    @property
    def council_room(self) -> ConversationRef | None:
        """The council's room under its present id."""
        return latest(self.named_room, self.moves)


@dataclass
class Letter(Writer):
    """A writer to one member, in their language; what it sends is held back at night, unless they wrote just now."""

    member: Member
    quiet_in: str | None = None
    broadcast_id: int | None = None
    subject: str = ""

    def send(
        self,
        message_id: str,
        *,
        options: Sequence[Option] = (),
        chart: Chart | None = None,
        topic: str = "",
        attachment: Attachment | None = None,
        **values: Value,
    ) -> None:
        """Send a Fluent message."""
        self.say(self.text(message_id, **values), options=options, chart=chart, topic=topic, attachment=attachment)

    def say(
        self,
        text: Markup,
        *,
        options: Sequence[Option] = (),
        chart: Chart | None = None,
        topic: str = "",
        attachment: Attachment | None = None,
        thread_of: int | None = None,
    ) -> None:
        """Send text made by `text()`; several may be joined with `Markup`.

        `topic` names the question that waits for an answer, as `TopicKind.OFFER.of(12)`: unanswered, it is asked on
        their next channel. `thread_of` as in `Draft`.
        """
        text, options = self.with_hints(text, options)
        self.drafts.append(
            Draft(
                str(text),
                member_id=self.member.id,
                options=options,
                chart=chart,
                attachment=attachment,
                quiet_in=self.quiet_in,
                topic=topic,
                rank=self._rank(topic),
                thread_of=thread_of,
                broadcast_id=self.broadcast_id,
                subject=self.subject,
            )
        )

    def _rank(self, topic: str) -> Rank:
        """Return the rank: the author of the message is answered, and everything said to them keeps its order."""
        if self.broadcast_id is not None:
            return Rank.ANNOUNCEMENT
        if self.quiet_in is None:
            return Rank.ANSWER
        return Rank.QUESTION if topic else Rank.LETTER


class Event(Enum):
    """A change from which more follows in other features; see `FOLLOW_UPS` in `handlers/features.py`."""

    ABSENCE_CHANGED = auto()
    STAND_IN_CHANGED = auto()
    PLACES_CHANGED = auto()
    REQUESTS_CHANGED = auto()


Run = Callable[["Desk"], Awaitable[None]]
"""A job or a follow-up: it brings up to date whatever is not."""
FollowUps = Mapping[Event, Sequence[Run]]


@dataclass
class Desk:
    """Storage, rules, clock and drafts of one transaction. `author` wrote just now; None in a job.

    broadcast_id  the broadcast that is written just now: its letters go out after all others
    subject       the subject of its mails, see `Draft.subject`
    again         the job has more to do at once, in a transaction of its own
    """

    store: UnitOfWork
    rules: Rules
    localizer: Localizer
    now: datetime
    drafts: list[Draft] = field(default_factory=list)
    author: Member | None = None
    follow_ups: FollowUps = field(default_factory=dict)
    broadcast_id: int | None = None
    subject: str = ""
    again: bool = False

    async def happened(self, event: Event) -> None:
        """Run the follow-ups of a change at once, whichever features they belong to."""
        for follow_up in self.follow_ups.get(event, ()):
            await follow_up(self)

    def to(self, member: Member) -> Letter:
        """Return a letter to `member`; it goes out after the commit, or in the morning if it is night there."""
        quiet_in = None if member is self.author else member.timezone
        writes = (self.localizer, member.locale, member.timezone, self.now, self.drafts)
        return Letter(*writes, member, quiet_in, self.broadcast_id, self.subject)

    async def broadcast(self, kind: str, subject_id: int, audience: Audience, at: datetime | None = None) -> Broadcast:
        """Begin to tell an audience of a subject, now or `at` a time: without a zone it is by each reader's own clock.

        Who gets what is written by the function that a feature registered for the kind (`Feature.broadcast`).
        """
        first = self.now if at is None else at if at.tzinfo is not None else first_moment(at)
        begins = max(self.now, first)
        return await self.store.broadcasts.add(kind, subject_id, audience, at, begins, self.now)

    def is_awake(self, member: Member) -> bool:
        """Tell whether it is daytime where `member` lives, so that a question with a deadline may be asked."""
        return self.rules.programme.next_awake(self.now, member.timezone) == self.now

    def tell_council(self, message_id: str, **values: Value) -> None:
        """Send a Fluent message to the council's room, if there is one; no note belongs there."""
        self.say_to_council(self.room_writer().text(message_id, **values))

    def say_to_council(self, text: Markup, options: Sequence[Option] = ()) -> None:
        """Send text made by `room_writer` to the council's room, if there is one."""
        if self.rules.council_room is not None:
            self.drafts.append(Draft(str(text), conversation=self.rules.council_room, options=tuple(options)))

    def room_writer(self) -> Writer:
        """Return a writer for everybody in the council's room, in the bot's own language and zone."""
        return Writer(self.localizer, self.localizer.default, self.rules.default_timezone, self.now, self.drafts)

    def refresh_menu(self, member: Member) -> None:
        """Refresh the commands offered for completion after a member's roles or language changed."""
        self.drafts.append(Draft(member_id=member.id, is_menu=True, rank=Rank.MENU))


@dataclass
class Context(Exchange):
    """One message being answered. `is_heard_again`: it ended the silence of the mentor who wrote it."""

    desk: Desk
    seen: Account
    registry: Registry[Context]
    is_heard_again: bool = field(default=False, init=False)
    _asking: int = field(default=0, init=False)
    """Writes that only opened or closed a question."""
    _shown: dict[tuple[str | None, int], Pressed | None] = field(default_factory=dict, init=False)
    """The messages with buttons that were looked up: one free sentence asks for the last one again and again."""

    @property
    def store(self) -> UnitOfWork:
        """The open transaction."""
        return self.desk.store

    @property
    def rules(self) -> Rules:
        """The programme's rules."""
        return self.desk.rules

    @property
    def me(self) -> Member:
        """The member who wrote. Raises LookupError for a stranger."""
        member = self.seen.member
        if member is None:
            raise LookupError("a command open to strangers asked for the member")
        return member

    @property
    def known_as(self) -> str:
        return self.me.name

    def to(self, member: Member) -> Letter:
        """Return a letter to another member."""
        return self.desk.to(member)

    def tell_council(self, message_id: str, **values: Value) -> None:
        self.desk.tell_council(message_id, **values)

    def offer_key(self) -> None:
        """Let the key of the menu come below the author's writing field, once in their language.

        It comes with a message that has no buttons: a network shows one or the other.
        """
        member, account = self.seen.member, self.seen
        if member is None or account.keys_in == member.locale or self.account.network not in self.rules.keyed:
            return
        for position, draft in enumerate(self.drafts):
            is_plain = not (draft.options or draft.chart or draft.file or draft.deed or draft.is_menu or draft.replaces)
            if is_plain and draft.account == self.account:
                key = to_plain(self.localizer.text(member.locale, "menu-key"))
                self.drafts[position] = replace(draft, keys=(key,))
                account.keys_in = member.locale
                return

    def become(self, member: Member) -> None:
        """Take `member` for the author from now on: a new member, another one, or one with new roles or language."""
        if self.seen.member is not member:
            self.seen.member = member
        self.desk.author = member
        self.member_id = member.id
        self.roles = member.roles
        self.locale = member.locale
        self.timezone = member.timezone

    def become_stranger(self) -> None:
        """Take the author for a stranger from now on: the member they were is no more."""
        self.seen.member = self.desk.author = self.member_id = None
        self.roles = frozenset()
        self.timezone = self.rules.default_timezone
        self.drafts.append(Draft(account=self.account, is_menu=True, rank=Rank.MENU))

    async def lead_stranger(self) -> None:
        """Answer a stranger as if they had said hello."""
        for answer in self.registry.fallbacks[Turn.UNSURE]:
            if await answer(self):
                return

    async def go_on(self, command: str) -> None:
        """Run a command of another feature without arguments, as its button does. Raises UserError as the button."""
        called = self.registry.commands[command]
        if not may_run(self, called):
            raise UserError("error-role", role=called.access.value)
        await called.handler(self, called.args())

    async def find_people(self, text: str) -> Sequence[PersonRef]:
        """Find whom a text names: councillors may name anybody, others their acquaintances, and mentors each other."""
        if fold(text) in spoken_words(self, "words-my-mentor"):
            own = await self.store.pairs.pair_of(self.me.id)
            found = [own.in_charge] if own is not None else []
        else:
            found = list(await self.store.people.named(text, await self._nameable()))
        if len(found) == 1:
            self.named[found[0].id] = _ref_of(found[0])
        return [_ref_of(member) for member in found]

    def lists(self, *members: Member) -> None:
        """Note whom the answer shows without a button, so that `him` and `her` may mean them."""
        self.listed |= {member.id: _ref_of(member) for member in members}

    async def _nameable(self) -> frozenset[int] | None:
        """Return the ids of those whom the author may name; None for everybody."""
        if "council" in self.roles:
            return None
        known = await self.store.pairs.acquaintances(self.me.id) | {self.me.id}
        return known | await self.store.mentors.fellow_mentors() if "mentor" in self.roles else known

    async def find_alike(self, name: str) -> Sequence[PersonRef]:
        if not name.replace(" ", "").isalpha() or self.member_id is None:
            return ()  # an address leads to nobody
        known = await self._nameable()
        begins = name_key(name)[:_FIRST_LETTERS]
        found = await self.store.people.search(begins, _MOST_LOOKED_AT) if begins and known != frozenset() else ()
        people = [PersonRef(one.id, one.name) for one in found if known is None or one.id in known]
        return [one for one in people if is_alike(name, one.name)][:_MOST_ALIKE]

    async def find_named(self, names: Sequence[str]) -> Mapping[str, Sequence[PersonRef]]:
        borne = await self.store.people.known(names)
        return {name: people for name in names if name in borne and (people := await self.find_people(name))}

    async def circumstances(self) -> frozenset[str]:
        return await circumstances(self.store, self.me, self.now)

    async def tell_apart(self, people: Sequence[PersonRef]) -> Sequence[str]:
        borne = Counter(name_look(person.name) for person in people)
        return [
            person.name if borne[name_look(person.name)] == 1 else f"{person.name} · {await self._trait(person)}"
            for person in people
        ]

    async def _trait(self, person: PersonRef) -> str:
        """Return what tells a person apart: a handle for councillors, otherwise what everybody may see."""
        member = await self.store.people.get(person.id)
        if member is None:
            return ""
        if "council" in self.roles:
            for account in await self.store.people.accounts_of(person.id):
                if account.network != Network.EMAIL:
                    return account.handle or str(account.ref)
        return " · ".join(filter(None, (member.country, member.joined_words or member.joined_on.isoformat())))

    async def question(self) -> Question | None:
        return await self.store.questions.get(self.account, self.home) if self.home else None

    @property
    def is_invited(self) -> bool:
        is_opened_now = self.home is None and self.account.network in self.desk.rules.inviting
        return is_opened_now or self.seen.invited_at is not None

    async def open_question(self, command: str, given: dict[str, Any], field_name: str, version: str) -> None:
        if self.home is None:
            raise LookupError("a question needs a direct chat")
        before = self.store.writes
        await self.store.questions.put(
            self.account,
            self.home,
            command=command,
            given=given,
            field=field_name,
            version=version,
            expires_at=self.now + self.rules.programme.dialogue_expires,
        )
        self._asking += self.store.writes - before

    async def close_question(self) -> None:
        if self.home is not None:
            before = self.store.writes
            await self.store.questions.remove(self.account, self.home)
            self._asking += self.store.writes - before

    def changes(self) -> int:
        others = sum(draft.account != self.account and draft.member_id != self.member_id for draft in self.drafts)
        return self.store.writes - self._asking + others

    async def was_answered(self) -> bool:
        message = self.message
        return bool(message.about and await self.store.outbox.was_answered(message.conversation, message.about))

    async def take_as_answer(self) -> None:
        if self.message.about is not None:
            await self.store.outbox.take_answer(self.message.conversation, self.message.about, self.now)

    async def pressed(self, token: str) -> Pressed | None:
        found = await self.store.outbox.pressed(token)
        return _as_pressed(found[0], self.message.conversation, found[1]) if found else None

    async def take_press(self, shown: Pressed) -> None:
        await self.store.outbox.take_press(shown.id, self.now)

    async def is_unchanged(self) -> bool:
        same = self.message.same_as
        if not same:
            return False
        begins = f"{same.rpartition('.')[0]}."
        before = await self.store.inbox.form_before(self.account.network, self.message.event_id, begins)
        return before is not None and f"{before}.".startswith(f"{same}.")

    async def last_said(self) -> Said | None:
        return await last_said.load(self.store, self.message.conversation)

    def keep_said(self, said: Said, *, ago: int = 0) -> None:
        last_said.keep(self.store, self.message.conversation, said, ago=ago)

    async def withdraw(self, shown: Sequence[int]) -> None:
        self._shown.clear()
        for row in await self.store.outbox.withdraw(shown):
            if row.message_id is not None:
                edit = Draft(row.text, self.message.conversation, self.account, replaces=row.message_id)
                self.drafts.append(replace(edit, confidential=row.confidential, rank=Rank.ANSWER))

    async def shown(self, message_id: str | None, skipped: int = 0) -> Pressed | None:
        if (message_id, skipped) not in self._shown:
            self._shown[message_id, skipped] = await self._look_up(message_id, skipped)
        return self._shown[message_id, skipped]

    async def _look_up(self, message_id: str | None, skipped: int) -> Pressed | None:
        conversation = self.message.conversation
        if message_id is not None:
            found = await self.store.outbox.shown_as(conversation, message_id)
        else:
            since = self.now - self.rules.programme.buttons_remembered
            found = await self.store.outbox.last_shown(conversation, since, self.now, skipped)
        return _as_pressed(found, conversation) if found else None


def _ref_of(member: Member) -> PersonRef:
    return PersonRef(member.id, member.name, member.roles)


def _as_pressed(shown: Shown, here: ConversationRef, position: int | None = None) -> Pressed:
    entry = shown.entry
    is_here = (entry.network, entry.room_id) == (here.network, here.room_id)
    buttons = tuple(button for button in entry.buttons if button.label)
    asks = next((button for button in entry.buttons if not button.label), None)
    return Pressed(
        entry.text,
        buttons,
        shown.message_id if is_here else None,  # another chat may have a message of the same id
        entry.member_id,
        position,
        asks,
        shown.is_answered,
        entry.buttons_of or entry.id,
        entry.confidential,
    )
