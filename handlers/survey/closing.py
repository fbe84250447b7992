"""survey_close, and what time does to an open survey: it reminds, closes, tells the results, and forgets the key."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from chatbot.core.arguments import Arguments, hidden
from chatbot.core.audience import Audience
from chatbot.core.errors import UserError
from chatbot.core.publishing import PublicKind
from chatbot.core.roles import Reach, Role
from handlers.shared.context import Context, Desk
from handlers.shared.feature import Feature, Phase
from handlers.shared.publishing import publish
from handlers.survey.handing_in import count
from handlers.survey.inviting import invitation
from handlers.survey.polling import end_polls
from handlers.survey.results import Results, chart, in_words, proposing, results_of, results_option
from handlers.survey.stored import title_in
from storage.ballots import kept_for
from storage.models.survey import Survey, SurveyState

feature = Feature()

_WITHOUT_END = timedelta(weeks=1)
"""The time after which people are reminded of a survey whose end was left open."""
_KEY_KEPT = timedelta(hours=1)
"""The time a key is kept after the end: a power cut may take back the last moments of a database, and not of a file."""


@dataclass(frozen=True, slots=True)
class SurveyClose(Arguments):
    """Take nothing; buttons name the survey, and say that it is meant."""

    survey: int | None = hidden()
    sure: int | None = hidden()


@feature.command(
    "survey_close",
    args=SurveyClose,
    role=Role.COUNCIL,
    examples=("survey_close",),
    changes_with=("sure",),
    reach=Reach.ANYBODY,
)
async def survey_close(ctx: Context, args: SurveyClose) -> None:
    """Close a survey by hand, once it is asked whether that is meant."""
    open_ones = await ctx.store.surveys.in_state(SurveyState.OPEN) if args.survey is None else []
    number = open_ones[0].id if len(open_ones) == 1 else args.survey
    survey = await ctx.store.surveys.survey(number, lock=True) if number is not None else None
    if survey is None:
        options = [
            ctx.option("survey-close-one", SurveyClose(one.id), title=title_in(one, ctx.locale)) for one in open_ones
        ]
        ctx.reply("survey-close-which" if open_ones else "survey-close-none", options=options)
    elif survey.state != SurveyState.OPEN:
        raise UserError("survey-closed-before")
    elif args.sure is None:
        options = [ctx.option("survey-close-yes", SurveyClose(survey.id, 1)), ctx.leaving()]
        ctx.reply("survey-close-sure", title=title_in(survey, ctx.locale), options=options)
    else:
        await close(ctx.desk, survey)
        title = title_in(survey, ctx.locale)
        ctx.reply("survey-closed", title=title, options=[results_option(survey, ctx.locale)])


async def close(desk: Desk, survey: Survey) -> None:
    """Close a survey: what is handed in is counted, what is not is forgotten, and nobody can read it any more."""
    survey.state, survey.closed_at = SurveyState.CLOSED, desk.now
    await desk.store.flush()
    await count(desk, survey, closing=True)
    await end_polls(desk, survey)
    await desk.store.ballots.drop_all(survey.id)
    if kept_for(survey):
        await desk.store.outbox.empty(kept_for(survey))
    (await desk.store.ballots.progress(survey.id)).telling = 0


@feature.job("close", Phase.STATE)
async def close_due(desk: Desk) -> None:
    """Close the surveys whose last day is over, and tell those who made them."""
    for survey in await desk.store.ballots.due(desk.now):
        await close(desk, survey)
        author = await desk.store.people.get(survey.author_id)
        if author is not None:
            title = title_in(survey, author.locale)
            desk.to(author).send("survey-closed", title=title, options=[results_option(survey, author.locale)])


@feature.job("remind")
async def remind(desk: Desk) -> None:
    """Remind those alone who have not handed in, once."""
    for progress in await desk.store.ballots.to_remind_of():
        survey = await desk.store.surveys.survey(progress.survey_id)
        if survey is None or remind_at(survey, desk.rules.programme.survey_reminder_before) > desk.now:
            continue
        members, progress.reminding = await desk.store.ballots.unanswered(survey.id, progress.reminding or 0)
        progress.reminded = progress.reminding is None
        for member in members:
            letter = desk.to(member)
            text, options = await invitation(desk, letter, survey, member)
            letter.say(letter.text("survey-reminder", invitation=text), options=options)


def remind_at(survey: Survey, before: timedelta) -> datetime:
    """Return when people are reminded: some days before the end, and not before half the time is over."""
    opened = survey.opened_at or survey.created_at
    if survey.closes_at is None:
        return opened + _WITHOUT_END
    return max(survey.closes_at - before, opened + (survey.closes_at - opened) / 2)


@feature.job("tell_results")
async def tell_results(desk: Desk) -> None:
    """Tell the results to all who took part, a few hundred at a time."""
    for progress in await desk.store.ballots.to_tell_of():
        survey = await desk.store.surveys.survey(progress.survey_id)
        if survey is None:
            continue
        results = await results_of(desk.store, survey)
        await _publish(desk, results)
        members, progress.telling = await desk.store.ballots.took_part(survey.id, progress.telling or 0)
        for member in members:
            letter = desk.to(member)
            options = proposing(letter, results)
            letter.say(in_words(letter, results), options=options, chart=chart(letter, results))


async def _publish(desk: Desk, results: Results) -> None:
    """Publish the figures of a survey that was for everybody, without anybody's own words."""
    if results.is_shown and Audience.load(results.survey.audience or {}) == Audience():
        writer = desk.room_writer()
        title = writer.text("survey-public-title", title=results.title(writer))
        text = in_words(writer, replace(results, words={}))
        await publish(desk, PublicKind.RESULTS.of(results.survey.id), title, text)


@feature.job("forget_keys", Phase.ESCALATION)
async def forget_keys(desk: Desk) -> None:
    """Destroy the keys of surveys that are over, in a transaction after the one that closed them."""
    for subject in desk.store.seals.subjects():
        survey_id = int(subject.partition(":")[2])
        survey = await desk.store.surveys.survey(survey_id)
        closed_at = survey.closed_at if survey is not None else desk.now - _KEY_KEPT
        is_over = closed_at is not None and closed_at <= desk.now - _KEY_KEPT
        if is_over and not await desk.store.ballots.has_sheets(survey_id):
            desk.store.seals.destroy(subject)
