"""The tables of messages in and out, cursors, moved conversations, menus, open questions and last messages."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from chatbot.core.messages import Rank
from storage.models.base import Base

UNSENT = "unsent"
"""The reason for which messages are kept that hold words written in confidence and not sent yet."""


class InboxState(StrEnum):
    """The states of an incoming message."""

    PENDING = "pending"
    DONE = "done"
    FAILED = "failed"


class OutboxState(StrEnum):
    """The states of an outgoing message; `uncertain`: it may or may not have arrived."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    FAILED = "failed"


class TopicKind(StrEnum):
    """The kinds of prompts and requests that wait for a member's answer."""

    CHECK_IN = "check_in"
    STILL_ACTIVE = "still_active"
    LAST_CONTACT = "last_contact"
    OFFER = "offer"
    CONFIRMATION = "confirmation"
    QUESTION = "question"
    OUTCOME = "outcome"
    COVER = "cover"
    HANDOVER = "handover"
    DECISION = "decision"
    PROMISE = "promise"
    MEETING = "meeting"

    def of(self, number: int) -> str:
        """Return the topic of one such prompt, such as `offer:12`."""
        return f"{self}:{number}"

    @classmethod
    def of_topic(cls, topic: str) -> TopicKind:
        """Return the kind of the prompt that has a topic."""
        return cls(topic.partition(":")[0])


class InboxRow(Base):
    """One event from a network. Once handled, nothing is left but its id: the bot keeps no chat history.

    user_id      its author, so that waiting messages are handled fairly between people
    received_at  the day, as nothing needs the moment
    """

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("network", "event_id"),
        Index(
            "ix_inbox_waiting",
            "network",
            "user_id",
            "id",
            sqlite_where=text("state = 'pending'"),
            postgresql_where=text("state = 'pending'"),
        ),
        Index(
            "ix_inbox_oldest",
            "network",
            "id",
            sqlite_where=text("state = 'pending'"),
            postgresql_where=text("state = 'pending'"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    network: Mapped[str]
    event_id: Mapped[str]
    user_id: Mapped[str] = mapped_column(default="", server_default="")
    message: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    state: Mapped[str] = mapped_column(default=InboxState.PENDING)
    received_at: Mapped[datetime] = mapped_column(index=True)


NO_TURN = 2**63 - 1
"""The turn of what waits for its reader's morning, behind everything that may go now: it is given one then."""
HELD = f"outbox.state = 'pending' AND outbox.turn = {NO_TURN}"
"""A condition of an index, which queries have to repeat: SQLite does not use it otherwise."""
_HELD = text(HELD.replace("outbox.", ""))


class OutboxRow(Base):
    """One message to send.

    kind        `message` or `menu`
    member_id   the member it is for; lets it go out on another of their channels
    user_id     the account it is for, when the direct conversation is not known yet
    room_id     the conversation; None until the worker has opened one with `user_id`
    buttons     `[{label, command, args, field}]`, some with a `style`, and `secret` makes their tokens unguessable
    menu        of a menu the commands it offers; of a message the keys that stay below the writing field
    attachment  a small file of the bot's own that goes with it, see `core.files`
    subject     of a mail; empty on other networks
    topic       what it asks, such as `offer:12`, while that waits for an answer; otherwise empty
    due_elsewhere_at  when its prompt is looked at again: answered by now, or to be asked on another channel; see
                `storage.due`
    confidential  what its words are kept for, such as `report:3`, or `unsent`; they are emptied once that is over
    sealed      text and buttons, when `confidential` names what may not be read in the database; see `storage.sealing`
    buttons_of  of an edit: the row whose buttons it shows anew, so that those pressed meanwhile still work
    message_id  the network's id of it, once sent
    quiet_in    the zone of a reader who did not ask for it and gets it in the daytime; None for an answer
    answered_at  when a button of it was first pressed, or an answer was taken where a message can be answered once;
                 never of a sealed one
    due_at      when it may go: once it is written, or in the morning if its reader is asleep
    not_before  the earliest moment of the next try
    rank        what goes out first, see `Rank`; within a rank conversations take turns, in the order of `turn`; what
                may not go yet has `NO_TURN`
    carried_id  the row of `carried` it brings on; its text and file are emptied once it is sent
    thread_of   the mentee whose topic it goes to in its reader's chat, where there are topics
    broadcast_id  the broadcast it is part of; for the report of who got it
    mark        by which a feature finds it again, to put something else in its place; mostly empty
    deed        what is done to `replaces`, or else to the message that brought `carried_id` on, see `Deed`
    file        a file to fetch when it goes out: the network that holds it, and the fields of `RemoteFile`
    poll        the number of the poll it sends or ends; of one it sends also its question, options, and how many
                may be chosen
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index("ix_outbox_message", "network", "room_id", "message_id"),
        Index(
            "ix_outbox_open",
            "network",
            "due_at",
            sqlite_where=text("state IN ('pending', 'sending', 'uncertain')"),
            postgresql_where=text("state IN ('pending', 'sending', 'uncertain')"),
        ),
        Index(
            "ix_outbox_queue",
            "network",
            "rank",
            "turn",
            "id",
            sqlite_where=text("state IN ('pending', 'uncertain')"),
            postgresql_where=text("state IN ('pending', 'uncertain')"),
        ),
        Index("ix_outbox_held", "due_at", sqlite_where=_HELD, postgresql_where=_HELD),
        Index(
            "ix_outbox_buttons",
            "network",
            "room_id",
            "due_at",
            "id",
            sqlite_where=text("secret <> ''"),
            postgresql_where=text("secret <> ''"),
        ),
        Index(
            "ix_outbox_carried",
            "carried_id",
            sqlite_where=text("carried_id IS NOT NULL"),
            postgresql_where=text("carried_id IS NOT NULL"),
        ),
        Index(
            "ix_outbox_broadcast",
            "broadcast_id",
            "member_id",
            sqlite_where=text("broadcast_id IS NOT NULL"),
            postgresql_where=text("broadcast_id IS NOT NULL"),
        ),
        Index("ix_outbox_mark", "mark", sqlite_where=text("mark <> ''"), postgresql_where=text("mark <> ''")),
        Index(
            "ix_outbox_topic",
            "member_id",
            "topic",
            sqlite_where=text("topic <> ''"),
            postgresql_where=text("topic <> ''"),
        ),
        Index("ix_outbox_asking", "id", sqlite_where=text("topic <> ''"), postgresql_where=text("topic <> ''")),
        Index(
            "ix_outbox_due_elsewhere",
            "due_elsewhere_at",
            sqlite_where=text("topic <> ''"),
            postgresql_where=text("topic <> ''"),
        ),
        Index(
            "ix_outbox_confidential",
            "confidential",
            "due_at",
            sqlite_where=text("confidential <> ''"),
            postgresql_where=text("confidential <> ''"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(default="message")
    network: Mapped[str]
    member_id: Mapped[int | None]
    user_id: Mapped[str | None]
    room_id: Mapped[str | None]
    thread_id: Mapped[str | None]
    text: Mapped[str] = mapped_column(default="")
    buttons: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    secret: Mapped[str] = mapped_column(default="")
    chart: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    attachment: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    menu: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    replaces: Mapped[str | None]
    reply_to: Mapped[str | None]
    state: Mapped[str] = mapped_column(default=OutboxState.PENDING)
    attempts: Mapped[int] = mapped_column(default=0)
    not_before: Mapped[datetime | None]
    rank: Mapped[int] = mapped_column(default=Rank.LETTER, server_default="0")
    turn: Mapped[int] = mapped_column(BigInteger, default=0, server_default="0")
    subject: Mapped[str] = mapped_column(default="", server_default="")
    topic: Mapped[str] = mapped_column(default="", server_default="")
    due_elsewhere_at: Mapped[datetime | None]
    confidential: Mapped[str] = mapped_column(default="", server_default="")
    sealed: Mapped[str] = mapped_column(default="", server_default="")
    buttons_of: Mapped[int | None]
    message_id: Mapped[str | None]
    quiet_in: Mapped[str | None]
    due_at: Mapped[datetime] = mapped_column(index=True)
    sent_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]
    carried_id: Mapped[int | None]
    thread_of: Mapped[int | None]
    broadcast_id: Mapped[int | None]
    mark: Mapped[str] = mapped_column(default="", server_default="")
    deed: Mapped[str] = mapped_column(default="", server_default="")
    file: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    poll: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


class Cursor(Base):
    """The position from which reading one network continues; written together with what was read."""

    __tablename__ = "cursor"

    network: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str | None]


class MovedRoom(Base):
    """One conversation that continues under another id."""

    __tablename__ = "moved_room"

    network: Mapped[str] = mapped_column(primary_key=True)
    old_id: Mapped[str] = mapped_column(primary_key=True)
    new_id: Mapped[str]


class OfferedMenus(Base):
    """The menus last offered on one network, as a fingerprint of their commands and words."""

    __tablename__ = "offered_menus"

    network: Mapped[str] = mapped_column(primary_key=True)
    fingerprint: Mapped[str]


class OpenQuestion(Base):
    """One question that waits for its answer: the field of a command that is still missing.

    given    the fields already known, as `arguments.dump` wrote them
    field    the field asked for
    version  version of the command's fields; a question from before they changed is dropped kindly
    """

    __tablename__ = "dialogue"
    __table_args__ = (UniqueConstraint("network", "user_id", "room_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    network: Mapped[str]
    user_id: Mapped[str]
    room_id: Mapped[str]
    thread_id: Mapped[str | None]
    command: Mapped[str]
    given: Mapped[dict[str, Any]]
    field: Mapped[str]
    version: Mapped[str]
    expires_at: Mapped[datetime] = mapped_column(index=True)


class LastSaid(Base):
    """The last message that a person wrote in one direct chat, without its words: they may correct it by editing it.

    said_as  the network's id of it
    state    what it answered, asked and did, as `core.said.Said` has it
    deed     what was done last in the chat, by it, by one before it or by a button
    ago      how many messages were written since
    """

    __tablename__ = "last_said"

    network: Mapped[str] = mapped_column(primary_key=True)
    room_id: Mapped[str] = mapped_column(primary_key=True)
    said_as: Mapped[str]
    at: Mapped[datetime] = mapped_column(index=True)
    state: Mapped[dict[str, Any]]
    deed: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    ago: Mapped[int] = mapped_column(default=0, server_default="0")
