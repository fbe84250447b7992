"""edit_survey: a draft with all that can be done to it, and taking back the last step."""

from __future__ import annotations

from chatbot.core.errors import UserError
from chatbot.core.roles import Reach, Role
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.survey import checking, choices, questions, sending, settings, translating, trying
from handlers.survey.arguments import EditSurvey, MakeSurvey
from handlers.survey.drafts import EditedSurvey, begin_anew, open_draft, take_back
from handlers.survey.scheduling import change_waiting
from handlers.survey.showing import labelled, numbered, show_draft, show_question
from handlers.survey.steps import STEPS, step
from handlers.survey.stored import survey_named
from storage.models.survey import SurveyState

__all__ = ["checking", "choices", "questions", "sending", "settings", "translating", "trying"]

feature = Feature()

_SHOWN_TO_DROPPED = ("show", "revive")


@feature.command(
    "edit_survey",
    args=EditSurvey,
    role=Role.COUNCIL,
    leads=True,
    examples=("edit_survey", "edit_survey How is mentoring going?"),
    changes_with=("step", "words", "day"),
    reach=Reach.ANYBODY,
)
async def edit_survey(ctx: Context, args: EditSurvey) -> None:
    """Do one step to a draft, or show it; without a draft, offer those there are."""
    if args.survey is None:
        await _find(ctx, args.name)
        return
    try:
        draft = await open_draft(ctx, args.survey)
    except UserError as mistake:
        if mistake.message_id != "survey-is-out":
            raise
        copy = MakeSurvey(source="copy", of=str(args.survey))
        ctx.reply("survey-is-out", title=mistake.values["title"], options=[ctx.option("survey-make-copy", copy)])
        return
    if draft.row.state == SurveyState.WAITING:
        await change_waiting(ctx, draft, args)
        return
    await begin_anew(ctx, draft)
    run = STEPS.get(args.step or "show")
    if run is None:
        raise UserError("error-button-old")
    if draft.row.state == SurveyState.DROPPED and args.step not in _SHOWN_TO_DROPPED:
        await show_draft(ctx, draft)
        return
    await run(ctx, draft, args)


async def _find(ctx: Context, name: str | None) -> None:
    """Show the draft of a name, the only one there is, or all of them to choose from."""
    if name is not None and (row := await survey_named(ctx.store, name, (SurveyState.DRAFT,))) is not None:
        await show_draft(ctx, await open_draft(ctx, row.id))
        return
    drafts = await ctx.store.surveys.in_state(SurveyState.DRAFT)
    if len(drafts) == 1 and name is None:
        await show_draft(ctx, await open_draft(ctx, drafts[0].id))
        return
    options = [labelled(row.title, EditSurvey(survey=row.id)) for row in drafts]
    make = ctx.step("make_survey")
    ctx.reply("survey-which-draft" if drafts else "survey-no-draft", options=[*options, make])


@step("show")
async def show(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Show a draft as it is now."""
    said = [ctx.text("survey-noted", what=args.value)] if args.value in ("mended", "kept") else []
    await show_draft(ctx, draft, *said)


@step("list")
async def list_questions(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Ask which question is to be changed."""
    asked = draft.asked.questions
    if len(asked) == 1:
        await show_question(ctx, draft, asked[0])
        return
    options = [
        labelled(label, draft.to("question", at=question.id))
        for label, question in zip(numbered(asked), asked, strict=True)
    ]
    ctx.reply("survey-which-question", options=[*options, ctx.option("survey-step-show", draft.to("show"))])


@step("undo")
async def undo(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Take back the last change, unless there was another one since."""
    is_done = await take_back(ctx, draft, args.value)
    await show_draft(ctx, draft, ctx.text("survey-undone" if is_done else "survey-not-undone"))
