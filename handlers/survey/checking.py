"""The faults of a draft, told before it goes out, each with a button that mends it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Localizer, Markup, Value
from chatbot.core.messages import ButtonStyle, Option
from chatbot.core.survey.checks import ACCEPTABLE, BY_HAND, Fault, Finding, Telling, check, mended
from chatbot.core.words import in_every_language
from chatbot.core.writer import Writer
from handlers.shared.context import Context
from handlers.shared.languages import language_name
from handlers.survey.arguments import EditSurvey
from handlers.survey.drafts import EditedSurvey, save_question
from handlers.survey.steps import STEPS, step

_MOST_SHOWN = 3
"""Findings that are shown with their buttons at once: mending one shows the next."""
_BY_HAND = {
    Fault.NO_QUESTIONS: "add",
    Fault.NO_WORDS: "words",
    Fault.FEW_OPTIONS: "choices",
    Fault.SCALE_LABELS: "low",
    Fault.LONG_LABEL: "label",
}
"""The step that asks for the words which mend a fault."""


@lru_cache(maxsize=4)
def telling(localizer: Localizer) -> Telling:
    """Return the words by which questions tell how many answers they mean, in every language, the longest first."""
    listed = (
        sorted(in_every_language(localizer, message), key=len, reverse=True)
        for message in ("words-choose-several", "words-choose-one", "words-amounts")
    )
    return Telling(*map(tuple, listed))


def findings(ctx: Context, draft: EditedSurvey) -> list[Finding]:
    """Return what is wrong with a draft for its audience."""
    return check(draft.asked, draft.roles, telling(ctx.localizer))


def lines_of(ctx: Context, found: Sequence[Finding]) -> list[Markup]:
    """Return what is to be mended, the first few, each in a line."""
    if not found or found[0].fault is Fault.NO_QUESTIONS:
        return []
    lines = [ctx.text("empty-line"), ctx.text("survey-to-mend", count=len(found))]
    return lines + [line_of(ctx, finding) for finding in found[:_MOST_SHOWN]]


def line_of(writer: Writer, finding: Finding) -> Markup:
    """Return what is to be mended, in a line."""
    label = finding.option.label if finding.option is not None else ""
    values: dict[str, Value] = {"number": finding.question, "label": label, "words": finding.words}
    line = writer.text(f"survey-fault-{finding.fault.value}", **values)
    return (
        writer.text("survey-fault-in", line=line, language=language_name(writer, finding.locale))
        if finding.locale
        else line
    )


def mend_options(ctx: Context, draft: EditedSurvey, found: Sequence[Finding]) -> list[Option]:
    """Return the buttons that mend the first few findings; each names its question if there are several."""
    options = []
    shown = [finding for finding in found[:_MOST_SHOWN] if finding.fault is not Fault.NO_QUESTIONS]
    is_one = len({finding.question for finding in shown}) == 1
    for finding in shown:
        before, fault = "" if is_one else f"{finding.question}: ", finding.fault.value
        option_id = finding.option.id if finding.option is not None else None
        args = draft.to("mend", at=finding.question_id, option=option_id, value=finding.name)
        is_translation = finding.locale and finding.is_by_hand
        label = to_plain(ctx.text("survey-mend-translation" if is_translation else f"survey-mend-{fault}"))
        options.append(Option(before + label, args.command, args.dump(), style=ButtonStyle.PRIMARY))
        if finding.fault in ACCEPTABLE:
            args = draft.to("accept", at=finding.question_id, option=option_id, value=finding.name)
            label = to_plain(ctx.text(f"survey-accept-{fault}"))
            options.append(Option(before + label, args.command, args.dump()))
    return options


def _find(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> Finding | None:
    key = (args.value, args.at or 0, args.option or 0)
    return next((one for one in findings(ctx, draft) if one.key == key), None)


@step("mend")
async def mend(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Mend one fault, if it is still there."""
    finding = _find(ctx, draft, args)
    if finding is not None and finding.locale and finding.is_by_hand:
        await STEPS["translate"](ctx, draft, replace(args, step=None, value=finding.locale, option=None))
        return
    if finding is not None and finding.fault in BY_HAND:
        await STEPS[_BY_HAND[finding.fault]](ctx, draft, replace(args, step=None, value=None))
        return
    if finding is None:
        await STEPS["show"](ctx, draft, replace(args, value="mended"))
        return
    question = draft.question(finding.question_id)
    await save_question(ctx, draft, mended(question, finding))
    await STEPS["show"](ctx, draft, replace(args, value="mended"))


@step("accept")
async def accept(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Keep what was found as it is: its author says that it is right."""
    finding = _find(ctx, draft, args)
    if finding is not None and finding.fault in ACCEPTABLE:
        question = draft.question(finding.question_id)
        await save_question(ctx, draft, replace(question, accepted=question.accepted | {finding.fault.value}))
    await STEPS["show"](ctx, draft, replace(args, value="kept"))
