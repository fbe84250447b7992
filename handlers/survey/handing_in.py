"""Handing in, and counting: what is anonymous is counted only together with at least four others."""

from __future__ import annotations

import random
from collections.abc import Sequence

from handlers.shared.context import Context, Desk
from handlers.survey.answering import TakeSurvey, ask, begin_option, step
from handlers.survey.batches import Waiting, next_batch, parts_of, tallies_of
from handlers.survey.polling import subject_of
from handlers.survey.results import results_option
from handlers.survey.sheet import Sheet
from handlers.survey.stored import questionnaire_of, title_in
from storage.ballots import HandedIn, kept_for
from storage.models.survey import Survey, SurveyState
from storage.unit_of_work import UnitOfWork

_random = random.SystemRandom()


@step("hand_in")
async def hand_in(ctx: Context, sheet: Sheet, args: TakeSurvey) -> None:
    """Hand in the answers of the author for good."""
    missing = sheet.missing()
    if missing is not None:
        sheet.content |= {"at": sheet.place(missing), "review": True}
        await sheet.keep(ctx.store)
        await ask(ctx, sheet, ctx.text("survey-answer-missing"))
        return
    survey = sheet.survey
    await sheet.keep(ctx.store, ready=True)
    await ctx.close_question()
    if kept_for(survey):
        await ctx.store.outbox.forget_sealed(kept_for(survey), ctx.me.id)
    await count(ctx.desk, survey)
    await ctx.store.polls.supersede(subject_of(survey), ctx.me.id)
    ctx.reply("survey-thanks", promise="anonymous" if survey.anonymous else "named")


async def count(desk: Desk, survey: Survey, *, closing: bool = False) -> None:
    """Count what may be counted by now. Whose answers cannot be opened any more is asked once more."""
    waiting = await desk.store.ballots.handed_in(survey)
    lost = [one.member_id for one in waiting if one.answers is None]
    if lost:
        await _ask_anew(desk, survey, lost, closing=closing)
    known = [one for one in waiting if one.answers is not None]
    if not survey.anonymous:
        for one in known:
            answers = (one.answers or {}).get("answers", {})
            await take_back(desk.store, survey, one.member_id)
            await desk.store.ballots.count(survey, [one.member_id], [(one.member_id, answers)], tallies_of([answers]))
        return
    batch = next_batch(await _in_parts(desk, survey, known), _random.shuffle, closing=closing)
    if batch is not None:
        ballots = [(None, answers) for answers in batch.ballots]
        await desk.store.ballots.count(survey, batch.members, ballots, tallies_of(batch.ballots))
        await _tell_of_first(desk, survey, len(batch.members))


async def take_back(store: UnitOfWork, survey: Survey, member_id: int) -> None:
    """Take back what a member answered to a named survey, if it is counted already; another answer may follow."""
    for ballot in await store.ballots.ballots_of(survey.id, member_id):
        await store.ballots.take_back(survey, ballot, tallies_of([ballot.answers]))


async def _tell_of_first(desk: Desk, survey: Survey, count: int) -> None:
    """Tell who made a survey that there are results, the first time while it is open."""
    is_first = (await desk.store.ballots.progress(survey.id)).counted == count
    author = await desk.store.people.get(survey.author_id)
    if is_first and survey.state == SurveyState.OPEN and author is not None:
        letter = desk.to(author)
        title = title_in(survey, author.locale)
        letter.send("survey-first-results", title=title, options=[results_option(survey, author.locale)])


async def _in_parts(desk: Desk, survey: Survey, waiting: Sequence[HandedIn]) -> list[Waiting]:
    asked = await questionnaire_of(desk.store, survey)
    return [
        Waiting(one.member_id, parts_of(asked, frozenset(content["roles"]), content["answers"]))
        for one in waiting
        if (content := one.answers) is not None
    ]


async def _ask_anew(desk: Desk, survey: Survey, member_ids: Sequence[int], *, closing: bool) -> None:
    """Tell people whose answers were lost with their key so; a copy of the database does not hold it."""
    await desk.store.ballots.drop(survey.id, member_ids)
    for member_id in member_ids if not closing else ():
        member = await desk.store.people.get(member_id)
        if member is not None:
            letter = desk.to(member)
            title = title_in(survey, member.locale)
            letter.send("survey-lost", title=title, options=[begin_option(survey, member.locale)])
