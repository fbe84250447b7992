"""The tables of proposals: their versions, what members say to them, and what the council promised in its decision."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.models.account import Member
from storage.models.base import Base


class ProposalState(StrEnum):
    """The states of a proposal; a draft is seen by its author alone."""

    DRAFT = "draft"
    OPEN = "open"
    DECIDED = "decided"
    WITHDRAWN = "withdrawn"


class ProposalOutcome(StrEnum):
    """The council's decisions about a proposal."""

    ACCEPTED = "accepted"
    IN_PART = "in_part"
    NOT_NOW = "not_now"
    DECLINED = "declined"


class Stance(StrEnum):
    """The words a member may have on a version of a proposal."""

    SUPPORT = "support"
    OBJECT = "object"
    ABSTAIN = "abstain"


_OPEN = text("state = 'open'")
_TO_KEEP = text("done_at IS NULL AND made_at IS NOT NULL")


class Proposal(Base):
    """Something a member proposes to the programme.

    author_id   None once the author is forgotten
    title       of the version that is out
    everybody   it is for all members; else for the `audience` that its broadcast lists
    version     the number of the version that is out; 0 while it is a draft
    working     the draft, or the next version while its author writes it: `title`, `sections` and `past`, what they
                were before, for undo; None while nothing is being written
    council_at  when it is put before the council
    closed_at   when it was decided or withdrawn
    changed_at  when it was last commented on or revised, for the daily digest
    outcome, reason  the decision; while the proposal is open, as the council has drafted it so far
    comments, unanswered  how many comments there are, and how many have no answer of the council yet
    """

    __tablename__ = "proposal"
    __table_args__ = (
        Index("ix_proposal_open", "council_at", sqlite_where=_OPEN, postgresql_where=_OPEN),
        Index("ix_proposal_author", "author_id", "state"),
        Index("ix_proposal_closed", "state", "closed_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    author_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    title: Mapped[str]
    state: Mapped[str] = mapped_column(default=ProposalState.DRAFT)
    everybody: Mapped[bool] = mapped_column(default=True)
    audience: Mapped[dict[str, Any]] = mapped_column(default=dict)
    version: Mapped[int] = mapped_column(default=0)
    working: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    created_at: Mapped[datetime]
    opened_at: Mapped[datetime | None]
    council_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    changed_at: Mapped[datetime | None]
    outcome: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    comments: Mapped[int] = mapped_column(default=0)
    unanswered: Mapped[int] = mapped_column(default=0)

    author: Mapped[Member | None] = relationship(foreign_keys=author_id, lazy="joined")
    decided_by: Mapped[Member | None] = relationship(foreign_keys=decided_by_id, lazy="joined")


class ProposalVersion(Base):
    """One version of a proposal, which never changes but for how many members support it, object and abstain."""

    __tablename__ = "proposal_version"
    __table_args__ = (UniqueConstraint("proposal_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    proposal_id: Mapped[int] = mapped_column(ForeignKey("proposal.id"))
    number: Mapped[int]
    title: Mapped[str]
    sections: Mapped[list[dict[str, Any]]]
    made_at: Mapped[datetime]
    supports: Mapped[int] = mapped_column(default=0)
    objects: Mapped[int] = mapped_column(default=0)
    abstains: Mapped[int] = mapped_column(default=0)


class ProposalComment(Base):
    """A comment on a proposal, a reply to one, or the reason of somebody's word.

    version, section  what it is about; section 0 is the whole
    stance      the word it is the reason of; empty for a comment
    is_earlier  its author has changed that word since
    answer      of the council; nobody else reads it before the proposal is decided
    """

    __tablename__ = "proposal_comment"
    __table_args__ = (
        Index("ix_proposal_comment_proposal_id", "proposal_id", "id"),
        Index("ix_proposal_comment_member_id", "member_id", "proposal_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    proposal_id: Mapped[int] = mapped_column(ForeignKey("proposal.id"))
    version: Mapped[int]
    section: Mapped[int] = mapped_column(default=0)
    reply_to_id: Mapped[int | None] = mapped_column(ForeignKey("proposal_comment.id"))
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    stance: Mapped[str] = mapped_column(default="")
    is_earlier: Mapped[bool] = mapped_column(default=False)
    words: Mapped[str]
    said_at: Mapped[datetime]
    answer: Mapped[str] = mapped_column(default="")
    answered_by_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))

    member: Mapped[Member | None] = relationship(foreign_keys=member_id, lazy="joined")


class ProposalStance(Base):
    """The word of a member on one version, their last one; `comment_id` is its reason, if they gave one."""

    __tablename__ = "proposal_stance"

    proposal_id: Mapped[int] = mapped_column(ForeignKey("proposal.id"), primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), primary_key=True, index=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    stance: Mapped[str]
    comment_id: Mapped[int | None] = mapped_column(ForeignKey("proposal_comment.id"))
    said_at: Mapped[datetime]


class ProposalFollower(Base):
    """A member who follows a proposal or took part in it; `follows`: they get its news in their daily digest."""

    __tablename__ = "proposal_follower"

    proposal_id: Mapped[int] = mapped_column(ForeignKey("proposal.id"), primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), primary_key=True, index=True)
    follows: Mapped[bool]
    took_part: Mapped[bool]


class ProposalPromise(Base):
    """Something the council promised in a decision.

    councillor_id  the member who keeps it
    due_on         the last day for it
    made_at        when the decision went out; None while it is drafted
    late_at        when those who took part were told that it is late
    """

    __tablename__ = "proposal_promise"
    __table_args__ = (
        Index("ix_proposal_promise_to_keep", "due_on", sqlite_where=_TO_KEEP, postgresql_where=_TO_KEEP),
        Index("ix_proposal_promise_proposal_id", "proposal_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    proposal_id: Mapped[int] = mapped_column(ForeignKey("proposal.id"))
    words: Mapped[str]
    councillor_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"), index=True)
    due_on: Mapped[date]
    made_at: Mapped[datetime | None]
    late_at: Mapped[datetime | None]
    done_at: Mapped[datetime | None]
    result: Mapped[str] = mapped_column(default="")

    proposal: Mapped[Proposal] = relationship(lazy="joined", innerjoin=True)
    councillor: Mapped[Member | None] = relationship(foreign_keys=councillor_id, lazy="joined")


class ProposalDigest(Base):
    """One day's digest to followers: what changed between two moments.

    reached  the follower up to whom it was written, in the order of ids; None once all have it
    """

    __tablename__ = "proposal_digest"

    day: Mapped[date] = mapped_column(primary_key=True)
    since: Mapped[datetime]
    until: Mapped[datetime]
    reached: Mapped[int | None]
