"""The tables of surveys: what is asked, and the steps in which a draft was made."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.models.base import Base


class SurveyState(StrEnum):
    """The states of a survey; `waiting` for its time to go out; `dropped`: given up before it went out."""

    DRAFT = "draft"
    WAITING = "waiting"
    OPEN = "open"
    CLOSED = "closed"
    DROPPED = "dropped"


_WAITING = text("state = 'waiting'")


class Survey(Base):
    """One survey; what it asks is fixed once it is open.

    anonymous  whether nobody can tell who answered what; fixed before it goes out
    locale     the language it is written in
    audience   whom it goes to, as `Audience.dump` writes it; empty = everybody
    closes_at  the end of its last day; None while its author left that open
    texts      its title and first words in other languages, as in `Questionnaire`
    at         the time at which it goes out, as in `Broadcast`; None unless it waits for one
    begins_at  when the first of its audience gets it
    """

    __tablename__ = "survey"
    __table_args__ = (
        Index("ix_survey_state", "state", "id"),
        Index("ix_survey_closing", "state", "closes_at"),
        Index("ix_survey_waiting", "begins_at", sqlite_where=_WAITING, postgresql_where=_WAITING),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    intro: Mapped[str] = mapped_column(default="")
    anonymous: Mapped[bool]
    locale: Mapped[str]
    audience: Mapped[dict[str, Any]] = mapped_column(default=dict)
    author_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    state: Mapped[str] = mapped_column(default=SurveyState.DRAFT)
    created_at: Mapped[datetime]
    opened_at: Mapped[datetime | None]
    closes_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    texts: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default="{}")
    at: Mapped[str | None]
    begins_at: Mapped[datetime | None]


class SurveyQuestion(Base):
    """One question of a survey, in the order of `position`. No number is given twice: old buttons carry them.

    kind                 `single`, `several`, `scale` or `text`
    at_least, at_most    how many choices an answer to `several` may have; None = no bound
    low, high            the ends of a scale, with their labels; None for other kinds
    other                whether somebody may answer a choice with words of their own
    roles                whom of the audience it is put to; empty = everybody
    accepted             what the checks found and its author says is right, such as `several-words`
    texts                the words and the labels in other languages, as in `Question`
    """

    __tablename__ = "survey_question"
    __table_args__ = (Index("ix_survey_question_order", "survey_id", "position"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    survey_id: Mapped[int] = mapped_column(ForeignKey("survey.id"))
    position: Mapped[int]
    kind: Mapped[str]
    words: Mapped[str]
    required: Mapped[bool] = mapped_column(default=True)
    at_least: Mapped[int | None]
    at_most: Mapped[int | None]
    low: Mapped[int | None]
    high: Mapped[int | None]
    low_label: Mapped[str] = mapped_column(default="")
    high_label: Mapped[str] = mapped_column(default="")
    other: Mapped[bool] = mapped_column(default=False)
    roles: Mapped[list[str]] = mapped_column(default=list)
    accepted: Mapped[list[str]] = mapped_column(default=list)
    texts: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default="{}")

    options: Mapped[list[SurveyOption]] = relationship(
        lazy="selectin", order_by="SurveyOption.position", cascade="all, delete-orphan"
    )


class SurveyOption(Base):
    """One choice of a question, in the order of `position`; `roles` as in `SurveyQuestion`; `texts` by language."""

    __tablename__ = "survey_option"
    __table_args__ = (Index("ix_survey_option_order", "question_id", "position"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    question_id: Mapped[int] = mapped_column(ForeignKey("survey_question.id"))
    position: Mapped[int]
    label: Mapped[str]
    roles: Mapped[list[str]] = mapped_column(default=list)
    texts: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default="{}")


class SurveyStep(Base):
    """One change of a draft, by whom and when, with all that the draft was before it; undoing takes the last one back.

    before  title, intro, promise, language, audience, last day and questions, with their ids
    """

    __tablename__ = "survey_step"
    __table_args__ = (Index("ix_survey_step_last", "survey_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    survey_id: Mapped[int] = mapped_column(ForeignKey("survey.id"))
    by_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    at: Mapped[datetime]
    before: Mapped[dict[str, Any]]
