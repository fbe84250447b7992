"""The repository of proposals: what is proposed, said to it, decided and promised."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, bindparam, delete, func, literal_column, or_, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from storage import compiled_sql
from storage.models.account import Member
from storage.models.broadcast import Broadcast, BroadcastReader
from storage.models.council import CouncilItem, ItemKind
from storage.models.proposal import (
    Proposal,
    ProposalComment,
    ProposalDigest,
    ProposalFollower,
    ProposalPromise,
    ProposalStance,
    ProposalState,
    ProposalVersion,
    Stance,
)

_MOST_AT_ONCE = 200
"""Followers who are written to in one step."""
_MOST_DUE = 50
_MOST_PROMISES = 100
KIND = "proposal"
"""The kind of the broadcast that opens a proposal."""

# the open states are literals, as SQLite uses a partial index for no bound value
_IS_OPEN = text("proposal.state = 'open'")
_TO_KEEP = text("proposal_promise.done_at IS NULL AND proposal_promise.made_at IS NOT NULL")
_IS_ASKED = (
    select(CouncilItem.id)
    .where(
        CouncilItem.kind == ItemKind.PROPOSAL,
        CouncilItem.subject_id == Proposal.author_id,
        CouncilItem.about_id == Proposal.id,
        text("council_item.state = 'open'"),
    )
    .exists()
)
_DUE = (
    select(Proposal)
    .where(_IS_OPEN, Proposal.council_at <= bindparam("now"), Proposal.author_id.is_not(None), ~_IS_ASKED)
    .order_by(Proposal.council_at)
    .limit(_MOST_DUE)
)
_LATE = (
    select(ProposalPromise)
    .where(_TO_KEEP, ProposalPromise.due_on < bindparam("day"), ProposalPromise.late_at.is_(None))
    .order_by(ProposalPromise.due_on)
    .limit(_MOST_DUE)
)
_DIGEST_SINCE: Select[tuple[int]] = select(literal_column("1")).where(ProposalDigest.day >= bindparam("day")).limit(1)
_CHANGED = (
    select(Proposal)
    .where(_IS_OPEN, Proposal.changed_at >= bindparam("since"), Proposal.changed_at < bindparam("until"))
    .order_by(Proposal.id)
    .limit(_MOST_DUE)
)
_UNFINISHED_DIGEST = select(ProposalDigest).where(ProposalDigest.reached.is_not(None)).limit(1)
_COUNTERS: Mapping[str, str] = {Stance.SUPPORT: "supports", Stance.OBJECT: "objects", Stance.ABSTAIN: "abstains"}


def _waits_for(member_id: Any) -> list[Any]:
    """Return the conditions for an open proposal that a member may see and has no word on, in its present version."""
    has_said = select(ProposalStance.proposal_id).where(
        ProposalStance.proposal_id == Proposal.id,
        ProposalStance.member_id == member_id,
        ProposalStance.version == Proposal.version,
    )
    is_not_own = or_(Proposal.author_id.is_(None), Proposal.author_id != member_id)
    return [_IS_OPEN, is_not_own, _is_for(member_id), ~has_said.exists()]


def _is_for(member_id: Any) -> Any:
    listed = (
        select(BroadcastReader.member_id)
        .join(Broadcast, Broadcast.id == BroadcastReader.broadcast_id)
        .where(Broadcast.kind == KIND, Broadcast.subject_id == Proposal.id, BroadcastReader.member_id == member_id)
    )
    return or_(Proposal.everybody.is_(True), listed.exists())


def waiting_for(member_id: Any) -> Any:
    """Return the query for the ids of open proposals that need a member's word."""
    return select(Proposal.id).where(*_waits_for(member_id))


class Proposals:
    """The repository of proposals, with all that was said to them."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add_draft(self, author: Member, working: dict[str, Any], now: datetime) -> Proposal:
        """Add the draft of a proposal."""
        draft = Proposal(
            author=author,
            author_id=author.id,
            title=working["title"],
            state=ProposalState.DRAFT,
            everybody=True,
            audience={},
            version=0,
            working=working,
            created_at=now,
            outcome="",
            reason="",
            comments=0,
            unanswered=0,
        )
        self._session.add(draft)
        await self._session.flush()
        return draft

    async def get(self, proposal_id: int) -> Proposal | None:
        """Return the proposal with this number."""
        return await self._session.get(Proposal, proposal_id)

    async def claim(self, proposal_id: int) -> Proposal | None:
        """Return the proposal with this number as it is now; locked until the transaction ends."""
        query = select(Proposal).where(Proposal.id == proposal_id).with_for_update(of=Proposal)
        return (await self._session.scalars(query, execution_options={"populate_existing": True})).one_or_none()

    async def drop_draft(self, draft: Proposal) -> None:
        """Delete a draft, which nobody but its author has seen."""
        await self._session.delete(draft)
        await self._session.flush()

    async def drafts_of(self, member_id: int, most: int) -> Sequence[Proposal]:
        """Return the drafts of a member, the last one first."""
        query = select(Proposal).where(Proposal.author_id == member_id, Proposal.state == ProposalState.DRAFT)
        return (await self._session.scalars(query.order_by(Proposal.id.desc()).limit(most))).all()

    async def count_open_of(self, member_id: int) -> int:
        """Return how many open proposals are a member's."""
        query = select(func.count()).where(Proposal.author_id == member_id, Proposal.state == ProposalState.OPEN)
        return await self._session.scalar(query) or 0

    async def may_see(self, proposal: Proposal, member_id: int) -> bool:
        """Tell whether a proposal is for a member, or they took part in it."""
        if proposal.everybody or await self.follower(proposal.id, member_id) is not None:
            return True
        query = select(Proposal.id).where(Proposal.id == proposal.id, _is_for(member_id))
        return await self._session.scalar(query) is not None

    async def waiting_for(self, member_id: int, most: int) -> Sequence[Proposal]:
        """Return the open proposals that need a member's word, the oldest first."""
        query = select(Proposal).where(*_waits_for(member_id)).order_by(Proposal.council_at, Proposal.id)
        return (await self._session.scalars(query.limit(most))).all()

    async def own(self, member_id: int, most: int) -> Sequence[Proposal]:
        """Return the open proposals of a member."""
        query = select(Proposal).where(Proposal.author_id == member_id, Proposal.state == ProposalState.OPEN)
        return (await self._session.scalars(query.order_by(Proposal.id).limit(most))).all()

    async def open_to(self, member_id: int | None, most: int) -> Sequence[Proposal]:
        """Return the open proposals that a member may see, those decided first first; all of them for None."""
        query = select(Proposal).where(_IS_OPEN).order_by(Proposal.council_at, Proposal.id).limit(most)
        if member_id is not None:
            query = query.where(or_(_is_for(member_id), Proposal.author_id == member_id))
        return (await self._session.scalars(query)).all()

    async def closed_to(self, member_id: int | None, most: int) -> Sequence[Proposal]:
        """Return the proposals decided last that a member may see."""
        query = select(Proposal).where(Proposal.state == ProposalState.DECIDED).order_by(Proposal.closed_at.desc())
        if member_id is not None:
            query = query.where(or_(_is_for(member_id), Proposal.author_id == member_id))
        return (await self._session.scalars(query.limit(most))).all()

    async def due(self, now: datetime) -> Sequence[Proposal]:
        """Return the open proposals whose discussion is over."""
        return await compiled_sql.find(self._session, _DUE, {"now": now})

    async def add_version(
        self, proposal: Proposal, title: str, sections: list[dict[str, Any]], now: datetime
    ) -> ProposalVersion:
        """Add the next version of a proposal, on which nobody has a word yet."""
        proposal.version += 1
        proposal.title, proposal.changed_at = title, now
        version = ProposalVersion(
            proposal_id=proposal.id,
            number=proposal.version,
            title=title,
            sections=sections,
            made_at=now,
            supports=0,
            objects=0,
            abstains=0,
        )
        self._session.add(version)
        await self._session.flush()
        return version

    async def version(self, proposal_id: int, number: int) -> ProposalVersion | None:
        """Return one version of a proposal."""
        query = select(ProposalVersion).where(
            ProposalVersion.proposal_id == proposal_id, ProposalVersion.number == number
        )
        return (await self._session.scalars(query)).one_or_none()

    async def version_by_id(self, version_id: int) -> ProposalVersion | None:
        """Return the version with this id."""
        return await self._session.get(ProposalVersion, version_id)

    async def stance(self, proposal_id: int, member_id: int, version: int) -> ProposalStance | None:
        """Return the word of a member on one version."""
        return await self._session.get(ProposalStance, (proposal_id, member_id, version))

    async def last_stances(
        self, proposal_id: int, member_ids: Iterable[int], before: int
    ) -> Mapping[int, ProposalStance]:
        """Return the last word that each of some members had on a version before one."""
        query = select(ProposalStance).where(
            ProposalStance.proposal_id == proposal_id,
            ProposalStance.member_id.in_(list(member_ids)),
            ProposalStance.version < before,
        )
        return {row.member_id: row for row in await self._session.scalars(query.order_by(ProposalStance.version))}

    async def set_stance(
        self, version: ProposalVersion, member_id: int, stance: Stance, now: datetime
    ) -> ProposalStance:
        """Set the word of a member on a version, and count it in place of an earlier one. The proposal is claimed."""
        row = await self.stance(version.proposal_id, member_id, version.number)
        if row is None:
            row = ProposalStance(proposal_id=version.proposal_id, member_id=member_id, version=version.number)
            row.comment_id = None
            self._session.add(row)
        else:
            _count(version, Stance(row.stance), -1)
        _count(version, stance, 1)
        row.stance, row.said_at = stance, now
        await self._session.flush()
        return row

    async def uncount(self, row: ProposalStance) -> None:
        """Delete somebody's word on a version, and no longer count it."""
        version = await self.version(row.proposal_id, row.version)
        if version is not None:
            _count(version, Stance(row.stance), -1)
        await self._session.delete(row)

    async def add_comment(
        self,
        proposal: Proposal,
        member_id: int,
        words: str,
        now: datetime,
        *,
        section: int = 0,
        reply_to_id: int | None = None,
        stance: str = "",
    ) -> ProposalComment:
        """Add a comment on the present version of a proposal that is claimed."""
        comment = ProposalComment(
            proposal_id=proposal.id,
            version=proposal.version,
            section=section,
            reply_to_id=reply_to_id,
            member_id=member_id,
            stance=stance,
            is_earlier=False,
            words=words,
            said_at=now,
            answer="",
        )
        self._session.add(comment)
        proposal.comments += 1
        proposal.unanswered += 1
        proposal.changed_at = now
        await self._session.flush()
        return comment

    async def comment(self, comment_id: int) -> ProposalComment | None:
        """Return the comment with this id."""
        return await self._session.get(ProposalComment, comment_id)

    async def comments(
        self, proposal_id: int, most: int, *, before: int | None = None, section: int | None = None
    ) -> Sequence[ProposalComment]:
        """Return the last comments on a proposal, the newest first; `before` an id, on a `section` alone."""
        query = select(ProposalComment).where(ProposalComment.proposal_id == proposal_id)
        if before is not None:
            query = query.where(ProposalComment.id < before)
        if section is not None:
            query = query.where(ProposalComment.section == section)
        return (await self._session.scalars(query.order_by(ProposalComment.id.desc()).limit(most))).all()

    async def comments_by(self, proposal_id: int, member_ids: Iterable[int], most: int) -> Sequence[ProposalComment]:
        """Return what some members said to a proposal, the oldest first."""
        query = (
            select(ProposalComment)
            .where(ProposalComment.member_id.in_(list(member_ids)), ProposalComment.proposal_id == proposal_id)
            .order_by(ProposalComment.id)
            .limit(most)
        )
        return (await self._session.scalars(query)).all()

    async def next_unanswered(self, proposal_id: int, after: int = 0, most: int = 1) -> Sequence[ProposalComment]:
        """Return the first comments after an id that the council has not answered."""
        query = (
            select(ProposalComment)
            .where(ProposalComment.proposal_id == proposal_id, ProposalComment.id > after, ProposalComment.answer == "")
            .order_by(ProposalComment.id)
            .limit(most)
        )
        return (await self._session.scalars(query)).all()

    async def unanswered_on(self, comment: ProposalComment, most: int) -> Sequence[ProposalComment]:
        """Return the comments without an answer on what a comment is about, with that one."""
        query = (
            select(ProposalComment)
            .where(
                ProposalComment.proposal_id == comment.proposal_id,
                ProposalComment.section == comment.section,
                ProposalComment.version == comment.version,
                ProposalComment.answer == "",
            )
            .order_by(ProposalComment.id)
            .limit(most)
        )
        return (await self._session.scalars(query)).all()

    async def last_answers(self, proposal_id: int, most: int) -> Sequence[ProposalComment]:
        """Return comments with the last few different answers."""
        query = (
            select(ProposalComment)
            .where(ProposalComment.proposal_id == proposal_id, ProposalComment.answer != "")
            .order_by(ProposalComment.id.desc())
            .limit(_MOST_DUE)
        )
        found: dict[str, ProposalComment] = {}
        for comment in await self._session.scalars(query):
            found.setdefault(comment.answer, comment)
        return list(found.values())[:most]

    async def answer_groups(self, proposal_id: int, most: int) -> Sequence[tuple[ProposalComment, int]]:
        """Return the first comment that got each answer, and how many got it; answers to most comments first."""
        grouped = (
            select(func.min(ProposalComment.id).label("first"), func.count().label("count"))
            .where(ProposalComment.proposal_id == proposal_id, ProposalComment.answer != "")
            .group_by(ProposalComment.answer)
            .order_by(func.count().desc(), func.min(ProposalComment.id))
            .limit(most)
            .subquery()
        )
        query = select(ProposalComment, grouped.c.count).join(grouped, grouped.c.first == ProposalComment.id)
        rows = await self._session.execute(query.order_by(grouped.c.count.desc(), ProposalComment.id))
        return [(row[0], row[1]) for row in rows]

    async def follower(self, proposal_id: int, member_id: int) -> ProposalFollower | None:
        """Return how a member follows a proposal, if they do or took part in it."""
        return await self._session.get(ProposalFollower, (proposal_id, member_id))

    async def follow(
        self, proposal_id: int, member_id: int, *, follows: bool | None = None, took_part: bool = False
    ) -> None:
        """Note that a member follows a proposal or not, or took part; whoever takes part follows, unless they said."""
        row = await self.follower(proposal_id, member_id)
        if row is None:
            row = ProposalFollower(proposal_id=proposal_id, member_id=member_id, follows=True, took_part=False)
            self._session.add(row)
        if follows is not None:
            row.follows = follows
        row.took_part = row.took_part or took_part
        await self._session.flush()

    async def add_promise(self, proposal_id: int, words: str, councillor: Member, due_on: date) -> ProposalPromise:
        """Draft a promise, which holds once the decision goes out."""
        promise = ProposalPromise(proposal_id=proposal_id, words=words, councillor=councillor, due_on=due_on, result="")
        self._session.add(promise)
        await self._session.flush()
        return promise

    async def claim_promise(self, promise_id: int) -> ProposalPromise | None:
        """Return the promise with this id as it is now; locked until the transaction ends."""
        query = select(ProposalPromise).where(ProposalPromise.id == promise_id).with_for_update(of=ProposalPromise)
        return (await self._session.scalars(query, execution_options={"populate_existing": True})).one_or_none()

    async def promise(self, promise_id: int) -> ProposalPromise | None:
        """Return the promise with this id."""
        return await self._session.get(ProposalPromise, promise_id)

    async def promises_of(self, proposal_id: int) -> Sequence[ProposalPromise]:
        """Return the promises about a proposal, in the order they were made."""
        query = select(ProposalPromise).where(ProposalPromise.proposal_id == proposal_id)
        return (await self._session.scalars(query.order_by(ProposalPromise.id).limit(_MOST_PROMISES))).all()

    async def drop_promise(self, promise: ProposalPromise) -> None:
        """Delete a promise that never went out."""
        await self._session.delete(promise)
        await self._session.flush()

    async def promises_to_keep(self) -> Sequence[ProposalPromise]:
        """Return the promises that are not kept yet, those due first first."""
        query = select(ProposalPromise).where(_TO_KEEP).order_by(ProposalPromise.due_on, ProposalPromise.id)
        return (await self._session.scalars(query.limit(_MOST_PROMISES))).all()

    async def newly_late(self, day: date) -> Sequence[ProposalPromise]:
        """Return the promises due before a day that nobody was told are late."""
        return await compiled_sql.find(self._session, _LATE, {"day": day})

    async def has_digest(self, day: date) -> bool:
        """Tell whether the digest of a day, or of a later one, is written."""
        return bool(await compiled_sql.find_plain(self._session, _DIGEST_SINCE, {"day": day}))

    async def last_digest(self) -> ProposalDigest | None:
        """Return the last daily digest."""
        query = select(ProposalDigest).order_by(ProposalDigest.day.desc()).limit(1)
        return (await self._session.scalars(query)).one_or_none()

    async def unfinished_digest(self) -> ProposalDigest | None:
        """Return the digest that is being written."""
        found = await compiled_sql.find(self._session, _UNFINISHED_DIGEST)
        return found[0] if found else None

    async def begin_digest(self, day: date, since: datetime, until: datetime) -> ProposalDigest:
        """Begin the digest of a day, and forget those before the last one."""
        await self._session.execute(delete(ProposalDigest).where(ProposalDigest.until <= since))
        digest = ProposalDigest(day=day, since=since, until=until, reached=0)
        self._session.add(digest)
        await self._session.flush()
        return digest

    async def changed(self, since: datetime, until: datetime) -> Sequence[Proposal]:
        """Return the open proposals that changed since a moment, and before another."""
        return await compiled_sql.find(self._session, _CHANGED, {"since": since, "until": until})

    async def next_followers(self, proposal_ids: Iterable[int], reached: int) -> Sequence[Member]:
        """Return the next members after an id who follow any of some proposals, a few hundred at most."""
        query = (
            select(Member)
            .where(
                Member.id.in_(
                    select(ProposalFollower.member_id).where(
                        ProposalFollower.proposal_id.in_(list(proposal_ids)),
                        ProposalFollower.member_id > reached,
                        ProposalFollower.follows.is_(True),
                    )
                )
            )
            .order_by(Member.id)
            .limit(_MOST_AT_ONCE)
        )
        return (await self._session.scalars(query)).all()

    async def followed_by(self, proposal_ids: Iterable[int], member_ids: Iterable[int]) -> Mapping[int, set[int]]:
        """Return by member id which of some proposals each of some members follows."""
        query = select(ProposalFollower.member_id, ProposalFollower.proposal_id).where(
            ProposalFollower.member_id.in_(list(member_ids)),
            ProposalFollower.proposal_id.in_(list(proposal_ids)),
            ProposalFollower.follows.is_(True),
        )
        found: dict[int, set[int]] = {}
        for member_id, proposal_id in await self._session.execute(query):
            found.setdefault(member_id, set()).add(proposal_id)
        return found


def _count(version: ProposalVersion, stance: Stance, by: int) -> None:
    counter = _COUNTERS[stance]
    setattr(version, counter, getattr(version, counter) + by)
