"""The tables of items for the council's decision, and of its weekly digests."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.models.account import Member
from storage.models.base import Base


class ItemKind(StrEnum):
    """The kinds of council items.

    reassign    whether a silent mentor's mentees get another mentor
    leave_role  whether a silent mentor's role ends
    unusual_activity  what to say to a member who does so much that others are not told each time
    question    what somebody asks the council for
    apart       how a mentor and a mentee who cannot write to each other get in touch
    proposal    what becomes of a member's proposal
    """

    APPLICATION = "application"
    SILENT_MENTOR = "silent_mentor"
    REASSIGN = "reassign"
    LEAVE_ROLE = "leave_role"
    CHANGE_OF_MENTOR = "change_of_mentor"
    NO_MENTOR_FREE = "no_mentor_free"
    HELP_WANTED = "help_wanted"
    DISAGREEMENT = "disagreement"
    QUIET_MENTEE = "quiet_mentee"
    UNUSUAL_ACTIVITY = "unusual_activity"
    APART = "apart"
    QUESTION = "question"
    PROPOSAL = "proposal"


class ItemState(StrEnum):
    """`settled`: its subject ended before anybody had to decide."""

    OPEN = "open"
    RESOLVED = "resolved"
    SETTLED = "settled"


class Decision(StrEnum):
    """The possible decisions; `council_duties.DECISIONS` says which fit which kind of item."""

    ACCEPT = "accept"
    DECLINE = "decline"
    WAIT = "wait"
    REASSIGN = "reassign"
    END_ROLE = "end_role"
    APPROVE = "approve"
    KEEP = "keep"
    DONE = "done"
    ANSWER = "answer"


_OPEN_ITEM = text("state = 'open'")


class CouncilItem(Base):
    """One decision the council owes a member; at most one of a kind is open about a member and a thing of theirs.

    subject      the member it is about
    about_id     the proposal of theirs it is about; 0 for every other kind
    other        the other member in it, such as the new mentor of a proposed change
    asked_by     the member who asked for help or for another mentor; None when the bot noticed by itself
    note         what only the council reads
    councillor   the member who decides; None while nobody can
    due_at       the deadline; then it is passed on to the next councillor
    told_at      when the present councillor was told; None while they have not been
    passed_on    how often the deadline passed without a decision
    claimed_at   when a councillor claimed it
    """

    __tablename__ = "council_item"
    __table_args__ = (
        Index(
            "uq_council_item_open",
            "kind",
            "subject_id",
            "about_id",
            unique=True,
            sqlite_where=_OPEN_ITEM,
            postgresql_where=_OPEN_ITEM,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    subject_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    about_id: Mapped[int] = mapped_column(default=0, server_default="0")
    other_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    asked_by_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    note: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default=ItemState.OPEN)
    opened_at: Mapped[datetime]
    councillor_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    due_at: Mapped[datetime]
    told_at: Mapped[datetime | None]
    passed_on: Mapped[int] = mapped_column(default=0)
    claimed_at: Mapped[datetime | None]
    decision: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    resolved_at: Mapped[datetime | None]

    subject: Mapped[Member] = relationship(foreign_keys=subject_id, lazy="joined", innerjoin=True)
    other: Mapped[Member | None] = relationship(foreign_keys=other_id, lazy="joined")
    asked_by: Mapped[Member | None] = relationship(foreign_keys=asked_by_id, lazy="joined")
    councillor: Mapped[Member | None] = relationship(foreign_keys=councillor_id, lazy="joined")


class Digest(Base):
    """One week whose digest went to the council's room."""

    __tablename__ = "digest"

    week: Mapped[str] = mapped_column(primary_key=True)
    sent_at: Mapped[datetime]
