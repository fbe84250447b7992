"""The prompts of this feature and their buttons, for jobs and commands alike."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from chatbot.core.arguments import Arguments, Line, PersonRef, hidden, holding, read_by
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.programme import Programme
from chatbot.core.roles import Role
from chatbot.core.writer import Writer, option_label_id
from handlers.shared.context import Context
from handlers.shared.text import named
from storage.models.account import Member
from storage.models.check_in import CheckIn, CheckInAnswer, Prompt, PromptKind
from storage.models.pairs import Pair


@dataclass(frozen=True, slots=True)
class Tell(Arguments):
    """The state of a mentee. Buttons name the window and the pair, so that late presses are recognised."""

    mentee: PersonRef | None = holding(Role.MENTEE, default=None)
    answer: CheckInAnswer | None = None
    note: Line | None = read_by("council")
    window: int | None = hidden()
    pair: int | None = hidden()
    everyone: int | None = hidden(later=True)


class ActiveAnswer(StrEnum):
    """An answer to "are you still active?"."""

    YES = "yes"
    AWAY = "away"
    STEP_DOWN = "step_down"


@dataclass(frozen=True, slots=True)
class Active(Arguments):
    """A mentor's answer about being still active."""

    answer: ActiveAnswer


def question(writer: Writer, pair: Pair, asked: Member, programme: Programme) -> Markup:
    """Ask how it is going with a mentee; `asked` is their mentor or the stand-in."""
    since = pair.no_contact_since
    if asked.id == pair.mentor_id and since is not None and writer.now - since >= programme.contact_check_in_after:
        return writer.text("check-in-question-no-contact", mentee=pair.mentee.name)
    if asked.id != pair.mentor_id:
        return writer.text("check-in-question-covered", mentee=named(pair.mentee), mentor=named(pair.mentor))
    return writer.text("check-in-question", mentee=named(pair.mentee))


def answers(writer: Writer, window: Prompt, pair: Pair, note: Line | None = None) -> list[Option]:
    """Return the buttons under that question; each carries the `note` that was written before the answer."""
    return [
        writer.option(option_label_id(answer), Tell(answer=answer, note=note, window=window.id, pair=pair.id))
        for answer in CheckInAnswer
    ]


def active_answers(writer: Writer) -> list[Option]:
    """Return the buttons under "are you still active?"."""
    return [writer.option(option_label_id(answer), Active(answer)) for answer in ActiveAnswer]


def unanswered(rows: Iterable[CheckIn]) -> list[CheckIn]:
    """Return the check-ins that a mentor has not answered yet, of pairs that still exist."""
    return [row for row in rows if row.is_unanswered]


async def open_rows(ctx: Context) -> list[CheckIn]:
    """Return the author's check-ins of the window in which some are still open; none if none are."""
    windows = await ctx.store.check_ins.open_prompts(PromptKind.CHECK_IN, member_ids=[ctx.me.id])
    found = await ctx.store.check_ins.rows(window.id for window in windows)
    return next((found[window.id] for window in windows if unanswered(found[window.id])), [])
