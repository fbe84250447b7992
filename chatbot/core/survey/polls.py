"""The surveys that a network's own poll can hold, as the poll they become."""

from __future__ import annotations

from enum import StrEnum

from chatbot.core.messages import Poll
from chatbot.core.polls import PollLimits
from chatbot.core.survey.questionnaire import Kind, Question, Questionnaire


class Misfit(StrEnum):
    """The reasons why a survey cannot be a poll."""

    ANONYMOUS = "anonymous"
    QUESTIONS = "questions"
    KIND = "kind"
    OTHER = "other"
    ROLES = "roles"
    BOUNDS = "bounds"
    LONG = "long"
    NETWORK = "network"


def misfit(asked: Questionnaire, limits: PollLimits | None) -> Misfit | None:
    """Return why a survey cannot be a poll within `limits`, of which a network without polls has none."""
    if asked.anonymous:
        return Misfit.ANONYMOUS
    if len(asked.questions) != 1:
        return Misfit.QUESTIONS
    question = asked.questions[0]
    if not question.kind.has_options:
        return Misfit.KIND
    if question.other:
        return Misfit.OTHER
    if question.roles or any(option.roles for option in question.options):
        return Misfit.ROLES
    if limits is None:
        return Misfit.NETWORK
    least, most = question.at_least or 1, _most(question)
    if question.kind is Kind.SEVERAL and (least > 1 or (most < len(question.options) and not limits.has_bound)):
        return Misfit.BOUNDS
    too_long = any(len(option.label) > limits.longest_option for option in question.options)
    if too_long or len(question.options) > limits.options or len(question.words) > limits.longest_question:
        return Misfit.LONG
    return None


def as_poll(question: Question) -> Poll:
    """Return the poll that asks a question."""
    return Poll(question.words, tuple(option.label for option in question.options), _most(question))


def chosen_of(question: Question, places: tuple[int, ...]) -> tuple[int, ...]:
    """Return the ids of the options that a vote names by their places; none if it makes no sense."""
    counted = places[: _most(question)]
    if not all(0 <= place < len(question.options) for place in counted):
        return ()
    return tuple(option.id for place, option in enumerate(question.options) if place in counted)


def _most(question: Question) -> int:
    if question.kind is not Kind.SEVERAL:
        return 1
    return min(question.at_most or len(question.options), len(question.options))
