"""The record of one member that is theirs to see, read from all tables; see `handlers/privacy/record.py`.

Each query returns rows for a section, the newest first, by the names under which they are shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Select, case, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from storage.models.account import AwaitedAccount, Member
from storage.models.activity import Activity
from storage.models.announcement import AnnouncementQuestion, QuestionGroup
from storage.models.ballot import SurveyAsked, SurveyBallot
from storage.models.broadcast import Broadcast, BroadcastReader
from storage.models.check_in import CheckIn, Prompt
from storage.models.council import CouncilItem
from storage.models.guide import GuideReading
from storage.models.meetings import Meeting
from storage.models.offers import Request
from storage.models.pairs import Pair
from storage.models.proposal import Proposal, ProposalComment, ProposalFollower, ProposalStance
from storage.models.safeguarding import Report
from storage.models.survey import Survey
from storage.models.talk import Exchanged

_THEIRS = ("application", "question", "proposal", "silent_mentor", "reassign", "leave_role", "no_mentor_free")
"""Kinds of council items that are about nothing but the member; of others somebody else may be betrayed."""
_Mentor, _Mentee = aliased(Member), aliased(Member)


def _sections(me: int, accounts: Sequence[int]) -> Mapping[str, Select[Any]]:
    other_name = case((Pair.mentee_id == me, _Mentor.name), else_=_Mentee.name)
    my_part = case((Pair.mentee_id == me, "mentee"), else_="mentor")
    mine = or_(Pair.mentee_id == me, Pair.mentor_id == me)
    published = case((Proposal.state == "decided", ProposalComment.answer), else_="").label("answer")
    answered = case((AnnouncementQuestion.state == "answered", QuestionGroup.answer), else_="").label("answer")
    about = select(
        Prompt.due_at.label("asked"),
        _Mentor.name.label("mentor"),
        CheckIn.answer,
        (CheckIn.note != "").label("has_note"),
    )
    about = about.join(Prompt, Prompt.id == CheckIn.prompt_id).join(Pair, Pair.id == CheckIn.pair_id)
    by = select(Prompt.due_at.label("asked"), _Mentee.name.label("mentee"), CheckIn.answer, CheckIn.note)
    by = by.join(Prompt, Prompt.id == CheckIn.prompt_id).join(Pair, Pair.id == CheckIn.pair_id)
    return {
        "pairs": select(
            my_part.label("as"), other_name.label("with"), Pair.started_at.label("since"), Pair.ended_at.label("until")
        )
        .select_from(Pair)
        .join(_Mentor, _Mentor.id == Pair.mentor_id)
        .join(_Mentee, _Mentee.id == Pair.mentee_id)
        .where(mine)
        .order_by(Pair.id.desc()),
        "requests": select(Request.asked_at.label("asked"), Request.topic.label("words"), Request.state)
        .where(Request.mentee_id == me)
        .order_by(Request.id.desc()),
        "about_you": about.join(_Mentor, _Mentor.id == Prompt.member_id)
        .where(Pair.mentee_id == me, Prompt.asked_at.is_not(None))
        .order_by(Prompt.due_at.desc()),
        "by_you": by.join(_Mentee, _Mentee.id == Pair.mentee_id)
        .where(Prompt.member_id == me, Prompt.asked_at.is_not(None))
        .order_by(Prompt.due_at.desc()),
        "questions": select(
            Prompt.kind, Prompt.due_at.label("asked"), Prompt.answered_at.label("answered"), Prompt.answer
        )
        .where(Prompt.member_id == me, Prompt.kind.in_(("still_active", "last_contact")), Prompt.asked_at.is_not(None))
        .order_by(Prompt.due_at.desc()),
        "activities": select(
            Activity.held_on.label("day"),
            Activity.kind,
            Activity.title,
            Activity.details,
            Activity.state,
            Activity.reason,
        )
        .where(Activity.member_id == me)
        .order_by(Activity.held_on.desc()),
        "meetings": select(Meeting.at.label("when"), other_name.label("with"), Meeting.state, Meeting.met)
        .select_from(Meeting)
        .join(Pair, Pair.id == Meeting.pair_id)
        .join(_Mentor, _Mentor.id == Pair.mentor_id)
        .join(_Mentee, _Mentee.id == Pair.mentee_id)
        .where(mine)
        .order_by(Meeting.at.desc()),
        "messages": select(
            case((Exchanged.sender_id == me, "to"), else_="from").label("direction"),
            Member.name.label("with"),
            Exchanged.last_at.label("last"),
        )
        .join(Member, Member.id == case((Exchanged.sender_id == me, Exchanged.receiver_id), else_=Exchanged.sender_id))
        .where(or_(Exchanged.sender_id == me, Exchanged.receiver_id == me))
        .order_by(Exchanged.last_at.desc()),
        "announcements": select(
            BroadcastReader.sent_at.label("sent"), BroadcastReader.acknowledged_at.label("acknowledged")
        )
        .join(Broadcast, Broadcast.id == BroadcastReader.broadcast_id)
        .where(BroadcastReader.member_id == me, Broadcast.kind == "announcement")
        .order_by(Broadcast.id.desc()),
        "asked": select(AnnouncementQuestion.asked_at.label("asked"), AnnouncementQuestion.words, answered)
        .join(QuestionGroup, QuestionGroup.id == AnnouncementQuestion.group_id)
        .where(AnnouncementQuestion.member_id == me)
        .order_by(AnnouncementQuestion.id.desc()),
        "proposals": select(Proposal.created_at.label("day"), Proposal.title, Proposal.state)
        .where(Proposal.author_id == me)
        .order_by(Proposal.id.desc()),
        "comments": select(ProposalComment.said_at.label("day"), Proposal.title, ProposalComment.words, published)
        .join(Proposal, Proposal.id == ProposalComment.proposal_id)
        .where(ProposalComment.member_id == me)
        .order_by(ProposalComment.id.desc()),
        "stances": select(
            ProposalStance.said_at.label("day"), Proposal.title, ProposalStance.version, ProposalStance.stance
        )
        .join(Proposal, Proposal.id == ProposalStance.proposal_id)
        .where(ProposalStance.member_id == me)
        .order_by(ProposalStance.said_at.desc()),
        "following": select(Proposal.title)
        .join(ProposalFollower, ProposalFollower.proposal_id == Proposal.id)
        .where(ProposalFollower.member_id == me, ProposalFollower.follows.is_(True))
        .order_by(Proposal.id.desc()),
        "surveys": select(Survey.title, Survey.anonymous, SurveyAsked.handed_in, SurveyBallot.answers)
        .join(SurveyAsked, SurveyAsked.survey_id == Survey.id)
        .outerjoin(SurveyBallot, (SurveyBallot.survey_id == Survey.id) & (SurveyBallot.member_id == me))
        .where(SurveyAsked.member_id == me)
        .order_by(Survey.id.desc()),
        "readings": select(GuideReading.topic, GuideReading.revision, GuideReading.read_at.label("day"))
        .where(GuideReading.member_id == me)
        .order_by(GuideReading.read_at.desc()),
        "council": select(
            CouncilItem.opened_at.label("asked"),
            CouncilItem.kind,
            CouncilItem.state,
            CouncilItem.decision,
            case((CouncilItem.asked_by_id == me, CouncilItem.note), else_="").label("words"),
        )
        .where(CouncilItem.subject_id == me, or_(CouncilItem.asked_by_id == me, CouncilItem.kind.in_(_THEIRS)))
        .order_by(CouncilItem.id.desc()),
        "reports": select(Report.reported_at.label("day"), Report.state)
        .where(Report.account_id.in_(accounts))
        .order_by(Report.id.desc()),
        "expected": select(AwaitedAccount.network, AwaitedAccount.key.label("id"))
        .where(AwaitedAccount.member_id == me)
        .order_by(AwaitedAccount.id),
    }


async def record_of(session: AsyncSession, member_id: int, accounts: Sequence[int]) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of every section about a member, who has some accounts."""
    found = {}
    for section, query in _sections(member_id, accounts).items():
        found[section] = [dict(row) for row in (await session.execute(query)).mappings()]
    return found
