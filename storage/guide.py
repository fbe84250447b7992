"""The repository of the guide: who has read what, what was told of, and the questions it did not answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import bindparam, func, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from storage import compiled_sql
from storage.models.account import Member
from storage.models.guide import GuideGap, GuideNotice, GuideReading

_MOST_GAPS = 8
_MOST_AT_ONCE = 200
"""Members that one tick tells of a change, or asks to read anew."""
_KNOWN = select(
    GuideNotice.topic,
    GuideNotice.revision,
    func.coalesce(or_(GuideNotice.reached.is_not(None), GuideNotice.again_at <= bindparam("now")), False),
)
_ADD_NOTICE = insert(GuideNotice)
_DUE_AGAIN = (
    select(GuideReading, Member)
    .join(Member, Member.id == GuideReading.member_id)
    .where(
        GuideReading.topic == bindparam("topic"),
        GuideReading.revision == bindparam("revision"),
        GuideReading.asked_at.is_(None),
        GuideReading.read_at <= bindparam("before"),
    )
    .order_by(GuideReading.read_at)
    .limit(_MOST_AT_ONCE)
)


class Guides:
    """The reading of members in the guide, and the questions it lacks an answer to."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def read_by(self, member_id: int) -> dict[str, int]:
        """Return the last revision of each topic that a member has read."""
        query = (
            select(GuideReading.topic, func.max(GuideReading.revision))
            .where(GuideReading.member_id == member_id)
            .group_by(GuideReading.topic)
        )
        return {row[0]: row[1] for row in await self._session.execute(query)}

    async def waits_again(self, member_id: int, topic: str) -> bool:
        """Tell whether a member was asked to read a topic anew, and has not since."""
        query = select(GuideReading.member_id).where(
            GuideReading.member_id == member_id, GuideReading.topic == topic, GuideReading.asked_at.is_not(None)
        )
        return (await self._session.scalars(query.limit(1))).first() is not None

    async def note(self, member_id: int, topic: str, revision: int, now: datetime) -> None:
        """Note that a member has read a revision; saying so twice changes nothing but the moment."""
        row = await self._session.get(GuideReading, (member_id, topic, revision))
        if row is None:
            row = GuideReading(member_id=member_id, topic=topic, revision=revision)
            self._session.add(row)
        row.read_at, row.asked_at = now, None

    async def due_again(self, topic: str, revision: int, before: datetime) -> Sequence[tuple[GuideReading, Member]]:
        """Return who read a revision before a moment, and was not asked to read it anew; some at once."""
        values = {"topic": topic, "revision": revision, "before": before}
        return [(row[0], row[1]) for row in await compiled_sql.find_rows(self._session, _DUE_AGAIN, values)]

    async def known_revisions(self, now: datetime) -> dict[str, int]:
        """Return the revision by topic that members were told of, without those of which they are to be told now."""
        rows = await compiled_sql.find_plain(self._session, _KNOWN, {"now": now})
        return {topic: revision for topic, revision, is_due in rows if not is_due}

    async def notices(self) -> dict[str, GuideNotice]:
        """Return what members are told of each topic."""
        return {notice.topic: notice for notice in await self._session.scalars(select(GuideNotice))}

    async def add_notices(self, revisions: Mapping[str, int]) -> None:
        """Take revisions of topics for known, so that nobody is told of them."""
        if revisions:
            rows = [{"topic": topic, "revision": revision} for topic, revision in revisions.items()]
            await compiled_sql.execute(self._session, _ADD_NOTICE, rows)

    async def next_members(self, reached: int) -> Sequence[Member]:
        """Return the next members after an id, a few hundred at most."""
        query = select(Member).where(Member.id > reached).order_by(Member.id).limit(_MOST_AT_ONCE)
        return (await self._session.scalars(query)).all()

    async def revisions_of(self, topic: str, member_ids: Sequence[int]) -> dict[int, int]:
        """Return the last revision of a topic that each of some members has read."""
        query = (
            select(GuideReading.member_id, func.max(GuideReading.revision))
            .where(GuideReading.topic == topic, GuideReading.member_id.in_(member_ids))
            .group_by(GuideReading.member_id)
        )
        return {row[0]: row[1] for row in await self._session.execute(query)}

    async def unread(self, topic: str, revision: int, roles: Iterable[str], most: int) -> tuple[int, Sequence[Member]]:
        """Return how many holders of some roles have not read a revision of a topic, and the first of them by name."""
        has_read = select(GuideReading.member_id).where(
            GuideReading.topic == topic, GuideReading.revision >= revision, GuideReading.asked_at.is_(None)
        )
        are_asked = or_(*(Member.holds(role) for role in sorted(roles)))
        query = select(Member).where(Member.id.not_in(has_read), are_asked)
        count = await self._session.scalar(query.with_only_columns(func.count()))
        return count or 0, (await self._session.scalars(query.order_by(Member.name).limit(most))).all()

    async def miss(self, key: str, locale: str, words: str, now: datetime) -> None:
        """Count a question that was not answered; a settled one that comes again is open again."""
        query = select(GuideGap).where(GuideGap.key == key).with_for_update()
        gap = (await self._session.scalars(query)).one_or_none()
        if gap is None:
            gap = GuideGap(key=key, locale=locale, words=words, count=0)
            self._session.add(gap)
        gap.count += 1
        gap.last_at, gap.closed_at = now, None

    async def gaps(self) -> Sequence[GuideGap]:
        """Return the open questions that came most often."""
        query = select(GuideGap).where(GuideGap.closed_at.is_(None)).order_by(GuideGap.count.desc(), GuideGap.id)
        return (await self._session.scalars(query.limit(_MOST_GAPS))).all()

    async def gap(self, gap_id: int) -> GuideGap | None:
        """Return one of them."""
        return await self._session.get(GuideGap, gap_id)

    async def count_gaps(self) -> int:
        """Return how many questions are open."""
        query = select(func.count()).select_from(GuideGap).where(GuideGap.closed_at.is_(None))
        return await self._session.scalar(query) or 0
