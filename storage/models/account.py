"""The tables of members, their roles and their accounts."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    Index,
    TextClause,
    UniqueConstraint,
    and_,
    false,
    func,
    null,
    or_,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

from chatbot.core.messages import AccountRef, Network
from storage.models.base import AT_ONCE, SORTED_BY_SIGN, Base
from storage.name_keys import name_key, name_look

_SINCE = {"mentee": "mentee_since", "mentor": "mentor_since", "council": "council_since"}
ROLES = tuple(_SINCE)
"""The roles a member can hold; a column for each says since when."""


_AWAY = text("away_until IS NOT NULL")
_MENTEE, _MENTOR = text("mentee_since IS NOT NULL"), text("mentor_since IS NOT NULL")


def _due_index(column: str, role: TextClause) -> Index:
    """Return an index that finds the members of a role who are due."""
    return Index(f"ix_member_{column}", column, sqlite_where=role, postgresql_where=role)


class Member(Base):
    """One person in the programme.

    name_key        the name as it is compared, `name_look` as it looks; both follow the name
    locale          language they read the bot in
    timezone        IANA name; every wall-clock rule is read in it
    timezone_known  whether they or the roster told it; else it is assumed. None = from before this was recorded
    asked_self_at   when this member was last asked where they live and what they speak; None = never
    email           mail address as they or the roster told it; the bot writes to it once it is their account
    hushed_at_night whether what others write to this member waits for the morning
    wants_topics    whether what mentees say comes in a topic each, to a mentor; None = not asked yet
    share_handle    whether their mentor or mentee may see their handle; None = not asked yet
    joined_on       the day they joined the programme, which sets the rhythm of check-ins
    joined_words    a rough time as it was told, such as "spring 2014"; empty when the day is known
    joined_source   the source of the date: `first_contact`, `self_declared`, `archive` or `council`
    capacity        mentees this mentor takes; None = the programme's default
    away_from/until the mentor's announced absence, whole days in their own zone
    last_offer_at   when this mentor last got an offer; the longest-waiting mentor comes first
    last_item_at    when this councillor last got something to decide; the longest-waiting comes first
    agreed_at       when this mentor made the mentors' promise; None while they have not
    last_active_on  when this member last did something for the programme; None = never seen
    quiet_since     that day, or the day they joined if they never did; follows both
    links_from      from when others can click their links; None while no activity of theirs is confirmed
    forgotten_at    when they asked to be forgotten: from then on they are nameless and hold no role
    due_*_at        when a job of check-ins looks at this member again, see `storage.due`
    *_since         since when this member holds a role; None = they do not
    mentees         number of open pairs in which this member mentors
    seeks           number of open pairs and requests in which this member is the mentee
    account_count   number of accounts. All three are kept by the database, see `storage.counting`
    """

    __tablename__ = "member"
    __table_args__ = (
        _due_index("due_check_in_at", _MENTOR),
        _due_index("due_still_active_at", _MENTOR),
        _due_index("due_silence_at", _MENTOR),
        _due_index("due_quiet_at", _MENTEE),
        Index("ix_member_mentors", "id", sqlite_where=_MENTOR, postgresql_where=_MENTOR),
        Index("ix_member_load", "capacity", "mentees", "name_key", sqlite_where=_MENTOR, postgresql_where=_MENTOR),
        Index("ix_member_quiet", "quiet_since", "name_key", sqlite_where=_MENTEE, postgresql_where=_MENTEE),
        Index("ix_member_away", "away_until", sqlite_where=_AWAY, postgresql_where=_AWAY),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(SORTED_BY_SIGN, index=True)
    name_look: Mapped[str] = mapped_column(SORTED_BY_SIGN, index=True, server_default="")
    locale: Mapped[str]
    timezone: Mapped[str]
    timezone_known: Mapped[bool | None]
    country: Mapped[str] = mapped_column(default="", index=True)
    languages: Mapped[list[str]] = mapped_column(default=list)
    interests: Mapped[list[str]] = mapped_column(default=list)
    email: Mapped[str] = mapped_column(default="")
    hushed_at_night: Mapped[bool] = mapped_column(default=False, server_default=false())
    wants_topics: Mapped[bool | None]
    share_handle: Mapped[bool | None]
    joined_on: Mapped[date]
    joined_words: Mapped[str] = mapped_column(default="", server_default="")
    joined_source: Mapped[str] = mapped_column(default="first_contact")
    capacity: Mapped[int | None]
    away_from: Mapped[date | None]
    away_until: Mapped[date | None]
    last_offer_at: Mapped[datetime | None]
    last_item_at: Mapped[datetime | None]
    agreed_at: Mapped[datetime | None]
    asked_self_at: Mapped[datetime | None]
    last_active_on: Mapped[date | None]
    quiet_since: Mapped[date] = mapped_column(nullable=True)
    links_from: Mapped[datetime | None]
    created_at: Mapped[datetime]
    forgotten_at: Mapped[datetime | None]
    due_check_in_at: Mapped[datetime | None] = mapped_column(default=AT_ONCE, deferred=True)
    due_still_active_at: Mapped[datetime | None] = mapped_column(default=AT_ONCE, deferred=True)
    due_silence_at: Mapped[datetime | None] = mapped_column(default=AT_ONCE, deferred=True)
    due_quiet_at: Mapped[datetime | None] = mapped_column(default=AT_ONCE, deferred=True)
    mentee_since: Mapped[datetime | None]
    mentor_since: Mapped[datetime | None] = mapped_column(index=True)
    council_since: Mapped[datetime | None] = mapped_column(index=True)
    mentees: Mapped[int] = mapped_column(server_default="0", deferred=True)
    seeks: Mapped[int] = mapped_column(server_default="0", deferred=True)
    account_count: Mapped[int] = mapped_column(server_default="0", deferred=True)

    accounts: Mapped[list[Account]] = relationship(viewonly=True, lazy="raise")

    @validates("name")
    def _follow_the_name(self, _: str, name: str) -> str:
        self.name_key, self.name_look = name_key(name), name_look(name)
        return name

    @validates("last_active_on", "joined_on")
    def _follow_the_days(self, key: str, day: date | None) -> date | None:
        active, joined = (day if key == name else getattr(self, name) for name in ("last_active_on", "joined_on"))
        if (since := active or joined) is not None:
            self.quiet_since = since
        return day

    @classmethod
    def holds(cls, role: str) -> ColumnElement[bool]:
        """Return the condition that a member holds a role now, for queries."""
        since: ColumnElement[datetime | None] = getattr(cls, _SINCE[role])
        return since.is_not(None)

    @classmethod
    def also_holds(cls, role: str) -> ColumnElement[bool]:
        """Return the same for a query that finds few members by something else: SQLite does not begin with the role."""
        since: ColumnElement[datetime | None] = getattr(cls, _SINCE[role])
        return func.coalesce(since, null()).is_not(None)

    @property
    def roles(self) -> frozenset[str]:
        """The names of the roles this member holds now."""
        moments = (self.mentee_since, self.mentor_since, self.council_since)
        return frozenset([role for role, since in zip(ROLES, moments, strict=True) if since is not None])

    def since(self, role: str) -> datetime | None:
        """Return since when this member holds a role; None when they do not."""
        moment: datetime | None = getattr(self, _SINCE[role])
        return moment

    def take_up(self, role: str, since: datetime) -> None:
        """Give this member a role, from the moment `since`."""
        setattr(self, _SINCE[role], since)

    def lay_down(self, role: str) -> None:
        """End a role of this member."""
        setattr(self, _SINCE[role], None)


class Account(Base):
    """One identity of a person on a network; a stranger's account has no member.

    room_id       the direct conversation, once known
    handle        their public name as it was when they last wrote; see `People.take_handle`
    last_seen_at  when they last wrote from it: the channel last used is tried first
    invited_at    when they were invited into the direct conversation; None once they came in and can read it
    reachable     False after the network said that this person cannot be written to
    missed_at     when a message to them was first given up; None once they have been told
    keys_in       the language of the keys below their writing field; empty while they have none
    """

    __tablename__ = "account"
    __table_args__ = (UniqueConstraint("network", "user_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    network: Mapped[str]
    user_id: Mapped[str]
    name: Mapped[str] = mapped_column(default="")
    handle: Mapped[str] = mapped_column(default="")
    handle_key: Mapped[str] = mapped_column(default="", index=True)
    locale_hint: Mapped[str] = mapped_column(default="")
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"), index=True)
    room_id: Mapped[str | None]
    last_seen_at: Mapped[datetime | None]
    invited_at: Mapped[datetime | None] = mapped_column(index=True)
    reachable: Mapped[bool] = mapped_column(default=True)
    missed_at: Mapped[datetime | None]
    keys_in: Mapped[str] = mapped_column(default="", server_default="")

    member: Mapped[Member | None] = relationship(lazy="joined")

    @property
    def ref(self) -> AccountRef:
        """The account as its network knows it."""
        return AccountRef(Network(self.network), self.user_id)


def is_unclaimed() -> ColumnElement[bool]:
    """Return the condition that a member has not written to the bot and has no address, for queries."""
    has_claimed = Member.accounts.any(or_(Account.last_seen_at.is_not(None), Account.network == Network.EMAIL))
    return and_(Member.forgotten_at.is_(None), ~has_claimed)


class AwaitedAccount(Base):
    """One account that a member of the roster is expected to write from; whoever does first is that member.

    key    a Telegram handle as `handle_key` folds it, or the account's id on its network
    since  when the roster named it: a handle may be somebody else's by now
    """

    __tablename__ = "awaited_account"
    __table_args__ = (UniqueConstraint("network", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    network: Mapped[str]
    key: Mapped[str]
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    since: Mapped[datetime | None]


class GroupRoom(Base):
    """One group that somebody brought the bot into; `brought_by` is their id on its network."""

    __tablename__ = "group_room"

    network: Mapped[str] = mapped_column(primary_key=True)
    room_id: Mapped[str] = mapped_column(primary_key=True)
    brought_by: Mapped[str]


class FormerName(Base):
    """One name a member had before they were merged with another; rosters may still use it."""

    __tablename__ = "former_name"

    id: Mapped[int] = mapped_column(primary_key=True)
    name_key: Mapped[str]
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)


class BotName(Base):
    """The name of the bot itself on one network, as of its last login."""

    __tablename__ = "bot_name"

    network: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
