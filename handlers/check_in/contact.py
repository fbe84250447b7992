"""heard: the mentee's side of the check-ins, and what follows when the two versions disagree."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from chatbot.core.arguments import Arguments, hidden, past
from chatbot.core.days import find_day
from chatbot.core.errors import Outdated, UserError
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.roles import Role
from chatbot.core.writer import Writer, option_label, option_label_id
from handlers.check_in import rules
from handlers.check_in.contact_rules import ContactAccount, disagree, heard_on
from handlers.check_in.help_calls import help_me
from handlers.check_in.timing import asked_at
from handlers.shared.availability import is_away
from handlers.shared.contact import note_contact
from handlers.shared.context import Context, Desk
from handlers.shared.council_items import put_before_council, settle
from handlers.shared.dates import day_of
from handlers.shared.feature import Feature
from handlers.shared.limits import held_back
from handlers.shared.passages import Moment, passage_for
from handlers.shared.presence import day_after, tomorrow
from handlers.shared.text import named
from storage.check_in import NewPrompt, new_prompt
from storage.due import MOST
from storage.due_rows import DuePair
from storage.models.check_in import CheckInAnswer, Heard, Prompt, PromptKind
from storage.models.council import ItemKind
from storage.models.delivery import TopicKind
from storage.models.limits import Doing
from storage.models.pairs import Pair

feature = Feature()

_LONGEST = 120
"""The most characters of an answer in which a day is looked for."""


@dataclass(frozen=True, slots=True)
class HeardFrom(Arguments):
    """The time a mentee last heard from their mentor, roughly or by the day. Buttons name the prompt they answer."""

    answer: Heard | None = None
    day: date | None = past(default=None)
    asked: int | None = hidden()


@feature.command(
    "heard",
    args=HeardFrom,
    role=Role.MENTEE,
    examples=("heard", "heard week", "heard yesterday"),
    changes_with=("answer", "day"),
    when="paired",
)
async def heard(ctx: Context, args: HeardFrom) -> None:
    """Take when a mentee last heard from their mentor, prompted or not; it can be changed until the next prompt."""
    pair = await ctx.store.pairs.pair_of(ctx.me.id)
    if pair is None:
        raise UserError("my-mentor-none")
    prompt = await _meant(ctx, pair, args.asked)
    answer = args.answer
    if args.day is not None:
        answer = heard_on(args.day, ctx.today, ctx.rules.programme.mentee_check_in_every)
    if answer is None:
        ctx.say(_question(ctx, pair), options=_answers(ctx, pair, prompt))
        return
    if prompt is None:
        check_ins, asked = ctx.store.check_ins, _prompt(ctx.desk, pair)
        prompt = await check_ins.open(asked) or await check_ins.latest(ctx.me.id, PromptKind.LAST_CONTACT)
    if prompt is None or prompt.answer == answer:
        label = option_label(ctx, answer)
        ctx.reply("heard-same", answer=answer.value, label=label, mentor=pair.mentor.name, options=_after(ctx, answer))
        return
    is_change = bool(prompt.answer)
    label = option_label(ctx, answer)
    undo = HeardFrom(Heard(prompt.answer)) if is_change else HeardFrom()
    ctx.did("heard-did", "heard", undo, mentor=pair.mentor.name, label=label)
    prompt.answer, prompt.answered_at = answer.value, ctx.now
    if answer in (Heard.WEEK, Heard.MONTH):
        pair.apart_since = None  # they are in touch, one way or another
        note_contact(pair)
    ctx.reply("heard-noted", answer=answer.value, label=label, mentor=pair.mentor.name, options=_after(ctx, answer))
    if await _disagree(ctx.desk, pair, prompt):
        await put_before_council(ctx.desk, ItemKind.DISAGREEMENT, ctx.me, other=pair.mentor)
    elif await ctx.store.items.open_about(ItemKind.DISAGREEMENT, ctx.me.id) is not None and not (
        is_change and await held_back(ctx.desk, ctx.me, Doing.CHECK_IN)
    ):
        await settle(ctx.desk, ItemKind.DISAGREEMENT, ctx.me)


@feature.answered_in_words(HeardFrom.command)
async def hear_the_day(ctx: Context) -> bool:
    """Take a day that is over, with words around it, as when a mentee who was asked last heard from their mentor."""
    text = ctx.message.text
    if Role.MENTEE not in ctx.roles or len(text) > _LONGEST or (found := find_day(ctx, text, past=True)) is None:
        return False
    prompt = await ctx.store.check_ins.latest(ctx.me.id, PromptKind.LAST_CONTACT)
    if prompt is None or prompt.closes_at <= ctx.now or not found.days[0] <= ctx.today:
        return False
    if prompt.answer and not ctx.is_corrected("heard"):
        return False
    if await ctx.store.pairs.pair_of(ctx.me.id) is None:
        return False
    await heard(ctx, HeardFrom(day=found.days[0]))
    ctx.is_understood = True
    return True


async def _meant(ctx: Context, pair: Pair, asked: int | None) -> Prompt | None:
    """Return the prompt a button belongs to, or the one that is open now. Raises Outdated for an old button."""
    check_ins = ctx.store.check_ins
    prompt = await check_ins.get(asked) if asked else await check_ins.latest(ctx.me.id, PromptKind.LAST_CONTACT)
    is_mine = prompt is not None and prompt.member_id == ctx.me.id
    if prompt is not None and is_mine and prompt.closes_at > ctx.now and prompt.due_at >= pair.started_at:
        return prompt
    if asked:
        raise Outdated("heard-closed")
    return None


async def ask(desk: Desk) -> bool:
    """Ask mentees who have had their mentor long enough, on a working day without check-ins, unless one is away.

    Return whether there may be more to ask.
    """
    pairs = await desk.store.due.pairs(desk.now)
    if not pairs:
        return False
    every = desk.rules.programme.mentee_check_in_every
    next_looks: dict[DuePair, datetime | None] = {}
    asking: list[DuePair] = []
    for pair in pairs:
        mentee, mentor = pair.mentee, pair.mentor
        if not pair.counts:
            next_looks[pair] = None
            continue
        last_asked = day_of(mentee, pair.last or pair.since)
        at = asked_at(desk, mentee, rules.asked_again_at(last_asked, every, mentee.timezone, desk.rules.check_in))
        if at <= desk.now and mentor.away_until is not None and is_away(mentor, desk.now):
            at = day_after(mentor, mentor.away_until)
        next_looks[pair] = at
        if at <= desk.now and len(asking) < MOST:
            asking.append(pair)
            next_looks[pair] = tomorrow(desk, mentee)  # it is seen then when they are asked next
    if asking:
        await _ask(desk, (await desk.store.pairs.with_ids(pair.id for pair in asking)).values())
    return await desk.store.due.set(Pair.due_contact_at.key, next_looks, desk.now)


async def _ask(desk: Desk, pairs: Collection[Pair]) -> None:
    opened = await desk.store.check_ins.open_all([_prompt(desk, pair) for pair in pairs])
    of_mentee = {pair.mentee_id: pair for pair in pairs}
    for prompt in opened:
        pair = of_mentee[prompt.member_id]
        letter = desk.to(pair.mentee)
        topic = TopicKind.LAST_CONTACT.of(prompt.id)
        letter.say(_question(letter, pair), options=_answers(letter, pair, prompt), topic=topic)


async def settle_over(desk: Desk) -> None:
    """Settle the disagreements of those who are no longer a pair."""
    for item in await desk.store.items.open(ItemKind.DISAGREEMENT):
        pair = await desk.store.pairs.pair_of(item.subject_id)
        if pair is None or pair.mentor_id != item.other_id:
            await settle(desk, ItemKind.DISAGREEMENT, item.subject)


async def weigh_again(desk: Desk, pair: Pair) -> None:
    """Settle a disagreement if the two agree now that the mentor has changed an answer."""
    if await desk.store.items.open_about(ItemKind.DISAGREEMENT, pair.mentee_id) is None:
        return
    prompt = await desk.store.check_ins.latest(pair.mentee_id, PromptKind.LAST_CONTACT)
    if prompt is None or not await _disagree(desk, pair, prompt):
        await settle(desk, ItemKind.DISAGREEMENT, pair.mentee)


def _prompt(desk: Desk, pair: Pair) -> NewPrompt:
    """Return a new prompt for the mentee of a pair; it is there already when they have been asked today."""
    return new_prompt(
        pair.mentee_id,
        PromptKind.LAST_CONTACT,
        day_of(pair.mentee, desk.now).isoformat(),
        due_at=desk.now,
        closes_at=desk.now + desk.rules.programme.mentee_check_in_every,
        asked_at=desk.now,
    )


async def _disagree(desk: Desk, pair: Pair, prompt: Prompt) -> bool:
    if prompt.answered_at is None:
        return False
    span = desk.rules.programme.mentee_check_in_every
    rows = await desk.store.check_ins.answers_about(pair.id, prompt.answered_at - span)
    mentor = [ContactAccount(CheckInAnswer(row.answer), row.answered_at) for row in rows if row.answered_at]
    return disagree(mentor, Heard(prompt.answer), prompt.answered_at, span)


def _after(ctx: Context, answer: Heard) -> list[Option]:
    """Return what a mentee can do whose mentor has been silent for long."""
    if answer is not Heard.LONGER:
        return []
    steps = [ctx.step(step) for step in ("my_mentor", "change_mentor", "council")]
    return [*steps, *passage_for(Moment.MENTOR_SILENT, ctx, ctx.rules)]


def _question(writer: Writer, pair: Pair) -> Markup:
    return writer.text("heard-question", mentor=named(pair.mentor))


def _answers(writer: Writer, pair: Pair, prompt: Prompt | None) -> list[Option]:
    """Return a button for each answer, and one that calls for help."""
    asked = prompt.id if prompt else None
    options = [writer.option(option_label_id(answer), HeardFrom(answer, asked=asked)) for answer in Heard]
    return [*options, help_me(writer, pair.mentee)]
