"""Surveys as they are once they went out, made through the repository."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from handlers.shared.context import Desk
from handlers.survey.inviting import invite
from storage.models.survey import Survey, SurveyOption, SurveyQuestion, SurveyState
from tests.world import Person, World


def single(words: str, *labels: str, **traits: Any) -> SurveyQuestion:
    """A question of which one choice is taken."""
    return _question("single", words, labels, **traits)


def several(words: str, *labels: str, **traits: Any) -> SurveyQuestion:
    """A question of which several choices may be taken."""
    return _question("several", words, labels, **traits)


def scale(words: str, low: int, high: int, **traits: Any) -> SurveyQuestion:
    """A question for a number."""
    return _question("scale", words, low=low, high=high, **traits)


def text(words: str, **traits: Any) -> SurveyQuestion:
    """A question for free words."""
    return _question("text", words, **traits)


def _question(kind: str, words: str, labels: Sequence[str] = (), **traits: Any) -> SurveyQuestion:
    made = SurveyQuestion(kind=kind, words=words, **{"low_label": "", "high_label": "", "other": False, **traits})
    made.options = [SurveyOption(position=at, label=label, roles=[]) for at, label in enumerate(labels)]
    return made


def role_questions() -> list[SurveyQuestion]:
    """One of each kind."""
    return [
        single("How often do you talk?", "Weekly", "Monthly", "Never", other=True),
        several("What should a mentor do?", "Answer questions", "Review work", "Introduce people", at_most=2),
        scale("How is it going?", 1, 5, low_label="badly", high_label="great"),
        text("Anything else?", required=False),
    ]


async def send_out(
    world: World,
    people: Sequence[Person],
    questions: Sequence[SurveyQuestion],
    *,
    anonymous: bool = True,
    days: float | None = 14,
    title: str = "The mentor’s role",
) -> int:
    """Make an open survey and ask people; returns its number. They look at what came before."""
    now = world.clock.now()
    members = [await person.member() for person in people]
    async with world.store() as store:
        survey = Survey(
            title=title,
            intro="We want to know.",
            anonymous=anonymous,
            locale="en",
            audience={},
            author_id=members[0].id,
            state=SurveyState.OPEN,
            created_at=now,
            opened_at=now,
            closes_at=now + timedelta(days=days) if days is not None else None,
        )
        store.session.add(survey)
        await store.flush()
        for position, question in enumerate(questions):
            question.survey_id, question.position = survey.id, position
            question.roles, question.accepted = question.roles or [], []
            store.session.add(question)
        await store.flush()
        desk = Desk(store, world.app.rules, world.app.localizer, now)
        fresh = [member for member in [await store.people.get(one.id) for one in members] if member is not None]
        await invite(desk, survey.id, fresh)
        await world.app.tick._routing.put(store, desk.drafts, now, world.app.outbox.admit_to_table)
    await world.tick()
    return survey.id
