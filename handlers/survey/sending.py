"""The step that sends a survey out: checked, shown with the number of people, and said yes to once."""

from __future__ import annotations

from chatbot.core.messages import ButtonStyle
from handlers.shared.audience import describe
from handlers.shared.context import Context
from handlers.survey.arguments import EditSurvey
from handlers.survey.batches import FEWEST
from handlers.survey.checking import findings
from handlers.survey.drafts import EditedSurvey
from handlers.survey.showing import show_draft
from handlers.survey.steps import step
from storage.models.survey import SurveyState


@step("send")
async def send(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Send a survey to its audience, after a yes to all of it as it is now."""
    if findings(ctx, draft):
        await show_draft(ctx, draft, ctx.text("survey-mend-first"))
        return
    count = await ctx.store.audiences.count(draft.audience)
    closes = draft.row.closes_at or ctx.now + ctx.rules.programme.survey_open_for
    to_settings = [ctx.option(f"survey-step-{name}", draft.to(name)) for name in ("audience", "until")]
    if closes <= ctx.now:
        ctx.reply("survey-send-late", until=closes, options=to_settings[1:])
        return
    if count == 0:
        ctx.reply("survey-send-nobody", options=to_settings[:1])
        return
    last = await ctx.store.surveys.last_step(draft.id)
    state = f"{last.id if last else 0}:{count}"
    if args.value == state:
        draft.row.state, draft.row.opened_at, draft.row.closes_at = SurveyState.OPEN, ctx.now, closes
        await ctx.store.surveys.forget_steps(draft.id)
        await ctx.desk.broadcast("survey", draft.id, draft.audience)
        ctx.reply("survey-sent", title=draft.asked.title, count=count, until=closes)
        ctx.tell_council("survey-sent-room", name=ctx.me.name, title=draft.asked.title, count=count)
        return
    if args.value is not None:
        ctx.reply("survey-changed-since")
    is_few = draft.asked.anonymous and count < FEWEST
    yes = ctx.option("survey-send-yes", draft.to("send", value=state), style=ButtonStyle.PRIMARY, count=count)
    ctx.reply(
        "survey-ask-send",
        title=draft.asked.title,
        audience=await describe(ctx, ctx.store, draft.audience, count),
        promise="anonymous" if draft.asked.anonymous else "named",
        until=closes,
        questions=len(draft.asked.questions),
        few=str(is_few).lower(),
        most=FEWEST,
        options=[yes, *to_settings, ctx.option("survey-step-show", draft.to("show"))],
    )
