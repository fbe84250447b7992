"""The facts that a member's menu depends on, read in one statement however long the history is."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import BindParameter, Select, bindparam, func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from storage.models.account import Member
from storage.models.activity import Activity, ActivityState
from storage.models.ballot import SurveyAsked, SurveySheet
from storage.models.check_in import CheckIn, Prompt, PromptKind
from storage.models.council import CouncilItem
from storage.models.offers import Offer, Request
from storage.models.pairs import Pair
from storage.models.survey import Survey, SurveyState
from storage.proposal import waiting_for

_COUNTED = 100
"""The most of one kind that is counted: a menu needs no larger number."""
_ME: BindParameter[int] = bindparam("member")


@dataclass(frozen=True, slots=True)
class Situation:
    """The situation of one member.

    mentor      the name of their mentor; empty while they have none
    request     the state of their open request; empty without one
    offers, check_ins, reviews, decisions, surveys, proposals  what waits for their answer
    """

    mentor: str = ""
    request: str = ""
    mentees: int = 0
    offers: int = 0
    check_ins: int = 0
    reviews: int = 0
    decisions: int = 0
    surveys: int = 0
    proposals: int = 0


def _counted(query: Select[int]) -> Select[int]:
    return select(func.count()).select_from(query.limit(_COUNTED).subquery())


# the open states are literals, as SQLite uses a partial index for no bound value
_MENTOR = (
    select(Member.name).join(Pair, Pair.mentor_id == Member.id).where(Pair.mentee_id == _ME, Pair.ended_at.is_(None))
)
_REQUEST = select(Request.state).where(Request.mentee_id == _ME, text("request.state IN ('waiting', 'offered')"))
_MENTEES = select(Pair.id).where(Pair.mentor_id == _ME, Pair.ended_at.is_(None))
_OFFERS = select(Offer.id).where(Offer.mentor_id == _ME, text("offer.state = 'open'"))
_CHECK_INS = (
    select(CheckIn.id)
    .join(Prompt, Prompt.id == CheckIn.prompt_id)
    .join(Pair, Pair.id == CheckIn.pair_id)
    .where(
        Prompt.member_id == _ME,
        Prompt.kind == PromptKind.CHECK_IN,
        Prompt.closed_at.is_(None),
        CheckIn.answer == "",
        Pair.ended_at.is_(None),
    )
)
_REVIEWS = (
    select(Activity.id)
    .join(Pair, Pair.mentee_id == Activity.member_id)
    .where(Pair.mentor_id == _ME, Pair.ended_at.is_(None), Pair.covered_by_id.is_(None))
    .where(Activity.state == ActivityState.REPORTED, Activity.asked_id == _ME)
)
_DECISIONS = select(CouncilItem.id).where(CouncilItem.councillor_id == _ME, text("council_item.state = 'open'"))
_SURVEYS = (
    select(SurveyAsked.survey_id)
    .join(Survey, Survey.id == SurveyAsked.survey_id)
    .outerjoin(
        SurveySheet,
        (SurveySheet.survey_id == SurveyAsked.survey_id) & (SurveySheet.member_id == SurveyAsked.member_id),
    )
    .where(SurveyAsked.member_id == _ME, SurveyAsked.handed_in.is_(False), Survey.state == SurveyState.OPEN)
    .where(func.coalesce(SurveySheet.ready, False).is_(False))
)
_SITUATION = select(
    func.coalesce(_MENTOR.limit(1).scalar_subquery(), ""),
    func.coalesce(_REQUEST.limit(1).scalar_subquery(), ""),
    *(
        _counted(query).scalar_subquery()
        for query in (_MENTEES, _OFFERS, _CHECK_INS, _REVIEWS, _DECISIONS, _SURVEYS, waiting_for(_ME))
    ),
)


class Menus:
    """The repository of what the menus of members depend on."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def situation(self, member_id: int) -> Situation:
        """Return how things stand with a member."""
        mentor, request, *counts = (await self._session.execute(_SITUATION, {"member": member_id})).one()
        return Situation(mentor, request, *counts)
