"""A survey goes out: from then on it can be answered, and its last day counts."""

from __future__ import annotations

from datetime import datetime

from chatbot.core.audience import Audience
from handlers.shared.context import Desk
from handlers.shared.feature import Feature, Phase
from handlers.shared.scheduling import moments
from handlers.survey.polling import here_option
from handlers.survey.stored import questionnaire_of, title_in
from storage.models.survey import Survey, SurveyState

feature = Feature()


async def go_out(desk: Desk, survey: Survey) -> datetime:
    """Open a survey, tell the council, and return until when it is open."""
    until = await open_now(desk, survey)
    author = await desk.store.people.get(survey.author_id)
    by = desk.author or author
    count = await desk.store.audiences.count(Audience.load(survey.audience))
    writer = desk.room_writer()
    title = title_in(survey, writer.locale)
    told = writer.text("survey-sent-room", name=by.name if by is not None else "", title=title, count=count)
    desk.say_to_council(told, here_option(desk, survey, await questionnaire_of(desk.store, survey)))
    if author is not None and desk.author is None:
        letter = desk.to(author)
        title = title_in(survey, author.locale)
        letter.send("survey-sent", title=title, count=count, until=until)
    return until


async def open_now(desk: Desk, survey: Survey) -> datetime:
    """Open a survey, and return until when; without a last day, its time counts from when the last of them gets it."""
    at = at_of(survey)
    last = (await moments(desk, Audience.load(survey.audience), at)).last if at is not None else desk.now
    survey.state, survey.opened_at = SurveyState.OPEN, desk.now
    survey.closes_at = until = survey.closes_at or last + desk.rules.programme.survey_open_for
    survey.at = survey.begins_at = None
    await desk.store.surveys.forget_steps(survey.id)
    return until


def at_of(survey: Survey) -> datetime | None:
    """Return when a survey goes out, with a zone if it is the same moment for everybody; None for at once."""
    return datetime.fromisoformat(survey.at) if survey.at is not None else None


@feature.job("go_out", Phase.STATE)
async def go_out_when_due(desk: Desk) -> None:
    """Let the surveys go out whose time has come."""
    for survey in await desk.store.surveys.due(desk.now):
        await go_out(desk, survey)
