"""The repository of answers to surveys: who was asked, what is not counted yet, and what is.

The author of an anonymous answer is known as long as it lies sealed with others; see docs/surveys.md.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple, cast

from sqlalchemy import Table, bindparam, delete, exists, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from storage import compiled_sql
from storage.models.account import Member
from storage.models.ballot import SurveyAsked, SurveyBallot, SurveyProgress, SurveySheet, SurveyTally
from storage.models.survey import Survey, SurveyState
from storage.parts import in_parts
from storage.sealing import Seals

_MOST_LISTED = 8
_AT_ONCE = 200
_DUE = select(Survey).where(Survey.state == SurveyState.OPEN, Survey.closes_at <= bindparam("now")).limit(20)
_UNDER_WAY = (
    select(SurveyProgress)
    .join(Survey, Survey.id == SurveyProgress.survey_id)
    .where(Survey.state == SurveyState.OPEN, SurveyProgress.reminded.is_(False))
)
_TELLING = select(SurveyProgress).where(SurveyProgress.telling.is_not(None))
_READY = exists().where(
    SurveySheet.survey_id == SurveyAsked.survey_id,
    SurveySheet.member_id == SurveyAsked.member_id,
    SurveySheet.ready.is_(True),
)
TO_ANSWER = (
    select(Survey)
    .join(SurveyAsked, SurveyAsked.survey_id == Survey.id)
    .where(
        SurveyAsked.member_id == bindparam("member"),
        SurveyAsked.handed_in.is_(False),
        Survey.state == SurveyState.OPEN,
        ~_READY,
    )
)
"""The open surveys that a member was asked to answer and has not handed in."""
_TO_ANSWER = TO_ANSWER.order_by(Survey.id.desc()).limit(_MOST_LISTED)
_asked, _tally = cast("Table", SurveyAsked.__table__), cast("Table", SurveyTally.__table__)


def _ask_if_new(dialect: Any) -> Any:
    return dialect.insert(_asked).on_conflict_do_nothing().returning(_asked.c.member_id)


def _add_to_tally(dialect: Any) -> Any:
    row = dialect.insert(_tally)
    return row.on_conflict_do_update(
        index_elements=_tally.primary_key, set_={"count": _tally.c["count"] + row.excluded["count"]}
    )


_ASK = {"sqlite": _ask_if_new(sqlite), "postgresql": _ask_if_new(postgresql)}
_ADD_TO_TALLY = {"sqlite": _add_to_tally(sqlite), "postgresql": _add_to_tally(postgresql)}


class HandedIn(NamedTuple):
    """The answers of a member who has handed in, not counted yet; None if they cannot be opened any more."""

    member_id: int
    answers: dict[str, Any] | None


class Ballots:
    """The people asked, their answers, and the ballots of surveys."""

    def __init__(self, session: AsyncSession, seals: Seals) -> None:
        self._session = session
        self._seals = seals

    # Asking

    async def ask(self, survey_id: int, member_ids: Sequence[int]) -> set[int]:
        """Note who is asked, and return those who were not before."""
        if not member_ids:
            return set()
        progress = await self.progress(survey_id)
        rows = [{"survey_id": survey_id, "member_id": member_id, "handed_in": False} for member_id in member_ids]
        statement = _ASK[self._session.get_bind().dialect.name]
        new = {row[0] for row in await compiled_sql.execute(self._session, statement, rows)}
        progress.asked += len(new)
        return new

    async def progress(self, survey_id: int) -> SurveyProgress:
        """Return how far a survey is."""
        found = await self._session.get(SurveyProgress, survey_id)
        if found is None:
            found = SurveyProgress(survey_id=survey_id, asked=0, counted=0, reminded=False)
            self._session.add(found)
            await self._session.flush()
        return found

    async def asked(self, survey_id: int, member_id: int) -> SurveyAsked | None:
        """Return what is known of somebody who was asked; None if they were not."""
        return await self._session.get(SurveyAsked, (survey_id, member_id))

    async def to_answer(self, member_id: int) -> Sequence[Survey]:
        """Return the open surveys that a member was asked to answer and has not handed in, the newest first."""
        return await compiled_sql.find(self._session, _TO_ANSWER, {"member": member_id})

    # Answering

    async def sheet(self, survey: Survey, member_id: int) -> SurveySheet | None:
        """Return the answers that somebody gave and that are not counted yet."""
        return await self._session.get(SurveySheet, (survey.id, member_id))

    def opened(self, survey: Survey, sheet: SurveySheet) -> dict[str, Any] | None:
        """Return what a sheet holds; None if its key is no more."""
        if survey.anonymous:
            content: dict[str, Any] | None = self._seals.open(kept_for(survey), sheet.content)
            return content
        plain: dict[str, Any] = json.loads(sheet.content)
        return plain

    async def keep(
        self, survey: Survey, member_id: int, content: Mapping[str, Any], block: int, *, ready: bool = False
    ) -> None:
        """Keep the answers that somebody gave so far; `ready`: they are handed in."""
        sheet = await self.sheet(survey, member_id)
        if sheet is None:
            sheet = SurveySheet(survey_id=survey.id, member_id=member_id, ready=False)
            self._session.add(sheet)
        sheet.content = self._seals.seal(kept_for(survey), content, block) if survey.anonymous else json.dumps(content)
        sheet.ready = ready
        await self._session.flush()

    async def drop(self, survey_id: int, member_ids: Sequence[int]) -> None:
        """Forget the answers of some people."""
        for part in in_parts(member_ids):
            sheets = select(SurveySheet).where(SurveySheet.survey_id == survey_id, SurveySheet.member_id.in_(part))
            for row in await self._session.scalars(sheets):
                await self._session.delete(row)
        await self._session.flush()

    async def drop_all(self, survey_id: int) -> None:
        """Forget whatever was not handed in."""
        await self._session.execute(
            delete(SurveySheet).where(SurveySheet.survey_id == survey_id).execution_options(synchronize_session="fetch")
        )

    async def handed_in(self, survey: Survey) -> Sequence[HandedIn]:
        """Return what is handed in and not counted yet. It is little: all but a few are counted at once."""
        rows = await self._session.scalars(
            select(SurveySheet).where(SurveySheet.survey_id == survey.id, SurveySheet.ready.is_(True))
        )
        return [HandedIn(row.member_id, self.opened(survey, row)) for row in rows]

    async def has_sheets(self, survey_id: int) -> bool:
        """Tell whether somebody's answers are not counted yet."""
        query = select(SurveySheet.member_id).where(SurveySheet.survey_id == survey_id).limit(1)
        return (await self._session.execute(query)).first() is not None

    # Counting

    async def ballots_of(self, survey_id: int, member_id: int) -> Sequence[SurveyBallot]:
        """Return the ballot of a member in a named survey; several of one whose accounts were two members before."""
        query = select(SurveyBallot).where(SurveyBallot.survey_id == survey_id, SurveyBallot.member_id == member_id)
        return (await self._session.scalars(query)).all()

    async def take_back(self, survey: Survey, ballot: SurveyBallot, tallies: Mapping[tuple[int, str], int]) -> None:
        """Take a ballot of a named survey back, with what it added to the `tallies`."""
        await self._session.delete(ballot)
        await self._flag([ballot.member_id], survey, handed_in=False)
        await self._add_to_tallies(survey, {key: -count for key, count in tallies.items()})
        (await self.progress(survey.id)).counted -= 1
        await self._session.flush()

    async def count(
        self,
        survey: Survey,
        members: Sequence[int],
        ballots: Sequence[tuple[int | None, Mapping[str, Any]]],
        tallies: Mapping[tuple[int, str], int],
        *,
        keeps_sheets: bool = False,
    ) -> None:
        """Store the ballots of some members, in the order given, which has to be a random one.

        The flag of each, the ballots and the tallies are written, and the sheets deleted, in one transaction.

        keeps_sheets  the ballots are not made of the sheets, on which their authors may go on
        """
        rows = [
            {"survey_id": survey.id, "id": secrets.token_hex(16), "member_id": member_id, "answers": answers}
            for member_id, answers in ballots
        ]
        await self._session.flush()
        if rows:
            await self._session.execute(insert(SurveyBallot), rows)
        await self._flag(members, survey, handed_in=True)
        await self._add_to_tallies(survey, tallies)
        (await self.progress(survey.id)).counted += len(members)
        if not keeps_sheets:
            await self.drop(survey.id, members)

    async def _flag(self, members: Sequence[int | None], survey: Survey, *, handed_in: bool) -> None:
        for part in in_parts(members):
            await self._session.execute(
                update(SurveyAsked)
                .where(SurveyAsked.survey_id == survey.id, SurveyAsked.member_id.in_(part))
                .values(handed_in=handed_in)
                .execution_options(synchronize_session="fetch")
            )

    async def _add_to_tallies(self, survey: Survey, tallies: Mapping[tuple[int, str], int]) -> None:
        counts = [
            {"survey_id": survey.id, "question_id": question, "answer": answer, "count": count}
            for (question, answer), count in sorted(tallies.items())
        ]
        if counts:
            statement = _ADD_TO_TALLY[self._session.get_bind().dialect.name]
            await compiled_sql.execute(self._session, statement, counts)

    async def tallies(self, survey_id: int) -> dict[tuple[int, str], int]:
        """Return how often each answer was given, by question."""
        rows = await self._session.execute(
            select(SurveyTally.question_id, SurveyTally.answer, SurveyTally.count).where(
                SurveyTally.survey_id == survey_id
            )
        )
        return {(question, answer): count for question, answer, count in rows}

    async def ballots(self, survey_id: int, after: str = "", most: int = _AT_ONCE) -> Sequence[SurveyBallot]:
        """Return the next ballots in the order of their ids, which are random."""
        query = (
            select(SurveyBallot)
            .where(SurveyBallot.survey_id == survey_id, SurveyBallot.id > after)
            .order_by(SurveyBallot.id)
            .limit(most)
        )
        return (await self._session.scalars(query)).all()

    # Time

    async def due(self, now: datetime) -> Sequence[Survey]:
        """Return open surveys whose last day is over."""
        return await compiled_sql.find(self._session, _DUE, {"now": now})

    async def to_remind_of(self) -> Sequence[SurveyProgress]:
        """Return how far the open surveys are that people were not all reminded of."""
        return await compiled_sql.find(self._session, _UNDER_WAY)

    async def to_tell_of(self) -> Sequence[SurveyProgress]:
        """Return how far the surveys are whose results are being told."""
        return await compiled_sql.find(self._session, _TELLING)

    async def unanswered(self, survey_id: int, after: int) -> tuple[Sequence[Member], int | None]:
        """Return the next members who were asked and have not handed in, and where to go on; None if it is the end."""
        return await self._next(survey_id, after, took_part=False)

    async def took_part(self, survey_id: int, after: int) -> tuple[Sequence[Member], int | None]:
        """Return the next members whose ballots are counted, and where to go on; None if it is the end."""
        return await self._next(survey_id, after, took_part=True)

    async def _next(self, survey_id: int, after: int, *, took_part: bool) -> tuple[Sequence[Member], int | None]:
        page = (
            select(SurveyAsked.member_id, SurveyAsked.handed_in)
            .where(SurveyAsked.survey_id == survey_id, SurveyAsked.member_id > after)
            .order_by(SurveyAsked.member_id)
            .limit(_AT_ONCE)
        )
        rows = (await self._session.execute(page)).all()
        found = [member_id for member_id, is_in in rows if is_in is took_part]
        if not took_part:
            ready = select(SurveySheet.member_id).where(
                SurveySheet.survey_id == survey_id, SurveySheet.ready.is_(True), SurveySheet.member_id.in_(found)
            )
            found = sorted(set(found) - set(await self._session.scalars(ready)))
        members = (await self._session.scalars(select(Member).where(Member.id.in_(found)).order_by(Member.id))).all()
        return members, rows[-1][0] if len(rows) == _AT_ONCE else None


def kept_for(survey: Survey) -> str:
    """Return the mark of what belongs to a survey, under which it is sealed; empty if it is a named one."""
    return f"survey:{survey.id}" if survey.anonymous else ""
