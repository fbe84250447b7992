"""survey_export: the ballots of a survey as a file, a line a ballot in the order of their random numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from chatbot.core.arguments import Arguments, hidden
from chatbot.core.errors import UserError
from chatbot.core.messages import Attachment
from chatbot.core.roles import Reach, Role
from chatbot.core.survey.questionnaire import Question
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.shared.tables import Cell, TableFile, TableFormat
from handlers.survey.results import may_see, results_of
from handlers.survey.stored import questionnaire_of, title_in
from storage.models.ballot import SurveyBallot
from storage.models.survey import Survey

feature = Feature()

_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class SurveyExport(Arguments):
    """Take the kind of file. `survey` is set by a button."""

    kind: TableFormat
    survey: int | None = hidden()


@feature.command(
    "survey_export",
    args=SurveyExport,
    role=Role.COUNCIL,
    examples=("survey_export csv",),
    reads=True,
    reach=Reach.ANYBODY,
)
async def survey_export(ctx: Context, args: SurveyExport) -> None:
    """Give a councillor the ballots that are counted as a file."""
    ctx.keeps_buttons = args.survey is None
    survey = await ctx.store.surveys.survey(args.survey) if args.survey is not None else None
    if survey is None or not await may_see(ctx, survey):
        ctx.reply("survey-results-which", options=[ctx.step("survey_results")])
        return
    if not (await results_of(ctx.store, survey)).is_shown:
        raise UserError("survey-results-later")
    table = await _table(ctx, survey, args.kind)
    name = f"survey-{survey.id}.{table.suffix}"
    ctx.reply("survey-exported", title=title_in(survey, ctx.locale), count=table.count)
    file = Attachment(name, table.media_type, table.finish(), title_in(survey, ctx.locale))
    ctx.drafts[-1] = replace(ctx.drafts[-1], attachment=file)


async def _table(ctx: Context, survey: Survey, kind: TableFormat) -> TableFile:
    asked = (await questionnaire_of(ctx.store, survey)).in_language(ctx.locale)
    head = [question.words for question in asked.questions]
    table = TableFile(kind)
    table.begin(str(survey.id), head if survey.anonymous else [str(ctx.text("survey-export-name")), *head])
    after = ""
    while ballots := await ctx.store.ballots.ballots(survey.id, after, _AT_ONCE):
        after = ballots[-1].id
        names = {} if survey.anonymous else await _names(ctx, ballots)
        for ballot in ballots:
            cells = [_cell(question, ballot.answers.get(str(question.id), {})) for question in asked.questions]
            table.add([cells if survey.anonymous else [names.get(ballot.member_id or 0, ""), *cells]])
    return table


async def _names(ctx: Context, ballots: Sequence[SurveyBallot]) -> dict[int, str]:
    found = [await ctx.store.people.get(ballot.member_id) for ballot in ballots if ballot.member_id is not None]
    return {member.id: member.name for member in found if member is not None}


def _cell(question: Question, answer: dict[str, Any]) -> Cell:
    if answer.get("point") is not None:
        return int(answer["point"])
    said = [option.label for option in question.options if option.id in answer.get("chosen", ())]
    said += [answer[name] for name in ("other", "words") if answer.get(name)]
    return "; ".join(said)
