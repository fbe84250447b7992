"""The repository of surveys: what they ask, and the steps in which drafts were made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from storage import compiled_sql
from storage.models.survey import Survey, SurveyOption, SurveyQuestion, SurveyStep

_MOST_LISTED = 8
_MOST_NAMED = 200
_DUE = select(Survey).where(text("survey.state = 'waiting'"), Survey.begins_at <= bindparam("now")).limit(20)


class Surveys:
    """Surveys with their questions and choices."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, survey: Survey, content: Mapping[str, Any]) -> None:
        """Add a survey with what it asks, as in `rewrite`."""
        _set(survey, content)
        self._session.add(survey)
        await self._session.flush()
        await self.rewrite(survey, content)

    async def survey(self, survey_id: int, *, lock: bool = False) -> Survey | None:
        """Return a survey, if there is one of this id; with `lock`, nobody else changes it in the meantime."""
        query = select(Survey).where(Survey.id == survey_id)
        if lock:
            query = query.with_for_update().execution_options(populate_existing=True)
        return (await self._session.scalars(query)).one_or_none()

    async def questions(self, survey_id: int) -> Sequence[SurveyQuestion]:
        """Return the questions of a survey with their choices, both in order."""
        query = select(SurveyQuestion).where(SurveyQuestion.survey_id == survey_id).order_by(SurveyQuestion.position)
        return (await self._session.scalars(query)).all()

    async def in_state(self, state: str, most: int = _MOST_LISTED) -> Sequence[Survey]:
        """Return the surveys in a state, the newest first."""
        query = select(Survey).where(Survey.state == state).order_by(Survey.id.desc()).limit(most)
        return (await self._session.scalars(query)).all()

    async def last_step(self, survey_id: int) -> SurveyStep | None:
        """Return the last change of a draft."""
        query = select(SurveyStep).where(SurveyStep.survey_id == survey_id).order_by(SurveyStep.id.desc()).limit(1)
        return (await self._session.scalars(query)).one_or_none()

    async def add_step(self, survey_id: int, by_id: int, now: datetime, before: dict[str, Any]) -> SurveyStep:
        """Keep what a draft was before a change."""
        step = SurveyStep(survey_id=survey_id, by_id=by_id, at=now, before=before)
        self._session.add(step)
        await self._session.flush()
        return step

    async def remove_step(self, step: SurveyStep) -> None:
        """Forget a change that was taken back."""
        await self._session.delete(step)
        await self._session.flush()

    async def forget_steps(self, survey_id: int) -> None:
        """Forget how a survey was made: it is out, and changes no more."""
        gone = delete(SurveyStep).where(SurveyStep.survey_id == survey_id)
        await self._session.execute(gone.execution_options(synchronize_session=False))

    async def rewrite(self, survey: Survey, content: Mapping[str, Any]) -> None:
        """Make a draft what `content` says; questions and choices that it numbers keep their numbers."""
        _set(survey, content)
        there = {row.id: row for row in await self.questions(survey.id)}
        for position, given in enumerate(content["questions"]):
            row = there.pop(given["id"], None)
            if row is None:
                row = SurveyQuestion(id=given["id"] or None, survey_id=survey.id, options=[])
                self._session.add(row)
            row.position = position
            for name, value in given.items():
                if name not in ("id", "options"):
                    setattr(row, name, value)
            row.options = _options(row, given["options"])
        for row in there.values():
            await self._session.delete(row)
        await self._session.flush()

    async def titles(self, states: Sequence[str]) -> Sequence[tuple[int, Sequence[str]]]:
        """Return the ids and titles in each language of the surveys in some states, the newest first; not too many."""
        query = select(Survey.id, Survey.title, Survey.texts).where(Survey.state.in_(states))
        rows = await self._session.execute(query.order_by(Survey.id.desc()).limit(_MOST_NAMED))
        return [(row[0], [row[1], *(own.get("title", "") for own in row[2].values())]) for row in rows]

    async def due(self, now: datetime) -> Sequence[Survey]:
        """Return the surveys whose time to go out has come."""
        return await compiled_sql.find(self._session, _DUE, {"now": now})

    async def count_in_state(self, state: str) -> int:
        """Return how many surveys are in a state."""
        query = select(func.count()).select_from(Survey).where(Survey.state == state)
        return await self._session.scalar(query) or 0


def _set(survey: Survey, content: Mapping[str, Any]) -> None:
    for name in ("title", "intro", "anonymous", "locale", "audience"):
        setattr(survey, name, content[name])
    survey.texts = content.get("texts", survey.texts or {})  # a step of an earlier version tells of none
    survey.closes_at = datetime.fromisoformat(content["closes_at"]) if content["closes_at"] else None


def _options(row: SurveyQuestion, given: Sequence[Mapping[str, Any]]) -> list[SurveyOption]:
    """Return the choices of a question as they are to be: those that are there already keep their rows."""
    there = {option.id: option for option in row.options}
    options = []
    for position, one in enumerate(given):
        option = there.get(one["id"]) or SurveyOption(id=one["id"] or None)
        option.position, option.label, option.roles = position, one["label"], one["roles"]
        option.texts = one.get("texts", option.texts or {})
        options.append(option)
    return options
