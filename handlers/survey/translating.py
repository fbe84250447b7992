"""The steps that write a survey in other languages, part by part: its title and first words, then each question."""

from __future__ import annotations

from dataclasses import replace

from chatbot.core.arguments import Line
from chatbot.core.errors import UserError
from chatbot.core.l10n import Markup, Value
from chatbot.core.messages import ButtonStyle, Option
from chatbot.core.survey.questionnaire import Question, Questionnaire
from chatbot.core.survey.toml_file import LONGEST_INTRO, LONGEST_LABEL, LONGEST_TITLE, LONGEST_WORDS
from handlers.shared.context import Context
from handlers.shared.languages import language_name
from handlers.shared.text import join
from handlers.survey.arguments import EditSurvey
from handlers.survey.drafts import EditedSurvey, save, save_question
from handlers.survey.lines import checked, labels_in, lines_in, without_bullet
from handlers.survey.showing import labelled, numbered, undo_options
from handlers.survey.steps import step

Part = Questionnaire | Question
"""A part that is translated at once; the questionnaire stands for its title and first words."""
_FIRST = 0
"""The number that stands for them where a question has its id."""


@step("languages")
async def show_languages(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Show a survey in two languages side by side, or ask for the other one."""
    others = [locale for locale in ctx.localizer.locales if locale != draft.asked.locale]
    locale = args.value if args.value in others else others[0] if len(others) == 1 else None
    if locale is not None:
        await show_both(ctx, draft, locale)
        return
    options = [labelled(language_name(ctx, other).capitalize(), draft.to("languages", value=other)) for other in others]
    ctx.reply("survey-which-language", options=[*options, ctx.option("survey-step-show", draft.to("show"))])


async def show_both(ctx: Context, draft: EditedSurvey, locale: str, *before: Markup) -> None:
    """Show a survey in its own language and another one, side by side, and what is missing there."""
    missing = draft.asked.missing(locale)
    lines = [*before, ctx.text("survey-in-language", title=draft.asked.title, language=language_name(ctx, locale))]
    for number, part in enumerate(_parts(draft)):
        lines.append(ctx.text("empty-line"))
        changed = str(part.has_changed(locale)).lower()
        for place, (own, there) in enumerate(zip(part.originals, part.translations(locale), strict=True)):
            values: dict[str, Value] = {"number": number, "own": own, "there": there or "—", "changed": changed}
            lines.append(ctx.text("survey-both" if place else "survey-both-first", **values))
    lines += [ctx.text("empty-line"), ctx.text("survey-translated", count=len(missing))]
    options = []
    if missing:
        part_id = _part_id(_parts(draft)[missing[0]])
        go_on = draft.to("translate", value=locale, at=part_id)
        options.append(ctx.option("survey-step-translate", go_on, style=ButtonStyle.PRIMARY))
    if len(missing) <= len(draft.asked.questions):
        options.append(ctx.option("survey-step-translated", draft.to("translated", value=locale)))
    options += await undo_options(ctx, draft)
    ctx.say(join(lines), options=[*options, ctx.option("survey-step-show", draft.to("show"))])


@step("translated")
async def list_parts(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Ask which part is to be written anew."""
    locale = _language(ctx, draft, args)
    labels = [draft.asked.title, *numbered(draft.asked.questions)]
    options = [
        labelled(label, draft.to("translate", value=locale, at=_part_id(part)))
        for label, part in zip(labels, _parts(draft), strict=True)
    ]
    back = ctx.option("survey-step-both", draft.to("languages", value=locale))
    ctx.reply("survey-which-question", options=[*options, back])


@step("translate")
async def translate(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Take one part in another language, a text a line, then ask for the next that is missing."""
    locale = _language(ctx, draft, args)
    part = _part(draft, args.at)
    if args.words is None:
        await _ask(ctx, draft, locale, part)
    elif not args.words:
        await show_both(ctx, draft, locale)
    else:
        texts = _texts_in(part, args.words)
        if len(texts) != len(part.originals):
            wrong = ctx.text("survey-translate-count", wanted=len(part.originals), lines=len(texts))
            await _ask(ctx, draft, locale, part, wrong)
            return
        await _put(ctx, draft, part.translated(locale, texts))
        await _ask_next(ctx, draft, locale, args.at)


@step("fits")
async def keep(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Keep a translation whose original has changed since."""
    locale = _language(ctx, draft, args)
    part = _part(draft, args.at)
    if all(part.translations(locale)):
        await _put(ctx, draft, part.translated(locale, part.translations(locale)))
    await _ask_next(ctx, draft, locale, args.at)


async def _put(ctx: Context, draft: EditedSurvey, part: Part) -> None:
    if isinstance(part, Question):
        await save_question(ctx, draft, part)
    else:
        await save(ctx, draft, part)


async def _ask_next(ctx: Context, draft: EditedSurvey, locale: str, at: int | None) -> None:
    """Ask for the next part that is missing, or show all of it."""
    parts = _parts(draft)
    here = next((number for number, part in enumerate(parts) if _part_id(part) == at), 0)
    following = next((number for number in draft.asked.missing(locale) if number > here), None)
    if following is None:
        await show_both(ctx, draft, locale, ctx.text("survey-noted", what="words"), ctx.text("empty-line"))
    else:
        await _ask(ctx, draft, locale, parts[following])


async def _ask(ctx: Context, draft: EditedSurvey, locale: str, part: Part, *before: Markup) -> None:
    where = draft.to("translate", value=locale, at=_part_id(part))
    there = part.translations(locale)
    shown = [*before, ctx.text("survey-translate", language=language_name(ctx, locale), count=len(part.originals))]
    for place, own in enumerate(part.originals):
        shown.append(ctx.text("survey-translate-line", words=own, place=place))
        if any(there):
            shown.append(ctx.text("survey-translate-there", words=there[place] or "—"))
    options: list[Option] = []
    if all(there) and part.has_changed(locale):
        options.append(ctx.option("survey-step-fits", draft.to("fits", value=locale, at=_part_id(part))))
    without = ctx.option("survey-step-both", replace(where, words=Line("")))
    await ctx.ask(where, "words", without=without, options=options, step="translate", shown=join(shown))


def _texts_in(part: Part, text: str) -> list[str]:
    """Return the texts of a part as somebody wrote them, one in a line. Raises UserError for one that is too long."""
    lines = lines_in(text)
    if isinstance(part, Questionnaire):
        title, intro = checked(lines[0], LONGEST_TITLE), checked("\n".join(lines[1:]), LONGEST_INTRO)
        return [title, intro] if intro else [title]
    if len(lines) < len(part.originals):
        lines = labels_in(text)
    first, *labels = lines
    return [checked(first, LONGEST_WORDS), *(checked(without_bullet(label), LONGEST_LABEL) for label in labels)]


def _parts(draft: EditedSurvey) -> list[Part]:
    return [draft.asked, *draft.asked.questions]


def _part(draft: EditedSurvey, at: int | None) -> Part:
    return draft.question(at) if at else draft.asked


def _part_id(part: Part) -> int:
    return part.id if isinstance(part, Question) else _FIRST


def _language(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> str:
    """Return the language a step is about. Raises UserError for the survey's own: it was changed since."""
    if args.value not in ctx.localizer.locales or args.value == draft.asked.locale:
        raise UserError("error-button-old")
    return args.value
