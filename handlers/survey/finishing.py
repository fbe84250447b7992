"""Being done with a survey in words: `hand them in`, `I'm done`, `listo`."""

from __future__ import annotations

from chatbot.core.registry import Turn
from handlers.shared.context import Context
from handlers.shared.feature import Feature
from handlers.survey.answering import TakeSurvey, ask, show_answers, step
from handlers.survey.done import says_done, says_hand_in
from handlers.survey.handing_in import hand_in
from handlers.survey.reading import Problem, check
from handlers.survey.sheet import Sheet, sheet_of

feature = Feature()


@step("finish")
async def finish(ctx: Context, sheet: Sheet, args: TakeSurvey) -> None:
    """Show all answers with the button that hands them in, or what is still missing."""
    question = sheet.question or sheet.asked.questions[-1]
    found, missing = check(question, sheet.answer(question)), sheet.missing()
    if isinstance(found, Problem):
        await ask(ctx, sheet, ctx.text(found.message_id, count=found.count))
    elif missing is None:
        await show_answers(ctx, sheet)
    else:
        sheet.content |= {"at": sheet.place(missing), "writing": False, "review": True}
        await sheet.keep(ctx.store)
        await ask(ctx, sheet, ctx.text("survey-answer-missing"))


@feature.answered_in_words()
@feature.hears(Turn.FIRST)
async def hear_done(ctx: Context) -> bool:
    """Hand in what was just read back; asked for later, it is read back first. Tell whether there was anything."""
    is_plain = ctx.member_id is not None and ctx.message.direct and ctx.message.file is None
    if not is_plain or not (says_hand_in(ctx) or says_done(ctx)):
        return False
    offered = await _read_back(ctx)
    if offered is None and not says_hand_in(ctx):
        return False
    for survey in await ctx.store.ballots.to_answer(ctx.me.id):
        sheet = await sheet_of(ctx.store, survey, ctx.me)
        if offered is not None and survey.id == offered.survey:
            ctx.is_understood = True
            await hand_in(ctx, sheet, offered)
            return True
        if offered is None and sheet.content.get("answers"):
            ctx.is_understood = True
            await finish(ctx, sheet, TakeSurvey(survey.id))
            return True
    return False


async def _read_back(ctx: Context) -> TakeSurvey | None:
    """Return what the button does that hands in what was shown last; None if nothing was read back there."""
    shown = await ctx.shown(None)
    if shown is None or shown.is_answered or shown.member_id != ctx.member_id:
        return None
    steps = (TakeSurvey.load(dict(one.args)) for one in shown.options if one.command == TakeSurvey.command)
    return next((one for one in steps if one.step == "hand_in"), None)
