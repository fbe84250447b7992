"""The repository of announcements, their texts, and the questions about them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from storage import compiled_sql
from storage.models.account import Member
from storage.models.announcement import (
    Announcement,
    AnnouncementQuestion,
    AnnouncementState,
    AnnouncementText,
    QuestionGroup,
    QuestionState,
)
from storage.models.broadcast import Broadcast, BroadcastReader, ReaderState

KIND = "announcement"
"""The kind of their broadcasts."""
_MOST_COMPARED = 200
"""Groups of questions that a new one is compared with."""
_MOST_LISTED = 8
_WATCHED = select(Announcement).where(text("announcement.is_watched")).order_by(Announcement.id)
_READY = (
    select(AnnouncementQuestion)
    .where(text("announcement_question.state = 'ready'"))
    .order_by(AnnouncementQuestion.id)
    .limit(50)
)
_NEWS = select(QuestionGroup).where(text("question_group.told_at IS NULL")).order_by(QuestionGroup.id).limit(100)


class Announcements:
    """The repository of announcements, and of the questions about them."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(
        self,
        author: Member,
        now: datetime,
        texts: Mapping[str, str],
        *,
        audience: dict[str, Any] | None = None,
        corrects: int | None = None,
        source: int | None = None,
        word: str = "",
    ) -> Announcement:
        """Add a draft."""
        row = Announcement(
            author=author,
            source_id=source,
            corrects_id=corrects,
            word=word,
            audience=audience,
            state=AnnouncementState.DRAFT,
            created_at=now,
            progress="",
            is_watched=False,
        )
        self._session.add(row)
        await self._session.flush()
        for locale, words in texts.items():
            await self.set_text(row.id, locale, words)
        return row

    async def get(self, announcement_id: int, *, to_change: bool = False) -> Announcement | None:
        """Return an announcement; `to_change`: nobody else changes it until the transaction ends."""
        query = select(Announcement).where(Announcement.id == announcement_id)
        query = query.with_for_update(of=Announcement) if to_change else query
        return (await self._session.scalars(query)).one_or_none()

    async def texts(self, announcement_id: int) -> dict[str, str]:
        """Return the texts of an announcement by their languages."""
        query = select(AnnouncementText).where(AnnouncementText.announcement_id == announcement_id)
        return {row.locale: row.words for row in await self._session.scalars(query)}

    async def set_text(self, announcement_id: int, locale: str, words: str) -> None:
        """Set the text in a language."""
        row = await self._session.get(AnnouncementText, (announcement_id, locale))
        if row is None:
            self._session.add(AnnouncementText(announcement_id=announcement_id, locale=locale, words=words))
        else:
            row.words = words
        await self._session.flush()

    async def latest(
        self, author_id: int, most: int = _MOST_LISTED, *, councils: bool = False
    ) -> Sequence[Announcement]:
        """Return the latest announcements and drafts of one author, and with `councils` those of all councillors."""
        query = select(Announcement).where(Announcement.state != AnnouncementState.DROPPED)
        theirs = Announcement.author_id == author_id
        if councils:
            theirs |= Announcement.author_id.in_(select(Member.id).where(Member.holds("council")))
        query = query.where(theirs)
        return (await self._session.scalars(query.order_by(Announcement.id.desc()).limit(most))).all()

    async def received(self, member_id: int, most: int = _MOST_LISTED) -> Sequence[Announcement]:
        """Return the latest announcements that a member got."""
        query = (
            select(Announcement)
            .join(Broadcast, (Broadcast.subject_id == Announcement.id) & (Broadcast.kind == KIND))
            .join(BroadcastReader, BroadcastReader.broadcast_id == Broadcast.id)
            .where(BroadcastReader.member_id == member_id)
            .where(BroadcastReader.state.in_((ReaderState.SENT, ReaderState.QUEUED)))
            .order_by(Broadcast.id.desc())
            .limit(most)
        )
        return list(dict.fromkeys((await self._session.scalars(query)).all()))

    async def reading(self, announcement_id: int, member_id: int) -> BroadcastReader | None:
        """Return what became of an announcement for a member, who gets it once; None if they are no reader of it."""
        return next(iter(await self._readers(announcement_id, [member_id])), None)

    async def had_by(self, announcement_id: int, member_ids: Iterable[int]) -> frozenset[int]:
        """Return those of some members who got an announcement, or are about to."""
        return frozenset(row.member_id for row in await self._readers(announcement_id, member_ids))

    async def _readers(self, announcement_id: int, member_ids: Iterable[int]) -> Sequence[BroadcastReader]:
        query = (
            select(BroadcastReader)
            .join(Broadcast, Broadcast.id == BroadcastReader.broadcast_id)
            .where(Broadcast.kind == KIND, Broadcast.subject_id == announcement_id)
            .where(BroadcastReader.member_id.in_(list(member_ids)))
            .where(BroadcastReader.state.in_((ReaderState.SENT, ReaderState.QUEUED)))
        )
        return (await self._session.scalars(query)).all()

    async def watched(self) -> Sequence[Announcement]:
        """Return the announcements that are going out, or went out since their authors were last told how far."""
        return await compiled_sql.find(self._session, _WATCHED)

    async def ask(self, group: QuestionGroup, member: Member, words: str, now: datetime) -> AnnouncementQuestion:
        """Add a question to a group; it is answered if the group is."""
        state = QuestionState.OPEN if group.answered_at is None else QuestionState.READY
        row = AnnouncementQuestion(group_id=group.id, member=member, words=words, state=state, asked_at=now)
        self._session.add(row)
        await self._session.flush()
        return row

    async def add_group(self, announcement_id: int, told_at: datetime | None = None) -> QuestionGroup:
        """Add a group without questions."""
        group = QuestionGroup(announcement_id=announcement_id, answer="", told_at=told_at)
        self._session.add(group)
        await self._session.flush()
        return group

    async def group(self, group_id: int, *, to_change: bool = False) -> QuestionGroup | None:
        """Return a group of questions."""
        query = select(QuestionGroup).where(QuestionGroup.id == group_id)
        return (await self._session.scalars(query.with_for_update() if to_change else query)).one_or_none()

    async def question(self, question_id: int) -> AnnouncementQuestion | None:
        """Return one question."""
        return await self._session.get(AnnouncementQuestion, question_id)

    async def groups(
        self, announcement_id: int, most: int = _MOST_COMPARED
    ) -> Sequence[tuple[QuestionGroup, str, int]]:
        """Return the groups about an announcement, each with its first question and the number of them."""
        counted = (
            select(
                AnnouncementQuestion.group_id,
                func.count().label("count"),
                func.min(AnnouncementQuestion.id).label("first"),
            )
            .join(QuestionGroup, QuestionGroup.id == AnnouncementQuestion.group_id)
            .where(QuestionGroup.announcement_id == announcement_id)
            .group_by(AnnouncementQuestion.group_id)
            .subquery()
        )
        query = (
            select(QuestionGroup, AnnouncementQuestion.words, counted.c.count)
            .join(counted, counted.c.group_id == QuestionGroup.id)
            .join(AnnouncementQuestion, AnnouncementQuestion.id == counted.c.first)
            .order_by(QuestionGroup.answered_at.is_not(None), counted.c.count.desc(), QuestionGroup.id)
            .limit(most)
        )
        return [(row[0], row[1], row[2]) for row in await self._session.execute(query)]

    async def questions(self, group_id: int, most: int = _MOST_LISTED) -> Sequence[AnnouncementQuestion]:
        """Return the first questions of a group."""
        query = select(AnnouncementQuestion).where(AnnouncementQuestion.group_id == group_id)
        return (await self._session.scalars(query.order_by(AnnouncementQuestion.id).limit(most))).all()

    async def count_open(self, announcement_id: int) -> int:
        """Return how many groups about an announcement wait for an answer."""
        query = select(func.count()).select_from(QuestionGroup)
        query = query.where(QuestionGroup.announcement_id == announcement_id, QuestionGroup.answered_at.is_(None))
        return await self._session.scalar(query) or 0

    async def answer(self, group: QuestionGroup, words: str, now: datetime) -> int:
        """Answer all questions of a group, and return how many there are."""
        group.answer, group.answered_at = words, now
        group.told_at = group.told_at or now
        await self._session.flush()
        query = update(AnnouncementQuestion).where(AnnouncementQuestion.group_id == group.id)
        await self._session.execute(
            query.values(state=QuestionState.READY).execution_options(synchronize_session=False)
        )
        count = select(func.count()).select_from(AnnouncementQuestion).where(AnnouncementQuestion.group_id == group.id)
        return await self._session.scalar(count) or 0

    async def ready(self) -> Sequence[AnnouncementQuestion]:
        """Return some questions whose authors are to read the answer."""
        return await compiled_sql.find(self._session, _READY)

    async def news(self) -> Sequence[QuestionGroup]:
        """Return groups of questions that nobody was told of."""
        return await compiled_sql.find(self._session, _NEWS)
