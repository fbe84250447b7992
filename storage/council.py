"""The repositories of council items, and of figures over the whole programme."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import bindparam, func, or_, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from storage import compiled_sql
from storage.models.account import ROLES, Member
from storage.models.activity import Activity, ActivityState
from storage.models.check_in import CheckIn, Prompt, PromptKind, Silence
from storage.models.council import CouncilItem, Digest, ItemKind, ItemState
from storage.models.offers import OPEN_STATES, Offer, OfferState, Request
from storage.models.pairs import Pair, counts_as_mentee
from storage.tallies import Tallies

# queries of every tick and many messages are built once
_MENTEE_COUNTS = select(Pair.mentor_id, func.count()).where(Pair.ended_at.is_(None)).group_by(Pair.mentor_id)
_IS_IN_QUEUE = Request.state.in_(OPEN_STATES)
_QUEUE = select(Request).where(_IS_IN_QUEUE).order_by(Request.asked_at, Request.id)
_QUEUE_LENGTH = select(func.count(), func.min(Request.asked_at)).where(_IS_IN_QUEUE)
_QUEUE_PAGE = (
    select(Request)
    .where(
        Request.id.in_(  # in the index alone, while there is something to sort
            select(Request.id)
            .where(_IS_IN_QUEUE)
            .order_by(Request.asked_at, Request.id)
            .offset(bindparam("offset"))
            .limit(bindparam("limit"))
        )
    )
    .order_by(Request.asked_at, Request.id)
)
_OPEN = select(CouncilItem).where(CouncilItem.state == ItemState.OPEN).order_by(CouncilItem.opened_at, CouncilItem.id)
_OPEN_OF_KIND = _OPEN.where(CouncilItem.kind == bindparam("kind"))
_OPEN_ABOUT = _OPEN_OF_KIND.where(
    CouncilItem.subject_id == bindparam("subject"), CouncilItem.about_id == bindparam("about")
).with_for_update(of=CouncilItem)
_LAST_OPENED = (
    select(CouncilItem.subject_id, CouncilItem.kind, func.max(CouncilItem.opened_at))
    .where(CouncilItem.subject_id.in_(select(Silence.mentor_id).where(Silence.ended_at.is_(None))))
    .where(CouncilItem.kind.in_(bindparam("kinds", expanding=True)))
    .group_by(CouncilItem.subject_id, CouncilItem.kind)
)
_NO_LONGER_QUIET = (
    select(Member)
    .join(CouncilItem, CouncilItem.subject_id == Member.id)
    .where(
        CouncilItem.kind == ItemKind.QUIET_MENTEE,
        CouncilItem.state == ItemState.OPEN,
        or_(Member.quiet_since > bindparam("since"), ~counts_as_mentee()),
    )
    .order_by(Member.id)
)


@dataclass(frozen=True, slots=True)
class Figures:
    """The numbers of what came about in some days: who joined, pairs that began and ended, activities that were held.

    mentors  how many of those who joined mentor now
    """

    joined: int
    mentors: int
    begun: int
    ended: int
    activities: int


class Council:
    """Counts and lists over all members."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def count_roles(self) -> dict[str, int]:
        """Return how many members hold each role; of mentees, those who have or want a mentor or hold no other."""
        return await Tallies(self._session).totals(*ROLES)

    async def figures(self, first: date, last: date) -> Figures:
        """Return the numbers of the days from `first` to `last`."""
        begin, end = (datetime.combine(day, time(), UTC) for day in (first, last + timedelta(days=1)))
        counts = (
            select(func.count()).where(Member.joined_on.between(first, last)),
            select(func.count()).where(Member.joined_on.between(first, last), Member.holds("mentor")),
            select(func.count()).where(Pair.started_at >= begin, Pair.started_at < end),
            select(func.count()).where(Pair.ended_at >= begin, Pair.ended_at < end),
            select(func.count()).where(
                Activity.held_on.between(first, last), Activity.state == ActivityState.CONFIRMED
            ),
        )
        counted = await self._session.execute(select(*(count.scalar_subquery() for count in counts)))
        return Figures(*counted.one())

    async def mentee_counts(self) -> dict[int, int]:
        """Return the number of mentees by mentor id, for mentors who have any."""
        return {row[0]: row[1] for row in await self._session.execute(_MENTEE_COUNTS)}

    async def queue(self) -> Sequence[Request]:
        """Return the open requests, whether or not a mentor is being asked; the longest wait first."""
        return await compiled_sql.find(self._session, _QUEUE)

    async def queue_page(self, offset: int, limit: int) -> Sequence[Request]:
        """Return some of the open requests, of the longest wait first."""
        return (await self._session.scalars(_QUEUE_PAGE, {"offset": offset, "limit": limit})).all()

    async def count_queue(self) -> tuple[int, datetime | None]:
        """Return how many requests are open, and since when the first of them."""
        count, oldest = (await self._session.execute(_QUEUE_LENGTH)).one()
        return count, oldest

    async def last_check_in(self, mentor_id: int, until: datetime) -> Sequence[CheckIn]:
        """Return the check-ins of a mentor's last window that has any."""
        last = (
            select(Prompt.id)
            .join(CheckIn, CheckIn.prompt_id == Prompt.id)  # in some weeks no mentee is due
            .where(Prompt.member_id == mentor_id, Prompt.kind == PromptKind.CHECK_IN, Prompt.due_at <= until)
            .order_by(Prompt.due_at.desc())
            .limit(1)
            .scalar_subquery()
        )
        return (await self._session.scalars(select(CheckIn).where(CheckIn.prompt_id == last))).all()

    async def check_ins_about(self, mentee_id: int, until: datetime, limit: int) -> Sequence[CheckIn]:
        """Return the last check-ins about a mentee, the newest first."""
        query = (
            select(CheckIn)
            .join(Pair, Pair.id == CheckIn.pair_id)
            .join(Prompt, Prompt.id == CheckIn.prompt_id)
            .where(Pair.mentee_id == mentee_id, Prompt.due_at <= until)
            .order_by(Prompt.due_at.desc(), CheckIn.id.desc())
            .limit(limit)
        )
        return (await self._session.scalars(query)).all()

    async def declined_with_reason(self, mentee_id: int, limit: int) -> Sequence[Offer]:
        """Return offers of a mentee that mentors declined with a reason, the newest first."""
        query = (
            select(Offer)
            .join(Request, Request.id == Offer.request_id)
            .where(Request.mentee_id == mentee_id, Offer.state == OfferState.DECLINED, Offer.reason != "")
            .order_by(Offer.offered_at.desc(), Offer.id.desc())
            .limit(limit)
        )
        return (await self._session.scalars(query)).all()

    async def begun(self, since: datetime) -> tuple[int, int]:
        """Return how many members there are since a moment, and how many pairs."""
        members = select(func.count()).select_from(Member).where(Member.created_at >= since)
        pairs = select(func.count()).select_from(Pair).where(Pair.started_at >= since, Pair.ended_at.is_(None))
        return await self._session.scalar(members) or 0, await self._session.scalar(pairs) or 0

    async def activity_states(self, since: date | None = None) -> dict[str, int]:
        """Return how many activities are in each state, of those reported from a day on, by UTC, or ever."""
        tallies = Tallies(self._session)
        counts = await (tallies.of("activity") if since is None else tallies.of("reported", first=since.isoformat()))
        states: Counter[str] = Counter()
        for (_, state), number in counts.items():
            states[state] += number
        return dict(states)


class CouncilItems:
    """Council items, open and decided, and the weekly digests."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(
        self,
        kind: ItemKind,
        subject: Member,
        *,
        other: Member | None,
        note: str,
        opened_at: datetime,
        due_at: datetime,
        asked_by: Member | None = None,
        about_id: int = 0,
    ) -> CouncilItem | None:
        """Add an open item without a councillor; None when one of this kind is open about the subject already."""
        if await self.open_about(kind, subject.id, about_id) is not None:
            return None
        item = CouncilItem(
            kind=kind,
            subject=subject,
            about_id=about_id,
            other=other,
            asked_by=asked_by,
            note=note,
            state=ItemState.OPEN,
            opened_at=opened_at,
            councillor=None,
            due_at=due_at,
            told_at=None,
            passed_on=0,
            claimed_at=None,
            decision="",
            reason="",
            decided_by_id=None,
            resolved_at=None,
        )
        self._session.add(item)
        await self._session.flush()
        return item

    async def claim(self, number: int) -> CouncilItem | None:
        """Return the item with this number as it is now; locked until the transaction ends."""
        query = select(CouncilItem).where(CouncilItem.id == number).with_for_update(of=CouncilItem)
        return (await self._session.scalars(query, execution_options={"populate_existing": True})).one_or_none()

    async def open_about(self, kind: ItemKind, subject_id: int, about_id: int = 0) -> CouncilItem | None:
        """Return the open item of a kind about a member and a thing of theirs; locked until the transaction ends."""
        about = {"kind": kind, "subject": subject_id, "about": about_id}
        return (await self._session.scalars(_OPEN_ABOUT, about)).one_or_none()

    async def open_asked_by(self, kind: ItemKind, member_id: int) -> Sequence[CouncilItem]:
        """Return the open items of a kind that a member asked for."""
        query = _OPEN_OF_KIND.where(CouncilItem.asked_by_id == member_id)
        return (await self._session.scalars(query, {"kind": kind})).all()

    async def is_any_open(self, kind: ItemKind) -> bool:
        """Tell whether any item of a kind is open."""
        query = select(CouncilItem.id).where(CouncilItem.kind == kind, CouncilItem.state == ItemState.OPEN).limit(1)
        return await self._session.scalar(query) is not None

    async def last_decided_of(self, kind: ItemKind) -> datetime | None:
        """Return when the council last decided any item of a kind."""
        query = select(func.max(CouncilItem.resolved_at)).where(
            CouncilItem.kind == kind, CouncilItem.state == ItemState.RESOLVED
        )
        moment: datetime | None = await self._session.scalar(query)
        return moment

    async def open(self, kind: ItemKind | None = None) -> Sequence[CouncilItem]:
        """Return all open items, or those of a kind, the oldest first."""
        if kind is None:
            return await compiled_sql.find(self._session, _OPEN)
        return await compiled_sql.find(self._session, _OPEN_OF_KIND, {"kind": kind})

    async def no_longer_quiet(self, since: date) -> Sequence[Member]:
        """Return subjects of open items on quiet mentees who did something after `since` or are no longer mentees."""
        return await compiled_sql.find(self._session, _NO_LONGER_QUIET, {"since": since})

    async def last_opened_about_silent(self, kinds: Collection[ItemKind]) -> dict[tuple[int, str], datetime]:
        """Return when items of these kinds were last opened about each mentor who is silent, whatever their state."""
        rows = await self._session.execute(_LAST_OPENED, {"kinds": [kind.value for kind in kinds]})
        return {(member_id, kind): opened_at for member_id, kind, opened_at in rows}

    async def last_decided(self, kind: ItemKind) -> dict[int, datetime]:
        """Return when the council last decided an item of a kind about each member, by member id."""
        query = select(CouncilItem.subject_id, func.max(CouncilItem.resolved_at)).where(
            CouncilItem.kind == kind, CouncilItem.state == ItemState.RESOLVED
        )
        rows = await self._session.execute(query.group_by(CouncilItem.subject_id))
        return {member_id: resolved_at for member_id, resolved_at in rows if resolved_at is not None}

    async def decided(self, since: datetime) -> Sequence[CouncilItem]:
        """Return the items that the council decided from a moment on."""
        query = select(CouncilItem).where(CouncilItem.state == ItemState.RESOLVED, CouncilItem.resolved_at >= since)
        return (await self._session.scalars(query.order_by(CouncilItem.resolved_at, CouncilItem.id))).all()

    async def begin_digest(self, week: str, now: datetime) -> bool:
        """Note that the digest of a week is written, and tell whether it was still to be written."""
        dialect = postgresql if self._session.get_bind().dialect.name == "postgresql" else sqlite
        statement = (
            dialect.insert(Digest).values(week=week, sent_at=now).on_conflict_do_nothing().returning(Digest.week)
        )
        return (await self._session.scalars(statement)).one_or_none() is not None
