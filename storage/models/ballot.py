"""The tables of answering surveys: who was asked, what they have answered so far, and ballots that are counted.

None numbers its rows, so that their order tells nothing of when they came.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.models.base import Base

_NAMED = text("member_id IS NOT NULL")


class SurveyAsked(Base):
    """A member was asked; `handed_in`: their ballot is among those that are counted."""

    __tablename__ = "survey_asked"
    __table_args__ = (
        Index("ix_survey_asked_member", "member_id", "handed_in"),
        {"sqlite_with_rowid": False},
    )

    survey_id: Mapped[int] = mapped_column(ForeignKey("survey.id"), primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), primary_key=True)
    handed_in: Mapped[bool] = mapped_column(default=False)


class SurveySheet(Base):
    """The answers of a member who has not handed in yet, or (`ready`) has, and is not counted yet.

    content  sealed if the survey is anonymous, else as JSON holds it
    """

    __tablename__ = "survey_sheet"
    __table_args__ = (
        Index("ix_survey_sheet_ready", "survey_id", "ready"),
        Index("ix_survey_sheet_member", "member_id"),
        {"sqlite_with_rowid": False},
    )

    survey_id: Mapped[int] = mapped_column(ForeignKey("survey.id"), primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), primary_key=True)
    content: Mapped[str]
    ready: Mapped[bool] = mapped_column(default=False)


class SurveyBallot(Base):
    """One ballot, under a random id; of an anonymous survey it holds nothing but the answers.

    member_id  who cast it, if the survey is named
    answers    by the id of each question: `picks`, `other`, `number` or `text`
    """

    __tablename__ = "survey_ballot"
    __table_args__ = (
        Index("ix_survey_ballot_member", "member_id", sqlite_where=_NAMED, postgresql_where=_NAMED),
        {"sqlite_with_rowid": False},
    )

    survey_id: Mapped[int] = mapped_column(ForeignKey("survey.id"), primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"))
    answers: Mapped[dict[str, Any]] = mapped_column(JSON)


class SurveyTally(Base):
    """The count of an answer: a choice by its id, a point of a scale as `=4`, or `other`, `text`, `any`."""

    __tablename__ = "survey_tally"
    __table_args__ = ({"sqlite_with_rowid": False},)

    survey_id: Mapped[int] = mapped_column(ForeignKey("survey.id"), primary_key=True)
    question_id: Mapped[int] = mapped_column(primary_key=True)
    answer: Mapped[str] = mapped_column(primary_key=True)
    count: Mapped[int] = mapped_column(default=0)


class SurveyProgress(Base):
    """The progress of an open or closed survey; nothing in it has to be counted again.

    asked, counted  how many were asked, and how many ballots are counted
    reminding       the member up to whom people were reminded, in the order of ids; None before that, and once done
    reminded        whether everybody was
    telling         the member up to whom those who took part were told the results; None before that, and once done
    """

    __tablename__ = "survey_progress"

    survey_id: Mapped[int] = mapped_column(ForeignKey("survey.id"), primary_key=True)
    asked: Mapped[int] = mapped_column(default=0)
    counted: Mapped[int] = mapped_column(default=0)
    reminding: Mapped[int | None]
    reminded: Mapped[bool] = mapped_column(default=False)
    telling: Mapped[int | None]
