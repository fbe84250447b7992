"""Votes in the polls of a survey: each is the answer of the member who gave it, counted with all others.

Only an answer to a named survey can be a vote. The later word counts, whether it was a vote or said to the bot.
"""

from __future__ import annotations

import logging

from chatbot.core.audience import Audience
from chatbot.core.messages import MessageKind
from chatbot.core.survey.polls import chosen_of
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.survey.batches import tallies_of
from handlers.survey.handing_in import take_back
from handlers.survey.polling import subject_of, survey_of
from handlers.survey.stored import questionnaire_of
from storage.models.survey import Survey, SurveyState

log = logging.getLogger(__name__)

feature = Feature()


@feature.voter
async def take_vote(ctx: Context) -> bool:
    """Take a vote, or take it back; tell whether it was one in a poll of a survey."""
    message = ctx.message
    if message.kind is MessageKind.DELETED:
        return await _forget_deleted(ctx)
    room_id = message.conversation.room_id
    poll = await ctx.store.polls.voted_in(ctx.account.network, message.about or "", room_id)
    if poll is None:
        log.debug("event %s on %s is a vote in no poll that is known", message.event_id, ctx.account.network)
        return False
    survey = await survey_of(ctx.store, poll)
    if survey is None or not await _may_vote(ctx, survey):
        log.debug("event %s on %s, a vote in poll %d, does not count", message.event_id, ctx.account.network, poll.id)
        return True
    before = await ctx.store.polls.vote(poll, ctx.me.id)
    if before is not None and message.sent_at < before.at:
        return True  # its key came late: what they voted since counts
    (question,) = (await questionnaire_of(ctx.store, survey)).questions
    chosen = chosen_of(question, message.chosen)
    if chosen:
        await _answer(ctx, survey, {str(question.id): {"chosen": list(chosen)}})
    elif before is not None and before.counts:
        await take_back(ctx.store, survey, ctx.me.id)
    await ctx.store.polls.keep(poll, ctx.me.id, message.sent_at, message.event_id, counts=bool(chosen))
    return True


async def _may_vote(ctx: Context, survey: Survey) -> bool:
    """Tell whether the survey is open, and the author a member whom it is for."""
    if survey.state != SurveyState.OPEN or ctx.member_id is None:
        return False
    if await ctx.store.ballots.asked(survey.id, ctx.me.id) is not None:
        return True
    return await ctx.store.audiences.includes(Audience.load(survey.audience or {}), ctx.me.id)


async def _answer(ctx: Context, survey: Survey, answers: dict[str, dict[str, list[int]]]) -> None:
    await ctx.store.ballots.ask(survey.id, [ctx.me.id])
    await take_back(ctx.store, survey, ctx.me.id)
    await ctx.store.polls.supersede(subject_of(survey), ctx.me.id)
    ballots = [(ctx.me.id, answers)]
    await ctx.store.ballots.count(survey, [ctx.me.id], ballots, tallies_of([answers]), keeps_sheets=True)


async def _forget_deleted(ctx: Context) -> bool:
    """Take a vote back whose event was deleted."""
    if ctx.member_id is None or ctx.message.about is None:
        return False
    found = await ctx.store.polls.vote_sent_as(ctx.me.id, ctx.account.network, ctx.message.about)
    if found is None:
        return False
    poll, vote = found
    survey = await survey_of(ctx.store, poll)
    if survey is not None and survey.state == SurveyState.OPEN and vote.counts:
        await take_back(ctx.store, survey, ctx.me.id)
        vote.counts = False
    return True
