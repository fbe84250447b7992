"""The draft as members will see it: a walk through all of it, of which nothing is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from chatbot.core.messages import Option
from chatbot.core.survey.questionnaire import Kind, Question, Questionnaire
from handlers.shared.context import Context
from handlers.shared.languages import language_name
from handlers.shared.text import join
from handlers.survey.arguments import EditSurvey
from handlers.survey.drafts import EditedSurvey
from handlers.survey.rendering import Answer, Press, render, render_start
from handlers.survey.showing import ask_words, labelled
from handlers.survey.steps import step

_EVERY_ROLE = "all"


@dataclass(frozen=True, slots=True)
class _Place:
    """The place that a walk has reached: for whom, at which question, what was done, and the choices ticked so far.

    locale  the language it is seen in; empty for the author's own
    """

    role: str = ""
    index: int = -1
    done: str = ""
    ticked: tuple[int, ...] = ()
    locale: str = ""

    def dump(self) -> str:
        """Return it as a button holds it."""
        return ";".join((self.role, str(self.index), self.done, ",".join(map(str, self.ticked)), self.locale))

    @classmethod
    def load(cls, value: str | None) -> _Place:
        """Return what `dump` wrote; the beginning for anything else."""
        parts = (value or "").split(";")
        if len(parts) not in (4, 5) or not parts[1].lstrip("-").isdecimal():
            return cls()
        return cls(parts[0], int(parts[1]), parts[2], tuple(int(one) for one in parts[3].split(",") if one), *parts[4:])


@step("try")
async def try_out(ctx: Context, draft: EditedSurvey, args: EditSurvey) -> None:
    """Show the next screen of the walk: as whom, the first one, a question, the end."""
    place = _Place.load(args.value)
    if not place.role:
        roles = _roles_that_differ(draft)
        if len(roles) > 1:
            options = [
                ctx.option(f"survey-as-{role}", draft.to("try", value=_Place(role, -1).dump())) for role in roles
            ]
            ctx.reply("survey-try-as", options=options)
            return
        place = replace(place, role=_EVERY_ROLE)
    seen = draft.asked if place.role == _EVERY_ROLE else draft.asked.as_seen_by({place.role})
    seen = seen.in_language(place.locale or ctx.locale)
    place = _moved(seen, place, args)
    if place.done in ("words", "other") and args.words is None:
        await ask_words(ctx, draft.to("try", value=place.dump()), "question", words=seen.questions[place.index].words)
        return
    _show(ctx, draft, seen, place)


def _roles_that_differ(draft: EditedSurvey) -> Sequence[str]:
    """Return the roles of the audience, if not all of them see the same."""
    seen = {role: draft.asked.as_seen_by({role}) for role in sorted(draft.roles, reverse=True)}
    return list(seen) if len({tuple(one.questions) for one in seen.values()}) > 1 else []


def _moved(seen: Questionnaire, place: _Place, args: EditSurvey) -> _Place:
    """Return where a press leads: on, back, or to the same question with one choice more or less."""
    index = place.index
    is_there = 0 <= index < len(seen.questions)
    match place.done:
        case "back":
            return replace(place, index=max(index - 1, 0), done="", ticked=())
        case "choose" if is_there and seen.questions[index].kind is Kind.SEVERAL:
            return replace(place, done="")
        case "done" if is_there and not _fits(seen.questions[index], len(place.ticked)):
            return replace(place, done="")
        case "words" | "other" if args.words is None and is_there:
            return place
        case "words" | "other" if args.words == "":
            return replace(place, done="")
        case "other" if is_there and seen.questions[index].kind is Kind.SEVERAL:
            return replace(place, done="")
        case "":
            return place
        case _:
            return replace(place, index=index + 1, done="", ticked=())


def _fits(question: Question, count: int) -> bool:
    """Tell whether so many choices are an answer."""
    least = max(question.at_least or 0, int(question.required))
    return (least <= count or (count == 0 and not question.required)) and count <= (question.at_most or count)


def _show(ctx: Context, draft: EditedSurvey, seen: Questionnaire, place: _Place) -> None:
    leave = ctx.option("survey-try-end", draft.to("show"))
    if place.index >= len(seen.questions) or not seen.questions:
        ctx.reply("survey-tried", options=[ctx.option("survey-step-send", draft.to("send")), leave])
        return
    press = _press(draft, place)
    reader = ctx.to(ctx.me)
    reader.locale = place.locale or ctx.locale
    if place.index < 0:
        screen = render_start(reader, seen, press)
        screen.options.extend(_languages(ctx, draft, place))
    else:
        screen = render(reader, seen, place.index, Answer(chosen=place.ticked), press)
    shown: list[Option] = [*screen.options, leave]
    ctx.say(join([ctx.text("survey-trial"), screen.text]), options=shown)


def _languages(ctx: Context, draft: EditedSurvey, place: _Place) -> list[Option]:
    """Return the buttons that begin the walk in another language."""
    others = {draft.asked.locale, *draft.asked.translated_to} - {place.locale or ctx.locale}
    return [
        labelled(language_name(ctx, other).capitalize(), draft.to("try", value=replace(place, locale=other).dump()))
        for other in sorted(others)
        if draft.asked.translated_to
    ]


def _press(draft: EditedSurvey, place: _Place) -> Press:
    def press(action: str, value: int) -> EditSurvey:
        ticked = place.ticked
        if action == "choose":
            ticked = tuple(one for one in ticked if one != value) if value in ticked else (*ticked, value)
        return draft.to("try", value=replace(place, done=action, ticked=ticked).dump())

    return press
