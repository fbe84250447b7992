"""The invitation to a survey, which says what is promised before anything is asked, and who got it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from handlers.shared.context import Desk, Letter
from handlers.shared.feature import Feature
from handlers.shared.text import join
from handlers.survey.answering import TakeSurvey
from handlers.survey.going_out import go_out
from handlers.survey.rendering import render_start
from handlers.survey.stored import questionnaire_of
from storage.models.account import Member
from storage.models.survey import Survey, SurveyState

feature = Feature()


@feature.broadcast("survey")
async def invite(desk: Desk, survey_id: int, members: Sequence[Member]) -> None:
    """Ask some members to answer a survey, each of them once."""
    survey = await desk.store.surveys.survey(survey_id, lock=True)
    if survey is not None and survey.state == SurveyState.WAITING:  # somebody moved to where it is later
        await go_out(replace(desk, broadcast_id=None, subject=""), survey)
    if survey is None or survey.state != SurveyState.OPEN:
        return
    new = await desk.store.ballots.ask(survey.id, [member.id for member in members])
    for member in members:
        if member.id in new:
            letter = desk.to(member)
            text, options = await invitation(desk, letter, survey, member)
            letter.say(text, options=options)


async def invitation(desk: Desk, letter: Letter, survey: Survey, member: Member) -> tuple[Markup, list[Option]]:
    """Return the first screen: anonymous or named, until when, and one button."""
    asked = (await questionnaire_of(desk.store, survey)).as_seen_by(member.roles).in_language(member.locale)
    start = render_start(letter, asked, lambda name, _: TakeSurvey(survey.id, name))
    more = [letter.text("survey-until", until=survey.closes_at)] if survey.closes_at is not None else []
    if survey.anonymous:
        more.append(letter.text("survey-trust"))
    return join([start.text, *more]), start.options
