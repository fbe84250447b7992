"""Drafts of surveys: opened for one change at a time, changed, and taken back a step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from chatbot.core.audience import Audience
from chatbot.core.errors import UserError
from chatbot.core.survey.questionnaire import Option, Question, Questionnaire
from handlers.shared.context import Context
from handlers.survey.arguments import EditSurvey
from handlers.survey.stored import questionnaire_of
from storage.models.survey import Survey, SurveyState, SurveyStep

EVERYBODY = frozenset({"mentee", "mentor", "council"})
"""The roles of an audience that names none."""


@dataclass
class EditedSurvey:
    """One survey that has not gone out, as it is now; nobody else changes it until the transaction ends.

    anew  the step that is done anew: its message was edited
    """

    row: Survey
    asked: Questionnaire
    anew: SurveyStep | None = None

    @property
    def id(self) -> int:
        """The survey's number."""
        return self.row.id

    @property
    def audience(self) -> Audience:
        """The members it goes to."""
        return Audience.load(self.row.audience)

    @property
    def roles(self) -> frozenset[str]:
        """The roles of those it goes to."""
        return frozenset(self.audience.roles) or EVERYBODY

    def question(self, question_id: int | None) -> Question:
        """Return a question. Raises UserError if it was removed."""
        found = self.asked.find(question_id or 0)
        if found is None:
            raise UserError("survey-question-gone")
        return found

    def number(self, question: Question) -> int:
        """Return the place of a question, from 1."""
        return next(place for place, one in enumerate(self.asked.questions, start=1) if one.id == question.id)

    def choice(self, question: Question, option_id: int | None) -> Option:
        """Return a choice of a question. Raises UserError if it was removed."""
        found = next((option for option in question.options if option.id == option_id), None)
        if found is None:
            raise UserError("survey-choice-gone")
        return found

    def to(self, step: str, **where: Any) -> EditSurvey:
        """Return what a button of this draft runs."""
        return EditSurvey(survey=self.id, step=step, **where)


async def open_draft(ctx: Context, survey_id: int) -> EditedSurvey:
    """Return a draft, locked. Raises UserError for a survey that is out, dropped or not there."""
    row = await ctx.store.surveys.survey(survey_id, lock=True)
    if row is None:
        raise UserError("survey-gone")
    if row.state in (SurveyState.OPEN, SurveyState.CLOSED):
        raise UserError("survey-is-out", title=row.title)
    return EditedSurvey(row, await questionnaire_of(ctx.store, row))


def content_of(draft: EditedSurvey) -> dict[str, Any]:
    """Return all that a step may change, as JSON holds it."""
    closes = draft.row.closes_at
    return {**draft.asked.dump(), "audience": draft.row.audience, "closes_at": closes.isoformat() if closes else None}


async def save(
    ctx: Context,
    draft: EditedSurvey,
    asked: Questionnaire | None = None,
    *,
    audience: Audience | None = None,
    closes_at: datetime | None = None,
) -> bool:
    """Write a change of a draft, and keep what was before, to be taken back; tell whether anything changed."""
    before = content_of(draft)
    after = {**before, **(asked or draft.asked).dump()}
    if audience is not None:
        after["audience"] = audience.dump()
    if closes_at is not None:
        after["closes_at"] = closes_at.isoformat()
    if after == before:
        return False
    step = draft.anew or await ctx.store.surveys.add_step(draft.id, ctx.me.id, ctx.now, before)
    draft.anew = None
    await ctx.store.surveys.rewrite(draft.row, after)
    draft.asked = await questionnaire_of(ctx.store, draft.row)
    undo = EditSurvey(survey=draft.id, step="undo", value=str(step.id))
    ctx.did("survey-did", f"survey-step:{step.id}", undo, title=draft.asked.title)
    return True


async def save_question(ctx: Context, draft: EditedSurvey, changed: Question) -> bool:
    """Write a change of one question; one without a number is added at the end."""
    questions = draft.asked.questions
    if not changed.id:
        return await save(ctx, draft, replace(draft.asked, questions=(*questions, changed)))
    kept = tuple(changed if one.id == changed.id else one for one in questions)
    return await save(ctx, draft, replace(draft.asked, questions=kept))


async def begin_anew(ctx: Context, draft: EditedSurvey) -> None:
    """Go back to what was before the step that an edited message did at first, if nothing was changed since."""
    first = ctx.corrects.effect if ctx.corrects is not None else None
    undo = first.undo if first is not None else None
    last = await ctx.store.surveys.last_step(draft.id) if undo is not None else None
    if undo is None or last is None or undo.command != EditSurvey.command or undo.args.get("value") != str(last.id):
        return
    await ctx.store.surveys.rewrite(draft.row, last.before)
    draft.asked, draft.anew = await questionnaire_of(ctx.store, draft.row), last


async def take_back(ctx: Context, draft: EditedSurvey, step_id: str | None) -> bool:
    """Take back the last step, if it is still the one that was meant; tell whether it was."""
    last = await ctx.store.surveys.last_step(draft.id)
    if last is None or str(last.id) != step_id:
        return False
    await ctx.store.surveys.rewrite(draft.row, last.before)
    await ctx.store.surveys.remove_step(last)
    draft.asked = await questionnaire_of(ctx.store, draft.row)
    return True
