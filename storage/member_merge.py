"""The repository of links between members, and the merging of two into one: all references go to the one kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Column, Table, bindparam, delete, exists, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from storage import compiled_sql
from storage.due import Due
from storage.models.account import ROLES, Account, Member
from storage.models.ballot import SurveyAsked, SurveySheet
from storage.models.base import Base
from storage.models.broadcast import Broadcast, BroadcastReader, BroadcastState, ReaderState
from storage.models.check_in import CheckIn, Prompt
from storage.models.delivery import OutboxRow
from storage.models.guide import GuideReading
from storage.models.limits import ActionCount
from storage.models.member_merge import MemberLink
from storage.models.offers import Offer, OfferState, Request
from storage.models.poll import PollVote
from storage.models.privacy import Forgetting
from storage.models.proposal import ProposalFollower, ProposalStance
from storage.models.survey import Survey, SurveyState
from storage.proposal import Proposals

_member = cast("Table", Member.__table__)
_account = cast("Table", Account.__table__)
_BY_HAND = (_account,)
_FURTHEST = (ReaderState.SENT, ReaderState.QUEUED, ReaderState.WAITING)
"""The states of which the first counts when two readers of a broadcast turn out to be one."""
_FORGET = (
    delete(MemberLink).where(MemberLink.expires_at <= bindparam("now")).execution_options(synchronize_session=False)
)


class MemberMerges:
    """Links under way, and the merging itself."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._absorbed: dict[int, int] = {}
        self._proposals = Proposals(session)

    async def begin(self, member_id: int, account_id: int, expires_at: datetime) -> MemberLink:
        """Add a link, in place of an earlier one from the same account."""
        await self._session.execute(delete(MemberLink).where(MemberLink.account_id == account_id))
        link = MemberLink(member_id=member_id, account_id=account_id, chosen={}, expires_at=expires_at)
        self._session.add(link)
        await self._session.flush()
        return link

    async def get(self, link_id: int, account_id: int, now: datetime) -> MemberLink | None:
        """Return an account's link with this id, unless it expired; locked until the transaction ends."""
        query = select(MemberLink).where(
            MemberLink.id == link_id, MemberLink.account_id == account_id, MemberLink.expires_at > now
        )
        return (await self._session.scalars(query.with_for_update())).one_or_none()

    async def end(self, link: MemberLink) -> None:
        """Delete a link that was completed or given up."""
        await self._session.delete(link)
        await self._session.flush()

    async def forget(self, now: datetime) -> None:
        """Delete expired links."""
        await compiled_sql.change(self._session, _FORGET, {"now": now})

    async def hold(self, *member_ids: int) -> Sequence[Member]:
        """Return members by ids, in this order; nothing new can refer to them until the transaction ends.

        A member who asked to be forgotten is left out.
        """
        is_forgotten = exists().where(Forgetting.member_id == Member.id)
        query = select(Member).where(Member.id.in_(member_ids), ~is_forgotten).order_by(Member.id).with_for_update()
        found = {member.id: member for member in await self._session.scalars(query)}
        return [found[member_id] for member_id in member_ids if member_id in found]

    async def offers_between(self, one: int, other: int) -> Sequence[Offer]:
        """Return the open offers of either's request to the other."""
        query = (
            select(Offer)
            .join(Request, Request.id == Offer.request_id)
            .where(
                Offer.state == OfferState.OPEN,
                or_(
                    (Request.mentee_id == one) & (Offer.mentor_id == other),
                    (Request.mentee_id == other) & (Offer.mentor_id == one),
                ),
            )
        )
        return (await self._session.scalars(query)).all()

    def present(self, member_id: int) -> int:
        """Return the id of a member, or of the member they were merged into in this transaction."""
        return self._absorbed.get(member_id, member_id)

    async def absorb(self, gone: Member, kept: Member) -> None:
        """Let `kept` take the place of `gone` everywhere. What a member can have only once was settled before."""
        await self._session.flush()
        _merge_roles(gone, kept)
        kept.links_from = min(filter(None, (gone.links_from, kept.links_from)), default=None)
        for account in await self._session.scalars(select(Account).where(Account.member_id == gone.id)):
            account.member = kept
        await self._merge_prompts(gone.id, kept.id)
        await self._merge_counts(gone.id, kept.id)
        await self._merge_readings(gone.id, kept.id)
        await self._merge_broadcasts(gone.id, kept.id)
        await self._merge_answers(gone.id, kept.id)
        await self._merge_votes(gone.id, kept.id)
        await self._merge_words_on_proposals(gone.id, kept.id)
        await self._session.flush()
        for column in references():
            if column.table not in _BY_HAND:
                statement = update(column.table).where(column == gone.id).values({column.name: kept.id})
                await self._session.execute(statement)
        await self._session.execute(
            update(OutboxRow)
            .where(OutboxRow.member_id == gone.id)
            .values(member_id=kept.id)
            .execution_options(synchronize_session=False)
        )
        await Due(self._session).look_at(kept.id)
        self._session.expunge(gone)
        await self._session.execute(delete(_member).where(_member.c.id == gone.id))
        self._absorbed[gone.id] = kept.id
        for known in list(self._session.identity_map.values()):  # other messages of the batch hold them too
            await self._session.refresh(known)

    async def is_unused(self, member: Member) -> bool:
        """Tell whether nothing but one account refers to a member."""
        for column in references():
            most = 2 if column.table is _account else 1
            found = await self._session.execute(select(column).where(column == member.id).limit(most))
            if len(found.all()) >= most:
                return False
        return True

    async def remove(self, member: Member, account: Account) -> None:
        """Delete a member whom nothing refers to but this account, which is a stranger's again."""
        account.member = None
        await self._session.flush()
        await self._session.execute(
            update(OutboxRow)
            .where(OutboxRow.network == account.network, OutboxRow.room_id == account.room_id)
            .where(OutboxRow.member_id == member.id)
            .values(member_id=None)
            .execution_options(synchronize_session=False)
        )
        self._session.expunge(member)
        await self._session.execute(delete(_member).where(_member.c.id == member.id))

    async def _merge_prompts(self, gone_id: int, kept_id: int) -> None:
        """Make one of two prompts for the same period: answered if either was, open if either is."""
        rows = (await self._session.scalars(select(Prompt).where(Prompt.member_id.in_((gone_id, kept_id))))).all()
        kept = {(row.kind, row.period): row for row in rows if row.member_id == kept_id}
        for row in rows:
            stays = kept.get((row.kind, row.period))
            if row.member_id == kept_id or stays is None:
                continue
            await self._session.execute(
                update(CheckIn)
                .where(CheckIn.prompt_id == row.id)
                .values(prompt_id=stays.id)
                .execution_options(synchronize_session=False)
            )
            if stays.answered_at is None and row.answered_at is not None:
                stays.answered_at, stays.answer = row.answered_at, row.answer
            if stays.closed_at is not None and row.closed_at is None:
                stays.closed_at, stays.closes_at = None, row.closes_at
            stays.asked_at = stays.asked_at or row.asked_at
            stays.remind_at = stays.due_remind_at = stays.remind_at or row.remind_at
            await self._session.execute(
                delete(Prompt).where(Prompt.id == row.id).execution_options(synchronize_session=False)
            )
            self._session.expunge(row)

    async def _merge_counts(self, gone_id: int, kept_id: int) -> None:
        """Add up the counts of both, so that two accounts may do no more than one."""
        rows = (
            await self._session.scalars(select(ActionCount).where(ActionCount.member_id.in_((gone_id, kept_id))))
        ).all()
        kept = {row.kind: row for row in rows if row.member_id == kept_id}
        for row in rows:
            if row.member_id == kept_id:
                continue
            if stays := kept.get(row.kind):
                stays.count += row.count
                stays.since = max(stays.since, row.since)
                stays.held_until = max(filter(None, (stays.held_until, row.held_until)), default=None)
                await self._session.execute(
                    delete(ActionCount)
                    .where(ActionCount.member_id == gone_id, ActionCount.kind == row.kind)
                    .execution_options(synchronize_session=False)
                )
            self._session.expunge(row)

    async def _merge_readings(self, gone_id: int, kept_id: int) -> None:
        """Leave out what both have read of the guide."""
        rows = (
            await self._session.scalars(select(GuideReading).where(GuideReading.member_id.in_((gone_id, kept_id))))
        ).all()
        kept = {(row.topic, row.revision) for row in rows if row.member_id == kept_id}
        for row in rows:
            if row.member_id == gone_id:
                if (row.topic, row.revision) in kept:
                    await self._session.execute(
                        delete(GuideReading)
                        .where(
                            GuideReading.member_id == gone_id,
                            GuideReading.topic == row.topic,
                            GuideReading.revision == row.revision,
                        )
                        .execution_options(synchronize_session=False)
                    )
                self._session.expunge(row)

    async def _merge_broadcasts(self, gone_id: int, kept_id: int) -> None:
        """Let one of two readers of a broadcast be left, the one who is further; nobody it is for is passed over."""
        query = select(BroadcastReader).where(BroadcastReader.member_id.in_((gone_id, kept_id)))
        rows = (await self._session.scalars(query)).all()
        kept = {row.broadcast_id: row for row in rows if row.member_id == kept_id}
        for row in rows:
            if row.member_id == kept_id:
                continue
            if stays := kept.get(row.broadcast_id):
                stays.state = next((one for one in _FURTHEST if one in (row.state, stays.state)), stays.state)
                for name in ("sent_at", "acknowledged_at", "asked_at"):
                    setattr(stays, name, getattr(stays, name) or getattr(row, name))
                await self._session.execute(
                    delete(BroadcastReader)
                    .where(BroadcastReader.broadcast_id == row.broadcast_id, BroadcastReader.member_id == gone_id)
                    .execution_options(synchronize_session=False)
                )
            self._session.expunge(row)
        under_way = select(Broadcast).where(Broadcast.state.in_((BroadcastState.WAITING, BroadcastState.GOING)))
        for broadcast in await self._session.scalars(under_way):
            if broadcast.reached is not None:
                broadcast.reached = min(broadcast.reached, kept_id - 1)
            broadcast.audience = _renamed(broadcast.audience, gone_id, kept_id)
        drafts = select(Survey).where(Survey.state.in_((SurveyState.DRAFT, SurveyState.WAITING)))
        for survey in await self._session.scalars(drafts):
            survey.audience = _renamed(survey.audience, gone_id, kept_id)

    async def _merge_answers(self, gone_id: int, kept_id: int) -> None:
        """Let both be asked once: handed in if either did. Of two sheets one stays, a ready one first."""
        both = (gone_id, kept_id)
        asked = (await self._session.scalars(select(SurveyAsked).where(SurveyAsked.member_id.in_(both)))).all()
        stays = {row.survey_id: row for row in asked if row.member_id == kept_id}
        for row in asked:
            if row.member_id == gone_id and row.survey_id in stays:
                stays[row.survey_id].handed_in |= row.handed_in
                await self._session.delete(row)
            elif row.member_id == gone_id:
                self._session.expunge(row)
        counted = {row.survey_id for row in asked if row.handed_in}
        sheets = (await self._session.scalars(select(SurveySheet).where(SurveySheet.member_id.in_(both)))).all()
        other = {row.survey_id: row for row in sheets if row.member_id == kept_id}
        for sheet in sheets:
            kept = other.get(sheet.survey_id)
            if sheet.survey_id in counted:
                await self._session.delete(sheet)
            elif sheet.member_id == gone_id and kept is not None:
                if sheet.ready and not kept.ready:
                    kept.content, kept.ready = sheet.content, True
                await self._session.delete(sheet)
            elif sheet.member_id == gone_id:
                self._session.expunge(sheet)
        await self._session.flush()

    async def _merge_votes(self, gone_id: int, kept_id: int) -> None:
        """Let the later of two votes in a poll stay; it counts if either did."""
        both = (gone_id, kept_id)
        votes = (await self._session.scalars(select(PollVote).where(PollVote.member_id.in_(both)))).all()
        voted = {row.poll_id: row for row in votes if row.member_id == kept_id}
        for vote in votes:
            if vote.member_id == gone_id and (same := voted.get(vote.poll_id)) is not None:
                same.counts |= vote.counts
                if vote.at > same.at:
                    same.at, same.event_id = vote.at, vote.event_id
                await self._session.delete(vote)
            elif vote.member_id == gone_id:
                self._session.expunge(vote)
        await self._session.flush()

    async def _merge_words_on_proposals(self, gone_id: int, kept_id: int) -> None:
        """Count the words of both on a version once, the kept one's; follow what either follows."""
        both = (gone_id, kept_id)
        words = (await self._session.scalars(select(ProposalStance).where(ProposalStance.member_id.in_(both)))).all()
        kept = {(row.proposal_id, row.version) for row in words if row.member_id == kept_id}
        for row in words:
            if row.member_id == gone_id and (row.proposal_id, row.version) in kept:
                await self._proposals.uncount(row)
            elif row.member_id == gone_id:
                self._session.expunge(row)
        query = select(ProposalFollower).where(ProposalFollower.member_id.in_(both))
        rows = (await self._session.scalars(query)).all()
        stays = {row.proposal_id: row for row in rows if row.member_id == kept_id}
        for follower in rows:
            if follower.member_id == kept_id:
                continue
            if (other := stays.get(follower.proposal_id)) is not None:
                other.follows, other.took_part = (
                    follower.follows or other.follows,
                    follower.took_part or other.took_part,
                )
                await self._session.delete(follower)
            else:
                self._session.expunge(follower)


def _merge_roles(gone: Member, kept: Member) -> None:
    for role in ROLES:
        if moments := [since for since in (gone.since(role), kept.since(role)) if since is not None]:
            kept.take_up(role, min(moments))


def references() -> Iterator[Column[int]]:
    """Yield every column that refers to a member."""
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if any(key.column.table is _member for key in column.foreign_keys):
                yield column


def _renamed(audience: Mapping[str, Any], gone_id: int, kept_id: int) -> dict[str, Any]:
    """Return an audience that names the member who is kept where it named the other."""
    named = {
        name: [kept_id if member_id == gone_id else member_id for member_id in audience[name]]
        for name in ("members", "mentees_of")
        if gone_id in audience.get(name, ())
    }
    return {**audience, **named}
