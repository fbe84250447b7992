"""checkin, active; `heard` is in `contact`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from chatbot.core.arguments import Line, PersonRef
from chatbot.core.errors import Outdated, UserError
from chatbot.core.formatting import to_plain
from chatbot.core.l10n import Markup
from chatbot.core.messages import Option
from chatbot.core.roles import Reach, Role
from chatbot.core.writer import option_label
from handlers.check_in import contact, help_calls, rules
from handlers.check_in.asking import Active, ActiveAnswer, Tell, answers, question, unanswered
from handlers.shared.contact import note_contact
from handlers.shared.context import Context
from handlers.shared.council_items import settle
from handlers.shared.dates import week_name
from handlers.shared.feature import Feature
from handlers.shared.limits import held_back
from handlers.shared.text import join
from handlers.shared.threads import thread_of
from storage.check_in import new_prompt
from storage.models.account import Member
from storage.models.check_in import CheckIn, CheckInAnswer, Prompt, PromptKind
from storage.models.council import ItemKind
from storage.models.limits import Doing
from storage.models.pairs import Pair

feature = Feature()

_WITH_A_NOTE = (CheckInAnswer.GOOD, CheckInAnswer.NOCONTACT)
"""The answers after which a note is offered; help is asked about, and who skips has nothing to add."""


def _of_mentees_or_oneself(ctx: Context, given: dict[str, Any]) -> dict[str, Any] | None:
    """Leave out whom somebody without mentees names; that all is well with another is no check-in of theirs."""
    if Role.MENTOR in ctx.roles:
        return given
    if given.get("answer") == CheckInAnswer.GOOD and ("mentee" in given or ctx.heard.people):
        return None
    return {name: value for name, value in given.items() if name != "mentee"}


@feature.command(
    "checkin",
    args=Tell,
    role=Role.MENTOR,
    also=(Role.MENTEE,),
    examples=("checkin", "checkin Ana good", "checkin Ana help looks for a venue in Lima", "checkin help"),
    also_examples=("checkin help", "checkin help I am stuck with my first event"),
    changes_with=("answer", "note"),
    reach={Role.MENTOR: Reach.ENTRUSTED},
    heard=_of_mentees_or_oneself,
)
async def checkin(ctx: Context, args: Tell) -> None:
    """Take an answer or a note about a mentee, prompted or not, or ask for it; from others, one about themselves."""
    if help_calls.is_own(ctx, args):
        if await help_calls.tell_of_oneself(ctx, args):
            heard = ctx.text("check-in-own-heard")
            await _ask_note(ctx, Tell(mentee=PersonRef(ctx.me.id, ctx.me.name)), "own", ctx.me, heard)
        return
    if args.window is None and args.mentee is None and args.answer is None and args.note is not None:
        raise UserError("check-in-unclear", words=args.note[:80])
    window = await window_of(ctx, args)
    rows = (await ctx.store.check_ins.rows([window.id]))[window.id]
    if args.everyone and args.answer is not None:
        noted = [await note_answer(ctx, row, args.answer, None) for row in unanswered(rows)]
        go_on(ctx, rows, join(noted))
        return
    pair = await _pair(ctx, args, rows)
    if pair is None:
        return
    row = next((row for row in rows if row.pair_id == pair.id), None)
    was_over = bool(rows) and not unanswered(rows)
    if args.answer is not None:
        await _answer(ctx, rows, row or add_row(ctx, rows, window, pair), args.answer, args.note, was_over=was_over)
    elif args.note is not None and row is not None and row.answer:
        if args.note:
            words = Tell(note=Line(row.note), pair=pair.id, window=window.id)
            ctx.did("check-in-note-did", f"checkin-note:{row.id}", words, mentee=pair.mentee.name)
        row.note = args.note or row.note
        await _tell_council(ctx, row)
        kept = ctx.text("check-in-note-kept", mentee=pair.mentee.name) if args.note else None
        is_asked_for = row.answer == CheckInAnswer.HELP and (window.closed_at is None or kept is None)
        if is_asked_for or (unanswered(rows) and window.closed_at is None):
            go_on(ctx, rows, kept)
        else:  # a note beside an answer: the end of the check-in was said with that
            ctx.say(kept or ctx.text("check-in-without-note"))
    elif args.pair is not None and row is not None and row.answer:
        await _ask_note(ctx, Tell(window=window.id, pair=pair.id), "note", pair.mentee)
    else:
        text = question(ctx, pair, ctx.me, ctx.rules.programme)
        if args.note:
            text = join([ctx.text("check-in-unclear-about", words=args.note[:80], mentee=pair.mentee.name), text])
        ctx.say(text, options=answers(ctx, window, pair, args.note), thread_of=thread_of(ctx.me, pair.mentee))


def add_row(ctx: Context, rows: list[CheckIn], window: Prompt, pair: Pair) -> CheckIn:
    """Add a mentee about whom nobody asked this week, but of whom there is something to say."""
    row = ctx.store.check_ins.add(window, pair)
    rows.append(row)
    return row


async def window_of(ctx: Context, args: Tell) -> Prompt:
    """Return the window a button was made for, or the one that is open now.

    A call for help or a note is taken even when that window is closed. Otherwise raises Outdated for a closed one.
    """
    asked = await ctx.store.check_ins.get(args.window) if args.window is not None else None
    if asked is not None and (asked.closed_at is None or (args.note and args.answer is None)):
        return asked
    if args.window is not None and args.answer is not CheckInAnswer.HELP:
        raise Outdated("check-in-closed")
    now_open = await ctx.store.check_ins.open_prompts(PromptKind.CHECK_IN, member_ids=[ctx.me.id])
    return now_open[0] if now_open else await _before_the_first(ctx)


async def _before_the_first(ctx: Context) -> Prompt:
    """Return a window for a mentor who never had one: last week's, so that they are asked this week as planned."""
    zone, numbers, check_ins = ctx.me.timezone, ctx.rules.check_in, ctx.store.check_ins
    week = rules.current_week(ctx.now, zone, numbers)
    last = week - rules.WEEK
    opened = await check_ins.open(
        new_prompt(
            ctx.me.id,
            PromptKind.CHECK_IN,
            week_name(last),
            due_at=rules.opens_at(last, zone, numbers),
            closes_at=rules.opens_at(week, zone, numbers),
        )
    )
    window = opened or await check_ins.latest(ctx.me.id, PromptKind.CHECK_IN)
    if window is None:
        raise LookupError("a window that could not be opened is not there")
    return window


async def _pair(ctx: Context, args: Tell, rows: Sequence[CheckIn]) -> Pair | None:
    """Return the pair meant by a button or a name, or the next one without an answer.

    None after asking which, or after saying that nothing is open. Raises UserError for a pair that is not theirs.
    """
    pairs = [*await ctx.store.pairs.pairs_of_mentor(ctx.me.id), *await ctx.store.backups.covered_by(ctx.me.id)]
    if args.pair is not None:
        found = next((pair for pair in pairs if pair.id == args.pair), None)
        if found is None:
            raise Outdated("check-in-over")
        return found
    if args.mentee is not None:
        found = next((pair for pair in pairs if pair.mentee_id == args.mentee.id), None)
        if found is None:
            raise UserError("check-in-not-yours", name=args.mentee.name)
        return found
    waiting = unanswered(rows)
    if waiting:
        return waiting[0].pair
    if args.answer is not None and len(pairs) == 1:
        return pairs[0]
    options = [
        ctx.option(
            "check-in-name", replace(args, mentee=PersonRef(pair.mentee_id, pair.mentee.name)), name=pair.mentee.name
        )
        for pair in pairs[: help_calls.MENTEES_SHOWN]
    ]
    if args.answer is None or not options:
        ctx.reply("check-in-nothing-open", mentees=len(pairs), options=options)
    else:
        ctx.reply("check-in-which", options=options)
    return None


async def _answer(
    ctx: Context, rows: Sequence[CheckIn], row: CheckIn, answer: CheckInAnswer, note: Line | None, *, was_over: bool
) -> None:
    """Note an answer, and go on with what is still to be asked."""
    before, had_note = row.answer, bool(row.note)
    noted = await note_answer(ctx, row, answer, note)
    is_same = before == answer and not note
    if answer is CheckInAnswer.HELP and not note and not (is_same and had_note):
        await ctx.store.flush()
        await _ask_note_about(ctx, row, noted)
    elif before:
        _say(ctx, rows, noted)
    else:
        adds = _add_note(ctx, row) if not note and answer in _WITH_A_NOTE else ()
        if was_over:
            ctx.say(noted, options=adds)
        else:
            go_on(ctx, rows, noted, adds)


def _add_note(ctx: Context, row: CheckIn) -> tuple[Option, ...]:
    """Return the button that asks for a note for the council beside an answer."""
    if ctx.message.once:
        return ()  # by mail the answers of the question go on counting
    about = Tell(window=row.prompt.id, pair=row.pair.id)
    return (ctx.option("check-in-add-note", about, mentee=row.pair.mentee.name),)


async def note_answer(ctx: Context, row: CheckIn, answer: CheckInAnswer, note: Line | None) -> Markup:
    """Keep an answer, tell the council what it has to know, and return how it is confirmed."""
    before, mentee = row.answer, row.pair.mentee.name
    label = option_label(ctx, answer)
    if before == answer and not note:
        return ctx.text("check-in-same", mentee=mentee, answer=label)
    if before:
        undo = Tell(answer=CheckInAnswer(before), note=Line(row.note) if row.note else None, pair=row.pair_id)
    else:
        undo = Tell(mentee=PersonRef(row.pair.mentee_id, mentee))
    ran = Tell(PersonRef(row.pair.mentee_id, mentee), answer)
    ctx.did("check-in-did", f"checkin:{row.id or row.pair_id}", undo, ran=ran, mentee=mentee, answer=label)
    row.answer, row.note = answer, note or ""
    row.answered_at = row.prompt.answered_at = ctx.now
    if answer is CheckInAnswer.GOOD and row.pair.mentor_id == ctx.me.id:
        row.pair.apart_since = None  # they are in touch, one way or another
    if answer in (CheckInAnswer.GOOD, CheckInAnswer.HELP) and row.pair.mentor_id == ctx.me.id:
        note_contact(row.pair)
    await _tell_council(ctx, row, is_change=bool(before))
    if before:
        await contact.weigh_again(ctx.desk, row.pair)
    if before in ("", answer):
        noted = ctx.text("check-in-noted", mentee=mentee, answer=label)
    else:
        noted = ctx.text(
            "check-in-changed", mentee=mentee, answer=label, before=option_label(ctx, CheckInAnswer(before))
        )
    if before == CheckInAnswer.HELP and await _is_help_wanted(ctx, row):
        noted = join([noted, ctx.text("check-in-help-stays", mentee=mentee)])
    if note:
        return join([noted, ctx.text("check-in-note-kept", mentee=mentee)])
    return noted


async def _tell_council(ctx: Context, row: CheckIn, *, is_change: bool = False) -> None:
    """Put a call for help before the council at once; it stays open until a decision, or until all is good.

    "No contact" and "skip" do not end it. The room is told when it begins and when it is over. If a mentor changes
    their mind again and again, the item stays open.
    """
    mentee = row.pair.mentee
    item = await ctx.store.items.open_about(ItemKind.HELP_WANTED, mentee.id)
    if row.answer == CheckInAnswer.GOOD and item is not None and item.asked_by_id != mentee.id:
        if is_change and await held_back(ctx.desk, ctx.me, Doing.CHECK_IN):
            return
        await settle(ctx.desk, ItemKind.HELP_WANTED, mentee)
        ctx.tell_council("check-in-room-help-over", mentee=mentee.name, mentor=row.prompt.member.name)
    elif row.answer == CheckInAnswer.HELP:
        await help_calls.want(ctx, mentee, row.note)


async def _is_help_wanted(ctx: Context, row: CheckIn) -> bool:
    """Tell whether the council still deals with a call for help, though the answer is another one now.

    A call that mentees made for themselves does not count: their mentor is not told of it.
    """
    if row.answer == CheckInAnswer.HELP:
        return False
    item = await ctx.store.items.open_about(ItemKind.HELP_WANTED, row.pair.mentee_id)
    return item is not None and item.asked_by_id != row.pair.mentee_id


async def _ask_note_about(ctx: Context, row: CheckIn, noted: Markup) -> None:
    await _ask_note(ctx, Tell(window=row.prompt.id, pair=row.pair.id), "help", row.pair.mentee, noted)


async def _ask_note(ctx: Context, about: Tell, kind: str, whom: Member, noted: Markup | None = None) -> None:
    """Ask for a note, or what would help, with a button for no answer."""
    await ctx.ask(
        about,
        "note",
        without=ctx.option("check-in-no-note", replace(about, note=Line(""))),
        noted=noted or "",
        about=kind,
        mentee=whom.name,
    )


def _say(ctx: Context, rows: Sequence[CheckIn], noted: Markup) -> None:
    """Confirm a repeated or changed answer, and ask about the next mentee if that waited for a note."""
    if any(row.asked_at is None for row in unanswered(rows)[:1]):
        go_on(ctx, rows, noted)
    else:
        ctx.say(noted)


def go_on(ctx: Context, rows: Sequence[CheckIn], noted: Markup | None, adds: Sequence[Option] = ()) -> None:
    """Confirm an answer and ask about the next mentee; after the last one, say thanks. `adds`: more buttons."""
    still_open = unanswered(rows)
    options: list[Option] = []
    if still_open:
        coming = still_open[0]
        coming.asked_at = ctx.now
        text = question(ctx, coming.pair, ctx.me, ctx.rules.programme)
        options = answers(ctx, coming.prompt, coming.pair)
        if there := thread_of(ctx.me, coming.pair.mentee):
            if noted or adds:
                ctx.say(noted or ctx.text("check-in-thanks"), options=adds)
            ctx.say(text, options=options, thread_of=there)
            return
    else:
        text = ctx.text("check-in-thanks")
    ctx.say(join([noted, ctx.text("empty-line"), text]) if noted else text, options=[*options, *adds])


@feature.command("active", args=Active, role=Role.MENTOR, examples=("active yes",), when="asked_active")
async def active(ctx: Context, args: Active) -> None:
    """Take a mentor's word on whether they are still active, at any time, and offer the next step."""
    check_ins = ctx.store.check_ins
    prompt = await check_ins.latest(ctx.me.id, PromptKind.STILL_ACTIVE) or await check_ins.open(
        new_prompt(ctx.me.id, PromptKind.STILL_ACTIVE, ctx.today.isoformat(), due_at=ctx.now, closes_at=ctx.now)
    )
    if prompt is not None:  # None when they have just answered from elsewhere
        prompt.answer, prompt.answered_at = args.answer.value, ctx.now
    match args.answer:
        case ActiveAnswer.YES:
            ctx.reply("active-yes", name=ctx.me.name)
        case ActiveAnswer.AWAY:
            ctx.reply("active-away", options=[_next_step(ctx, "active-away-next", "away")])
        case ActiveAnswer.STEP_DOWN:
            ctx.reply("active-step-down", options=[_next_step(ctx, "active-step-down-next", "step_down")])


def _next_step(ctx: Context, label_id: str, command: str) -> Option:
    """Return a button that runs another feature's command."""
    return Option(to_plain(ctx.text(label_id)), command, {})
