"""Surveys as plain data, from their rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from chatbot.core.survey.questionnaire import Kind, Option, Question, Questionnaire
from chatbot.core.words import fold
from storage.models.survey import Survey, SurveyQuestion, SurveyState
from storage.unit_of_work import UnitOfWork


async def questionnaire_of(store: UnitOfWork, survey: Survey) -> Questionnaire:
    """Return what a survey asks."""
    return as_questionnaire(survey, await store.surveys.questions(survey.id))


async def survey_named(store: UnitOfWork, title: str, states: Iterable[SurveyState]) -> Survey | None:
    """Return the newest survey of a title, whatever its case and accents, that is in one of some states."""
    wanted = fold(title)
    for survey_id, titles in await store.surveys.titles(list(states)):
        if wanted in map(fold, titles):
            return await store.surveys.survey(survey_id)
    return None


def as_questionnaire(survey: Survey, rows: Iterable[SurveyQuestion]) -> Questionnaire:
    """Return what a survey with these questions asks."""
    questions = tuple(_question(row) for row in rows)
    return Questionnaire(survey.title, survey.intro, survey.anonymous, survey.locale, questions, survey.texts or {})


def title_in(survey: Survey, locale: str) -> str:
    """Return the title of a survey in a language, or in its own."""
    return replace(as_questionnaire(survey, ()), intro="").in_language(locale).title


def _question(row: SurveyQuestion) -> Question:
    return Question(
        kind=Kind(row.kind),
        words=row.words,
        options=tuple(
            Option(option.label, frozenset(option.roles), option.id, option.texts or {}) for option in row.options
        ),
        required=row.required,
        at_least=row.at_least,
        at_most=row.at_most,
        low=row.low,
        high=row.high,
        low_label=row.low_label,
        high_label=row.high_label,
        other=row.other,
        roles=frozenset(row.roles),
        accepted=frozenset(row.accepted),
        id=row.id,
        texts=row.texts or {},
    )
